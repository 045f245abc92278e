import type { AccountOwner } from '../drift/finding.ts';
import type { IssuePatch } from '../github/issues.ts';
import type { Memory } from './memory.ts';
import type { OwnIssue } from './own.ts';

/** GitHub takes no more. https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/assigning-issues-and-pull-requests-to-other-github-users */
export const MOST_ASSIGNEES = 10;

/** GitHub takes no more on one issue. https://docs.github.com/en/rest/issues/labels#add-labels-to-an-issue */
export const MOST_LABELS = 100;

/** Whom and what an issue is to have because of its owners. */
export interface People {
  readonly assignees: readonly string[];
  readonly labels: readonly string[];
  /** Everybody whom the owners name, assignable or not: nobody of them is taken off. */
  readonly named: readonly string[];
  /** Whether nobody else owns any of it: only then somebody is taken off. */
  readonly certain: boolean;
}

/** What these owners come to, the most concerned first. Only logins that are `assignable` (in lower case) count. */
export function peopleOf(owners: readonly AccountOwner[], assignable: ReadonlySet<string>): People {
  const declared = owners.flatMap((owner) => (typeof owner === 'string' ? [] : [owner]));
  const logins = declared.flatMap(({ assignees }) => assignees);
  return {
    assignees: distinct(logins.filter((login) => assignable.has(login.toLowerCase()))).slice(
      0,
      MOST_ASSIGNEES,
    ),
    labels: distinct(declared.flatMap(({ labels }) => labels)).slice(0, MOST_LABELS),
    named: logins,
    certain: !owners.includes('undecided'),
  };
}

export interface PeopleChange {
  /** Only what is to change. */
  readonly patch: Pick<IssuePatch, 'labels' | 'assignees'>;
  /** What to remember as set by Rootline. */
  readonly remembered: Pick<Memory, 'assignees' | 'labels'>;
}

/**
 * Only a change of the owners changes what is there: a former owner's goes, a new one's comes. What people added stays,
 * and what people took off stays off. `labels` are Rootline's own, which always come back.
 */
export function changePeople(
  issue: OwnIssue,
  memory: Memory | undefined,
  { assignees, labels, named, certain }: People,
  own: readonly string[],
): PeopleChange {
  const logins = { wanted: assignees, kept: named, certain };
  const people = change(issue.assignees, memory?.assignees ?? [], logins, MOST_ASSIGNEES);
  const theirs = { wanted: labels, kept: labels, certain };
  const owned = change(issue.labels, memory?.labels ?? [], theirs, MOST_LABELS);
  const lasting = issue.labels.filter((label) => includesName(own, label) || includesName(owned.next, label));
  const wanted = distinct([...lasting, ...own, ...owned.next]).slice(0, MOST_LABELS);
  return {
    patch: {
      ...(isSameSet(wanted, issue.labels) ? {} : { labels: wanted }),
      ...(isSameSet(people.next, issue.assignees) ? {} : { assignees: people.next }),
    },
    remembered: { assignees: people.remembered, labels: owned.remembered },
  };
}

/** The labels of a new issue: Rootline's own and the owners'. */
export function firstLabels(own: readonly string[], { labels }: People): readonly string[] {
  return distinct([...own, ...labels]).slice(0, MOST_LABELS);
}

interface Owned {
  readonly wanted: readonly string[];
  /** What is not taken off if it is there. */
  readonly kept: readonly string[];
  readonly certain: boolean;
}

function change(
  present: readonly string[],
  before: readonly string[],
  { wanted, kept, certain }: Owned,
  most: number,
): { readonly next: readonly string[]; readonly remembered: readonly string[] } {
  const added = wanted.filter((name) => !includesName(before, name));
  const removed = certain ? before.filter((name) => !includesName(kept, name)) : [];
  const stayed = present.filter((name) => !includesName(removed, name));
  const next = distinct([...stayed, ...added]).slice(0, most);
  // Whoever finds no room is tried again the next time.
  const set = added.filter((name) => includesName(next, name));
  const lasting = before.filter((name) => !includesName(removed, name));
  return { next, remembered: distinct([...lasting, ...set]).slice(0, most) };
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.every((name) => includesName(other, name)) && other.every((name) => includesName(one, name));
}

/** To GitHub, logins and labels are the same in any case. */
export function includesName(names: readonly string[], name: string): boolean {
  return names.some((each) => each.toLowerCase() === name.toLowerCase());
}

/** The first spelling stays. */
function distinct(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => !includesName(names.slice(0, index), name));
}
