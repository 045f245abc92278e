import { describe, expect, test } from 'vitest';
import { nothingSpent, readDocument } from '../../src/baseline/document.ts';
import { buildTree, plainTree, type Tree } from '../../src/baseline/tree.ts';
import { rules, told } from './fixtures.ts';

const tooManyRepeated =
  'the aliases up to here repeat more than 20,000 values, long texts counting as several; write out what you mean';

/** The tree of a text and `line:column message` of its problems, after aliases have repeated so many values. */
function built(text: string, repeated: number) {
  const spent = { ...nothingSpent(), repeated };
  const read = readDocument(text, 'b.yml', 'a baseline begins', spent);
  if (read.document === undefined) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  const { tree, problems } = buildTree(read.document, read.locate, spent);
  return {
    tree,
    told: problems.map(({ line, column, message }) => `${line}:${column} ${message}`),
    repeated: spent.repeated,
  };
}

describe('an alias', () => {
  test('needs an anchor before it', () => {
    expect(
      told('version: 1\nrules:\n  - { name: a, match: { names: *prod }, expect: { contacts: any } }\n'),
    ).toEqual(['3:32 the alias `*prod` has no anchor before it; put a text that begins with `*` in quotes']);
  });

  test('cannot stand inside what it repeats', () => {
    expect(told('version: 1\nrules: &a [*a]\n')).toEqual([
      '2:12 the alias `*a` stands inside the very part it repeats; put a text that begins with `*` in quotes',
    ]);
  });

  test('counts for every value it repeats, fifty characters of a text for one more', () => {
    expect(built('a: &a [x, { y: z }]\nb: *a\n', 0).repeated).toBe(4);
    expect(built(`a: &a ${'x'.repeat(100)}\nb: *a\n`, 0).repeated).toBe(3);
    expect(built(`a: &a ${'x'.repeat(49)}\nb: *a\n`, 0).repeated).toBe(1);
  });

  test('repeats 20,000 values at most, with those of the files before, and this is said once', () => {
    const text = 'a: &a [x, y]\nb: *a\nc: *a\nd: *a\ne: *a\n';
    expect(built(text, 19_988).told).toEqual([]);
    expect(built(text, 19_989).told).toEqual([`5:4 ${tooManyRepeated}`]);
    expect(built(text, 19_991).told).toEqual([`5:4 ${tooManyRepeated}`]);
    expect(built(text, 19_995).told).toEqual([`3:4 ${tooManyRepeated}`]);
  });

  test('of an alias counts for all that both repeat', () => {
    const levels = Array.from({ length: 12 }, (_, level) => `&a${level + 1} [${`*a${level},`.repeat(9)}]`);
    const text = `version: 1\nname: &a0 [x]\nrules:\n${levels.map((level) => `  - ${level}\n`).join('')}`;
    expect(told(text)).toContain(`8:10 ${tooManyRepeated}`);
  });

  test('cannot nest deeper than a text can', () => {
    const links = Array.from(
      { length: 60 },
      (_, link) => `  - &a${link} [${link === 0 ? 'x' : `*a${link - 1}`}]\n`,
    );
    expect(told(`version: 1\nrules:\n${links.join('')}`)).toContain(
      '52:10 this is nested more than 50 levels deep; no baseline needs that',
    );
  });
});

test('a part knows how many parts and levels are in it', () => {
  expect(built('a: [x, [y]]\nb: z\n', 0).tree).toMatchObject({ size: 6, depth: 4 });
  expect(built('b: z\na: [[y], x]\n', 0).tree).toMatchObject({ size: 6, depth: 4 });
});

test('a key without a colon has no value, at the place of the key', () => {
  expect(told('{ version: 1, name }\n')).toEqual([
    '1:15 `name`: expected a text of one line, 1 to 100 characters long, found no value',
  ]);
});

test('a key is what is written, also where it looks like a number', () => {
  const [rule] = rules(
    '{ name: a, match: { tags: { 012: x, true: y, "1e3": z } }, expect: { contacts: any } }',
  ).rules;
  expect(rule?.match).toEqual({ tags: { '012': ['x'], true: ['y'], '1e3': ['z'] } });
});

test('plain data becomes a tree of which every part stands in one place', () => {
  const at = { file: 'b.yml', line: 2, column: 10 };
  const scalar = (value: Tree['value'], source: string) => ({
    kind: 'scalar',
    at,
    value,
    source,
    size: 1,
    depth: 1,
  });
  const tree = plainTree({ a: ['x', 90, true, null] }, at);
  expect(tree).toMatchObject({ kind: 'map', at, size: 6, depth: 3, value: { a: ['x', 90, true, null] } });
  expect(tree.kind === 'map' && tree.entries.get('a')).toMatchObject({
    keyAt: at,
    tree: {
      kind: 'list',
      at,
      items: [scalar('x', 'x'), scalar(90, '90'), scalar(true, 'true'), scalar(null, '')],
    },
  });
});
