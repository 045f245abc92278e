import { describe, expect, it } from 'vitest';
import { GitHubError, RateLimited } from '../../src/github/errors.ts';
import { pace } from '../../src/issues/pace.ts';
import { accountId, drifting, keys, mfa, owner, passed, verdict } from './builders.ts';
import { type FakeRepository, fakeRepository } from './fake-repository.ts';
import { done, run } from './runs.ts';

const killed = new Error('killed');
const unclear = new GitHubError('unclear', 'GitHub did not answer properly', []);

function many(count: number) {
  return Array.from({ length: count }, (_, index) => drifting(String(100_000_000_001 + index)));
}

describe('a run that is killed', () => {
  /** Opens, rewrites, closes, reopens and labels, all in one run. */
  async function prepared(): Promise<FakeRepository> {
    const repository = fakeRepository(['octocat']);
    await run(repository, before);
    await run(repository, [drifting('100000000001'), verdict([passed(mfa())]), ...before.slice(2)]);
    return repository;
  }
  const before = [drifting('100000000001'), verdict([mfa()]), drifting('100000000003')];
  const after = [
    { ...drifting('100000000001', 'low'), owner: owner({ assignees: ['octocat'], labels: ['team'] }) },
    verdict([mfa(), keys()]),
    { ...drifting('100000000003'), findings: drifting('100000000003').findings.map(passed) },
    drifting('100000000004'),
  ];

  it.each([1, 2, 3, 4, 5])(
    'after write %i and is then run again ends as if it had not been',
    async (writes) => {
      const whole = await prepared();
      await run(whole, after);
      const broken = await prepared();
      broken.failAfter(writes, killed);
      await expect(run(broken, after)).rejects.toThrow(killed);
      await run(broken, after);
      expect(broken.issues()).toEqual(
        whole.issues().map((issue) => ({ ...issue, closedAt: closedAt(broken, issue) })),
      );
      expect(broken.labels()).toEqual(whole.labels());
      const last = broken.writes();
      await run(broken, after);
      expect(broken.writes()).toBe(last);
    },
  );

  function closedAt(repository: FakeRepository, { number }: { readonly number: number }) {
    return repository.issue(number).closedAt;
  }
});

describe('when GitHub asks to stop', () => {
  it.each([
    [new RateLimited(60), "GitHub's rate limit is used up (it asks to wait 60 seconds)"],
    [unclear, 'GitHub stopped answering properly'],
  ])('puts off what is left: %s', async (error, why) => {
    const repository = fakeRepository();
    await run(repository, many(1));
    repository.failAfter(2, error);
    const result = await run(repository, many(4));
    expect(done(result)).toEqual(['leave #1', 'open #2', 'defer', 'defer'].toSorted(leavesLast));
    expect(result.outcome.changes.filter(({ kind }) => kind === 'defer')[0]?.reason).toContain(why);
    expect(result.warnings).toEqual([`Some issues were put off to the next run, because ${why}.`]);
  });

  function leavesLast(one: string, other: string): number {
    return Number(one.startsWith('leave')) - Number(other.startsWith('leave'));
  }

  it('puts everything off when already the labels cannot be made', async () => {
    const repository = fakeRepository();
    repository.failAfter(1, new RateLimited(60));
    expect(done(await run(repository, many(2)))).toEqual(['defer', 'defer']);
    expect(repository.issues()).toEqual([]);
  });

  it('fails when the token may not write', async () => {
    const repository = fakeRepository();
    const error = new GitHubError('forbidden', 'add `issues: write`', []);
    repository.failAfter(1, error);
    await expect(run(repository, many(2))).rejects.toThrow(error);
  });

  it('goes on with the others when one issue is refused', async () => {
    const repository = fakeRepository();
    await run(repository, [verdict([mfa()])]);
    repository.failAfter(1, new GitHubError('missing', 'GitHub does not find an issue', []));
    const result = await run(repository, [verdict([mfa(), keys()]), drifting('444455556666', 'low')]);
    expect(done(result)).toEqual(['defer #1', 'open #2']);
    expect(result.warnings).toEqual(['GitHub does not find an issue']);
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
    expect(result.warnings).toEqual(['octocat cannot be assigned']);
  });

  it('are tried again by the next run, because nobody was assigned', async () => {
    const allowed: string[] = [];
    const repository = fakeRepository(allowed);
    await run(lateRefusal(repository), owned);
    allowed.push('octocat');
    await run(repository, owned);
    expect(repository.issue(1).assignees).toEqual(['octocat']);
  });

  it('do not keep a text from being updated', async () => {
    const repository = fakeRepository([]);
    await run(repository, [verdict([mfa()])]);
    await run(lateRefusal(repository), [
      verdict([mfa(), keys()], { owner: owner({ assignees: ['octocat'] }) }),
    ]);
    expect(repository.issue(1).body).toContain('root-user.access-keys');
  });
});

