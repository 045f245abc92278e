import { describe, expect, test } from 'vitest';
import { told } from './fixtures.ts';

const duration = 'expected a whole number of days from 1d to 99999d, such as `90d`, or `any`';

describe('a value that its control does not take is told with those it takes', () => {
  const cases: readonly (readonly [control: string, value: string, problems: readonly string[]])[] = [
    [
      'root-user.access-keys',
      'none',
      ['6 `root-user.access-keys`: expected `absent` or `any`, found `none`'],
    ],
    [
      'root-user.password',
      'Absent',
      ['6 `root-user.password`: expected `absent` or `any`, found `Absent`; did you mean `absent`?'],
    ],
    [
      'root-user.signing-certificates',
      'false',
      ['6 `root-user.signing-certificates`: expected `absent` or `any`, found `false`'],
    ],
    [
      'root-user.credentials',
      'absent',
      ['6 `root-user.credentials`: expected `removed` or `any`, found `absent`'],
    ],
    [
      'root-user.mfa',
      'hardwar',
      [
        '6 `root-user.mfa`: expected `enabled`, `hardware`, `absent` or `any`, found `hardwar`; did you mean `hardware`?',
      ],
    ],
    [
      'root-user.mfa',
      '[enabled]',
      ['6 `root-user.mfa`: expected `enabled`, `hardware`, `absent` or `any`, found a list of 1'],
    ],
    [
      'root-user.mfa',
      '',
      ['5 `root-user.mfa`: expected `enabled`, `hardware`, `absent` or `any`, found no value'],
    ],
    ['root-user.unused-for', '90', [`6 \`root-user.unused-for\`: ${duration}, found \`90\``]],
    ['root-user.unused-for', '0d', [`6 \`root-user.unused-for\`: ${duration}, found \`0d\``]],
    ['root-user.unused-for', '3 months', [`6 \`root-user.unused-for\`: ${duration}, found \`3 months\``]],
    [
      'root-user.email',
      '[]',
      ['6 `root-user.email`: expected at least one address or pattern, found an empty list'],
    ],
    [
      'contacts.security',
      'here',
      [
        '6 `contacts.security`: expected `present`, `absent` or `any`, or a map of `name`, `title`, `email` and `phone`, found `here`',
      ],
    ],
    [
      'contacts.security',
      '{}',
      [
        '6 `contacts.security`: expected at least one of `name`, `title`, `email` or `phone`, found an empty map',
      ],
    ],
    [
      'contacts.billing',
      '{ emial: aws@example.com }',
      ['6 `contacts.billing`: unknown key `emial`; did you mean `email`?'],
    ],
    [
      'contacts.billing',
      '{ email: nobody }',
      [
        '6 `contacts.billing.email`: expected an e-mail address such as `aws-security@example.com`, found `nobody`',
      ],
    ],
    [
      'contacts.operations',
      '{ phone: +15550100 }',
      [
        '6 `contacts.operations.phone`: YAML reads `+15550100` as a number, not as a text; put it in quotes: `"+15550100"`',
      ],
    ],
    [
      'iam-users.console-access',
      'present',
      ['6 `iam-users.console-access`: expected `absent`, `mfa` or `any`, found `present`'],
    ],
    [
      'iam-users.access-keys',
      '90d',
      [
        '6 `iam-users.access-keys`: expected `absent` or `any`, or a map of `inactive`, `max-active`, `max-age`, `max-unused`, found `90d`',
      ],
    ],
    [
      'iam-users.access-keys',
      '{ max-age: 90, max-unusd: 45d }',
      [
        `6 \`iam-users.access-keys.max-age\`: ${duration}, found \`90\``,
        '6 unknown control `iam-users.access-keys.max-unusd`; did you mean `iam-users.access-keys.max-unused`?',
      ],
    ],
    [
      'iam-users.passwords',
      'absent',
      ['6 `iam-users.passwords`: expected a map of `max-age`, `max-unused`, or `any`, found `absent`'],
    ],
    [
      'iam-users.passwords',
      '{ max-unused: 45days }',
      [`6 \`iam-users.passwords.max-unused\`: ${duration}, found \`45days\``],
    ],
    [
      'root-user.mfa-devices',
      '12',
      ['6 `root-user.mfa-devices`: expected a whole number from 1 to 8, or `any`, found `12`'],
    ],
    [
      'root-user.email-unique',
      'true',
      ['6 `root-user.email-unique`: expected `required` or `any`, found `true`'],
    ],
    [
      'account.regions',
      '[eu-south-1, Frankfurt]',
      ['6 `account.regions`: expected a region such as `eu-south-1`, found `Frankfurt`'],
    ],
    [
      'account.tags',
      '{ cost-center: 42 }',
      ['6 `account.tags.cost-center`: YAML reads `42` as a number, not as a text; put it in quotes: `"42"`'],
    ],
    [
      'account.tags',
      '[prod]',
      ['6 `account.tags`: expected a map of tags, such as `env: prod`, or `any`, found a list of 1'],
    ],
    [
      'account.state',
      'active',
      [
        '6 `account.state`: expected `ACTIVE`, `PENDING_ACTIVATION`, `SUSPENDED`, `PENDING_CLOSURE`, `CLOSED` or `any`, found `active`; did you mean `ACTIVE`?',
      ],
    ],
    [
      'contacts.primary',
      '{ contry: US }',
      ['6 `contacts.primary`: unknown key `contry`; did you mean `country`?'],
    ],
    [
      'iam-users.password-policy',
      '{ minimum-length: 4, require: [symbol] }',
      [
        '6 `iam-users.password-policy.minimum-length`: expected a whole number from 6 to 128, found `4`',
        '6 `iam-users.password-policy.require`: expected `symbols`, `numbers`, `uppercase` or `lowercase`, found `symbol`; did you mean `symbols`?',
      ],
    ],
  ];
  test.each(cases)('%s: %s', (control, value, problems) => {
    const [group, key] = control.split('.');
    const text = `version: 1\nrules:\n- name: a\n  match: all\n  expect: { ${group}: { ${key}:\n    ${value} } }\n`;
    expect(told(text).map((line) => line.replace(/^(\d+):\d+ rule `a`[,:]/, '$1'))).toEqual(problems);
  });
});

