import { type Severity, severities } from '../controls/definition.ts';
import type { Account } from '../snapshot/account.ts';
import type { AccountVerdict, Finding, Verdict } from './finding.ts';
import { type Grid, gridOf } from './grid.ts';
import type { Coverage, KnownFinding, OwnedFinding, Status, Totals } from './result.ts';

export interface Tally {
  readonly status: Status;
  readonly coverage: Coverage;
  readonly totals: Totals;
  readonly findings: readonly OwnedFinding[];
  readonly grid: Grid;
}

/**
 * Adds up what was judged. `skipped` are the accounts left out because of their state, `known` what the issues know of
 * findings, by their keys; undefined when nobody looked at issues.
 */
export function tally(
  verdicts: readonly AccountVerdict[],
  skipped: readonly Account[],
  known: ReadonlyMap<string, KnownFinding> | undefined,
): Tally {
  const totals = { ...total(verdicts), muted: known && muted(verdicts, known) };
  const unreadable = verdicts
    .map(({ account, failedReads }) => ({ account, causes: failedReads }))
    .filter(({ causes }) => causes.length > 0);
  return {
    status: unreadable.length > 0 ? 'incomplete' : totals.byVerdict.drift > 0 ? 'drift' : 'in-sync',
    coverage: { accounts: verdicts.length, judged: verdicts.length - unreadable.length, skipped, unreadable },
    totals,
    findings: verdicts
      .flatMap(({ owner, findings }) => findings.map((finding) => ({ ...finding, owner })))
      .sort(worstFirst),
    grid: gridOf(verdicts),
  };
}

function muted(verdicts: readonly AccountVerdict[], known: ReadonlyMap<string, KnownFinding>): number {
  const isMuted = ({ verdict, key }: Finding) =>
    verdict === 'drift' && known.get(key)?.mutedUntil !== undefined;
  return verdicts.reduce((sum, { findings }) => sum + findings.filter(isMuted).length, 0);
}

function total(verdicts: readonly AccountVerdict[]): Omit<Totals, 'muted'> {
  const byVerdict = noVerdicts();
  const bySeverity: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0 };
  const byControl: Record<string, Record<Verdict, number>> = {};
  function add(control: string, verdict: Verdict, times: number): void {
    byVerdict[verdict] += times;
    byControl[control] ??= noVerdicts();
    byControl[control][verdict] += times;
  }
  for (const { findings, quiet } of verdicts) {
    for (const { control, verdict, severity } of findings) {
      add(control, verdict, 1);
      if (verdict === 'drift') bySeverity[severity] += 1;
    }
    for (const { control, pass, notApplicable } of quiet) {
      add(control, 'pass', pass);
      add(control, 'not-applicable', notApplicable);
    }
  }
  return { byVerdict, bySeverity, byControl };
}

function noVerdicts(): Record<Verdict, number> {
  return { pass: 0, drift: 0, accepted: 0, 'not-applicable': 0, unknown: 0 };
}

const verdictOrder: readonly Verdict[] = ['drift', 'unknown', 'accepted', 'not-applicable', 'pass'];

/** Drift before what is unknown or accepted, worst severity first, then by key. */
export function worstFirst(a: Finding, b: Finding): number {
  return (
    verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict) ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    (a.key < b.key ? -1 : Number(a.key > b.key))
  );
}
