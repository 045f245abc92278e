import { describe, expect, it } from 'vitest';
import { GitHubError, RateLimited } from '../../src/github/errors.ts';
import type { Reconciled } from '../../src/issues/reconcile.ts';
import { drifting, keys, mfa, owner, passed, verdict } from './builders.ts';
import { type FakeRepository, fakeRepository, people } from './fake-repository.ts';
import { done, opened, run } from './runs.ts';

function overview({ outcome }: Reconciled): readonly string[] {
  return outcome.changes.filter(({ subject }) => subject === 'overview').map(({ kind }) => kind);
}

const drift = [verdict([mfa()])];

describe('lists of issues that are not to be believed', () => {
  const why = "GitHub's list of issues misses #1, #2";

  it('lead to no write at all, one warning, and no failure', async () => {
    const repository = await opened([mfa()]);
    const before = repository.writes();
    const result = await run({ ...repository, list: nothing }, [...drift, drifting('444455556666')]);
    expect(repository.writes()).toBe(before);
    expect(done(result)).toEqual(['defer', 'defer']);
    expect(overview(result)).toEqual(['defer']);
    expect(result.warnings).toEqual([expect.stringContaining(why)]);
    expect(result.failure).toBeUndefined();
  });

  it('that cannot be read at all end the run before anything is written', async () => {
    const repository = await opened([mfa()]);
    const error = new RateLimited(3_000);
    const newest = async () => {
      throw error;
    };
    await expect(run({ ...repository, newest }, drift)).rejects.toBe(error);
  });

  async function* nothing() {
    yield [];
  }
});

describe('an issue that somebody closed', () => {
  async function closed(
    reason: 'completed' | 'not_planned',
    login: 'octocat' | 'monalisa' | 'other-app[bot]',
  ) {
    const repository = await opened([mfa()]);
    repository.close(1, login, reason);
    return repository;
  }

  it.each([
    new GitHubError('unclear', 'no answer', []),
    new RateLimited(900),
    new GitHubError('refused', 'no', []),
  ])('stays as it is while nobody can tell who did it: %s', async (error) => {
    const repository = await closed('not_planned', 'monalisa');
    repository.hideEvents(error);
    const before = repository.writes();
    const result = await run(repository, drift);
    expect(done(result)).toEqual(['leave #1']);
    // The overview alone: the issue is not open any more.
    expect(repository.writes() - before).toBeLessThanOrEqual(1);
    expect(result.warnings).toEqual([expect.stringContaining('#1: ')]);
  });

  it('stays as it is while the budget is too small to ask', async () => {
    const repository = await closed('not_planned', 'monalisa');
    repository.leave(50);
    expect(done(await run(repository, drift))).toEqual(['leave #1']);
  });

  it('by a person who may write stays closed, by one who may not is reopened', async () => {
    expect(done(await run(await closed('not_planned', 'octocat'), drift))).toEqual(['leave #1']);
    expect(done(await run(await closed('not_planned', 'monalisa'), drift))).toEqual(['reopen #1']);
    expect(done(await run(await closed('not_planned', 'other-app[bot]'), drift))).toEqual(['leave #1']);
  });

  it('each person is asked about once', async () => {
    const repository = fakeRepository();
    const accounts = ['100000000001', '100000000002', '100000000003'].map((id) => drifting(id));
    await run(repository, accounts);
    for (const number of [1, 2, 3]) repository.close(number, 'octocat', 'not_planned');
    const asked: string[] = [];
    const canWrite = async (login: string) => asked.push(login) > 0;
    await run({ ...repository, canWrite }, accounts);
    expect(asked).toEqual(['octocat']);
  });
});

describe('what a person has to know', () => {
  it('a marker in an issue of somebody else', async () => {
    const repository = await opened([mfa()]);
    repository.add({ authorId: people.hubot, body: repository.issue(1).body });
    const result = await run(repository, drift);
    expect(result.warnings).toEqual([
      "#3 carries Rootline's marker, but none of its identities wrote it, so it is ignored. Close what is a copy; if Rootline's token has changed, name the former author in `trusted-authors`. [RL418]",
    ]);
    expect(done(result)).toEqual(['leave #1']);
  });

  it('an owner whom GitHub does not accept', async () => {
    const owned = verdict([mfa()], { owner: owner({ assignees: ['nobody-there'] }) });
    const result = await run(fakeRepository(), [owned]);
    expect(result.warnings).toEqual([
      expect.stringMatching(/^`nobody-there` cannot be assigned in example\/platform.* \[RL415\]$/),
    ]);
  });
});

