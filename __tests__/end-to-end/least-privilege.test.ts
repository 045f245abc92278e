import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { permissionsFrom, unusedGrants } from '../../sandbox/aws/grants.ts';
import type { State } from '../../sandbox/aws/model.ts';
import type { Aws } from '../../sandbox/aws/server.ts';
import type { Claims } from '../../sandbox/oidc.ts';
import { auditRole } from '../../sandbox/world.ts';
import { controls } from '../../src/controls/catalogue.ts';
import type { Control } from '../../src/controls/definition.ts';
import type { WrittenRole } from '../../src/permissions/json.ts';
import type { Part } from '../../src/permissions/options.ts';
import type { Statement } from '../../src/permissions/policy.ts';
import {
  act,
  checkOut,
  errors,
  exampleBaseline,
  openWorld,
  pullRequest,
  remakeReports,
  root,
} from './fixture.ts';
import { type Change, type Day, openSandbox, runOnce } from './in-process.ts';
import { logs, management, organization, payments } from './small-organization.ts';

type Printed = Readonly<Partial<Record<Part, WrittenRole>>>;

/** A baseline, how it is run, and what is asked for in `rootline permissions`. */
interface Case {
  readonly name: string;
  readonly baseline: string;
  readonly flags: readonly string[];
  readonly inputs: Readonly<Record<string, string>>;
  /** Where the audit role lives. */
  readonly auditAccount: string;
  /** Services that the audit account is the delegated administrator of. */
  readonly delegated: readonly string[];
}

const inManagement = {
  auditAccount: management,
  delegated: [],
  inputs: { 'member-role': 'rootline-member' },
};
const memberRole = ['--member-role', 'rootline-member'];
const elsewhere = {
  auditAccount: payments,
  flags: [...memberRole, '--audit-account', payments],
  inputs: { 'member-role': 'rootline-member', 'role-to-assume': auditRole.replace(management, payments) },
};

const example: Case = { ...inManagement, name: 'the example', baseline: exampleBaseline, flags: memberRole };
const cases: readonly Case[] = [
  example,
  { ...inManagement, name: 'every control', baseline: everyControl(), flags: memberRole },
  {
    ...inManagement,
    name: 'every control without a member role',
    baseline: everyControl(),
    flags: [],
    inputs: {},
  },
  {
    ...inManagement,
    name: 'a baseline that knows neither units nor tags',
    baseline: `version: 1
organization: { id: o-exampleorg1 }
rules: [{ name: all, match: all, expect: { root-user: { access-keys: absent }, contacts: { security: present } } }]
`,
    flags: memberRole,
  },
  {
    ...elsewhere,
    name: 'every control from an audit account with a management role',
    baseline: everyControl(),
    inputs: { ...elsewhere.inputs, 'management-role': `arn:aws:iam::${management}:role/rootline-management` },
    delegated: ['guardduty.amazonaws.com'],
  },
  {
    ...elsewhere,
    name: 'every control from an audit account that is delegated administrator',
    baseline: everyControl(),
    flags: [...elsewhere.flags, '--management-role', 'none'],
    delegated: ['iam.amazonaws.com', 'account.amazonaws.com'],
  },
];

/** Each control by its own example; the one that excludes others is for other accounts. */
function everyControl(): string {
  const isAlone = ({ id }: Control) => id === 'iam-users.access-keys';
  const { organization: expect, ...expected } = tree(controls.filter((control) => !isAlone(control)));
  return stringify({
    version: 1,
    organization: { id: 'o-exampleorg1', expect },
    rules: [
      { name: 'all', match: 'all', expect: expected },
      {
        name: 'one',
        match: { ou: 'Team', tags: { team: 'logs' } },
        expect: tree(controls.filter(isAlone)),
      },
    ],
  });
}

function tree(those: readonly Control[]): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const expected: Record<string, Record<string, unknown>> = {};
  for (const { id, example: value } of those) {
    const [group = '', name = '', detail] = id.split('.');
    const before = expected[group] ?? {};
    const named = detail === undefined ? value : { ...(before[name] ?? {}), [detail]: value };
    expected[group] = { ...before, [name]: named };
  }
  return expected;
}

openSandbox();

