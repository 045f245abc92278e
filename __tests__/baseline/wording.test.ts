import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { plainTree } from '../../src/baseline/tree.ts';
import { mismatch } from '../../src/baseline/wording.ts';
import { told } from './fixtures.ts';

function said(schema: v.GenericSchema, written: unknown): string {
  return mismatch(schema, plainTree(written, { file: 'b.yml', line: 1, column: 1 }));
}

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`);

describe('what was expected', () => {
  test('is every word of a dozen', () => {
    expect(said(v.picklist(words(12)), 'other')).toMatch(/^expected `word0`, .*`word11`, found `other`/);
  });

  test('is in a word what more than a dozen of them are', () => {
    expect(said(v.picklist(words(13), 'expected a control'), 'other')).toBe(
      'expected a control, found `other`',
    );
    expect(said(v.picklist(words(13)), 'other')).toBe('expected one of the known words, found `other`');
  });

  test('is every key of a dozen', () => {
    const map = (count: number) =>
      v.strictObject(Object.fromEntries(words(count).map((key) => [key, v.any()])));
    expect(said(map(12), 'other')).toMatch(/^expected a map of `word0`, .*`word11`, found `other`$/);
    expect(said(map(13), 'other')).toBe('expected a map of keys and values, found `other`');
  });

  test('is a text where no more is known of it', () => {
    expect(said(v.string(), ['a'])).toBe('expected a text, found a list of 1');
  });

  test('is what the text has to be where the schema says it', () => {
    const email = v.pipe(v.string(), v.email('expected an e-mail address'));
    expect(said(email, 'octocat')).toBe('expected an e-mail address, found `octocat`');
    expect(said(v.string('expected a name'), ['a'])).toBe('expected a name, found a list of 1');
  });

  test('ends with `any`, which fits everywhere, and begins with any other word', () => {
    const email = v.pipe(v.string(), v.email('expected an e-mail address'));
    expect(said(v.union([v.literal('any'), email]), 'octocat')).toBe(
      'expected an e-mail address, or `any`, found `octocat`',
    );
    expect(said(v.union([email, v.literal('absent')]), 'octocat')).toBe(
      'expected `absent`, or an e-mail address, found `octocat`',
    );
  });

  test('is said by a whole sentence of the schema alone', () => {
    const note = v.string('notes are written in quotes');
    expect(said(v.union([v.literal('any'), note]), ['a'])).toBe('notes are written in quotes');
  });
});

describe('a word of YAML 1.1', () => {
  const answer = (word: string) =>
    told(
      `version: 1\nrules: [{ name: a, match: { management-account: ${word} }, expect: { contacts: any } }]\n`,
    )[0]?.replace(/.*, found /, '');

  test.each(['yes', 'On', 'y'])('%s was true', (word) => {
    expect(answer(word)).toBe(`\`${word}\`; did you mean \`true\`?`);
  });

  test.each(['no', 'Off', 'n'])('%s was false', (word) => {
    expect(answer(word)).toBe(`\`${word}\`; did you mean \`false\`?`);
  });

  test.each(['yesterday', 'monday', 'november', 'melon'])('%s is none', (word) => {
    expect(answer(word)).toBe(`\`${word}\``);
  });
});
