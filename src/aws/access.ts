import type { Account } from '../snapshot/account.ts';
import type { Cause, Fact, Provenance, UnavailableFact } from '../snapshot/fact.ts';
import { causeOf, noRole } from './causes.ts';
import { type AwsFailure, toFailure } from './errors.ts';
import { openManagement, openMember, type RoleOptions, roleArn } from './member.ts';
import { type Connection, provenance, type Session } from './session.ts';

/** A session and where it stands, as a fact's source tells it. */
export interface Reader {
  readonly connection: Connection;
  readonly session: Session;
  /** Completes the operation: `in the member account`. */
  readonly place: string;
}

/** The way into one account, or why there is none. */
export type Access = { readonly state: 'open'; readonly reader: Reader } | ClosedAccess;

interface ClosedAccess {
  readonly state: 'closed';
  readonly cause: Cause;
  readonly provenance: Provenance;
}

/** What could have been read, had there been a way in. */
export function unavailable({ cause, provenance }: ClosedAccess): UnavailableFact {
  return { state: 'unavailable', cause, provenance };
}

/** The ways into accounts. */
export interface Doors {
  /** The audit role's own account as it is, the management account by its own role, any other by the member role. */
  readonly inside: (account: Account) => Promise<Access>;
  /** The management account, opened once; without a way into it the audit session, which may be a delegated administrator's. */
  readonly central: () => Promise<Access>;
  /** The audit session, for what is asked about the organization. */
  readonly audit: Reader;
}

export interface DoorOptions {
  readonly connection: Connection;
  readonly audit: Session;
  readonly managementAccountId: string | undefined;
  readonly roles: RoleOptions;
  /** What the sessions of the roles are limited to. */
  readonly actions: { readonly member: readonly string[]; readonly management: readonly string[] };
}

export function createDoors(options: DoorOptions): Doors {
  const { connection, audit, managementAccountId } = options;
  const isManagement = audit.accountId === managementAccountId;
  const place = isManagement ? 'in the management account' : 'in the audit account';
  const own: Reader = { connection, session: audit, place };
  const management = isManagement ? async () => opened(own) : managementDoor(options);
  return {
    audit: own,
    async central() {
      if (management === undefined) return opened({ ...own, place: 'through the audit account' });
      const access = await management();
      if (access.state === 'closed') return access;
      return opened({ ...access.reader, place: 'through the management account' });
    },
    async inside(account) {
      if (account.management && management !== undefined) return management();
      return account.id === audit.accountId ? opened(own) : memberDoor(options, account);
    },
  };
}

function opened(reader: Reader): Access {
  return { state: 'open', reader };
}

function managementDoor(options: DoorOptions): (() => Promise<Access>) | undefined {
  const { audit, managementAccountId: id, roles, actions } = options;
  if (id === undefined || roles.managementRole === undefined) return undefined;
  const account = { id, partition: audit.partition };
  const arn = roleArn(roles.managementRole, account);
  let opening: Promise<Access> | undefined;
  return () => {
    opening ??= open(options, arn, 'in the management account', () =>
      openManagement({ ...options, account, arn, options: roles, actions: actions.management }),
    );
    return opening;
  };
}

async function memberDoor(options: DoorOptions, account: Account): Promise<Access> {
  const { connection, roles, actions } = options;
  const place = account.management ? 'in the management account' : 'in the member account';
  if (roles.memberRole === undefined) {
    const setting = account.management ? 'management-role' : 'member-role';
    const cause = noRole(setting);
    return { state: 'closed', cause, provenance: provenance(connection, 'sts:AssumeRole', place) };
  }
  const arn = roleArn(roles.memberRole, account);
  return open(options, arn, place, () =>
    openMember({ ...options, account, arn, options: roles, actions: actions.member }),
  );
}

async function open(
  { connection, audit, roles }: DoorOptions,
  arn: string,
  place: string,
  opening: () => Promise<Session>,
): Promise<Access> {
  try {
    return opened({ connection, session: await opening(), place });
  } catch (error) {
    const operation = 'sts:AssumeRole';
    const cause = entryCause(toFailure(error, operation), audit, arn, roles.externalId);
    return { state: 'closed', cause, provenance: provenance(connection, operation, place) };
  }
}

/** A role that is missing and one that trusts somebody else look the same from outside. */
function entryCause(failure: AwsFailure, audit: Session, arn: string, externalId: string | undefined): Cause {
  const cause = causeOf(failure, audit);
  if (failure.code !== 'AccessDenied') return cause;
  return {
    ...cause,
    mend: `Create the role ${arn}, let it trust ${audit.arn} ${externalId === undefined ? 'without an external id (or set external-id)' : 'with the external id that is set'}, and allow ${audit.identity} \`sts:AssumeRole\` on it.`,
  };
}

/** One fact, read now by a reader. What fails becomes an unavailable fact; only a refused endpoint is thrown. */
export async function observed<T>(
  { connection, session, place }: Reader,
  operation: string,
  read: () => Promise<T>,
): Promise<Fact<T>> {
  try {
    const value = await read();
    return { state: 'value', value, provenance: provenance(connection, operation, place) };
  } catch (error) {
    const cause = causeOf(toFailure(error, operation), session);
    return { state: 'unavailable', cause, provenance: provenance(connection, operation, place) };
  }
}
