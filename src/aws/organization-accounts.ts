import type { Account } from '../snapshot/account.ts';
import { type Fact, noSource, type Provenance } from '../snapshot/fact.ts';
import type { ListedAccount } from './listed-account.ts';
import type { InventoryOptions, Organization } from './organization.ts';
import type { readPlaces } from './organizational-units.ts';
import { type Connection, provenance, type Session } from './session.ts';
import type { readTags } from './tags.ts';

interface ListSource {
  readonly connection: Connection;
  readonly session: Session;
  readonly organization: Organization;
}

/** What is known of accounts beyond what their list tells. */
interface Else {
  readonly places: Awaited<ReturnType<typeof readPlaces>>;
  readonly tags: Awaited<ReturnType<typeof readTags>> | undefined;
}

export const nothingElse: Else = { places: new Map(), tags: undefined };

/** The accounts of the organization's list, and why what was not asked for is not known of them. */
export function toAccounts(
  accounts: readonly ListedAccount[],
  { connection, session, organization: { managementAccountId } }: ListSource,
  options: InventoryOptions,
  { places, tags }: Else,
): readonly Account[] {
  const place = placeOf(session, managementAccountId);
  const listed = provenance(connection, 'organizations:ListAccounts', place);
  const noUnit = notRead('organizational units', options.organizationalUnits, listed);
  const noTags = notRead('tags', options.tags, listed);
  const noParents = notRead('organizational units', false, listed);
  return accounts.map((account) => ({
    id: account.id,
    name: account.name,
    email: emailOf(account, listed),
    state: account.state,
    management: account.id === managementAccountId,
    partition: session.partition,
    organizationalUnit: places.get(account.id)?.organizationalUnit ?? noUnit,
    parents: orNotAsked(places.get(account.id)?.parents ?? noParents, options, noParents),
    tags: tags?.get(account.id) ?? noTags,
  }));
}

/** That AWS lists an account without a path matters only to those who asked for it. */
function orNotAsked<T>(read: Fact<T>, { organizationalUnits }: InventoryOptions, notAsked: Fact<T>): Fact<T> {
  return read.state === 'unavailable' && !organizationalUnits ? notAsked : read;
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

/** Which account the session reads the organization from, for the words of a source. */
export function placeOf({ accountId }: Session, managementAccountId: string): string {
  return accountId === managementAccountId ? 'in the management account' : 'in the audit account';
}
