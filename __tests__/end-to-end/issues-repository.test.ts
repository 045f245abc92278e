import { beforeAll, describe, expect, test } from 'vitest';
import type { RunOptions } from '../../sandbox/runner.ts';
import type { SandboxWorld } from '../../sandbox/world.ts';
import { act, changes, errors, openWorld, pullRequest, type Told, writes } from './fixture.ts';
import { expectRefusal } from './refusal.ts';

/**
 * The sandbox's one repository, octo-org/aws, gets the issues. The repository that runs is octo-org/platform, which the
 * app's token cannot see: only the event tells of it.
 */
const app = { kind: 'bot', login: 'example-app[bot]', id: 4242 } as const;
const few = '131313131313 333333333333';
const inputs = { accounts: few, 'issues-repository': 'octo-org/aws' };
const env = { GITHUB_REPOSITORY: 'octo-org/platform' };

function scheduledIn(repository: Readonly<Record<string, unknown>>): RunOptions['event'] {
  const payload = { schedule: '17 5 * * *', repository: { default_branch: 'trunk', ...repository } };
  return { name: 'schedule', ref: 'refs/heads/trunk', payload };
}

/** The ID token is that of the sandbox's own workflow: whom AWS admits is not what these tests are about. */
const inPrivate: Partial<RunOptions> = { env, event: scheduledIn({ private: true, visibility: 'private' }) };

describe('issues in another repository than the one that runs', () => {
  let world: SandboxWorld;
  let token: string;
  let first: Told;

  beforeAll(async () => {
    world = await openWorld({ github: { bots: [app], identity: app } });
    token = world.github.token;
    first = await act(world, { ...inPrivate, inputs });
  });

  test('are opened by the app, though its token cannot see the repository that runs', async () => {
    expect([first.exitCode, errors(first)]).toEqual([0, []]);
    expect(changes(first)).toEqual({ '131313131313': 'open', '333333333333': 'open' });
    const authors = (await world.github.issues()).map(({ author }) => author);
    expect(new Set(authors)).toEqual(new Set([app.login]));
    expect(first.leaks(token)).toEqual([]);
  });

  test('are told with the repository that they are in', () => {
    expect(first.summary).toContain('`octo-org/aws`');
    expect(first.report?.issues).toMatchObject({ repository: 'octo-org/aws' });
  });

  test('lead to the baseline and the runs of the repository that runs', async () => {
    const bodies = (await world.github.issues()).map(({ body }) => body).join('\n');
    expect(bodies).toContain('/octo-org/platform/blob/trunk/.github/aws-baseline.yml');
    expect(bodies).not.toContain('/octo-org/aws/blob/');
    expect(bodies).not.toContain('in this repository');
    const baseline = `the baseline [\`.github/aws-baseline.yml\`](${world.github.url}/octo-org/platform/blob/trunk/.github/aws-baseline.yml)`;
    // Two accounts and the overview.
    expect(bodies.split(baseline)).toHaveLength(1 + 3);
  });

  test('are found again', async () => {
    const again = await act(world, { ...inPrivate, inputs });
    expect([again.exitCode, writes(again)]).toEqual([0, []]);
  });

  test('are the running repository’s own where the name is the same in another case', async () => {
    const told = await act(world, { inputs: { ...inputs, 'issues-repository': 'Octo-Org/AWS' } });
    expect([told.exitCode, errors(told)]).toEqual([0, []]);
    const reads = told.github.filter(({ path }) => /^\/repos\/[^/]+\/[^/]+$/.test(path));
    expect(reads.map(({ path }) => path)).toEqual(['/repos/octo-org/aws']);
  });

  test('are nothing to a check, which asks for no repository but its own', async () => {
    const event = pullRequest(1);
    const told = await act(world, { event, inputs: { ...inputs, 'issues-repository': 'octo-org/nowhere' } });
    expect([told.exitCode, errors(told), writes(told)]).toEqual([0, [], []]);
    expect(
      told.github.filter(({ path }) => !/^\/(?:repos\/octo-org\/aws(?:\/|$)|graphql$)/.test(path)),
    ).toEqual([]);
  });
});

