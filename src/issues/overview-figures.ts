import type { Severity } from '../controls/definition.ts';
import type { AccountVerdict, Finding } from '../drift/finding.ts';
import type { KnownFinding } from '../drift/result.ts';
import { worstFirst } from '../drift/tally.ts';
import type { Account } from '../snapshot/account.ts';
import { ownerCell } from './render-cells.ts';
import { compare, rank } from './words.ts';

export interface FiguresInput {
  readonly verdicts: readonly AccountVerdict[];
  /** The whole inventory. */
  readonly accounts: readonly Account[];
  /** Accounts that are not judged because of their state. */
  readonly skipped: readonly Account[];
  /** By the finding's key. */
  readonly known: ReadonlyMap<string, KnownFinding>;
}

/** What the overview counts. Every list is in the order in which it is shown. */
export interface Figures {
  /** Accounts that this run was to judge. */
  readonly accounts: number;
  readonly unreadable: number;
  readonly skipped: number;
  /** Accounts that could be judged and that this run did not look at. */
  readonly outside: number;
  readonly total: Counts;
  /** A severity without a finding is left out. */
  readonly bySeverity: ReadonlyMap<string, Counts>;
  readonly byControl: readonly Line[];
  /** The name is Markdown. */
  readonly byOwner: readonly Line[];
  readonly byUnit: readonly Line[];
  readonly muted: readonly Ending[];
  readonly accepted: readonly Ending[];
}

/** What is put up with until a day, `YYYY-MM-DD`. */
export interface Ending {
  readonly finding: Finding;
  readonly until: string;
}

export interface Counts {
  readonly drift: number;
  /** Of the drift. */
  readonly muted: number;
  readonly accepted: number;
  readonly unknown: number;
  /** Accounts with drift. */
  readonly accounts: number;
  /** Of the drift. */
  readonly worst: Severity | undefined;
}

export interface Line extends Counts {
  readonly name: string;
}

/** Adds up one run. The same verdicts give the same figures, in whatever order they come. */
export function figures({ verdicts, accounts, skipped, known }: FiguresInput): Figures {
  const all = verdicts.flatMap(({ findings }) => findings);
  const seen = new Set([...verdicts.map(({ account }) => account.id), ...skipped.map(({ id }) => id)]);
  return {
    accounts: verdicts.length,
    unreadable: verdicts.filter(({ failedReads }) => failedReads.length > 0).length,
    skipped: skipped.length,
    outside: accounts.filter(({ id }) => !seen.has(id)).length,
    ...addUp(verdicts, known),
    muted: byEnd(all, (finding) => mutedUntil(finding, known)),
    accepted: byEnd(all, ({ until }) => until),
  };
}

/** Those that have an end: the next to end first, then the worst. */
function byEnd(all: readonly Finding[], endOf: (finding: Finding) => string | undefined): readonly Ending[] {
  return all
    .flatMap((finding) => {
      const until = endOf(finding);
      return until === undefined ? [] : [{ finding, until }];
    })
    .toSorted((one, other) => compare(one.until, other.until) || worstFirst(one.finding, other.finding));
}

type Sums = Pick<Figures, 'total' | 'bySeverity' | 'byControl' | 'byOwner' | 'byUnit'>;

/** One finding after the other: of tens of thousands no list is made. */
function addUp(verdicts: readonly AccountVerdict[], known: FiguresInput['known']): Sums {
  const total = tally();
  const [levels, controls, owners, units] = [tallies(), tallies(), tallies(), tallies()];
  for (const { account, owner, findings } of verdicts) {
    const whole = [total, owners.at(ownerCell(owner)), units.at(unitOf(account))];
    for (const finding of findings)
      for (const each of [...whole, controls.at(finding.control), levels.at(finding.severity)])
        each.add(finding, mutedUntil(finding, known) !== undefined);
  }
  return {
    total: total.counts(),
    bySeverity: new Map(levels.lines().map((line) => [line.name, line])),
    byControl: controls.lines(),
    byOwner: owners.lines(),
    byUnit: units.lines(),
  };
}

interface Tally {
  /** All findings of one account have to come one after the other. */
  readonly add: (finding: Finding, isMuted: boolean) => void;
  readonly counts: () => Counts;
}

function tally(): Tally {
  const sums = { drift: 0, muted: 0, accepted: 0, unknown: 0, accounts: 0 };
  let worst: Severity | undefined;
  let last: string | undefined;
  return {
    add: ({ account, severity, verdict }, isMuted) => {
      if (verdict === 'accepted' || verdict === 'unknown') sums[verdict] += 1;
      if (verdict !== 'drift') return;
      sums.drift += 1;
      if (isMuted) sums.muted += 1;
      if (account.id !== last) sums.accounts += 1;
      last = account.id;
      if (rank(severity) < rank(worst)) worst = severity;
    },
    counts: () => ({ ...sums, worst }),
  };
}

/** A tally for each name. */
function tallies() {
  const byName = new Map<string, Tally>();
  return {
    at: (name: string): Tally => {
      const found = byName.get(name) ?? tally();
      byName.set(name, found);
      return found;
    },
    lines: (): readonly Line[] =>
      [...byName].map(([name, each]) => ({ name, ...each.counts() })).sort(mostDriftFirst),
  };
}

function mutedUntil({ key, verdict }: Finding, known: FiguresInput['known']): string | undefined {
  return verdict === 'drift' ? known.get(key)?.mutedUntil : undefined;
}

/** Where the account stands in the organization, in plain text. */
function unitOf({ organizationalUnit }: Account): string {
  if (organizationalUnit.state === 'not-applicable') return 'Outside an organization';
  if (organizationalUnit.state === 'unavailable') return 'Not known';
  return organizationalUnit.value === '' ? 'Directly below the root' : organizationalUnit.value;
}

function mostDriftFirst(one: Line, other: Line): number {
  return (
    other.drift - one.drift ||
    rank(one.worst) - rank(other.worst) ||
    other.accepted - one.accepted ||
    compare(one.name, other.name)
  );
}
