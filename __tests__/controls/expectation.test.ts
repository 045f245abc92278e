import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { alternatives, plainOr, words } from '../../src/controls/expectation.ts';
import { isMap } from '../../src/snapshot/shape.ts';

describe('the alternatives of a message', () => {
  it.each([
    [['a'], '`a`'],
    [['a', 'b'], '`a` or `b`'],
    [['a', 'b', 'c'], '`a`, `b` or `c`'],
  ])('%j are told as %s', (options, told) => {
    expect(alternatives(options)).toBe(told);
  });
});

function complaintsOf(schema: v.GenericSchema, written: unknown): readonly string[] {
  const { issues = [] } = v.safeParse(schema, written);
  return issues.map((issue) => [v.getDotPath(issue), issue.message].filter(Boolean).join(': '));
}

describe('one of some words', () => {
  it('names them where it is none of them', () => {
    const schema = words(['absent', 'mfa']);
    expect(complaintsOf(schema, 'absent')).toEqual([]);
    expect(complaintsOf(schema, 'Absent')).toEqual(['expected `absent` or `mfa`']);
  });
});

describe('a word or a map', () => {
  const schema = plainOr(words(['present']), v.strictObject({ days: v.number('expected days') }), isMap);

  it('tells what is wrong in a map at its own place, and of anything else what it may be', () => {
    expect(complaintsOf(schema, 'present')).toEqual([]);
    expect(complaintsOf(schema, { days: 1 })).toEqual([]);
    expect(complaintsOf(schema, { days: 'one' })).toEqual(['days: expected days']);
    for (const other of ['absent', null, [], 1]) {
      expect(complaintsOf(schema, other)).toEqual(['expected `present`']);
    }
  });
});
