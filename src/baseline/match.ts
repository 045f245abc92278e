import type { Account } from '../snapshot/account.ts';
import type { Cause, Fact } from '../snapshot/fact.ts';
import { fitsGlob, fitsPath } from './fitting.ts';
import type { Match, MatchKeys } from './model.ts';

/** Whether something holds; undecided when what would decide it could not be read. */
export type Decision = 'yes' | 'no' | Undecided;

export interface Undecided {
  readonly cause: Cause;
}

/** Whether an account is one of those that `match` means. */
export function matches(match: Match, account: Account): Decision {
  return match === 'all' ? 'yes' : selectionOf(match)(account);
}

type Selection = (account: Account) => Decision;

/** Thousands of accounts go through the same few selections: what can be worked out of one beforehand is kept. */
const kept = new WeakMap<MatchKeys, Selection>();

function selectionOf(keys: MatchKeys): Selection {
  const known = kept.get(keys);
  if (known !== undefined) return known;
  const made = makeSelection(keys);
  kept.set(keys, made);
  return made;
}

function makeSelection(keys: MatchKeys): Selection {
  const { not, within } = keys;
  const identity = byIdentity(keys);
  const rest = [
    ...(keys.ou === undefined ? [] : [byUnit(keys.ou)]),
    ...(keys.tags === undefined ? [] : [byTags(keys.tags)]),
    ...(not === undefined ? [] : [(account: Account) => opposite(selectionOf(not)(account))]),
    ...(within === undefined ? [] : [selectionOf(within)]),
  ];
  // Kleene's "and": one no decides, whatever else could not be read.
  return (account) => {
    if (!identity(account)) return 'no';
    let result: Decision = 'yes';
    for (const selection of rest) {
      const next = selection(account);
      if (next === 'no') return 'no';
      if (result === 'yes') result = next;
    }
    return result;
  };
}

/** The keys over what is always known. */
function byIdentity({ ids, names, managementAccount }: MatchKeys): (account: Account) => boolean {
  const wanted = ids === undefined ? undefined : new Set(ids);
  const globs = names?.map(fitsGlob);
  return ({ id, name, management }) =>
    (managementAccount === undefined || managementAccount === management) &&
    (wanted === undefined || wanted.has(id)) &&
    (globs === undefined || globs.some((fits) => fits(name)));
}

function byUnit(globs: NonNullable<MatchKeys['ou']>): Selection {
  const fitting = globs.map(fitsPath);
  return ({ organizationalUnit }) => over(organizationalUnit, (path) => fitting.some((fits) => fits(path)));
}

function byTags(tags: NonNullable<MatchKeys['tags']>): Selection {
  const wanted = Object.entries(tags).map(([key, globs]) => ({ key, fitting: globs.map(fitsGlob) }));
  return (account) =>
    over(account.tags, (values) =>
      wanted.every(({ key, fitting }) => {
        const value = Object.hasOwn(values, key) ? values[key] : undefined;
        return value !== undefined && fitting.some((fits) => fits(value));
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

/** Kleene's "not". */
export function opposite(decision: Decision): Decision {
  if (decision === 'yes') return 'no';
  return decision === 'no' ? 'yes' : decision;
}
