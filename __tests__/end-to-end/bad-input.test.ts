import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RunOptions } from '../../sandbox/runner.ts';
import type { SandboxWorld, WorldOptions } from '../../sandbox/world.ts';
import {
  act,
  checkOut,
  errors,
  exampleBaseline,
  openWorld,
  pullRequest,
  reportOf,
  secretsOf,
  stackLines,
  writes,
} from './fixture.ts';
import { expectRefusal } from './refusal.ts';

let world: SandboxWorld;

beforeAll(async () => {
  world = await openWorld({});
});

describe('signing in fails', () => {
  const cases: readonly (readonly [string, Partial<RunOptions>, readonly RegExp[]])[] = [
    [
      'without `id-token: write`',
      { oidc: undefined },
      [/no ID token/i, /rootline-audit/, /permission id-token: write/],
    ],
    [
      'with an audience that AWS does not know',
      { inputs: { audience: 'other.example.com' } },
      [/audience "other\.example\.com"/, /rootline-audit/, /add "other\.example\.com" to the audiences/],
    ],
    [
      'with a role that refuses, or is not there',
      { inputs: { 'role-to-assume': 'arn:aws:iam::111111111111:role/other' } },
      [/role\/other does not admit/, /sub "repo:octo-org\/aws:ref:refs\/heads\/main"/, /trust policy/],
    ],
    [
      'without any credentials',
      { inputs: { 'role-to-assume': '' }, oidc: undefined },
      [/No AWS credentials/, /set role-to-assume/],
    ],
    [
      'with credentials in the environment that are none',
      {
        inputs: { 'role-to-assume': '' },
        env: { AWS_ACCESS_KEY_ID: 'ASIA0000', AWS_SECRET_ACCESS_KEY: 'not-a-secret-that-anybody-gave-out' },
      },
      [/does not accept the credentials in the environment/, /role-to-assume/],
    ],
  ];
  test.each(cases)('%s', async (_what, options, words) => {
    const told = await act(world, {
      ...options,
      env: { AWS_ENDPOINT_URL: world.aws.url, ...options.env },
    });
    expectRefusal(world, told);
    for (const word of words) expect(errors(told)[0]).toMatch(word);
    for (const secret of Object.values(options.env ?? {})) expect(told.leaks(secret)).toEqual([]);
  });

  test('where the repository’s subjects are immutable and the trust policy’s are not', async () => {
    const immutable = await openWorld({ oidc: { subject: 'immutable' } });
    const told = await act(immutable, {});
    expectRefusal(immutable, told);
    const [message = ''] = errors(told);
    expect(message).toContain('"repo:octo-org@123456/aws@456789:ref:refs/heads/main"');
    expect(message).toContain('"repo:octo-org/aws:ref:refs/heads/main"');
    expect(message).toMatch(/subjects are immutable.*list the latter/);
  });

  test('with a token that has ended', async () => {
    const late = await openWorld({});
    late.oidc.setClaims({ exp: 1_000_000_000 });
    const told = await act(late, {});
    expectRefusal(late, told);
    expect(errors(told)[0]).toMatch(/ID token had ended.*run again/);
  });
});

test('another organization than the baseline’s stops the run before an account is read', async () => {
  await checkOut(world, exampleBaseline.replace('o-exampleorg1', 'o-otherorg01'));
  const told = await act(world, {});
  await checkOut(world, exampleBaseline);
  expectRefusal(world, told);
  expect(errors(told)[0]).toMatch(/o-otherorg01.*account 111111111111.*o-exampleorg1.*organization\.id/);
  expect(told.aws.map(({ operation }) => operation)).toEqual([
    'sts:AssumeRoleWithWebIdentity',
    'sts:GetCallerIdentity',
    'organizations:DescribeOrganization',
  ]);
});

