import { describe, expect, test } from 'vitest';
import { possible, type Step, transitions } from '../../src/baseline/diff-steps.ts';
import type { Match, MatchKeys } from '../../src/baseline/model.ts';
import { line } from './diff-builders.ts';
import { account, unreadable } from './fixtures.ts';

const prod = { tags: { env: ['prod'] } };
const dev = { tags: { env: ['dev'] } };
const ids = (...of: readonly string[]): Match => ({ ids: of });
const [one, two] = ['111111111111', '222222222222'];

type Entry = readonly [match: Match, said: string | undefined];

function steps(...entries: readonly Entry[]): readonly Step<string>[] {
  return entries.map(([match, said], index) => ({ match, said, rule: `rule ${index}`, at: line(index + 1) }));
}

/** What may hold for one and the same account, such as `a > b`; `none` where no entry matches or it takes away. */
function pairs(base: readonly Entry[], head: readonly Entry[]): readonly string[] | 'too-many' {
  const found = transitions(steps(...base), steps(...head));
  if (found === 'too-many') return found;
  return found.map(({ before, after }) => `${before?.said ?? 'none'} > ${after?.said ?? 'none'}`).toSorted();
}

/** Entries for so many accounts, one each. */
function entries(count: number): readonly Entry[] {
  return Array.from({ length: count }, (_each, index) => [ids(`${index}`), `${index}`]);
}

describe('What may hold for one account before and after', () => {
  test('is, of entries that have nothing to do with each other, each with each', () => {
    expect(pairs([[prod, 'a']], [[{ ou: ['A'] }, 'b']])).toEqual(['a > b', 'a > none', 'none > b']);
  });

  test('is an entry for all, wherever none other is', () => {
    expect(pairs([['all', 'a']], [['all', 'b']])).toEqual(['a > b']);
    expect(pairs([[ids(one), 'a']], [['all', 'b']])).toEqual(['a > b', 'none > b']);
  });

  test('is no entry of accounts that a later one is about as well', () => {
    const hidden: readonly Entry[] = [
      [ids(one), 'a'],
      [ids(one, two), 'b'],
    ];
    expect(pairs(hidden, [[prod, 'c']])).toEqual(['b > c', 'b > none', 'none > c']);
    expect(pairs([[prod, 'c']], hidden)).toEqual(['c > b', 'c > none', 'none > b']);
  });

  test('is never two entries of which no account can be both', () => {
    expect(pairs([[prod, 'a']], [[dev, 'b']])).toEqual(['a > none', 'none > b']);
  });

  test('is left out where it is the same', () => {
    expect(
      pairs(
        [['all', 'a']],
        [
          ['all', 'a'],
          [prod, 'a'],
        ],
      ),
    ).toEqual([]);
    expect(pairs([], [[prod, undefined]])).toEqual([]);
    expect(pairs(entries(3), entries(3))).toEqual([]);
  });

  test('differs where an entry is about others or takes away', () => {
    const base: Entry = ['all', 'a'];
    expect(pairs([base, [prod, undefined]], [base, [dev, undefined]])).toEqual(['a > none', 'none > a']);
    expect(pairs([base, [prod, 'b']], [base, [prod, undefined]])).toEqual(['b > none']);
  });

  test('is told of matches that are too deep to be looked into, and the same', () => {
    const deep = (depth: number): MatchKeys => (depth === 0 ? prod : { not: deep(depth - 1) });
    expect(pairs([[deep(20), 'a']], [[deep(20), 'b']])).toEqual(['a > b']);
  });
});

describe('Of long lists', () => {
  const many = entries(2500);
  const newcomer: Entry = [prod, 'new'];

  test('an entry more or less at the beginning is told, however much both have in common', () => {
    expect(pairs(many, many)).toEqual([]);
    expect(pairs(many, [newcomer, ...many])).toEqual(['none > new']);
    expect(pairs([newcomer, ...many], many)).toEqual(['new > none']);
    expect(pairs([[prod, 'old'], ...many], [newcomer, ...many])).toEqual(['old > new']);
  });

  test('nothing is told whose proof takes millions of comparisons, on whichever side they stand', () => {
    expect(pairs([], many)).toBe('too-many');
    expect(pairs(many, [])).toBe('too-many');
    expect(pairs(many, many.toReversed())).toBe('too-many');
  });

  test('no more pairs are told than somebody reads', () => {
    const tagged = (prefix: string, count: number): readonly Entry[] =>
      Array.from({ length: count }, (_each, index) => [
        { tags: { [`${prefix}${index}`]: ['x'] } },
        `${prefix}${index}`,
      ]);
    expect(pairs(tagged('a', 20), tagged('b', 20))).toHaveLength(21 * 21 - 1);
    expect(pairs(tagged('a', 25), tagged('b', 25))).toBe('too-many');
  });
});

describe('The entries that an account may have', () => {
  const unread = account({ id: one, tags: unreadable });

  test('are those that surely match, of any account then, and those that may', () => {
    const known = possible(steps([ids(one), 'a'], [ids(two), 'b'], [prod, 'c']), unread);
    expect(known.steps.map(({ match, said }) => [match, said])).toEqual([
      ['all', 'a'],
      [prod, 'c'],
    ]);
  });

  test('have one key exactly where every entry is decided alike', () => {
    const keyOf = (...matches: readonly Match[]) =>
      possible(steps(...matches.map((match): Entry => [match, 'a'])), unread).key;
    const [yes, no] = [ids(one), ids(two)];
    expect(keyOf(yes, prod)).toBe(keyOf('all', dev));
    const different = [
      keyOf(yes, prod),
      keyOf(prod, yes),
      keyOf(no, prod),
      keyOf(prod, no),
      keyOf(prod, prod),
      keyOf(yes, no),
    ];
    expect(new Set(different)).toHaveLength(different.length);
  });
});
