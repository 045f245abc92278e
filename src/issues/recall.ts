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
  /** By name: the day on which any issue saw a finding first. */
  readonly firstSeen: FirstSeen;
}

export type FirstSeen = ReadonlyMap<string, string>;

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

/** The days of all these findings, the earliest where several issues list the same. */
export function firstDays(listed: readonly ListedFinding[]): FirstSeen {
  const days = new Map<string, string>();
  for (const each of listed) {
    const name = nameOf(each);
    days.set(name, earlier(days.get(name), each.since));
  }
  return days;
}

/** A marker is a hint: a day in the future is none. */
export function earlier(since: string | undefined, today: string): string {
  return since !== undefined && since < today ? since : today;
}

/** The same for the same thing. */
export function nameOf({
  account,
  control,
  resource,
}: Pick<ListedFinding, 'account' | 'control' | 'resource'>): string {
  return JSON.stringify([account, control, resource]);
}

export function nameOfFinding({ account, control, resource }: Finding): string {
  return nameOf({ account: account.id, control, resource });
}
