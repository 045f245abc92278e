import { expect, test } from 'vitest';
import { longTable, type Table } from '../../src/report/markdown.ts';

const rows = ['one', 'two', 'three'];
const table: Table<string> = { head: ['Word'], align: 'l', rows, cells: (word) => [word.padEnd(30, '.')] };
const limits = { open: 10, rest: 'the report has all' };
/** A row takes its 30 characters and the bars around them. */
const shown = (bytes: number) => longTable(table, { ...limits, bytes }).split('\n\n');

test('what is left out of a table is counted, in words for one and for many', () => {
  expect(shown(1_000)).toHaveLength(1);
  expect(shown(80)[1]).toBe('1 more is left out here; the report has all.');
  expect(shown(40)[1]).toBe('2 more are left out here; the report has all.');
});