describe('what the token can read of the running repository counts, rather than what the event says', () => {
  const platform = (visibility: string) => ({
    full_name: 'octo-org/platform',
    private: visibility !== 'public',
    visibility,
    has_issues: false,
    default_branch: 'trunk',
    html_url: 'https://github.com/octo-org/platform',
  });

  async function runIn(visibility: string, told: Readonly<Record<string, unknown>>) {
    const world = await openWorld({ github: { bots: [app], identity: app } });
    const reply = { status: 200, headers: {}, body: platform(visibility) };
    world.github.fault({ method: 'GET', path: /^\/repos\/octo-org\/platform$/ }, { kind: 'reply', reply }, 1);
    return act(world, { env, event: scheduledIn(told), inputs: { ...inputs, 'dry-run': 'true' } });
  }

  test('where it is internal', async () => {
    const told = await runIn('internal', { private: false });
    expect([told.exitCode, errors(told)]).toEqual([0, []]);
  });

  test('where it is public', async () => {
    const told = await runIn('public', { private: true });
    expect([told.exitCode, told.aws]).toEqual([1, []]);
    expect(errors(told)).toEqual([expect.stringMatching(/octo-org\/platform is public/)]);
  });
});

describe('a run is refused before AWS is asked', () => {
  let world: SandboxWorld;

  beforeAll(async () => {
    world = await openWorld({ github: { bots: [app] } });
  });

  const cases: readonly (readonly [string, Partial<RunOptions>, RegExp])[] = [
    [
      'when the token does not reach the issues’ repository, saying which one would',
      { inputs: { 'issues-repository': 'octo-org/nowhere' } },
      /`issues-repository` names octo-org\/nowhere, which the token cannot read.*404.*job's own token reaches only.*GitHub App/,
    ],
    [
      'when nothing tells whether the running repository is public',
      { env, event: scheduledIn({}), inputs },
      /cannot read octo-org\/platform.*counts as public.*metadata/,
    ],
    [
      'when the event says that the running repository is public',
      { env, event: scheduledIn({ private: false }), inputs },
      /octo-org\/platform is public.*allow-public-repository/,
    ],
    [
      'when the running repository cannot be read, and is to get the issues',
      { env, event: scheduledIn({ private: true }) },
      /does not find the repository octo-org\/platform/,
    ],
    [
      'when the name is none',
      { inputs: { 'issues-repository': 'octo-org' } },
      /`issues-repository` is `octo-org`, expected a repository as `owner\/name`/,
    ],
  ];
  test.each(cases)('%s', async (_what, options, words) => {
    const told = await act(world, options);
    expectRefusal(world, told);
    expect(told.aws).toEqual([]);
    expect(errors(told)).toEqual([expect.stringMatching(words)]);
  });

  test('when the issues’ repository takes no issues', async () => {
    const other = await openWorld({ github: { issuesEnabled: false } });
    const told = await act(other, { ...inPrivate, inputs });
    expectRefusal(other, told);
    expect([told.aws, errors(told)]).toEqual([
      [],
      [expect.stringMatching(/Issues are disabled in .*octo-org\/aws/)],
    ]);
  });
});

describe('a public repository for the issues of a private one', () => {
  let world: SandboxWorld;

  beforeAll(async () => {
    world = await openWorld({ github: { visibility: 'public', bots: [app], identity: app } });
  });

  test('is refused', async () => {
    const told = await act(world, { ...inPrivate, inputs });
    expectRefusal(world, told);
    expect([told.aws, errors(told)]).toEqual([[], [expect.stringMatching(/octo-org\/aws is public/)]]);
  });

  test('where it is allowed gets pseudonyms, as does the log', async () => {
    const key = 'a-secret-of-more-than-32-characters-for-the-tests';
    const open = { ...inputs, 'allow-public-repository': 'true', 'marker-key': key };
    const told = await act(world, { ...inPrivate, inputs: open });
    expect([told.exitCode, errors(told)]).toEqual([0, []]);
    const titles = (await world.github.issues()).map(({ title }) => title);
    expect(titles.filter((title) => /\(account-[0-9a-f]{10}\)/.test(title))).toHaveLength(2);
    expect(`${titles.join('\n')}${told.stdout}${told.summary}`).not.toMatch(/131313131313|333333333333/);
  });

  test('does not keep a check of the private repository from showing everything', async () => {
    const event = {
      ...pullRequest(1),
      payload: { ...pullRequest(1).payload, repository: { private: true } },
    };
    const told = await act(world, { env, event, inputs });
    expect([told.exitCode, errors(told)]).toEqual([0, []]);
    expect(told.stdout).toContain('333333333333');
  });
});
