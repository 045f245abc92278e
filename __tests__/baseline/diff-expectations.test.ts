import { describe, expect, test } from 'vitest';
import { declaredDifference } from '../../src/baseline/diff-declared.ts';
import type { Baseline, Match, Position, Rule } from '../../src/baseline/model.ts';
import { declaring, difference, line, now, rule, ruling, tagged, told } from './diff-builders.ts';
import { account, rules, unreadable } from './fixtures.ts';

const hardware = { 'root-user.mfa': 'hardware' };
const enabled = { 'root-user.mfa': 'enabled' };
const anyMfa = { 'root-user.mfa': 'any' };
const noKeys = { 'iam-users.access-keys': 'absent' };
const anyKeys = { 'iam-users.access-keys': 'any' };
const agedKeys = { 'iam-users.access-keys.max-age': 90 };
const prod = { tags: { env: ['prod'] } };
const dev = { tags: { env: ['dev'] } };
const [one, two] = ['111111111111', '222222222222'];
const ids = (...of: readonly string[]): Match => ({ ids: of });

const unread = (id: string) => account({ id, tags: unreadable });
const declared = (base: Baseline, head: Baseline) => told(declaredDifference(base, head, now));

describe('What is expected of one control', () => {
  test('is not changed by rules that say nothing of it', () => {
    const other = { 'contacts.security': 'present' };
    const [base, head] = [ruling(['all', hardware]), ruling(['all', hardware], [prod, other])];
    expect(declared(base, head)).toEqual(['added contacts.security maybe']);
    expect(told(difference(base, head, tagged('prod', 'dev')))).toEqual(['added contacts.security of 1']);
  });

  test('is not dropped by a rule that says something of the controls beside it', () => {
    const keys = 'expect: { iam-users: { access-keys: { max-age: 90d, max-active: 1 } } }';
    const base = rules(`{ name: a, match: all, ${keys} }`);
    const tighter = 'expect: { iam-users: { access-keys: { max-age: 30d } } }';
    const head = rules(
      `{ name: a, match: all, ${keys} }`,
      `{ name: b, match: { ids: "${one}" }, ${tighter} }`,
    );
    expect(declared(base, head)).toEqual(['tightened iam-users.access-keys.max-age maybe']);
  });

  test('is changed by an `any` that is about other accounts than before', () => {
    const [base, head] = [
      ruling(['all', hardware], [prod, anyMfa]),
      ruling(['all', hardware], [dev, anyMfa]),
    ];
    expect(declared(base, head)).toEqual(['- dropped root-user.mfa maybe', 'added root-user.mfa maybe']);
  });

  test('is not changed by an `any` where nothing was expected', () => {
    expect(declared(ruling(['all', hardware]), ruling(['all', anyMfa], ['all', hardware]))).toEqual([]);
    expect(declared(declaring({}), ruling([prod, anyMfa]))).toEqual([]);
  });

  test('is not changed by another way to write the same value', () => {
    const allowed = (...users: readonly string[]) => ruling(['all', { 'iam-users.allowed': users }]);
    const [base, head] = [allowed('ci', 'deploy'), allowed('deploy', 'ci')];
    expect(declared(base, head)).toEqual([]);
    expect(told(difference(base, head, tagged('prod')))).toEqual([]);
  });
});

describe('A changed value is told as the rule in force writes it', () => {
  const written = (email: string, name: string, at: Position): Rule => ({
    name,
    match: 'all',
    statements: [{ kind: 'value', control: 'contacts.billing', value: { email }, at }],
    at,
  });
  const here = line(7);

  test.each<readonly [string, string, Position]>([
    ['name', 'another', here],
    ['line', 'rule', { ...here, line: 8 }],
    ['column', 'rule', { ...here, column: 40 }],
    ['file', 'rule', { ...here, file: 'other.yml' }],
  ])('though the rule before it differs from it only by its %s', (_what, name, at) => {
    const writing = (email: string) =>
      declaring({ rules: [written('no@example.com', name, at), written(email, 'rule', here)] });
    const [base, head] = [writing('a+{account.id}@example.com'), writing('b+{account.id}@example.com')];
    expect(difference(base, head, tagged('prod')).changes).toMatchObject([
      {
        kind: 'changed',
        before: { value: { email: 'a+{account.id}@example.com' }, rule: 'rule', at: here },
        after: { value: { email: 'b+{account.id}@example.com' }, rule: 'rule', at: here },
        at: here,
        side: 'head',
      },
    ]);
  });
});

