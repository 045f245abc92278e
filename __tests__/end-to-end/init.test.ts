import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { organizationOf } from '../../sandbox/aws/generate.ts';
import type { SandboxWorld } from '../../sandbox/world.ts';
import { openWorld, root } from './fixture.ts';
import { type Ended, rootlineIn, signedInTo } from './shell.ts';

let world: SandboxWorld;
let folder: string;
let signedIn: Readonly<Record<string, string>>;

beforeAll(async () => {
  world = await openWorld({});
  signedIn = signedInTo(world, '111111111111', 'rootline-audit');
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rootline-init-'));
  return () => rm(folder, { recursive: true, force: true });
});

function rootline(...args: readonly string[]): Promise<Ended> {
  return rootlineIn(folder, args, signedIn);
}

function text(name: string): Promise<string> {
  return readFile(join(folder, name), 'utf8');
}

const member = ['--member-role', 'rootline-member'] as const;

describe('init overwrites nothing', () => {
  test.each([
    ['.github/aws-baseline.yml', /There is a baseline at .*--baseline/],
    ['.github/workflows/rootline.yml', /There is a workflow at .*--workflow, or use --no-workflow/],
  ])('%s', async (file, words) => {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), 'mine');
    const before = world.aws.requests.length;
    const { code, stdout, stderr } = await rootline('init');
    expect([code, stdout, world.aws.requests.length - before]).toEqual([2, '', 0]);
    expect(stderr).toMatch(words);
    expect(await text(file)).toBe('mine');
  });
});

test('init that cannot sign in writes nothing', async () => {
  const { code } = await rootlineIn(folder, ['init'], { AWS_ENDPOINT_URL: world.aws.url });
  expect([code, await readdir(folder)]).toEqual([3, []]);
});

describe('init of the sandbox', () => {
  test('writes a baseline in sync, and the workflow of the examples', async () => {
    const { code, stdout } = await rootline('init', ...member);
    expect(code).toBe(0);
    expect(stdout).toContain('Judged by the facts it was made from: no drift');
    expect(stdout).toMatch(
      /To tighten first.*\n {2}root-user\.mfa: hardware \(critical\), not met by 3 accounts/,
    );
    expect(stdout).toContain(
      'rootline permissions --baseline .github/aws-baseline.yml --member-role rootline-member --management-account 111111111111',
    );
    expect(await text('.github/workflows/rootline.yml')).toBe(
      await readFile(join(root, 'examples/workflow.yml'), 'utf8'),
    );
    expect((await rootline('validate')).code).toBe(0);
    const checked = await rootline('check', ...member, '--format', 'json');
    expect(JSON.parse(checked.stdout).totals['by-verdict'].drift).toBe(0);
  });

  test('says the same from a snapshot, without AWS', async () => {
    const live = await rootline(
      'init',
      ...member,
      '--no-workflow',
      '--snapshot-out',
      'a.ndjson',
      '--snapshot-contacts',
    );
    expect(live.code).toBe(0);
    const before = world.aws.requests.length;
    const stored = await rootline('init', '--snapshot', 'a.ndjson', '--baseline', 'b.yml', '--no-workflow');
    expect([stored.code, world.aws.requests.length - before]).toEqual([0, 0]);
    expect(await text('b.yml')).toBe(await text('.github/aws-baseline.yml'));
  });

  test('takes no contact from a snapshot that hides them, and says so', async () => {
    await rootline('init', ...member, '--no-workflow', '--baseline', 'a.yml', '--snapshot-out', 'a.ndjson');
    const { stdout } = await rootline(
      'init',
      '--snapshot',
      'a.ndjson',
      '--baseline',
      'b.yml',
      '--no-workflow',
    );
    expect(stdout).toContain('The snapshot hides the values of contacts');
    expect(parse(await text('b.yml')).rules[0].expect.contacts.security).toBe('present');
    expect(await text('b.yml')).not.toContain('aws-security@');
  });

  test('without a member role expects nothing that only such a role can tell', async () => {
    const { stdout } = await rootline('init', '--no-workflow');
    expect(stdout).toMatch(/Not told by most accounts.*iam-users\.console-access.*--member-role/);
    expect(await text('.github/aws-baseline.yml')).not.toContain('iam-users');
  });

  test('prints commands that a shell takes as they are, whatever the file is called', async () => {
    const { stdout } = await rootline('init', '--no-workflow', '--baseline', 'our baseline.yml');
    expect(stdout).toContain("`rootline validate --baseline 'our baseline.yml'`");
    expect(stdout).toContain("rootline permissions --baseline 'our baseline.yml'");
  });

  test('as JSON prints what it wrote', async () => {
    const { stdout } = await rootline('init', ...member, '--format', 'json');
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({
      baseline: '.github/aws-baseline.yml',
      workflow: '.github/workflows/rootline.yml',
      checked: { drift: 0, accounts: 11 },
    });
    const written = parse(await text('.github/aws-baseline.yml'));
    expect(told.rules).toHaveLength(written.rules.length);
    expect(told.exceptions).toHaveLength(written.exceptions.length);
  });
});

test('init of a generated organization finds what its accounts share, and is in sync', async () => {
  const generated = await openWorld({ organization: organizationOf(60) });
  const env = signedInTo(generated, '100000000000', 'rootline-audit');
  const { stdout } = await rootlineIn(folder, ['init', ...member, '--format', 'json'], env);
  const { checked, rules, exceptions } = JSON.parse(stdout);
  expect(checked).toMatchObject({ drift: 0, unknown: 0, accounts: 60 });
  expect(rules.length).toBeLessThanOrEqual(12);
  // Every tenth account drifts.
  const odd = new Set(exceptions.flatMap(({ accounts }: { accounts: readonly string[] }) => accounts));
  expect(odd).toEqual(new Set(Array.from({ length: 5 }, (_, index) => String(100_000_000_010 + index * 10))));
});
