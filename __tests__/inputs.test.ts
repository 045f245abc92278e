import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { verbs } from '../src/commands/table.ts';
import { type Command, contradiction, inputs, type Options, parseInputs } from '../src/inputs.ts';
import { outputsOf } from '../src/report/outputs.ts';
import { result } from './report/builders.ts';

type Given = Readonly<Record<string, string>>;

function options(given: Given): Options {
  const parsed = parseInputs((name) => given[name]);
  if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
  return parsed.options;
}

function problems(given: Given): readonly string[] {
  const parsed = parseInputs((name) => given[name]);
  return 'problems' in parsed ? parsed.problems : [];
}

describe('a wrong value is told with its input, the value and what was expected', () => {
  test.each([
    ['command', 'fix', '`auto`, `reconcile`, `check`, `observe`, `validate`'],
    ['command', 'Check', '`auto`, `reconcile`, `check`, `observe`, `validate`'],
    ['shard', '0/8', '`2/8` for the second of eight'],
    ['shard', '9/8', 'one of at most 256 shards'],
    ['shard', '8', 'one of at most 256 shards'],
    ['shard', '1/257', 'one of at most 256 shards'],
    ['shard', '1.5/3', 'one of at most 256 shards'],
    ['quota-share', '0', 'a number above 0 and at most 1'],
    ['quota-share', '1.01', 'a number above 0 and at most 1'],
    ['quota-share', '60%', 'such as `0.6`'],
    ['quota-share', '.', 'such as `0.6`'],
    ['snapshot-contacts', 'yes', '`true` or `false`'],
    ['role-to-assume', 'rootline-audit', 'the ARN of a role'],
    ['role-to-assume', 'arn:aws:iam::1111:role/audit', 'the ARN of a role'],
    ['role-to-assume', 'arn:aws:iam::111111111111:user/audit', 'the ARN of a role'],
    ['role-to-assume', 'arn:aws:iam::111111111111:role/a b', 'the ARN of a role'],
    ['management-role', 'management', 'the ARN of a role in the management account'],
    ['member-role', 'a role', 'a role name, `path/name`, or an ARN with `{account.id}`'],
    ['member-role', 'arn:aws:iam::111111111111:role/member', 'an ARN with `{account.id}`'],
    ['role-session-name', 'x', '2 to 64'],
    ['role-session-name', 'a/b', '2 to 64'],
    ['role-session-name', 'x'.repeat(65), '2 to 64'],
    ['external-id', 'x', '2 to 1,224'],
    ['external-id', 'a b', '2 to 1,224'],
    ['audience', 'sts.amazonaws.com and more', 'the audience'],
    ['session-duration', '899', 'seconds from 900 to 43200'],
    ['session-duration', '43201', 'seconds from 900 to 43200'],
    ['session-duration', '1h', 'seconds from 900 to 43200'],
    ['session-duration', '3600.5', 'seconds from 900 to 43200'],
    ['aws-region', 'Frankfurt', 'a region, such as `us-east-1`'],
    ['aws-region', 'us-east-1.attacker.example.com', 'a region'],
    ['accounts', '12345678901', 'account ids of 12 digits'],
    ['accounts', '111122223333; 444455556666', 'account ids of 12 digits'],
    ['concurrency', '0', 'from 1 to 256'],
    ['concurrency', '257', 'from 1 to 256'],
    ['concurrency', '-1', 'from 1 to 256'],
    ['concurrency', '1e2', 'from 1 to 256'],
    ['issues-repository', 'aws-issues', 'a repository as `owner/name`'],
    ['issues-repository', 'octo-org/aws/issues', 'a repository as `owner/name`'],
    ['issues-repository', 'https://github.com/octo-org/aws', 'a repository as `owner/name`'],
    ['issues-repository', 'octo_org/aws', 'a repository as `owner/name`'],
    ['issue-labels', ',', 'at least one label'],
    ['issue-labels', 'x'.repeat(51), 'at most 50 characters'],
    ['trusted-authors', '@octocat', 'GitHub logins'],
    ['trusted-authors', '-octocat', 'GitHub logins'],
    ['trusted-authors', 'octo--cat', 'GitHub logins'],
    ['max-issue-writes', '10001', 'from 0 to 10000'],
    ['dry-run', 'yes', '`true` or `false`'],
    ['dry-run', '1', '`true` or `false`'],
    ['fail-on', 'all', 'critical, high, medium, low, incomplete'],
    ['fail-on', 'critical;high', 'critical, high, medium, low, incomplete'],
    ['allow-public-repository', 'yes', '`true` or `false`'],
    ['allow-endpoint-override', 'TruE', '`true` or `false`'],
  ])('%s: %s', (name, value, expected) => {
    const [problem = '', ...others] = problems({ [name]: value });
    expect(others).toEqual([]);
    expect(problem.startsWith(`\`${name}\` is \`${value}\`, expected `)).toBe(true);
    expect(problem).toContain(expected);
  });

  test('but a secret’s value is not shown', () => {
    const secret = 'too-short-to-be-a-key';
    expect(problems({ 'marker-key': secret })).toEqual([
      '`marker-key` is 21 characters long, expected a secret of at least 32 characters',
    ]);
  });

  test('a long one is cut', () => {
    const [problem = ''] = problems({ command: 'x'.repeat(5000) });
    expect(problem.length).toBeLessThan(200);
  });

  test('all of them at once', () => {
    expect(problems({ command: 'fix', concurrency: '0', 'dry-run': 'yes' })).toHaveLength(3);
  });
});

