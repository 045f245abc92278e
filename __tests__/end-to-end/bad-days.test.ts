import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Fault, FaultKind } from '../../sandbox/aws/faults.ts';
import type { SandboxWorld } from '../../sandbox/world.ts';
import { act, checkOut, errors, found, openWorld, reportOf, stackLines, type Told } from './fixture.ts';
import { type Change, type Day, openSandbox, runOnce } from './in-process.ts';
import { logs, management, organization, payments, smallBaseline } from './small-organization.ts';

vi.mock('@smithy/node-http-handler', async (original) =>
  (await import('./in-process.ts')).impatient(original),
);
openSandbox();

/** What a run can use: the member role, or nothing but root sessions and the Account API, and lists without paths. */
const setups = {
  'with the member role': { inputs: { 'member-role': 'rootline-member' } },
  'without a member role': {
    prepare: ({ state }) => {
      if (state.organization !== undefined) state.organization.listAccounts.paths = false;
    },
  },
} as const satisfies Readonly<Record<string, Change>>;
type Setup = keyof typeof setups;

/** The controls that become unknown, by account; or the run ends with an error. */
type Cost = Readonly<Record<string, readonly string[]>> | 'the run';

/** A row of the matrix: an operation whose requests about one account go wrong, and what that costs. */
interface Row {
  readonly setup: Setup;
  readonly operation: string;
  readonly account: string;
  readonly cost: Cost;
  /** Where a kind of fault costs something else. */
  readonly but?: { readonly [K in FaultKind]?: Cost };
  /** Controls of that account that then say the same with fewer details. */
  readonly vaguer?: string;
  readonly isList?: true;
  /** Kinds of faults that make no sense here. */
  readonly except?: readonly FaultKind[];
}

const nothing: Cost = {};
const inMember = { setup: 'with the member role', account: payments } as const;
const once = { setup: 'with the member role', account: management } as const;
const asRoot = { setup: 'without a member role', account: payments, except: ['role-missing'] } as const;
const byWalking = { setup: 'without a member role', account: management } as const;
const users = ['iam-users.console-access', 'iam-users.access-keys.max-age'];
const insideAlone = [
  ...users,
  'iam-users.other-credentials',
  'iam-users.password-policy',
  'detection.config-rules',
  'detection.guardduty',
  'detection.root-usage-alert',
  'detection.security-hub',
];
const others = { [payments]: ['iam-users.other-credentials'] };
const guard = { [management]: ['organization.root-guard'] };
const unit = ['account.organizational-unit'];
const summary = [
  'root-user.access-keys',
  'root-user.mfa',
  'root-user.mfa-devices',
  'root-user.password-age',
  'root-user.signing-certificates',
];
const rootUser = { [payments]: ['root-user.password-age', 'root-user.unused-for'] };
const details = { ...asRoot, cost: rootUser, vaguer: 'root-user.access-keys' } as const;
const alert = ['detection.root-usage-alert'];
const trail = { [management]: [...alert, 'detection.organization-trail'] };
const guardDuty = { [payments]: ['detection.guardduty'] };
const wholeTree: Cost = {
  [management]: ['organization.root-guard', ...unit],
  [payments]: unit,
  [logs]: unit,
};

