import { describe, expect, test } from 'vitest';
import { told } from './fixtures.ts';

const mebibyte = 1_048_576;
const deep = 'this is nested more than 50 levels deep; no baseline needs that';

describe('a file cannot make Rootline hang or eat memory', () => {
  test('by its depth', () => {
    expect(told('['.repeat(40_000))).toEqual([`1:51 ${deep}`]);
    expect(told('- '.repeat(40_000))).toEqual([`1:100 ${deep}`]);
    expect(told(`version: 1\nname: ${'{a: '.repeat(60)}`)).toHaveLength(1);
  });

  test('by its number of tokens', () => {
    expect(told(']'.repeat(mebibyte))).toEqual([
      '1:100001 there are more than 100,000 YAML tokens up to here; a baseline has to be smaller',
    ]);
  });

  test('by very many keys', () => {
    const keys = Array.from({ length: 12_000 }, (_, index) => `key${index}: 1\n`).join('');
    expect(told(keys)).toHaveLength(101);
  });

  test('by aliases that repeat a long text', () => {
    const text = `version: 1\nname: &a "${'a'.repeat(600_000)}"\nowners: [${'*a,'.repeat(1000)}]\n`;
    expect(told(text)).toContain(
      '3:13 the aliases up to here repeat more than 20,000 values, long texts counting as several; write out what you mean',
    );
  });

  test('by a long name that many messages repeat', () => {
    const name = `${' '.repeat(900_000)}a`;
    const match = `{ ids: [${'x,'.repeat(30_000)}] }`;
    const text = `version: 1\nrules:\n  - { name: "${name}", expect: { contacts: any }, match: ${match} }\n`;
    expect(told(text)).toHaveLength(101);
  });

  test('by wrong placeholders: three of a text are told', () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `{${index}}`).join('');
    const text = `version: 1\nrules:\n  - { name: a, match: all, expect: { root-user: { email: "${names}" } } }\n`;
    expect(told(text)).toHaveLength(3);
  });

  test('by the length of a pattern', () => {
    const select = (match: string) =>
      told(`version: 1\nrules:\n  - { name: a, match: ${match}, expect: { contacts: any } }\n`);
    const stars = '*'.repeat(300_000);
    expect(select(`{ names: "${stars}" }`)[0]).toMatch(/expected at most 256 characters, found `\*/);
    expect(select(`{ tags: { env: "${stars}" } }`)[0]).toMatch(/expected at most 256 characters, found `\*/);
    expect(select(`{ ou: "${stars}" }`)[0]).toMatch(/expected at most 1000 characters, found `\*/);
  });
});
