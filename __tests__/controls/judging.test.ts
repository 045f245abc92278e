import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/controls/judging.ts';

describe('the day of a time', () => {
  it.each([
    ['2026-11-21T23:59:59Z', '2026-11-21'],
    ['2026-11-21T23:59:59-05:00', '2026-11-22'],
    [Date.UTC(2026, 10, 21), '2026-11-21'],
  ])('%s is told in UTC', (time, day) => {
    expect(dayOf(time)).toBe(day);
  });

  it.each(['soon', '2026-99-21T00:00:00Z', Number.NaN])('%s has none', (time) => {
    expect(dayOf(time)).toBeUndefined();
  });
});
