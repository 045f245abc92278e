import type { IssueEvent } from '../../../src/github/issues.ts';
import { writers } from './place.ts';
import { isLate, type Known, type Places, placesIn, type Question, sameRow } from './places.ts';
import { COVERAGE, OVERVIEW, type Row, rowName } from './reading.ts';

/*
 * What the issues are to be after a run that nothing disturbed, said once more and apart from the code: from what AWS
 * and the baseline say, from what a reader sees of the issues, and from what GitHub tells of their closings. Markers are
 * not looked at.
 */

export interface Wanted {
  readonly state: 'open' | 'closed';
  /** Of a closing in this run. */
  readonly reason: string | undefined;
  /** What an open issue lists; undefined: it is not written to. */
  readonly rows: readonly Row[] | undefined;
  /** Whether a comment is written. */
  readonly said: boolean;
  readonly muted: boolean;
  /** Only its text changes: what a person closed as completed is in line. */
  readonly noted?: true;
}

export interface Expectation {
  /** By group: issues that are to be opened, and what they list. */
  readonly opened: ReadonlyMap<string, readonly Row[]>;
  /** By number. Who is not here is not touched. */
  readonly wanted: ReadonlyMap<number, Wanted>;
  /** By number: issues of a former grouping, and what has to be told elsewhere before they are closed. */
  readonly former: ReadonlyMap<number, readonly Row[]>;
  /** By number: the group that the issue tells after the run. */
  readonly groups: ReadonlyMap<number, string>;
}

const DAY = 86_400_000;

export function expect(question: Question): Expectation {
  const { world, known } = question;
  const usable = known.filter(({ group, folded }) => group !== undefined && group !== OVERVIEW && !folded);
  const places = placesIn(question, usable);
  const current = currentIssues(question, usable, places);
  const isFormer = ({ group = '' }: Known) => ![COVERAGE, world.groupBy].includes(group.split(' ')[0] ?? '');
  const taken = new Set(current.values());
  const former = usable.filter((each) => each.issue.state === 'open' && !taken.has(each) && isFormer(each));
  const inherited = former.flatMap(({ rows }) => rows);
  const cases = places
    .groups()
    .map((group) => caseOf(group, current.get(group), inherited, places))
    .filter((it) => it.drift.length > 0 || it.own?.issue.state === 'open' || isMended(it, places));
  const groups = new Set(places.groups());
  const absent = usable.filter(
    (each) =>
      each.issue.state === 'open' && !taken.has(each) && !isFormer(each) && !groups.has(each.group ?? ''),
  );
  return {
    opened: new Map(
      cases.flatMap(({ own, group, listed }) => (own === undefined ? [[group, listed] as const] : [])),
    ),
    wanted: new Map([
      ...cases.flatMap((it) => wantedOf(it, usable, places, question)),
      ...absent.map((each) => [each.issue.number, decideAbsent(each, places, question)] as const),
    ]),
    former: new Map(
      former.map(({ issue, rows, group = '' }) => [issue.number, [...rows, ...places.driftOfFormer(group)]]),
    ),
    groups: new Map(
      cases.flatMap(({ own, group }) => (own === undefined ? [] : [[own.issue.number, group] as const])),
    ),
  };
}

/** A group, what is found of it now, and the issue that it goes on with. */
interface Case {
  readonly group: string;
  readonly own: Known | undefined;
  readonly drift: readonly Row[];
  /** The drift, and what could not be confirmed. */
  readonly listed: readonly Row[];
  readonly came: readonly Row[];
  readonly gone: readonly Row[];
}

function caseOf(group: string, own: Known | undefined, inherited: readonly Row[], places: Places): Case {
  const drift = places.drift(group);
  const before = own?.rows ?? [];
  const taken = inherited.filter((row) => places.groupOf(row) === group && !has(before, row));
  const missing = distinct([...before, ...taken]).filter((row) => !has(drift, row));
  const unsure = missing.filter((row) => places.fateOf(row) === 'unsure');
  return {
    group,
    own,
    drift,
    listed: [...drift, ...unsure.map((row) => ({ ...row, unconfirmed: true }))],
    came: drift.filter((row) => !has(before, row)),
    gone: missing.filter((row) => has(before, row) && !has(unsure, row)),
  };
}

function wantedOf(
  it: Case,
  usable: readonly Known[],
  places: Places,
  question: Question,
): readonly (readonly [number, Wanted])[] {
  const { own, group } = it;
  if (own === undefined) return [];
  const doubles = usable.filter(
    (each) => each !== own && each.group === group && each.issue.state === 'open',
  );
  return [
    [own.issue.number, own.issue.state === 'open' ? keep(it, places) : answer(it, own, question, places)],
    ...doubles.map(({ issue }) => [issue.number, closed('duplicate')] as const),
  ];
}

function answer(it: Case, own: Known, question: Question, places: Places): Wanted {
  if (isMended(it, places)) return { ...untouched, state: 'closed', noted: true };
  const { drift, came, listed } = it;
  const isGraver = drift.some((row) => own.rows.some((one) => sameRow(one, row) && grade(row) < grade(one)));
  const elapsed = question.now.getTime() - Date.parse(own.issue.closedAt ?? '');
  const holds = isPutAside(own, question) && elapsed < 30 * DAY && came.length === 0 && !isGraver;
  return holds ? { ...untouched, state: 'closed', muted: true } : { ...untouched, rows: listed, said: true };
}

