import {
  ListAccountsForParentCommand,
  ListOrganizationalUnitsForParentCommand,
  ListRootsCommand,
} from '@aws-sdk/client-organizations';
import type { Fact } from '../snapshot/fact.ts';
import { observed, type Reader } from './access.ts';
import { AwsFailure, malformed, missing, orFailure } from './errors.ts';
import type { ListedAccount } from './listed-account.ts';
import { allPages, type Page } from './pages.ts';
import { ask } from './session.ts';

const accountsOperation = 'organizations:ListAccounts';
const unitsOperation = 'organizations:ListOrganizationalUnitsForParent';
const membersOperation = 'organizations:ListAccountsForParent';
const rootsOperation = 'organizations:ListRoots';

/** Where one account stands: ids from the root down, and names from below the root down, or why they are not known. */
interface Place {
  readonly ids: readonly string[] | AwsFailure;
  readonly names: readonly string[] | AwsFailure;
}

export interface Placement {
  readonly parents: Fact<readonly string[]>;
  /** Undefined where it was not asked for. */
  readonly organizationalUnit: Fact<string> | undefined;
}

/**
 * Where every account stands, by its id. The accounts' own paths tell it where AWS gives them, and only the names of
 * their units are asked for; else the whole tree is walked. What cannot be read is unavailable, never a guess. Unless
 * `isAsked`, nothing is read beyond what the list of accounts tells by itself.
 */
export async function readPlaces(
  reader: Reader,
  organizationId: string,
  accounts: readonly ListedAccount[],
  isAsked: boolean,
): Promise<ReadonlyMap<string, Placement>> {
  const chains = new Map(accounts.map((account) => [account.id, chainOf(account, organizationId)]));
  const isTold = accounts.every(({ id, state }) => state !== 'ACTIVE' || chains.get(id) !== undefined);
  const isWalked = isAsked && !isTold;
  const [operation, placeOf] = isWalked
    ? ([membersOperation, await placesByWalking(reader)] as const)
    : ([accountsOperation, await placesByPaths(reader, chains, isAsked)] as const);
  const fact = <T>(read: () => T) => observed(reader, operation, async () => read());
  return new Map(
    await Promise.all(
      accounts.map(async ({ id }) => {
        const { ids, names } = placeOf(id);
        const parents = await fact(() => orThrow(ids));
        const organizationalUnit = isAsked ? await fact(() => joined(names)) : undefined;
        return [id, { parents, organizationalUnit }] as const;
      }),
    ),
  );
}

function orThrow<T>(found: T | AwsFailure): T {
  if (found instanceof AwsFailure) throw found;
  return found;
}

/** Ids from the root down to the account's own unit. */
type Chain = readonly string[];

function chainOf({ id, paths }: ListedAccount, organizationId: string): Chain | undefined {
  for (const path of paths ?? []) {
    const [organization, root, ...below] = path.split('/').filter((part) => part !== '');
    const units = below.slice(0, -1);
    const isWhole = root?.startsWith('r-') && units.every((unit) => unit.startsWith('ou-'));
    if (organization === organizationId && root !== undefined && isWhole && below.at(-1) === id) {
      return [root, ...units];
    }
  }
  return undefined;
}

/** Only parents of units that occur are asked; a unit without units of its own needs no request. */
async function placesByPaths(
  reader: Reader,
  chains: ReadonlyMap<string, Chain | undefined>,
  withNames: boolean,
): Promise<(account: string) => Place> {
  const parents = new Set([...chains.values()].flatMap((chain) => chain?.slice(0, -1) ?? []));
  const names = new Map(
    await Promise.all(
      [...(withNames ? parents : [])].map(
        async (parent) => [parent, await unitsBelow(reader, parent)] as const,
      ),
    ),
  );
  return (account) => {
    const chain = chains.get(account);
    return chain === undefined ? nowhere(untold) : { ids: chain, names: namesAlong(chain, names) };
  };
}

