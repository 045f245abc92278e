import { describe, expect, test } from 'vitest';
import { compare } from '../../untested/compare.ts';

const line = (number: number, text: string) => ({ file: 'src/a.ts', number, text });

describe('a line that no test runs', () => {
  test('is told when nothing is said of it', () => {
    expect(compare([line(3, 'return b;')], {})).toEqual({ open: [line(3, 'return b;')], idle: [] });
  });

  test('is told when only a line of another text, or of another file, is explained', () => {
    const explained = { 'src/a.ts': { 'return c;': 'no' }, 'src/b.ts': { 'return b;': 'no' } };
    expect(compare([line(3, 'return b;')], explained).open).toEqual([line(3, 'return b;')]);
  });

  test('is not told when it is explained, wherever in its file it stands', () => {
    const explained = { 'src/a.ts': { 'return b;': 'The types ask for it.' } };
    const [before, after] = [
      compare([line(3, 'return b;')], explained),
      compare([line(9, 'return b;')], explained),
    ];
    expect([before, after]).toEqual([
      { open: [], idle: [] },
      { open: [], idle: [] },
    ]);
  });
});

test('an explanation of a line that a test runs, or that is gone, is told', () => {
  const explained = { 'src/a.ts': { 'return b;': 'no', 'return c;': 'no' } };
  expect(compare([line(3, 'return b;')], explained)).toEqual({
    open: [],
    idle: [{ file: 'src/a.ts', text: 'return c;' }],
  });
});
