import type { AccountOwner } from '../drift/finding.ts';
import type { Issue } from '../github/issues.ts';
import type { Memory } from './marker.ts';

/** GitHub takes no more. https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/assigning-issues-and-pull-requests-to-other-github-users */
export const MOST_ASSIGNEES = 10;

/** The owner's logins that GitHub would accept; undefined when nobody knows who the owner is. `assignable` is in lower case. */
export function desiredAssignees(
  owner: AccountOwner,
  assignable: ReadonlySet<string>,
): readonly string[] | undefined {
  if (owner === 'undecided') return undefined;
  if (owner === 'none') return [];
  return distinct(owner.assignees.filter((login) => assignable.has(login.toLowerCase()))).slice(
    0,
    MOST_ASSIGNEES,
  );
}

export interface AssigneeChange {
  /** The whole new set; undefined when it stays as it is. */
  readonly assignees: readonly string[] | undefined;
  /** What to remember as set by Rootline. */
  readonly remembered: readonly string[];
}

/**
 * Only a change of the owner changes assignees: the former owner's go, those that people added stay, and somebody whom
 * a person took off stays off.
 */
export function changeAssignees(
  issue: Issue,
  memory: Memory | undefined,
  desired: readonly string[] | undefined,
): AssigneeChange {
  const before = memory?.assignees ?? [];
  if (desired === undefined || (memory !== undefined && isSameSet(before, desired)))
    return { assignees: undefined, remembered: before };
  const former = lowerCased(before);
  const others = issue.assignees.filter((login) => !former.has(login.toLowerCase()));
  const wanted = distinct([...desired, ...others]).slice(0, MOST_ASSIGNEES);
  return { assignees: isSameSet(wanted, issue.assignees) ? undefined : wanted, remembered: desired };
}

/** Rootline's own labels and the owner's. */
export function desiredLabels(owner: AccountOwner, own: readonly string[]): readonly string[] {
  return distinct([...own, ...(typeof owner === 'string' ? [] : owner.labels)]);
}

/** The whole new set; undefined when none is missing. */
export function changeLabels(issue: Issue, desired: readonly string[]): readonly string[] | undefined {
  const all = distinct([...issue.labels, ...desired]);
  return all.length > distinct(issue.labels).length ? all : undefined;
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  const names = lowerCased(other);
  return distinct(one).length === names.size && one.every((name) => names.has(name.toLowerCase()));
}

function lowerCased(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}

/** To GitHub, logins and labels are the same in any case; the first spelling stays. */
function distinct(names: readonly string[]): readonly string[] {
  const all = names.map((name) => name.toLowerCase());
  return names.filter((_name, index) => all.indexOf(all[index] ?? '') === index);
}
