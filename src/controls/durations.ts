import * as v from 'valibot';

const message = 'expected a whole number of days from 1d to 99999d, such as `90d`';

/** A duration as the baseline writes it, such as `90d`. Its output is the number of days. */
export const duration = v.pipe(
  v.string(message),
  // Five digits at most: a longer span would leave the range of dates.
  v.regex(/^[1-9][0-9]{0,4}d$/, message),
  v.description('Whole 24-hour days, such as 90d; exactly that many days is still within.'),
  v.transform((text) => Number.parseInt(text, 10)),
);

const millisecondsPerDay = 24 * 60 * 60 * 1000;

/**
 * Whether a moment lies at most so many 24-hour days before `now`; exactly so many is still within. A moment after
 * `now` is within, because clocks differ a little; what is too far ahead for that is sorted out before.
 */
export function isWithin(days: number, time: number, now: Date): boolean {
  return now.getTime() - time <= days * millisecondsPerDay;
}

/** `1 day`, `90 days`. */
export function inDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
