import { describe, expect, it } from 'vitest';
import { GitHubError, RateLimited } from '../../src/github/errors.ts';
import type { Reconciled } from '../../src/issues/reconcile.ts';
import { accountId, drifting, keys, mfa, owner, passed, verdict } from './builders.ts';
import { type FakeRepository, fakeRepository } from './fake-repository.ts';
import { done, run } from './runs.ts';

const killed = new Error('killed');
const unclear = new GitHubError('unclear', 'GitHub did not answer properly', []);

function many(count: number) {
  return Array.from({ length: count }, (_, index) => drifting(String(100_000_000_001 + index)));
}

function deferred({ outcome }: Reconciled): readonly string[] {
  return outcome.changes.filter(({ kind }) => kind === 'defer').map(({ reason }) => reason);
}

/** Everything that the next run and the people see. */
function stateOf(repository: FakeRepository) {
  return {
    issues: repository
      .issues()
      .map(({ closedAt, ...issue }) => ({ ...issue, isClosed: closedAt !== undefined })),
    comments: repository.issues().map(({ number }) => repository.said(number)),
    labels: repository.labels(),
  };
}

describe('a run that is killed', () => {
  const before = [drifting('100000000001'), verdict([mfa()]), drifting('100000000003')];
  const after = [
    { ...drifting('100000000001', 'low'), owner: owner({ assignees: ['octocat'], labels: ['team'] }) },
    verdict([mfa(), keys()]),
    {
      ...drifting('100000000003'),
      findings: [],
      quiet: [{ control: 'root-user.mfa', pass: 1, notApplicable: 0 }],
    },
    drifting('100000000004'),
  ];
  /** One closed by Rootline, which is to be reopened; two open, which are to be changed and closed. */
  async function prepared(): Promise<FakeRepository> {
    const repository = fakeRepository(['octocat']);
    await run(repository, before);
    await run(repository, [...before.slice(0, 1), verdict([passed(mfa())]), ...before.slice(2)]);
    return repository;
  }

  async function writesOfWhole(): Promise<number> {
    const repository = await prepared();
    const start = repository.writes();
    await run(repository, after);
    return repository.writes() - start;
  }

  it('after any of its writes and is then run again ends as if it had not been', async () => {
    const writes = await writesOfWhole();
    expect(writes).toBeGreaterThanOrEqual(8);
    const whole = await prepared();
    await run(whole, after);
    for (let count = 1; count <= writes; count += 1) {
      const broken = await prepared();
      broken.failAfter(count, killed);
      await expect(run(broken, after)).rejects.toThrow(killed);
      await run(broken, after);
      expect(stateOf(broken), `after write ${count}`).toEqual(stateOf(whole));
      const last = broken.writes();
      await run(broken, after);
      expect(broken.writes()).toBe(last);
    }
  });
});

describe('when GitHub asks to stop', () => {
  it.each([
    [new RateLimited(600), "GitHub's rate limit is used up (it asks to wait 600 seconds)"],
    [unclear, 'GitHub stopped answering properly'],
  ])('puts off what is left, the overview as well: %s', async (error, why) => {
    const repository = fakeRepository();
    repository.failBefore(2, error);
    const result = await run(repository, many(4));
    expect(done(result)).toEqual(['open #1', 'defer', 'defer', 'defer']);
    expect(deferred(result)).toHaveLength(4);
    expect(deferred(result)[0]).toContain(why);
    expect(result.warnings).toEqual([`Some issues were put off to the next run, because ${why}. [RL416]`]);
    expect(result.failure).toBeUndefined();
    expect(done(await run(repository, many(4)))).toEqual(['open #2', 'open #3', 'open #4', 'leave #1']);
  });

  it('puts everything off when already the labels cannot be made', async () => {
    const repository = fakeRepository();
    repository.failBefore(0, new RateLimited(600));
    expect(done(await run(repository, many(2)))).toEqual(['defer', 'defer']);
    expect(repository.issues()).toEqual([]);
  });

  it('stops at the reserve of the token’s budget, and still writes the overview', async () => {
    const repository = fakeRepository();
    // The newest, two lists, the labels, one label and three issues.
    repository.leave(50 + 8);
    const result = await run(repository, many(5));
    expect(done(result)).toEqual(['open #1', 'open #2', 'open #3', 'defer', 'defer']);
    expect(result.warnings).toEqual([
      'Some issues were put off to the next run, because the token may send only 50 more requests in this hour, which are left for other workflows. [RL416]',
    ]);
    expect(repository.issue(4).title).toBe('Rootline overview');
  });

  it.each([
    new GitHubError('token', 'GitHub does not accept the token', []),
    new GitHubError('forbidden', 'add `issues: write`', []),
    new GitHubError('issues-disabled', 'Issues are disabled', []),
    new GitHubError('refused', 'Repository was archived', []),
  ])('for good tells what was done besides the failure: %s', async (error) => {
    const repository = fakeRepository();
    repository.failBefore(2, error);
    const result = await run(repository, many(3));
    expect(result.failure).toBe(error);
    expect(done(result)).toEqual(['open #1', 'defer', 'defer']);
    expect(deferred(result)[0]).toMatch(/^Put off to the next run, because GitHub refused to go on\./);
  });

  it('throws what is a mistake of its own', async () => {
    const repository = fakeRepository();
    repository.failBefore(1, new TypeError('no such thing'));
    await expect(run(repository, many(1))).rejects.toThrow('no such thing');
  });

  it.each([
    ['missing', 'GitHub does not find an issue', 'RL404'],
    ['invalid', 'GitHub does not accept the content', 'RL408'],
  ] as const)('goes on with the others when one issue is refused: %s', async (kind, message, number) => {
    const repository = fakeRepository();
    await run(repository, [verdict([mfa()])]);
    // The comment is the first write, the issue itself the second.
    repository.failBefore(1, new GitHubError(kind, message, []));
    const result = await run(repository, [verdict([mfa(), keys()]), drifting('444455556666', 'low')]);
    expect(done(result)).toEqual(['defer #1', 'open #3']);
    expect(result.warnings).toEqual([`#1: ${message} [${number}]`]);
  });
});

