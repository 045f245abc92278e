import type { AccountVerdict } from '../../src/drift/finding.ts';
import type { IssueChange } from '../../src/drift/result.ts';
import type { Issue } from '../../src/github/issues.ts';
import { type OverviewInput, planOverview } from '../../src/issues/overview.ts';
import { sha256, verdict } from './builders.ts';
import { accountNumber, findingIn, links } from './render-builders.ts';

export const seal = { sha256, sign: undefined };
export const scope = sha256('scope');
export const runUrl = 'https://github.com/example/platform/actions/runs/1';
export const provenance = { source: 'a test', readAt: '2026-11-21T06:00:00Z' };

/** What a run did to issue 7. */
export function changeOf(change: Pick<IssueChange, 'kind' | 'subject'> & Partial<IssueChange>): IssueChange {
  const url = 'https://github.com/example/platform/issues/7';
  return { number: 7, url, title: '', assignees: [], reason: '', ...change };
}

/** Accounts of which the first so many have one finding that drifts. */
export function estate(accounts: number, drifting: number): readonly AccountVerdict[] {
  return Array.from({ length: accounts }, (_, nth) =>
    verdict(nth < drifting ? [findingIn(nth)] : [], { account: accountNumber(nth) }),
  );
}

export function input(change: Partial<OverviewInput> = {}): OverviewInput {
  const verdicts = change.verdicts ?? estate(4, 2);
  return {
    verdicts,
    accounts: verdicts.map(({ account }) => account),
    skipped: [],
    known: new Map(),
    changes: [],
    openIssues: [],
    own: undefined,
    scope,
    baselineName: '',
    links,
    runUrl,
    labels: ['aws'],
    now: new Date('2026-11-21T06:00:00.000Z'),
    seal,
    ...change,
  };
}

export type Shown = Pick<Issue, 'title' | 'body'>;

/** What planning writes; an error where it writes nothing. */
export function written(of: OverviewInput): Shown {
  const planned = planOverview(of);
  if (planned.kind === 'open') return planned.draft;
  if (planned.kind !== 'update') throw new Error(planned.reason);
  return { title: planned.patch.title ?? '', body: planned.patch.body ?? '' };
}

export function issue(shown: Shown, change: Partial<Issue> = {}): Issue {
  return {
    id: 1,
    number: 1,
    url: 'https://github.com/example/platform/issues/1',
    authorId: 1,
    state: 'open',
    stateReason: undefined,
    closedAt: undefined,
    comments: 0,
    labels: [],
    assignees: [],
    ...shown,
    ...change,
  };
}

export function text(change: Partial<OverviewInput> = {}): string {
  return written(input(change)).body;
}