let folder: string;
const printed = new Map<Case, Printed>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rootline-permissions-'));
  await Promise.all(
    cases.map(async (one, index) => {
      const file = join(folder, `${index}.yml`);
      await writeFile(file, one.baseline);
      const given = ['--baseline', file, '--management-account', management, ...one.flags];
      const workflow = ['--repository', 'octo-org/aws', '--owner-id', '123456', '--repository-id', '456789'];
      const cli = [join(root, 'src/cli.ts'), 'permissions', ...given, ...workflow];
      const { stdout } = await promisify(execFile)(process.execPath, cli);
      printed.set(one, JSON.parse(stdout));
    }),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function policiesOf(one: Case): Printed {
  const found = printed.get(one);
  if (found === undefined) throw new Error(`Nothing was printed for ${one.name}.`);
  return found;
}

const environment = { sub: 'repo:octo-org/aws:environment:aws-audit' };

/** Gives the sandbox exactly the printed roles, and every account something of all that can be read. */
function deployed(aws: Pick<Aws, 'state'>, { auditAccount, delegated }: Case, roles: Printed): void {
  const { state } = aws;
  const all = [...state.accounts.values()];
  const { root: rootUser, users, detection } = state.account(payments);
  const everything = { ...state.account(management).detection, ...detection };
  for (const account of all) {
    Object.assign(account, { root: rootUser, users, detection: everything, roles: {} });
    if (account.id !== auditAccount) deploy(state, account.id, 'rootline-member', roles.member);
  }
  deploy(state, auditAccount, 'rootline-audit', roles.audit);
  deploy(state, management, 'rootline-management', roles.management);
  for (const service of delegated) {
    Object.assign(state.organization?.delegatedAdministrators ?? {}, { [service]: [auditAccount] });
  }
}

function deploy(state: State, account: string, name: string, role: WrittenRole | undefined): void {
  if (role === undefined) return;
  state.account(account).roles[name] = {
    trust: { policy: { ...role.trust } },
    permissions: permissionsFrom({ ...role.permissions }),
  };
}

/** What makes a run use the second source of something. */
const ways: readonly Change[] = [
  {},
  {
    prepare: ({ state }) => {
      if (state.organization !== undefined) state.organization.listAccounts.paths = false;
    },
  },
  { faults: [{ operation: 'tag:GetResources', kind: 'deny' }] },
  { faults: [{ operation: 'sts:AssumeRole', account: logs, kind: 'deny' }] },
  { faults: [{ operation: 'sts:AssumeRoot', kind: 'deny' }] },
];

interface Told extends Day {
  /** What the roles are granted and this run did not use: `audit Sid: action`. */
  readonly unused: readonly string[];
}

async function runBy(one: Case, way: Change, roles: Printed): Promise<Told> {
  let state: State | undefined;
  const day = await runOnce({
    ...way,
    inputs: one.inputs,
    baseline: one.baseline,
    claims: { ...environment, ...way.claims },
    prepare: (aws) => {
      state = aws.state;
      deployed(aws, one, roles);
      way.prepare?.(aws);
    },
  });
  const unused = Object.keys(roles).flatMap((part) =>
    state === undefined ? [] : unusedGrants(state, `rootline-${part}`).map((grant) => `${part} ${grant}`),
  );
  return { ...day, unused };
}

/** A run by every way, with the given roles. */
async function runEveryWay(one: Case, roles: Printed): Promise<readonly Told[]> {
  const days: Told[] = [];
  for (const way of ways) days.push(await runBy(one, way, roles));
  return days;
}

/** What is used by none of the ways. */
function idle(days: readonly Told[]): readonly string[] {
  const [first, ...others] = days.map(({ unused }) => new Set(unused));
  return [...(first ?? [])].filter((grant) => others.every((unused) => unused.has(grant)));
}

describe.each(cases)('the printed policies of $name', (one) => {
  let days: readonly Told[];

  beforeAll(async () => {
    days = await runEveryWay(one, policiesOf(one));
  });

  test('let a run do all that it does', () => {
    for (const { stopped, denied } of days.slice(0, 2)) expect([stopped, denied]).toEqual([undefined, []]);
  });

  test('grant nothing that neither a run nor one of its fallbacks uses', () => {
    expect(idle(days)).toEqual([]);
  });
});

describe('the policies of the example', () => {
  test('lead to a refused call when any one action is taken away', async () => {
    const roles = policiesOf(example);
    const days = await runEveryWay(example, roles);
    for (const [part, action] of actionsOf(roles)) {
      const index = days.findIndex(({ unused }) => !unused.some((grant) => isOf(grant, part, action)));
      const { stopped, denied } = await runBy(example, ways[index] ?? {}, without(roles, part, action));
      const refused = expect.stringContaining(action);
      expect([part, action, stopped ?? denied.join()]).toEqual([part, action, refused]);
    }
  });

  test('are found out when they hold an action too many', async () => {
    const roles = policiesOf(example);
    const more = withAction(roles, 'member', 'iam:ListRoles');
    expect(idle(await runEveryWay(example, more))).toEqual(['member ReadOwnCredentials: iam:ListRoles']);
  });
});

describe('the printed trust of the audit role', () => {
  const ids = 'octo-org@123456/aws@456789';

  async function signIn(claims: Claims): Promise<string> {
    const { stopped } = await runBy(example, { claims }, policiesOf(example));
    return stopped ?? 'admitted';
  }

  test.each([
    ['by name', 'repo:octo-org/aws:environment:aws-audit'],
    ['with the ids', `repo:${ids}:environment:aws-audit`],
  ])('admits the environment by the subject %s', async (_form, sub) => {
    expect(await signIn({ sub })).toBe('admitted');
  });

  test.each([
    ['a pull request', { sub: 'repo:octo-org/aws:pull_request' }],
    ['a pull request, with the ids', { sub: `repo:${ids}:pull_request` }],
    ['the default branch without the environment', { sub: 'repo:octo-org/aws:ref:refs/heads/main' }],
    ['another branch', { sub: 'repo:octo-org/aws:ref:refs/heads/feature' }],
    ['another branch, with the ids', { sub: `repo:${ids}:ref:refs/heads/feature` }],
    ['another environment', { sub: 'repo:octo-org/aws:environment:preview' }],
    ['a longer name of the environment', { sub: 'repo:octo-org/aws:environment:aws-audit-2' }],
    ['another repository', { sub: 'repo:octo-org/other:environment:aws-audit' }],
    [
      'a repository that took over the name',
      { sub: 'repo:octo-org/aws:environment:aws-audit', repository_id: '999999' },
    ],
  ])('refuses %s', async (_who, claims) => {
    expect(await signIn(claims)).toMatch(/rootline-audit does not admit this workflow/);
  });
});

describe('the built action', () => {
  test.each(cases.slice(0, 4))(
    'runs with the printed policies of $name, and is refused nothing',
    async (one) => {
      const world = await openWorld({ organization });
      deployed(world.aws, one, policiesOf(one));
      remakeReports(world);
      world.oidc.setClaims(environment);
      await checkOut(world, one.baseline);
      const told = await act(world, { inputs: { 'member-role': '', ...one.inputs } });
      expect([told.exitCode, errors(told)]).toEqual([0, []]);
      expect(told.aws.filter(({ refusal }) => refusal?.startsWith('AccessDenied'))).toEqual([]);
      expect(told.outputs.coverage).toBe('1.0000');
    },
  );

  test('does not get in from a pull request', async () => {
    const world = await openWorld({ organization });
    deployed(world.aws, example, policiesOf(example));
    world.oidc.setClaims({ sub: 'repo:octo-org/aws:pull_request' });
    const told = await act(world, { event: pullRequest(1), inputs: { command: 'check' } });
    expect([told.exitCode, errors(told)]).toEqual([
      1,
      [expect.stringContaining('repo:octo-org/aws:pull_request')],
    ]);
  });
});

function isOf(grant: string, part: Part, action: string): boolean {
  return grant.startsWith(`${part} `) && grant.endsWith(`: ${action}`);
}

function actionsOf(roles: Printed): readonly (readonly [Part, string])[] {
  return (Object.keys(roles) as readonly Part[]).flatMap((part) => {
    const actions = roles[part]?.permissions.Statement.flatMap(({ Action }) => Action) ?? [];
    return [...new Set(actions)].map((action) => [part, action] as const);
  });
}

function without(roles: Printed, part: Part, action: string): Printed {
  const role = roles[part];
  if (role === undefined) return roles;
  const Statement = role.permissions.Statement.flatMap((statement): readonly Statement[] => {
    const left = [statement.Action].flat().filter((one) => one !== action);
    return left.length === 0 ? [] : [{ ...statement, Action: left }];
  });
  return { ...roles, [part]: { ...role, permissions: { ...role.permissions, Statement } } };
}

function withAction(roles: Printed, part: Part, action: string): Printed {
  const role = roles[part];
  if (role === undefined) return roles;
  const Statement = role.permissions.Statement.map((statement) =>
    statement.Sid === 'ReadOwnCredentials'
      ? { ...statement, Action: [...[statement.Action].flat(), action] }
      : statement,
  );
  return { ...roles, [part]: { ...role, permissions: { ...role.permissions, Statement } } };
}