describe('What a wider expectation includes', () => {
  test('is lost where only some other control is still expected', () => {
    const password = { 'root-user.password': 'absent', 'contacts.security': 'present' };
    const [base, head] = [ruling(['all', { ...agedKeys, ...password }]), ruling(['all', password])];
    expect(declared(base, head)).toEqual(['- dropped iam-users.access-keys.max-age maybe']);
    expect(told(difference(base, head, tagged('prod')))).toEqual([
      '- dropped iam-users.access-keys.max-age of 1',
    ]);
  });

  test('is no control beside it', () => {
    const [base, head] = [ruling(['all', { ...hardware, ...noKeys }]), ruling(['all', noKeys])];
    expect(declared(base, head)).toEqual(['- dropped root-user.mfa maybe']);
    expect(told(difference(base, head, tagged('prod')))).toEqual(['- dropped root-user.mfa of 1']);
  });

  test('is lost where it cannot be told whether the wider one holds', () => {
    const [base, head] = [ruling(['all', agedKeys]), ruling([prod, noKeys])];
    expect(told(difference(base, head, [unread(one)]))).toContain(
      '- dropped iam-users.access-keys.max-age of 1',
    );
  });

  test('is lost where the wider one is taken away again, and not where that was before it', () => {
    const base = ruling(['all', agedKeys]);
    const kept = ruling(['all', noKeys], [prod, anyKeys], ['all', noKeys]);
    expect(declared(base, kept)).toContain('dropped iam-users.access-keys.max-age maybe');
    expect(declared(base, ruling(['all', noKeys], [prod, anyKeys]))).toContain(
      '- dropped iam-users.access-keys.max-age maybe',
    );
  });

  test('is lost only by the accounts of which the wider one is not expected', () => {
    const [base, head] = [ruling([prod, agedKeys]), ruling([ids(one), noKeys])];
    const lost = (...accounts: readonly string[]) =>
      difference(base, head, accounts.map(unread))
        .changes.filter(({ weakens }) => weakens)
        .map((change) => 'accounts' in change && change.accounts?.first.map(({ id }) => id));
    expect(lost(one)).toEqual([]);
    expect(lost(one, two)).toEqual([[two]]);
    expect(lost(two, one)).toEqual([[two]]);
  });
});

describe('Of an account whose tags could not be read', () => {
  test('nothing is told of rules that are surely not about it', () => {
    const base = ruling([prod, enabled]);
    const head = ruling([prod, enabled], [ids(two), hardware]);
    expect(told(difference(base, head, [unread(one)]))).toEqual([]);
    expect(told(difference(base, head, [unread(two)]))).toContain('tightened root-user.mfa of 1 maybe');
  });

  test('what a rule that is surely about it says is what it has else', () => {
    const base = ruling([ids(one), enabled]);
    const head = ruling([ids(one), enabled], [prod, hardware]);
    expect(told(difference(base, head, [unread(one)]))).toEqual(['tightened root-user.mfa of 1 maybe']);
  });

  test('the rules that are about it decide, not those of the account before it', () => {
    const base = ruling(['all', enabled], [prod, hardware]);
    const head = ruling(['all', enabled], [prod, hardware], [ids(two), enabled]);
    for (const accounts of [
      [unread(one), unread(two)],
      [unread(two), unread(one)],
    ])
      expect(difference(base, head, accounts).changes).toMatchObject([
        { kind: 'loosened', certain: false, accounts: { count: 1, first: [{ id: two }] } },
      ]);
  });
});

describe('Too much to be told one by one', () => {
  const emails = (count: number, match: (index: number) => Match) =>
    declaring({
      rules: Array.from({ length: count }, (_each, index) => ({
        ...rule(`rule ${index}`, match(index), {}),
        statements: [
          {
            kind: 'value',
            control: 'contacts.security',
            value: { email: `${index}@example.com` },
            at: line(100 + index),
          },
        ],
      })),
    });
  const teams = emails(25, (index) => ({ tags: { [`team-${index}`]: ['a'] } }));
  const units = emails(25, (index) => ({ names: [`*-${index}-*`] }));

  test('is one change without values, where the head says the last of it', () => {
    expect(declaredDifference(teams, units, now).changes).toMatchObject([
      {
        kind: 'changed',
        control: 'contacts.security',
        before: undefined,
        after: undefined,
        weakens: true,
        certain: false,
        at: line(124),
        side: 'head',
      },
    ]);
  });

  test('stands in the base where the head says nothing any more', () => {
    const many = emails(501, (index) => ids(`${index}`));
    expect(declaredDifference(many, declaring({}), now).changes).toMatchObject([
      { kind: 'changed', before: undefined, weakens: true, at: line(600), side: 'base' },
    ]);
  });
});
