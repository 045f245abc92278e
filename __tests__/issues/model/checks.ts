import type { IssuesOutcome } from '../../../src/drift/result.ts';
import type { Ledger } from './ledger.ts';
import { peopleFor } from './ledger.ts';
import type { Seen } from './place.ts';
import { isLate, type Known, placesIn, type Question, sameRow } from './places.ts';
import { COVERAGE, OVERVIEW, type Row, read, rowName } from './reading.ts';
import { type Expectation, isPutAside, type Wanted } from './specification.ts';

/** A run that nothing disturbed, and everything around it. */
export interface Checked {
  readonly where: string;
  readonly question: Question;
  readonly before: readonly Seen[];
  readonly after: readonly Seen[];
  readonly outcome: IssuesOutcome;
  readonly ledger: Ledger;
  /** Since the last check a run was cut short, whose comments may be there already. */
  readonly isDisturbed: boolean;
  readonly set: readonly (Known & {
    readonly assignees: readonly string[];
    readonly labels: readonly string[];
  })[];
}

/** Whatever people do to markers, this holds. */
export function checkWeakly(checked: Checked): void {
  const { question, after, before } = checked;
  checkOthers(checked);
  checkMarks(checked);
  const own = ownAfter(checked);
  const told = new Set(
    own.filter(({ state }) => state === 'open').flatMap((issue) => read(issue).rows.map(rowName)),
  );
  const places = placesIn(question, checked.set);
  for (const row of places.rows())
    if (!told.has(rowName(row)) && !isAside(checked, row)) fail(checked, `${rowName(row)} is told nowhere`);
  for (const issue of after) {
    const was = before.find(({ number }) => number === issue.number);
    if (was?.state !== 'open' || issue.state !== 'closed') continue;
    const rows = checked.set.find((each) => each.issue.number === issue.number)?.rows ?? [];
    for (const row of rows)
      if (question.signed && places.fateOf(row) === 'unsure' && !told.has(rowName(row)))
        fail(checked, `#${issue.number} was closed, though ${rowName(row)} could not be read`);
  }
}

/**
 * Whether an issue that somebody put aside stays closed for it. A marker that was moved to such an issue takes the mute
 * with it: who may edit issues may do that, and the report names it as muted.
 */
function isAside(
  { after, question, outcome, ledger }: Checked,
  { account, control, resource }: Row,
): boolean {
  const key = [account, control, resource].filter((part) => part !== undefined).join('/');
  if (control !== COVERAGE) return outcome.known.get(key)?.mutedUntil !== undefined;
  return after.some((issue) => {
    const entry = ledger.entries.get(issue.number);
    return (
      issue.state === 'closed' &&
      entry !== undefined &&
      isPutAside({ ...entry, issue, edited: ledger.edited.has(issue.number) }, question)
    );
  });
}

/** What is there is exactly what the specification says. */
export function checkStrictly(checked: Checked, expectation: Expectation): void {
  checkOthers(checked);
  checkMarks(checked);
  checkOverview(checked);
  checkOpened(checked, expectation);
  for (const issue of ownAfter(checked)) {
    const was = checked.before.find(({ number }) => number === issue.number);
    if (
      was === undefined ||
      read(was).group === OVERVIEW ||
      checked.ledger.entries.get(issue.number)?.group === OVERVIEW
    )
      continue;
    const wanted = expectation.wanted.get(issue.number);
    const former = expectation.former.get(issue.number);
    if (wanted !== undefined) checkIssue(checked, was, issue, wanted);
    else if (former !== undefined) checkFormer(checked, was, issue, former);
    else checkUntouched(checked, was, issue);
  }
  checkKnown(checked, expectation);
}

function checkIssue(checked: Checked, was: Seen, is: Seen, wanted: Wanted): void {
  const { number } = is;
  if (is.state !== wanted.state) fail(checked, `#${number} is ${is.state}, not ${wanted.state}`);
  if (wanted.reason !== undefined && is.stateReason !== wanted.reason)
    fail(checked, `#${number} is closed as ${is.stateReason}, not as ${wanted.reason}`);
  if (wanted.noted) {
    checkUntouched(checked, { ...was, body: is.body }, is);
    if (is.body === was.body) fail(checked, `#${number} does not say that what it listed is in line`);
    return;
  }
  if (wanted.rows !== undefined) checkRows(checked, is, wanted.rows);
  else if (wanted.reason === undefined) {
    checkUntouched(checked, was, is);
    return;
  }
  if (!checked.isDisturbed && !checked.ledger.locked.has(number)) checkSaid(checked, was, is, wanted.said);
  checkPeople(checked, was, is, wanted);
}