/** Whether a person closed it as completed, and all of it was read and is in line since. */
function isMended(it: Case, places: Places): boolean {
  const isCompleted = it.own?.issue.state === 'closed' && !isRefusal(it.own.issue);
  return isCompleted && it.own.rows.length > 0 && !isLasting(it, places);
}

/** What could not be read might be anything of an account; of another group's issue, its own rows tell. */
function isLasting({ group, listed }: Case, places: Places): boolean {
  return listed.length > 0 || (group.startsWith('account') && places.unknown(group).length > 0);
}

function keep(it: Case, places: Places): Wanted {
  const { listed, came, gone } = it;
  if (isLasting(it, places)) return { ...untouched, rows: listed, said: came.length + gone.length > 0 };
  const isDecided = gone.length > 0 && gone.every((row) => places.fateOf(row) === 'decided');
  return closed(isDecided ? 'not_planned' : 'completed');
}

function decideAbsent({ group = '', rows }: Known, places: Places, { world, only }: Question): Wanted {
  const [kind, id] = group.split(' ');
  const isThere = kind === 'account' && world.accounts.some((each) => each.id === id && each.life !== 'gone');
  const fates = rows.map((row) => places.fateOf(row));
  if (isThere || only !== undefined || fates.includes('unsure')) return untouched;
  return closed(fates.every((fate) => fate === 'decided') ? 'not_planned' : 'completed');
}

const untouched: Wanted = { state: 'open', reason: undefined, rows: undefined, said: false, muted: false };

function closed(reason: string): Wanted {
  return { ...untouched, state: 'closed', reason, said: true };
}

function has(rows: readonly Row[], row: Row): boolean {
  return rows.some((one) => sameRow(one, row));
}

function distinct(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [rowName(row), row])).values()];
}

function currentIssues(
  { world, now }: Question,
  usable: readonly Known[],
  places: Places,
): ReadonlyMap<string, Known> {
  const groups = places.groups();
  const found = groups.map((group) => [group, currentOf(group, usable, now)] as const);
  const current = new Map(found.flatMap(([group, each]) => (each === undefined ? [] : [[group, each]])));
  if (world.groupBy !== 'owner') return current;
  return new Map([...current, ...successors(new Set(groups), current, usable, places)]);
}

/** The oldest open one; else the one closed last, at most 90 days ago, a duplicate only where there is no other. */
function currentOf(group: string, usable: readonly Known[], now: Date): Known | undefined {
  const all = usable.filter((each) => each.group === group);
  const open = all.find(({ issue }) => issue.state === 'open');
  if (open !== undefined) return open;
  const time = ({ issue }: Known) => Date.parse(issue.closedAt ?? '');
  const rank = ({ issue }: Known) => (issue.stateReason === 'duplicate' ? 1 : 0);
  return all
    .filter(({ issue }) => isLate(issue, now))
    .toSorted(
      (one, other) =>
        rank(one) - rank(other) || time(other) - time(one) || other.issue.number - one.issue.number,
    )[0];
}

/** An owner who has no account any more hands the issue on to the one who has most of what it lists. */
function successors(
  groups: ReadonlySet<string>,
  current: ReadonlyMap<string, Known>,
  usable: readonly Known[],
  places: Places,
): ReadonlyMap<string, Known> {
  const orphans = usable.filter(
    ({ issue, group = '' }) => issue.state === 'open' && group.startsWith('owner') && !groups.has(group),
  );
  const found = new Map<string, { readonly orphan: Known; readonly rows: number }>();
  for (const orphan of orphans) {
    for (const group of groups) {
      const rows = orphan.rows.filter((row) => places.groupOf(row) === group).length;
      if (group === COVERAGE || current.has(group) || rows * 2 <= orphan.rows.length) continue;
      if (rows > (found.get(group)?.rows ?? 0)) found.set(group, { orphan, rows });
    }
  }
  return new Map([...found].map(([group, { orphan }]) => [group, orphan]));
}

/** Whether a person with a say, or a bot, closed it for a while. */
export function isPutAside({ issue, rows, edited }: Known, { authors, signed }: Question): boolean {
  const isOurs = ({ actor }: IssueEvent) => authors.includes(actor?.login ?? '');
  const last = issue.events.at(-1);
  // Rootline forgets what it closes, so another workflow closed this one under the same identity.
  if (last?.kind === 'closed' && isOurs(last) && rows.length > 0)
    return isRefusal(last) && (signed ? !edited : last.actor?.isBot === false);
  let [completed, holds] = [0, false];
  for (const event of issue.events) {
    const isNew = event.kind === 'reopened' ? holds || !isOurs(event) : isOurs(event);
    const counts = event.kind === 'closed' && !isOurs(event) && hasSay(event);
    // Of what drifts now, nothing did then: what was closed had been mended.
    const isOther = rows.every(({ since }) => since > event.at.slice(0, 10));
    holds = counts && (isRefusal(event) || completed > 0);
    completed = isNew ? 0 : completed + Number(counts && !isRefusal(event) && !isOther);
  }
  return holds;
}

function hasSay({ actor }: IssueEvent): boolean {
  return actor?.isBot === true || writers.some((login) => login === actor?.login);
}

function isRefusal({ stateReason }: Pick<IssueEvent, 'stateReason'>): boolean {
  return stateReason === 'not_planned' || stateReason === 'duplicate';
}

function grade({ severity }: Row): number {
  return ['critical', 'high', 'medium', 'low'].indexOf(severity);
}