const untold = () => malformed(accountsOperation, 'the answer holds no path of the account');

function nowhere(why: () => AwsFailure): Place {
  const failure = why();
  return { ids: failure, names: failure };
}

function namesAlong(chain: Chain, names: ReadonlyMap<string, Units | AwsFailure>): Place['names'] {
  const along: string[] = [];
  for (const [index, unit] of chain.slice(1).entries()) {
    const units = names.get(chain[index] ?? '');
    if (units instanceof AwsFailure) return units;
    const name = units?.get(unit);
    if (name === undefined)
      return missing(unitsOperation, `the organizational unit ${unit} is not in the answer`);
    along.push(name);
  }
  return along;
}

async function placesByWalking(reader: Reader): Promise<(account: string) => Place> {
  const found = new Map<string, Place>();
  const failures: AwsFailure[] = [];

  async function walk(parent: string, ids: readonly string[], names: readonly string[]): Promise<void> {
    const [members, units] = await Promise.all([membersOf(reader, parent), unitsBelow(reader, parent)]);
    if (members instanceof AwsFailure) failures.push(members);
    else for (const id of members) found.set(id, { ids, names });
    if (units instanceof AwsFailure) failures.push(units);
    else await Promise.all([...units].map(([id, name]) => walk(id, [...ids, id], [...names, name])));
  }

  const roots = await rootsOf(reader);
  if (roots instanceof AwsFailure) failures.push(roots);
  else await Promise.all(roots.map((root) => walk(root, [root], [])));
  const lost = () =>
    failures[0] ?? missing(membersOperation, 'the account is in no organizational unit of the answer');
  return (account) => found.get(account) ?? nowhere(lost);
}

/** A name that holds the separator would look like two units, and could be chosen to. */
function joined(found: Place['names']): string {
  const names = orThrow(found);
  const misleading = names.find((name) => name === '' || name.includes('/'));
  if (misleading !== undefined) {
    throw malformed(
      unitsOperation,
      `the name of the organizational unit "${misleading}" cannot stand in a path`,
    );
  }
  return names.join('/');
}

/** Names by id. */
type Units = ReadonlyMap<string, string>;

function unitsBelow(reader: Reader, parent: string): Promise<Units | AwsFailure> {
  return orFailure(async () => {
    const units = await list(reader, unitsOperation, async (token) => {
      const command = new ListOrganizationalUnitsForParentCommand({ ParentId: parent, ...token });
      const page = await reader.session.clients.organizations().send(command);
      return { items: page.OrganizationalUnits, next: page.NextToken };
    });
    return new Map(units.map(({ Id, Name }) => [Id ?? '', Name ?? '']));
  });
}

function membersOf(reader: Reader, parent: string): Promise<readonly string[] | AwsFailure> {
  return orFailure(async () => {
    const members = await list(reader, membersOperation, async (token) => {
      const command = new ListAccountsForParentCommand({ ParentId: parent, ...token });
      const page = await reader.session.clients.organizations().send(command);
      return { items: page.Accounts, next: page.NextToken };
    });
    return members.map(({ Id }) => Id ?? '');
  });
}

function rootsOf(reader: Reader): Promise<readonly string[] | AwsFailure> {
  return orFailure(async () => {
    const roots = await list(reader, rootsOperation, async (token) => {
      const page = await reader.session.clients.organizations().send(new ListRootsCommand({ ...token }));
      return { items: page.Roots, next: page.NextToken };
    });
    return roots.map(({ Id }) => Id ?? '');
  });
}

function list<T>(
  { connection, session }: Reader,
  operation: string,
  request: (token: { readonly NextToken?: string }) => Promise<Page<T>>,
): Promise<readonly T[]> {
  return allPages(operation, (token) =>
    ask(connection, session, operation, () => request(token === undefined ? {} : { NextToken: token })),
  );
}
