import { afterEach, describe, expect, test, vi } from 'vitest';
import type { RunOptions } from '../../sandbox/runner.ts';
import { action, printing, run, token, unknownExpression } from './runner-fixture.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The environment in which the action found itself. */
async function environment(overrides: Partial<RunOptions>): Promise<Record<string, string>> {
  const { stdout } = await run('console.log(JSON.stringify(process.env));', overrides);
  return JSON.parse(stdout);
}

describe('how it is started', () => {
  test.each([
    ['an action for another runtime', 'runs: { using: node20, main: dist/index.js }'],
    ['an action without a file to run', 'runs: { using: node24 }'],
  ])('%s is refused', async (_what, actionYml) => {
    await expect(run('', await action('', actionYml))).rejects.toThrow('expected runs: { using: node24');
  });

  test('an input that the action does not have is a mistake of the test', async () => {
    await expect(run('', { inputs: { 'with-hypen': 'x' } })).rejects.toThrow('no input with-hypen');
  });

  test('an expression that cannot be evaluated is not passed on', async () => {
    await expect(run('', await action('', unknownExpression))).rejects.toThrow('Cannot evaluate');
  });

  test('inputs come as INPUT_ variables, hyphens kept, defaults filled in', async () => {
    expect(await environment({ inputs: { plain: 'given' } })).toMatchObject({
      INPUT_PLAIN: 'given',
      'INPUT_WITH-HYPHEN': 'fallback',
      INPUT_TWO_WORDS: '32',
      'INPUT_GITHUB-TOKEN': token,
    });
  });

  test('nothing of the surrounding shell reaches it but PATH', async () => {
    vi.stubEnv('AWS_PROFILE', 'somebody');
    // Where coverage is counted, Node itself hands this on.
    vi.stubEnv('NODE_V8_COVERAGE', undefined);
    const names = Object.keys(await environment({}));
    const foreign = names.filter((name) => !/^(PATH|HOME|CI|RUNNER_\w+|GITHUB_\w+|INPUT_.+)$/.test(name));
    expect(foreign).toEqual([]);
  });

  test('what the workflow sets under env reaches it', async () => {
    expect(await environment({ env: { AWS_REGION: 'eu-central-1' } })).toMatchObject({
      AWS_REGION: 'eu-central-1',
    });
  });

  test('it lives in another time where the test says so', async () => {
    const program =
      "console.log(Date.now() - new Date(2000).getTime(), new Date().getTime(), new Date('x').getTime());";
    const { stdout } = await run(program, { clockAhead: 86_400_000 });
    const [since, now, none] = stdout.split(' ').map(Number);
    const tomorrow = Date.now() + 86_400_000;
    expect(Math.abs((now ?? 0) - tomorrow)).toBeLessThan(60_000);
    expect(Math.abs((since ?? 0) + 2000 - tomorrow)).toBeLessThan(60_000);
    expect(none).toBeNaN();
  });

  test('the ID token can be asked for only where it was granted', async () => {
    expect(await environment({})).not.toHaveProperty('ACTIONS_ID_TOKEN_REQUEST_URL');
    const oidc = { requestUrl: 'http://127.0.0.1:1/?api-version=2.0', requestToken: 'secret' };
    expect(await environment({ oidc })).toMatchObject({
      ACTIONS_ID_TOKEN_REQUEST_URL: oidc.requestUrl,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: oidc.requestToken,
    });
  });

  test('it works in the checkout, and finds the event', async () => {
    const code = `import { readFileSync } from 'node:fs';
      console.log(process.cwd() === process.env.GITHUB_WORKSPACE, process.env.GITHUB_EVENT_NAME,
        process.env.GITHUB_REF_NAME, readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8'));`;
    const { lines } = await run(code);
    expect(lines).toEqual(['true schedule main {"schedule":"17 5 * * *"}']);
  });

  test('another file can be run in its place', async () => {
    const other = await action(printing('other'));
    const { stdout } = await run(printing('own'), {
      entry: other.action.replace('action.yml', 'dist/index.js'),
    });
    expect(stdout).toBe('other');
  });
});

describe('how it ends', () => {
  test('its exit code and both its streams are told', async () => {
    const code = "console.log('out'); console.error('err'); process.exitCode = 3;";
    const result = await run(code);
    expect(result).toMatchObject({ exitCode: 3, killedBy: undefined, stdout: 'out\n', stderr: 'err\n' });
    expect([...result.lines].sort()).toEqual(['err', 'out']);
  });

  test('an action that hangs is killed', async () => {
    const result = await run('setInterval(() => {}, 1000);', { timeoutMs: 100 });
    expect(result).toMatchObject({ exitCode: undefined, killedBy: 'timeout' });
  });

  test('it can be killed in the middle, by what it printed', async () => {
    const code = "console.log('one'); console.log('two'); setInterval(() => {}, 1000);";
    const result = await run(code, { killAfter: (line) => line === 'one' });
    expect(result).toMatchObject({ exitCode: undefined, killedBy: 'line', lines: ['one'], outputs: {} });
  });

  test('it can be killed from outside', async () => {
    const controller = new AbortController();
    const code = "console.log('ready'); setInterval(() => {}, 1000);";
    const result = await run(code, { signal: controller.signal, onLine: () => controller.abort() });
    expect(result.killedBy).toBe('signal');
  });

  test('its peak memory is told when asked for', async () => {
    const { peakMemory } = await run('', { measureMemory: true });
    expect(peakMemory).toBeGreaterThan(10_000_000);
    expect((await run('')).peakMemory).toBeUndefined();
  });
});

describe('what it leaves', () => {
  const writing = (file: string, text: string) =>
    `import { appendFileSync } from 'node:fs'; appendFileSync(process.env.${file}, ${JSON.stringify(text)});`;

  test.each([
    ['a line without a sign', 'status\n'],
    ['a delimiter that never comes', 'status<<EOF\ndrift\n'],
    ['an empty delimiter', 'status<<\ndrift\n'],
    ['a value without a name', '=drift\n'],
  ])('%s in the outputs fails the step', async (_what, text) => {
    await expect(run(writing('GITHUB_OUTPUT', text))).rejects.toThrow();
  });

  test('outputs are read in both forms', async () => {
    const text = 'status=drift=a<<b\nreport<<ghadelimiter_1\nline 1\nx=y\n\nghadelimiter_1\nempty<<E\nE\n';
    const { outputs } = await run(writing('GITHUB_OUTPUT', text));
    expect(outputs).toEqual({ status: 'drift=a<<b', report: 'line 1\nx=y\n', empty: '' });
  });

  test.each([
    ['GITHUB_STEP_SUMMARY', 'summary'],
    ['GITHUB_ENV', 'envFile'],
    ['GITHUB_STATE', 'stateFile'],
    ['GITHUB_PATH', 'pathFile'],
  ] as const)('what it wrote to %s is told', async (file, part) => {
    const result = await run(writing(file, 'text\n'));
    expect(result[part]).toBe('text\n');
    expect((await run(''))[part]).toBe('');
  });
});
