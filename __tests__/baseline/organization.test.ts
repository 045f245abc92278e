import { describe, expect, test } from 'vitest';
import { factsNeeded, resolve } from '../../src/baseline/resolve.ts';
import { matchesNothing } from '../../src/baseline/selectors.ts';
import { account, noValues, sound, told } from './fixtures.ts';

const management = account({ id: '999999999999', management: true });

function organization(expectation: string): string {
  return `version: 1\norganization:\n  expect:\n${expectation
    .split('\n')
    .map((line) => `    ${line}\n`)
    .join('')}`;
}

describe('what is expected of the organization', () => {
  const baseline = sound(
    organization(
      'root-sessions: enabled\ntrusted-access: { iam.amazonaws.com: enabled }\ndelegated-administrators: { iam.amazonaws.com: ["222222222222"] }',
    ),
  );

  test('is a rule before all others, about the management account, each expectation with its line', () => {
    const at = (line: number) => ({ file: 'baseline.yml', line, column: 5 });
    expect(baseline.rules).toEqual([
      {
        name: 'organization',
        match: { managementAccount: true },
        at: at(4),
        statements: [
          { kind: 'value', control: 'organization.root-sessions', value: 'enabled', at: at(4) },
          {
            kind: 'value',
            control: 'organization.trusted-access',
            value: { 'iam.amazonaws.com': 'enabled' },
            at: at(5),
          },
          {
            kind: 'value',
            control: 'organization.delegated-administrators',
            value: { 'iam.amazonaws.com': ['222222222222'] },
            at: at(6),
          },
        ],
      },
    ]);
  });

  test('has a name that no other rule may have, in a baseline without it, too', () => {
    const rule = 'rules: [{ name: organization, match: all, expect: { contacts: any } }]\n';
    const taken =
      'the name `organization` is that of `organization.expect`; every rule needs a name of its own';
    expect(told(`version: 1\n${rule}`)).toEqual([`2:17 ${taken}`]);
    expect(told(`${organization('root-sessions: enabled')}${rule}`)).toEqual([`5:17 ${taken}`]);
  });

  test('needs no id of the organization', () => {
    expect(baseline.organizationId).toBeUndefined();
    expect(told(organization('root-sessions: enabled'))).toEqual([]);
  });

  test('holds for the management account alone, and is no rule that matches nothing', () => {
    expect(resolve(baseline, account({}), noValues).expectations).toEqual([]);
    expect(
      resolve(baseline, management, noValues).expectations.map(({ control, rule }) => [control.id, rule]),
    ).toEqual([
      ['organization.delegated-administrators', 'organization'],
      ['organization.root-sessions', 'organization'],
      ['organization.trusted-access', 'organization'],
    ]);
    expect(matchesNothing(baseline, [management])).toEqual([]);
  });

  test('has the facts read that its values name', () => {
    expect([...factsNeeded(resolve(baseline, management, noValues))]).toEqual([
      'delegated-administrators.iam.amazonaws.com',
      'organization-features',
      'trusted-access',
    ]);
  });

  test('stands beside rules, which keep their places', () => {
    const both = sound(
      `${organization('root-sessions: enabled')}rules:\n  - { name: a, match: all, expect: { account: { tags: { env: prod } } } }\n`,
    );
    expect(both.rules.map(({ name, at }) => [name, at.line])).toEqual([
      ['organization', 4],
      ['a', 6],
    ]);
  });

  test('may be accepted by an exception, whole or in part', () => {
    const exception = (control: string) =>
      `${organization('root-sessions: enabled')}exceptions: [{ control: ${control}, match: all, reason: r, until: 2027-01-31 }]\n`;
    expect(told(exception('organization'))).toEqual([]);
    expect(told(exception('organization.root-sessions'))).toEqual([]);
  });

  test('takes a placeholder as rules do', () => {
    expect(told(organization('accounts: ["{account.id}"]'))).toEqual([]);
    expect(told(organization('accounts: ["{acount.id}"]'))).toEqual([
      '4:16 `organization.expect.accounts`: unknown placeholder `{acount.id}`; did you mean `{account.id}`?',
    ]);
    const filled = resolve(sound(organization('accounts: ["{account.id}"]')), management, noValues);
    expect(filled.expectations).toMatchObject([{ value: ['999999999999'] }]);
  });
});

