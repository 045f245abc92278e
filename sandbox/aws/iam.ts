import { fetchReport, generate } from './credential-report.ts';
import type { AccountState, Mfa } from './model.ts';
import { anything, caller, type Operation, type SignedCall, text } from './operation.ts';
import { constraintBroken, Refusal, refusal } from './refusal.ts';
import { uniqueId } from './session.ts';

const own = { signed: true, target: caller, resource: anything } as const;

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_Operations.html */
export const iam: Readonly<Record<string, Operation>> = {
  GenerateCredentialReport: {
    ...own,
    run: (call: SignedCall) => generate(call.state, accountOf(call), call.now, call.fault === 'never-ready'),
  },
  GetCredentialReport: { ...own, run: getCredentialReport },
  GetAccountSummary: { ...own, run: (call: SignedCall) => ({ SummaryMap: summaryOf(accountOf(call)) }) },
  ListVirtualMFADevices: { ...own, run: listVirtualMfaDevices },
};

function accountOf(call: SignedCall): AccountState {
  return call.state.account(call.session.accountId);
}

function getCredentialReport(call: SignedCall): unknown {
  const report = fetchReport(call.state, accountOf(call), call.now, call.fault === 'never-ready');
  if (report instanceof Refusal) throw report;
  return {
    Content: Buffer.from(report.content).toString('base64'),
    ReportFormat: 'text/csv',
    GeneratedTime: report.readyAt,
  };
}

/** The quotas are AWS's defaults. https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html */
function summaryOf(account: AccountState): ReadonlyMap<string, number> {
  const { root, users } = account;
  const holders = [root, ...users];
  return new Map([
    ['AccountMFAEnabled', Number(root.mfa !== 'none')],
    ['AccountAccessKeysPresent', Number(root.accessKeys.length > 0)],
    ['AccountPasswordPresent', Number(root.password !== undefined)],
    ['AccountSigningCertificatesPresent', Number(root.certificates.length > 0)],
    ['Users', users.length],
    ['MFADevices', virtualDevices(account).length],
    ['MFADevicesInUse', holders.filter((holder) => holder.mfa !== 'none').length],
    ['Roles', Object.keys(account.roles).length],
    ['Groups', 0],
    ['Policies', 0],
    ['PolicyVersionsInUse', 0],
    ['InstanceProfiles', 0],
    ['Providers', 0],
    ['ServerCertificates', 0],
    ['GlobalEndpointTokenVersion', 1],
    ['AccessKeysPerUserQuota', 2],
    ['AssumeRolePolicySizeQuota', 2048],
    ['AttachedPoliciesPerGroupQuota', 10],
    ['AttachedPoliciesPerRoleQuota', 10],
    ['AttachedPoliciesPerUserQuota', 10],
    ['GroupPolicySizeQuota', 5120],
    ['GroupsPerUserQuota', 10],
    ['GroupsQuota', 300],
    ['InstanceProfilesQuota', 1000],
    ['PoliciesQuota', 1500],
    ['PolicySizeQuota', 6144],
    ['PolicyVersionsInUseQuota', 10_000],
    ['RolePolicySizeQuota', 10_240],
    ['RolesQuota', 1000],
    ['ServerCertificatesQuota', 20],
    ['SigningCertificatesPerUserQuota', 2],
    ['UserPolicySizeQuota', 2048],
    ['UsersQuota', 5000],
    ['VersionsPerPolicyQuota', 5],
  ]);
}

interface VirtualDevice {
  readonly serial: string;
  readonly assignment:
    | { readonly enabled: Date; readonly user: Readonly<Record<string, unknown>> }
    | undefined;
}

function virtualDevices(account: AccountState): readonly VirtualDevice[] {
  const arn = (rest: string): string => `arn:aws:iam::${account.id}:${rest}`;
  const rootDevice: VirtualDevice = {
    serial: arn('mfa/root-account-mfa-device'),
    assignment: {
      enabled: account.joined,
      // The root user has no name and no path.
      user: { UserId: account.id, Arn: arn('root'), CreateDate: account.joined },
    },
  };
  const devices = account.users
    .filter((user) => isVirtual(user.mfa))
    .map((user) => ({
      serial: arn(`mfa/${user.name}`),
      assignment: {
        enabled: user.created,
        user: {
          Path: user.path,
          UserName: user.name,
          UserId: uniqueId('AIDA', `${account.id}/${user.name}`),
          Arn: arn(`user${user.path}${user.name}`),
          CreateDate: user.created,
        },
      },
    }));
  const unassigned = account.unassignedMfaDevices.map((name) => ({
    serial: arn(`mfa/${name}`),
    assignment: undefined,
  }));
  return [...(isVirtual(account.root.mfa) ? [rootDevice] : []), ...devices, ...unassigned];
}

function isVirtual(mfa: Mfa): boolean {
  return mfa === 'virtual' || mfa === 'virtual and hardware';
}

function listVirtualMfaDevices(call: SignedCall): unknown {
  const status = text(call.parameters, 'AssignmentStatus') ?? 'Any';
  if (!['Any', 'Assigned', 'Unassigned'].includes(status)) {
    const set = 'Member must satisfy enum value set: [Any, Assigned, Unassigned]';
    throw constraintBroken(status, 'assignmentStatus', set);
  }
  const size = pageSize(text(call.parameters, 'MaxItems'));
  const devices = virtualDevices(accountOf(call)).filter(
    ({ assignment }) => status === 'Any' || (assignment !== undefined) === (status === 'Assigned'),
  );
  const start = offsetOf(text(call.parameters, 'Marker'), status, devices.length);
  const end = call.fault === 'empty-page' ? start : start + size;
  const more = end < devices.length || call.fault === 'empty-page';
  return {
    IsTruncated: more,
    Marker: more ? Buffer.from(`${status} ${end}`).toString('base64') : undefined,
    VirtualMFADevices: devices.slice(start, end).map(({ serial, assignment }) => ({
      SerialNumber: serial,
      EnableDate: assignment?.enabled,
      User: assignment?.user,
    })),
  };
}

function pageSize(given: string | undefined): number {
  const size = Number(given ?? 100);
  if (!Number.isInteger(size) || size < 1) {
    throw constraintBroken(String(given), 'maxItems', 'Member must have value greater than or equal to 1');
  }
  if (size > 1000) {
    throw constraintBroken(String(given), 'maxItems', 'Member must have value less than or equal to 1000');
  }
  return size;
}

function offsetOf(marker: string | undefined, status: string, length: number): number {
  if (marker === undefined) return 0;
  const [, of, offset] = /^(\w+) (\d+)$/.exec(Buffer.from(marker, 'base64').toString()) ?? [];
  if (of !== status || Number(offset) > length) throw refusal(400, 'ValidationError', 'Invalid Marker.');
  return Number(offset);
}
