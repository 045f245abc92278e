import { describe, expect, test } from 'vitest';
import { dayBegins, dayOf, daysAfter, isCalendarDate, isLive } from '../../src/baseline/dates.ts';

test('a day of the calendar is written as YYYY-MM-DD, and there is such a day', () => {
  expect(['2026-01-31', '2028-02-29', '0001-01-01'].filter((text) => !isCalendarDate(text))).toEqual([]);
});

test.each([
  '',
  'tomorrow',
  '2026',
  '2026-1-1',
  '2026-01',
  '2026-13-01',
  '2026-00-10',
  '2026-02-29',
  '2026-02-30',
  '2026-06-31',
  '2026-01-01T00:00:00Z',
  ' 2026-01-01',
  '+012026-01',
])('%j is none', (text) => {
  expect(isCalendarDate(text)).toBe(false);
});

test('days are days of UTC', () => {
  const late = new Date('2026-12-31T23:59:59Z');
  expect([dayOf(late), daysAfter(late, 0), daysAfter(late, 1)]).toEqual([
    '2026-12-31',
    '2026-12-31',
    '2027-01-01',
  ]);
  expect(dayBegins('2026-12-31', 1)).toBe(Date.parse('2027-01-01T00:00:00Z'));
});

describe('an exception until 2026-11-21', () => {
  test.each([
    ['2026-11-20T23:59:59.999Z', true],
    ['2026-11-21T00:00:00.000Z', true],
    ['2026-11-21T23:59:59.999Z', true],
    ['2026-11-22T00:00:00.000Z', false],
    // Another zone's last day does not count: it is 2026-11-22 in UTC.
    ['2026-11-21T20:00:00.000-05:00', false],
  ])('is live at %s: %s', (time, expected) => {
    expect(isLive({ until: '2026-11-21' }, dayOf(new Date(time)))).toBe(expected);
  });
});
