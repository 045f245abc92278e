import { describe, expect, it } from 'vitest';
import { account, accountId, consoleOf, drifting, keys, mfa, owner, passed, verdict } from './builders.ts';
import { fakeRepository } from './fake-repository.ts';
import { done, opened, planned, run } from './runs.ts';

describe('drift', () => {
  it('opens one issue an account, with the labels of the owner too', async () => {
    const repository = fakeRepository();
    const result = await run(repository, [
      verdict([mfa(), keys()], { owner: owner({ labels: ['aws-security'] }) }),
      verdict([passed(mfa({ account: account({ id: '444455556666' }) }))]),
    ]);
    expect(result.outcome.changes).toMatchObject([
      { kind: 'open', number: 1, accountId, reason: '2 findings drift, and no issue says so.' },
    ]);
    expect(result.outcome.newFindings).toBe(2);
    expect(repository.issue(1).labels).toEqual(['rootline', 'aws-security']);
  });

  it('writes nothing the second time, on whatever day', async () => {
    const repository = await opened();
    const before = repository.writes();
    repository.at('2027-01-01');
    const result = await run(repository, [verdict([keys(), mfa()])]);
    expect(result.outcome).toMatchObject({
      changes: [{ kind: 'leave', reason: 'Nothing changed: 2 findings drift as before.' }],
      newFindings: 0,
      resolvedFindings: 0,
    });
    expect(repository.writes()).toBe(before);
  });

  it('that changed rewrites the text; each finding keeps its own first day', async () => {
    const repository = await opened([mfa(), keys()]);
    repository.at('2026-11-30');
    const result = await run(repository, [verdict([mfa(), passed(keys()), consoleOf('alice')])]);
    expect(result.outcome).toMatchObject({
      changes: [{ kind: 'update', reason: 'Changed: 1 new finding, 1 finding gone.' }],
      newFindings: 1,
      resolvedFindings: 1,
    });
    const { body } = repository.issue(1);
    expect(body).toMatch(/`root-user\.mfa` .*\| 2026-11-21 \|/);
    expect(body).toMatch(/`alice` .*\| 2026-11-30 \|/);
    expect(body).not.toContain('root-user.access-keys');
  });

  it('that is all gone closes the issue as completed, and the text says what became of it', async () => {
    const repository = await opened();
    repository.at('2026-11-30');
    const result = await run(repository, [verdict([passed(mfa()), passed(keys())])]);
    expect(result.outcome).toMatchObject({
      changes: [
        {
          kind: 'close',
          reason: 'Everything was read in this run and nothing drifts any more, 2 findings resolved.',
        },
      ],
      resolvedFindings: 2,
    });
    expect(repository.issue(1)).toMatchObject({ state: 'closed', stateReason: 'completed' });
    expect(repository.issue(1).body).toContain('| `root-user.mfa` | 2026-11-21 | in line |');
    expect(done(await run(repository, [verdict([passed(mfa()), passed(keys())])]))).toEqual([]);
  });

  it('that an exception accepts, or that is no longer expected, closes the issue as not planned', async () => {
    const repository = await opened();
    const reason = 'accepted until 2027-01-31: Vendor cannot use roles';
    const result = await run(repository, [verdict([{ ...mfa(), verdict: 'accepted', reason }])]);
    expect(done(result)).toEqual(['close #1']);
    const { stateReason, body } = repository.issue(1);
    expect(stateReason).toBe('not_planned');
    expect(body).toContain('| accepted until 2027-01-31: Vendor cannot use roles |');
    expect(body).toContain('| no longer expected by the baseline |');
  });

  it('of which some was mended and some accepted closes the issue as completed', async () => {
    const repository = await opened();
    await run(repository, [verdict([passed(mfa()), { ...keys(), verdict: 'accepted' }])]);
    expect(repository.issue(1)).toMatchObject({ state: 'closed', stateReason: 'completed' });
  });

  it('of a user who is gone is resolved, not unexpected', async () => {
    const repository = await opened([consoleOf('alice')]);
    await run(repository, [verdict([passed(consoleOf(undefined))])]);
    expect(repository.issue(1)).toMatchObject({ state: 'closed', stateReason: 'completed' });
    expect(repository.issue(1).body).toContain('| in line, or no longer there |');
  });

  it.each(['completed', 'not_planned'])(
    'that returns within 90 days after Rootline closed the issue as %s reopens it, with a new first day',
    async (as) => {
      const repository = await opened([mfa()]);
      const resolved = as === 'completed' ? passed(mfa()) : { ...mfa(), verdict: 'accepted' as const };
      await run(repository, [verdict([resolved])]);
      expect(repository.issue(1).stateReason).toBe(as);
      repository.at('2027-02-18');
      const result = await run(repository, [verdict([mfa()])]);
      expect(result.outcome).toMatchObject({
        changes: [{ kind: 'reopen', number: 1, reason: 'Drift is back: 1 finding drifts.' }],
        newFindings: 1,
      });
      expect(repository.issue(1).body).toContain('| 2027-02-18 |');
      expect(done(await run(repository, [verdict([mfa()])]))).toEqual(['leave #1']);
    },
  );

  it('that returns later opens another issue, which is the one from then on', async () => {
    const repository = await opened([mfa()]);
    await run(repository, [verdict([passed(mfa())])]);
    repository.at('2027-03-01');
    expect(done(await run(repository, [verdict([mfa()])]))).toEqual(['open #2']);
    await run(repository, [verdict([passed(mfa())])]);
    repository.at('2027-03-02');
    expect(done(await run(repository, [verdict([mfa()])]))).toEqual(['reopen #2']);
  });

  it('of a renamed account changes the title', async () => {
    const repository = await opened([mfa()]);
    await run(repository, [verdict([mfa({ account: account({ name: 'billing' }) })])]);
    expect(repository.issue(1).title).toBe('billing (111122223333): 1 finding drifts, worst is critical');
  });
});

