import { describe, expect, test } from 'vitest';
import { type Counted, placesOf, untestedLines } from '../../untested/places.ts';

const nothing: Counted = { statementMap: {}, s: {}, fnMap: {}, f: {}, branchMap: {}, b: {} };
const range = (from: readonly [number, number], to: readonly [number, number | null]) => ({
  start: { line: from[0], column: from[1] },
  end: { line: to[0], column: to[1] },
});
const missing = { start: {}, end: {} };
const untested = (counted: Partial<Counted>) => untestedLines(placesOf({ ...nothing, ...counted }));

describe('what no test runs begins', () => {
  test('where the statement does', () => {
    const statementMap = { 0: range([1, 0], [1, null]), 1: range([2, 0], [2, null]) };
    expect(untested({ statementMap, s: { 0: 4, 1: 0 } })).toEqual([2]);
  });

  test('not at a statement that was run, though it is counted once more with another end', () => {
    const statementMap = { 0: range([1, 4], [1, 30]), 1: range([1, 4], [1, 27]), 2: range([1, 4], [1, 33]) };
    expect(untested({ statementMap, s: { 0: 0, 1: 2, 2: 0 } })).toEqual([]);
    expect(untested({ statementMap, s: { 0: 0, 1: 0, 2: 0 } })).toEqual([1]);
  });

  test('where the function does, of which nothing else is told', () => {
    const fnMap = { 0: { decl: range([1, 9], [1, 12]), loc: range([2, 3], [4, null]) } };
    const statementMap = { 0: range([3, 2], [3, null]) };
    expect(untested({ fnMap, f: { 0: 0 }, statementMap, s: { 0: 0 } })).toEqual([1]);
  });

  test('where the part of an expression does', () => {
    const [first, second] = [range([1, 4], [1, 9]), range([2, 7], [2, 12])];
    const branchMap = { 0: { type: 'binary-expr', loc: range([1, 4], [2, 12]), locations: [first, second] } };
    expect(untested({ branchMap, b: { 0: [3, 0] } })).toEqual([2]);
  });

  test('at an `if` that always holds, without an `else`, and what stands in it is looked at', () => {
    const whole = range([1, 0], [3, null]);
    const branchMap = { 0: { type: 'if', loc: whole, locations: [whole, missing] } };
    const statementMap = { 0: range([1, 0], [3, null]), 1: range([2, 2], [2, null]) };
    expect(untested({ branchMap, b: { 0: [3, 0] }, statementMap, s: { 0: 3, 1: 3 } })).toEqual([1]);
    expect(untested({ branchMap, b: { 0: [3, 0] }, statementMap, s: { 0: 3, 1: 0 } })).toEqual([1, 2]);
  });

  test('at an `if` that never holds, and what stands in its `else` is looked at', () => {
    const [whole, other] = [range([1, 0], [5, null]), range([3, 7], [5, null])];
    const branchMap = { 0: { type: 'if', loc: whole, locations: [whole, other] } };
    const statementMap = { 0: range([2, 2], [2, null]), 1: range([4, 2], [4, null]) };
    expect(untested({ branchMap, b: { 0: [0, 3] }, statementMap, s: { 0: 0, 1: 0 } })).toEqual([1, 4]);
  });
});
