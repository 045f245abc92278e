import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { hasChecks } from '../../src/baseline/shape.ts';

const named = v.strictObject({ name: v.string() });
const checked = v.pipe(
  named,
  v.check(({ name }) => name !== '', 'expected a name'),
);

describe('a schema says more of a whole map or list than of its parts', () => {
  const cases: readonly (readonly [title: string, schema: v.GenericSchema, says: boolean])[] = [
    ['where nothing is added to it', named, false],
    ['where it is only described', v.pipe(named, v.description('a name')), false],
    ['where it has a check', checked, true],
    ['where it has a check and a description', v.pipe(checked, v.description('a name')), true],
    ['where it may be left out and has a check', v.optional(checked), true],
    ['where it is made when it is asked for and has a check', v.lazy(() => checked), true],
    ['where one of its alternatives has a check', v.union([v.string(), checked]), true],
    ['where none of its alternatives has one', v.union([v.string(), named]), false],
  ];
  test.each(cases)('%s', (_title, schema, says) => {
    expect(hasChecks(schema)).toBe(says);
  });
});
