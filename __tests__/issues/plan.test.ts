import { describe, expect, it } from 'vitest';
import { type Plan, type PlanInput, plan } from '../../src/issues/plan.ts';
import {
  account,
  accountId,
  consoleOf,
  done,
  drifting,
  fakeRepository,
  keys,
  mfa,
  owner,
  passed,
  rootline,
  run,
  sha256,
  unread,
  verdict,
} from './builders.ts';

/** A repository in which one run has opened issue #1 for these findings. */
async function opened(findings = [mfa(), keys()], assignable: readonly string[] = []) {
  const repository = fakeRepository(assignable);
  await run(repository, [verdict(findings)]);
  return repository;
}

describe('what could not be read', () => {
  it('opens nothing', async () => {
    const repository = fakeRepository();
    const { outcome } = await run(repository, [verdict([unread(mfa()), unread(keys())])]);
    expect(outcome.changes).toEqual([]);
    expect(repository.writes()).toBe(0);
  });

  it('closes nothing: an account that could not be read at all keeps its issue, its rows and their dates', async () => {
    const repository = await opened();
    repository.at('2026-11-25');
    const result = await run(repository, [verdict([unread(mfa()), unread(keys())])]);
    expect(done(result)).toEqual(['update #1']);
    expect(result.outcome.changes[0]?.reason).toBe(
      'Changed: 2 findings not confirmed. It stays open, because 2 controls could not be judged (AWS denied the access).',
    );
    const { state, title, body } = repository.issue(1);
    expect(state).toBe('open');
    expect(title).toBe('payments (111122223333): 2 findings not confirmed, worst is critical');
    expect(body).toContain('| critical | `root-user.mfa` | 2026-11-21 | 2026-11-25 | AWS denied the access.');
    expect(result.outcome.resolvedFindings).toBe(0);
  });

  it('is written down once: the days after change nothing, whatever AWS says in its message', async () => {
    const repository = await opened();
    const unreadable = () => [verdict([unread(mfa()), unread(keys())])];
    repository.at('2026-11-25');
    await run(repository, unreadable());
    repository.at('2026-11-26');
    const before = repository.writes();
    const result = await run(repository, unreadable());
    expect(done(result)).toEqual(['leave #1']);
    expect(repository.writes()).toBe(before);
  });

  it('keeps the rows of users whom a missing report no longer lists', async () => {
    const repository = await opened([consoleOf('alice'), consoleOf('bob')]);
    await run(repository, [verdict([unread(consoleOf(undefined))])]);
    expect(repository.issue(1).body).toContain('`iam-users.console-access` of `alice`');
    expect(repository.issue(1).body).toContain('`iam-users.console-access` of `bob`');
  });

  it('keeps the issue open when one of two findings is resolved and the other not confirmed', async () => {
    const repository = await opened();
    const result = await run(repository, [verdict([passed(mfa()), unread(keys())])]);
    expect(done(result)).toEqual(['update #1']);
    expect(result.outcome.resolvedFindings).toBe(1);
    expect(repository.issue(1).state).toBe('open');
  });

  it('keeps the issue open even when it was no finding before', async () => {
    const repository = await opened([mfa(), passed(keys())]);
    const result = await run(repository, [verdict([passed(mfa()), unread(keys(), 'throttled')])]);
    expect(done(result)).toEqual(['update #1']);
    expect(repository.issue(1).body).toContain('- `root-user.access-keys`: AWS answered too many requests.');
    expect(done(await run(repository, [verdict([passed(mfa()), unread(keys(), 'throttled')])]))).toEqual([
      'leave #1',
    ]);
  });

  it('does not keep it open for what nothing at hand can ever read', async () => {
    const repository = await opened([mfa(), unread(keys(), 'no-source')]);
    const result = await run(repository, [verdict([passed(mfa()), unread(keys(), 'no-source')])]);
    expect(done(result)).toEqual(['close #1']);
  });

  it('keeps it open when the source of a listed finding went away', async () => {
    const repository = await opened([mfa()]);
    const result = await run(repository, [verdict([unread(mfa(), 'no-source')])]);
    expect(done(result)).toEqual(['update #1']);
    expect(repository.issue(1).state).toBe('open');
  });

  it('leaves the issue of an account that this run has no verdict on', async () => {
    const repository = await opened();
    const result = await run(repository, [drifting('444455556666')]);
    expect(done(result)).toEqual(['open #2', 'leave #1']);
    expect(result.outcome.changes[1]).toMatchObject({
      accountId,
      reason: 'This run did not judge its account, so nothing about it is known.',
    });
  });

  it('comes back with its first day when it can be read again', async () => {
    const repository = await opened([mfa()]);
    repository.at('2026-11-25');
    await run(repository, [verdict([unread(mfa())])]);
    repository.at('2026-11-26');
    await run(repository, [verdict([mfa()])]);
    expect(repository.issue(1).body).toContain('| MFA off | 2026-11-21 |');
    expect(repository.issue(1).body).not.toContain('Not confirmed');
  });
});

