import { describe, expect, test } from 'vitest';
import { told } from './fixtures.ts';

type Cases = readonly (readonly [title: string, text: string, problems: readonly string[]])[];

const idText = 'expected an account id of 12 digits in quotes, such as `"111122223333"`';

describe('the top of the baseline', () => {
  const cases: Cases = [
    [
      'without a version',
      'rules: 1\n',
      [
        '1:1 `version` is missing; a baseline begins with `version: 1`',
        '1:8 `rules`: expected a list, found `1`',
      ],
    ],
    ['of another version', 'version: 2\n', ['1:10 `version`: expected `1`, found `2`']],
    [
      'with the version as a text',
      'version: "1"\n',
      ['1:10 `version`: expected `1` without quotes, found the text `"1"`'],
    ],
    ['with a version that is no number', 'version: .nan\n', ['1:10 `version`: expected `1`, found `.nan`']],
    ['with an infinite version', 'version: -.inf\n', ['1:10 `version`: expected `1`, found `-.inf`']],
    [
      'with keys that have no value',
      'version: 1\nname:\norganization: null\nrules: ~\n',
      [
        '2:1 `name`: expected a text of one line, 1 to 100 characters long, found no value',
        '3:1 `organization`: expected a map of `id`, `expect`, found no value',
        '4:1 `rules`: expected a list, found no value',
      ],
    ],
    [
      'with a character in a key that nobody sees',
      'version: 1\nru\u200Bles: 1\n',
      ['2:1 unknown key `ru·les`; did you mean `rules`?'],
    ],
    [
      'with an empty name',
      'version: 1\nname: " "\n',
      ['2:7 `name`: expected a text of one line, 1 to 100 characters long, found an empty text'],
    ],
    [
      'with a name that YAML reads as a number',
      'version: 1\nname: 2026\n',
      ['2:7 `name`: YAML reads `2026` as a number, not as a text; put it in quotes: `"2026"`'],
    ],
    [
      'with misspelt keys',
      'Version: 1\nversion: 1\nrulse: 1\norganisation: 1\n',
      [
        '1:1 unknown key `Version`; did you mean `version`?',
        '3:1 unknown key `rulse`; did you mean `rules`?',
        '4:1 unknown key `organisation`; did you mean `organization`?',
      ],
    ],
    [
      'with keys that this version does not know',
      'version: 1\nimports: [recommended]\nvariables: []\n',
      [
        '2:1 unknown key `imports`; expected `version`, `name`, `extends`, `organization`, `rules`, `owners`, `exceptions`, `attestations`, `severity`, `issues` or `$schema`',
        '3:1 unknown key `variables`; expected `version`, `name`, `extends`, `organization`, `rules`, `owners`, `exceptions`, `attestations`, `severity`, `issues` or `$schema`',
      ],
    ],
    [
      'with empty lists',
      'version: 1\nrules: []\nowners: []\nexceptions: []\n',
      [
        '2:8 `rules`: expected at least one rule, found an empty list',
        '3:9 `owners`: expected at least one owner, found an empty list',
        '4:13 `exceptions`: expected at least one exception, found an empty list',
      ],
    ],
    [
      'for a misspelt organization',
      'version: 1\norganization: { id: o-A1B2C3D4E5 }\n',
      ['2:21 `organization.id`: expected an organization id such as `o-a1b2c3d4e5`, found `o-A1B2C3D4E5`'],
    ],
    ...['123456789012', '"123456789012"'].map((id): readonly [string, string, readonly string[]] => [
      `for the account ${id} in the place of the organization`,
      `version: 1\norganization: { id: ${id} }\n`,
      [
        '2:21 `organization.id`: expected an organization id such as `o-a1b2c3d4e5` (an account in no organization leaves it out), found `123456789012`',
      ],
    ]),
    [
      'for a grouping that there is not',
      'version: 1\nissues: { group-by: team }\n',
      ['2:21 `issues.group-by`: expected `account`, `control` or `owner`, found `team`'],
    ],
    [
      'for an organization without id and expectations',
      'version: 1\norganization: {}\n',
      ['2:15 `organization`: expected `id` or `expect`, found an empty map'],
    ],
  ];
  test.each(cases)('%s', (_title, text, problems) => {
    expect(told(text)).toEqual(problems);
  });
});

test('what is wrong behind an anchor is told for each rule that repeats it', () => {
  const text = [
    'version: 1',
    'rules:',
    '  - { name: a, match: &m { ids: ["12"] }, expect: { contacts: any } }',
    '  - { name: b, match: *m, expect: { contacts: any } }',
  ].join('\n');
  expect(told(text)).toEqual([
    `3:34 rule \`a\`, \`match.ids\`: ${idText}, found \`12\``,
    `3:34 rule \`b\`, \`match.ids\`: ${idText}, found \`12\``,
  ]);
});

