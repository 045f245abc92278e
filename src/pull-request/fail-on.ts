import type { Severity } from '../controls/definition.ts';
import { count } from '../drift/words.ts';
import type { PullRequestCheck } from './check.ts';

/** What may fail the check: an added finding of exactly this severity, or anything that is, or may be, weakened. */
export type CheckCondition = Severity | 'weakened';

/** Which of the conditions are met, each as a part of a sentence; none means that the check passes. */
export function failsOn(check: PullRequestCheck, conditions: readonly CheckCondition[]): readonly string[] {
  return conditions.flatMap((condition) => {
    const words = condition === 'weakened' ? weakened(check) : added(check, condition);
    return words === undefined ? [] : [words];
  });
}

function weakened({ diff }: PullRequestCheck): string | undefined {
  const changes = diff.changes.filter(({ weakens }) => weakens).length;
  return changes === 0 ? undefined : `the change weakens, or may weaken, ${count(changes, 'declaration')}`;
}

function added({ findings }: PullRequestCheck, severity: Severity): string | undefined {
  const many = findings?.added.filter((finding) => finding.severity === severity).length ?? 0;
  return many === 0 ? undefined : `the change adds ${count(many, `${severity} finding`)}`;
}
