import type { Issue } from '../github/issues.ts';
import { type Marker, parseMarker } from './marker.ts';

/** Drift that returns within this many days comes back to the issue it had. */
const REOPEN_DAYS = 90;
const DAY = 86_400_000;

/** An issue with a marker, written by Rootline. */
export interface OwnIssue {
  readonly issue: Issue;
  readonly marker: Marker;
}

/** By key, lowest number first. The author decides first: anybody can copy a marker into an issue of their own. */
export function ownIssues(
  existing: readonly Issue[],
  authorIds: ReadonlySet<number>,
): ReadonlyMap<string, readonly OwnIssue[]> {
  const own = existing
    .filter(({ authorId }) => authorIds.has(authorId))
    .toSorted((one, other) => one.number - other.number)
    .flatMap((issue) => {
      const marker = parseMarker(issue.body);
      return marker === undefined ? [] : [{ issue, marker }];
    });
  return Map.groupBy(own, ({ marker }) => marker.key);
}

/**
 * Of the issues with one key, the one to keep: the oldest open one; else the one closed last, unless that was too long
 * ago. One that a person dismissed is not forgotten, and one closed as a duplicate counts only when there is no other.
 */
export function currentIssue(candidates: readonly OwnIssue[], now: Date): OwnIssue | undefined {
  const open = candidates.find(({ issue }) => issue.state === 'open');
  if (open !== undefined) return open;
  const [latest] = candidates.toSorted(
    (one, other) => Number(isDuplicate(one)) - Number(isDuplicate(other)) || closedAt(other) - closedAt(one),
  );
  if (latest === undefined || wasDismissed(latest)) return latest;
  return daysClosed(latest, now) <= REOPEN_DAYS ? latest : undefined;
}

/**
 * Whether a person closed it as something other than done. Rootline empties what it remembers when it closes an issue,
 * so a closed one that still remembers findings was closed by somebody else.
 */
export function wasDismissed({ issue, marker }: OwnIssue): boolean {
  const byRootline = marker.memory?.listed.length === 0;
  return !byRootline && (issue.stateReason === 'not_planned' || issue.stateReason === 'duplicate');
}

/** How long ago the issue was closed, in days; very long when nobody knows. */
export function daysClosed(own: OwnIssue, now: Date): number {
  return (now.getTime() - closedAt(own)) / DAY;
}

function isDuplicate({ issue }: OwnIssue): boolean {
  return issue.stateReason === 'duplicate';
}

function closedAt({ issue }: OwnIssue): number {
  return issue.closedAt === undefined ? 0 : Date.parse(issue.closedAt);
}
