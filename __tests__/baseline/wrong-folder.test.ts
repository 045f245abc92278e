import { describe, expect, test } from 'vitest';
import { loadBaseline } from '../../src/baseline/load.ts';
import { now } from './fixtures.ts';
import { scope, toldOfParts } from './folder-builders.ts';

describe('a part of a folder', () => {
  const cases: readonly (readonly [title: string, text: string, problems: readonly string[]])[] = [
    [
      'that is empty',
      '',
      ['b.yml:1:1 the file is empty; every file of the folder but the first begins with `scope`'],
    ],
    [
      'that is a list',
      '- 1\n',
      ['b.yml:1:1 a file of the folder is a map that begins with `scope`, found a list of 1'],
    ],
    [
      'without a scope',
      'owners: [{ match: all, assignees: octocat }]\n',
      [
        'b.yml:1:1 `scope` is missing; every file of the folder but the first (a.yml) begins with the accounts it is about, and acts on no other',
      ],
    ],
    [
      'about all accounts',
      'scope: all\n',
      [
        'b.yml:1:8 `scope`: expected a map of `ids`, `names`, `ou`, `tags`, `management-account`, `not`, found `all`',
      ],
    ],
    [
      'about nothing',
      'scope: {}\n',
      [
        'b.yml:1:8 `scope`: expected at least one of `ids`, `names`, `ou`, `tags`, `management-account` and `not`, found an empty map',
      ],
    ],
    [
      'about a misspelt key',
      'scope: { nmaes: "prod-*" }\n',
      ['b.yml:1:10 `scope`: unknown key `nmaes`; did you mean `names`?'],
    ],
    [
      'with a version',
      `version: 1\n${scope}`,
      [
        'b.yml:1:1 `version` stands in the first file of the folder alone (a.yml); the others hold `scope`, `rules`, `owners`, `exceptions` and `attestations`',
      ],
    ],
    [
      'that names an organization',
      `${scope}organization: { id: o-a1b2c3d4e5 }\n`,
      [
        'b.yml:2:1 `organization` stands in the first file of the folder alone (a.yml); the others hold `scope`, `rules`, `owners`, `exceptions` and `attestations`',
      ],
    ],
    [
      'that extends',
      `${scope}extends: cis-5\n`,
      [
        'b.yml:2:1 `extends` stands in the first file of the folder alone (a.yml); the others hold `scope`, `rules`, `owners`, `exceptions` and `attestations`',
      ],
    ],
    [
      'that sets severities',
      `${scope}severity: { root-user: low }\n`,
      [
        'b.yml:2:1 `severity` stands in the first file of the folder alone (a.yml); the others hold `scope`, `rules`, `owners`, `exceptions` and `attestations`',
      ],
    ],
    [
      'that groups issues',
      `${scope}issues: { group-by: owner }\n`,
      [
        'b.yml:2:1 `issues` stands in the first file of the folder alone (a.yml); the others hold `scope`, `rules`, `owners`, `exceptions` and `attestations`',
      ],
    ],
    [
      'with a misspelt key',
      `${scope}exeptions: []\n`,
      ['b.yml:2:1 unknown key `exeptions`; did you mean `exceptions`?'],
    ],
    [
      'with a rule of the name of the main file',
      `${scope}rules: [{ name: every account, match: all, expect: { contacts: any } }]\n`,
      [
        'b.yml:2:17 the name `every account` is taken by the rule of a.yml:4; every rule needs a name of its own',
      ],
    ],
    [
      "with a rule of the name of a preset's",
      `${scope}rules: [{ name: "cis-5: every account", match: all, expect: { contacts: any } }]\n`,
      [
        "b.yml:2:17 the name `cis-5: every account` is that of a preset's rule; every rule needs a name of its own",
      ],
    ],
    [
      'that expects something of the organization',
      `${scope}rules: [{ name: b, match: all, expect: { organization: { root-sessions: enabled } } }]\n`,
      [
        'b.yml:2:42 rule `b`: the controls `organization.…` stand under `organization.expect`, at the top of the baseline, not in a rule',
      ],
    ],
    [
      'with an attestation about nobody',
      `${scope}attestations: [{ id: two, statement: s, by: octocat, on: 2026-11-01, valid-for: 180d }]\n`,
      [
        'b.yml:2:18 attestation `two`: `match` is missing; in a file with a `scope` an attestation names its accounts, `all` for the whole scope',
      ],
    ],
    [
      'with a rule and an attestation that lack something else',
      `${scope}rules: [{ name: b, expect: { contacts: any } }]\nattestations: [{ id: two, match: all, by: octocat, on: 2026-11-01, valid-for: 180d }]\n`,
      ['b.yml:2:11 rule `b`: `match` is missing', 'b.yml:3:18 attestation `two`: `statement` is missing'],
    ],
    [
      'with an exception that has ended',
      `${scope}exceptions: [{ control: contacts, match: all, reason: r, until: 2026-11-20 }]\n`,
      [
        'b.yml:2:65 warning: exception 1, `until`: this exception ended on 2026-11-20 and accepts nothing any more; renew it or remove it',
      ],
    ],
    [
      'with a tab',
      `${scope}owners:\n\t- match: all\n`,
      ['b.yml:3:1 a tab indents this line; YAML indents with spaces alone'],
    ],
    [
      'with an alias to another file',
      `${scope}owners: [{ match: *all }]\n`,
      ['b.yml:2:19 the alias `*all` has no anchor before it; put a text that begins with `*` in quotes'],
    ],
    [
      'nested without end',
      `${scope}rules: ${'['.repeat(1_000)}`,
      ['b.yml:2:57 this is nested more than 50 levels deep; no baseline needs that'],
    ],
    [
      'with a control character',
      `${scope}owners: "\u0007"\n`,
      [
        'b.yml:2:10 the file holds the character U+0007; a baseline is a UTF-8 text without control characters',
      ],
    ],
    [
      'with a duplicate key',
      `${scope}owners: [{ match: all }]\nowners: [{ match: all }]\n`,
      ['b.yml:3:1 duplicate key `owners`: line 2 has it already'],
    ],
    [
      'with an id that looks octal',
      'scope: { ids: 0o17 }\n',
      [
        'b.yml:1:15 `scope.ids`: expected an account id of 12 digits in quotes, such as `"111122223333"`, found `0o17`',
      ],
    ],
    [
      'with a word of YAML 1.1',
      'scope: { management-account: yes }\n',
      [
        'b.yml:1:30 `scope.management-account`: expected `true` or `false`, found `yes`; did you mean `true`?',
      ],
    ],
    [
      'with a byte order mark and Windows line ends',
      '\u{FEFF}scope: { names: x }\r\nowner: 1\r\n',
      ['b.yml:2:1 unknown key `owner`; did you mean `owners`?'],
    ],
    [
      'with an alias inside what it repeats',
      `${scope}owners: &a [*a]\n`,
      [
        'b.yml:2:13 the alias `*a` stands inside the very part it repeats; put a text that begins with `*` in quotes',
      ],
    ],
    ['with a prototype', `${scope}__proto__: { rules: [] }\n`, ['b.yml:2:1 `__proto__` cannot be a key']],
  ];
  test.each(cases)('%s', (_title, text, problems) => {
    expect(toldOfParts(text)).toEqual(problems);
  });
});