function checkSaid(checked: Checked, was: Seen, is: Seen, said: boolean): void {
  const count = is.said.length - was.said.length;
  if (count !== Number(said)) fail(checked, `#${is.number} got ${count} comments, not ${Number(said)}`);
}

function checkRows(checked: Checked, issue: Seen, wanted: readonly Row[]): void {
  const rows = read(issue).rows;
  const actual = lines(rows);
  const due = lines(wanted.map((row) => ({ ...row, since: sinceOf(checked, row, rows) })));
  if (actual !== due) fail(checked, `#${issue.number} lists\n${actual}\n  and not\n${due}`);
}

function lines(rows: readonly Row[]): string {
  return rows
    .map((row) => `    ${rowName(row)} ${row.severity} ${row.since}${row.unconfirmed ? ' unconfirmed' : ''}`)
    .toSorted()
    .join('\n');
}

/**
 * The first day on which any issue that is open, or was closed at most 90 days ago, told the finding. A day that an issue
 * told before that may be remembered as well.
 */
function sinceOf({ question, set, ledger }: Checked, row: Row, told: readonly Row[]): string {
  const { now } = question;
  const days = set
    .filter(({ issue }) => issue.state === 'open' || isLate(issue, now))
    .flatMap(({ rows }) => rows)
    .filter((each) => sameRow(each, row))
    .map(({ since }) => since);
  const [first = ''] = [...days, now.toISOString().slice(0, 10)].toSorted();
  const actual = told.find((each) => sameRow(each, row))?.since ?? first;
  return actual < first && ledger.days.get(rowName(row))?.has(actual) ? actual : first;
}

/** Who was added by hand stays, who was taken off stays off, and owners come and go as the baseline says. */
function checkPeople(checked: Checked, was: Seen, is: Seen, { state, rows = [] }: Wanted): void {
  const entry = checked.set.find(({ issue }) => issue.number === is.number);
  const group = checked.ledger.entries.get(is.number)?.group;
  if (entry === undefined) return;
  if (state === 'closed') {
    same(checked, `assignees of #${is.number}`, is.assignees, was.assignees);
    same(checked, `labels of #${is.number}`, is.labels, was.labels);
    return;
  }
  const owners = peopleFor({ group, rows }, checked.question.world, checked.question.only);
  const next = (present: readonly string[], before: readonly string[], wanted: readonly string[]) => [
    ...present.filter((name) => !owners.certain || !before.includes(name) || wanted.includes(name)),
    ...wanted.filter((name) => !before.includes(name)),
  ];
  same(
    checked,
    `assignees of #${is.number}`,
    is.assignees,
    next(was.assignees, entry.assignees, owners.assignees),
  );
  const labels = [...next(was.labels, entry.labels, owners.labels), 'rootline'];
  same(checked, `labels of #${is.number}`, is.labels, labels);
}

function checkFormer(checked: Checked, was: Seen, is: Seen, rows: readonly Row[]): void {
  const { question, ledger } = checked;
  const own = ownAfter(checked);
  const places = placesIn(question, checked.set);
  const current = [...ledger.entries]
    .map(([number, entry]) => ({ ...entry, issue: own.find((each) => each.number === number) }))
    .filter(({ issue, group = '' }) => issue !== undefined && group.startsWith(question.world.groupBy));
  const isTold = (row: Row) =>
    current.some(
      ({ issue, group, rows: listed }) =>
        group === places.groupOf(row) &&
        issue?.state === 'open' &&
        listed.some((one) => rowName(one) === rowName(row)),
    );
  const isAside = (row: Row) =>
    [...current].some(({ issue, group }) => group === places.groupOf(row) && issue?.state === 'closed');
  const drift = new Set(places.rows().map(rowName));
  const open = rows.filter((row) =>
    drift.has(rowName(row)) ? !isTold(row) && !isAside(row) : places.fateOf(row) === 'unsure' && !isTold(row),
  );
  if (open.length > 0) checkUntouched(checked, was, is);
  else if (is.state !== 'closed' || is.stateReason !== 'not_planned')
    fail(
      checked,
      `#${is.number} of a former grouping is ${is.state} ${is.stateReason}, though all of it is told elsewhere`,
    );
}

