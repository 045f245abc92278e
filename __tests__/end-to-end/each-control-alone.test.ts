import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { unusedGrants } from '../../sandbox/aws/grants.ts';
import type { State } from '../../sandbox/aws/model.ts';
import { auditRole } from '../../sandbox/world.ts';
import { loadBaseline } from '../../src/baseline/load.ts';
import { controls } from '../../src/controls/catalogue.ts';
import type { Control } from '../../src/controls/definition.ts';
import { parseOptions } from '../../src/permissions/options.ts';
import { printPermissions } from '../../src/permissions/print.ts';
import { type Change, openSandbox, runOnce } from './in-process.ts';
import { deployAll, type Printed } from './printed-policies.ts';
import { logs, management, payments } from './small-organization.ts';

openSandbox();

/** A way to set the roles up: what the command is told, what the action is told, and where the audit role is. */
interface Mode {
  readonly name: string;
  readonly flags: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
  readonly auditAccount: string;
  readonly delegated: readonly string[];
}

const memberRole = { 'member-role': 'rootline-member' };
const inManagement = { auditAccount: management, delegated: [] };
const elsewhere = {
  flags: { 'audit-account': payments },
  inputs: { 'role-to-assume': auditRole.replace(management, payments) },
  auditAccount: payments,
};

const modes: readonly Mode[] = [
  { ...inManagement, name: 'a member role', flags: memberRole, inputs: memberRole },
  { ...inManagement, name: 'no member role', flags: {}, inputs: {} },
  {
    ...elsewhere,
    name: 'a management role and a member role',
    flags: { ...elsewhere.flags, ...memberRole },
    inputs: {
      ...elsewhere.inputs,
      ...memberRole,
      'management-role': `arn:aws:iam::${management}:role/rootline-management`,
    },
    delegated: ['guardduty.amazonaws.com'],
  },
  {
    ...elsewhere,
    name: 'a delegated administrator and no other role',
    flags: { ...elsewhere.flags, 'management-role': 'none' },
    delegated: ['iam.amazonaws.com', 'account.amazonaws.com'],
  },
];

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
  {
    faults: ['GetAlternateContact', 'GetContactInformation', 'ListRegions'].map((name) => ({
      operation: `account:${name}`,
      kind: 'deny',
    })),
  },
];

describe.each(modes)('with $name, the policies printed for one control alone', (mode) => {
  test.each(controls)(
    '$id: allow all that a run does, and nothing that no fallback uses',
    async (control) => {
      const baseline = baselineOf(control);
      const roles = printedFor(baseline, mode);
      let idle: readonly string[] = [];
      for (const [index, way] of ways.entries()) {
        const { stopped, denied, unused } = await runBy(way, baseline, roles, mode);
        if (index < 2) expect([stopped, denied]).toEqual([undefined, []]);
        idle = index === 0 ? [...unused] : idle.filter((grant) => unused.has(grant));
        // Most controls have one source, so that there is nothing left to look for.
        if (index > 0 && idle.length === 0) break;
      }
      expect(idle).toEqual([]);
    },
  );
});

function baselineOf({ id, example }: Control): string {
  const expected = id
    .split('.')
    .reduceRight<unknown>((inner, key) => ({ [key]: inner }), example) as Readonly<Record<string, unknown>>;
  const { organization, ...others } = expected;
  return stringify({
    version: 1,
    organization: { id: 'o-exampleorg1', ...(organization === undefined ? {} : { expect: organization }) },
    ...(organization === undefined ? { rules: [{ name: 'all', match: 'all', expect: others }] } : {}),
  });
}

function printedFor(text: string, { flags }: Mode): Printed {
  const { baseline, problems } = loadBaseline([{ path: 'baseline.yml', text }], new Date());
  expect(problems).toEqual([]);
  const workflow = { repository: 'octo-org/aws', 'owner-id': '123456', 'repository-id': '456789' };
  const parsed = parseOptions({ ...workflow, 'management-account': management, ...flags }, 'o-exampleorg1');
  if (baseline === undefined || 'problems' in parsed) throw new Error(JSON.stringify(parsed));
  const printed = printPermissions(baseline, parsed.options);
  if ('problem' in printed) throw new Error(printed.problem);
  return JSON.parse(printed.text);
}

async function runBy(way: Change, baseline: string, roles: Printed, mode: Mode) {
  let state: State | undefined;
  const { stopped, denied } = await runOnce({
    ...way,
    inputs: mode.inputs,
    baseline,
    claims: { sub: 'repo:octo-org/aws:environment:aws-audit' },
    prepare: (aws) => {
      state = aws.state;
      deployAll(aws.state, mode, roles);
      way.prepare?.(aws);
    },
  });
  const unused = Object.keys(roles).flatMap((part) =>
    state === undefined ? [] : unusedGrants(state, `rootline-${part}`).map((grant) => `${part} ${grant}`),
  );
  return { stopped, denied, unused: new Set(unused) };
}
