import type { ExceptionEntry } from './model.ts';

const millisecondsPerDay = 24 * 60 * 60 * 1000;

/** Whether a text is a day of the calendar as `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && dayOf(date) === text;
}

/** The UTC day as `YYYY-MM-DD`. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Whether an exception still accepts on a day, `YYYY-MM-DD` in UTC: its last day is included. */
export function isLive({ until }: Pick<ExceptionEntry, 'until'>, today: string): boolean {
  return today <= until;
}

/** The UTC day so many days after another moment. */
export function daysAfter(date: Date, days: number): string {
  return dayOf(new Date(date.getTime() + days * millisecondsPerDay));
}

/** The moment at which a UTC day begins, so many 24-hour days after another one began; in milliseconds of the epoch. */
export function dayBegins(day: string, later: number): number {
  return Date.parse(`${day}T00:00:00Z`) + later * millisecondsPerDay;
}