function checkOpened(checked: Checked, { opened }: Expectation): void {
  const old = new Set(checked.before.map(({ number }) => number));
  const fresh = checked.after.filter((issue) => !old.has(issue.number) && read(issue).group !== OVERVIEW);
  const groups = fresh.map((issue) => read(issue).group ?? issue.title);
  same(checked, 'issues opened', groups, [...opened.keys()]);
  for (const issue of fresh) {
    const rows = opened.get(read(issue).group ?? '') ?? [];
    checkRows(checked, issue, rows);
    const owners = peopleFor({ group: read(issue).group, rows }, checked.question.world, undefined);
    same(checked, `assignees of #${issue.number}`, issue.assignees, owners.assignees);
    same(checked, `labels of #${issue.number}`, issue.labels, ['rootline', ...owners.labels]);
  }
}

function checkKnown(checked: Checked, expectation: Expectation): void {
  const places = placesIn(checked.question, checked.set);
  const muted = new Set(
    [...expectation.wanted].flatMap(([number, each]) => (each.muted ? [expectation.groups.get(number)] : [])),
  );
  const rows = places.rows().filter(({ control }) => control !== 'coverage');
  const due = rows.map((row) => `${rowName(row)}${muted.has(places.groupOf(row)) ? ' muted' : ''}`);
  const actual = [...checked.outcome.known].map(([key, { mutedUntil }]) => {
    const [account = '', control = '', resource] = key.split('/');
    return `${rowName({ account, control, resource })}${mutedUntil === undefined ? '' : ' muted'}`;
  });
  same(checked, 'findings known', actual, due);
}

function checkOverview(checked: Checked): void {
  const own = ownAfter(checked).filter((issue) => isOverview(checked, issue));
  if (own.length === 0) fail(checked, 'there is no overview');
  const open = own.filter(({ state }) => state === 'open');
  if (open.length > 1) fail(checked, `${open.length} overviews are open`);
}

/** A duplicate that was closed is none any more. */
function isOverview({ ledger }: Checked, { number }: Seen): boolean {
  const entry = ledger.entries.get(number);
  return entry?.group === OVERVIEW && !entry.folded;
}

function checkUntouched(checked: Checked, was: Seen, is: Seen): void {
  if (JSON.stringify(was) !== JSON.stringify(is))
    fail(
      checked,
      `#${is.number} is to be left as it is, and was changed:\n${JSON.stringify(was)}\n${JSON.stringify(is)}`,
    );
}

/** What others wrote is never touched. */
function checkOthers(checked: Checked): void {
  const own = new Set(ownAfter(checked).map(({ number }) => number));
  const old = new Map(checked.before.map((issue) => [issue.number, issue]));
  if (checked.before.some(({ number }) => !checked.after.some((issue) => issue.number === number)))
    fail(checked, 'an issue is gone');
  for (const issue of checked.after) {
    if (own.has(issue.number)) continue;
    const was = old.get(issue.number);
    if (was === undefined) fail(checked, `#${issue.number} is not by Rootline`);
    else checkUntouched(checked, was, issue);
  }
}

/** No comment is there twice, but for those of a former identity that is not trusted any more. */
function checkMarks(checked: Checked): void {
  for (const { number, said } of checked.after) {
    const own = said.filter(({ author }) => checked.question.authors.includes(author));
    const marks = own.flatMap(({ body }) => /<!-- rootline:\S+ comment=\S+ -->/.exec(body)?.[0] ?? []);
    if (new Set(marks).size < marks.length) fail(checked, `#${number} has a comment twice`);
  }
}

function ownAfter({ after, question }: Checked): readonly Seen[] {
  return after.filter(({ authorId }) => question.authorIds.has(authorId));
}

function same(checked: Checked, what: string, actual: readonly string[], due: readonly string[]): void {
  const [is, must] = [actual, due].map((all) => [...new Set(all)].toSorted().join(', '));
  if (is !== must) fail(checked, `${what}: ${is}; and not ${must}`);
  if (new Set(actual).size < actual.length) fail(checked, `${what}: twice in ${actual}`);
}

function fail({ where, outcome }: Checked, what: string): never {
  const done = outcome.changes.map(
    ({ kind, number, subject, reason }) => `    ${kind} #${number} ${subject}: ${reason}`,
  );
  throw new Error(`${where}: ${what}\n  The run did\n${done.join('\n')}`);
}
