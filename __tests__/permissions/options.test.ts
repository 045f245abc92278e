import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  auditAccount,
  everyFlag,
  expecting,
  type Flags,
  management,
  print,
  printed,
  roles,
} from './printing.ts';

const pinned = 'organization: { id: o-a1b2c3d4e5 }\n';
const baseline = expecting('{ root-user: { access-keys: absent }, contacts: { security: present } }');
const elsewhere = { 'management-account': management, 'audit-account': auditAccount };

describe('what is wrong is told with what was expected', () => {
  const wrong: readonly { readonly flags: Flags; readonly says: string }[] = [
    {
      flags: { format: 'yaml' },
      says: '`--format` is `yaml`, expected `json`, `cloudformation`, `terraform`',
    },
    { flags: { part: 'root' }, says: '`--part` is `root`, expected `audit`, `management`, `member`' },
    {
      flags: { 'management-account': '1111' },
      says: '`--management-account` is `1111`, expected the 12 digits of an account id',
    },
    { flags: { repository: 'aws' }, says: '`--repository` is `aws`, expected OWNER/REPO' },
    { flags: { repository: 'octo-org/*' }, says: '`--repository` is `octo-org/*`, expected OWNER/REPO' },
    {
      flags: { 'repository-id': '*' },
      says: '`--repository-id` is `*`, expected a number, from `gh api repos/OWNER/REPO --jq .id`',
    },
    {
      flags: { environment: 'prod:*' },
      says: '`--environment` is `prod:*`, expected a name of letters, digits and _ . -',
    },
    {
      flags: { 'audit-role': '*' },
      says: '`--audit-role` is `*`, expected the name of a role, or its path and name',
    },
    {
      flags: { 'member-role': 'reader*' },
      says: '`--member-role` is `reader*`, expected a role name, `path/name`, or an ARN with `{account.id}` in the place of the account',
    },
    {
      flags: { partition: 'aws-iso' },
      says: '`--partition` is `aws-iso`, expected `aws`, `aws-us-gov`, `aws-cn`, `aws-eusc`',
    },
    {
      flags: { 'organization-id': 'o-zzzzzzzzzz' },
      says: "`--organization-id` is `o-zzzzzzzzzz`, expected the baseline's own, o-a1b2c3d4e5",
    },
    {
      flags: { part: 'member' },
      says: '`--part member` needs `--member-role`: without a member role there is no such part',
    },
    {
      flags: { part: 'management', ...elsewhere, 'management-role': 'none' },
      says: '`--part management` needs a management role: leave out `--management-role none`',
    },
    {
      flags: { 'management-role': 'reader', 'management-account': management },
      says: '`--management-role` needs an `--audit-account` that is not the management account: an audit role in the management account reads it itself',
    },
    {
      flags: { branch: 'refs/heads/main' },
      says: '`--branch` is `refs/heads/main`, expected the name of a branch such as `main`, of letters, digits and _ . / + @ # -',
    },
    {
      flags: { 'audit-role': `${'x'.repeat(100)}` },
      says: `\`--audit-role\` is \`${'x'.repeat(80)}…\`, expected the name of a role, or its path and name`,
    },
    {
      flags: { part: 'management', 'management-account': management },
      says: '`--part management` needs an `--audit-account` that is not the management account: an audit role in the management account reads it itself',
    },
  ];

  test.for(wrong)('$says', ({ flags, says }) => {
    expect(print(`${pinned}${baseline}`, flags)).toEqual({ problem: says });
  });

  test.for(
    Object.entries({
      repository: ['octo-org/REPO', 'OWNER/aws'],
      'repository-id': ['1'],
      'owner-id': ['1'],
      environment: ['aws-audit'],
      branch: ['main'],
      'audit-role': ['team/auditor'],
      'member-role': ['team/reader', 'arn:aws:iam::{account.id}:role/reader'],
      'management-role': ['reader'],
      'management-account': ['111111111111'],
      'audit-account': ['222222222222'],
      'organization-id': ['o-a1b2c3d4e5'],
      'external-id': ['example-123'],
    }),
  )('what could open a policy to others, in --%s', ([flag, sound]) => {
    const inserted = [
      ...['*', '?', `\${aws:username}`, `\${AWS::AccountId}`, '%{if true}', '"', "'", '`', '\\'],
      ...['\n', '\r\n', '\0', '\u2028', '\u202e', 'ï', '１', ' ', ':*', '<', '{', '[a]'],
    ];
    const isTaken = (one: string) => !('problem' in print(baseline, { ...elsewhere, [flag]: one }));
    const taken = sound.flatMap((value) => {
      const hostile = inserted.flatMap((text) => [
        `${text}${value}`,
        `${value.slice(0, -1)}${text}${value.slice(-1)}`,
        `${value}${text}`,
      ]);
      return hostile.filter((one) => one.trim() !== value && isTaken(one));
    });
    expect(sound.filter((value) => !isTaken(value))).toEqual([]);
    expect(taken).toEqual([]);
  });

  test('all at once', () => {
    expect(print(baseline, { format: 'x', partition: 'y' })).toEqual({
      problem:
        '`--partition` is `y`, expected `aws`, `aws-us-gov`, `aws-cn`, `aws-eusc`; `--format` is `x`, expected `json`, `cloudformation`, `terraform`',
    });
  });

  test.for(['management', 'member'])('a part that a lone account has not: %s', (part) => {
    expect(print(baseline, { part, 'organization-id': 'none', 'member-role': 'reader' })).toEqual({
      problem: `\`--part ${part}\` needs an organization: by \`--organization-id none\` there is the audit role alone`,
    });
  });

  test('a part that the baseline does not need', () => {
    const onlyEmail = expecting('{ root-user: { email: "aws@example.com" } }');
    expect(print(onlyEmail, { part: 'member', 'member-role': 'reader' })).toEqual({
      problem: '`--part member` is empty: this baseline needs nothing from that role',
    });
  });
});

