import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SandboxWorld } from '../../sandbox/world.ts';
import { exampleBaseline, openWorld } from './fixture.ts';
import { type Ended, rootlineIn, signedInTo } from './shell.ts';

const day = 86_400_000;
const dayFromNow = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);
const [ends, attested, lapses] = [dayFromNow(30), dayFromNow(-1), dayFromNow(179)];

const baseline = `${exampleBaseline}
  - match: { ou: 'Sandbox/**' }
    assignees: [monalisa]

exceptions:
  - { control: iam-users, match: { names: [Playground] }, resource: 'explor*', reason: A test, until: ${ends} }

attestations:
  - { id: two-groups, statement: Two groups hold it., by: octocat, on: ${attested}, valid-for: 180d }
`.replace("'+1 555 0100' }", '{ env: ROOTLINE_VALUE_PHONE } }');

let world: SandboxWorld;
let folder: string;
let signedIn: Readonly<Record<string, string>>;

beforeAll(async () => {
  world = await openWorld({});
  world.aws.state.account('888888888888').name = 'Data Platform Prod';
  folder = await mkdtemp(join(tmpdir(), 'rootline-explain-'));
  signedIn = {
    ...signedInTo(world, '111111111111', 'rootline-audit'),
    ROOTLINE_VALUE_PHONE: '+1 555 7788 9911',
  };
  await writeFile(join(folder, 'baseline.yml'), baseline);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function explain(args: readonly string[], env = signedIn): Promise<Ended> {
  return rootlineIn(folder, ['explain', ...args, '--baseline', 'baseline.yml'], env);
}

/** Where a text stands in the baseline, as `file:line:column`. */
function placeOf(text: string, after = ''): string {
  const offset = baseline.indexOf(text, baseline.indexOf(after));
  const lines = baseline.slice(0, offset).split('\n');
  return `baseline.yml:${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

describe('an account that cannot be told', () => {
  test.each([
    [[], /^Name the account, by its id or its name/],
    [['Playgrund'], /^There is no account `Playgrund` in the inventory; did you mean `Playground`\?/],
    [['123456789012'], /^There is no account `123456789012` in the inventory/],
    [
      ['Data Platform Prod'],
      /^2 accounts are called `Data Platform Prod` \(777777777777, 888888888888\): name one by its id\./,
    ],
    [
      ['Playground', '--control', 'iam-user'],
      /^There is no control `iam-user` \(did you mean `iam-users`\?\)/,
    ],
    [['Playground', '--format', 'html'], /expected table, json/],
  ] as const)('%j ends with 2 and one line that says what to do', async (args, words) => {
    const { code, stdout, stderr } = await explain(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(words);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('ends with 3 without credentials', async () => {
    const { code, stdout, stderr } = await explain(['Playground'], { AWS_ENDPOINT_URL: world.aws.url });
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/No AWS credentials/);
  });
});

describe('the table', () => {
  test('tells every expectation with its rule and line, the owner and live exceptions', async () => {
    const { code, stdout, stderr } = await explain(['Playground']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Playground \(131313131313\) {2}Sandbox\n {2}owner: monalisa\n\nExpectations\n/);
    const told = stdout.replaceAll(/\n {5,}/g, ' | ').replaceAll(/ {2,}/g, ' ');
    expect(told).toContain(
      `iam-users.console-access mfa (high) | rule people may sign in to the sandbox, with MFA, ${placeOf('console-access: mfa')}\n`,
    );
    expect(told).toContain(
      `root-user.mfa hardware (critical) | rule every account, ${placeOf('mfa: hardware')}\n`,
    );
    expect(told).toContain(
      `\nExceptions\n iam-users explor* until ${ends}: A test | ${placeOf('control: iam-users')}`,
    );
    expect(told).not.toContain('Attestations');
  });

  test('tells attestations of the management account, and what belongs to it alone', async () => {
    const { stdout } = await explain(['111111111111', '--control', 'attestations']);
    expect(stdout).toBe(
      [
        'Example Management (111111111111)',
        '  owner: octocat',
        '',
        'Attestations',
        '  attestations.two-groups  Two groups hold it. (medium)',
        `                           by octocat on ${attested}, lapses on ${lapses}`,
        `                           ${placeOf('id: two-groups')}`,
        '',
      ].join('\n'),
    );
  });

  test('shows no value of the environment', async () => {
    const { stdout } = await explain(['Playground', '--control', 'contacts.security']);
    expect(stdout).toContain('phone: (from ROOTLINE_VALUE_PHONE)');
    expect(stdout).not.toContain('7788');
  });

  test('says of a closed account that it is not judged', async () => {
    const { stdout } = await explain(['Retired Pilot', '--control', 'root-user.mfa']);
    expect(stdout).toContain('not judged: the account is CLOSED');
  });

  test('says what is not decided, and what would help, where tags may not be read', async () => {
    for (const operation of ['tag:GetResources', 'organizations:ListTagsForResource'])
      world.aws.faults.add({ kind: 'deny', operation });
    const { code, stdout } = await explain(['Payments Prod']);
    world.aws.faults.clear();
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Payments Prod \(444444444444\) .*\n {2}owner: undecided\n {4}not decided: .*\n {4}\w.*organizations:ListTagsForResource/,
    );
  });
});

describe('JSON', () => {
  test('holds what stands below the control asked for, and nothing else', async () => {
    const { code, stdout } = await explain(['444444444444', '--control', 'root-user', '--format', 'json']);
    expect(code).toBe(0);
    const { expectations, ...rest } = JSON.parse(stdout);
    expect(rest).toEqual({
      schema: 'rootline-explain/1',
      account: '444444444444',
      'account-name': 'Payments Prod',
      'organizational-unit': 'Workloads/Prod',
      state: 'ACTIVE',
      control: 'root-user',
      owner: {
        decided: true,
        assignees: ['hubot', 'monalisa'],
        labels: [],
        mention: '@example/payments',
        contact: '#payments-oncall',
      },
      exceptions: [],
      attestations: [],
    });
    const controls = expectations.map(({ control }: { control: string }) => control);
    expect(controls.filter((control: string) => !control.startsWith('root-user.'))).toEqual([]);
    expect(controls).toContain('root-user.credentials');
  });
});

describe('what is read', () => {
  test('is the inventory alone: no account is entered', async () => {
    const before = world.aws.requests.length;
    await explain(['Playground']);
    const services = world.aws.requests.slice(before).map(({ operation }) => operation.split(':')[0]);
    expect(new Set(services)).toEqual(new Set(['sts', 'organizations', 'tag']));
    expect(world.aws.requests.slice(before).some(({ operation }) => operation === 'sts:AssumeRole')).toBe(
      false,
    );
  });

  test('is a snapshot where one is given, which says the same without AWS', async () => {
    const flags = ['--baseline', 'baseline.yml', '--member-role', 'rootline-member'];
    const observed = await rootlineIn(
      folder,
      ['observe', ...flags, '--accounts', '131313131313', '--snapshot-out', 'facts.ndjson'],
      signedIn,
    );
    expect(observed.code).toBe(0);
    const live = await explain(['Playground', '--format', 'json']);
    const before = world.aws.requests.length;
    const kept = await explain(['Playground', '--format', 'json', '--snapshot', 'facts.ndjson'], {
      ROOTLINE_VALUE_PHONE: '+1 555 7788 9911',
    });
    expect(kept).toEqual(live);
    expect(world.aws.requests.length - before).toBe(0);
  });
});