describe('whose issue it is', () => {
  it('ignores an issue with a copied marker by another author, and opens its own', async () => {
    const repository = await opened();
    const forged = repository.issue(1).body;
    const other = fakeRepository();
    other.add({ authorId: 666, body: forged });
    const result = await run(other, [verdict([mfa()])]);
    expect(done(result)).toEqual(['open #2']);
  });

  it('lets no forged issue count as known drift', () => {
    const forged = { ...fakeIssue(), authorId: 666 };
    expect(planned({ existing: [forged], verdicts: [verdict([mfa()])] })).toMatchObject({
      newFindings: 1,
      operations: [{ kind: 'open' }],
    });
  });

  it('takes the issue of a trusted author for its own', async () => {
    const repository = await opened();
    const app = { id: 7, login: 'rootline[bot]' };
    const result = await run(repository, [verdict([mfa(), keys()])], { authors: [app, rootline] });
    expect(done(result)).toEqual(['leave #1']);
  });

  it('ignores the marker of another baseline, of another organization and of another account', async () => {
    const repository = await opened();
    const drift = [verdict([mfa(), keys()])];
    expect(done(await run(repository, drift, { baselineName: 'staging' }))).toEqual(['open #2']);
    expect(done(await run(repository, drift, { organizationId: 'o-other12345' }))).toEqual(['open #3']);
    expect(done(await run(repository, drift))).toEqual(['leave #1']);
  });

  it('does not know an issue whose marker a person deleted, and opens another', async () => {
    const repository = await opened();
    repository.edit(1, { body: repository.issue(1).body.replace(/^.*\n/, '') });
    expect(done(await run(repository, [verdict([mfa(), keys()])]))).toEqual(['open #2']);
  });

  it('mends a marker whose memory is damaged, and closes nothing by it', async () => {
    const repository = await opened();
    repository.edit(1, { body: repository.issue(1).body.replace(/data=\S+/, 'data=AAAA') });
    const result = await run(repository, [verdict([unread(mfa(), 'no-source'), passed(keys())])]);
    expect(done(result)).toEqual(['update #1']);
    expect(repository.issue(1).state).toBe('open');
    expect(result.outcome.changes[0]?.reason).toContain('its marker was damaged');
  });

  it('works on the oldest of several open issues, leaves the others and says so', async () => {
    const repository = await opened();
    repository.add({ title: 'a double', body: repository.issue(1).body });
    const result = await run(repository, [verdict([passed(mfa()), passed(keys())])]);
    expect(done(result)).toEqual(['close #1']);
    expect(result.warnings).toEqual([
      'Several open issues are about the same account: #1 is kept up to date, #2 not. Close what is not needed.',
    ]);
  });
});