describe('comments', () => {
  it('are written once, before the issue, whatever happens in between', async () => {
    const repository = fakeRepository();
    await run(repository, [verdict([mfa()])]);
    repository.failBefore(1, killed);
    await expect(run(repository, [verdict([mfa(), keys()])])).rejects.toThrow(killed);
    expect(repository.said(1)).toHaveLength(1);
    await run(repository, [verdict([mfa(), keys()])]);
    expect(repository.said(1)).toHaveLength(1);
  });

  it('that another run left half-way are set right', async () => {
    const repository = fakeRepository();
    await run(repository, [verdict([mfa()])]);
    repository.failBefore(1, killed);
    await expect(run(repository, [verdict([mfa(), keys()])])).rejects.toThrow(killed);
    await run(repository, [verdict([passed(mfa())])]);
    expect(repository.said(1)).toHaveLength(1);
    expect(repository.said(1)[0]?.body).toContain('nothing drifts any more');
  });

  it('that an issue does not take any more are warned of, and keep nothing from being written', async () => {
    const repository = fakeRepository();
    await run(repository, [verdict([mfa()])]);
    repository.lock(1);
    const result = await run(repository, [verdict([mfa(), keys()])]);
    expect(done(result)).toEqual(['update #1']);
    expect(result.warnings).toEqual(['#1: GitHub takes no more comments on #1. [RL413]']);
    expect(repository.issue(1).body).toContain('root-user.access-keys');
  });
});

describe('assignees that GitHub refuses at the last moment', () => {
  const owned = [verdict([mfa()], { owner: owner({ assignees: ['octocat'] }) })];

  function lateRefusal(repository: FakeRepository): FakeRepository {
    return { ...repository, canBeAssigned: async () => true };
  }

  it('do not keep the issue from being opened', async () => {
    const repository = fakeRepository([]);
    const result = await run(lateRefusal(repository), owned);
    expect(done(result)).toEqual(['open #1']);
    expect(result.outcome.changes[0]?.assignees).toEqual([]);
    expect(result.warnings).toEqual(['octocat cannot be assigned [RL415]']);
  });

  it('are tried again by the next run, because nobody was assigned', async () => {
    const allowed: string[] = [];
    const repository = fakeRepository(allowed);
    await run(lateRefusal(repository), owned);
    allowed.push('octocat');
    await run(repository, owned);
    expect(repository.issue(1).assignees).toEqual(['octocat']);
  });

  it('do not keep a text from being updated, nor is its comment written twice', async () => {
    const repository = fakeRepository([]);
    await run(repository, [verdict([mfa()])]);
    const result = await run(lateRefusal(repository), [
      verdict([mfa(), keys()], { owner: owner({ assignees: ['octocat'] }) }),
    ]);
    expect(done(result)).toEqual(['update #1']);
    expect(repository.issue(1).body).toContain('root-user.access-keys');
    expect(repository.said(1)).toHaveLength(1);
  });

  it('leave those of the former owner, who are taken off once the others are there', async () => {
    const allowed = ['hubot'];
    const repository = fakeRepository(allowed);
    await run(repository, [verdict([mfa()], { owner: owner({ assignees: ['hubot'] }) })]);
    await run(lateRefusal(repository), owned);
    expect(repository.issue(1).assignees).toEqual(['hubot']);
    allowed.push('octocat');
    await run(repository, owned);
    expect(repository.issue(1).assignees).toEqual(['octocat']);
  });
});

describe('labels', () => {
  const missing = (repository: FakeRepository) => repository.labels().map(({ name }) => name);

  it('are made beforehand, with a colour, only those that are missing, and only when something is written', async () => {
    const repository = fakeRepository();
    await run(repository, many(1));
    await run(repository, many(1), { labels: ['rootline'] });
    expect(missing(repository)).toEqual(['rootline']);
    await run(repository, many(2), { labels: ['Rootline', 'team'] });
    expect(repository.labels()).toEqual([
      { name: 'rootline', color: expect.stringMatching(/^[0-9a-f]{6}$/), description: expect.any(String) },
      { name: 'team', color: expect.any(String), description: expect.any(String) },
    ]);
  });

  it('that GitHub refuses keep no issue from being written, and are told once', async () => {
    const repository = fakeRepository();
    repository.failBefore(0, new GitHubError('invalid', 'GitHub does not accept the name.', ['name']));
    const result = await run(repository, many(1), { labels: ['no:good'] });
    expect(done(result)).toEqual(['open #1']);
    expect(result.warnings).toEqual([
      "The label `no:good` cannot be made: GitHub does not accept the name. Name another in `issue-labels` or in the baseline's owners. [RL408]",
    ]);
  });
});

it('the writes of a run keep the pace', async () => {
  const repository = fakeRepository();
  await run(repository, many(20));
  // 20 issues, the overview and one label.
  expect(repository.slept()).toBeGreaterThanOrEqual(12 * 1_200 - 1);
  expect(repository.issue(1).body).toContain(accountId.slice(0, 1));
});
