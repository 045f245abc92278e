import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { act, baselineFile, errors, openWorld, root, stackLines } from './end-to-end/fixture.ts';

const entry = join(root, 'src/action.ts');

describe('a report directory that cannot be', () => {
  test('ends the run before AWS is asked and before an issue is written, saying what to do', async () => {
    const world = await openWorld({});
    await writeFile(join(world.workspace, 'taken'), '');
    const told = await act(world, { entry, inputs: { 'report-dir': 'taken' } });
    expect([told.exitCode, told.aws, await world.github.issues()]).toEqual([1, [], []]);
    expect(errors(told)).toEqual([
      expect.stringMatching(/^`report-dir` is `taken`, which cannot be made a folder .*Name another/),
    ]);
  });
});

describe('what ends a run', () => {
  const released = {
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_ACTION_REPOSITORY: 'octo-org/rootline',
    GITHUB_ACTION_REF: 'v1.2.0',
  };

  test('is one line with a number and a link to what explains it', async () => {
    const world = await openWorld({});
    const told = await act(world, { entry, env: released, inputs: { concurrency: '0' } });
    expect(errors(told)).toEqual([
      expect.stringMatching(
        /^Wrong input: `concurrency` .* \[RL101\] https:\/\/github\.com\/octo-org\/rootline\/blob\/v1\.2\.0\/docs\/troubleshooting\.md#rl101$/,
      ),
    ]);
  });
});

describe('a secret input', () => {
  test.each(['github-token', 'marker-key'])(
    '`%s` is masked before anything is told, whoever made it',
    async (name) => {
      const world = await openWorld({});
      const secret = 'made-by-an-earlier-step-of-the-job-and-never-masked';
      const told = await act(world, {
        entry,
        inputs: { command: 'validate', concurrency: '0', [name]: secret },
      });
      const masking = told.commands.findIndex(
        ({ command, message }) => command === 'add-mask' && message === secret,
      );
      const telling = told.commands.findIndex(({ command }) => command !== 'add-mask');
      expect([masking, telling]).toEqual([
        expect.toSatisfy((at) => at >= 0),
        expect.toSatisfy((at) => at > masking),
      ]);
    },
  );
});

describe('an environment that leads credentials elsewhere', () => {
  const elsewhere = { ACTIONS_ID_TOKEN_REQUEST_URL: 'http://localhost.example.com/' };

  test('ends the run before anybody is asked for anything', async () => {
    const world = await openWorld({});
    const told = await act(world, { entry, env: elsewhere });
    expect([told.exitCode, told.aws, told.github]).toEqual([1, [], []]);
    expect(errors(told)).toEqual([
      expect.stringMatching(/^ACTIONS_ID_TOKEN_REQUEST_URL is http:\/\/localhost\.example\.com.* \[RL213\]/),
    ]);
  });

  test('is nothing to a run that asks nobody, nor to one that is allowed it', async () => {
    const world = await openWorld({});
    const validated = await act(world, { entry, env: elsewhere, inputs: { command: 'validate' } });
    const allowed = await act(world, {
      entry,
      env: elsewhere,
      inputs: { 'allow-endpoint-override': 'true', baseline: 'not-there.yml' },
    });
    expect([validated.exitCode, errors(validated)]).toEqual([0, []]);
    expect(errors(allowed)).toEqual([expect.stringMatching(/^There is no baseline at not-there\.yml/)]);
  });
});

