import { describe, expect, it } from 'vitest';
import { GitHubError } from '../../src/github/errors.ts';
import { parseMarker } from '../../src/issues/marker.ts';
import { keys, mfa, owner, sha256, verdict } from './builders.ts';
import { type FakeRepository, fakeRepository } from './fake-repository.ts';
import { done, run } from './runs.ts';

const octocats = { owner: owner({ assignees: ['octocat'] }) };

/**
 * Whoever may not push has the assignees of a new issue dropped without a word.
 * https://docs.github.com/en/rest/issues/issues#create-an-issue
 */
function dropping(repository: FakeRepository): FakeRepository {
  return {
    ...repository,
    create: (draft) => repository.create({ ...draft, assignees: [] }),
    update: (number, { assignees: _dropped, ...patch }) => repository.update(number, patch),
  };
}

describe('an assignee whom GitHub leaves out without saying why', () => {
  const warning = (number: number) =>
    `GitHub did not assign \`octocat\` to #${number}, without saying why. [RL415]`;

  it('keeps no issue from being opened, and is named in the report', async () => {
    const repository = fakeRepository(['octocat']);
    const result = await run(dropping(repository), [verdict([mfa()], octocats)]);
    expect(done(result)).toEqual(['open #1']);
    expect(result.outcome.changes[0]?.assignees).toEqual([]);
    expect(result.warnings).toEqual([warning(1)]);
    expect(result.failure).toBeUndefined();
  });

  it('keeps no issue from being updated, and is named in the report', async () => {
    const repository = fakeRepository(['octocat']);
    await run(repository, [verdict([mfa()])]);
    const result = await run(dropping(repository), [verdict([mfa(), keys()], octocats)]);
    expect(done(result)).toEqual(['update #1']);
    expect(result.warnings).toEqual([warning(1)]);
    expect(repository.issue(1).body).toContain('root-user.access-keys');
  });

  it('is not asked for again and again: the next run writes nothing', async () => {
    const repository = fakeRepository(['octocat']);
    const drift = [verdict([mfa()], octocats)];
    await run(dropping(repository), drift);
    const writes = repository.writes();
    const next = await run(dropping(repository), drift);
    expect(done(next)).toEqual(['leave #1']);
    expect(next.warnings).toEqual([]);
    expect(repository.writes()).toBe(writes);
  });
});

describe('assignees that GitHub refuses at the last moment', () => {
  async function refused(edit: (repository: FakeRepository) => void) {
    const allowed: string[] = [];
    const repository = fakeRepository(allowed);
    await run(repository, [verdict([mfa()])]);
    edit(repository);
    const late = { ...repository, canBeAssigned: async () => true };
    const result = await run(late, [verdict([mfa()], octocats)]);
    return { repository, allowed, result };
  }

  it.each<[string, (body: string) => string]>([
    ['was overwritten', () => 'Somebody wrote over it.'],
    ['has a damaged marker', (body) => body.replace(/data=\S+/, 'data=AAAA')],
  ])('do not keep an issue from being mended that %s, and nobody is remembered', async (_what, edit) => {
    const { repository, allowed, result } = await refused((of) =>
      of.edit(1, { body: edit(of.issue(1).body) }),
    );
    expect(done(result)).toEqual(['update #1']);
    expect(repository.issue(1)).toMatchObject({
      assignees: [],
      body: expect.stringContaining('root-user.mfa'),
    });
    expect(remembered(repository, 1)).toEqual([]);
    allowed.push('octocat');
    await run(repository, [verdict([mfa()], octocats)]);
    expect(repository.issue(1).assignees).toEqual(['octocat']);
  });

  it('are not remembered of a new issue', async () => {
    const { repository } = await refused((of) => of.remove(1));
    expect(repository.issue(3).assignees).toEqual([]);
    expect(remembered(repository, 3)).toEqual([]);
  });

  /** Whom the issue's marker says Rootline has assigned. */
  function remembered(repository: FakeRepository, number: number): readonly string[] | undefined {
    return parseMarker(repository.issue(number).body, { sha256, sign: undefined })?.memory?.assignees;
  }
});

it.each([
  ['missing', 'GitHub does not find the repository', 'RL404'],
  ['invalid', 'GitHub does not accept the content', 'RL408'],
] as const)(
  'an issue that GitHub does not open is named by its title, and put off: %s',
  async (kind, message, number) => {
    const repository = fakeRepository();
    // The label is the first write, the issue the second.
    repository.failBefore(1, new GitHubError(kind, message, []));
    const result = await run(repository, [verdict([mfa()])]);
    expect(done(result)).toEqual(['defer']);
    expect(result.warnings).toEqual([
      `payments (111122223333): 1 finding drifts, worst is critical: ${message} [${number}]`,
    ]);
    expect(done(await run(repository, [verdict([mfa()])]))).toEqual(['open #2']);
  },
);

it('a mistake of Rootline’s own, while it asks who closed an issue, is thrown', async () => {
  const repository = fakeRepository();
  await run(repository, [verdict([mfa()])]);
  repository.close(1, 'octocat', 'completed');
  repository.hideEvents(new TypeError('no such thing'));
  await expect(run(repository, [verdict([mfa()])])).rejects.toThrow('no such thing');
});
