import { createHash } from 'node:crypto';
import type { MfaKind } from './file-schema.ts';
import { accountOf, type Holder, holderArn, holderOf, rootOf, userArn, userHolder } from './iam-holder.ts';
import { markerPage } from './iam-pages.ts';
import type { AccountState } from './model.ts';
import { anything, caller, type SignedCall, type SignedOperation, text } from './operation.ts';
import { constraintBroken } from './refusal.ts';
import { rootArn, uniqueId } from './session.ts';

export const devices: Readonly<Record<string, SignedOperation>> = {
  ListMFADevices: {
    signed: true,
    target: caller,
    detail: (parameters) => text(parameters, 'UserName'),
    resource: holderArn,
    run: (call) => {
      const holder = holderOf(call);
      return markerPage(call, 'MFADevices', holder.user?.name ?? '', serialsOf(holder), (serial) => ({
        UserName: holder.user?.name,
        SerialNumber: serial,
        EnableDate: holder.created,
      }));
    },
  },
  ListVirtualMFADevices: { signed: true, target: caller, resource: anything, run: listVirtualMfaDevices },
};

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_MFADevice.html */
function serialsOf({ account, user, credentials }: Holder): readonly string[] {
  const arn = (rest: string): string => `arn:aws:iam::${account.id}:${rest}`;
  const name = user?.name ?? 'root';
  const taken = new Map<MfaKind, number>();
  return credentials.mfa.map((kind) => {
    const number = (taken.get(kind) ?? 0) + 1;
    taken.set(kind, number);
    const first = user?.name ?? 'root-account-mfa-device';
    const of = `${account.id}/${name}/${kind} ${number}`;
    const serials: Readonly<Record<MfaKind, string>> = {
      virtual: arn(`mfa/${number === 1 ? first : `${name}-${number}`}`),
      passkey: arn(`u2f/${user === undefined ? 'root' : `user/${name}`}/key-${number}-${uniqueId('', of)}`),
      'hardware-token': `GAHT${digits(of)}`,
      sms: arn(`sms-mfa/${name}${number === 1 ? '' : `-${number}`}`),
    };
    return serials[kind];
  });
}

function digits(of: string): string {
  const number = createHash('sha256').update(of).digest().readUInt32BE(0) % 100_000_000;
  return String(number).padStart(8, '0');
}

interface VirtualDevice {
  readonly serial: string;
  readonly assignment:
    | { readonly enabled: Date; readonly user: Readonly<Record<string, unknown>> }
    | undefined;
}

/** Root's first, then the users', then those that nobody uses. */
export function virtualDevices(account: AccountState): readonly VirtualDevice[] {
  const holders = [rootOf(account), ...account.users.map((user) => userHolder(account, user))];
  const assigned = holders.flatMap((holder) =>
    serialsOf(holder)
      .filter((serial) => serial.startsWith(`arn:aws:iam::${account.id}:mfa/`))
      .map((serial) => ({ serial, assignment: { enabled: holder.created, user: shownUser(holder) } })),
  );
  const unassigned = account.unassignedMfaDevices.map((name) => ({
    serial: `arn:aws:iam::${account.id}:mfa/${name}`,
    assignment: undefined,
  }));
  return [...assigned, ...unassigned];
}

/** A user as IAM shows it; the root user has no name and no path. */
export function shownUser({ account, user, created }: Holder): Readonly<Record<string, unknown>> {
  if (user === undefined) return { UserId: account.id, Arn: rootArn(account.id), CreateDate: created };
  return {
    Path: user.path,
    UserName: user.name,
    UserId: uniqueId('AIDA', `${account.id}/${user.name}`),
    Arn: userArn(account, user),
    CreateDate: created,
  };
}

function listVirtualMfaDevices(call: SignedCall): unknown {
  const status = text(call.parameters, 'AssignmentStatus') ?? 'Any';
  if (!['Any', 'Assigned', 'Unassigned'].includes(status)) {
    const set = 'Member must satisfy enum value set: [Any, Assigned, Unassigned]';
    throw constraintBroken(status, 'assignmentStatus', set);
  }
  const listed = virtualDevices(accountOf(call)).filter(
    ({ assignment }) => status === 'Any' || (assignment !== undefined) === (status === 'Assigned'),
  );
  return markerPage(call, 'VirtualMFADevices', status, listed, ({ serial, assignment }) => ({
    SerialNumber: serial,
    EnableDate: assignment?.enabled,
    User: assignment?.user,
  }));
}
