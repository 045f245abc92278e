import type { Issue } from '../github/issues.ts';
import { digest } from './content.ts';
import { type Marker, parseMarker } from './marker.ts';
import type { Seal } from './seal.ts';
import { daysSince } from './words.ts';

/** Drift that returns within this many days comes back to the issue it had. */
const REOPEN_DAYS = 90;

/**
 * An issue that one of Rootline's identities wrote. Its text is kept as a digest: tens of thousands of texts would fill
 * the memory.
 */
export interface OwnIssue extends Omit<Issue, 'body'> {
  /** Undefined when its body holds none. */
  readonly marker: Marker | undefined;
  /** The digest of the title and the text as they stand: `marker.hash` while nobody edited them. */
  readonly shown: string;
}

/** An own issue whose marker can be found. */
export interface MarkedIssue extends OwnIssue {
  readonly marker: Marker;
}

/** What is kept of an issue. */
export function own({ body, ...issue }: Issue, seal: Seal): OwnIssue {
  return { ...issue, marker: parseMarker(body, seal), shown: digest(issue.title, body, seal.sha256) };
}

export function isMarked(issue: OwnIssue): issue is MarkedIssue {
  return issue.marker !== undefined;
}

/** Whether its marker is as good as markers can be here: signed, where there is a marker key. */
export function isSealed({ marker }: MarkedIssue, { sign }: Seal): boolean {
  return sign === undefined || marker.seal === 'signed';
}

/** Whether what its marker remembers may decide anything. */
export function isTrusted(issue: OwnIssue, seal: Seal): boolean {
  return isMarked(issue) && issue.marker.memory !== undefined && isSealed(issue, seal);
}

/** Open issues with one key, the one to keep first: the oldest whose marker is not forged. */
export function openOnes<T extends OwnIssue>(candidates: readonly T[]): readonly T[] {
  return candidates
    .filter(({ state }) => state === 'open')
    .toSorted((one, other) => Number(isForged(one)) - Number(isForged(other)) || one.number - other.number);
}

/**
 * Of the issues with one key, the one to go on with: an open one; else the one closed last, unless that was too long
 * ago. One closed as a duplicate counts only when there is no other.
 */
export function currentIssue(candidates: readonly OwnIssue[], now: Date): OwnIssue | undefined {
  const [open] = openOnes(candidates);
  if (open !== undefined) return open;
  const [latest] = candidates
    .filter((issue) => isRecent(issue, now))
    .toSorted(
      (one, other) =>
        Number(isDuplicate(one)) - Number(isDuplicate(other)) ||
        daysClosed(one, now) - daysClosed(other, now) ||
        other.number - one.number,
    );
  return latest;
}

/** Whether it is open, or was closed so lately that it would be reopened. */
export function isRecent(issue: OwnIssue, now: Date): boolean {
  return issue.state === 'open' || daysClosed(issue, now) <= REOPEN_DAYS;
}

/** How long ago the issue was closed, in days; very long when nobody knows. */
export function daysClosed({ closedAt = '1970-01-01' }: OwnIssue, now: Date): number {
  return daysSince(closedAt, now);
}

export function isForged({ marker }: OwnIssue): boolean {
  return marker?.seal === 'forged';
}

function isDuplicate({ stateReason }: OwnIssue): boolean {
  return stateReason === 'duplicate';
}
