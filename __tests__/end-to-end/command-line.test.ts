import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SandboxWorld } from '../../sandbox/world.ts';
import { controls } from '../../src/controls/catalogue.ts';
import { exampleBaseline, openWorld, type Report, root } from './fixture.ts';
import { type Ended, rootlineIn, signedInTo } from './shell.ts';

let world: SandboxWorld;
let folder: string;
/** What a shell holds that is signed in to the sandbox, and nothing else. */
let signedIn: Readonly<Record<string, string>>;

beforeAll(async () => {
  world = await openWorld({});
  folder = await mkdtemp(join(tmpdir(), 'rootline-shell-'));
  signedIn = signedInTo(world, '111111111111', 'rootline-audit');
  await writeFile(join(folder, 'baseline.yml'), exampleBaseline);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the command line says and ends with, in a folder with a baseline. */
function rootline(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> {
  return rootlineIn(folder, args, env);
}

async function write(name: string, baseline: string): Promise<void> {
  await writeFile(join(folder, name), baseline);
}

describe('wrong use ends with 2, one line that says what is wrong, and nothing on standard output', () => {
  test.each([
    [['fix'], /no command `fix`/],
    [['check', '--fix'], /--fix/],
    [['check', '--baseline'], /--baseline/],
    [['check', 'baseline.yml'], /baseline\.yml/],
    [['validate', '--member-role', 'x'], /--member-role/],
    [['check', '--role-to-assume', 'x'], /--role-to-assume/],
    [['check', '--github-token', 'x'], /--github-token/],
    [['check', '--format', 'xml'], /`--format` is `xml`, expected table, json, markdown, sarif, html/],
    [['check', '--concurrency', '0'], /`--concurrency` is `0`, expected a whole number/],
    [['check', '--accounts', 'x', '--fail-on', 'y'], /`--accounts` is `x`.*`--fail-on` is `y`/],
  ] as const)('%j', async (args, words) => {
    const { code, stdout, stderr } = await rootline(args, {});
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(words);
    expect(stderr).toMatch(/See `rootline (?:[a-z]+ )?--help`/);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('no command at all: the help, as an error', async () => {
    const { code, stdout, stderr } = await rootline([], {});
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: rootline <command>');
  });
});

describe('help', () => {
  test.each([[['--help']], [['help']]])('%j lists the commands', async (args) => {
    const { code, stdout, stderr } = await rootline(args, {});
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Usage: rootline <command>');
    for (const word of ['init', 'check', 'validate', 'controls', 'completion', 'Exit codes'])
      expect(stdout).toContain(word);
  });

  test.each([[['check', '--help']], [['help', 'check']]])('%j tells of one', async (args) => {
    const { code, stdout, stderr } = await rootline(args, {});
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Usage: rootline check [flags]');
    for (const word of ['--baseline', '--format', '--fail-on', 'Exit codes']) expect(stdout).toContain(word);
  });
});

describe('JSON', () => {
  test('of validate tells what stands in a sound baseline', async () => {
    const args = ['validate', '--baseline', 'baseline.yml', '--format', 'json'];
    const { code, stdout, stderr } = await rootline(args, {});
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({
      baseline: 'baseline.yml',
      valid: true,
      rules: 3,
      owners: 2,
      exceptions: 0,
      attestations: 0,
      problems: [],
    });
  });

  test('of validate tells every problem of an unsound one, and ends with 2', async () => {
    await write('wrong.yml', 'version: 2\nnaem: x\n');
    const args = ['validate', '--baseline', 'wrong.yml', '--format', 'json'];
    const { code, stdout, stderr } = await rootline(args, {});
    expect([code, stderr]).toEqual([2, '']);
    const { valid, problems } = JSON.parse(stdout);
    expect([valid, problems.length]).toEqual([false, 2]);
    expect(problems[0]).toMatchObject({ file: 'wrong.yml', line: 1, column: 10, level: 'error' });
  });

  test('of validate holds no command to a runner, whatever the baseline says', async () => {
    await write('odd.yml', "version: 1\n'##[error]x': 1\n");
    const { stdout } = await rootline(['validate', '--baseline', 'odd.yml', '--format', 'json'], {});
    expect(stdout).not.toContain('##[');
    expect(JSON.stringify(JSON.parse(stdout).problems)).toContain('##[error]x');
  });

  test('of observe tells what was read into which file', async () => {
    const flags = ['--baseline', 'baseline.yml', '--snapshot-out', 'a.ndjson', '--accounts', '333333333333'];
    const { code, stdout } = await rootline(['observe', ...flags, '--format', 'json'], signedIn);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ snapshot: 'a.ndjson', accounts: 1 });
  });
});

describe('controls', () => {
  test('lists every control', async () => {
    const { code, stdout } = await rootline(['controls'], {});
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(controls.length);
    const json = await rootline(['controls', '--format', 'json'], {});
    expect(JSON.parse(json.stdout).map(({ id }: { id: string }) => id)).toEqual(controls.map(({ id }) => id));
  });

  test('tells one in detail', async () => {
    const { stdout } = await rootline(['controls', 'root-user.mfa'], {});
    expect(stdout).toMatch(/^root-user\.mfa\nThe root user has the declared MFA\.\n/);
    const json = await rootline(['controls', 'root-user.mfa', '--format', 'json'], {});
    expect(JSON.parse(json.stdout)).toMatchObject({ id: 'root-user.mfa', severity: 'critical' });
  });

  test.each([
    [['controls', 'root-user.mfaa'], /no control `root-user\.mfaa`; did you mean `root-user\.mfa`\?/],
    [['controls', 'contacts'], /no control `contacts`; there are contacts\.billing, /],
    [['controls', 'a', 'b'], /Unexpected argument 'b'/],
    [['completion'], /No shell is named; expected bash, zsh, fish/],
    [['completion', 'tcsh'], /no completion for `tcsh`; expected bash, zsh, fish/],
  ])('%j ends with 2', async (args, words) => {
    const { code, stdout, stderr } = await rootline(args, {});
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(words);
  });
});

describe('started by npm', () => {
  const place = (name: string) => ({
    npm_lifecycle_event: 'rootline',
    npm_package_name: name,
    INIT_CWD: folder,
  });

  test('as this package’s script, it takes paths from the folder that npm was called in', async () => {
    const ended = await rootlineIn(root, ['validate', '--baseline', 'baseline.yml'], place('rootline'));
    expect(ended.stdout).toMatch(/^baseline\.yml is valid/);
  });

  test('as a script of another package, it takes them from that package, as npm does', async () => {
    const ended = await rootlineIn(root, ['validate', '--baseline', 'baseline.yml'], place('accounts'));
    expect([ended.code, ended.stderr]).toEqual([2, expect.stringContaining('no baseline at baseline.yml')]);
  });
});

describe('validate', () => {
  test('says that a sound baseline is one', async () => {
    expect(await rootline(['validate', '--baseline', 'baseline.yml'], {})).toEqual({
      code: 0,
      stdout: 'baseline.yml is valid: 3 rules, 2 owners, 0 exceptions.\n',
      stderr: '',
    });
  });

  test('tells every error as file:line:column, and ends with 2', async () => {
    await write('wrong.yml', 'version: 2\nrules:\n  - name: x\n    expect: { root-user: { mfa: on } }\n');
    const { code, stdout, stderr } = await rootline(['validate', '--baseline', 'wrong.yml'], {});
    expect([code, stdout]).toEqual([2, '']);
    const lines = stderr.trimEnd().split('\n');
    const number = lines.pop();
    expect(number).toBe('The baseline is not valid. [RL105] docs/troubleshooting.md#rl105');
    expect(lines.length).toBeGreaterThanOrEqual(2);
    expect(lines.filter((line) => !/^wrong\.yml:\d+:\d+: /.test(line))).toEqual([]);
    expect(lines[0]).toMatch(/^wrong\.yml:1:10: .*expected `1`/);
  });

  test('warns on standard error', async () => {
    await write('empty.yml', 'version: 1\n');
    const { code, stderr } = await rootline(['validate', '--baseline', 'empty.yml'], {});
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^empty\.yml:1:1: warning: .*no `rules`.*\n$/)]);
  });

  test('says where it looked for a baseline that is not there', async () => {
    const { code, stdout, stderr } = await rootline(['validate'], {});
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('no baseline at .github/aws-baseline.yml');
  });
});

