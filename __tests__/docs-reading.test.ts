import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { answer, type Mode } from '../generating/reading.ts';
import { parseOrganization } from '../sandbox/aws/file.ts';
import { auditRole } from '../sandbox/world.ts';
import { controls } from '../src/controls/catalogue.ts';
import type { Control } from '../src/controls/definition.ts';
import { type Change, type Day, openSandbox, runOnce } from './end-to-end/in-process.ts';
import { management, payments } from './end-to-end/small-organization.ts';

/** What the table of docs/how-it-reads-aws.md says of each control is what runs come to, one for each way of reading. */

/** Of a day, so that what is unknown of the password decides rather than a use that is known. */
const examples: Readonly<Record<string, unknown>> = { 'root-user.unused-for': '1d' };

/** It takes the place of those below it, so that it has a run of its own. */
const whole = 'iam-users.access-keys';

function baselineOf(chosen: readonly Control[], organizationId: string | undefined): string {
  const expected = (of: readonly Control[]) =>
    of.reduce<Tree>((tree, { id, example }) => planted(tree, id.split('.'), examples[id] ?? example), {});
  const { organization, ...others } = expected(chosen);
  const settings = {
    ...(organizationId === undefined ? {} : { id: organizationId }),
    ...(organization === undefined ? {} : { expect: organization }),
  };
  return stringify({
    version: 1,
    ...(Object.keys(settings).length === 0 ? {} : { organization: settings }),
    rules: [{ name: 'all', match: 'all', expect: others }],
  });
}

type Tree = { readonly [key: string]: unknown };

function planted(tree: Tree, [key = '', ...rest]: readonly string[], value: unknown): Tree {
  const below = tree[key];
  const branch = typeof below === 'object' && below !== null ? { ...below } : {};
  return { ...tree, [key]: rest.length === 0 ? value : planted(branch, rest, value) };
}

/** What a run came to say of a control in an account, in the words of the table. */
function said({ verdicts, causes }: Day, account: string, control: string): string {
  const key = `${account} ${control}`;
  const found = causes.get(key) ?? [];
  if (found.length > 0) return `unknown: ${[...new Set(found.map(({ kind }) => kind))].join(', ')}`;
  const verdict = verdicts.get(key);
  if (verdict === undefined) return '';
  return verdict.every((text) => text.startsWith('0 pass, 1 ')) ? 'does not apply' : 'told';
}

/** What the table's answer lets one expect of an account whose root user has a password, and MFA. */
function promised(answered: string): string {
  if (answered === '' || answered === 'does not apply') return answered;
  return answered === 'unknown' || /[¹²]$/.test(answered) ? 'unknown: no-source' : 'told';
}

async function expectAll(
  mode: Mode,
  account: string,
  change: Change,
  organizationId: string | undefined,
): Promise<void> {
  const others = controls.filter(({ id }) => id !== whole);
  const days = [others, controls.filter(({ id }) => id === whole)].map((chosen) => ({
    chosen,
    run: () => runOnce({ ...change, baseline: baselineOf(chosen, organizationId) }),
  }));
  for (const { chosen, run } of days) {
    const day = await run();
    expect(day.stopped).toBeUndefined();
    const told = chosen.map(({ id }) => `${id}: ${said(day, account, id)}`);
    expect(told).toEqual(chosen.map((control) => `${control.id}: ${promised(answer(control, mode))}`));
  }
}

const memberRole = { 'member-role': 'rootline-member' };

describe('each control is told as the table says', () => {
  openSandbox();
  const organizationId = 'o-exampleorg1';

  test('of a member without a role in it', () => expectAll('no role', payments, {}, organizationId));

  test('of a member by a role, where no root session can be opened', () =>
    expectAll('a role', payments, { inputs: memberRole, prepare: withoutRootSessions }, organizationId));

  test('of a member by both', () => expectAll('both', payments, { inputs: memberRole }, organizationId));

  test('of the management account', () => expectAll('management', management, {}, organizationId));
});

const withoutRootSessions: NonNullable<Change['prepare']> = ({ state }) => {
  if (state.organization !== undefined) state.organization.features = [];
};

describe('and of an account without an organization', () => {
  openSandbox({
    organization: parseOrganization(
      `
accounts:
  - id: '${management}'
    name: Lone
    email: root@example.com
    joined: -100d
    root: { password: { changed: -90d, last-used: -2d }, mfa: [virtual] }
    primary-contact: { full-name: Lone, address-line-1: 1 Main Street, city: Seattle, postal-code: '98101', country: US, phone: '+1 555 0103' }
    users: [{ name: ci, created: -100d, password: { changed: -9d, last-used: -1d }, access-keys: [{ created: -95d, last-used: -1d }] }]
    roles:
      rootline-audit:
        trust: { web-identity: { audience: sts.amazonaws.com, subjects: ['repo:octo-org/aws:ref:refs/heads/main'] } }
        permissions: [{ allow: ['*'] }]
`,
      'lone.yml',
    ),
  });

  test('too', () => expectAll('lone', management, { inputs: { 'role-to-assume': auditRole } }, undefined));
});
