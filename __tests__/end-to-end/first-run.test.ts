import { beforeAll, describe, expect, test } from 'vitest';
import type { SandboxWorld } from '../../sandbox/world.ts';
import {
  aboutAccounts,
  accountOf,
  act,
  coverageIssueOf,
  errors,
  found,
  issueOf,
  marks,
  openColdWorld,
  overviewOf,
  reportOf,
  stackLines,
  type Told,
  writes,
} from './fixture.ts';

let world: SandboxWorld;
let first: Told;
let second: Told;

beforeAll(async () => {
  world = await openColdWorld({});
  first = await act(world, {});
  second = await act(world, {});
});

describe('the first run', () => {
  test('ends with 0: drift does not fail a step', () => {
    expect(errors(first)).toEqual([]);
    expect(stackLines(first)).toEqual([]);
    expect([first.exitCode, first.stderr]).toEqual([0, '']);
  });

  test('finds the drift of every account, and no other', () => {
    expect(found(first, 'drift')).toEqual({
      '333333333333': ['contacts.billing', 'root-user.email'],
      '444444444444': [
        'iam-users.access-keys.max-age of legacy-ci',
        'root-user.access-keys',
        'root-user.credentials',
        'root-user.mfa',
        'root-user.unused-for',
      ],
      '555555555555': [
        'iam-users.console-access of console-without-mfa',
        'iam-users.console-access of rooty',
        'root-user.access-keys',
        'root-user.credentials',
        'root-user.mfa',
      ],
      '666666666666': [
        'contacts.security',
        'iam-users.access-keys.max-age of never-used',
        'iam-users.access-keys.max-unused of exports,emea',
        'iam-users.access-keys.max-unused of never-used',
        'root-user.credentials',
      ],
      '121212121212': [
        'contacts.operations',
        'iam-users.access-keys.max-unused of =1+1',
        'iam-users.console-access of @octocat',
        'iam-users.passwords.max-unused of @octocat',
      ],
      '131313131313': [
        'iam-users.passwords.max-unused of gone-quiet',
        'root-user.credentials',
        'root-user.mfa',
        'root-user.signing-certificates',
      ],
    });
  });

  test('says unknown, and why, of what it could not read', () => {
    expect(found(first, 'unknown')).toEqual({
      // Its contacts are read through the management account, and its e-mail is in the list of accounts.
      '777777777777': [
        'iam-users.access-keys.max-age',
        'iam-users.access-keys.max-unused',
        'iam-users.console-access',
        'iam-users.passwords.max-unused',
        'root-user.access-keys',
        'root-user.credentials',
        'root-user.mfa',
        'root-user.signing-certificates',
        'root-user.unused-for',
      ],
      '888888888888': ['contacts.billing', 'contacts.operations', 'contacts.security'],
    });
    const causes = reportOf(first).findings.flatMap(({ cause }) => cause ?? []);
    expect(causes.filter(({ message, mend }) => message === '' || mend === '')).toEqual([]);
    expect(new Set(causes.map(({ mend }) => mend))).toEqual(
      new Set([
        expect.stringMatching(/^Create the role arn:aws:iam::777777777777:role\/rootline-member,[^.]*\.$/),
        expect.stringContaining('Or: Let the service control policies of account 777777777777'),
        expect.stringContaining(
          'Add `account:GetAlternateContact` to the member role in account 888888888888',
        ),
      ]),
    );
  });

  test('judges only active accounts, and covers those that it could read', () => {
    const { coverage } = reportOf(first);
    expect(coverage).toMatchObject({ accounts: 11, judged: 9, ratio: 0.8181 });
    expect(coverage.skipped).toMatchObject([
      { account: '999999999999', state: 'SUSPENDED' },
      { account: '101010101010', state: 'CLOSED' },
    ]);
    expect(coverage.unreadable.map(({ account }) => account)).toEqual(['777777777777', '888888888888']);
  });

  test('opens one issue for each account that drifts, the worst first, and none for what is unknown', async () => {
    const issues = aboutAccounts(await world.github.issues());
    expect(issues.map(accountOf)).toEqual([
      '131313131313',
      '444444444444',
      '121212121212',
      '333333333333',
      '555555555555',
      '666666666666',
    ]);
    expect(new Set(issues.map(({ author, state }) => `${author} ${state}`))).toEqual(
      new Set(['github-actions[bot] open']),
    );
  });

  test('opens one issue about the accounts that it could not read, for the owner of the management account', async () => {
    const { title, state, assignees, labels, body } = await coverageIssueOf(world);
    expect({ title, state, assignees, labels }).toEqual({
      title: '2 accounts could not be read in full',
      state: 'open',
      assignees: ['octocat'],
      labels: ['rootline', 'aws-security'],
    });
    for (const text of ['`777777777777`', '`888888888888`', 'Create the role', 'account:GetAlternateContact'])
      expect(body).toContain(text);
    expect(body.match(/Create the role/g)).toHaveLength(1);
  });

  test('writes the overview last: totals, coverage, tables and the run', async () => {
    const overview = await overviewOf(world);
    expect((await world.github.issues()).at(-1)?.number).toBe(overview.number);
    expect(overview.assignees).toEqual([]);
    for (const text of [
      '**25 findings drift** from the baseline in 6 of 11 accounts; the worst is **critical**.',
      '9 of 11 active accounts could be read in full',
      '2 accounts are skipped',
      '| **All** | 25 | 0 | 0 | 12 |',
      `([run](${world.github.url}/octo-org/aws/actions/runs/1))`,
      `(${world.github.url}/octo-org/aws/blob/main/.github/aws-baseline.yml)`,
    ])
      expect(overview.body).toContain(text);
  });

  test('assigns and labels as the last matching owner says, leaving out who cannot be assigned', async () => {
    expect(await issueOf(world, '444444444444')).toMatchObject({
      assignees: ['hubot'],
      labels: ['rootline'],
    });
    expect(await issueOf(world, '333333333333')).toMatchObject({
      assignees: ['octocat'],
      labels: ['rootline', 'aws-security'],
    });
    expect(reportOf(first).warnings).toEqual([
      expect.objectContaining({ message: expect.stringContaining('`monalisa` cannot be assigned') }),
    ]);
    expect(marks(first)).toContainEqual(
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('`monalisa`') }),
    );
    expect(writes(first).filter((write) => write.includes('assignees'))).toEqual([]);
  });

  test('makes the missing labels with a colour', async () => {
    const made = (await world.github.labels()).filter(({ name }) =>
      ['rootline', 'aws-security'].includes(name),
    );
    expect(made.map(({ color }) => color)).toEqual([
      expect.stringMatching(/^[0-9a-f]{6}$/),
      expect.stringMatching(/^[0-9a-f]{6}$/),
    ]);
    expect(made.map(({ color }) => color)).not.toContain('ededed');
  });

  test('writes one issue at a time', () => {
    expect(world.github.requests.filter(({ otherWrites }) => otherWrites > 0)).toEqual([]);
  });

  test('an issue tells each finding, since when, where it was declared, and how to mend it', async () => {
    const { title, body } = await issueOf(world, '444444444444');
    expect(title).toBe('Payments Prod (444444444444): 5 findings drift, worst is critical');
    for (const text of [
      '`root-user.access-keys`',
      '`iam-users.access-keys.max-age` of `legacy-ci`',
      `${world.github.url}/octo-org/aws/blob/main/.github/aws-baseline.yml#L14`,
      '@example/payments',
      '#payments-oncall',
      'aws iam delete-access-key',
    ])
      expect(body).toContain(text);
    expect(body).toMatch(/^<!-- rootline:v1 .* -->$/m);
    expect(body).toMatch(/\| \d{4}-\d\d-\d\d \|/);
  });
});

