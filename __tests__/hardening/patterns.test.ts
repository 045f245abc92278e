import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mailboxOf } from '../../src/snapshot/contact.ts';

/** What is checked by a pattern whose time is the square of a text's length does not end within a test's time. */
const length = 100_000;
const units = ['0', 'a', 'A', ' ', '+', '-', '.', '/', '_', '@', '*', '(', 'a.', 'a-', '0 ', '::', '{a}'];
const ends = ['', '\n', '!', '@', 'x\u0000'];
const pumped = units.flatMap((unit) =>
  ['', '+', 'a@', 'arn:'].flatMap((start) =>
    ends.map((end) => start + unit.repeat(length / unit.length) + end),
  ),
);

function patternsIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'pattern' && typeof value === 'string' ? [value] : patternsIn(value),
  );
}

describe('a text of a hundred thousand like characters is soon told to be wrong or right', () => {
  const schemas = ['baseline.schema.json', 'baseline-part.schema.json'];

  test.each(schemas)('by every pattern of %s', async (name) => {
    const schema: unknown = JSON.parse(await readFile(join(import.meta.dirname, '../..', name), 'utf8'));
    const patterns = [...new Set(patternsIn(schema))];
    expect(patterns.length).toBeGreaterThan(10);
    for (const pattern of patterns) {
      const expression = new RegExp(pattern, 'u');
      for (const text of pumped) expression.test(text);
    }
  });

  test('where it is an e-mail address in a snapshot', () => {
    for (const text of pumped) expect(mailboxOf(text).length).toBeLessThanOrEqual(text.length);
  });
});