describe('the order and the number of writes', () => {
  const several = [
    drifting('100000000001', 'low'),
    drifting('100000000002', 'critical'),
    drifting('100000000003', 'high'),
    drifting('100000000000', 'low'),
  ];

  it('is worst severity first; the rest waits for the next run', async () => {
    const repository = fakeRepository();
    const first = await run(repository, several, { maxIssueWrites: 2 });
    expect(first.outcome.changes).toMatchObject([
      { kind: 'open', accountId: '100000000002' },
      { kind: 'open', accountId: '100000000003' },
      {
        kind: 'defer',
        accountId: '100000000000',
        reason:
          'Put off to the next run, because a run writes to 2 issues at most. To open: 1 finding drifts, and no issue says so.',
      },
      { kind: 'defer', accountId: '100000000001' },
    ]);
    const second = await run(repository, several, { maxIssueWrites: 2 });
    expect(done(second)).toEqual(['leave #1', 'leave #2', 'open #3', 'open #4']);
  });

  it('counts the severity of what an issue lists when it is to be closed', async () => {
    const repository = await opened([mfa()]);
    const verdicts = [verdict([passed(mfa())]), drifting('100000000003', 'high')];
    expect(done(await run(repository, verdicts, { maxIssueWrites: 1 }))).toEqual(['close #1', 'defer']);
  });

  it('is nothing at all with a limit of 0', async () => {
    const repository = fakeRepository();
    expect(done(await run(repository, several, { maxIssueWrites: 0 }))).toEqual([
      'defer',
      'defer',
      'defer',
      'defer',
    ]);
    expect(repository.writes()).toBe(0);
  });

  it('does not depend on the order of the input', () => {
    const forward = planned({ verdicts: several });
    expect(planned({ verdicts: several.toReversed() })).toEqual(forward);
  });
});
