import { describe, expect, test } from 'vitest';
import { excludes, implies, impliesByKeys } from '../../src/baseline/implication.ts';
import type { Match, MatchKeys } from '../../src/baseline/model.ts';

type Pairs = readonly (readonly [string, Match, Match])[];

const [one, two, three] = ['111111111111', '222222222222', '333333333333'];
const prod = { tags: { env: ['prod'] } };
const dev = { tags: { env: ['dev'] } };
const members = { managementAccount: false };
const management = { managementAccount: true };

describe('Whoever the first match means, the second one surely means', () => {
  const sure: Pairs = [
    ['all', prod, 'all'],
    ['all, of all', 'all', 'all'],
    ['more ids', { ids: [one] }, { ids: [one, two] }],
    ['a name that a pattern fits', { names: ['prod-a'] }, { names: ['dev-*', 'prod-*'] }],
    ['the same pattern among others', { names: ['prod-*'] }, { names: ['prod-*', 'dev-*'] }],
    ['a unit and all below it', { ou: ['A/B'] }, { ou: ['A/**'] }],
    ['fewer tags', { tags: { env: ['prod'], team: ['a'] } }, prod],
    ['more values of a tag', prod, { tags: { env: ['prod', 'dev'] } }],
    ['the management account, besides an id', { ids: [one], ...management }, management],
    ['no management account, besides an id', { ids: [one], ...members }, members],
    ['only one of its keys', { ids: [one], ...members }, { ids: [one] }],
    ['all but what it has nothing of', prod, { not: dev }],
    ['the scope that it stands in', { ids: [one], within: prod }, prod],
    ['what holds in its scope', { ids: [one], within: { ou: ['A/B'] } }, { ou: ['A/**'] }],
    ['a scope that holds what it means', { ids: [one], ...prod }, { ids: [one], within: prod }],
  ];

  test.each(sure)('where it means %s', (_what, narrow, wide) => {
    expect(implies(narrow, wide)).toBe(true);
  });

  const unsure: Pairs = [
    ['fewer ids', { ids: [one, two] }, { ids: [one] }],
    ['ids where there were none', 'all', { ids: [one] }],
    ['ids where there was a tag', prod, { ids: [one] }],
    ['fewer names', { names: ['a', 'b'] }, { names: ['a'] }],
    ['another pattern', { names: ['a*'] }, { names: ['a?*'] }],
    ['another unit', { ou: ['A/B'] }, { ou: ['A/*/*'] }],
    ['fewer values of a tag', { tags: { env: ['prod', 'dev'] } }, prod],
    ['one more tag', prod, { tags: { env: ['prod'], team: ['a'] } }],
    ['a tag called `constructor`', prod, { tags: { constructor: ['prod'] } }],
    ['the management account alone', { ids: [one] }, management],
    ['the other kind of account', members, management],
    ['all but some that it may mean', { ids: [one] }, { not: prod }],
    ['a scope that it does not stand in', { ids: [one] }, { ids: [one], within: prod }],
  ];

  test.each(unsure)('is not said where it means %s', (_what, narrow, wide) => {
    expect(implies(narrow, wide)).toBe(false);
  });
});

