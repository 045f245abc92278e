import { expect, test } from 'vitest';
import { count, number } from '../../src/drift/words.ts';

test('thousands are separated, however many there are', () => {
  expect([0, 999, 1_000, 50_000, 1_234_567].map(number)).toEqual([
    '0',
    '999',
    '1,000',
    '50,000',
    '1,234,567',
  ]);
});

test('one thing is one, and everything else many', () => {
  expect([0, 1, 2, 1_234].map((value) => count(value, 'account'))).toEqual([
    '0 accounts',
    '1 account',
    '2 accounts',
    '1,234 accounts',
  ]);
});
