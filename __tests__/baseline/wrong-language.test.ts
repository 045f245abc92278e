import { describe, expect, test } from 'vitest';
import { told } from './fixtures.ts';

type Cases = readonly (readonly [title: string, text: string, problems: readonly string[]])[];

function check(cases: Cases): void {
  test.each(cases)('%s', (_title, text, problems) => {
    expect(told(text)).toEqual(problems);
  });
}

describe('presets', () => {
  check([
    [
      'of a misspelt name',
      'version: 1\nextends: [recomended]\n',
      [
        '2:11 `extends`: expected `recommended`, `cis-5`, `cis-7` or `aws-fsbp`, found `recomended`; did you mean `recommended`?',
      ],
    ],
    [
      'of a name that there is not',
      'version: 1\nextends: [pci]\n',
      ['2:11 `extends`: expected `recommended`, `cis-5`, `cis-7` or `aws-fsbp`, found `pci`'],
    ],
    [
      'of a name in another case',
      'version: 1\nextends: CIS-5\n',
      [
        '2:10 `extends`: expected `recommended`, `cis-5`, `cis-7` or `aws-fsbp`, found `CIS-5`; did you mean `cis-5`?',
      ],
    ],
    [
      'named twice',
      'version: 1\nextends: [cis-5, recommended, cis-5]\n',
      ['2:31 `extends`: the preset `cis-5` is named twice; once is enough'],
    ],
    [
      'by a number',
      'version: 1\nextends: [5]\n',
      ['2:11 `extends`: expected `recommended`, `cis-5`, `cis-7` or `aws-fsbp`, found `5`'],
    ],
    [
      'of none',
      'version: 1\nextends: []\n',
      ['2:10 `extends`: expected at least one item in the list, found an empty list'],
    ],
    [
      'as a map',
      'version: 1\nextends: { recommended: true }\n',
      ['2:10 `extends`: expected `recommended`, `cis-5`, `cis-7` or `aws-fsbp`, found a map'],
    ],
    [
      'without a value',
      'version: 1\nextends:\n',
      ['2:1 `extends`: expected `recommended`, `cis-5`, `cis-7` or `aws-fsbp`, found no value'],
    ],
    [
      'of whose rules one has the name',
      'version: 1\nextends: recommended\nrules: [{ name: "recommended: every account", match: all, expect: { contacts: any } }]\n',
      [
        "3:17 the name `recommended: every account` is that of a preset's rule; every rule needs a name of its own",
      ],
    ],
  ]);
});

describe('severities', () => {
  check([
    [
      'of a misspelt level',
      'version: 1\nextends: cis-5\nseverity: { root-user: hihg }\n',
      [
        '3:24 `severity.root-user`: expected `critical`, `high`, `medium` or `low`, found `hihg`; did you mean `high`?',
      ],
    ],
    [
      'of a level that there is not',
      'version: 1\nextends: cis-5\nseverity: { root-user: none }\n',
      ['3:24 `severity.root-user`: expected `critical`, `high`, `medium` or `low`, found `none`'],
    ],
    [
      'of a misspelt control',
      'version: 1\nextends: cis-5\nseverity: { root-user.emial: low }\n',
      [
        '3:13 `severity`: expected the id of a control, or the beginning of one up to a dot, found `root-user.emial`; did you mean `root-user.email`?',
      ],
    ],
    [
      'of half a word of a control',
      'version: 1\nextends: cis-5\nseverity: { root: low }\n',
      ['3:13 `severity`: expected the id of a control, or the beginning of one up to a dot, found `root`'],
    ],
    [
      'below a control',
      'version: 1\nextends: cis-5\nseverity: { root-user: { email: low } }\n',
      ['3:24 `severity.root-user`: expected `critical`, `high`, `medium` or `low`, found a map'],
    ],
    [
      'of nothing',
      'version: 1\nextends: cis-5\nseverity: {}\n',
      ['3:11 `severity`: expected at least one control, found an empty map'],
    ],
    [
      'as a word',
      'version: 1\nextends: cis-5\nseverity: low\n',
      ['3:11 `severity`: expected a map of keys and values, found `low`'],
    ],
    [
      'of an attestation that there is not',
      'version: 1\nextends: cis-5\nseverity: { attestations.two: low }\n',
      ['3:13 `severity`: there is no attestation `two`'],
    ],
  ]);
});