describe('No account is meant by both matches', () => {
  const apart: Pairs = [
    ['ids', { ids: [one] }, { ids: [two, three] }],
    ['a name and a pattern of another length', { names: ['prod-abc'] }, { names: ['prod-?'] }],
    ['what names begin with', { names: ['prod-*'] }, { names: ['dev-*', 'sandbox'] }],
    ['what names end with', { names: ['*-prod'] }, { names: ['*-dev'] }],
    ['values of a tag', prod, { tags: { env: ['dev', 'test'], team: ['a'] } }],
    ['a unit and those right below another', { ou: ['A/B/C'] }, { ou: ['A/*'] }],
    ['units below one another', { ou: ['A/B/**'] }, { ou: ['A/C/**', 'D'] }],
    ['members and the management account', members, management],
    ['what the other leaves out', prod, { not: prod }],
    ['more than it means, left out by the other', { ids: [one], ...prod }, { ids: [one], not: prod }],
    ['its scope', { ids: [one], within: prod }, { ids: [one], ...dev }],
    ['both scopes', { ids: [one], within: prod }, { ids: [one], within: dev }],
  ];

  test.each(apart)('by %s', (_what, a, b) => {
    expect([excludes(a, b), excludes(b, a)]).toEqual([true, true]);
  });

  const together: Pairs = [
    ['of which one means all', 'all', prod],
    ['that both mean all', 'all', 'all'],
    ['with an id in common', { ids: [one, two] }, { ids: [two, three] }],
    ['of which only one is by ids', { ids: [one] }, prod],
    ['with a name in common', { names: ['a', 'b'] }, { names: ['b', 'c'] }],
    ['of names that begin alike', { names: ['ab*'] }, { names: ['a*'] }],
    ['of names that end alike', { names: ['*ab'] }, { names: ['*b'] }],
    ['of names that begin with one and end with the other', { names: ['a*'] }, { names: ['*b'] }],
    ['with a value of a tag in common', prod, { tags: { env: ['prod', 'dev'] } }],
    ['of different tags', prod, { tags: { team: ['dev'] } }],
    ['of a unit and one below it', { ou: ['A/**'] }, { ou: ['A/B/*'] }],
    ['of a unit that is written with a stray slash', { ou: ['/A/**'] }, { ou: ['A/*'] }],
    ['of the same kind of account', members, { ids: [one], ...members }],
    ['of which only one asks for the management account', management, { ids: [one] }],
    ['of which one leaves out only a part', prod, { not: { ids: [one], ...prod } }],
    ['of one scope', { ids: [one], within: prod }, { ids: [one], within: prod }],
  ];

  test.each(together)('is not said of two %s', (_what, a, b) => {
    expect([excludes(a, b), excludes(b, a)]).toEqual([false, false]);
  });
});

describe('A file cannot make the proofs take long', () => {
  /** A match in so many others. */
  function nested(key: 'not' | 'within', depth: number, inner: MatchKeys): MatchKeys {
    return depth === 0 ? inner : { names: ['*'], [key]: nested(key, depth - 1, inner) };
  }

  test.each(['not', 'within'] as const)(
    'by matches that nest deep in `%s`: nothing is then proven',
    (key) => {
      const [a, b] = [nested(key, 40, prod), nested(key, 40, dev)];
      expect([implies(a, b), excludes(a, b), excludes(b, a)]).toEqual([false, false, false]);
      expect(implies(nested('within', 40, prod), prod)).toBe(false);
      expect(implies(prod, nested(key, 40, dev))).toBe(false);
      expect(excludes(nested(key, 40, prod), dev)).toBe(false);
      expect(excludes(dev, nested(key, 40, prod))).toBe(false);
    },
  );

  test('a few levels are looked into', () => {
    expect(implies(nested('within', 5, prod), prod)).toBe(true);
    expect(excludes(nested('within', 5, prod), dev)).toBe(true);
    expect(excludes(dev, nested('within', 5, prod))).toBe(true);
  });

  test('and a deep match is still known to be the same as itself', () => {
    const deep = nested('not', 40, prod);
    expect(impliesByKeys(deep, deep)).toBe(true);
    expect(implies(deep, structuredClone(deep))).toBe(true);
  });

  test('by lists of more than a million pairs: nothing is then proven', () => {
    const numbered = (prefix: string, count: number) =>
      Array.from({ length: count }, (_each, index) => `${prefix}${index}`);
    for (const [count, isProven] of [
      [50, true],
      [1001, false],
    ] as const) {
      const [some, others] = [numbered('a-', count), numbered('b-', count)];
      expect(implies({ names: some }, { names: [...others, 'a-*'] })).toBe(isProven);
      expect(excludes({ names: some }, { names: others })).toBe(isProven);
    }
  });
});
