import { describe, expect, it } from 'vitest';
import type { OwnIssue } from '../../src/issues/own.ts';
import { account, finding, mfa, passed, sha256, unread, verdict } from './builders.ts';
import { openedBy, planned, seal } from './plans.ts';
import { byControl, byOwner, of, one, three, two } from './three-accounts.ts';

const drift = [verdict([mfa()])];
const now = new Date('2027-03-01T06:00:00Z');

describe('issues of another baseline in the same repository', () => {
  const theirs = openedBy(planned({ verdicts: drift, scope: sha256('another scope') }), seal, 1);

  it('are no concern of this one, whatever they are called', () => {
    const [issue] = theirs;
    if (issue === undefined) throw new Error('no issue was opened');
    const renamed = { ...issue, number: 2, title: 'root-user.mfa: 1 finding drifts in 1 account' };
    const mended = planned({ verdicts: [verdict([passed(mfa())])], own: [issue, renamed] });
    expect(mended).toMatchObject({ operations: [], warnings: [], resolvedFindings: 0 });
  });

  it('tell no first day', () => {
    const plan = planned({ verdicts: drift, own: theirs, now });
    expect(plan.newFindings).toBe(1);
    expect([...plan.known.values()]).toMatchObject([{ since: '2027-03-01' }]);
  });
});

describe('the first day of a finding', () => {
  const [issue] = openedBy(planned({ verdicts: drift }), seal, 1);
  if (issue === undefined) throw new Error('no issue was opened');
  const closed = (closedAt: string) => ({ ...issue, state: 'closed' as const, closedAt });

  it('is kept by an issue that was closed within 90 days, and by none that was closed before', () => {
    const known = (closedAt: string) => planned({ verdicts: drift, own: [closed(closedAt)], now });
    expect([...known('2026-12-01T06:00:00Z').known.values()]).toMatchObject([{ since: '2026-11-21' }]);
    const later = known('2026-11-30T06:00:00Z');
    expect([...later.known.values()]).toMatchObject([{ since: '2027-03-01' }]);
    expect(later.newFindings).toBe(1);
  });
});

describe('an owner’s new issue', () => {
  it('is called the same in whatever order the accounts come', () => {
    const spelled = (login: string) => ({ owner: { assignees: [login], labels: [] } });
    const verdicts = [of(one, ['mfa'], spelled('Octocat')), of(two, ['mfa'], spelled('octocat'))];
    const titles = [verdicts, verdicts.toReversed()].map((each) =>
      planned({ verdicts: each, ...byOwner }).operations.map(({ title }) => title),
    );
    expect(titles[0]).toEqual(['Octocat: 2 findings drift in 2 accounts, worst is critical']);
    expect(titles[1]).toEqual(titles[0]);
  });
});

const damaged = (issues: readonly OwnIssue[]) =>
  issues.map((issue) => ({
    ...issue,
    marker: issue.marker && { ...issue.marker, memory: undefined, data: 'AAAA' },
  }));

describe('an issue by control whose marker was damaged', () => {
  const drifted = planned({ verdicts: [of(one, ['mfa']), of(two, ['mfa'])], ...byControl });
  const own = damaged(openedBy(drifted, seal, 1));
  const inventory = { accounts: [one, two], managementAccountId: undefined };

  it('is closed where all that drifts is accepted: that could be read', () => {
    const accepted = [one, two].map((each) => verdict([finding({ account: each, verdict: 'accepted' })]));
    expect(planned({ verdicts: accepted, inventory, ...byControl, own }).operations).toMatchObject([
      { kind: 'close', issue: { number: 1 } },
    ]);
  });

  it('stays open while some of it could not be read', () => {
    const partly = [of(one, []), verdict([unread(mfa({ account: two }))])];
    expect(planned({ verdicts: partly, inventory, ...byControl, own }).operations).toMatchObject([
      { kind: 'update', issue: { number: 1 } },
    ]);
  });
});

it('the issue of an owner is closed when nothing is expected of the accounts any more, though its marker was damaged', () => {
  const octocats = { owner: { assignees: ['octocat'], labels: [] } };
  const own = damaged(openedBy(planned({ verdicts: [of(three, ['mfa'], octocats)], ...byOwner }), seal, 1));
  const verdicts = [verdict([], { account: three, ...octocats })];
  const inventory = { accounts: [three], managementAccountId: undefined };
  expect(planned({ verdicts, inventory, ...byOwner, own })).toMatchObject({
    operations: [{ kind: 'close', issue: { number: 1 } }],
    warnings: [],
  });
});

it('what nobody can make out is told in one order, in whatever order the issues come', () => {
  const gone = account({ id: '999900001111', name: 'gone' });
  const strange = openedBy(
    planned({
      verdicts: [1, 2].map((digit) => verdict([mfa({ account: { ...gone, id: `${gone.id}${digit}` } })])),
    }),
    seal,
    5,
  ).map((issue, index) => ({
    ...issue,
    marker: issue.marker && {
      ...issue.marker,
      ...(index === 0 ? { memory: undefined } : { key: sha256('no group') }),
    },
  }));
  const warnings = (own: typeof strange) => planned({ verdicts: drift, own }).warnings;
  expect(warnings(strange)).toHaveLength(2);
  expect(warnings(strange.toReversed())).toEqual(warnings(strange));
});
