import { controls } from '../controls/catalogue.ts';
import { canonical } from '../controls/compare.ts';
import type { Account } from '../snapshot/account.ts';
import type { BaselineDiff, Change, Concerned } from './diff-model.ts';
import type { Position } from './model.ts';

/**
 * Groups like changes of many accounts into one; the order in which accounts come leaves no trace. An account's changes
 * come one after another.
 */
export interface Collector {
  readonly add: (change: Change, account: Account | undefined) => void;
  readonly changes: () => BaselineDiff['changes'];
}

const MOST_NAMED = 5;

export function collector(): Collector {
  const groups = new Map<string, Group>();
  return {
    add(change, account) {
      const key = keyOf(change);
      const group = groups.get(key) ?? { change, count: 0, last: undefined, first: [] };
      groups.set(key, group);
      if (comparePlaces(change, group.change) < 0) group.change = change;
      if (account === undefined || account === group.last) return;
      group.count += 1;
      group.last = account;
      group.first = withAccount(group.first, account);
    },
    changes: () =>
      [...groups]
        .map(([key, group]) => ({ key, change: withAccounts(group) }))
        .sort((a, b) => compareChanges(a.change, b.change) || compareTexts(a.key, b.key))
        .map(({ change }) => change),
  };
}

interface Group {
  change: Change;
  count: number;
  /** The last account that was counted: two entries may say the same of one. */
  last: Account | undefined;
  first: readonly Account[];
}

function withAccount(first: readonly Account[], account: Account): readonly Account[] {
  const last = first.at(-1);
  if (first.length === MOST_NAMED && last !== undefined && last.id < account.id) return first;
  return [...first, account].sort((a, b) => compareTexts(a.id, b.id)).slice(0, MOST_NAMED);
}

function withAccounts({ change, count, first }: Group): Change {
  if (!('accounts' in change) || count === 0) return change;
  const accounts: Concerned = { count, first };
  return { ...change, accounts };
}

/** What makes changes one: everything but where they stand and how the rule is called. */
function keyOf(change: Change): string {
  const { about, weakens } = change;
  const told = [about, weakens, 'certain' in change && change.certain];
  switch (change.about) {
    case 'expectation':
      return canonical([...told, change.control, change.kind, change.before?.value, change.after?.value]);
    case 'severity':
      return canonical([...told, change.controls, change.before, change.after]);
    case 'setting':
      return canonical([...told, change.setting]);
    case 'owner':
      return canonical([...told, change.before, change.after]);
    case 'exception':
    case 'attestation':
      return canonical([...told, change.kind, placeless(change.before), placeless(change.after)]);
  }
}

/** The same entry, wherever it stands. */
export function placeless<Entry extends { readonly at: Position }>(
  entry: Entry | undefined,
): Omit<Entry, 'at'> | undefined {
  if (entry === undefined) return undefined;
  const { at: _at, ...rest } = entry;
  return rest;
}

function comparePlaces(one: Change, other: Change): number {
  return (
    compareTexts(one.at.file, other.at.file) || one.at.line - other.at.line || one.at.column - other.at.column
  );
}

const subjects: readonly Change['about'][] = [
  'setting',
  'expectation',
  'exception',
  'attestation',
  'severity',
  'owner',
];
const kinds = ['dropped', 'loosened', 'changed', 'tightened', 'added'];

function compareChanges(a: Change, b: Change): number {
  return (
    Number(b.weakens) - Number(a.weakens) ||
    subjects.indexOf(a.about) - subjects.indexOf(b.about) ||
    kindRank(a) - kindRank(b) ||
    controlRank(a) - controlRank(b) ||
    countOf(b) - countOf(a)
  );
}

function kindRank(change: Change): number {
  return change.about === 'expectation' ? kinds.indexOf(change.kind) : 0;
}

function controlRank(change: Change): number {
  return change.about === 'expectation' ? controls.findIndex(({ id }) => id === change.control) : 0;
}

function countOf(change: Change): number {
  return 'accounts' in change ? (change.accounts?.count ?? 0) : 0;
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
