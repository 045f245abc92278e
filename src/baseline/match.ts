import { matchesGlob, matchesPath } from '../controls/glob.ts';
import type { Account } from '../snapshot/account.ts';
import type { Cause, Fact } from '../snapshot/fact.ts';
import type { Match, MatchKeys } from './model.ts';

/** Whether something holds; undecided when what would decide it could not be read. */
export type Decision = 'yes' | 'no' | Undecided;

export interface Undecided {
  readonly cause: Cause;
}

/** Whether an account is one of those that `match` means. */
export function matches(match: Match, account: Account): Decision {
  return match === 'all' ? 'yes' : matchesKeys(match, account);
}

function matchesKeys(keys: MatchKeys, account: Account): Decision {
  return both(
    matchesIdentity(keys, account) ? 'yes' : 'no',
    () => matchesUnit(keys.ou, account),
    () => matchesTags(keys.tags, account),
    () => (keys.not === undefined ? 'yes' : opposite(matchesKeys(keys.not, account))),
  );
}

/** The keys over what is always known. */
function matchesIdentity(
  { ids, names, managementAccount }: MatchKeys,
  { id, name, management }: Account,
): boolean {
  return (
    (managementAccount === undefined || managementAccount === management) &&
    (ids === undefined || ids.includes(id)) &&
    (names === undefined || names.some((glob) => fits(glob, name)))
  );
}

function matchesUnit(globs: MatchKeys['ou'], { organizationalUnit }: Account): Decision {
  if (globs === undefined) return 'yes';
  return over(organizationalUnit, (path) => globs.some((glob) => fitsPath(glob, path)));
}

function matchesTags(tags: MatchKeys['tags'], account: Account): Decision {
  if (tags === undefined) return 'yes';
  return over(account.tags, (values) =>
    Object.entries(tags).every(([key, globs]) => {
      const value = Object.hasOwn(values, key) ? values[key] : undefined;
      return value !== undefined && globs.some((glob) => fits(glob, value));
    }),
  );
}

/** What does not exist here, such as tags outside an organization, matches nothing. */
function over<T>(fact: Fact<T>, holds: (value: T) => boolean): Decision {
  switch (fact.state) {
    case 'value':
      return holds(fact.value) ? 'yes' : 'no';
    case 'not-applicable':
      return 'no';
    case 'unavailable':
      return { cause: fact.cause };
  }
}

/** Kleene's "and": one no decides, whatever else could not be read; later decisions are not even asked for then. */
export function both(first: Decision, ...others: readonly (() => Decision)[]): Decision {
  let result = first;
  for (const other of others) {
    if (result === 'no') return 'no';
    const next = other();
    if (next !== 'yes' && (result === 'yes' || next === 'no')) result = next;
  }
  return result;
}

/** Kleene's "not". */
export function opposite(decision: Decision): Decision {
  if (decision === 'yes') return 'no';
  return decision === 'no' ? 'yes' : decision;
}

/** Most globs fail at their first letters, which is cheap to see. */
function fits(glob: string, text: string): boolean {
  const literal = literalLength(glob);
  if (literal === glob.length) return glob === text;
  return text.startsWith(glob.slice(0, literal)) && matchesGlob(glob, text);
}

/** The same for a path, whose names before the first one with a `*` or `?` have to be the same. */
function fitsPath(glob: string, path: string): boolean {
  const literal = literalLength(glob);
  if (literal === glob.length) return glob === path;
  const names = glob.lastIndexOf('/', literal);
  return (names <= 0 || path.startsWith(glob.slice(0, names))) && matchesPath(glob, path);
}

function literalLength(glob: string): number {
  for (let index = 0; index < glob.length; index += 1) {
    if (glob[index] === '*' || glob[index] === '?') return index;
  }
  return glob.length;
}