describe('a right value', () => {
  test.each([
    ['command', 'validate', { command: 'validate' }],
    ['baseline', 'ops/aws.yml', { baseline: 'ops/aws.yml' }],
    [
      'role-to-assume',
      'arn:aws-us-gov:iam::111111111111:role/x/y',
      { roleToAssume: 'arn:aws-us-gov:iam::111111111111:role/x/y' },
    ],
    ['member-role', 'member', { memberRole: 'member' }],
    ['member-role', 'audit/member', { memberRole: 'audit/member' }],
    ['member-role', 'arn:aws:iam::{account.id}:role/m', { memberRole: 'arn:aws:iam::{account.id}:role/m' }],
    ['external-id', 'a:b/c-1', { externalId: 'a:b/c-1' }],
    ['session-duration', '900', { sessionDuration: 900 }],
    ['session-duration', '43200', { sessionDuration: 43_200 }],
    ['aws-region', 'us-gov-west-1', { awsRegion: 'us-gov-west-1' }],
    ['aws-region', 'eusc-de-east-1', { awsRegion: 'eusc-de-east-1' }],
    ['accounts', '111122223333,444455556666\n 111122223333', { accounts: ['111122223333', '444455556666'] }],
    ['concurrency', '256', { concurrency: 256 }],
    ['issues-repository', 'octo-org/aws.issues_1', { issuesRepository: 'octo-org/aws.issues_1' }],
    ['issue-labels', 'aws root, security\nsecurity', { issueLabels: ['aws root', 'security'] }],
    [
      'trusted-authors',
      'octocat, github-actions[bot]',
      { trustedAuthors: ['octocat', 'github-actions[bot]'] },
    ],
    ['marker-key', `${'k'.repeat(31)}\n!`, { markerKey: `${'k'.repeat(31)}\n!` }],
    ['max-issue-writes', '0', { maxIssueWrites: 0 }],
    ['dry-run', 'True', { dryRun: true }],
    ['fail-on', 'critical,high incomplete', { failOn: ['critical', 'high', 'incomplete'] }],
    ['allow-public-repository', 'true', { allowPublicRepository: true }],
    ['allow-endpoint-override', 'FALSE', { allowEndpointOverride: false }],
  ] as const)('%s: %s', (name, value, expected) => {
    expect(options({ [name]: value })).toMatchObject(expected);
  });

  test('may stand in white space, which says nothing', () => {
    expect(options({ concurrency: ' 8\n', 'dry-run': '  ' })).toMatchObject({
      concurrency: 8,
      dryRun: false,
    });
  });
});

test('nothing given: every default', () => {
  expect(options({})).toEqual({
    command: 'auto',
    baseline: '.github/aws-baseline.yml',
    roleToAssume: undefined,
    managementRole: undefined,
    memberRole: undefined,
    roleSessionName: undefined,
    externalId: undefined,
    audience: 'sts.amazonaws.com',
    sessionDuration: 3600,
    awsRegion: 'us-east-1',
    accounts: [],
    concurrency: 32,
    quotaShare: 0.6,
    shard: undefined,
    snapshot: undefined,
    snapshotOut: undefined,
    snapshotContacts: false,
    issuesRepository: undefined,
    issueLabels: ['rootline'],
    trustedAuthors: [],
    markerKey: undefined,
    maxIssueWrites: 200,
    comment: true,
    dryRun: false,
    failOn: [],
    reportDir: 'rootline-report',
    githubToken: '',
    allowPublicRepository: false,
    allowEndpointOverride: false,
  });
});

test.each([
  ['1/1', { index: 1, of: 1 }],
  ['2/8', { index: 2, of: 8 }],
  ['256/256', { index: 256, of: 256 }],
])('shard %s', (text, shard) => {
  expect(options({ shard: text }).shard).toEqual(shard);
});

test.each([
  ['1', 1],
  ['1.0', 1],
  ['.25', 0.25],
  ['0.05', 0.05],
])('quota-share %s', (text, share) => {
  expect(options({ 'quota-share': text }).quotaShare).toBe(share);
});

