import { type Severity, severities } from '../controls/definition.ts';
import type { Account } from '../snapshot/account.ts';
import type { AccountVerdict, Finding, Verdict } from './finding.ts';
import type { Coverage, OwnedFinding, Status, Totals } from './result.ts';

export interface Tally {
  readonly status: Status;
  readonly coverage: Coverage;
  readonly totals: Totals;
  readonly findings: readonly OwnedFinding[];
}

/** Adds up what was judged. `skipped` are the accounts left out because of their state. */
export function tally(verdicts: readonly AccountVerdict[], skipped: readonly Account[]): Tally {
  const totals = total(verdicts.flatMap((verdict) => verdict.findings));
  const unreadable = verdicts
    .map(({ account, failedReads }) => ({ account, causes: failedReads }))
    .filter(({ causes }) => causes.length > 0);
  return {
    status: unreadable.length > 0 ? 'incomplete' : totals.byVerdict.drift > 0 ? 'drift' : 'in-sync',
    coverage: { accounts: verdicts.length, judged: verdicts.length - unreadable.length, skipped, unreadable },
    totals,
    findings: verdicts.flatMap(told).sort(worstFirst),
  };
}

/** Passes and not-applicables are only counted. */
function told({ owner, findings }: AccountVerdict): readonly OwnedFinding[] {
  return findings
    .filter(({ verdict }) => verdict !== 'pass' && verdict !== 'not-applicable')
    .map((finding) => ({ ...finding, owner }));
}

function total(findings: readonly Finding[]): Totals {
  const byVerdict = noVerdicts();
  const bySeverity: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0 };
  const byControl: Record<string, Record<Verdict, number>> = {};
  for (const { verdict, severity, control } of findings) {
    byVerdict[verdict] += 1;
    byControl[control] ??= noVerdicts();
    byControl[control][verdict] += 1;
    if (verdict === 'drift') bySeverity[severity] += 1;
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
