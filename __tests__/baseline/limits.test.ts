import { describe, expect, test } from 'vitest';
import { told } from './fixtures.ts';

const mebibyte = 1_048_576;
const deep = 'this is nested more than 50 levels deep; no baseline needs that';

describe('a file cannot make Rootline hang or eat memory', () => {
  test('by its size', () => {
    expect(told(`# ${'é'.repeat(mebibyte / 2)}`)).toEqual([
      '1:1 the file is 1,048,578 bytes long; a baseline has at most 1,048,576 bytes (1 MiB)',
    ]);
    expect(told(`# ${'a'.repeat(mebibyte - 2)}`)).toEqual([
      '1:1 the file holds no keys; a baseline begins with `version: 1`',
    ]);
  });

  test('by its depth', () => {
    expect(told('['.repeat(mebibyte))).toEqual([`1:51 ${deep}`]);
    expect(told('- '.repeat(mebibyte / 2))).toEqual([`1:100 ${deep}`]);
    expect(told(`version: 1\nname: ${'{a: '.repeat(60)}`)).toHaveLength(1);
  });

  test('by its number of tokens', () => {
    expect(told(']'.repeat(mebibyte))).toEqual([
      '1:300001 there are more than 300,000 YAML tokens up to here; a baseline has to be smaller',
    ]);
  });

  test('by its syntax errors: the first hundred are told, the rest counted', () => {
    const problems = told(`a: "${'\\q'.repeat(1000)}"`);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toBe('1:203 and 900 more problems, not shown');
  });

  test('by very many keys', () => {
    const keys = Array.from({ length: 40_000 }, (_, index) => `key${index}: 1\n`).join('');
    expect(told(keys)).toHaveLength(101);
  });

  test('by aliases that repeat aliases', () => {
    const levels = Array.from({ length: 12 }, (_, level) => `&a${level + 1} [${`*a${level},`.repeat(9)}]`);
    const text = `version: 1\nname: &a0 [x]\nrules:\n${levels.map((level) => `  - ${level}\n`).join('')}`;
    expect(told(text)).toContain(
      '8:34 the aliases up to here repeat more than 100,000 values; write out what you mean',
    );
  });

  test('by aliases that nest deeper than the text', () => {
    const links = Array.from(
      { length: 60 },
      (_, link) => `  - &a${link} [${link === 0 ? 'x' : `*a${link - 1}`}]\n`,
    );
    expect(told(`version: 1\nrules:\n${links.join('')}`)).toContain(`52:10 ${deep}`);
  });

  test('by an alias inside what it repeats', () => {
    expect(told('version: 1\nrules: &a [*a]\n')).toEqual([
      '2:12 the alias `*a` stands inside the very part it repeats; put a text that begins with `*` in quotes',
    ]);
  });
});

test('a glob that was not quoted is an alias without an anchor', () => {
  expect(
    told('version: 1\nrules:\n  - { name: a, match: { names: *prod }, expect: { contacts: any } }\n'),
  ).toEqual(['3:32 the alias `*prod` has no anchor before it; put a text that begins with `*` in quotes']);
});
