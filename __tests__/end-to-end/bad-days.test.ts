import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Fault } from '../../sandbox/aws/faults.ts';
import type { SandboxWorld } from '../../sandbox/world.ts';
import { type Column, columns, costOf } from './bad-days-columns.ts';
import { type Cost, insideAlone, type Row, rows, type Setup, setups, users } from './bad-days-rows.ts';
import { act, checkOut, errors, found, openWorld, reportOf, stackLines, type Told } from './fixture.ts';
import { type Day, openSandbox, runOnce } from './in-process.ts';
import { organization, payments, smallBaseline } from './small-organization.ts';

vi.mock('@smithy/node-http-handler', async (original) =>
  (await import('./in-process.ts')).impatient(original),
);
openSandbox();

interface Cell {
  readonly name: string;
  readonly row: Row;
  readonly column: Column;
  readonly cost: Cost;
}

function cellsOf(row: Row): readonly Cell[] {
  return columns
    .filter(({ kind, applies = () => true }) => applies(row) && !row.except?.includes(kind))
    .map((column) => {
      const cost = costOf(row, column);
      return { name: `when ${column.when}, ${inWords(cost)}`, row, column, cost };
    });
}

function inWords(cost: Cost): string {
  if (cost === 'the run') return 'the run stops and says what to do';
  const lost = Object.entries(cost).map(([account, controls]) => `${controls.join(', ')} of ${account}`);
  return lost.length === 0 ? 'nothing is lost' : `nothing is lost but ${lost.join(', and ')}`;
}

const bothSetups = ['with the member role', 'without a member role'] as const;
const asEver = new Map<Setup, Day>();

beforeAll(async () => {
  for (const setup of bothSetups) asEver.set(setup, await runOnce(setups[setup]));
});

function usual(setup: Setup): Day {
  const day = asEver.get(setup);
  if (day?.stopped !== undefined || day === undefined) throw new Error(`No run ${setup}: ${day?.stopped}`);
  return day;
}

test('without any fault every account is judged', () => {
  for (const setup of bothSetups) {
    expect([usual(setup).status, usual(setup).judged]).toEqual(['drift', 3]);
  }
});

test('every operation that a run asks has its row', () => {
  const asked = [...asEver.values()].flatMap(({ requests }) => requests.map((one) => one.split(' ')[0]));
  expect(new Set(rows.map(({ operation }) => operation))).toEqual(new Set(asked));
});

describe.each(rows)('$operation about $account, $setup', (row) => {
  test('is asked', () => {
    expect(usual(row.setup).requests).toContain(`${row.operation} ${row.account}`);
  });

  test.each(cellsOf(row))('$name', async ({ column, cost }) => {
    const { operation, account, setup } = row;
    const { kind, times } = column;
    const fault = { operation, account, kind, ...(times === undefined ? {} : { times }) };
    const day = await runOnce({ ...setups[setup], faults: [fault] });
    if (cost === 'the run') expectStopped(day);
    else expectLost(day, row, cost, column);
  });
});

