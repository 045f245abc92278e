import { describe, expect, test } from 'vitest';
import type { BaselineDiff } from '../../src/baseline/diff-model.ts';
import type { Baseline, Match, Position } from '../../src/baseline/model.ts';
import type { Account } from '../../src/snapshot/account.ts';
import {
  attestation,
  declaring,
  difference,
  exception,
  line,
  ownedBy,
  rule,
  ruling,
  rulingAt,
  tagged,
  told,
} from './diff-builders.ts';
import { account, unreadable } from './fixtures.ts';

const hardware = { 'root-user.mfa': 'hardware' };
const enabled = { 'root-user.mfa': 'enabled' };
const accounts = tagged('prod', 'dev', 'dev');
const env = (name: string): Match => ({ tags: { env: [name] } });

/** The difference, which has to be the same in whatever order the accounts come. */
function inAnyOrder(base: Baseline, head: Baseline, some: readonly Account[] = accounts): BaselineDiff {
  const diff = difference(base, head, some);
  expect(difference(base, head, some.toReversed())).toEqual(diff);
  return diff;
}

describe('Like changes of many accounts are one', () => {
  test('told at the first place that says it, by line', () => {
    const base = ruling(['all', hardware]);
    const both = (prod: number, dev: number) =>
      rulingAt([5, 'all', hardware], [prod, env('prod'), enabled], [dev, env('dev'), enabled]);
    for (const head of [both(20, 30), both(30, 20)])
      expect(inAnyOrder(base, head).changes).toMatchObject([{ accounts: { count: 3 }, at: line(20) }]);
  });

  test('by file before line, and by column last', () => {
    const places: readonly (readonly [Position, Position])[] = [
      [
        { file: 'a.yml', line: 90, column: 9 },
        { file: 'b.yml', line: 10, column: 1 },
      ],
      [
        { file: 'a.yml', line: 10, column: 20 },
        { file: 'a.yml', line: 30, column: 5 },
      ],
      [
        { file: 'a.yml', line: 10, column: 5 },
        { file: 'a.yml', line: 10, column: 20 },
      ],
    ];
    const owned = (prod: Position, dev: Position) =>
      declaring({
        owners: [
          { ...ownedBy(env('prod'), 'octocat'), at: prod },
          { ...ownedBy(env('dev'), 'octocat'), at: dev },
        ],
      });
    for (const [first, second] of places)
      for (const head of [owned(first, second), owned(second, first)])
        expect(inAnyOrder(declaring({}), head).changes).toMatchObject([
          { about: 'owner', accounts: { count: 3 }, at: first },
        ]);
  });

  test('wherever an exception or an attestation stands', () => {
    const moved = { ...attestation({ match: 'all' }), at: line(99) };
    const excepting = (...entries: readonly ReturnType<typeof exception>[]) =>
      declaring({ exceptions: entries });
    expect(
      told(
        inAnyOrder(
          declaring({}),
          excepting(exception({ match: 'all' }), exception({ match: 'all', at: line(99) })),
        ),
      ),
    ).toEqual(['- new exception of 3']);
    expect(
      told(
        inAnyOrder(
          declaring({ attestations: [attestation({ match: 'all' })] }),
          declaring({ attestations: [moved] }),
        ),
      ),
    ).toEqual([]);
  });

  test('with the first five accounts by id, however they come', () => {
    const [a, b, c, d, e, f, g] = tagged(...'abcdefg');
    const shuffled = [a, e, f, g, d, b, c].flatMap((one) => one ?? []);
    const diff = difference(ruling(['all', hardware]), ruling(['all', enabled]), shuffled);
    expect(diff.changes).toMatchObject([{ accounts: { count: 7, first: [a, b, c, d, e] } }]);
  });
});