describe('an error that nobody has caught', () => {
  const thrown = `Object.assign(new Error('no\\n::stop-commands::x'), { $response: { token: 'held in memory' } })`;

  test.each([
    ['an error', `throw ${thrown};`],
    ['a promise', `Promise.reject(${thrown});`],
    ['a text', `throw 'no\\n::stop-commands::x';`],
  ])('of %s is one line like any other, and nothing that hangs on it is shown', async (_what, fails) => {
    const world = await openWorld({});
    const code = `process.once('beforeExit', () => { ${fails} });`;
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` };
    const told = await act(world, { entry, env, inputs: { command: 'validate' } });
    expect([told.exitCode, stackLines(told)]).toEqual([1, []]);
    expect(errors(told)).toEqual([expect.stringMatching(/^no : :stop-commands::x \[RL603\]/)]);
    expect(told.lines.filter((line) => /^::stop-commands|held in memory/.test(line))).toEqual([]);
  });
});

describe('a link that a pull request could hold', () => {
  const secret = 'AUTHORIZATION: basic c2VjcmV0';

  test.each([
    ['out of the workspace', '/proc/self/environ', /leads out of the workspace/],
    ['to the settings of git', '../.git/config', /leads into a \.git folder/],
  ])('in the place of the baseline, %s, is not read', async (_where, target, words) => {
    const world = await openWorld({});
    await mkdir(join(world.workspace, '.git'));
    await writeFile(join(world.workspace, '.git/config'), `\t${secret}: x: y\n`);
    await rm(join(world.workspace, baselineFile));
    await symlink(target, join(world.workspace, baselineFile));
    const told = await act(world, { entry, inputs: { command: 'validate' } });
    expect([told.exitCode, errors(told)]).toEqual([1, [expect.stringMatching(words)]]);
    expect(told.stdout).not.toContain('c2VjcmV0');
  });

  test.each([
    ['the report', 'out', '..'],
    ['the report, to the settings of git', 'out', '.git'],
    ['one of its files', 'out/report.html', '../../not-there'],
  ])('in the place of %s is not written through, and AWS is not asked', async (_what, place, target) => {
    const world = await openWorld({});
    await mkdir(join(world.workspace, '.git'));
    await mkdir(join(world.workspace, dirname(place)), { recursive: true });
    await symlink(target, join(world.workspace, place));
    const told = await act(world, { entry, inputs: { 'report-dir': 'out' } });
    expect([told.exitCode, told.aws]).toEqual([1, []]);
    expect(errors(told)).toEqual([
      expect.stringMatching(/ leads (?:out of the workspace|into a \.git folder)/),
    ]);
  });
});

describe('a runner without job summaries', () => {
  test('gets everything else', async () => {
    const world = await openWorld({});
    const told = await act(world, { entry, env: { GITHUB_STEP_SUMMARY: '' } });
    expect([told.exitCode, errors(told), told.summary]).toEqual([0, [], '']);
    expect(told.outputs.status).toBe('incomplete');
  });
});

test('a runner that says neither where it is nor which run this is gets a report without links', async () => {
  const world = await openWorld({});
  const env = { GITHUB_SERVER_URL: '', GITHUB_RUN_ID: '', GITHUB_RUN_ATTEMPT: '' };
  const told = await act(world, { entry, env });
  expect([told.exitCode, errors(told)]).toEqual([0, []]);
  expect(told.summary).not.toContain('/blob/');
  const sessions = [...world.aws.state.sessions.values()].map(({ arn }) => arn);
  expect(sessions).toContainEqual(expect.stringMatching(/rootline-audit\/rootline-local-1$/));
});

describe('an event that cannot be read', () => {
  test.each([
    ['is not there', undefined],
    ['is no JSON', '{'],
  ])('because its file %s is told in a sentence', async (_why, content) => {
    const world = await openWorld({});
    const file = join(world.workspace, 'event.json');
    if (content !== undefined) await writeFile(file, content);
    const told = await act(world, { entry, env: { GITHUB_EVENT_PATH: file } });
    expect([told.exitCode, told.aws, stackLines(told)]).toEqual([1, [], []]);
    expect(errors(told)).toEqual([
      expect.stringMatching(/^The event .* cannot be read from GITHUB_EVENT_PATH.*run this in a workflow/),
    ]);
  });

  test('because it holds nothing is as good as none', async () => {
    const world = await openWorld({});
    const file = join(world.workspace, 'event.json');
    await writeFile(file, 'null');
    const told = await act(world, { entry, env: { GITHUB_EVENT_PATH: file } });
    expect([told.exitCode, errors(told)]).toEqual([0, []]);
  });
});