test('the main file has no scope', () => {
  const files = [{ path: 'a.yml', text: `version: 1\nextends: cis-5\n${scope}` }];
  expect(loadBaseline(files, now).problems).toMatchObject([
    {
      line: 3,
      column: 1,
      message: '`scope` stands in every file of a folder but the first in name order, which is the main one',
    },
  ]);
});

test('what is wrong in several files is told at once, file by file', () => {
  expect(toldOfParts(`${scope}owner: 1\n`, 'rules: 1\n')).toEqual([
    'b.yml:2:1 unknown key `owner`; did you mean `owners`?',
    'c.yml:1:1 `scope` is missing; every file of the folder but the first (a.yml) begins with the accounts it is about, and acts on no other',
    'c.yml:1:8 `rules`: expected a list, found `1`',
  ]);
});

test('rules and attestations share their names over all parts', () => {
  const part = `${scope}rules: [{ name: b, match: all, expect: { contacts: any } }]\nattestations: [{ id: two, statement: s, match: all, by: octocat, on: 2026-11-01, valid-for: 180d }]\n`;
  expect(toldOfParts(part, part)).toEqual([
    'c.yml:2:17 the name `b` is taken by the rule of b.yml:2; every rule needs a name of its own',
    'c.yml:3:22 the id `two` is taken by the attestation of b.yml:3; every attestation needs an id of its own',
  ]);
});
