import { describe, expect, test } from 'vitest';
import { matchesNothing, selectorsUsed } from '../../src/baseline/selectors.ts';
import { account, rules, sound, unreadable } from './fixtures.ts';

const rule = (match: string, expectation = '{ contacts: any }') =>
  `{ name: a, match: ${match}, expect: ${expectation} }`;

describe('what a run has to read to tell which rules are about an account', () => {
  test('nothing for ids, names and the management account', () => {
    expect(
      selectorsUsed(rules(rule('{ ids: "111122223333", names: a, management-account: false }'))),
    ).toEqual({
      organizationalUnits: false,
      tags: false,
    });
  });

  test('units and tags where a match names them, also below `not`', () => {
    expect(selectorsUsed(rules(rule('{ ou: A }')))).toEqual({ organizationalUnits: true, tags: false });
    expect(selectorsUsed(rules(rule('{ not: { not: { tags: { a: b } } } }')))).toEqual({
      organizationalUnits: false,
      tags: true,
    });
  });

  test('also where an owner or an exception names them', () => {
    const baseline = sound(
      'version: 1\nowners: [{ match: { ou: A } }]\nexceptions: [{ control: contacts, match: { tags: { a: b } }, reason: r, until: 2027-01-31 }]\n',
    );
    expect(selectorsUsed(baseline)).toEqual({ organizationalUnits: true, tags: true });
  });

  test('tags where an expected value is filled from them', () => {
    const used = (text: string) =>
      selectorsUsed(rules(rule('all', `{ contacts: { billing: { title: "${text}" } } }`))).tags;
    expect(used('{account.tags.team}')).toBe(true);
    expect(used('{account.name}')).toBe(false);
  });
});

describe('what of the inventory an expectation needs', () => {
  const used = (expectation: string) => selectorsUsed(rules(rule('all', expectation)));

  test('is units and tags where the account has to be there or carry them', () => {
    expect(used('{ account: { organizational-unit: A } }')).toEqual({
      organizationalUnits: true,
      tags: false,
    });
    expect(used('{ account: { tags: { env: prod } } }')).toEqual({ organizationalUnits: false, tags: true });
    expect(used('{ account: { tags: any, organizational-unit: any, name: a } }')).toEqual({
      organizationalUnits: false,
      tags: false,
    });
  });

  test('is units where a guard has to reach every account', () => {
    const guarded = sound('version: 1\norganization: { expect: { root-guard: present } }\n');
    expect(selectorsUsed(guarded)).toEqual({ organizationalUnits: true, tags: false });
    const open = sound('version: 1\norganization: { expect: { root-sessions: enabled } }\n');
    expect(selectorsUsed(open)).toEqual({ organizationalUnits: false, tags: false });
  });
});

describe('a rule, owner, exception or attestation about no account', () => {
  const baseline = sound(
    [
      'version: 1',
      'rules:',
      '  - { name: live, match: all, expect: { contacts: any } }',
      '  - { name: dead, match: { names: "prod-*" }, expect: { contacts: any } }',
      'owners:',
      '  - { match: { ou: Sandbox/** }, assignees: octocat }',
      'exceptions:',
      '  - { control: contacts, match: { ids: "444455556666" }, reason: r, until: 2027-01-31 }',
      'attestations:',
      '  - { id: two, statement: s, match: { tags: { vault: "yes" } }, by: octocat, on: 2026-11-01, valid-for: 180d }',
    ].join('\n'),
  );

  test('is a warning at its place', () => {
    const warnings = matchesNothing(baseline, [account({}), account({ id: '222222222222' })]);
    expect(warnings).toEqual([
      {
        file: 'baseline.yml',
        line: 4,
        column: 7,
        level: 'warning',
        message: 'rule `dead` matches no account; check its `match`',
      },
      {
        file: 'baseline.yml',
        line: 6,
        column: 7,
        level: 'warning',
        message: 'owners entry 1 matches no account; check its `match`',
      },
      {
        file: 'baseline.yml',
        line: 8,
        column: 7,
        level: 'warning',
        message: 'exception 1 (`contacts`) matches no account; check its `match`',
      },
      {
        file: 'baseline.yml',
        line: 10,
        column: 7,
        level: 'warning',
        message: 'attestation `two` matches no account; check its `match`',
      },
    ]);
  });

  test('is none as long as it may be about one', () => {
    const hidden = account({ name: 'prod-a', id: '444455556666', organizationalUnit: unreadable });
    const other = account({ id: '222222222222', tags: unreadable });
    expect(matchesNothing(baseline, [other, hidden])).toEqual([]);
  });
});