test('a control whose value is a map is replaced whole', () => {
  const tags = (name: string, value: string) =>
    `  - { name: ${name}, match: all, expect: { account: { tags: ${value} } } }\n`;
  const baseline = sound(
    `version: 1\nrules:\n${tags('a', '{ env: prod, team: present }')}${tags('b', '{ env: dev }')}`,
  );
  expect(resolve(baseline, account({}), noValues).expectations).toMatchObject([{ value: { env: 'dev' } }]);
});

describe('a wrong expectation of the organization', () => {
  const cases: readonly (readonly [what: string, expectation: string, problems: readonly string[]])[] = [
    ['that is empty', '{}', ['4:5 `organization.expect`: expected at least one control, found an empty map']],
    [
      'with a misspelt control',
      'root-session: enabled',
      [
        '4:5 `organization.expect`: unknown control `organization.root-session`; did you mean `organization.root-sessions`?',
      ],
    ],
    [
      'with a wrong word',
      'feature-set: ALL',
      ['4:18 `organization.expect.feature-set`: expected `all` or `any`, found `ALL`; did you mean `all`?'],
    ],
    [
      'with a service by its short name',
      'trusted-access: { iam: enabled }',
      [
        '4:23 `organization.expect.trusted-access`: expected a service principal such as `iam.amazonaws.com`, found `iam`',
      ],
    ],
    [
      'with a service that is neither',
      'trusted-access: { iam.amazonaws.com: on }',
      [
        '4:42 `organization.expect.trusted-access.iam.amazonaws.com`: expected `enabled` or `disabled`, found `on`',
      ],
    ],
    [
      'with ids that YAML reads as numbers',
      'delegated-administrators: { iam.amazonaws.com: [222222222222] }',
      [
        '4:53 `organization.expect.delegated-administrators.iam.amazonaws.c…`: YAML reads `222222222222` as a number, not as a text; put it in quotes: `"222222222222"`',
      ],
    ],
    [
      'without any service',
      'trusted-access: {}',
      [
        '4:21 `organization.expect.trusted-access`: expected at least one service principal, such as `iam.amazonaws.com: enabled`, found an empty map',
      ],
    ],
    [
      'with a control of rules',
      'root-user: { mfa: enabled }\ncontacts: any',
      [
        '4:5 `organization.expect`: `root-user` stands under `expect` of a rule; only the controls `organization.…` stand here',
        '5:5 `organization.expect`: `contacts` stands under `expect` of a rule; only the controls `organization.…` stand here',
      ],
    ],
    [
      'with a control of rules written with dots',
      'root-user.mfa: enabled',
      [
        '4:5 `organization.expect`: `root-user.mfa` stands under `expect` of a rule; only the controls `organization.…` stand here',
      ],
    ],
    [
      'with its group a second time',
      'organization: { root-sessions: enabled }',
      [
        '4:5 `organization.expect`: unknown control `organization.organization`; expected `organization.accounts`, `organization.delegated-administrators`, `organization.feature-set`, `organization.root-credentials-management`, `organization.root-guard`, `organization.root-sessions` or `organization.trusted-access`',
      ],
    ],
    [
      'with a control of rules without its group',
      'mfa: enabled',
      [
        '4:5 `organization.expect`: unknown control `organization.mfa`; did you mean `root-user.mfa`? It stands under `expect` of a rule',
      ],
    ],
  ];
  test.each(cases)('%s', (_what, expectation, problems) => {
    expect(told(organization(expectation))).toEqual(problems);
  });

  test.each([
    ['organization: { root-sessions: enabled }', '38'],
    ['organization.root-sessions: enabled', '38'],
  ])('that stands in a rule: %s', (expectation, column) => {
    expect(told(`version: 1\nrules:\n  - { name: a, match: all, expect: { ${expectation} } }\n`)).toEqual([
      `3:${column} rule \`a\`: the controls \`organization.…\` stand under \`organization.expect\`, at the top of the baseline, not in a rule`,
    ]);
  });

  test('whose control stands in a rule without its group', () => {
    expect(
      told('version: 1\nrules:\n  - { name: a, match: all, expect: { root-guard: present } }\n'),
    ).toEqual([
      '3:38 rule `a`: unknown control `root-guard`; did you mean `organization.root-guard`? It stands under `organization.expect`, at the top of the baseline',
    ]);
  });
});
