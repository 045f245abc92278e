import type { Severity } from '../controls/definition.ts';
import type { RunResult } from '../drift/result.ts';
import { count } from '../drift/words.ts';
import { type FailCondition, failOn } from '../report/fail-on.ts';
import type { PullRequestCheck } from './check.ts';

/**
 * Which of the conditions are met, each as a part of a sentence; none means that the check passes. A severity is met by
 * an added finding of exactly this one. `result`: what the run found, undefined where two baselines were only compared.
 */
export function failsOn(
  check: PullRequestCheck,
  result: RunResult | undefined,
  conditions: readonly FailCondition[],
): readonly string[] {
  const ofChange = conditions.flatMap((condition) => {
    if (condition === 'incomplete') return [];
    return (condition === 'weakened' ? weakened(check) : added(check, condition)) ?? [];
  });
  const ofRun = conditions.filter((condition) => condition === 'incomplete');
  return [...ofChange, ...(result === undefined ? [] : failOn(result, ofRun))];
}

function weakened({ diff }: PullRequestCheck): string | undefined {
  const changes = diff.changes.filter(({ weakens }) => weakens).length;
  return changes === 0 ? undefined : `the change weakens, or may weaken, ${count(changes, 'declaration')}`;
}

function added({ findings }: PullRequestCheck, severity: Severity): string | undefined {
  const many = findings?.added.filter((finding) => finding.severity === severity).length ?? 0;
  return many === 0 ? undefined : `the change adds ${count(many, `${severity} finding`)}`;
}
