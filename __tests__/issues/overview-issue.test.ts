import { describe, expect, it } from 'vitest';
import type { IssueChange } from '../../src/drift/result.ts';
import type { Issue } from '../../src/github/issues.ts';
import { findOverviews, openAfter } from '../../src/issues/overview-issue.ts';
import { type OwnIssue, own } from '../../src/issues/own.ts';
import { sceneOf } from '../../src/issues/scene.ts';
import type { Seal } from '../../src/issues/seal.ts';
import { mfa, sha256, verdict } from './builders.ts';
import { input, issue, written } from './overview-builders.ts';
import { openedBy, planInput, planned, seal, signing } from './plans.ts';

const closed = { state: 'closed' } as const;
const bare = { body: 'Somebody wrote over it.' };

/** An overview as a run writes it, with what was done to it since; `by` wrote it, `reader` looks at it. */
function overview(number: number, change: Partial<Issue> = {}, by: Seal = seal, reader = by): OwnIssue {
  return own(issue(written(input({ seal: by })), { number, ...change }), reader);
}

describe('which of the own issues is the overview', () => {
  /** The number of the one that is kept, then of those that are folded into it. */
  function find(issues: readonly OwnIssue[], by = seal): readonly (number | undefined)[] {
    const of = planInput({ own: issues, seal: by });
    const { kept, folds } = findOverviews(sceneOf(of), of, '');
    return [kept?.number, ...folds.map((each) => each.issue.number)];
  }

  it('none that has another title and no marker, and none of another baseline', () => {
    const report = own(issue({ title: 'Weekly report', body: 'Nothing new.' }), seal);
    const another = own(issue(written(input({ scope: sha256('another scope') })), { number: 2 }), seal);
    expect(find([report, another])).toEqual([undefined]);
  });

  it('the oldest open one with its marker; the others that are open are folded into it', () => {
    const all = [overview(1, closed), overview(2), overview(3), overview(4, closed), overview(5)];
    expect(find(all)).toEqual([2, 3, 5]);
  });

  it('a closed one where none is open, into which nothing is folded', () => {
    expect(find([overview(1, closed), overview(2, closed)])).toEqual([1]);
  });

  it('one with its title where no marker is left: an open one, else a closed one', () => {
    const lost = [overview(1, { ...bare, ...closed }), overview(2, bare), overview(3, bare)];
    expect(find(lost)).toEqual([2]);
    expect(find(lost.slice(0, 1))).toEqual([1]);
    expect(find([overview(4, closed), ...lost])).toEqual([4]);
  });

  it('none is folded that a person has given another title', () => {
    const doubles = [overview(2, { title: 'My notes' }), overview(3, { title: 'Old: Rootline overview' })];
    expect(find([overview(1), ...doubles])).toEqual([1, 3]);
  });

  it('none is folded that the marker key has not signed', () => {
    const other: Seal = { sha256, sign: (text) => sha256(`another secret ${text}`) };
    const unsigned = overview(2, {}, seal, signing);
    const forged = overview(3, {}, other, signing);
    expect(find([overview(1, {}, signing), unsigned, forged, overview(4, {}, signing)], signing)).toEqual([
      1, 4,
    ]);
  });
});

describe('what is open after a run', () => {
  const [drift] = openedBy(planned({ verdicts: [verdict([mfa()])] }), seal, 1);
  if (drift === undefined) throw new Error('no issue was opened');
  const numbered = (number: number, change: Partial<OwnIssue> = {}) => ({ ...drift, number, ...change });
  const change = (kind: IssueChange['kind'], number?: number): IssueChange => ({
    kind,
    number,
    url: undefined,
    title: '',
    subject: '',
    assignees: [],
    reason: '',
  });

  it('is what was open and stayed so, and what it opened and reopened', () => {
    const issues = [
      ...[1, 2, 3, 4].map((number) => numbered(number)),
      ...[5, 6, 7].map((number) => numbered(number, closed)),
    ];
    const changes = [
      change('close', 1),
      change('fold', 2),
      change('migrate', 3),
      change('update', 4),
      change('reopen', 5),
      change('leave', 6),
      change('defer', 7),
      change('open', 8),
      change('defer'),
    ];
    const after = openAfter(planInput({ own: issues }), changes, undefined);
    expect(after).toEqual([4, 5, 8].map((number) => ({ number })));
  });

  it('is no overview, and nothing without a marker but what the last run left open', () => {
    const lost = overview(2, bare);
    const without = [3, 4].map((number) => numbered(number, { marker: undefined }));
    const of = planInput({ own: [numbered(1), overview(5), lost, ...without], hints: [1, 2, 4] });
    expect(openAfter(of, [], lost)).toEqual([{ number: 1 }, { number: 4 }]);
  });
});
