import { describe, expect, test } from 'vitest';
import { load, told } from './fixtures.ts';

const rules = 'version: 1\nrules: [{ name: a, match: all, expect: { contacts: any } }]\n';

describe('an owner', () => {
  const cases: readonly (readonly [title: string, entry: string, problems: readonly string[]])[] = [
    ['without a match', '{ assignees: octocat }', ['4:7 owners entry 1: `match` is missing']],
    [
      'with an unknown key',
      '{ match: all, team: payments }',
      [
        '4:19 owners entry 1: unknown key `team`; expected `match`, `assignees`, `labels`, `mention` or `contact`',
      ],
    ],
    [
      'with a login that is none',
      '{ match: all, assignees: ["@octocat", octo cat, -octocat, octo--cat] }',
      [
        '4:31 owners entry 1, `assignees`: expected a GitHub login such as `octocat`, without `@`, found `@octocat`',
        '4:43 owners entry 1, `assignees`: expected a GitHub login such as `octocat`, without `@`, found `octo cat`',
        '4:53 owners entry 1, `assignees`: expected a GitHub login such as `octocat`, without `@`, found `-octocat`',
        '4:63 owners entry 1, `assignees`: expected a GitHub login such as `octocat`, without `@`, found `octo--cat`',
      ],
    ],
    [
      'with a login of 40 characters',
      `{ match: all, assignees: ${'a'.repeat(40)} }`,
      [
        `4:30 owners entry 1, \`assignees\`: expected a GitHub login such as \`octocat\`, without \`@\`, found \`${'a'.repeat(40)}\``,
      ],
    ],
    [
      'with more than 10 assignees',
      '{ match: all, assignees: [a, b, c, d, e, f, g, h, i, j, k] }',
      [
        '4:30 owners entry 1, `assignees`: expected at most 10 assignees, which is what an issue can have, found a list of 11',
      ],
    ],
    [
      'with a label of 51 characters',
      `{ match: all, labels: [${'a'.repeat(51)}] }`,
      [
        `4:28 owners entry 1, \`labels\`: expected a text of one line, 1 to 50 characters long, found \`${'a'.repeat(51)}\``,
      ],
    ],
    [
      'with a mention without @',
      '{ match: all, mention: octocat }',
      [
        '4:28 owners entry 1, `mention`: expected a user or team with its `@`, such as `@octocat` or `@example/payments`, found `octocat`',
      ],
    ],
  ];
  test.each(cases)('%s', (_title, entry, problems) => {
    expect(told(`${rules}owners:\n  - ${entry}\n`)).toEqual(problems);
  });
});

test('a channel without quotes is a comment to YAML', () => {
  expect(told(`${rules}owners:\n  - match: all\n    contact: #payments-oncall\n`)).toEqual([
    '5:5 owners entry 1, `contact`: expected a text of one line, 1 to 200 characters long, found no value',
  ]);
});

describe('an exception', () => {
  const sound = { control: 'iam-users', match: 'all', reason: 'Vendor', until: '2027-01-31' };
  const cases: readonly (readonly [
    title: string,
    differing: Record<string, unknown>,
    problems: readonly string[],
  ])[] = [
    [
      'of a misspelt control',
      { control: 'iam-user.access-keys' },
      [
        '4:16 exception 1, `control`: expected the id of a control, or the beginning of one up to a dot, found `iam-user.access-keys`; did you mean `iam-users.access-keys`?',
      ],
    ],
    [
      'of half a word of a control',
      { control: 'root' },
      [
        '4:16 exception 1, `control`: expected the id of a control, or the beginning of one up to a dot, found `root`',
      ],
    ],
    [
      'without a reason',
      { reason: '' },
      ['4:51 exception 1, `reason`: expected a reason in words, found an empty text'],
    ],
    [
      'until a day that no month has',
      { until: '2027-02-30' },
      ['4:68 exception 1, `until`: expected a day of the calendar as `YYYY-MM-DD`, found `2027-02-30`'],
    ],
    [
      'until a time',
      { until: '2027-01-31T00:00:00Z' },
      [
        '4:68 exception 1, `until`: expected a day of the calendar as `YYYY-MM-DD`, found `2027-01-31T00:00:00Z`',
      ],
    ],
    [
      'for 367 days',
      { until: '2027-11-23' },
      [
        '4:68 exception 1, `until`: 2027-11-23 is more than 366 days ahead; the latest day possible today is 2027-11-22',
      ],
    ],
    [
      'with an unknown key',
      { approver: 'octocat' },
      [
        '4:81 exception 1: unknown key `approver`; expected `control`, `match`, `resource`, `reason`, `until` or `approved-by`',
      ],
    ],
    [
      'of an empty resource',
      { resource: '' },
      [
        '4:92 exception 1, `resource`: expected a text of one line, 1 to 200 characters long, found an empty text',
      ],
    ],
  ];
  test.each(cases)('%s', (_title, differing, problems) => {
    const text = `${rules}exceptions:\n  - ${JSON.stringify({ ...sound, ...differing })}\n`;
    expect(told(text)).toEqual(problems);
  });

  test('without a control', () => {
    expect(told(`${rules}exceptions:\n  - { match: all, reason: r, until: 2026-12-01 }\n`)).toEqual([
      '4:7 exception 1: `control` is missing',
    ]);
  });

  test('names all that it lacks', () => {
    expect(told(`${rules}exceptions:\n  - control: iam-users\n`)).toEqual([
      '4:5 exception 1: `match` is missing',
      '4:5 exception 1: `reason` is missing',
      '4:5 exception 1: `until` is missing',
    ]);
  });

  test('may last 366 days, and through today', () => {
    for (const until of ['2027-11-22', '2026-11-21']) {
      expect(told(`${rules}exceptions:\n  - ${JSON.stringify({ ...sound, until })}\n`)).toEqual([]);
    }
  });

  test('that has ended is only a warning', () => {
    const text = `${rules}exceptions:\n  - { control: contacts, match: all, reason: r, until: 2026-11-20 }\n`;
    const { baseline, problems } = load(text);
    expect(baseline?.exceptions).toHaveLength(1);
    expect(problems).toMatchObject([
      {
        file: 'baseline.yml',
        line: 4,
        column: 56,
        level: 'warning',
        message:
          'exception 1, `until`: this exception ended on 2026-11-20 and accepts nothing any more; renew it or remove it',
      },
    ]);
  });
});
