import type { Account, Inventory } from '../snapshot/account.ts';
import type { Cause, Fact, Provenance, UnavailableFact } from '../snapshot/fact.ts';
import { causeOf, noSource } from './causes.ts';
import { type AwsFailure, toFailure } from './errors.ts';
import { openManagement, openMember, type RoleOptions, roleArn } from './member.ts';
import { type Connection, provenance, type Session } from './session.ts';

/** What reading any account of the run needs. */
export interface ReadContext {
  readonly connection: Connection;
  readonly audit: Session;
  readonly organizationId: string | undefined;
  readonly roles: RoleOptions;
  /** The way into the management account, opened when first asked for; undefined where none is set. */
  readonly management: (() => Promise<Access>) | undefined;
}

export function createReadContext(
  connection: Connection,
  audit: Session,
  inventory: Pick<Inventory, 'organizationId' | 'managementAccountId'>,
  roles: RoleOptions,
): ReadContext {
  const { organizationId, managementAccountId } = inventory;
  return {
    connection,
    audit,
    organizationId,
    roles,
    management: managementOf(connection, audit, managementAccountId, roles),
  };
}

function managementOf(
  connection: Connection,
  audit: Session,
  id: string | undefined,
  roles: RoleOptions,
): ReadContext['management'] {
  const { managementRole } = roles;
  if (id === undefined) return undefined;
  const place = 'in the management account';
  if (id === audit.accountId) {
    return async () => ({ state: 'open', reader: { connection, session: audit, place } });
  }
  if (managementRole === undefined) return undefined;
  const account = { id, partition: audit.partition };
  const arn = roleArn(managementRole, account);
  let opening: Promise<Access> | undefined;
  return () => {
    opening ??= open(connection, audit, arn, place, () =>
      openManagement(connection, audit, account, arn, roles),
    );
    return opening;
  };
}

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

/** Enters an account: the audit role's own as it is, the management account by its own role, any other by the member role. */
export async function enter(context: ReadContext, account: Account): Promise<Access> {
  const { connection, audit, roles, management } = context;
  if (account.management && management !== undefined) return management();
  if (account.id === audit.accountId) {
    return { state: 'open', reader: { connection, session: audit, place: 'in the audit account' } };
  }
  const place = account.management ? 'in the management account' : 'in the member account';
  if (roles.memberRole !== undefined) {
    const arn = roleArn(roles.memberRole, account);
    return open(connection, audit, arn, place, () => openMember(connection, audit, account, arn, roles));
  }
  const setting = account.management ? 'management-role' : 'member-role';
  return {
    state: 'closed',
    cause: noSource(
      `The account cannot be entered, because ${setting} is not set.`,
      `Set ${setting} to a role that the audit role may assume there.`,
    ),
    provenance: provenance(connection, 'sts:AssumeRole', place),
  };
}

async function open(
  connection: Connection,
  audit: Session,
  arn: string,
  place: string,
  opening: () => Promise<Session>,
): Promise<Access> {
  try {
    return { state: 'open', reader: { connection, session: await opening(), place } };
  } catch (error) {
    const operation = 'sts:AssumeRole';
    const cause = entryCause(toFailure(error, operation), audit, arn);
    return { state: 'closed', cause, provenance: provenance(connection, operation, place) };
  }
}

/** A role that is missing and one that trusts somebody else look the same from outside. */
function entryCause(failure: AwsFailure, audit: Session, arn: string): Cause {
  const cause = causeOf(failure, audit);
  if (failure.code !== 'AccessDenied') return cause;
  return {
    ...cause,
    mend: `Create the role ${arn}, let it trust ${audit.arn}, and allow ${audit.identity} \`sts:AssumeRole\` on it.`,
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
