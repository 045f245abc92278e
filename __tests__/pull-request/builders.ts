import type { BaselineDiff } from '../../src/baseline/diff-model.ts';
import type { AccountVerdict } from '../../src/drift/finding.ts';
import type { CheckLinks, PullRequestCheck } from '../../src/pull-request/check.ts';
import { compareFindings, type FindingsDiff } from '../../src/pull-request/findings.ts';

export const links: CheckLinks = {
  base: 'https://github.com/octo-org/aws/blob/aaaa',
  head: 'https://github.com/octo-org/aws/blob/bbbb',
  run: 'https://github.com/octo-org/aws/actions/runs/42',
  report: undefined,
};

export const nothing: BaselineDiff = { accounts: 3, changes: [] };

export function check(over: Partial<PullRequestCheck>): PullRequestCheck {
  return {
    file: '.github/aws-baseline.yml',
    name: '',
    before: 'sound',
    diff: nothing,
    findings: findings(),
    unreadable: 0,
    factsOf: '2026-11-21T06:00:00.000Z',
    ...over,
  };
}

/** What becomes of the findings of these accounts, each told before and after. */
export function findings(...pairs: readonly (readonly [AccountVerdict, AccountVerdict])[]): FindingsDiff {
  const comparing = compareFindings();
  for (const [base, head] of pairs) comparing.add(base, head);
  return comparing.result();
}
