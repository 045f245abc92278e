import { DescribeOrganizationCommand, ListAccountsCommand } from '@aws-sdk/client-organizations';
import type { Account, Inventory } from '../snapshot/account.ts';
import { type Fact, noSource } from '../snapshot/fact.ts';
import type { OrganizationSettings } from '../snapshot/facts.ts';
import { type TroubleNumber, troubleOfKind } from '../troubles.ts';
import { observed } from './access.ts';
import { causeOf } from './causes.ts';
import { AwsFailure, malformed } from './errors.ts';
import { type ListedAccount, toListedAccount } from './listed-account.ts';
import { nothingElse, placeOf, toAccounts } from './organization-accounts.ts';
import { readPlaces } from './organizational-units.ts';
import { allPages } from './pages.ts';
import { ask, type Connection, provenance, type Session } from './session.ts';
import { readTags } from './tags.ts';

export interface InventoryOptions {
  /** Whether anything needs the organizational units that accounts are in, or their tags: reading them costs requests. */
  readonly organizationalUnits: boolean;
  readonly tags: boolean;
  /** The baseline's `organization.id`. */
  readonly expectedOrganizationId: string | undefined;
}

/** The run found itself in another organization than the baseline's, or in none. */
export class WrongOrganizationError extends Error {
  override readonly name = 'WrongOrganizationError';
  readonly trouble: TroubleNumber = 'RL301';
}

/** The accounts could not be listed, so there is nothing to judge. */
export class InventoryError extends Error {
  override readonly name = 'InventoryError';
  readonly trouble: TroubleNumber;

  constructor(trouble: TroubleNumber, message: string, cause: AwsFailure) {
    super(message, { cause });
    this.trouble = trouble;
  }
}

export interface Organization {
  readonly id: string;
  readonly managementAccountId: string;
  readonly settings: Fact<OrganizationSettings>;
}

export interface Listed {
  readonly inventory: Inventory;
  /** Told by the same answer as the organization's id. */
  readonly settings: Fact<OrganizationSettings>;
}

/** Told of the accounts of each page as it comes: of their places and tags nothing is known yet. */
export type OnListed = (accounts: readonly Account[], organization: Organization) => void;

/**
 * The organization and all its accounts; without one, the session's own account. Throws WrongOrganizationError before
 * anything else is read, and InventoryError when AWS does not list the accounts.
 */
export async function readInventory(
  connection: Connection,
  session: Session,
  options: InventoryOptions,
  onListed: OnListed,
): Promise<Listed> {
  const organization = await orStop(session, undefined, () => describeOrganization(connection, session));
  checkOrganization(organization?.id, options.expectedOrganizationId, session);
  if (organization === undefined) return loneAccount(connection, session);
  const accounts = await orStop(session, organization, () =>
    listAccounts(connection, session, (page) => {
      const source = { connection, session, organization };
      onListed(toAccounts(page, source, options, nothingElse), organization);
    }),
  );
  const inventory = await readMembers(connection, session, options, organization, accounts);
  return { inventory, settings: organization.settings };
}

async function readMembers(
  connection: Connection,
  session: Session,
  options: InventoryOptions,
  organization: Organization,
  accounts: readonly ListedAccount[],
): Promise<Inventory> {
  const { id, managementAccountId } = organization;
  const source = { connection, session, place: placeOf(session, managementAccountId) };
  const [places, tags] = await Promise.all([
    readPlaces(source, id, accounts, options.organizationalUnits),
    options.tags ? readTags(source, organization, accounts) : undefined,
  ]);
  return {
    organizationId: id,
    managementAccountId,
    callerAccountId: session.accountId,
    accounts: toAccounts(accounts, { connection, session, organization }, options, { places, tags }),
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
    const { Id, MasterAccountId, FeatureSet } = organization ?? {};
    if (!Id || !MasterAccountId) throw malformed(operation, 'the answer names no organization');
    const reader = { connection, session, place: placeOf(session, MasterAccountId) };
    const settings = await observed(reader, operation, async () => settingsOf(FeatureSet, operation));
    return { id: Id, managementAccountId: MasterAccountId, settings };
  } catch (error) {
    if (error instanceof AwsFailure && error.code === 'AWSOrganizationsNotInUseException') return undefined;
    throw error;
  }
}

function settingsOf(featureSet: string | undefined, operation: string): OrganizationSettings {
  if (featureSet === 'ALL' || featureSet === 'CONSOLIDATED_BILLING') return { featureSet };
  throw malformed(operation, `the answer tells the feature set "${featureSet ?? ''}"`);
}

/** https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAccounts.html */
async function listAccounts(
  connection: Connection,
  session: Session,
  onPage: (accounts: readonly ListedAccount[]) => void,
): Promise<readonly ListedAccount[]> {
  const operation = 'organizations:ListAccounts';
  // The list may shift between two pages, so that an account stands on both.
  const seen = new Set<string>();
  const isNew = ({ id }: ListedAccount): boolean => {
    const isKnown = seen.has(id);
    seen.add(id);
    return !isKnown;
  };
  return allPages(operation, async (token) => {
    const page = await ask(connection, session, operation, () =>
      session.clients
        .organizations()
        .send(new ListAccountsCommand(token === undefined ? {} : { NextToken: token })),
    );
    const items = page.Accounts?.map((account) => toListedAccount(account, operation)).filter(isNew);
    onPage(items ?? []);
    return { items, next: page.NextToken };
  });
}

function checkOrganization(found: string | undefined, expected: string | undefined, session: Session): void {
  if (expected === undefined || found === expected) return;
  const [place, mend] =
    found === undefined
      ? ['in no organization', 'take organization.id out of']
      : [`in the organization ${found}`, 'correct organization.id in'];
  throw new WrongOrganizationError(
    `The baseline is for the organization ${expected}, but ${session.identity} is in account ${session.accountId}, which is ${place}. Sign in to the right organization, or ${mend} the baseline`,
  );
}

async function orStop<T>(
  session: Session,
  organization: Organization | undefined,
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof AwsFailure)) throw error;
    const { message, mend } = causeOf(error, session);
    const place = error.kind === 'denied' ? outsideManagement(session, organization) : '';
    throw new InventoryError(
      error.kind === 'denied' ? 'RL302' : troubleOfKind[error.kind],
      `The accounts of the organization could not be read: ${message} ${mend}${place}`,
      error,
    );
  }
}

/** Any account may ask what organization it is in; with a permission alone, only the management account may ask the rest. */
function outsideManagement({ accountId }: Session, organization: Organization | undefined): string {
  if (organization === undefined || organization.managementAccountId === accountId) return '';
  const { managementAccountId } = organization;
  return ` Besides, AWS Organizations answers account ${accountId} only as a delegated administrator of some AWS service: register it with \`aws organizations register-delegated-administrator\` in the management account ${managementAccountId}, or use an audit role there.`;
}

/**
 * Without an organization there is no name, e-mail address or unit to read. Like a management account, it is nobody's
 * member.
 */
function loneAccount(connection: Connection, session: Session): Listed {
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
    parents: outside,
    tags: outside,
  };
  const inventory: Inventory = {
    organizationId: undefined,
    managementAccountId: undefined,
    accounts: [account],
    callerAccountId: session.accountId,
  };
  return { inventory, settings: outside };
}
