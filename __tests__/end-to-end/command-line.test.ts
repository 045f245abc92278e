import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SandboxWorld } from '../../sandbox/world.ts';
import { exampleBaseline, openWorld, type Report, root } from './fixture.ts';

let world: SandboxWorld;
let folder: string;
/** What a shell holds that is signed in to the sandbox, and nothing else. */
let signedIn: Readonly<Record<string, string>>;

beforeAll(async () => {
  world = await openWorld({});
  folder = await mkdtemp(join(tmpdir(), 'rootline-shell-'));
  const credentials = world.aws.credentials('111111111111', 'rootline-audit');
  signedIn = {
    AWS_ENDPOINT_URL: world.aws.url,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
  };
  await writeFile(join(folder, 'baseline.yml'), exampleBaseline);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What the command line says and ends with, in a folder with a baseline. */
async function rootline(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, 'src/cli.ts'), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', HOME: folder, AWS_EC2_METADATA_DISABLED: 'true', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? -1)));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, stdout, stderr };
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
    expect(stderr).toContain('rootline --help');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('no command at all: the help, as an error', async () => {
    const { code, stdout, stderr } = await rootline([], {});
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: rootline <command>');
  });
});

describe('help', () => {
  test.each([[['--help']], [['help']], [['check', '--help']]])('%j', async (args) => {
    const { code, stdout, stderr } = await rootline(args, {});
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Usage: rootline <command>');
    for (const word of ['check', 'validate', '--baseline', '--format', '--fail-on', 'Exit codes'])
      expect(stdout).toContain(word);
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