describe('placeholders', () => {
  const cases: readonly (readonly [written: string, problem: string])[] = [
    ['{acount.id}', 'unknown placeholder `{acount.id}`; did you mean `{account.id}`?'],
    ['{account.tag.team}', 'unknown placeholder `{account.tag.team}`; did you mean `{account.tags.team}`?'],
    [
      '{account.tags.}',
      'unknown placeholder `{account.tags.}`; known are `{account.id}`, `{account.name}` and `{account.tags.KEY}`',
    ],
    ['{}', 'unknown placeholder `{}`; known are `{account.id}`, `{account.name}` and `{account.tags.KEY}`'],
  ];
  test.each(cases)('%s is not one of the known', (written, problem) => {
    const text = `version: 1\nrules:\n- name: a\n  match: all\n  expect: { contacts: { billing: { email: "b+${written}@example.com" } } }\n`;
    expect(told(text)).toEqual([`5:43 rule \`a\`, \`contacts.billing.email\`: ${problem}`]);
  });

  test('of a text, the first three wrong ones are told', () => {
    const text =
      'version: 1\nrules:\n- name: a\n  match: all\n  expect: { contacts: { billing: { name: "{1}{2}{3}{4}" } } }\n';
    expect(told(text).map((line) => line.replace(/^.*unknown placeholder (\S+);.*$/, '$1'))).toEqual([
      '`{1}`',
      '`{2}`',
      '`{3}`',
    ]);
  });

  test('are those of expected values: other texts may hold braces', () => {
    const text = `version: 1
organization: { expect: { root-sessions: enabled } }
rules: [{ name: "{team}", match: { names: "{a}" }, expect: { contacts: any } }]
exceptions: [{ control: contacts, match: all, reason: "{ticket}", until: 2026-12-01 }]
`;
    expect(told(text)).toEqual([]);
  });

  test('a word cannot be filled in', () => {
    const text =
      'version: 1\nrules:\n- name: a\n  match: all\n  expect: { root-user: { mfa: "{account.tags.mfa}" } }\n';
    expect(told(text)).toEqual([
      '5:31 rule `a`, `root-user.mfa`: expected `enabled`, `hardware`, `absent` or `any`, found `{account.tags.mfa}`',
    ]);
  });
});
