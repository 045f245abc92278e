import { describe, expect, test } from 'vitest';
import { nothingSpent, readDocument, type Spent } from '../../src/baseline/document.ts';
import { told } from './fixtures.ts';

const mebibyte = 1_048_576;
const tooMany = 'there are more than 100,000 YAML tokens up to here; a baseline has to be smaller';

/** `line:column message` of what is wrong with a text, after other files have used so much of the limits. */
function read(text: string, spent: Spent = nothingSpent()): readonly string[] {
  const result = readDocument(text, 'b.yml', 'a baseline begins', spent);
  if (result.document !== undefined) return [];
  return result.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

function tokensOf(text: string): number {
  const spent = nothingSpent();
  read(text, spent);
  return spent.tokens;
}

describe('the limit of bytes', () => {
  test('is one mebibyte of UTF-8', () => {
    expect(read(`# ${'é'.repeat(mebibyte / 2)}`)).toEqual([
      '1:1 the file is 1,048,578 bytes long; a baseline has at most 1,048,576 bytes (1 MiB)',
    ]);
    expect(read(`a: ${'b'.repeat(mebibyte - 3)}`)).toEqual([]);
  });

  test('counts the files read before', () => {
    expect(read('a: b\n', { ...nothingSpent(), bytes: mebibyte - 5 })).toEqual([]);
    expect(read('a: b\n', { ...nothingSpent(), bytes: mebibyte - 4 })).toEqual([
      '1:1 the files of the folder up to this one are 1,048,577 bytes long; a baseline has at most 1,048,576 bytes (1 MiB) in all',
    ]);
  });
});

describe('the limit of tokens', () => {
  const text = 'a: [b, c]\nd: [e, f]\n';

  test('counts the files read before', () => {
    const left = 100_000 - tokensOf(text);
    expect(read(text, { ...nothingSpent(), tokens: left })).toEqual([]);
    expect(read(text, { ...nothingSpent(), tokens: left + 1 })).toEqual([`3:1 ${tooMany}`]);
  });

  test('is told where it is reached', () => {
    const left = 100_000 - tokensOf('a: [b, c]\nd:');
    expect(read(text, { ...nothingSpent(), tokens: left })).toEqual([`2:4 ${tooMany}`]);
  });

  test('counts each escape sequence, for each can be an error of its own', () => {
    expect(tokensOf(String.raw`a: "b\tc\td"`)).toBe(tokensOf('a: "bcd"') + 2);
    expect(tokensOf(String.raw`a: "b\tc\td`)).toBe(tokensOf('a: "bcd') + 2);
    expect(tokensOf('a: "bcd"')).toBe(tokensOf("a: 'bcd'"));
  });

  test('counts no backslash where it escapes nothing', () => {
    expect(tokensOf(String.raw`a: 'b\tc\td'`)).toBe(tokensOf("a: 'bcd'"));
  });

  test('stops a file of nothing but escape sequences', () => {
    expect(read(`name: "${'\\q'.repeat(110_000)}"`)).toEqual([`1:220009 ${tooMany}`]);
  });
});

test('fifty levels are the limit of depth, the top counted', () => {
  const nested = (lists: number) => read(`${'['.repeat(lists)}${']'.repeat(lists)}`);
  expect(nested(49)).toEqual([]);
  expect(nested(50)).toEqual(['1:51 this is nested more than 50 levels deep; no baseline needs that']);
});

test('errors made elsewhere keep their stacks', () => {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 7;
  read('a: [}\n');
  const after = Error.stackTraceLimit;
  Error.stackTraceLimit = before;
  expect(after).toBe(7);
});

describe('what is wrong is told', () => {
  const cases: readonly (readonly [title: string, text: string, problems: readonly string[]])[] = [
    [
      'at the very first character',
      '\u0007a: 1\n',
      ['1:1 the file holds the character U+0007; a baseline is a UTF-8 text without control characters'],
    ],
    ['below empty lines', '\n\na: "\\q"\n', ['3:5 not valid YAML: Invalid escape sequence \\q']],
    [
      'for a tag that only YAML 1.1 knows',
      'a: !!binary aGVsbG8=\n',
      ['1:4 a baseline has no YAML tags; remove what begins with `!`, or put the text in quotes'],
    ],
    [
      'for a star that stands alone',
      'names: *\n',
      ['1:8 not valid YAML: `*` begins an alias here; put a text that begins with `*` in quotes'],
    ],
    [
      'in one line of bearable length',
      `%${'A'.repeat(500)}\n---\na: 1\n`,
      [`1:1 not valid YAML: Unknown directive %${'A'.repeat(141)}…`],
    ],
  ];
  test.each(cases)('%s', (_title, text, problems) => {
    expect(read(text)).toEqual(problems);
  });
});

test('a file may say that it is YAML 1.2', () => {
  expect(read('%YAML 1.2\n---\nversion: 1\n')).toEqual([]);
});

test('of very many syntax errors the first hundred are told, the rest counted', () => {
  const problems = told(`a: "${'\\q'.repeat(1000)}"`);
  expect(problems).toHaveLength(101);
  expect(problems.at(-1)).toBe('1:203 and 900 more problems, not shown');
});
