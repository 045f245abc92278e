import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/drift/finding.ts';
import { account, accountId, consoleOf, keys, mfa, owner, passed, verdict } from './builders.ts';
import { fakeRepository } from './fake-repository.ts';
import { done, opened, run } from './runs.ts';

const resolved = [verdict([passed(mfa()), passed(keys())])];

function accepted(of: Finding): Finding {
  return { ...of, verdict: 'accepted', reason: 'accepted until 2027-01-31: Vendor cannot use roles' };
}

describe('drift', () => {
  it('opens one issue an account, with the labels of the owner too', async () => {
    const repository = fakeRepository();
    const result = await run(repository, [
      verdict([mfa(), keys()], { owner: owner({ labels: ['aws-security', 'Rootline'] }) }),
      verdict([passed(mfa({ account: account({ id: '444455556666' }) }))]),
    ]);
    expect(done(result)).toEqual(['open #1']);
    expect(result.outcome.changes[0]).toMatchObject({
      subject: `account ${accountId}`,
      reason: '2 findings drift, and no issue says so.',
    });
    expect(result.outcome.newFindings).toBe(2);
    expect(repository.issue(1).labels).toEqual(['rootline', 'aws-security']);
    expect(repository.said(1)).toEqual([]);
  });

  it('writes nothing the second time, on whatever day', async () => {
    const repository = await opened();
    repository.at('2027-01-01');
    const result = await run(repository, [verdict([keys(), mfa()])]);
    expect(done(result)).toEqual(['leave #1']);
    expect(result.outcome.changes[0]?.reason).toBe('Nothing changed: 2 findings drift as before.');
    expect(result.outcome).toMatchObject({ newFindings: 0, resolvedFindings: 0 });
  });

  it('that changed rewrites the text; each finding keeps its own first day', async () => {
    const repository = await opened([mfa(), keys()]);
    repository.at('2026-11-30');
    const result = await run(repository, [verdict([mfa(), passed(keys()), consoleOf('alice')])]);
    expect(done(result)).toEqual(['update #1']);
    expect(result.outcome.changes[0]?.reason).toBe('Changed: 1 new finding, 1 finding gone.');
    expect(result.outcome).toMatchObject({ newFindings: 1, resolvedFindings: 1 });
    const { body } = repository.issue(1);
    expect(body).toMatch(/`root-user\.mfa` .*\| 2026-11-21 \|/);
    expect(body).toMatch(/`alice` .*\| 2026-11-30 \|/);
    expect(body).not.toContain('root-user.access-keys');
  });

  it('that changed is told in one comment, with what came and what went', async () => {
    const repository = await opened([mfa(), keys()]);
    const changed = [verdict([mfa(), passed(keys()), consoleOf('alice')])];
    await run(repository, changed);
    const [comment, ...others] = repository.said(1);
    expect(others).toEqual([]);
    expect(comment?.body).toContain('Changed: 1 new finding, 1 finding gone.');
    expect(comment?.body).toContain('`alice`');
    expect(comment?.body).toContain('`root-user.access-keys`');
    await run(repository, changed);
    await run(repository, [verdict([mfa(), consoleOf('alice'), consoleOf('bob')])]);
    expect(repository.said(1)).toHaveLength(2);
  });

  it('has its comments counted, so that none is written twice', async () => {
    const repository = await opened([mfa()]);
    await run(repository, [verdict([mfa(), keys()])]);
    await run(repository, [verdict([passed(mfa()), passed(keys())])]);
    await run(repository, [verdict([mfa()])]);
    const turns = repository.said(1).map(({ body }) => /comment=\w{64}\/(\d+) -->$/.exec(body)?.[1]);
    expect(turns).toEqual(['1', '2', '3']);
  });

  it('that is only worded in another way is told in no comment', async () => {
    const repository = await opened([mfa()]);
    const result = await run(repository, [verdict([mfa({ observed: 'no MFA device' })])]);
    expect(result.outcome.changes[0]).toMatchObject({ kind: 'update', reason: 'Details changed.' });
    expect(repository.said(1)).toEqual([]);
  });

  it('that is all gone closes the issue as completed, and the text and a comment say what became of it', async () => {
    const repository = await opened();
    repository.at('2026-11-30');
    const result = await run(repository, resolved);
    expect(done(result)).toEqual(['close #1']);
    expect(result.outcome.changes[0]?.reason).toBe(
      'Everything was read in this run and nothing drifts any more, 2 findings resolved.',
    );
    expect(result.outcome.resolvedFindings).toBe(2);
    expect(repository.issue(1)).toMatchObject({ state: 'closed', stateReason: 'completed' });
    expect(repository.issue(1).body).toContain('| `root-user.mfa` | 2026-11-21 | in line |');
    expect(repository.said(1)).toHaveLength(1);
    expect(repository.said(1)[0]?.body).toContain('2 findings resolved');
    expect(done(await run(repository, resolved))).toEqual([]);
  });

  it('that an exception accepts, or that is no longer expected, closes the issue as not planned', async () => {
    const repository = await opened();
    const result = await run(repository, [verdict([accepted(mfa())])]);
    expect(done(result)).toEqual(['close #1']);
    expect(result.outcome.changes[0]?.reason).toBe(
      'What it listed (2 findings) is accepted by an exception or no longer expected by the baseline.',
    );
    const { stateReason, body } = repository.issue(1);
    expect(stateReason).toBe('not_planned');
    expect(body).toContain('| accepted until 2027-01-31: Vendor cannot use roles |');
    expect(body).toContain('| no longer expected by the baseline |');
  });

  it('that is all accepted is said to be just that', async () => {
    const repository = await opened([mfa()]);
    const result = await run(repository, [verdict([accepted(mfa())])]);
    expect(result.outcome.changes[0]?.reason).toBe('What it listed (1 finding) is accepted by an exception.');
  });

  it('of which some was mended and some accepted closes the issue as completed', async () => {
    const repository = await opened();
    await run(repository, [verdict([passed(mfa()), accepted(keys())])]);
    expect(repository.issue(1)).toMatchObject({ state: 'closed', stateReason: 'completed' });
  });

  it('of a user who is gone is resolved, not unexpected', async () => {
    const repository = await opened([consoleOf('alice')]);
    await run(repository, [verdict([passed(consoleOf(undefined))])]);
    expect(repository.issue(1)).toMatchObject({ state: 'closed', stateReason: 'completed' });
    expect(repository.issue(1).body).toContain('| in line, or no longer there |');
  });

  it('of an account that nothing is expected of any more closes the issue as not planned', async () => {
    const repository = await opened([mfa()]);
    await run(repository, [verdict([])]);
    expect(repository.issue(1)).toMatchObject({ state: 'closed', stateReason: 'not_planned' });
  });

  it.each(['completed', 'not_planned'])(
    'that returns within 90 days after Rootline closed the issue as %s reopens it, with a new first day and a comment',
    async (as) => {
      const repository = await opened([mfa()]);
      await run(repository, [verdict([as === 'completed' ? passed(mfa()) : accepted(mfa())])]);
      expect(repository.issue(1).stateReason).toBe(as);
      repository.at('2027-02-19');
      const result = await run(repository, [verdict([mfa()])]);
      expect(done(result)).toEqual(['reopen #1']);
      expect(result.outcome.changes[0]?.reason).toBe('Drift is back: 1 finding drifts.');
      expect(result.outcome.newFindings).toBe(1);
      expect(repository.issue(1)).toMatchObject({ state: 'open', stateReason: 'reopened' });
      expect(repository.issue(1).body).toContain('| 2027-02-19 |');
      expect(repository.said(1)).toHaveLength(2);
      expect(done(await run(repository, [verdict([mfa()])]))).toEqual(['leave #1']);
    },
  );

  it('that returns later opens another issue, which is the one from then on', async () => {
    const repository = await opened([mfa()]);
    await run(repository, [verdict([passed(mfa())])]);
    repository.at('2027-03-01');
    expect(done(await run(repository, [verdict([mfa()])]))).toEqual(['open #3']);
    await run(repository, [verdict([passed(mfa())])]);
    repository.at('2027-03-02');
    expect(done(await run(repository, [verdict([mfa()])]))).toEqual(['reopen #3']);
  });

  it('of a renamed account changes the title', async () => {
    const repository = await opened([mfa()]);
    await run(repository, [verdict([mfa({ account: account({ name: 'billing' }) })])]);
    expect(repository.issue(1).title).toBe('billing (111122223333): 1 finding drifts, worst is critical');
  });
});