describe('inputs that do not go together', () => {
  test.each<[Exclude<Command, 'auto'>, Readonly<Record<string, string>>, RegExp]>([
    [
      'reconcile',
      { shard: '2/8' },
      /`shard` is set.*reconcile the snapshots of all shards at once with `snapshot`/,
    ],
    ['observe', {}, /name its file with `snapshot-out`/],
    ['observe', { snapshot: 'a.ndjson', 'snapshot-out': 'b.ndjson' }, /`command: observe` reads AWS/],
    ['check', { snapshot: 'a.ndjson', 'snapshot-out': 'b.ndjson' }, /both set/],
  ])('%s with %j', (command, given, words) => {
    expect(contradiction(command, options(given))).toMatch(words);
  });

  test.each<[Exclude<Command, 'auto'>, Readonly<Record<string, string>>]>([
    ['reconcile', {}],
    ['reconcile', { snapshot: 'shards/*.ndjson' }],
    ['reconcile', { 'snapshot-out': 'a.ndjson' }],
    ['check', { shard: '2/8' }],
    ['check', { snapshot: 'a.ndjson' }],
    ['observe', { shard: '2/8', 'snapshot-out': 'a.ndjson' }],
    ['validate', {}],
  ])('but %s with %j do', (command, given) => {
    expect(contradiction(command, options(given))).toBeUndefined();
  });

  const gov = 'arn:aws-us-gov:iam::111111111111:role/audit';

  test.each<[Given, RegExp]>([
    [{ 'role-to-assume': gov }, /^`role-to-assume` is a role of the partition aws-us-gov.*`us-gov-west-1`/],
    [
      { 'role-to-assume': gov, 'aws-region': 'cn-north-1' },
      /`aws-region` is cn-north-1, a region of aws-cn\./,
    ],
    [{ 'management-role': gov }, /^`management-role`/],
    [{ 'member-role': 'arn:aws-cn:iam::{account.id}:role/audit' }, /^`member-role`.*`cn-north-1`/],
    [
      { 'role-to-assume': 'arn:aws:iam::111111111111:role/audit', 'aws-region': 'us-gov-east-1' },
      /Set `aws-region` to a region of aws, such as `us-east-1`/,
    ],
    [
      { 'role-to-assume': 'arn:aws-new:iam::111111111111:role/audit' },
      /Set `aws-region` to a region of aws-new, or correct the role\.$/,
    ],
  ])('roles are of the region’s partition: %j', (given, words) => {
    expect(contradiction('check', options(given))).toMatch(words);
    expect(contradiction('validate', options(given))).toBeUndefined();
  });

  test.each<[Given]>([
    [{ 'role-to-assume': gov, 'member-role': 'audit', 'aws-region': 'us-gov-east-1' }],
    [{ 'role-to-assume': 'arn:aws-eusc:iam::111111111111:role/audit', 'aws-region': 'eusc-de-east-1' }],
    [{ 'role-to-assume': 'arn:aws:iam::111111111111:role/audit', 'aws-region': 'eu-west-1' }],
  ])('and %j are', (given) => {
    expect(contradiction('check', options(given))).toBeUndefined();
  });
});

describe('action.yml', async () => {
  const action = parse(await readFile(join(import.meta.dirname, '../action.yml'), 'utf8'));

  test('has these inputs with these defaults, and no other', () => {
    const declared = Object.entries<{ default?: string }>(action.inputs).map(([name, input]) => [
      name,
      input.default ?? '',
    ]);
    const known = Object.values(inputs).map(({ name, default: value }) => [name, value]);
    // The default is an expression that only the runner can evaluate.
    expect(action.inputs['github-token'].default).toMatch(/^\$\{\{ github\.token \}\}$/);
    expect(declared.map(([name, value]) => [name, name === 'github-token' ? '' : value])).toEqual(known);
  });

  test('has these outputs, and no other', () => {
    expect(Object.keys(action.outputs)).toEqual(
      Object.keys(outputsOf(result({}), { report: '', html: '', sarif: '', snapshot: undefined })),
    );
  });

  test('describes each of them', () => {
    const described: readonly { description?: string }[] = [
      ...Object.values<{ description?: string }>(action.inputs),
      ...Object.values<{ description?: string }>(action.outputs),
    ];
    expect(described.filter(({ description = '' }) => description.length < 20)).toEqual([]);
  });
});

test('the command line has flags for inputs, none of which writes to GitHub', () => {
  const names = new Set(verbs.flatMap(({ flags }) => flags.map(({ name }) => name)));
  const shared = Object.entries(inputs).filter(([, { name }]) => names.has(name));
  expect(shared.length).toBeGreaterThan(10);
  const writing = new Set(['githubToken', 'markerKey', 'issuesRepository', 'issueLabels', 'maxIssueWrites']);
  expect(shared.filter(([key]) => writing.has(key))).toEqual([]);
});
