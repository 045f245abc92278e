import { expect, test } from 'vitest';
import { createBudget } from '../../src/github/budget.ts';

const now = new Date('2026-11-21T06:00:00Z');
const inAnHour = now.getTime() / 1000 + 3600;
const headers = { 'x-ratelimit-remaining': '7', 'x-ratelimit-reset': inAnHour };

test('what is left is what the last answer told, of a server that does not name the limit too', () => {
  const budget = createBudget(() => now);
  expect(budget.remaining()).toBeUndefined();
  budget.note(headers);
  expect(budget.remaining()).toBe(7);
  budget.note({ ...headers, 'x-ratelimit-resource': 'graphql', 'x-ratelimit-remaining': '1' });
  expect(budget.remaining()).toBe(7);
});

test('nothing is known once the limit has begun anew', () => {
  let clock = now;
  const budget = createBudget(() => clock);
  budget.note(headers);
  clock = new Date(inAnHour * 1000);
  expect(budget.remaining()).toBeUndefined();
});