describe('an attestation', () => {
  const sound = {
    id: 'two',
    statement: 'Two hold it.',
    by: 'octocat',
    on: '2026-11-01',
    'valid-for': '180d',
  };
  const cases: readonly (readonly [string, Record<string, unknown>, readonly string[]])[] = [
    [
      'of an id with capitals',
      { id: 'Two-People' },
      [
        '4:11 attestation `Two-People`, `id`: expected an id of lower-case letters, digits and single hyphens, at most 64 characters long, such as `root-password-needs-two`, found `Two-People`',
      ],
    ],
    [
      'of an id with two hyphens',
      { id: 'two--people' },
      [
        '4:11 attestation `two--people`, `id`: expected an id of lower-case letters, digits and single hyphens, at most 64 characters long, such as `root-password-needs-two`, found `two--people`',
      ],
    ],
    [
      'of an id of 65 characters',
      { id: 'a'.repeat(65) },
      [
        '4:11 attestation `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…`, `id`: expected an id of lower-case letters, digits and single hyphens, at most 64 characters long, such as `root-password-needs-two`, found `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…`',
      ],
    ],
    [
      'of an empty statement',
      { statement: ' ' },
      [
        '4:29 attestation `two`, `statement`: expected a text of one line, 1 to 500 characters long, found an empty text',
      ],
    ],
    [
      'of a statement of two lines',
      { statement: 'Two\nhold it.' },
      [
        '4:29 attestation `two`, `statement`: expected a text of one line, 1 to 500 characters long, found `Two hold it.`',
      ],
    ],
    [
      'by nobody GitHub knows',
      { by: '@octocat' },
      [
        '4:49 attestation `two`, `by`: expected a GitHub login such as `octocat`, without `@`, found `@octocat`',
      ],
    ],
    [
      'on a day that no month has',
      { on: '2026-02-30' },
      ['4:64 attestation `two`, `on`: expected a day of the calendar as `YYYY-MM-DD`, found `2026-02-30`'],
    ],
    [
      'tomorrow',
      { on: '2026-11-22' },
      ['4:64 attestation `two`, `on`: 2026-11-22 lies in the future; today is 2026-11-21'],
    ],
    [
      'for 367 days',
      { 'valid-for': '367d' },
      [
        '4:89 attestation `two`, `valid-for`: expected a whole number of days from 1d to 366d, such as `180d`, found `367d`',
      ],
    ],
    [
      'for 0 days',
      { 'valid-for': '0d' },
      [
        '4:89 attestation `two`, `valid-for`: expected a whole number of days from 1d to 366d, such as `180d`, found `0d`',
      ],
    ],
    [
      'for months',
      { 'valid-for': '6m' },
      [
        '4:89 attestation `two`, `valid-for`: expected a whole number of days from 1d to 366d, such as `180d`, found `6m`',
      ],
    ],
    [
      'for a number',
      { 'valid-for': 180 },
      [
        '4:89 attestation `two`, `valid-for`: expected a whole number of days from 1d to 366d, such as `180d`, found `180`',
      ],
    ],
    [
      'with a misspelt key',
      { valid_for: '180d' },
      ['4:96 attestation `two`: unknown key `valid_for`; did you mean `valid-for`?'],
    ],
    [
      'with an end',
      { until: '2027-01-31' },
      [
        '4:96 attestation `two`: unknown key `until`; expected `id`, `statement`, `by`, `on`, `valid-for` or `match`',
      ],
    ],
    [
      'of nobody',
      { match: {} },
      [
        '4:104 attestation `two`, `match`: expected at least one of `ids`, `names`, `ou`, `tags`, `management-account` and `not`, found an empty map',
      ],
    ],
  ];
  test.each(cases)('%s', (_title, differing, problems) => {
    const entry = JSON.stringify({ ...sound, ...differing });
    expect(told(`version: 1\nextends: cis-5\nattestations:\n  - ${entry}\n`)).toEqual(problems);
  });

  check([
    [
      'without its keys',
      'version: 1\nextends: cis-5\nattestations: [{ id: two }]\n',
      [
        '3:18 attestation `two`: `statement` is missing',
        '3:18 attestation `two`: `by` is missing',
        '3:18 attestation `two`: `on` is missing',
        '3:18 attestation `two`: `valid-for` is missing',
      ],
    ],
    [
      'of an id that is taken',
      `version: 1\nextends: cis-5\nattestations:\n  - ${JSON.stringify(sound)}\n  - ${JSON.stringify(sound)}\n`,
      ['5:11 the id `two` is taken by the attestation of line 4; every attestation needs an id of its own'],
    ],
    [
      'that an exception misspells',
      `version: 1\nextends: cis-5\nattestations:\n  - ${JSON.stringify(sound)}\nexceptions:\n  - { control: attestations.tow, match: all, reason: r, until: 2026-12-01 }\n`,
      ['6:16 exception 1, `control`: there is no attestation `tow`; did you mean `attestations.two`?'],
    ],
    [
      'that is near its end is only a warning',
      `version: 1\nextends: cis-5\nattestations:\n  - ${JSON.stringify({ ...sound, 'valid-for': '30d' })}\n`,
      [
        '4:64 warning: attestation `two` lapses on 2026-12-01, and is drift from then on; see whether it still holds, and set `by` and `on` anew',
      ],
    ],
  ]);

  test('may be of today and hold for 366 days', () => {
    const entry = JSON.stringify({ ...sound, on: '2026-11-21', 'valid-for': '366d' });
    expect(told(`version: 1\nextends: cis-5\nattestations:\n  - ${entry}\n`)).toEqual([]);
  });

  test('that has lapsed is drift, and no problem of the baseline', () => {
    const entry = JSON.stringify({ ...sound, on: '2025-01-01' });
    expect(told(`version: 1\nextends: cis-5\nattestations:\n  - ${entry}\n`)).toEqual([]);
  });
});

