import * as v from 'valibot';
import { type MatchInput, matchKeys } from '../baseline/schema-match.ts';
import type { Account } from '../snapshot/account.ts';
import type { Fact } from '../snapshot/fact.ts';
import type { Selector } from './model.ts';
import { isWritable } from './writable.ts';

/** More would only make it slower: a selector of fewer accounts explains less than these. */
const mostSelectors = 300;

type Group = Omit<Selector, 'rank'>;

/**
 * The sets of accounts that a rule can be about: members, organizational units with all below them, values of tags. In
 * the order in which their rules stand: what selects more closely comes later. Of selectors about the very same accounts
 * the first is kept. A part of the inventory that could not be read of every account selects nothing.
 */
export function selectorsOf(accounts: readonly Account[]): readonly Selector[] {
  const groups = [...byManagement(accounts), ...byUnit(accounts), ...byTag(accounts)];
  const distinct = new Map<string, Group>();
  for (const group of groups.filter((one) => isUsable(one, accounts.length))) {
    const key = group.members.join();
    if (!distinct.has(key)) distinct.set(key, group);
  }
  return [...distinct.values()].slice(0, mostSelectors).map((group, rank) => ({ ...group, rank }));
}

/** What of the inventory could not be read, so that nothing selects by it. */
export function unreadSelectors(accounts: readonly Account[]): readonly string[] {
  return [
    ...(accounts.some(({ organizationalUnit }) => isUnread(organizationalUnit))
      ? ['organizational units']
      : []),
    ...(accounts.some(({ tags }) => isUnread(tags)) ? ['tags'] : []),
  ];
}

function isUnread({ state }: Fact<unknown>): boolean {
  return state === 'unavailable';
}

function isUsable({ match, members }: Group, all: number): boolean {
  return members.length > 1 && members.length < all && isSound(match);
}

/** A pattern of AWS's own text would select by more than itself; and a tag's key may be none that a file can hold. */
function isSound(match: MatchInput): boolean {
  const parsed = v.safeParse(matchKeys, match);
  if (!parsed.success || !isWritable(match)) return false;
  const given = Object.entries(match.tags ?? {});
  const kept = parsed.output.tags ?? {};
  return given.every(([key, value]) => Object.hasOwn(kept, key) && !/[*?]/.test(String(value)));
}

function byManagement(accounts: readonly Account[]): readonly Group[] {
  const members = indices(accounts, ({ management }) => !management);
  return [{ name: 'member accounts', match: { 'management-account': false }, members }];
}

function byUnit(accounts: readonly Account[]): readonly Group[] {
  if (accounts.some(({ organizationalUnit }) => isUnread(organizationalUnit))) return [];
  const groups = grouped(accounts, ({ organizationalUnit }) =>
    organizationalUnit.state === 'value' ? pathsTo(organizationalUnit.value) : [],
  );
  return [...groups]
    .filter(([path]) => !/[*?]/.test(path))
    .sort(([a], [b]) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1))
    .map(([path, members]) =>
      path === ''
        ? { name: 'accounts directly below the root', match: { ou: '' }, members }
        : { name: `organizational unit ${path}`, match: { ou: `${path}/**` }, members },
    );
}

/** `A` and `A/B` for `A/B`. */
function pathsTo(path: string): readonly string[] {
  const names = path.split('/');
  return names.map((_name, index) => names.slice(0, index + 1).join('/'));
}

function depthOf(path: string): number {
  return path.split('/').length;
}

function byTag(accounts: readonly Account[]): readonly Group[] {
  if (accounts.some(({ tags }) => isUnread(tags))) return [];
  const pairs = new Map<string, readonly [string, string]>();
  const groups = grouped(accounts, ({ tags }) =>
    tags.state !== 'value'
      ? []
      : Object.entries(tags.value).map((pair) => {
          const id = JSON.stringify(pair);
          pairs.set(id, pair);
          return id;
        }),
  );
  return [...groups]
    .sort(([a, { length: many }], [b, { length: more }]) => more - many || (a < b ? -1 : 1))
    .flatMap(([id, members]) => {
      const [key, value] = pairs.get(id) ?? ['', ''];
      return members.length < 2
        ? []
        : [{ name: `tag ${key} = ${value}`, match: { tags: Object.fromEntries([[key, value]]) }, members }];
    });
}

function grouped(
  accounts: readonly Account[],
  keysOf: (account: Account) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, account] of accounts.entries()) {
    for (const key of keysOf(account)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [index]);
      else group.push(index);
    }
  }
  return groups;
}

function indices(accounts: readonly Account[], holds: (account: Account) => boolean): readonly number[] {
  return accounts.flatMap((account, index) => (holds(account) ? [index] : []));
}
