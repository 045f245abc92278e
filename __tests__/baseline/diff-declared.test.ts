import { describe, expect, test } from 'vitest';
import { declaredDifference } from '../../src/baseline/diff-declared.ts';
import type { Baseline, Match } from '../../src/baseline/model.ts';
import {
  attestation,
  declaring,
  exception,
  line,
  now,
  ownedBy,
  rule,
  ruling,
  told,
} from './diff-builders.ts';

const hardware = { 'root-user.mfa': 'hardware' };
const enabled = { 'root-user.mfa': 'enabled' };
const ids = (...of: readonly string[]): Match => ({ ids: of });
const [one, two] = ['111111111111', '222222222222'];
const declared = (base: Baseline, head: Baseline) => told(declaredDifference(base, head, now));

describe('Without any account, what may be weaker is flagged', () => {
  test('a narrower match, however it is written', () => {
    for (const [wide, narrow] of [
      ['all', ids(one)],
      [ids(one, two), ids(one)],
      [{ ou: ['A/**'] }, { ou: ['A/B'] }],
      [{ names: ['prod-*'] }, { names: ['prod-a'] }],
      [{ tags: { env: ['prod', 'dev'] } }, { tags: { env: ['prod'] } }],
      [{ tags: { env: ['prod'] } }, { tags: { env: ['prod'], team: ['a'] } }],
      [ids(one, two), { ids: [one, two], not: { ids: [two] } }],
      [ids(one, two), { ids: [one, two], within: { ou: ['A'] } }],
    ] satisfies readonly (readonly [Match, Match])[]) {
      expect(declared(ruling([wide, hardware]), ruling([narrow, hardware]))).toEqual([
        '- dropped root-user.mfa maybe',
      ]);
      expect(declared(ruling([narrow, hardware]), ruling([wide, hardware]))).toEqual([
        'added root-user.mfa maybe',
      ]);
    }
  });

  test('a looser rule that comes after a stricter one, and not a stricter one', () => {
    const base = ruling(['all', hardware]);
    expect(declared(base, ruling(['all', hardware], [ids(one), enabled]))).toEqual([
      '- loosened root-user.mfa maybe',
    ]);
    expect(declared(ruling(['all', enabled]), ruling(['all', enabled], [ids(one), hardware]))).toEqual([
      'tightened root-user.mfa maybe',
    ]);
    expect(declared(base, ruling([ids(one), enabled], ['all', hardware]))).toEqual([]);
  });

  test('rules in another order, only where some account may be in both', () => {
    const inOrder = (...rules: readonly (readonly [Match, Readonly<Record<string, unknown>>])[]) =>
      ruling(...rules);
    const [a, b] = [
      [ids(one), hardware],
      [ids(two), enabled],
    ] as const;
    expect(declared(inOrder(a, b), inOrder(b, a))).toEqual([]);
    const tagged = [{ tags: { env: ['prod'] } }, enabled] as const;
    expect(declared(inOrder(tagged, a), inOrder(a, tagged))).toEqual(['- loosened root-user.mfa maybe']);
  });

  test('what no account can be both of is not flagged', () => {
    const apart: readonly (readonly [Match, Match])[] = [
      [{ ou: ['A/**'] }, { ou: ['B/**'] }],
      [{ ou: ['A/B'] }, { ou: ['A/B/*', 'C'] }],
      [{ names: ['prod-*'] }, { names: ['dev-*', 'sandbox'] }],
      [{ names: ['*-prod'] }, { names: ['a-*-dev'] }],
      [{ tags: { team: ['a'], env: ['x'] } }, { tags: { team: ['b', 'c-*'] } }],
    ];
    for (const [a, b] of apart) {
      const [first, second] = [[a, hardware] as const, [b, enabled] as const];
      expect(declared(ruling(first, second), ruling(second, first))).toEqual([]);
    }
    const together: readonly (readonly [Match, Match])[] = [
      [{ ou: ['A/**'] }, { ou: ['A/B/**'] }],
      [{ ou: ['**/B'] }, { ou: ['A/*'] }],
      [{ names: ['a*'] }, { names: ['*b'] }],
      [{ tags: { team: ['a'] } }, { tags: { env: ['a'] } }],
    ];
    for (const [a, b] of together) {
      const [first, second] = [[a, enabled] as const, [b, hardware] as const];
      expect(declared(ruling(first, second), ruling(second, first))).toEqual([
        '- loosened root-user.mfa maybe',
      ]);
    }
  });

  test('a part of what another expectation includes is not lost, where that surely holds', () => {
    const whole = { 'iam-users.access-keys': 'absent' };
    const members: Match = { managementAccount: false };
    const keys = { 'iam-users.access-keys.max-age': 90 };
    const base = ruling([members, { ...whole, ...keys }]);
    expect(declared(base, ruling([members, whole]))).toEqual(['dropped iam-users.access-keys.max-age maybe']);
    expect(declared(base, ruling(['all', whole]))).toEqual([
      'dropped iam-users.access-keys.max-age maybe',
      'added iam-users.access-keys maybe',
    ]);
    for (const later of [{ names: ['x'] }, 'all'] as const)
      expect(declared(base, ruling([members, whole], [later, { 'iam-users.access-keys': 'any' }]))).toContain(
        '- dropped iam-users.access-keys.max-age maybe',
      );
    expect(declared(base, ruling([{ names: ['x'] }, whole]))).toContain(
      '- dropped iam-users.access-keys.max-age maybe',
    );
  });

  test('exceptions, owners, attestations and the organization', () => {
    const excepting = (...changes: readonly Parameters<typeof exception>[0][]) =>
      declaring({ exceptions: changes.map(exception) });
    expect(declared(excepting({}), excepting({ match: ids(one) }))).toEqual(['narrower exception maybe']);
    expect(declared(excepting({ match: ids(one) }), excepting({}))).toEqual(['- wider exception maybe']);
    expect(declared(excepting(), excepting({ match: ids(one) }))).toEqual(['- new exception maybe']);
    expect(
      declared(
        declaring({ owners: [ownedBy('all', 'octocat')] }),
        declaring({ owners: [ownedBy(ids(one), 'octocat')] }),
      ),
    ).toEqual(['- owner maybe']);
    const attested = (match: Match) => declaring({ attestations: [attestation({ match })] });
    expect(declared(attested('all'), attested(ids(one)))).toEqual(['- dropped attestation maybe']);
    expect(declared(attested(ids(one)), attested('all'))).toEqual([]);
    expect(declared(declaring({ organizationId: 'o-a1b2c3d4e5' }), declaring({}))).toEqual([
      '- organization',
    ]);
    const graded = declaring({ severities: [{ control: 'root-user.mfa', severity: 'low', at: line(60) }] });
    expect(declared(declaring({}), graded)).toEqual(['- root-user.mfa critical to low']);
  });

  test('all at once, where there is too much of it to be told one by one', () => {
    const many = (prefix: string) =>
      declaring({
        rules: Array.from({ length: 60 }, (_each, index) =>
          rule(
            `${index}`,
            { tags: { [prefix]: [`${index}*`] } },
            { 'contacts.security': { email: `${index}@example.com` } },
          ),
        ),
      });
    expect(declared(many('team'), many('env'))).toEqual(['- changed contacts.security maybe']);
  });
});