describe('what the run asks', () => {
  const reads = [
    'account:GetAlternateContact',
    'iam:GenerateCredentialReport',
    'iam:GetAccountSummary',
    'iam:GetCredentialReport',
    'iam:ListVirtualMFADevices',
  ];
  const unreadable = ['777777777777', '888888888888'];

  test('AWS gets the calls of the documented permissions, and no other', () => {
    expect([...new Set(first.aws.map(({ operation }) => operation))].sort()).toEqual([
      ...reads.slice(0, 4),
      'iam:ListOrganizationsFeatures',
      ...reads.slice(4),
      'organizations:DescribeOrganization',
      'organizations:ListAccounts',
      'organizations:ListOrganizationalUnitsForParent',
      'organizations:ListTagsForResource',
      'sts:AssumeRole',
      'sts:AssumeRoleWithWebIdentity',
      'sts:AssumeRoot',
      'sts:GetCallerIdentity',
      'tag:GetResources',
    ]);
  });

  test('a member account costs 8 calls and at most 2 more for its credential report', () => {
    const members = first.aws.filter(
      ({ target, operation }) =>
        target !== '111111111111' && [...reads, 'sts:AssumeRole'].includes(operation),
    );
    const counts = [...Map.groupBy(members, ({ target }) => target ?? '')]
      .filter(([account]) => !unreadable.includes(account))
      .map(([account, calls]) => ({ account, calls: calls.length }));
    expect(counts).toHaveLength(8);
    expect(counts.filter(({ calls }) => calls < 8 || calls > 10)).toEqual([]);
  });

  test('the report counts these calls', () => {
    const sent = Map.groupBy(first.aws, ({ operation }) => operation);
    expect(reportOf(first).calls).toEqual(
      Object.fromEntries([...sent].map(([operation, of]) => [operation, of.length])),
    );
  });

  test('accounts that are not active are not asked about', () => {
    const about = new Set(first.aws.flatMap(({ target, detail }) => [target, detail]));
    expect(about).not.toContain('999999999999');
    expect(about).not.toContain('101010101010');
  });

  test('a member account’s session may do nothing but these reads', () => {
    const sessions = [...world.aws.state.sessions.values()].filter(
      ({ roleName }) => roleName === 'rootline-member',
    );
    const mayDo = (action: string) =>
      sessions.some(({ policy }) => policy?.some((statement) => statement.action(action)));
    expect(sessions.length).toBeGreaterThan(0);
    expect(sessions.filter(({ policy }) => policy === undefined)).toEqual([]);
    expect([...reads, 'iam:CreateUser', 's3:GetObject', 'sts:AssumeRole'].filter(mayDo)).toEqual(reads);
  });
});

describe('a second run over the same facts', () => {
  test('writes nothing, and says so', () => {
    expect(second.exitCode).toBe(0);
    expect(writes(second)).toEqual([]);
    expect(second.summary).toContain('No issue in `octo-org/aws` changed.');
    expect(reportOf(second).issues?.changes.map(({ change, reason }) => [change, reason])).toEqual(
      // Six accounts, what could not be read, and the overview.
      Array.from({ length: 8 }, () => ['leave', expect.stringContaining('Nothing changed')]),
    );
    expect(second.outputs).toMatchObject({ new: '0', resolved: '0', 'issues-updated': '0' });
  });

  test('asks GitHub at most 6 times, once per 100 of its own issues, and once per assignee', () => {
    expect(second.github.length).toBeLessThanOrEqual(6 + 1 + 3);
    expect(second.github.filter(({ path }) => path.includes('/assignees/'))).toHaveLength(3);
  });
});
