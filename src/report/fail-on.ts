import type { Severity } from '../controls/definition.ts';
import type { RunResult } from '../drift/result.ts';
import { count } from '../drift/words.ts';

/** What may fail a run: drift of exactly this severity, a planned read that failed, or a change that weakens. */
export type FailCondition = Severity | 'incomplete' | 'weakened';

/** Which of the conditions are met, each as a part of a sentence; none means that the run passes. */
export function failOn(result: RunResult, conditions: readonly FailCondition[]): readonly string[] {
  return conditions.flatMap((condition) => {
    // Where no change was checked, none weakens.
    if (condition === 'weakened') return [];
    if (condition === 'incomplete') return result.status === 'incomplete' ? [incompleteWords(result)] : [];
    const drift = result.totals.bySeverity[condition];
    return drift === 0 ? [] : [`${count(drift, `${condition} finding`)} ${drift === 1 ? 'drifts' : 'drift'}`];
  });
}

function incompleteWords({ coverage }: RunResult): string {
  const accounts = coverage.unreadable.length;
  return accounts === 0
    ? 'the run is incomplete'
    : `the run is incomplete: ${count(accounts, 'account')} could not be read in full`;
}
