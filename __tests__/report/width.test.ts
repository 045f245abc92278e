import { describe, expect, test } from 'vitest';
import { displayWidth, padTo, wrap } from '../../src/report/width.ts';

test.each([
  ['', 0],
  ['plain', 5],
  ['鍵', 2],
  ['키', 2],
  ['ｆｕｌｌ', 8],
  ['🔑', 2],
  ['👩‍💻', 2],
  ['🇫🇷', 2],
  ['é', 1],
  ['e\u0301', 1],
  ['\u200b', 0],
  ['→', 1],
])('%j takes %d columns', (words, columns) => {
  expect(displayWidth(words)).toBe(columns);
});

test('padding fills by columns, and never cuts', () => {
  expect(padTo('鍵', 4)).toBe('鍵  ');
  expect(padTo('long', 2)).toBe('long');
});

describe('wrapping', () => {
  test('breaks at spaces', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
  });

  test('breaks a word that is wider than the line', () => {
    expect(wrap('see aaaaaaaaaa', 4)).toEqual(['see', 'aaaa', 'aaaa', 'aa']);
  });

  test('does not break a character', () => {
    expect(wrap('鍵鍵鍵', 3)).toEqual(['鍵', '鍵', '鍵']);
    expect(wrap('👩‍💻👩‍💻', 3)).toEqual(['👩‍💻', '👩‍💻']);
  });

  test('of nothing is one empty line', () => {
    expect(wrap('', 10)).toEqual(['']);
  });
});
