import { canonical } from '../controls/compare.ts';
import { groupBy } from '../group-by.ts';
import type { Account } from '../snapshot/account.ts';
import { collector, placeless } from './diff-collect.ts';
import { declaredDifference } from './diff-declared.ts';
import type { BaselineDiff, Change, Concerned } from './diff-model.ts';
import type { Baseline, Match, MatchKeys, Position } from './model.ts';

/** More weakenings than these of one control, or of the owners, are told as one. */
const MOST_WEAKENINGS = 5;

/**
 * A difference over the accounts at hand, with what the two baselines declare differently besides: for accounts that are
 * still to come, and for those that get another name, tag or unit. What the difference tells of an entry or of a value
 * already is not told again.
 */
export function withBeyond(
  shown: BaselineDiff,
  base: Baseline,
  head: Baseline,
  accounts: readonly Account[],
  now: Date,
): BaselineDiff {
  const estate: Estate = {
    ids: new Set(accounts.map(({ id }) => id)),
    hasManagement: accounts.some(({ management }) => management),
  };
  const isNew = newEntries(base, head);
  const beyond = declaredDifference(unsettled(base, estate), unsettled(head, estate), now).changes.flatMap(
    (change): readonly Change[] =>
      'accounts' in change && !shown.changes.some((other) => tells(other, change, isNew))
        ? [{ ...change, accounts: nobodyYet }]
        : [],
  );
  const collect = collector();
  for (const change of shown.changes) collect.add(change, undefined);
  for (const change of shortened(beyond)) collect.add(change, undefined);
  return { ...shown, changes: collect.changes() };
}

const nobodyYet: Concerned = { count: 0, first: [] };

interface Estate {
  readonly ids: ReadonlySet<string>;
  /** There is one for good. */
  readonly hasManagement: boolean;
}

/** Without the entries that can never be about other accounts than they are about now. */
function unsettled(baseline: Baseline, estate: Estate): Baseline {
  const { rules, owners, exceptions, attestations } = baseline;
  const isOpen = ({ match }: { readonly match: Match }) => match === 'all' || !isSettled(match, estate);
  return {
    ...baseline,
    rules: rules.filter(isOpen),
    owners: owners.filter(isOpen),
    exceptions: exceptions.filter(isOpen),
    attestations: attestations.filter(isOpen),
  };
}

function isSettled(match: MatchKeys, estate: Estate): boolean {
  return isFixed(match) && isBounded(match, estate);
}

/** Whether what it looks at never changes. */
function isFixed({ names, ou, tags, not, within }: MatchKeys): boolean {
  const isFree = names !== undefined || ou !== undefined || tags !== undefined;
  return !isFree && (not === undefined || isFixed(not)) && (within === undefined || isFixed(within));
}

/** Whether it is about no account that is not there. */
function isBounded({ ids, managementAccount, within }: MatchKeys, estate: Estate): boolean {
  return (
    ids?.every((id) => estate.ids.has(id)) === true ||
    (managementAccount === true && estate.hasManagement) ||
    (within !== undefined && isBounded(within, estate))
  );
}

/** Tells by their places the values and owners of the head that the base does not declare of the same accounts. */
function newEntries(base: Baseline, head: Baseline): (at: Position) => boolean {
  const known = new Set(entries(base).map(({ content }) => content));
  const places = entries(head).flatMap(({ content, at }) => (known.has(content) ? [] : [placeOf(at)]));
  const fresh = new Set(places);
  return (at) => fresh.has(placeOf(at));
}

interface Entry {
  readonly content: string;
  readonly at: Position;
}

function entries({ rules, owners }: Baseline): readonly Entry[] {
  const values = rules.flatMap(({ match, statements }) =>
    statements.flatMap((one): readonly Entry[] =>
      one.kind === 'value' ? [{ content: canonical([one.control, match, one.value]), at: one.at }] : [],
    ),
  );
  return [...values, ...owners.map((one) => ({ content: canonical(placeless(one)), at: one.at }))];
}

function placeOf({ file, line, column }: Position): string {
  return `${line}:${column}:${file}`;
}

/** Whether a change of accounts at hand tells what another one would: the same of a value, or of a new entry. */
function tells(shown: Change, change: Change, isNew: (at: Position) => boolean): boolean {
  if (subject(shown) !== subject(change) || (change.weakens && !shown.weakens)) return false;
  const isOfSameEntry =
    shown.side === 'head' && change.side === 'head' && placeOf(shown.at) === placeOf(change.at);
  return topic(shown) === topic(change) || (isOfSameEntry && isNew(change.at));
}

/** A preset's values all stand in the line of its name. */
function subject(change: Change): string {
  return change.about === 'expectation' ? change.control : change.about;
}

function topic(change: Change): string {
  switch (change.about) {
    case 'expectation':
      return canonical([[change.before?.value], [change.after?.value]]);
    case 'owner':
      return canonical([change.before, change.after]);
    case 'exception':
      return canonical([placeless(change.after), change.after === undefined && placeless(change.before)]);
    case 'attestation':
      return canonical([change.kind, (change.after ?? change.before)?.id]);
    default:
      return '';
  }
}

/** Nobody reads many weakenings of what may never be: of one control, or of the owners, they become one. */
function shortened(changes: readonly Change[]): readonly Change[] {
  const groups = groupBy(changes, (change) => `${change.weakens} ${subject(change)}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return !first.weakens || group.length <= MOST_WEAKENINGS ? group : asOne(first, group);
  });
}

function asOne(first: Change, group: readonly Change[]): readonly Change[] {
  if (first.about === 'expectation')
    return [{ ...first, kind: 'changed', before: undefined, after: undefined }];
  return first.about === 'owner' ? [{ ...first, before: 'undecided', after: 'undecided' }] : group;
}
