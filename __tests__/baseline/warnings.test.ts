import { describe, expect, test } from 'vitest';
import { overridden } from '../../src/baseline/warnings.ts';
import type { Account } from '../../src/snapshot/account.ts';
import { account, rules, sound, unreadable, value } from './fixtures.ts';

const prod = account({ id: '111111111111', tags: value({ env: 'prod' }) });
const dev = account({ id: '222222222222', tags: value({ env: 'dev' }) });
const hidden = account({ id: '333333333333', tags: unreadable });

function rule(name: string, match: string, expectation: string): string {
  return `{ name: ${name}, match: ${match}, expect: ${expectation} }`;
}

const inProd = '{ tags: { env: prod } }';
const mfa = '{ root-user: { mfa: hardware } }';

function warned(accounts: readonly Account[], ...lines: readonly string[]): readonly string[] {
  return overridden(rules(...lines), accounts).map(({ line, message }) => `${line} ${message}`);
}

describe('an expectation that a later rule always overrides', () => {
  test('is a warning at its key', () => {
    expect(overridden(rules(rule('a', inProd, mfa), rule('b', 'all', mfa)), [prod, dev])).toEqual([
      {
        file: 'baseline.yml',
        line: 3,
        column: 71,
        level: 'warning',
        message:
          'rule `a`, `root-user.mfa`: every account that this rule matches gets another value by a later rule (rule `b`), so this one never holds; remove it, or narrow the later rule',
      },
    ]);
  });

  test('is told with one of several rules that override it together', () => {
    const [one = ''] = warned(
      [prod, dev],
      rule('a', 'all', mfa),
      rule('b', inProd, mfa),
      rule('c', '{ not: { tags: { env: prod } } }', mfa),
    );
    expect(one).toContain('by a later rule (rule `b` and 1 more)');
  });

  test('is told with the last of those that each override it, whose value holds', () => {
    const all = (name: string) => rule(name, 'all', mfa);
    expect(warned([prod, dev], all('a'), all('b'), all('c'))).toEqual([
      expect.stringMatching(/^3 rule `a`.*\(rule `c`\)/),
      expect.stringMatching(/^4 rule `b`.*\(rule `c`\)/),
    ]);
  });

  test.each([
    ['`any` for the control', rule('b', 'all', '{ root-user: { mfa: any } }')],
    ['`any` for its group', rule('b', 'all', '{ root-user: any }')],
  ])('also by %s', (_title, later) => {
    expect(warned([prod, dev], rule('a', inProd, mfa), later)).toHaveLength(1);
  });

  test('also by the other form of its key', () => {
    const absent = '{ iam-users: { access-keys: absent } }';
    const map = '{ iam-users: { access-keys: { max-age: 90d } } }';
    expect(warned([prod], rule('a', 'all', absent), rule('b', 'all', map))).toHaveLength(1);
    expect(warned([prod], rule('a', 'all', map), rule('b', 'all', absent))).toHaveLength(1);
  });
});

describe('there is no warning', () => {
  test('as long as it holds for one account', () => {
    expect(warned([prod, dev], rule('a', 'all', mfa), rule('b', inProd, mfa))).toEqual([]);
  });

  test('as long as the later rule may not be about one', () => {
    expect(warned([prod, hidden], rule('a', 'all', mfa), rule('b', inProd, mfa))).toEqual([]);
  });

  test('when the later rule takes other controls away', () => {
    expect(warned([prod], rule('a', 'all', mfa), rule('b', 'all', '{ iam-users: any }'))).toEqual([]);
  });

  test('when the later rule names another control of the same group', () => {
    const unused = '{ iam-users: { access-keys: { max-unused: 45d } } }';
    const age = '{ iam-users: { access-keys: { max-age: 90d } } }';
    expect(warned([prod], rule('a', 'all', unused), rule('b', 'all', age))).toEqual([]);
  });

  test('about a rule that matches no account, which is told otherwise', () => {
    expect(warned([dev], rule('a', inProd, mfa), rule('b', 'all', mfa))).toEqual([]);
  });

  test('about what a preset says', () => {
    const baseline = sound(`version: 1\nextends: recommended\nrules: [${rule('a', 'all', mfa)}]\n`);
    expect(overridden(baseline, [prod])).toEqual([]);
  });
});
