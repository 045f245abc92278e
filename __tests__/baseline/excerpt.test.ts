import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../src/baseline/excerpt.ts';
import { load } from './fixtures.ts';

function excerpt(text: string, line: number, column: number): string {
  const found = excerptOf(text, { file: 'baseline.yml', line, column });
  if (found === undefined) return 'none';
  // The place is marked, so that one text shows both.
  return `${found.text.slice(0, found.column - 1)}>${found.text.slice(found.column - 1)}`;
}

describe('the excerpt of a problem', () => {
  test('is its line, with the place in it', () => {
    expect(excerpt('version: 1\nname: a\n', 2, 7)).toBe('name: >a');
    expect(load('version: 1\nnaem: a\nrules: 1\n').problems).toMatchObject([
      { excerpt: { text: 'naem: a', column: 1 } },
      { excerpt: { text: 'rules: 1', column: 8 } },
    ]);
  });

  test('knows byte order marks, Windows line ends and tabs', () => {
    expect(excerpt('\u{FEFF}a: 1\r\n\tb: 2\r\n', 1, 4)).toBe('a: >1');
    expect(excerpt('\u{FEFF}a: 1\r\n\tb: 2\r\n', 2, 2)).toBe(' >b: 2');
  });

  test('is cut around the place in a long line', () => {
    const long = `${'a'.repeat(5_000)}x${'b'.repeat(5_000)}`;
    expect(excerpt(long, 1, 5_001)).toBe(`…${'a'.repeat(120)}>x${'b'.repeat(199)}…`);
  });

  test('shows nothing that a terminal obeys or hides', () => {
    expect(excerpt('a: \u001b[31m\u202Eb\u200Bc\u0007\ud800', 1, 4)).toBe('a: >·[31m·b·c·\uFFFD');
  });

  test('is none for an empty line or one beyond the end', () => {
    expect(excerpt('a: 1\n\n', 2, 1)).toBe('none');
    expect(excerpt('a: 1', 5, 1)).toBe('none');
  });
});
