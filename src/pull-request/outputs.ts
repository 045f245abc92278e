import type { PullRequestCheck } from './check.ts';

/** The outputs that tell of a change; what nobody knows without facts is empty. */
export function checkOutputs({ diff, findings }: PullRequestCheck): Readonly<Record<string, string>> {
  return {
    new: findings === undefined ? '' : String(findings.added.length),
    resolved: findings === undefined ? '' : String(findings.resolved.length),
    weakened: String(diff.changes.filter(({ weakens }) => weakens).length),
  };
}
