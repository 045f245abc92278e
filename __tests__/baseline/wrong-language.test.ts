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
      'by numbers',
      'version: 1\nextends: [5, 5]\n',
      [
        '2:11 `extends`: expected `recommended`, `cis-5`, `cis-7` or `aws-fsbp`, found `5`',
        '2:14 `extends`: expected `recommended`, `cis-5`, `cis-7` or `aws-fsbp`, found `5`',
      ],
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
      'that are not named have no names to take',
      'version: 1\nextends: recommended\nrules: [{ name: "cis-5: every account", match: all, expect: { contacts: any } }]\n',
      [],
    ],
    [
      'of whose rules one has the name',
      'version: 1\nextends: recommended\nrules: [{ name: " recommended: every account ", match: all, expect: { contacts: any } }]\n',
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
