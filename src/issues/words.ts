import { type Severity, severities } from '../controls/definition.ts';
import { count } from '../drift/words.ts';
import type { CauseKind } from '../snapshot/fact.ts';

/** `1 finding drifts`, `3 findings drift`. */
export function drifts(value: number): string {
  return `${count(value, 'finding')} ${value === 1 ? 'drifts' : 'drift'}`;
}

/** How many days have passed, in parts as well. `time` is ISO 8601 in UTC. */
export function daysSince(time: string, now: Date): number {
  return (now.getTime() - Date.parse(time)) / 86_400_000;
}

/** For sorting: by code units, so that every machine sorts alike. */
export function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** 0 for the worst; more than any for no severity at all. */
export function rank(severity: Severity | undefined): number {
  return severity === undefined ? severities.length : severities.indexOf(severity);
}

export function worst(all: readonly Severity[]): Severity | undefined {
  return severities.find((severity) => all.includes(severity));
}

/**
 * Why something could not be read, without the parts of AWS's own message that change with every run, such as the name
 * of the session: an issue's text must stay as it is while nothing changes.
 */
export const causeWords: Readonly<Record<CauseKind, string>> = {
  denied: 'AWS denied the access',
  throttled: 'AWS answered too many requests',
  'not-ready': 'AWS did not have it ready in time',
  'timed-out': 'AWS did not answer in time',
  network: 'AWS could not be reached',
  'service-error': 'AWS failed to answer',
  malformed: 'AWS answered with something unreadable',
  missing: 'it was missing from the answer of AWS',
  'no-source': 'nothing at hand can read it',
};
