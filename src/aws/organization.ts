import { DescribeOrganizationCommand, ListAccountsCommand } from '@aws-sdk/client-organizations';
import type { Account, Inventory } from '../snapshot/account.ts';
import type { Fact, Provenance } from '../snapshot/fact.ts';
import { causeOf, noSource } from './causes.ts';
import { AwsFailure, malformed } from './errors.ts';
import { type ListedAccount, toListedAccount } from './listed-account.ts';
import { readOrganizationalUnits } from './organizational-units.ts';
import { allPages } from './pages.ts';
import { ask, type Connection, provenance, type Session } from './session.ts';
import { readTags } from './tags.ts';

export interface InventoryOptions {
  /** Whether anything selects by organizational unit, or by tags: reading them costs requests. */
  readonly organizationalUnits: boolean;
  readonly tags: boolean;
  /** The baseline's `organization.id`. */
  readonly expectedOrganizationId: string | undefined;
}

/** The run found itself in another organization than the baseline's, or in none. */
export class WrongOrganizationError extends Error {
  override readonly name = 'WrongOrganizationError';
}

/** The accounts could not be listed, so there is nothing to judge. */
export class InventoryError extends Error {
  override readonly name = 'InventoryError';
}

interface Organization {
  readonly id: string;
  readonly managementAccountId: string;
}

/**
 * The organization and all its accounts; without one, the session's own account. Throws WrongOrganizationError before
 * anything else is read, and InventoryError when AWS does not list the accounts.
 */
export async function readInventory(
  connection: Connection,
  session: Session,
  options: InventoryOptions,
): Promise<Inventory> {
  const organization = await orStop(session, () => describeOrganization(connection, session));
  checkOrganization(organization?.id, options.expectedOrganizationId, session);
  if (organization === undefined) return loneAccount(connection, session);
  const accounts = await orStop(session, () => listAccounts(connection, session));
  return readMembers(connection, session, options, organization, accounts);
}

async function readMembers(
  connection: Connection,
  session: Session,
  options: InventoryOptions,
  { id, managementAccountId }: Organization,
  accounts: readonly ListedAccount[],
): Promise<Inventory> {
  const place =
    session.accountId === managementAccountId ? 'in the management account' : 'in the audit account';
  const source = { connection, session, place };
  const [units, tags] = await Promise.all([
    options.organizationalUnits ? readOrganizationalUnits(source, id, accounts) : undefined,
    options.tags ? readTags(source, accounts) : undefined,
  ]);
  const listed = provenance(connection, 'organizations:ListAccounts', place);
  return {
    organizationId: id,
    managementAccountId,
    callerAccountId: session.accountId,
    accounts: accounts.map((account) => ({
      id: account.id,
      name: account.name,
      email: emailOf(account, listed),
      state: account.state,
      management: account.id === managementAccountId,
      partition: session.partition,
      organizationalUnit:
        units?.get(account.id) ?? notRead('organizational units', units !== undefined, listed),
      tags: tags?.get(account.id) ?? notRead('tags', tags !== undefined, listed),
    })),
  };
}

/** Undefined when the session's account is in no organization. */
async function describeOrganization(
  connection: Connection,
  session: Session,
): Promise<Organization | undefined> {
  const operation = 'organizations:DescribeOrganization';
  try {
    const { Organization: organization } = await ask(connection, session, operation, () =>
      session.clients.organizations().send(new DescribeOrganizationCommand({})),
    );
    const { Id, MasterAccountId } = organization ?? {};
    if (!Id || !MasterAccountId) throw malformed(operation, 'the answer names no organization');
    return { id: Id, managementAccountId: MasterAccountId };
  } catch (error) {
    if (error instanceof AwsFailure && error.code === 'AWSOrganizationsNotInUseException') return undefined;
    throw error;
  }
}

/** https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAccounts.html */
async function listAccounts(connection: Connection, session: Session): Promise<readonly ListedAccount[]> {
  const operation = 'organizations:ListAccounts';
  const accounts = await allPages(operation, async (token) => {
    const page = await ask(connection, session, operation, () =>
      session.clients
        .organizations()
        .send(new ListAccountsCommand(token === undefined ? {} : { NextToken: token })),
    );
    return { items: page.Accounts, next: page.NextToken };
  });
  return accounts.map((account) => toListedAccount(account, operation));
}

function checkOrganization(found: string | undefined, expected: string | undefined, session: Session): void {
  if (expected === undefined || found === expected) return;
  const place = found === undefined ? 'in no organization' : `in the organization ${found}`;
  throw new WrongOrganizationError(
    `The baseline is for the organization ${expected}, but ${session.identity} is in account ${session.accountId}, which is ${place}. Sign in to the right organization, or correct organization.id in the baseline`,
  );
}

async function orStop<T>(session: Session, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof AwsFailure)) throw error;
    const { message, mend } = causeOf(error, session);
    const who =
      error.kind === 'denied'
        ? ' AWS answers only the management account and delegated administrators of an AWS service.'
        : '';
    throw new InventoryError(`The accounts of the organization could not be read: ${message} ${mend}${who}`, {
      cause: error,
    });
  }
}

/**
 * Without an organization there is no name, e-mail address or unit to read. Like a management account, it is nobody's
 * member.
 */
function loneAccount(connection: Connection, session: Session): Inventory {
  const read = provenance(connection, 'sts:GetCallerIdentity', 'in the audit account');
  const outside: Fact<never> = {
    state: 'not-applicable',
    reason: 'The account is in no organization.',
    provenance: read,
  };
  const account: Account = {
    id: session.accountId,
    name: session.accountId,
    email: {
      state: 'unavailable',
      cause: noSource(
        'Only AWS Organizations tells the e-mail address of the root user.',
        'Compare it by hand, or make the account part of an organization.',
      ),
      provenance: read,
    },
    state: 'ACTIVE',
    management: true,
    partition: session.partition,
    organizationalUnit: outside,
    tags: outside,
  };
  return {
    organizationId: undefined,
    managementAccountId: undefined,
    accounts: [account],
    callerAccountId: session.accountId,
  };
}

function emailOf({ email }: ListedAccount, listed: Provenance): Fact<string> {
  if (email !== undefined) return { state: 'value', value: email, provenance: listed };
  const cause = {
    kind: 'missing',
    message: 'organizations:ListAccounts told no e-mail address.',
    mend: 'Look at the account in the console of AWS Organizations.',
  } as const;
  return { state: 'unavailable', cause, provenance: listed };
}

function notRead(what: string, isAsked: boolean, listed: Provenance): Fact<never> {
  const why = isAsked ? 'the account is not active' : 'the baseline selects nothing by them';
  const cause = noSource(`The ${what} were not read, because ${why}.`, 'None is needed.');
  return { state: 'unavailable', cause, provenance: listed };
}