describe('a value from the environment', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'of another name',
      '{ contacts: { security: { phone: { env: SECURITY_PHONE } } } }',
      [
        '3:76 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found `SECURITY_PHONE`; did you mean `ROOTLINE_VALUE_SECURITY_PHONE`?',
      ],
    ],
    [
      'of a misspelt prefix',
      '{ contacts: { security: { phone: { env: ROOTLINE_VALUES_PHONE } } } }',
      [
        '3:76 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found `ROOTLINE_VALUES_PHONE`; did you mean `ROOTLINE_VALUE_PHONE`?',
      ],
    ],
    [
      'of a name in small letters',
      '{ contacts: { security: { phone: { env: rootline_value_phone } } } }',
      [
        '3:76 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found `rootline_value_phone`; did you mean `ROOTLINE_VALUE_PHONE`?',
      ],
    ],
    [
      'of a name with a hyphen',
      '{ contacts: { security: { phone: { env: ROOTLINE_VALUE_SOC-PHONE } } } }',
      [
        '3:76 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found `ROOTLINE_VALUE_SOC-PHONE`; did you mean `ROOTLINE_VALUE_SOC_PHONE`?',
      ],
    ],
    [
      'of a secret of AWS',
      '{ contacts: { security: { phone: { env: AWS_SECRET_ACCESS_KEY } } } }',
      [
        '3:76 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found `AWS_SECRET_ACCESS_KEY`; did you mean `ROOTLINE_VALUE_AWS_SECRET_ACCESS_KEY`?',
      ],
    ],
    [
      'of the prefix alone',
      '{ contacts: { security: { phone: { env: ROOTLINE_VALUE_ } } } }',
      [
        '3:76 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found `ROOTLINE_VALUE_`',
      ],
    ],
    [
      'of a name of 65 characters',
      `{ contacts: { security: { phone: { env: ROOTLINE_VALUE_${'A'.repeat(50)} } } } }`,
      [
        '3:76 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found `ROOTLINE_VALUE_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA…`',
      ],
    ],
    [
      'of no name',
      '{ contacts: { security: { phone: { env: } } } }',
      [
        '3:71 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found no value',
      ],
    ],
    [
      'of a number',
      '{ contacts: { security: { phone: { env: 5 } } } }',
      [
        '3:76 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found `5`',
      ],
    ],
    [
      'of a list',
      '{ contacts: { security: { phone: { env: [A] } } } }',
      [
        '3:76 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found a list of 1',
      ],
    ],
    [
      'of a misspelt key',
      '{ contacts: { security: { phone: { evn: ROOTLINE_VALUE_PHONE } } } }',
      ['3:71 rule `a`, `contacts.security.phone`: unknown key `evn`; did you mean `env`?'],
    ],
    [
      'with another key',
      '{ contacts: { security: { phone: { env: ROOTLINE_VALUE_PHONE, or: x } } } }',
      ['3:69 rule `a`, `contacts.security.phone`: expected text (put numbers in quotes), found a map'],
    ],
    [
      'in the place of a word',
      '{ root-user: { mfa: { env: ROOTLINE_VALUE_MFA } } }',
      [
        '3:56 rule `a`, `root-user.mfa`: a value from the environment can stand only in the place of a text of your own, below `expect`',
      ],
    ],
    [
      'in the place of a number',
      '{ root-user: { mfa-devices: { env: ROOTLINE_VALUE_COUNT } } }',
      [
        '3:64 rule `a`, `root-user.mfa-devices`: a value from the environment can stand only in the place of a text of your own, below `expect`',
      ],
    ],
    [
      'in the place of a map',
      '{ contacts: { primary: { env: ROOTLINE_VALUE_PRIMARY } } }',
      [
        '3:59 rule `a`, `contacts.primary`: a value from the environment can stand only in the place of a text of your own, below `expect`',
      ],
    ],
    [
      'written as a placeholder',
      '{ contacts: { security: { phone: "{env.ROOTLINE_VALUE_PHONE}" } } }',
      [
        '3:69 rule `a`, `contacts.security.phone`: unknown placeholder `{env.ROOTLINE_VALUE_PHONE}`; a value from the environment takes the place of the whole text: `{ env: ROOTLINE_VALUE_PHONE }`',
      ],
    ],
  ];
  test.each(cases)('%s', (_title, expectation, problems) => {
    expect(told(`version: 1\nrules:\n  - { name: a, match: all, expect: ${expectation} }\n`)).toEqual(
      problems,
    );
  });

  check([
    [
      'in the place of an owner',
      'version: 1\nextends: cis-5\nowners: [{ match: all, contact: { env: ROOTLINE_VALUE_CHANNEL } }]\n',
      [
        '3:33 owners entry 1, `contact`: a value from the environment can stand only in the place of a text of your own, below `expect`',
      ],
    ],
    [
      'in a selector',
      'version: 1\nrules:\n  - { name: a, match: { names: { env: ROOTLINE_VALUE_NAME } }, expect: { contacts: any } }\n',
      [
        '3:32 rule `a`, `match.names`: a value from the environment can stand only in the place of a text of your own, below `expect`',
      ],
    ],
  ]);
});
