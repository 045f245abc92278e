import { checkStrictly, type Checked as Strictly } from '../__tests__/issues/model/checks.ts';
import { type Ledger, note } from '../__tests__/issues/model/ledger.ts';
import type { Place, Seen } from '../__tests__/issues/model/place.ts';
import { placesIn, type Question } from '../__tests__/issues/model/places.ts';
import { read, rowName } from '../__tests__/issues/model/reading.ts';
import { expect } from '../__tests__/issues/model/specification.ts';
import {
  type Control,
  controls,
  expectedOf,
  factsOf,
  type World,
  type WorldAccount,
} from '../__tests__/issues/model/world.ts';
import type { StoredReport } from '../sandbox/aws/model.ts';
import type { Checked, Ended, Said } from './requests.ts';
import type { Troubles } from './troubles.ts';

/** A run, and the world around it. */
export interface Round {
  readonly world: World;
  readonly troubles: Troubles;
  readonly before: readonly Seen[];
  readonly after: readonly Seen[];
  /** When it began. */
  readonly now: Date;
  readonly ended: Ended;
  /** Writes until it began. */
  readonly writes: number;
  /** A run before it was cut short, and none has put that right yet. */
  readonly isDisturbed: boolean;
}

export interface Surroundings {
  readonly place: Place;
  readonly ledger: Ledger;
  readonly reports: ReadonlyMap<string, StoredReport>;
  /** Writes until now. */
  readonly writes: number;
}

/**
 * Throws where the run said something of AWS that is not so, or where the issues are not what they should be: exactly
 * what the specification says where nothing went wrong with GitHub, and in any case no worse than before.
 */
export function checkRun(round: Round, { place, ledger, reports, writes }: Surroundings): Checked {
  const { ended, before, after } = round;
  const open = after.filter(({ state }) => state === 'open').length;
  const told = (kind: Checked['kind']): Checked => ({
    kind,
    openIssues: open,
    writes: writes - round.writes,
  });
  if (ended.said === undefined) {
    if (
      round.troubles.aws.length + round.troubles.github.length === 0 &&
      round.troubles.killedIn === undefined
    )
      throw new Error(`the run stopped, though nothing went wrong: ${ended.error}`);
    if (JSON.stringify(before) !== JSON.stringify(after)) throw new Error('a run that stopped has written');
    return told('stopped');
  }
  const world = worldAsRead(round.world, ended, reports);
  checkTruth(world, ended.said);
  const question = questionOf(round, world, place, ledger);
  const isWhole = ended.whole && !troubled(round) && ended.error === undefined;
  const expectation = isWhole ? expect(question) : undefined;
  note(ledger, { before, after, authorIds: question.authorIds, world, only: undefined });
  checkNothingLost(question, round, ledger);
  if (expectation === undefined || ended.outcome === undefined)
    return told(round.troubles.killedIn === undefined ? 'disturbed' : 'killed');
  const checked: Strictly = {
    where: 'this run',
    question,
    before,
    after,
    outcome: ended.outcome,
    ledger,
    isDisturbed: round.isDisturbed,
    // They are made of the ledger's entries, which tell these too.
    set: question.known as Strictly['set'],
  };
  checkStrictly(checked, expectation);
  checkNoDoubles(after);
  const isRead = world.accounts.every(
    ({ reads, blind }) => !blind && Object.values(reads).every((each) => each === 'read'),
  );
  return told(isRead ? 'whole' : 'partly unread');
}

/** Whether anything could go wrong between the run and GitHub. */
function troubled({ troubles }: Round): boolean {
  return troubles.github.length > 0 || troubles.cutAfter !== undefined || troubles.killedIn !== undefined;
}

/** The world with what the run says that it could not read, and as old as the reports that AWS served. */
function worldAsRead(
  world: World,
  { said = [], blind }: Ended,
  reports: ReadonlyMap<string, StoredReport>,
): World {
  const accounts = world.accounts.map((account): WorldAccount => {
    const unread = (control: Control) =>
      said.some(
        (each) => each.account === account.id && each.control === control && each.verdict === 'unknown',
      );
    const reads = Object.fromEntries(
      controls.map((control) => [control, unread(control) ? 'denied' : 'read']),
    ) as WorldAccount['reads'];
    const drifts = asReported(account.drifts, reports.get(account.id)?.content);
    return { ...account, reads, drifts, blind: blind.includes(account.id) };
  });
  return { ...world, accounts };
}

function asReported(drifts: WorldAccount['drifts'], report: string | undefined): WorldAccount['drifts'] {
  if (report === undefined) return drifts;
  const has = (user: string) => new RegExp(`^${user},[^,]*,[^,]*,true,`, 'm').test(report);
  const others = drifts.filter((thing) => thing !== 'bob' && thing !== 'eve');
  return [...others, ...(has('bob') ? ['bob' as const] : []), ...(has('eve') ? ['eve' as const] : [])];
}

/** Every verdict but `unknown` is so. */
function checkTruth(world: World, said: readonly Said[]): void {
  const due = world.accounts
    .filter(({ life }) => life === 'active')
    .flatMap((account) => expectedOf(account, world).flatMap((control) => dueOf(account, control)));
  const actual = said
    .filter(({ verdict }) => verdict !== 'unknown')
    .map(({ account, control, resource, verdict }) => [account, control, resource ?? '-', verdict].join(' '));
  const [is, must] = [actual, due].map((all) => all.toSorted().join('\n'));
  if (is !== must) throw new Error(`the findings are\n${is}\nand not\n${must}`);
}

function dueOf(account: WorldAccount, control: Control): readonly string[] {
  if (account.reads[control] !== 'read') return [];
  const verdict = account.accepted.includes(control) ? 'accepted' : 'drift';
  return factsOf(account, control)
    .filter(({ drifts }) => drifts)
    .map(({ resource }) => [account.id, control, resource ?? '-', verdict].join(' '));
}

function questionOf(round: Round, world: World, place: Place, ledger: Ledger): Question {
  const self = place.identityOf('github-actions[bot]');
  const known = round.before.flatMap((issue) => {
    const entry = ledger.entries.get(issue.number);
    return entry === undefined ? [] : [{ ...entry, issue, edited: false }];
  });
  return {
    world,
    only: undefined,
    known,
    authors: [self.login],
    authorIds: new Set([self.id]),
    signed: false,
    now: round.now,
  };
}

/** Whatever went wrong: no issue is closed while something in it could not be read, and none is there no more. */
function checkNothingLost(question: Question, { before, after }: Round, ledger: Ledger): void {
  const places = placesIn(question, question.known);
  const open = after.filter(({ state }) => state === 'open');
  const told = new Set(open.flatMap(({ number }) => ledger.entries.get(number)?.rows ?? []).map(rowName));
  for (const was of before) {
    const is = after.find(({ number }) => number === was.number);
    if (is === undefined) throw new Error(`#${was.number} is gone`);
    if (was.state !== 'open' || is.state !== 'closed') continue;
    const rows = question.known.find(({ issue }) => issue.number === was.number)?.rows ?? [];
    const lost = rows.find((row) => places.fateOf(row) === 'unsure' && !told.has(rowName(row)));
    if (lost !== undefined)
      throw new Error(`#${was.number} was closed, though ${rowName(lost)} could not be read`);
  }
}

/** At most one open issue of each group. */
function checkNoDoubles(after: readonly Seen[]): void {
  const groups = after.filter(({ state }) => state === 'open').flatMap((issue) => read(issue).group ?? []);
  const double = groups.find((group, index) => groups.indexOf(group) < index);
  if (double !== undefined) throw new Error(`two open issues are about ${double}`);
}