describe('Changes that differ stay apart', () => {
  test('the certain ones and those that only may be', () => {
    const some = [...accounts, account({ tags: unreadable })];
    const head = ruling(['all', hardware], [env('dev'), enabled]);
    expect(told(inAnyOrder(ruling(['all', hardware]), head, some))).toEqual([
      '- loosened root-user.mfa of 2',
      '- loosened root-user.mfa of 1 maybe',
    ]);
  });

  test('those that weaken and those that do not', () => {
    const keys = { 'iam-users.access-keys.max-age': 90 };
    const head = ruling([env('prod'), { 'iam-users.access-keys': 'absent' }]);
    expect(told(inAnyOrder(ruling(['all', keys]), head))).toEqual([
      '- dropped iam-users.access-keys.max-age of 2',
      'dropped iam-users.access-keys.max-age of 1',
      'added iam-users.access-keys of 1',
    ]);
  });

  test('a name, and presets that are called the same', () => {
    const head = declaring({ name: 'cis-5', rules: [{ ...rule('r', 'all', {}), preset: 'cis-5' }] });
    expect(told(inAnyOrder(declaring({}), head)).toSorted()).toEqual(['name', 'presets']);
  });

  test('severities, owners, exceptions and attestations', () => {
    const head = declaring({
      severities: [
        { control: 'root-user.mfa', severity: 'low', at: line(60) },
        { control: 'contacts.security', severity: 'low', at: line(61) },
      ],
      owners: [ownedBy(env('prod'), 'octocat'), ownedBy(env('dev'), 'hubot')],
      exceptions: [exception({}), exception({ control: 'root-user.mfa' })],
      attestations: [attestation({ match: 'all' }), attestation({ id: 'tested', match: env('dev') })],
    });
    expect(told(inAnyOrder(declaring({}), head))).toEqual([
      '- new exception of 3',
      '- new exception of 3',
      '- contacts.security medium to low',
      '- root-user.mfa critical to low',
      'added attestation of 3',
      'added attestation of 2',
      'owner of 2',
      'owner of 1',
    ]);
  });
});

describe('Changes come in the order of what a reader has to see first', () => {
  const security = (name: string) => ({ 'contacts.security': { email: `${name}@example.com` } });
  const attested = declaring({
    attestations: [attestation({ match: env('prod') }), attestation({ id: 'tested', match: 'all' })],
  });

  test('what weakens, then by subject', () => {
    const rules = ruling(['all', { ...hardware, 'contacts.billing': 'present' }]).rules;
    const base = { ...attested, organizationId: 'o-a1b2c3d4e5', rules, owners: [ownedBy('all', 'octocat')] };
    const head = declaring({
      name: 'production',
      rules: ruling(['all', { ...enabled, 'contacts.billing': 'present', 'contacts.operations': 'present' }])
        .rules,
      exceptions: [exception({})],
      severities: [
        { control: 'root-user.mfa', severity: 'low', at: line(60) },
        { control: 'contacts.security', severity: 'high', at: line(61) },
      ],
    });
    expect(told(inAnyOrder(base, head))).toEqual([
      '- organization',
      '- loosened root-user.mfa of 3',
      '- new exception of 3',
      '- dropped attestation of 3',
      '- dropped attestation of 1',
      '- root-user.mfa critical to low',
      '- owner of 3',
      'name',
      'added contacts.operations of 3',
      'contacts.security medium to high',
    ]);
  });

  test('expectations by what becomes of them, in the order of the controls, then by the number of accounts', () => {
    const base = ruling(
      ['all', { ...hardware, 'root-user.password': 'absent', 'contacts.operations': 'present' }],
      [env('prod'), { ...security('a'), 'contacts.billing': 'present' }],
      [env('dev'), security('b')],
    );
    const head = ruling(
      ['all', { ...enabled, ...security('c') }],
      [env('dev'), { 'root-user.password': 'absent' }],
    );
    expect(told(inAnyOrder(base, head))).toEqual([
      '- dropped root-user.password of 1',
      '- dropped contacts.billing of 1',
      '- dropped contacts.operations of 3',
      '- loosened root-user.mfa of 3',
      '- changed contacts.security of 2',
      '- changed contacts.security of 1',
    ]);
  });

  test('attestations by the number of accounts, whatever becomes of them', () => {
    const head = declaring({
      attestations: [attestation({ id: 'tested', match: 'all', statement: 'Somebody tested it.' })],
    });
    expect(told(inAnyOrder(attested, head))).toEqual([
      '- restated attestation of 3',
      '- dropped attestation of 1',
    ]);
    const other = declaring({
      attestations: [attestation({ match: env('prod'), statement: 'Somebody holds them.' })],
    });
    expect(told(inAnyOrder(attested, other))).toEqual([
      '- dropped attestation of 3',
      '- restated attestation of 1',
    ]);
  });
});