describe('what is left out', () => {
  test('becomes a placeholder with a note', () => {
    const { text, notes } = printed(baseline, { 'member-role': 'rootline-member' });
    expect(notes).toEqual([
      '<ORGANIZATION_ID> stands for what was not given: add --organization-id.',
      '<MANAGEMENT_ACCOUNT_ID> stands for what was not given: add --management-account.',
      '<REPOSITORY_OWNER> stands for what was not given: add --repository.',
      '<REPOSITORY_NAME> stands for what was not given: add --repository.',
      '<REPOSITORY_OWNER_ID> stands for what was not given: add --owner-id.',
      '<REPOSITORY_ID> stands for what was not given: add --repository-id.',
    ]);
    expect(text).toContain('repo:<REPOSITORY_OWNER>/<REPOSITORY_NAME>:environment:aws-audit');
  });

  test('is the id of the management account, when only that of the audit account is known', () => {
    const { text } = printed(baseline, { 'audit-account': auditAccount });
    expect(text).toContain('arn:aws:iam::<MANAGEMENT_ACCOUNT_ID>:role/rootline-management');
    expect(text).toContain(`arn:aws:iam::${auditAccount}:oidc-provider/`);
  });

  test('is nothing, when everything is given', () => {
    const { text, notes } = printed(`${pinned}${baseline}`, everyFlag);
    expect(notes).toEqual([]);
    expect(text).not.toContain('<');
  });

  test('is a member role that is asked for and not needed', () => {
    const { notes } = printed(
      `${pinned}${expecting('{ root-user: { email: "aws@example.com" } }')}`,
      everyFlag,
    );
    expect(notes).toEqual([
      'This baseline needs no member role: nothing in it is read inside a member account.',
    ]);
  });
});

describe('roles', () => {
  test.for([
    { what: 'without a member role', flags: {}, made: ['audit'] },
    { what: 'with a member role', flags: { 'member-role': 'reader' }, made: ['audit', 'member'] },
    { what: 'elsewhere', flags: elsewhere, made: ['audit', 'management'] },
    {
      what: 'elsewhere, as a delegated administrator',
      flags: { ...elsewhere, 'management-role': 'none' },
      made: ['audit'],
    },
    {
      what: 'of an account named twice',
      flags: { 'management-account': management, 'audit-account': management },
      made: ['audit'],
    },
    { what: 'of a lone account', flags: { 'organization-id': 'none', 'member-role': 'x' }, made: ['audit'] },
  ])('$what: $made', ({ flags, made }) => {
    expect(Object.keys(roles(baseline, flags))).toEqual(made);
  });

  test.for(['security/reader', '/security/reader', 'arn:aws:iam::{account.id}:role/security/reader'])(
    'the member role may be given as the action takes it: %s',
    (given) => {
      expect(roles(baseline, { 'member-role': given }).member?.role).toBe('security/reader');
    },
  );
});

describe('the command', () => {
  const root = join(import.meta.dirname, '..', '..');
  const run = promisify(execFile);
  const rootline = (...args: readonly string[]) =>
    run(process.execPath, [join(root, 'src', 'cli.ts'), 'permissions', ...args], { cwd: root });

  test('prints the document on standard output and notes on standard error', async () => {
    const { stdout, stderr } = await rootline('--baseline', 'examples/aws-baseline.yml');
    expect(Object.keys(JSON.parse(stdout))).toEqual(['audit']);
    expect(stderr).toContain('<REPOSITORY_ID> stands for what was not given: add --repository-id.\n');
  });

  test('ends with 2 when it was used wrongly', async () => {
    await expect(
      rootline('--baseline', 'examples/aws-baseline.yml', '--part', 'member'),
    ).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr:
        '`--part member` needs `--member-role`: without a member role there is no such part. [RL101] docs/troubleshooting.md#rl101\n',
    });
  });

  test.for([
    {
      args: ['--nope'],
      says: /^Unknown option '--nope'\. See `rootline permissions --help`\. \[RL103\] \S+\n$/,
    },
    {
      args: ['--environment'],
      says: /argument missing\. See `rootline permissions --help`\. \[RL103\] \S+\n$/,
    },
    { args: ['--baseline', 'nowhere.yml'], says: /^There is no baseline at nowhere\.yml\./ },
  ])('ends with 2, and says so: $args', async ({ args, says }) => {
    await expect(rootline(...args)).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(says),
    });
  });

  test('explains its flags, every one of them', async () => {
    const { flags } = await import('../../src/permissions/options.ts');
    const { stdout } = await rootline('--help');
    expect(flags.filter((flag) => !stdout.includes(`--${flag} `))).toEqual([]);
  });
});