describe('the issue of an account that this run did not judge', () => {
  const others = [verdict([passed(mfa({ account: account({ id: '444455556666' }) }))])];
  const inventory = (accounts: readonly ReturnType<typeof account>[]) => ({
    inventory: {
      organizationId: undefined,
      managementAccountId: undefined,
      accounts,
      callerAccountId: accountId,
    },
  });

  it('is closed as not planned when the account left the organization, and says so', async () => {
    const repository = await opened([mfa()]);
    const result = await run(repository, others);
    expect(done(result)).toEqual(['close #1']);
    expect(result.outcome.changes[0]?.reason).toBe(
      'What it listed (1 finding) is of an account that left the organization.',
    );
    expect(result.outcome.resolvedFindings).toBe(1);
    expect(repository.issue(1)).toMatchObject({ state: 'closed', stateReason: 'not_planned' });
    expect(repository.issue(1).body).toContain('left the organization');
  });

  it('is closed when the account left, though the issue listed nothing but what could not be read', async () => {
    const repository = await opened([mfa()]);
    await run(repository, [verdict([passed(mfa()), { ...keys(), verdict: 'unknown', cause: denied }])]);
    const result = await run(repository, others);
    expect(result.outcome.changes[0]).toMatchObject({
      kind: 'close',
      reason: 'The account left the organization.',
    });
    expect(repository.issue(1).stateReason).toBe('not_planned');
  });

  it('is left when the run was not to read every account', async () => {
    const repository = await opened([mfa()]);
    const result = await run(repository, others, { whole: false });
    expect(done(result)).toEqual(['leave #1']);
    expect(result.outcome.changes[0]?.reason).toBe(
      'This run did not judge its account, so nothing about it is known.',
    );
    expect(result.outcome.resolvedFindings).toBe(0);
  });

  it.each(['ACTIVE', 'UNKNOWN'] as const)('is left while the account is %s', async (state) => {
    const repository = await opened([mfa()]);
    const all = inventory([account({ state }), account({ id: '444455556666' })]);
    const result = await run(repository, others, all);
    expect(done(result)).toEqual(['leave #1']);
    expect(result.outcome.changes[0]?.reason).toBe(
      'This run did not judge its account, so nothing about it is known.',
    );
  });

  it.each(['SUSPENDED', 'CLOSED', 'PENDING_CLOSURE'] as const)(
    'is left while the account is %s',
    async (state) => {
      const repository = await opened([mfa()]);
      const all = inventory([account({ state }), account({ id: '444455556666' })]);
      const result = await run(repository, others, all);
      expect(done(result)).toEqual(['leave #1']);
      expect(result.outcome.changes[0]?.reason).toBe(
        `Its account is ${state}, and only active accounts are judged.`,
      );
    },
  );
});

const denied = { kind: 'denied', message: 'AccessDenied', mend: 'Allow it.' } as const;
