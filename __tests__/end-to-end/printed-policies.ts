import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { stringify } from 'yaml';
import { permissionsFrom } from '../../sandbox/aws/grants.ts';
import type { State } from '../../sandbox/aws/model.ts';
import { auditRole } from '../../sandbox/world.ts';
import { controls } from '../../src/controls/catalogue.ts';
import type { Control } from '../../src/controls/definition.ts';
import type { WrittenRole } from '../../src/permissions/json.ts';
import type { Part } from '../../src/permissions/options.ts';
import type { Statement } from '../../src/permissions/policy.ts';
import { exampleBaseline, root } from './fixture.ts';
import { management, payments } from './small-organization.ts';

/** What `rootline permissions` prints, for baselines and settings of many kinds, and how the sandbox gets it. */

export type Printed = Readonly<Partial<Record<Part, WrittenRole>>>;

/** A baseline, how it is run, and what is asked for in `rootline permissions`. */
export interface Case {
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

export const example: Case = {
  ...inManagement,
  name: 'the example',
  baseline: exampleBaseline,
  flags: memberRole,
};
export const cases: readonly Case[] = [
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

/** The policies of every case, as the command line prints them. */
export async function printAll(): Promise<ReadonlyMap<Case, Printed>> {
  const folder = await mkdtemp(join(tmpdir(), 'rootline-permissions-'));
  try {
    return new Map(await Promise.all(cases.map(async (one) => [one, await print(one, folder)] as const)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function print({ name, baseline, flags }: Case, folder: string): Promise<Printed> {
  const file = join(folder, `${name}.yml`);
  await writeFile(file, baseline);
  const given = ['--baseline', file, '--management-account', management, ...flags];
  const workflow = ['--repository', 'octo-org/aws', '--owner-id', '123456', '--repository-id', '456789'];
  const cli = [join(root, 'src/cli.ts'), 'permissions', ...given, ...workflow];
  const { stdout } = await promisify(execFile)(process.execPath, cli);
  return JSON.parse(stdout);
}

/** Gives the sandbox exactly the printed roles, and every account something of all that can be read. */
export function deployAll(
  state: State,
  { auditAccount, delegated }: Pick<Case, 'auditAccount' | 'delegated'>,
  roles: Printed,
): void {
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

/** Every action of every role. */
export function actionsOf(roles: Printed): readonly (readonly [Part, string])[] {
  return (Object.keys(roles) as readonly Part[]).flatMap((part) => {
    const actions = roles[part]?.permissions.Statement.flatMap(({ Action }) => Action) ?? [];
    return [...new Set(actions)].map((action) => [part, action] as const);
  });
}

/** The same roles, one without an action. */
export function without(roles: Printed, part: Part, action: string): Printed {
  const role = roles[part];
  if (role === undefined) return roles;
  const Statement = role.permissions.Statement.flatMap((statement): readonly Statement[] => {
    const left = [statement.Action].flat().filter((one) => one !== action);
    return left.length === 0 ? [] : [{ ...statement, Action: left }];
  });
  return { ...roles, [part]: { ...role, permissions: { ...role.permissions, Statement } } };
}

/** The same roles, one with an action more. */
export function withAction(roles: Printed, part: Part, action: string): Printed {
  const role = roles[part];
  if (role === undefined) return roles;
  const Statement = role.permissions.Statement.map((statement) =>
    statement.Sid === 'ReadOwnCredentials'
      ? { ...statement, Action: [...[statement.Action].flat(), action] }
      : statement,
  );
  return { ...roles, [part]: { ...role, permissions: { ...role.permissions, Statement } } };
}