const rows: readonly Row[] = [
  { ...once, operation: 'sts:AssumeRoleWithWebIdentity', cost: 'the run', but: { expire: 'the run' } },
  {
    ...once,
    operation: 'sts:GetCallerIdentity',
    cost: 'the run',
    but: { expire: 'the run' },
    // It needs no permission.
    except: ['role-missing'],
  },
  {
    ...once,
    operation: 'organizations:DescribeOrganization',
    cost: 'the run',
    but: { 'unknown-enum': { [management]: ['organization.feature-set'] } },
  },
  {
    ...once,
    operation: 'organizations:ListAccounts',
    cost: 'the run',
    isList: true,
    // A test of its own below.
    except: ['unknown-enum'],
  },
  {
    ...once,
    operation: 'organizations:ListOrganizationalUnitsForParent',
    cost: { [payments]: unit, [logs]: unit },
    isList: true,
  },
  { ...byWalking, operation: 'organizations:ListRoots', cost: wholeTree, isList: true },
  { ...byWalking, operation: 'organizations:ListAccountsForParent', cost: wholeTree, isList: true },
  { ...once, operation: 'tag:GetResources', cost: nothing, isList: true },
  {
    ...inMember,
    account: logs,
    operation: 'organizations:ListTagsForResource',
    cost: { [logs]: ['account.tags'] },
    isList: true,
  },
  {
    ...once,
    operation: 'organizations:ListAWSServiceAccessForOrganization',
    cost: { [management]: ['organization.trusted-access'] },
    isList: true,
  },
  {
    ...once,
    operation: 'organizations:ListDelegatedAdministrators',
    cost: { [management]: ['organization.delegated-administrators'] },
    isList: true,
  },
  { ...once, operation: 'organizations:ListPolicies', cost: guard, isList: true },
  { ...once, operation: 'organizations:ListTargetsForPolicy', cost: guard, isList: true },
  { ...once, operation: 'organizations:DescribePolicy', cost: guard },
  {
    ...once,
    operation: 'iam:ListOrganizationsFeatures',
    cost: { [management]: ['organization.root-credentials-management'] },
    // A feature of another name is another feature.
    except: ['unknown-enum'],
  },
  {
    ...inMember,
    operation: 'sts:AssumeRole',
    cost: { [payments]: insideAlone },
  },
  {
    ...inMember,
    operation: 'iam:GenerateCredentialReport',
    cost: { [payments]: users },
    // AWS has begun the report by then.
    but: { reset: nothing, hang: nothing, truncate: nothing, html: nothing, 'never-ready': nothing },
  },
  {
    ...inMember,
    operation: 'iam:GetCredentialReport',
    cost: { [payments]: users },
    but: {
      'extra-column': nothing,
      'missing-column': { [payments]: ['iam-users.console-access'] },
      'unknown-token': { [payments]: ['iam-users.console-access'] },
    },
  },
  { ...inMember, operation: 'iam:GetAccountSummary', cost: { [payments]: summary } },
  {
    ...once,
    operation: 'iam:ListVirtualMFADevices',
    cost: { [management]: ['root-user.mfa'] },
    isList: true,
  },
  {
    ...inMember,
    operation: 'iam:GetAccountPasswordPolicy',
    cost: { [payments]: ['iam-users.password-policy'] },
  },
  { ...inMember, operation: 'iam:ListUsers', cost: others, isList: true },
  { ...inMember, operation: 'iam:ListServiceSpecificCredentials', cost: others, isList: true },
  { ...inMember, operation: 'iam:ListSSHPublicKeys', cost: others, isList: true },
  { ...inMember, operation: 'iam:ListAccessKeys', cost: others, isList: true },
  { ...inMember, operation: 'iam:ListSigningCertificates', cost: others, isList: true },
  { ...inMember, operation: 'account:GetAlternateContact', cost: { [payments]: ['contacts.billing'] } },
  {
    ...inMember,
    operation: 'account:GetContactInformation',
    cost: { [payments]: ['contacts.primary'] },
    but: { 'unknown-enum': { [payments]: ['contacts.primary'] } },
  },
  {
    ...inMember,
    operation: 'account:ListRegions',
    cost: { [payments]: ['account.regions'] },
    but: { 'unknown-enum': { [payments]: ['account.regions'] } },
    isList: true,
  },
  {
    ...inMember,
    operation: 'events:ListRules',
    cost: { [payments]: alert },
    but: { 'unknown-enum': { [payments]: alert } },
    isList: true,
  },
  { ...inMember, operation: 'events:ListTargetsByRule', cost: { [payments]: alert }, isList: true },
  { ...once, operation: 'cloudtrail:DescribeTrails', cost: trail },
  { ...once, operation: 'cloudtrail:GetTrailStatus', cost: trail },
  { ...once, operation: 'logs:DescribeMetricFilters', cost: { [management]: alert }, isList: true },
  { ...once, operation: 'cloudwatch:DescribeAlarmsForMetric', cost: { [management]: alert } },
  { ...inMember, operation: 'guardduty:ListDetectors', cost: guardDuty, isList: true },
  {
    ...inMember,
    operation: 'guardduty:GetDetector',
    cost: guardDuty,
    but: { 'unknown-enum': guardDuty },
  },
  {
    ...inMember,
    operation: 'guardduty:DescribeOrganizationConfiguration',
    cost: guardDuty,
    but: { 'unknown-enum': guardDuty },
  },
  {
    ...inMember,
    operation: 'config:DescribeConfigRules',
    cost: { [payments]: ['detection.config-rules'] },
    but: { 'unknown-enum': { [payments]: ['detection.config-rules'] } },
    isList: true,
  },
  { ...inMember, operation: 'securityhub:DescribeHub', cost: { [payments]: ['detection.security-hub'] } },
  {
    ...asRoot,
    operation: 'sts:AssumeRoot',
    cost: { [payments]: [...summary, 'root-user.unused-for'] },
    except: [],
  },
  {
    ...asRoot,
    operation: 'iam:GetAccountSummary',
    cost: { [payments]: [...summary, 'root-user.unused-for'] },
  },
  { ...details, operation: 'iam:GetLoginProfile' },
  {
    ...details,
    operation: 'iam:ListAccessKeys',
    isList: true,
    // A test of its own below.
    except: ['role-missing', 'unknown-enum'],
  },
  { ...details, operation: 'iam:GetAccessKeyLastUsed' },
  { ...details, operation: 'iam:ListSigningCertificates', isList: true },
  {
    ...asRoot,
    operation: 'iam:ListMFADevices',
    cost: { [payments]: ['root-user.mfa', 'root-user.mfa-devices'] },
    isList: true,
  },
  { ...asRoot, operation: 'account:GetAlternateContact', cost: { [payments]: ['contacts.billing'] } },
];