describe('another grouping', () => {
  const accounts = [drifting('100000000001'), drifting('100000000002')];

  it('opens the new issues, then closes the old ones with links to them, then writes the overview', async () => {
    const repository = fakeRepository();
    await run(repository, accounts);
    const result = await run(repository, accounts, { groupBy: 'control' });
    expect(done(result)).toEqual(['open #4', 'migrate #1', 'migrate #2']);
    expect(overview(result)).toEqual(['update']);
    expect(repository.issue(1)).toMatchObject({ state: 'closed', stateReason: 'not_planned' });
    expect(repository.said(1)[0]?.body).toContain('issues/4');
  });

  it('keeps to what a run may write to, in both steps together', async () => {
    const repository = fakeRepository();
    await run(repository, accounts);
    const result = await run(repository, accounts, { groupBy: 'control', maxIssueWrites: 2 });
    expect(done(result)).toEqual(['open #4', 'migrate #1', 'defer #2']);
    expect(done(await run(repository, accounts, { groupBy: 'control' }))).toEqual(['leave #4', 'migrate #2']);
  });

  it('closes nothing while the new ones could not be opened', async () => {
    const repository = fakeRepository();
    await run(repository, accounts);
    repository.failBefore(0, new RateLimited(600));
    const result = await run(repository, accounts, { groupBy: 'control' });
    expect(repository.issues().filter(({ state }) => state === 'closed')).toEqual([]);
    expect(done(result)).not.toContain('migrate #1');
  });
});

describe('the overview', () => {
  it('is not written before everything else, and counts for no issue', async () => {
    const repository = fakeRepository();
    const result = await run(repository, drift, { maxIssueWrites: 1 });
    expect(result.outcome.changes.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
      'open account 111122223333',
      'open overview',
    ]);
    expect(repository.issue(2).title).toBe('Rootline overview');
  });

  it('that a person closed stays closed, and is kept up to date', async () => {
    const repository = await opened([mfa()]);
    repository.close(2, 'octocat', 'not_planned');
    const before = repository.issue(2).body;
    await run(repository, [verdict([mfa(), keys()])]);
    expect(repository.issue(2)).toMatchObject({ state: 'closed', stateReason: 'not_planned' });
    expect(repository.issue(2).body).not.toBe(before);
    expect(repository.issues()).toHaveLength(2);
  });

  it('that lost its marker is found by its title', async () => {
    const repository = await opened([mfa()]);
    repository.edit(2, { body: 'who needs this' });
    expect(overview(await run(repository, drift))).toEqual(['update']);
    expect(repository.issues()).toHaveLength(2);
  });

  it('that two runs opened at once is folded into the older one', async () => {
    const repository = await opened([mfa()]);
    repository.add({ title: repository.issue(2).title, body: repository.issue(2).body });
    const result = await run(repository, drift);
    expect(overview(result)).toContain('fold');
    expect(repository.issue(3)).toMatchObject({ state: 'closed', stateReason: 'duplicate' });
    expect(repository.issue(2).state).toBe('open');
    const writes = repository.writes();
    await run(repository, drift);
    expect(repository.writes()).toBe(writes);
  });

  it('is opened again once it was deleted', async () => {
    const repository = await opened([mfa()]);
    repository.remove(2);
    expect(overview(await run(repository, drift))).toEqual(['open']);
  });
});

describe('a dry run', () => {
  async function rehearsed(
    make: () => Promise<FakeRepository>,
    ...[verdicts, change = {}]: [Parameters<typeof run>[1], Parameters<typeof run>[2]?]
  ) {
    const [rehearsal, reality] = [await make(), await make()];
    const before = rehearsal.writes();
    const dry = await run(rehearsal, verdicts, { ...change, dryRun: true });
    expect(rehearsal.writes()).toBe(before);
    expect(dry.outcome).toMatchObject({ dryRun: true, repository: 'example/platform' });
    return { dry: told(dry), real: told(await run(reality, verdicts, change)) };
  }

  function told({ outcome }: Reconciled) {
    return outcome.changes.map(({ kind, subject, title, reason }) => ({ kind, subject, title, reason }));
  }

  it('says what a run would do, and writes nothing', async () => {
    const { dry, real } = await rehearsed(
      () => opened([mfa()]),
      [verdict([passed(mfa())]), drifting('444455556666')],
    );
    expect(dry).toEqual(real);
    expect(dry.map(({ kind }) => kind)).toEqual(['open', 'close', 'update']);
  });

  it('rehearses another grouping too, with the numbers that follow', async () => {
    const { dry, real } = await rehearsed(() => opened([mfa(), keys()]), [verdict([mfa(), keys()])], {
      groupBy: 'control',
    });
    expect(dry).toEqual(real);
    expect(dry.find(({ kind }) => kind === 'migrate')?.reason).toContain('#3, #4');
  });
});

describe('a second run over the same facts', () => {
  it('asks for the newest, one list and each distinct assignee, and writes nothing', async () => {
    const repository = fakeRepository(['octocat', 'hubot']);
    const verdicts = Array.from({ length: 30 }, (_none, index) => ({
      ...drifting(String(100_000_000_001 + index)),
      owner: owner({ assignees: index % 2 === 0 ? ['octocat'] : ['hubot'] }),
    }));
    await run(repository, verdicts);
    const before = { requests: repository.requests(), writes: repository.writes() };
    await run(repository, verdicts);
    expect(repository.requests() - before.requests).toBe(2 + 2);
    expect(repository.writes() - before.writes).toBe(0);
  });

  it('on the next day writes the overview alone', async () => {
    const repository = await opened([mfa()]);
    repository.at('2026-11-22');
    const before = repository.writes();
    expect(overview(await run(repository, drift))).toEqual(['update']);
    expect(repository.writes() - before).toBe(1);
  });
});
