import { expect } from 'vitest';
import { loadBaseline } from '../../src/baseline/load.ts';
import type { WrittenRole } from '../../src/permissions/json.ts';
import { type Part, parseOptions } from '../../src/permissions/options.ts';
import { type Printed, printPermissions } from '../../src/permissions/print.ts';

export const management = '999999999999';
export const auditAccount = '222222222222';

/** Everything that the command can be told. */
export const everyFlag = {
  'management-account': management,
  'member-role': 'rootline-member',
  repository: 'octo-org/aws-accounts',
  'repository-id': '456789',
  'owner-id': '123456',
};

export type Flags = Readonly<Record<string, string>>;

/** What the command prints for a baseline with these rules, and whatever else stands in it. */
export function print(baseline: string, flags: Flags): Printed | { readonly problem: string } {
  const loaded = loadBaseline(
    [{ path: 'baseline.yml', text: `version: 1\n${baseline}` }],
    new Date('2026-11-21T08:00:00Z'),
  );
  expect(loaded.problems).toEqual([]);
  if (loaded.baseline === undefined) throw new Error('The baseline of this test is not sound.');
  const parsed = parseOptions(flags, loaded.baseline.organizationId);
  if ('problems' in parsed) return { problem: parsed.problems.join('; ') };
  return printPermissions(loaded.baseline, parsed.options);
}

export function printed(baseline: string, flags: Flags): Printed {
  const result = print(baseline, flags);
  if ('problem' in result) throw new Error(result.problem);
  return result;
}

export function roles(baseline: string, flags: Flags): Readonly<Partial<Record<Part, WrittenRole>>> {
  return JSON.parse(printed(baseline, flags).text);
}

/** What a role may do, by the Sids of its statements. */
export function allowed(role: WrittenRole | undefined): Readonly<Record<string, readonly string[]>> {
  const statements = role?.permissions.Statement ?? [];
  return Object.fromEntries(statements.map(({ Sid, Action }) => [Sid, [Action].flat()]));
}

/** One rule about all accounts. */
export function expecting(expected: string): string {
  return rule('all', expected);
}

export function rule(match: string, expected: string): string {
  return `rules: [{ name: one, match: ${match}, expect: ${expected} }]`;
}