describe('a rule', () => {
  const cases: Cases = [
    [
      'that is no map',
      '  - every account\n',
      ['3:5 rule 1: expected a map of `name`, `match`, `expect`, found `every account`'],
    ],
    [
      'without its keys',
      '  - {}\n',
      ['3:5 rule 1: `expect` is missing', '3:5 rule 1: `match` is missing', '3:5 rule 1: `name` is missing'],
    ],
    [
      'with misspelt keys',
      '  - { name: a, mtach: all, match: all, expects: 1, expect: { contacts: any } }\n',
      [
        '3:16 rule `a`: unknown key `mtach`; did you mean `match`?',
        '3:40 rule `a`: unknown key `expects`; did you mean `expect`?',
      ],
    ],
    [
      'with a scope, which only files of a folder have',
      '  - { name: a, match: all, scope: {}, expect: { contacts: any } }\n',
      ['3:28 rule `a`: unknown key `scope`; expected `name`, `match` or `expect`'],
    ],
    [
      'without a name, like the one before',
      '  - { match: all, expect: { contacts: any } }\n  - { match: all, expect: { contacts: any } }\n',
      ['3:7 rule 1: `name` is missing', '4:7 rule 2: `name` is missing'],
    ],
    [
      'with an empty name, like the one before',
      '  - { name: " ", match: all, expect: { contacts: any } }\n  - { name: " ", match: all, expect: { contacts: any } }\n',
      [
        '3:13 rule 1, `name`: expected a text of one line, 1 to 100 characters long, found an empty text',
        '4:13 rule 2, `name`: expected a text of one line, 1 to 100 characters long, found an empty text',
      ],
    ],
    [
      'with a name of two lines',
      '  - name: "a\\nb"\n    match: all\n    expect: { contacts: any }\n',
      ['3:11 rule `a b`, `name`: expected a text of one line, 1 to 100 characters long, found `a b`'],
    ],
    [
      'with the name of another',
      '  - { name: a, match: all, expect: { contacts: any } }\n  - { name: "a ", match: all, expect: { contacts: any } }\n',
      ['4:13 the name `a` is taken by the rule of line 3; every rule needs a name of its own'],
    ],
    [
      'that expects nothing',
      '  - { name: a, match: all, expect: {} }\n',
      ['3:36 rule `a`, `expect`: expected at least one control, found an empty map'],
    ],
    [
      'that expects a word',
      '  - { name: a, match: all, expect: any }\n',
      [
        '3:36 rule `a`, `expect`: expected a map of `root-user`, `account`, `contacts`, `iam-users`, `detection`, found `any`',
      ],
    ],
    [
      'that expects an empty group',
      '  - { name: a, match: all, expect: { root-user: {} } }\n',
      ['3:49 rule `a`, `root-user`: expected at least one control, found an empty map'],
    ],
    [
      'that gives a group a word',
      '  - { name: a, match: all, expect: { root-user: absent } }\n',
      [
        '3:49 rule `a`, `root-user`: expected a map of `access-keys`, `credentials`, `email`, `email-unique`, `mfa`, `mfa-devices`, `password`, `password-age`, `signing-certificates`, `unused-for`, or `any`, found `absent`',
      ],
    ],
    [
      'of a misspelt control',
      '  - { name: a, match: all, expect: { root-user: { mffa: enabled } } }\n',
      ['3:51 rule `a`: unknown control `root-user.mffa`; did you mean `root-user.mfa`?'],
    ],
    [
      'of a misspelt group',
      '  - { name: a, match: all, expect: { rootuser: any } }\n',
      ['3:38 rule `a`: unknown control `rootuser`; did you mean `root-user`?'],
    ],
    [
      'of a control in the wrong group',
      '  - { name: a, match: all, expect: { mfa: enabled, iam-users: { max-age: 90d } } }\n',
      [
        '3:38 rule `a`: unknown control `mfa`; did you mean `root-user.mfa`?',
        '3:65 rule `a`: unknown control `iam-users.max-age`; did you mean `iam-users.access-keys.max-age`?',
      ],
    ],
    [
      'of a control written with dots',
      '  - { name: a, match: all, expect: { iam-users.access-keys.max-age: 90d } }\n',
      [
        '3:38 rule `a`: `iam-users.access-keys.max-age` has to be written without dots, each part below the other: `iam-users: { access-keys: { max-age: … } }`',
      ],
    ],
    [
      'of a control that there is not',
      '  - { name: a, match: all, expect: { vpc: { flow-logs: enabled } } }\n',
      [
        '3:38 rule `a`: unknown control `vpc`; expected `root-user`, `account`, `contacts`, `iam-users` or `detection`',
      ],
    ],
  ];
  test.each(cases)('%s', (_title, text, problems) => {
    expect(told(`version: 1\nrules:\n${text}`).toSorted()).toEqual(problems);
  });
});