/** A column of the matrix. */
interface Column {
  readonly when: string;
  readonly kind: FaultKind;
  /** It passes, and costs nothing unless the row says so. */
  readonly times?: number;
  /** What the reader is told to do. */
  readonly mend?: RegExp;
  readonly applies?: (row: Row) => boolean;
}

const isList = (row: Row) => row.isList === true;
const isReport = ({ operation }: Row) => operation === 'iam:GetCredentialReport';
const makesReport = (row: Row) => isReport(row) || row.operation === 'iam:GenerateCredentialReport';
const network = /Run again later; if it stays, check the network and the proxy settings/;
const garbled = /check whether a proxy or an endpoint override answers in the place of AWS/;
const health = /Run again later; if it stays, look at the AWS Health Dashboard/;
const newReport = /Run again once AWS has made a new credential report/;

const columns: readonly Column[] = [
  { when: 'it is denied', kind: 'deny', mend: /service control polic|Create the role|exempt/ },
  { when: 'it is throttled for a while', kind: 'throttle', times: 2 },
  { when: 'it is throttled for ever', kind: 'throttle', mend: /Run again later, or ask less at once/ },
  { when: 'AWS answers 500', kind: 'error500', mend: health },
  { when: 'the connection breaks every time', kind: 'reset', mend: network },
  { when: 'no answer comes', kind: 'hang', mend: network },
  { when: 'the answer is cut short', kind: 'truncate', mend: garbled },
  { when: 'a proxy answers HTML', kind: 'html', mend: health },
  { when: 'an empty page with a next token comes first', kind: 'empty-page', times: 1, applies: isList },
  { when: 'empty pages with a next token never end', kind: 'empty-page', mend: garbled, applies: isList },
  { when: 'a value is one that nobody knows', kind: 'unknown-enum', mend: /\w/ },
  { when: 'the report has one more column', kind: 'extra-column', applies: isReport },
  { when: 'the report lacks a column', kind: 'missing-column', mend: newReport, applies: isReport },
  { when: 'a column holds a strange word', kind: 'unknown-token', mend: newReport, applies: isReport },
  { when: 'the report is never ready', kind: 'never-ready', mend: /in a few minutes/, applies: makesReport },
  { when: 'the role is missing', kind: 'role-missing', mend: /Add `|Create the role|Allow/ },
  { when: 'the session ends in the middle', kind: 'expire', times: 1 },
];

function costOf(row: Row, { kind, times }: Column): Cost {
  const own = row.but?.[kind];
  if (own !== undefined && (times === undefined || kind === 'expire')) return own;
  return times !== undefined || kind === 'unknown-enum' ? nothing : row.cost;
}

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
  expect(day.stopped).toMatch(/[Rr]un again|check that|Get fresh ones|Add `|Take the audit role/);
  expect(day.stopped).not.toContain('\n');
}

function expectLost(day: Day, row: Row, cost: Exclude<Cost, 'the run'>, { mend = /never/ }: Column): void {
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
    expect(cause?.kind).not.toBe('no-source');
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