describe('labels', () => {
  it('are made beforehand, with a colour, only those that are missing, and only when something is written', async () => {
    const repository = fakeRepository();
    await run(repository, [verdict([passed(mfa())])]);
    expect(repository.labels()).toEqual([]);
    await run(repository, many(1));
    await run(repository, many(2), { labels: ['Rootline', 'team'] });
    expect(repository.labels()).toEqual([
      { name: 'rootline', color: expect.stringMatching(/^[0-9a-f]{6}$/), description: expect.any(String) },
      { name: 'team', color: expect.any(String), description: expect.any(String) },
    ]);
  });
});

describe('a label that GitHub refuses', () => {
  it('keeps no issue from being written, and is told', async () => {
    const repository = fakeRepository();
    repository.failAfter(1, new GitHubError('invalid', 'GitHub does not accept the name.', ['name']));
    const result = await run(repository, many(1), { labels: ['no:good'] });
    expect(done(result)).toEqual(['open #1']);
    expect(result.warnings).toEqual([
      "The label `no:good` cannot be made: GitHub does not accept the name. Name another in `issue-labels` or in the baseline's owners.",
    ]);
  });
});

describe('a dry run', () => {
  it('says the same and writes nothing', async () => {
    const repository = fakeRepository(['octocat']);
    await run(repository, [verdict([mfa()])]);
    const next = [verdict([passed(mfa())]), drifting('444455556666')];
    const before = repository.writes();
    const rehearsed = await run(repository, next, { dryRun: true });
    expect(repository.writes()).toBe(before);
    const real = await run(repository, next);
    expect(rehearsed.outcome).toMatchObject({ dryRun: true, repository: 'example/platform' });
    expect(rehearsed.outcome.changes.map(({ kind, reason }) => ({ kind, reason }))).toEqual(
      real.outcome.changes.map(({ kind, reason }) => ({ kind, reason })),
    );
  });
});

describe('an unchanged run', () => {
  it('asks for the list and for each distinct assignee once, and writes nothing', async () => {
    const repository = fakeRepository(['octocat', 'hubot']);
    const verdicts = many(30).map((each, index) => ({
      ...each,
      owner: owner({ assignees: index % 2 === 0 ? ['octocat'] : ['hubot', 'Octocat'].slice(0, 1) }),
    }));
    await run(repository, verdicts);
    const before = { requests: repository.requests(), writes: repository.writes() };
    await run(repository, verdicts);
    expect(repository.requests() - before.requests).toBe(1 + 2);
    expect(repository.writes() - before.writes).toBe(0);
  });
});

describe('the pace of writes', () => {
  async function times(count: number): Promise<readonly number[]> {
    const clock = fakeRepository();
    const start = clock.now().getTime();
    const turn = pace(clock);
    const at: number[] = [];
    for (let index = 0; index < count; index += 1) {
      await turn();
      at.push(clock.now().getTime() - start);
    }
    return at;
  }

  it('is 10 at once, then one every 1.2 seconds', async () => {
    const at = await times(13);
    expect(at.slice(0, 10)).toEqual(new Array(10).fill(0));
    expect(at.slice(10)).toEqual([1_200, 2_400, 3_600]);
  });

  it('never passes 80 in any minute or 500 in any hour', async () => {
    const at = await times(1_200);
    for (const [limit, span] of [[80, 60_000] as const, [500, 3_600_000] as const]) {
      const crowded = at.filter(
        (time, index) => (at[index + limit] ?? Number.POSITIVE_INFINITY) - time < span,
      );
      expect(crowded).toEqual([]);
    }
  });

  it('holds for the writes of a run', async () => {
    const repository = fakeRepository();
    await run(repository, many(20));
    // 20 issues and one label.
    expect(repository.slept()).toBeGreaterThanOrEqual(11 * 1_200 - 1);
    expect(repository.issue(1).body).toContain(accountId.slice(0, 1));
  });
});
