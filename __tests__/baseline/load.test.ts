import { expect, test } from 'vitest';
import type { Statement } from '../../src/baseline/model.ts';
import { load, rules, sound } from './fixtures.ts';

function statementsOf(expectation: string): readonly Statement[] {
  return rules(`{ name: a, match: all, expect: ${expectation} }`).rules[0]?.statements ?? [];
}

/** Statements without their places. */
function said(expectation: string): readonly unknown[] {
  return statementsOf(expectation).map((statement) => ({ ...statement, at: undefined }));
}

test('a whole baseline becomes rules, owners and exceptions with their places', () => {
  const text = [
    'version: 1',
    'name: production',
    'organization: { id: o-a1b2c3d4e5 }',
    'rules:',
    '  - name: every account',
    '    match: all',
    '    expect:',
    '      root-user:',
    '        mfa: hardware',
    '        unused-for: 90d',
    'owners:',
    '  - match: { tags: { team: payments } }',
    '    assignees: [octocat, hubot]',
    '    labels: aws-security',
    '    mention: "@example/payments"',
    '    contact: "#payments-oncall"',
    'exceptions:',
    '  - control: iam-users.access-keys',
    '    match: { ids: "111122223333" }',
    '    resource: legacy-*',
    '    reason: >',
    '      Vendor cannot use roles',
    '      until Q1',
    '    until: 2027-01-31',
    '    approved-by: octocat',
    'issues: { group-by: owner }',
  ].join('\n');
  const at = (line: number, column: number) => ({ file: 'baseline.yml', line, column });
  expect(load(text)).toEqual({
    problems: [],
    baseline: {
      file: 'baseline.yml',
      name: 'production',
      organizationId: 'o-a1b2c3d4e5',
      rules: [
        {
          name: 'every account',
          match: 'all',
          statements: [
            { kind: 'value', control: 'root-user.mfa', value: 'hardware', at: at(9, 9) },
            { kind: 'value', control: 'root-user.unused-for', value: 90, at: at(10, 9) },
          ],
          at: at(5, 5),
        },
      ],
      owners: [
        {
          match: { tags: { team: ['payments'] } },
          assignees: ['octocat', 'hubot'],
          labels: ['aws-security'],
          mention: '@example/payments',
          contact: '#payments-oncall',
          at: at(12, 5),
        },
      ],
      exceptions: [
        {
          control: 'iam-users.access-keys',
          match: { ids: ['111122223333'] },
          resource: 'legacy-*',
          reason: 'Vendor cannot use roles until Q1',
          until: '2027-01-31',
          approvedBy: 'octocat',
          at: at(18, 5),
        },
      ],
      attestations: [],
      severities: [],
      scopes: [],
      groupBy: 'owner',
      settings: { name: at(2, 7), organization: at(3, 21), 'group-by': at(26, 21) },
    },
  });
});

test('what is left out is empty', () => {
  expect(sound('version: 1\n')).toEqual({
    file: 'baseline.yml',
    name: '',
    organizationId: undefined,
    rules: [],
    owners: [],
    exceptions: [],
    attestations: [],
    severities: [],
    scopes: [],
    groupBy: 'account',
    settings: {},
  });
});

test('an owner without logins or labels has empty lists of them', () => {
  const { owners } = sound('version: 1\nowners: [{ match: all, contact: "#aws" }]\n');
  expect(owners).toMatchObject([{ assignees: [], labels: [], contact: '#aws' }]);
});

test('a match takes lists and single texts alike, and nests', () => {
  const [rule] = rules(
    '{ name: a, expect: { contacts: any }, match: { ids: "111122223333", names: [a, b], ou: A/**, tags: { env: prod, team: [x, y] }, management-account: false, not: { ou: A/B } } }',
  ).rules;
  expect(rule?.match).toEqual({
    ids: ['111122223333'],
    names: ['a', 'b'],
    ou: ['A/**'],
    tags: { env: ['prod'], team: ['x', 'y'] },
    managementAccount: false,
    not: { ou: ['A/B'] },
  });
});

test('a value is what the control makes of what is written, at the place of its key', () => {
  expect(statementsOf('{ contacts: { security: { email: " a@example.com " } } }')).toEqual([
    {
      kind: 'value',
      control: 'contacts.security',
      value: { email: 'a@example.com' },
      at: { file: 'baseline.yml', line: 3, column: 50 },
    },
  ]);
});

test('`any` at a control clears it', () => {
  expect(said('{ root-user: { mfa: any } }')).toEqual([
    { kind: 'clear', control: 'root-user.mfa', below: true },
  ]);
});

test('`any` at a group clears all below it', () => {
  expect(said('{ root-user: any, iam-users: { passwords: any } }')).toEqual([
    { kind: 'clear', control: 'root-user', below: true },
    { kind: 'clear', control: 'iam-users.passwords', below: true },
  ]);
});

test('the plain form of a key with two forms clears the other form first', () => {
  expect(said('{ iam-users: { access-keys: absent } }')).toEqual([
    { kind: 'clear', control: 'iam-users.access-keys', below: true },
    { kind: 'value', control: 'iam-users.access-keys', value: 'absent' },
  ]);
});

test('the map form of a key with two forms clears the plain form alone', () => {
  expect(said('{ iam-users: { access-keys: { max-age: 90d, max-unused: any } } }')).toEqual([
    { kind: 'clear', control: 'iam-users.access-keys', below: false },
    { kind: 'value', control: 'iam-users.access-keys.max-age', value: 90 },
    { kind: 'clear', control: 'iam-users.access-keys.max-unused', below: true },
  ]);
});

test('a value with placeholders stays as it is written', () => {
  expect(
    said('{ contacts: { billing: { email: "b+{account.id}@example.com" }, security: present } }'),
  ).toEqual([
    { kind: 'value', control: 'contacts.billing', value: { email: 'b+{account.id}@example.com' } },
    { kind: 'value', control: 'contacts.security', value: 'present' },
  ]);
});

test('an anchored list serves two rules', () => {
  const baseline = rules(
    '{ name: a, match: { ids: &legacy ["111122223333", "444455556666"] }, expect: { contacts: any } }',
    '{ name: b, match: { not: { ids: *legacy } }, expect: { contacts: any } }',
  );
  expect(baseline.rules[1]?.match).toEqual({ not: { ids: ['111122223333', '444455556666'] } });
});

test('JSON says the same as YAML', () => {
  const yaml = rules('{ name: a, match: all, expect: { root-user: { email: ["a@example.com"] } } }');
  const json = sound(
    '{"version": 1, "rules": [{"name": "a", "match": "all", "expect": {"root-user": {"email": ["a@example.com"]}}}]}',
  );
  const values = (baseline: typeof yaml) =>
    baseline.rules.map(({ statements }) => statements.map((one) => ({ ...one, at: 0 })));
  expect(values(json)).toEqual(values(yaml));
});
