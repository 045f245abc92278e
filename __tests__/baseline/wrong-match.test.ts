import { describe, expect, test } from 'vitest';
import { told } from './fixtures.ts';

type Cases = readonly (readonly [title: string, text: string, problems: readonly string[]])[];

const idText = 'expected an account id of 12 digits in quotes, such as `"111122223333"`';

describe('a match', () => {
  const cases: Cases = [
    [
      'of an unknown word',
      'any',
      [
        '5:12 rule `a`, `match`: expected `all`, or a map of `ids`, `names`, `ou`, `tags`, `management-account`, `not`, found `any`',
      ],
    ],
    [
      'of nothing',
      '{}',
      [
        '5:12 rule `a`, `match`: expected at least one of `ids`, `names`, `ou`, `tags`, `management-account` and `not`, found an empty map',
      ],
    ],
    [
      'that negates nothing',
      '{ not: {} }',
      [
        '5:19 rule `a`, `match.not`: expected at least one of `ids`, `names`, `ou`, `tags`, `management-account` and `not`, found an empty map',
      ],
    ],
    [
      'that negates all',
      '{ not: all }',
      [
        '5:19 rule `a`, `match.not`: expected a map of `ids`, `names`, `ou`, `tags`, `management-account`, `not`, found `all`',
      ],
    ],
    [
      'with a misspelt key',
      '{ not: { nmaes: a } }',
      ['5:21 rule `a`, `match.not`: unknown key `nmaes`; did you mean `names`?'],
    ],
    [
      'by an id that YAML reads as a number',
      '{ ids: [111122223333] }',
      [
        '5:20 rule `a`, `match.ids`: YAML reads `111122223333` as a number, not as a text; put it in quotes: `"111122223333"`',
      ],
    ],
    [
      'by an id with a leading zero',
      '{ ids: 012345678901 }',
      [
        '5:19 rule `a`, `match.ids`: YAML reads `012345678901` as a number, not as a text; put it in quotes: `"012345678901"`',
      ],
    ],
    [
      'by an id that looks octal',
      '{ ids: 0o1234567012 }',
      [`5:19 rule \`a\`, \`match.ids\`: ${idText}, found \`0o1234567012\``],
    ],
    [
      'by an id of 11 digits',
      '{ ids: ["11112222333", 11112222333] }',
      [
        `5:20 rule \`a\`, \`match.ids\`: ${idText}, found \`11112222333\``,
        `5:35 rule \`a\`, \`match.ids\`: ${idText}, found \`11112222333\``,
      ],
    ],
    [
      'by an empty list',
      '{ ids: [], names: [] }',
      [
        '5:19 rule `a`, `match.ids`: expected at least one item in the list, found an empty list',
        '5:30 rule `a`, `match.names`: expected at least one item in the list, found an empty list',
      ],
    ],
    [
      'by an empty name',
      '{ names: "" }',
      [
        '5:21 rule `a`, `match.names`: expected a text, in which `*` stands for any characters, found an empty text',
      ],
    ],
    [
      'by a path with a slash at its end',
      '{ ou: Workloads/ }',
      [
        '5:18 rule `a`, `match.ou`: expected a path of organizational units such as `Workloads/Prod/**`, without a `/` at either end; `""` is directly below the root, found `Workloads/`',
      ],
    ],
    [
      'by tags that are a list',
      '{ tags: [env] }',
      ['5:20 rule `a`, `match.tags`: expected a map of keys and values, found a list of 1'],
    ],
    [
      'by no tags',
      '{ tags: {} }',
      ['5:20 rule `a`, `match.tags`: expected at least one tag, found an empty map'],
    ],
    [
      'by a tag that YAML reads as something else',
      '{ tags: { prod: true, cost-center: 0017, team: ~ } }',
      [
        '5:28 rule `a`, `match.tags.prod`: YAML reads `true` as a truth value, not as a text; put it in quotes: `"true"`',
        '5:47 rule `a`, `match.tags.cost-center`: YAML reads `0017` as a number, not as a text; put it in quotes: `"0017"`',
        '5:53 rule `a`, `match.tags.team`: expected a text, in which `*` stands for any characters, found no value',
      ],
    ],
    [
      'by a word of YAML 1.1',
      '{ management-account: no }',
      [
        '5:34 rule `a`, `match.management-account`: expected `true` or `false`, found `no`; did you mean `false`?',
      ],
    ],
    [
      'by a truth value in quotes',
      '{ management-account: "true" }',
      ['5:34 rule `a`, `match.management-account`: expected `true` without quotes, found the text `"true"`'],
    ],
  ];
  test.each(cases)('%s', (_title, match, problems) => {
    expect(
      told(`version: 1\nrules:\n  - name: a\n    expect: { contacts: any }\n    match: ${match}\n`),
    ).toEqual(problems);
  });
});
