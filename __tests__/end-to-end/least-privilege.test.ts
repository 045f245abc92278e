import { beforeAll, describe, expect, test } from 'vitest';
import { unusedGrants } from '../../sandbox/aws/grants.ts';
import type { State } from '../../sandbox/aws/model.ts';
import type { Claims } from '../../sandbox/oidc.ts';
import type { Part } from '../../src/permissions/options.ts';
import { act, checkOut, errors, openWorld, pullRequest, remakeReports } from './fixture.ts';
import { type Change, type Day, openSandbox, runOnce } from './in-process.ts';
import {
  actionsOf,
  type Case,
  cases,
  deployAll,
  example,
  type Printed,
  printAll,
  withAction,
  without,
} from './printed-policies.ts';
import { logs, organization } from './small-organization.ts';

openSandbox();

let printed: ReadonlyMap<Case, Printed>;

beforeAll(async () => {
  printed = await printAll();
});

function policiesOf(one: Case): Printed {
  const found = printed.get(one);
  if (found === undefined) throw new Error(`Nothing was printed for ${one.name}.`);
  return found;
}

/** The subject of a job of the environment. */
const environment = { sub: 'repo:octo-org/aws:environment:aws-audit' };

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
      deployAll(aws.state, one, roles);
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
    [
      'the environment on another branch',
      { sub: 'repo:octo-org/aws:environment:aws-audit', ref: 'refs/heads/feature' },
    ],
    [
      'the environment on a tag that is called like the branch',
      { sub: 'repo:octo-org/aws:environment:aws-audit', ref: 'refs/tags/main' },
    ],
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
      deployAll(world.aws.state, one, policiesOf(one));
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
    deployAll(world.aws.state, example, policiesOf(example));
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
