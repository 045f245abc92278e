import { describe, expect, test } from 'vitest';
import { caretLines } from '../src/caret.ts';
import { displayWidth } from '../src/report/width.ts';

function shown(text: string, column: number, columns = 80): readonly string[] {
  return caretLines({ text, column }, { file: 'a.yml', line: 12, column }, columns);
}

describe('the line of a problem with a caret below its place', () => {
  test('as it is written', () => {
    expect(shown('rules: 1', 8)).toEqual(['  12 | rules: 1', '     |        ^']);
  });

  test('under wide characters, and after them', () => {
    expect(shown('name: 日本 x', 10)).toEqual(['  12 | name: 日本 x', '     |            ^']);
    expect(shown('a😀b', 4)).toEqual(['  12 | a😀b', '     |    ^']);
  });

  test('at the end of the line', () => {
    expect(shown('name:', 6)).toEqual(['  12 | name:', '     |      ^']);
  });

  test.each([1, 40, 150, 300])('fits the terminal with the place at %i of 300', (column) => {
    const text = `${'a'.repeat(column - 1)}X${'b'.repeat(300 - column)}`;
    const [line = '', caret = ''] = shown(text, column, 60);
    expect(displayWidth(line)).toBeLessThanOrEqual(60);
    expect(line[caret.indexOf('^')]).toBe('X');
  });

  test('never takes fewer than 20 columns of text', () => {
    const [line = '', caret = ''] = shown(`${'a'.repeat(100)}X`, 101, 5);
    expect(line[caret.indexOf('^')]).toBe('X');
  });
});