describe('what people change', () => {
  it('rewrites a text that somebody edited', async () => {
    const repository = await opened();
    const { body } = repository.issue(1);
    repository.edit(1, { body: body.replace('critical', 'harmless') });
    const result = await run(repository, [verdict([mfa(), keys()])]);
    expect(result.outcome.changes[0]).toMatchObject({
      kind: 'update',
      reason: 'Changed: its text was edited.',
    });
    expect(repository.issue(1).body).toBe(body);
  });

  it('rewrites a title that somebody edited', async () => {
    const repository = await opened();
    repository.edit(1, { title: 'nothing to see' });
    expect(done(await run(repository, [verdict([mfa(), keys()])]))).toEqual(['update #1']);
  });

  it.each([
    ['Windows line ends', (body: string) => body.replaceAll('\n', '\r\n')],
    ['trailing spaces', (body: string) => body.replaceAll('\n', '  \n')],
    ['a lost last line end', (body: string) => body.trimEnd()],
  ])('does not write because of %s', async (_name, change) => {
    const repository = await opened();
    repository.edit(1, { body: change(repository.issue(1).body) });
    expect(done(await run(repository, [verdict([mfa(), keys()])]))).toEqual(['leave #1']);
  });

  it('does not write because a line of the baseline moved', async () => {
    const repository = await opened([mfa()]);
    const moved = { file: '.github/aws-baseline.yml', line: 13, column: 9 };
    expect(done(await run(repository, [verdict([mfa({ baseline: moved })])]))).toEqual(['leave #1']);
  });

  it('keeps the labels that people added and brings back its own', async () => {
    const repository = await opened();
    repository.edit(1, { labels: ['Help Wanted'] });
    await run(repository, [verdict([mfa(), keys()])]);
    expect(repository.issue(1).labels).toEqual(['Help Wanted', 'rootline']);
  });

  it('takes a label in another case for its own', async () => {
    const repository = await opened();
    repository.edit(1, { labels: ['Rootline'] });
    expect(done(await run(repository, [verdict([mfa(), keys()])]))).toEqual(['leave #1']);
  });

  it('leaves an issue closed that somebody closed as not planned, however long ago', async () => {
    const repository = await opened();
    repository.edit(1, { state: 'closed', stateReason: 'not_planned', closedAt: '2026-11-22T00:00:00Z' });
    repository.at('2027-06-01');
    const result = await run(repository, [verdict([mfa(), keys()])]);
    expect(result.outcome.changes).toMatchObject([
      {
        kind: 'leave',
        number: 1,
        reason: 'Somebody closed it as not planned: it stays closed, though 2 findings drift.',
      },
    ]);
    expect(result.outcome.newFindings).toBe(0);
  });

  it('reopens an issue that somebody closed as completed while drift stays', async () => {
    const repository = await opened();
    repository.edit(1, { state: 'closed', stateReason: 'completed', closedAt: '2026-11-21T08:00:00Z' });
    const result = await run(repository, [verdict([mfa(), keys()])]);
    expect(result.outcome.changes[0]).toMatchObject({
      kind: 'reopen',
      reason: 'It was closed, but drift stays: 2 findings drift.',
    });
    expect(repository.issue(1).state).toBe('open');
  });
});