describe('check', () => {
  const check = ['check', '--baseline', 'baseline.yml', '--member-role', 'rootline-member'];

  test('prints the drift as a table without colours, and ends with 0', async () => {
    const { code, stdout, stderr } = await rootline(check, signedIn);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^25 findings drift in 6 of 11 accounts/);
    expect(stdout).toContain('Payments Prod (444444444444)  owner: hubot, monalisa, #payments-oncall');
    expect(stripVTControlCharacters(stdout)).toBe(stdout);
    expect(stderr).not.toContain('drift');
  });

  test('prints nothing but the report as JSON', async () => {
    const { code, stdout } = await rootline([...check, '--format', 'json'], signedIn);
    const report: Report & { readonly schema: string } = JSON.parse(stdout);
    expect([code, report.schema, report.findings.length]).toEqual([0, 'rootline-report/1', 37]);
    expect(report.issues).toBeNull();
  });

  test('prints Markdown, of the accounts that were asked for', async () => {
    const args = ['--format', 'markdown', '--accounts', '333333333333'];
    const { code, stdout } = await rootline([...check, ...args], { ...signedIn, NO_COLOR: '1' });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^## Rootline: example\n\n\*\*2 findings drift\*\*/);
  });

  test('tells with --dry-run how each fact is read, and why', async () => {
    const args = ['--dry-run', '--accounts', '333333333333'];
    const { code, stderr } = await rootline([...check, ...args], signedIn);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^.*credential-report.*member role.*$/m);
  });

  test('ends with 1 when fail-on is met, with the result all the same', async () => {
    const args = ['--fail-on', 'high', '--accounts', '333333333333'];
    const { code, stdout, stderr } = await rootline([...check, ...args], signedIn);
    expect(code).toBe(1);
    expect(stdout).toContain('root-user.email');
    expect(stderr).toContain('fail-on: 1 high finding drifts');
  });

  test('ends with 2 where an account is named that is not there', async () => {
    const { code, stdout, stderr } = await rootline([...check, '--accounts', '123456789012'], signedIn);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('123456789012, which o-exampleorg1 does not hold');
  });

  test('ends with 2 for an invalid baseline, before it asks AWS', async () => {
    await write('wrong.yml', 'version: 2\n');
    const before = world.aws.requests.length;
    const { code, stderr } = await rootline(['check', '--baseline', 'wrong.yml'], signedIn);
    expect([code, world.aws.requests.length - before]).toEqual([2, 0]);
    expect(stderr).toMatch(/^wrong\.yml:1:10: /);
  });

  test('ends with 3 in another organization', async () => {
    await write('other.yml', exampleBaseline.replace('o-exampleorg1', 'o-otherorg01'));
    const { code, stdout, stderr } = await rootline(['check', '--baseline', 'other.yml'], signedIn);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/o-otherorg01.*o-exampleorg1/);
  });

  test('ends with 3 without credentials, and says what to do', async () => {
    const { code, stdout, stderr } = await rootline(check, { AWS_ENDPOINT_URL: world.aws.url });
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/No AWS credentials could be loaded.*environment variables or a profile/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('never asks GitHub', () => {
    expect(world.github.requests).toEqual([]);
  });
});

test('npm run rootline and the package’s bin are this command line', async () => {
  const { scripts, bin } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  expect(scripts.rootline).toBe('node src/cli.ts');
  expect(bin).toEqual({ rootline: 'lib/cli.js' });
});