describe('the repository', () => {
  const cases: readonly (readonly [string, WorldOptions['github'] & object, readonly RegExp[]])[] = [
    [
      'that is public gets nothing shown or written',
      { visibility: 'public' },
      [/octo-org\/aws is public/, /private or internal/],
    ],
    ['without issues', { issuesEnabled: false }, [/Issues are disabled in .*octo-org\/aws/, /enable them/]],
  ];
  test.each(cases)('%s', async (_what, github, words) => {
    const other = await openWorld({ github });
    const told = await act(other, {});
    expectRefusal(other, told);
    expect(told.aws).toEqual([]);
    for (const word of words) expect(errors(told)[0]).toMatch(word);
  });

  test('that is public is not checked either', async () => {
    const other = await openWorld({ github: { visibility: 'public' } });
    const told = await act(other, { event: pullRequest(1) });
    expectRefusal(other, told);
    expect(told.aws).toEqual([]);
  });

  test('that an invalid token cannot read', async () => {
    const told = await act(world, { inputs: { 'github-token': 'ghs_0000000000' } });
    expectRefusal(world, told);
    expect(told.aws).toEqual([]);
    expect(errors(told)[0]).toMatch(/does not accept the token.*401.*`github-token`/);
    expect(told.leaks('ghs_0000000000')).toEqual([]);
  });

  test('whose token is empty', async () => {
    const told = await act(world, { inputs: { 'github-token': '' } });
    // The runner gives the default only where the input is left out.
    expectRefusal(world, told);
    expect([told.aws, told.github]).toEqual([[], []]);
    expect(errors(told)[0]).toMatch(/`github-token` is empty.*Leave it out/);
  });

  test.each(['none', 'read'] as const)(
    'whose token has `issues: %s` gets no write; the reports are told all the same',
    async (issues) => {
      const other = await openWorld({ github: { permissions: { issues } } });
      const told = await act(other, {});
      expect(told.exitCode).toBe(1);
      expect(errors(told)).toEqual([expect.stringMatching(/octo-org\/aws.*403.*add `issues: write`/)]);
      expect(await other.github.issues()).toEqual([]);
      expect(told.github.filter(({ method, status }) => method !== 'GET' && status === 201)).toEqual([]);
      expect(writes(told).length).toBeLessThanOrEqual(1);
      expect(reportOf(told).findings).toHaveLength(37);
      expect(told.summary).toContain('25 findings drift');
      expect(told.outputs).toMatchObject({ drift: '25', 'issues-opened': '0' });
      expect(stackLines(told)).toEqual([]);
      expect(secretsOf(other, told).flatMap((secret) => told.leaks(secret))).toEqual([]);
    },
  );
});

describe('inputs', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, readonly RegExp[]])[] = [
    ['an unknown command', { command: 'fix' }, [/`command` is `fix`/, /`reconcile`/, /`validate`/]],
    [
      'several wrong values, told in one line',
      { concurrency: '0', 'dry-run': 'yes', accounts: '123', 'fail-on': 'all' },
      [
        /`concurrency` is `0`.*1 to 256/,
        /`dry-run` is `yes`.*`true`/,
        /`accounts` is `123`.*12/,
        /`fail-on`/,
      ],
    ],
    [
      'a value that holds a command',
      { 'member-role': 'x\n::add-mask::y ##[add-path]/z' },
      [/`member-role` is/, /a role name/],
    ],
  ];
  test.each(cases)('%s', async (_what, inputs, words) => {
    const told = await act(world, { inputs });
    expectRefusal(world, told);
    expect([told.aws, told.github]).toEqual([[], []]);
    expect(told.outputs).toEqual({ status: 'invalid' });
    for (const word of words) expect(errors(told)[0]).toMatch(word);
    const names = new Set(told.commands.map(({ command }) => command));
    expect([...names].sort()).toEqual(['add-mask', 'debug', 'error']);
    expect(told.masks).toEqual([world.github.token]);
  });

  test('an account that the organization does not hold', async () => {
    const told = await act(world, { inputs: { accounts: '333333333333, 123456789012' } });
    expectRefusal(world, told);
    expect(told.outputs).toEqual({ status: 'invalid' });
    expect(errors(told)[0]).toMatch(/`accounts` names 123456789012.*o-exampleorg1.*[Cc]orrect/);
  });
});

describe('an AWS endpoint that is neither AWS’s nor loopback', () => {
  const stranger = 'https://attacker.example.com';

  test.each(['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_STS'])(
    'in %s is refused before anything is sent',
    async (name) => {
      const told = await act(world, { env: { [name]: stranger } });
      expectRefusal(world, told);
      expect(told.aws).toEqual([]);
      expect(errors(told)[0]).toMatch(
        /attacker\.example\.com, which is not AWS.*AWS_ENDPOINT_URL.*allow-endpoint-override/,
      );
    },
  );

  test('in a config file is refused before anything is sent', async () => {
    const file = join(world.workspace, 'aws-config');
    await writeFile(file, `[default]\nendpoint_url = ${stranger}\n`);
    const told = await act(world, { env: { AWS_ENDPOINT_URL: '', AWS_CONFIG_FILE: file } });
    expectRefusal(world, told);
    expect(told.aws).toEqual([]);
    expect(errors(told)[0]).toMatch(/attacker\.example\.com, which is not AWS/);
  });

  test('for one service alone stops the run: nothing is judged or written', async () => {
    const told = await act(world, { env: { AWS_ENDPOINT_URL_IAM: stranger } });
    expectRefusal(world, told);
    expect(errors(told)[0]).toMatch(/attacker\.example\.com, which is not AWS/);
  });

  test('is taken where allow-endpoint-override says so', async () => {
    // Another name of this machine, which is not loopback by its looks.
    const env = { AWS_ENDPOINT_URL: world.aws.url.replace('127.0.0.1', '0.0.0.0') };
    const refused = await act(world, { event: pullRequest(1), env });
    expectRefusal(world, refused);
    expect(refused.aws).toEqual([]);
    const inputs = { 'allow-endpoint-override': 'true', accounts: '333333333333' };
    const told = await act(world, { event: pullRequest(1), env, inputs });
    expect(errors(told)).toEqual([]);
    expect(told.outputs.drift).toBe('2');
  });
});
