import type { Finding } from '../drift/finding.ts';
import type { ListedFinding, Memory } from './memory.ts';
import { isTrusted, type OwnIssue } from './own.ts';
import type { Seal } from './seal.ts';

/** What is remembered of a group before this run looked at it. */
export interface Recall {
  /** Undefined when there is no issue, or when its marker cannot be read. */
  readonly memory: Memory | undefined;
  /** False when the issue may have been about more than the memory says, because somebody else may have written it. */
  readonly trusted: boolean;
  /** Rows of issues of a former grouping, which this one takes over. */
  readonly inherited: readonly ListedFinding[];
  readonly firstSeen: FirstSeen;
}

/** By account: all that any issue lists of it, each with the day on which it was first seen. */
export type FirstSeen = ReadonlyMap<string, readonly ListedFinding[]>;

export function recall(
  issue: OwnIssue | undefined,
  inherited: readonly ListedFinding[],
  firstSeen: FirstSeen,
  seal: Seal,
): Recall {
  const memory = issue?.marker?.memory;
  return { memory, trusted: issue === undefined || isTrusted(issue, seal), inherited, firstSeen };
}

/** Whether the memory names everything that the issue is about. */
export function isComplete({ memory, trusted }: Recall): boolean {
  return trusted && (memory === undefined || memory.unlisted === 0);
}

/**
 * What all these issues list. Where a list is about one account it is kept as it is: an index by name would be as large
 * as tens of thousands of issues.
 */
export function seenIn(lists: readonly (readonly ListedFinding[])[]): FirstSeen {
  const seen = new Map<string, readonly ListedFinding[]>();
  for (const listed of lists)
    for (const [account, rows] of Map.groupBy(listed, (each) => each.account)) {
      const before = seen.get(account);
      const own = rows.length === listed.length ? listed : rows;
      seen.set(account, before === undefined ? own : [...before, ...own]);
    }
  return seen;
}

/** The day on which any issue saw the finding first, the earliest where several list it; undefined where none does. */
export function firstDay(seen: FirstSeen, { account, control, resource }: Named): string | undefined {
  return (seen.get(account) ?? [])
    .filter((row) => row.control === control && row.resource === resource)
    .map(({ since }) => since)
    .reduce<string | undefined>(earlier, undefined);
}

/** A marker is a hint: a day in the future is none. */
export function earlier(since: string | undefined, today: string): string {
  return since !== undefined && since < today ? since : today;
}

/** What tells one finding from another. */
type Named = Pick<ListedFinding, 'account' | 'control' | 'resource'>;

/** The same for the same thing. */
export function nameOf({ account, control, resource }: Named): string {
  return JSON.stringify([account, control, resource]);
}

export function nameOfFinding(finding: Finding): string {
  return nameOf(named(finding));
}

/** What a listed finding of the same name says. */
export function named({ account, control, resource }: Finding): Named {
  return { account: account.id, control, resource };
}