describe('assignees', () => {
  const assignable = ['octocat', 'hubot', 'monalisa'];
  const owned = (assignees: readonly string[], findings = [mfa()]) => [
    verdict(findings, { owner: owner({ assignees }) }),
  ];

  it('follow the owner; those that people added stay', async () => {
    const repository = fakeRepository(assignable);
    await run(repository, owned(['octocat']));
    repository.edit(1, { assignees: ['octocat', 'monalisa'] });
    const result = await run(repository, owned(['hubot']));
    expect(repository.issue(1).assignees).toEqual(['hubot', 'monalisa']);
    expect(result.outcome.changes[0]?.reason).toContain('the owner changed');
  });

  it('stay off when a person took them off', async () => {
    const repository = fakeRepository(assignable);
    await run(repository, owned(['octocat']));
    repository.edit(1, { assignees: [] });
    expect(done(await run(repository, owned(['octocat'])))).toEqual(['leave #1']);
  });

  it('are the same in another case', async () => {
    const repository = fakeRepository(['Octocat']);
    await run(repository, owned(['Octocat']));
    repository.edit(1, { assignees: ['octocat'] });
    expect(done(await run(repository, owned(['Octocat'])))).toEqual(['leave #1']);
  });

  it('stay as they are while the owner is undecided', async () => {
    const repository = fakeRepository(assignable);
    await run(repository, owned(['octocat']));
    await run(repository, [verdict([mfa()], { owner: 'undecided' })]);
    expect(repository.issue(1).assignees).toEqual(['octocat']);
    await run(repository, owned(['hubot']));
    expect(repository.issue(1).assignees).toEqual(['hubot']);
  });

  it('are left off and named when GitHub would refuse them, and come as soon as it would not', async () => {
    const allowed = ['hubot'];
    const repository = fakeRepository(allowed);
    const result = await run(repository, owned(['octocat', 'hubot']));
    expect(repository.issue(1).assignees).toEqual(['hubot']);
    expect(result.warnings).toEqual([
      expect.stringContaining('`octocat` cannot be assigned in example/platform'),
    ]);
    allowed.push('octocat');
    await run(repository, owned(['octocat', 'hubot']));
    expect(repository.issue(1).assignees).toEqual(['octocat', 'hubot']);
  });

  it('go when the owner goes', async () => {
    const repository = fakeRepository(assignable);
    await run(repository, owned(['octocat']));
    await run(repository, [verdict([mfa()])]);
    expect(repository.issue(1).assignees).toEqual([]);
  });

  it('are ten at most', async () => {
    const many = Array.from({ length: 12 }, (_, index) => `octocat-${index}`);
    const repository = fakeRepository(many);
    await run(repository, owned(many));
    expect(repository.issue(1).assignees).toHaveLength(10);
    expect(done(await run(repository, owned(many)))).toEqual(['leave #1']);
  });
});

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

  it('of a user who is gone is resolved, not unexpected', async () => {
    const repository = await opened([consoleOf('alice')]);
    await run(repository, [verdict([passed(consoleOf(undefined))])]);
    expect(repository.issue(1)).toMatchObject({ state: 'closed', stateReason: 'completed' });
    expect(repository.issue(1).body).toContain('| no longer there |');
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
  const three = [
    drifting('100000000001', 'low'),
    drifting('100000000002', 'critical'),
    drifting('100000000003', 'high'),
  ];

  it('is worst severity first; the rest waits for the next run', async () => {
    const repository = fakeRepository();
    const first = await run(repository, three, { maxIssueWrites: 2 });
    expect(first.outcome.changes).toMatchObject([
      { kind: 'open', accountId: '100000000002' },
      { kind: 'open', accountId: '100000000003' },
      {
        kind: 'defer',
        accountId: '100000000001',
        reason:
          'Put off to the next run, because a run writes to 2 issues at most. To open: 1 finding drifts, and no issue says so.',
      },
    ]);
    const second = await run(repository, three, { maxIssueWrites: 2 });
    expect(done(second)).toEqual(['leave #1', 'leave #2', 'open #3']);
  });

  it('counts the severity of what an issue lists when it is to be closed', async () => {
    const repository = await opened([mfa()]);
    const verdicts = [verdict([passed(mfa())]), drifting('100000000003', 'high')];
    expect(done(await run(repository, verdicts, { maxIssueWrites: 1 }))).toEqual(['close #1', 'defer']);
  });

  it('is nothing at all with a limit of 0', async () => {
    const repository = fakeRepository();
    expect(done(await run(repository, three, { maxIssueWrites: 0 }))).toEqual(['defer', 'defer', 'defer']);
    expect(repository.writes()).toBe(0);
  });

  it('does not depend on the order of the input', () => {
    const forward = planned({ verdicts: three });
    expect(planned({ verdicts: three.toReversed() })).toEqual(forward);
  });
});

function planned(change: Partial<PlanInput>): Plan {
  return plan({
    verdicts: [],
    existing: [],
    authorIds: new Set([rootline.id]),
    organizationId: 'o-a1b2c3d4e5',
    baselineName: '',
    labels: ['rootline'],
    maxIssueWrites: 200,
    linkBase: undefined,
    assignable: new Set(),
    now: new Date('2026-11-21T06:00:00Z'),
    sha256,
    ...change,
  });
}

/** The issue that a run would have opened for one drift. */
function fakeIssue() {
  const [operation] = planned({ verdicts: [verdict([mfa()])] }).operations;
  const repository = fakeRepository();
  repository.add({ body: operation?.kind === 'open' ? operation.draft.body : '' });
  return repository.issue(1);
}
