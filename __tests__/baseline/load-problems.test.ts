import { describe, expect, test } from 'vitest';
import { loadBaseline } from '../../src/baseline/load.ts';
import { load, now, told } from './fixtures.ts';
import { scope, toldOfParts } from './folder-builders.ts';

const rule = '{ name: a, match: all, expect: { contacts: any } }';

test('no file gives no baseline', () => {
  expect(loadBaseline([], now)).toEqual({ baseline: undefined, problems: [] });
});

test('a baseline without rules is loaded with a warning', () => {
  const { baseline, problems } = load('version: 1\n');
  expect(baseline).toBeDefined();
  expect(problems).toMatchObject([{ level: 'warning', line: 1, column: 1 }]);
});

test('a problem where nothing is to be seen has no excerpt', () => {
  expect(load('').problems.map((problem) => 'excerpt' in problem)).toEqual([false]);
});

describe('problems come in the order of the text, whatever finds them', () => {
  test('by line and column', () => {
    const text = `version: 1\nrules: [${rule},\n  ${rule}]\nowners: [1, 2]\nnaem: x\n`;
    expect(told(text).map((problem) => problem.split(' ', 1)[0])).toEqual(['3:11', '4:10', '4:13', '5:1']);
    const oneLine = `{ version: 1, rules: [${rule}, ${rule}], naem: x, owners: [1] }`;
    expect(told(oneLine).map((problem) => problem.split(' ', 1)[0])).toEqual(['1:83', '1:128', '1:146']);
  });

  test('and by file, in the order in which the files are given', () => {
    const files = [
      { path: 'z.yml', text: `version: 1\nrules:\n  - ${rule}\n  - ${rule}\n` },
      { path: 'a.yml', text: `naem: x\n${scope}` },
    ];
    expect(loadBaseline(files, now).problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'z.yml:4',
      'a.yml:1',
    ]);
  });
});

test('what stands behind an anchor is told once of each entry, however often it is repeated', () => {
  const expected = 'YAML reads `1` as a number, not as a text; put it in quotes: `"1"`';
  expect(told('version: 1\nowners:\n  - &o { match: { names: [&n 1, *n, *n] } }\n  - *o\n  - *o\n')).toEqual([
    `3:30 owners entry 1, \`match.names\`: ${expected}`,
    `3:30 owners entry 2, \`match.names\`: ${expected}`,
    `3:30 owners entry 3, \`match.names\`: ${expected}`,
  ]);
});

test('the same problem in two lines is told of both', () => {
  expect(told('version: 1\nconstructor: 1\nconstructor: 1\n')).toEqual([
    '2:1 `constructor` cannot be a key',
    '3:1 `constructor` cannot be a key',
  ]);
});

test('the same problem at the same place of two files is told of both', () => {
  expect(toldOfParts(`${scope}owner: 1\n`, `${scope}owner: 1\n`)).toEqual([
    'b.yml:2:1 unknown key `owner`; did you mean `owners`?',
    'c.yml:2:1 unknown key `owner`; did you mean `owners`?',
  ]);
});