function expectStopped(day: Day): void {
  expect(day.verdicts).toEqual(new Map());
  expect(day.stopped).toMatch(/[Rr]un again|check that|Get fresh ones|Add `|Exempt the audit role/);
  expect(day.stopped).not.toContain('\n');
}

function expectLost(day: Day, row: Row, cost: Exclude<Cost, 'the run'>, column: Column): void {
  const { is = /^(?:malformed|missing)$/, mend = /never/ } = column;
  const before = usual(row.setup);
  const lost = Object.entries(cost).flatMap(([id, controls]) =>
    controls.map((control) => `${id} ${control}`),
  );
  expect(day.stopped).toBeUndefined();
  for (const key of lost) {
    expect([key, ...(day.verdicts.get(key) ?? []).map(verdictAlone)]).toEqual([key, 'unknown']);
    const [cause] = day.causes.get(key) ?? [];
    expect(cause?.message).toMatch(row.operation.startsWith('iam:GetCred') ? /report/i : row.operation);
    expect(cause?.mend).toMatch(mend);
    expect(cause?.kind).toMatch(is);
  }
  const vague = lost.length === 0 ? undefined : row.vaguer;
  const rest = (of: Day) =>
    [...of.verdicts]
      .filter(([key]) => !lost.includes(key))
      .map(([key, said]) => [key, key === `${row.account} ${vague}` ? said.map(verdictAlone) : said]);
  expect(Object.fromEntries(rest(day))).toEqual(Object.fromEntries(rest(before)));
  const accounts = Object.keys(cost).length;
  expect([day.status, day.judged]).toEqual([accounts === 0 ? before.status : 'incomplete', 3 - accounts]);
}

function verdictAlone(said: string): string | undefined {
  return said.split(' ')[0];
}

test('accounts in a state that nobody knows count as unread, and are not passed over', async () => {
  const fault = { operation: 'organizations:ListAccounts', kind: 'unknown-enum' } as const;
  const day = await runOnce({ ...setups['with the member role'], faults: [fault] });
  expect([day.stopped, day.status, day.judged]).toEqual([undefined, 'incomplete', 0]);
  expect(day.requests.filter((request) => request.startsWith('iam:'))).toEqual([]);
  const causes = day.causes.get(`${payments} root-user.mfa`);
  expect(causes).toEqual([expect.objectContaining({ message: expect.stringContaining('told a state') })]);
});

test('a root access key of a status that nobody knows is a key, and the gravest finding', async () => {
  const fault = { operation: 'iam:ListAccessKeys', kind: 'unknown-enum' } as const;
  const day = await runOnce({ ...setups['without a member role'], faults: [fault] });
  expect(day.verdicts.get(`${payments} root-user.access-keys`)).toEqual([
    expect.stringMatching(/^drift .*critical .*active or inactive is not known/),
  ]);
});

describe('the built action', () => {
  let world: SandboxWorld;

  beforeAll(async () => {
    world = await openWorld({ organization });
    await checkOut(world, smallBaseline);
  });

  async function actOn(fault: Fault, inputs: Readonly<Record<string, string>>): Promise<Told> {
    world.aws.faults.clear();
    world.aws.faults.add(fault);
    return act(world, { inputs: { command: 'check', ...inputs } });
  }

  test.each<[string, Fault]>([
    ['an empty page comes first', { operation: 'iam:ListUsers', kind: 'empty-page', times: 1 }],
    ['a session ends in the middle', { operation: 'iam:GetAccountSummary', kind: 'expire', times: 1 }],
    ['the connection breaks twice', { operation: 'organizations:ListAccounts', kind: 'reset', times: 2 }],
  ])('ends with 0 and everything judged when %s', async (_what, fault) => {
    const told = await actOn(fault, { 'fail-on': 'incomplete' });
    expect([told.exitCode, errors(told), found(told, 'unknown')]).toEqual([0, [], {}]);
    expect(told.outputs).toMatchObject({ status: 'drift', coverage: '1.0000', accounts: '3', unknown: '0' });
  });

  test.each<[string, Fault, readonly string[]]>([
    [
      'the role is missing',
      { operation: 'sts:AssumeRole', account: payments, kind: 'role-missing' },
      insideAlone.toSorted(),
    ],
    [
      'a report is cut short',
      { operation: 'iam:GetCredentialReport', account: payments, kind: 'truncate' },
      users.toSorted(),
    ],
  ])('is incomplete when %s, which fail-on can make its exit code', async (_what, fault, lost) => {
    const told = await actOn(fault, { 'fail-on': 'incomplete' });
    expect(told.exitCode).toBe(1);
    expect(errors(told)).toEqual([expect.stringContaining('fail-on is met: ')]);
    expect(told.outputs).toMatchObject({ status: 'incomplete', coverage: '0.6666' });
    expect(found(told, 'unknown')).toEqual({ [payments]: lost });
    expect(reportOf(told).coverage.unreadable.map(({ account }) => account)).toEqual([payments]);
  });

  test('ends with 1, one error and no report when the accounts cannot be listed', async () => {
    const told = await actOn({ operation: 'organizations:ListAccounts', kind: 'deny' }, {});
    expect([told.exitCode, told.report]).toEqual([1, undefined]);
    expect(errors(told)).toEqual([
      expect.stringMatching(/could not be read: organizations:ListAccounts was refused/),
    ]);
    expect(stackLines(told)).toEqual([]);
  });
});
