import { beforeAll, describe, expect, test } from 'vitest';
import type { Fault } from '../../sandbox/aws/faults.ts';
import type { SandboxWorld } from '../../sandbox/world.ts';
import {
  act,
  changeOf,
  changes,
  errors,
  found,
  issueOf,
  openWorld,
  reportOf,
  writesBesidesOverview,
} from './fixture.ts';
import { expectRefusal } from './refusal.ts';

let world: SandboxWorld;

beforeAll(async () => {
  world = await openWorld({});
});

describe('the list of accounts cannot be read', () => {
  const cases: readonly (readonly [string, Fault, readonly RegExp[]])[] = [
    [
      'because the audit role may not list them',
      { operation: 'organizations:ListAccounts', kind: 'deny' },
      [/organizations:ListAccounts was refused/, /audit role in account 111111111111/],
    ],
    [
      'because half of the answer is missing',
      { operation: 'organizations:ListAccounts', kind: 'truncate' },
      [/organizations:ListAccounts got an answer that cannot be read/],
    ],
    [
      'because the organization cannot be described, which does not make the account a lone one',
      { operation: 'organizations:DescribeOrganization', kind: 'deny' },
      [/organizations:DescribeOrganization was refused/, /audit role in account 111111111111/],
    ],
  ];
  test.each(cases)('%s: the run stops, and says why', async (_why, fault, words) => {
    const mend = world.aws.faults.add(fault);
    const told = await act(world, {});
    mend();
    expectRefusal(world, told);
    for (const word of words) expect(errors(told)[0]).toMatch(word);
    expect(told.aws.filter(({ operation }) => /^(iam|account):/.test(operation))).toEqual([]);
  });
});

test('an empty page in the middle of the list is not its end', async () => {
  const mend = world.aws.faults.add({
    operation: 'organizations:ListAccounts',
    kind: 'empty-page',
    times: 1,
  });
  const told = await act(world, { inputs: { accounts: '141414141414', command: 'check' } });
  mend();
  expect([told.exitCode, errors(told)]).toEqual([0, []]);
});

describe('where accounts are in the organization cannot be read', () => {
  const inputs = { accounts: '131313131313 222222222222' };

  test('what the rules say by organizational unit is unknown, and everything else is judged', async () => {
    await act(world, { inputs });
    const before = await issueOf(world, '131313131313');
    const mends = ['ListOrganizationalUnitsForParent', 'ListAccountsForParent', 'ListRoots'].map((name) =>
      world.aws.faults.add({ operation: `organizations:${name}`, kind: 'deny' }),
    );
    const told = await act(world, { inputs });
    for (const mend of mends) mend();
    expect([told.exitCode, told.outputs.status]).toEqual([0, 'incomplete']);
    expect(found(told, 'unknown')).toEqual({
      '131313131313': ['iam-users.console-access'],
      '222222222222': ['iam-users.console-access'],
    });
    const causes = reportOf(told).findings.flatMap(({ cause }) => cause ?? []);
    for (const { message, mend } of causes) {
      expect(message).toContain('people may sign in to the sandbox, with MFA');
      expect(mend).toContain('organizations:List');
    }
    expect(found(told, 'drift')['131313131313']).toHaveLength(4);
    // Opened for the reads that failed.
    expect(changeOf(told, 'coverage')).toBe('open');
    expect(await writesBesidesOverview(world, told)).toEqual(['POST /repos/octo-org/aws/issues']);
    expect(await issueOf(world, '131313131313')).toEqual(before);
  });
});

test('an account that was suspended is not judged, and its issue is left alone', async () => {
  const other = await openWorld({});
  await act(other, {});
  const before = await issueOf(other, '444444444444');
  other.aws.state.account('444444444444').state = 'SUSPENDED';
  const told = await act(other, {});
  expect(reportOf(told).coverage.skipped).toContainEqual(
    expect.objectContaining({ account: '444444444444', state: 'SUSPENDED' }),
  );
  expect(changes(told)['444444444444']).toBe('leave');
  expect(await issueOf(other, '444444444444')).toEqual(before);
  expect(await writesBesidesOverview(other, told)).toEqual([]);
});
