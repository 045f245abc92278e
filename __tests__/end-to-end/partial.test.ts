import { beforeAll, describe, expect, test } from 'vitest';
import {
  aboutAccounts,
  accountOf,
  act,
  changes,
  checkOut,
  errors,
  found,
  openWorld,
  type ReportedFinding,
  reportOf,
  stackLines,
  type Told,
} from './fixture.ts';

function causesIn(told: Told, account: string): readonly NonNullable<ReportedFinding['cause']>[] {
  return reportOf(told).findings.flatMap((finding) =>
    finding.account === account && finding.cause !== null ? [finding.cause] : [],
  );
}

describe('AWS fails in some accounts', () => {
  let told: Told;
  const denied = '222222222222';
  const throttled = '333333333333';
  const cut = '555555555555';
  const unlucky = '131313131313';
  const page = '141414141414';

  beforeAll(async () => {
    const world = await openWorld({});
    const { faults } = world.aws;
    faults.add({ operation: 'iam:GetAccountSummary', account: denied, kind: 'deny' });
    faults.add({ operation: 'account:GetAlternateContact', account: throttled, kind: 'throttle', times: 1 });
    faults.add({ operation: 'iam:GetCredentialReport', account: cut, kind: 'truncate' });
    faults.add({ operation: 'iam:GetAccountSummary', account: unlucky, kind: 'reset', times: 2 });
    faults.add({ operation: 'iam:ListVirtualMFADevices', account: page, kind: 'html', times: 1 });
    told = await act(world, {});
  });

  test('the run goes on to its end', () => {
    expect(errors(told)).toEqual([]);
    expect(stackLines(told)).toEqual([]);
    expect(told.exitCode).toBe(0);
    expect(told.outputs).toMatchObject({ status: 'incomplete', accounts: '11', coverage: '0.6363' });
  });

  test('a read that was refused makes what needs it unknown, with what would mend it', () => {
    expect(found(told, 'unknown')[denied]).toEqual([
      'root-user.access-keys',
      'root-user.credentials',
      'root-user.mfa',
      'root-user.signing-certificates',
    ]);
    for (const { kind, message, mend } of causesIn(told, denied)) {
      expect([kind, message]).toEqual([
        'denied',
        expect.stringContaining('iam:GetAccountSummary was refused'),
      ]);
      expect(mend).toMatch(/member role in account 222222222222 from the service control policy/);
    }
  });

  test('an answer that was cut short makes what needs it unknown, and nothing else', () => {
    expect(found(told, 'unknown')[cut]).toEqual([
      'iam-users.access-keys.max-age',
      'iam-users.access-keys.max-unused',
      'iam-users.console-access',
      'iam-users.passwords.max-unused',
      'root-user.unused-for',
    ]);
    // An assumed-root session, the fallback for the root user, does not tell when the password was used: the report
    // that was to tell it failed.
    expect(new Set(causesIn(told, cut).map(({ kind }) => kind))).toEqual(new Set(['malformed']));
    expect(found(told, 'drift')[cut]).toContain('root-user.access-keys');
  });

  test('what was throttled, reset or answered by a proxy for a moment is asked again', () => {
    for (const account of [throttled, unlucky, page]) expect(causesIn(told, account)).toEqual([]);
    expect(found(told, 'drift')[throttled]).toEqual(['contacts.billing', 'root-user.email']);
    expect(found(told, 'drift')[unlucky]).toHaveLength(4);
  });

  test('the other accounts are judged as ever', () => {
    expect(found(told, 'drift')['444444444444']).toHaveLength(5);
    expect(changes(told)).toMatchObject({ [cut]: 'open', '444444444444': 'open' });
    expect(Object.keys(changes(told))).not.toContain(denied);
  });

  test('nobody’s credentials are told', () => {
    expect(JSON.stringify(told.report)).not.toMatch(/ASIA[A-Z2-7]{16}/);
  });
});

test('a credential report of which AWS refuses to make a new one is taken as AWS stored it', async () => {
  const world = await openWorld({});
  const operation = 'iam:GenerateCredentialReport';
  world.aws.faults.add({ operation, account: '444444444444', kind: 'deny' });
  const told = await act(world, { inputs: { accounts: '444444444444' } });
  expect(causesIn(told, '444444444444')).toEqual([]);
  expect(told.outputs.drift).toBe('5');
});

test('where trusted access is off, the fallback for contacts says how to turn it on', async () => {
  const world = await openWorld({});
  const { organization } = world.aws.state;
  if (organization !== undefined) organization.trustedAccess = [];
  const told = await act(world, { inputs: { accounts: '777777777777, 222222222222' } });
  expect(told.exitCode).toBe(0);
  expect(found(told, 'unknown')['777777777777']).toContain('contacts.security');
  expect(causesIn(told, '777777777777').map(({ mend }) => mend)).toContainEqual(
    expect.stringContaining('enable-aws-service-access --service-principal account.amazonaws.com'),
  );
  expect(found(told, 'unknown')).not.toHaveProperty('222222222222');
});

test('without member-role, what only a role could read is unknown, told once, and the run is not incomplete', async () => {
  const world = await openWorld({});
  const told = await act(world, { inputs: { 'member-role': '', accounts: '333333333333 222222222222' } });
  expect(told.outputs).toMatchObject({ status: 'drift', coverage: '1.0000', drift: '2' });
  const warnings = told.commands.filter(
    ({ command, message }) => command === 'warning' && message.includes('member-role'),
  );
  expect(warnings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/cannot be judged in 2 accounts: .* Set member-role/),
  ]);
});

test('where the tags that decide about the owner cannot be read, nobody is assigned, and the issue says so', async () => {
  const world = await openWorld({});
  await checkOut(
    world,
    `version: 1
rules:
  - { name: moved, match: all, expect: { root-user: { email: nobody@example.net } } }
owners:
  - { match: all, assignees: [octocat] }
  - { match: { tags: { team: payments } }, assignees: [hubot] }
`,
  );
  const operation = 'organizations:ListTagsForResource';
  world.aws.faults.add({ operation, account: '141414141414', kind: 'deny' });
  const told = await act(world, { inputs: { accounts: '141414141414 222222222222' } });
  expect([told.exitCode, errors(told)]).toEqual([0, []]);
  const issues = aboutAccounts(await world.github.issues());
  expect(Object.fromEntries(issues.map((issue) => [accountOf(issue), issue.assignees]))).toEqual({
    '141414141414': [],
    '222222222222': ['octocat'],
  });
  const undecided = issues.find((issue) => accountOf(issue) === '141414141414');
  expect(undecided?.body).toContain('Owner: could not be decided');
});
