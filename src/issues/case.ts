import type { AccountOwner } from '../drift/finding.ts';
import type { Assessment } from './assess.ts';
import { renderComment } from './comments.ts';
import { type Content, compose } from './content.ts';
import type { Group } from './group.ts';
import { commentMark } from './marker.ts';
import { fitting, type Handed, type ListedFinding, type Memory } from './memory.ts';
import type { Comment } from './operation.ts';
import type { OwnIssue } from './own.ts';
import { type People, peopleOf } from './people.ts';
import type { Recall } from './recall.ts';
import { renderText, renderTitle } from './render.ts';
import type { Seal } from './seal.ts';
import type { Standing } from './standing.ts';
import type { Links, Subject } from './subject.ts';
import { worst } from './words.ts';

/** One group, what a run says of it, and the issue that it has. */
export interface Case {
  readonly group: Group;
  readonly key: string;
  /** Undefined when there is none, or only one that was closed too long ago. */
  readonly own: OwnIssue | undefined;
  readonly subject: Subject;
  /** Of the accounts concerned, the most concerned first. */
  readonly owners: readonly AccountOwner[];
  readonly recall: Recall;
  readonly assessment: Assessment;
}

/** A group that has an issue. */
export interface Held extends Case {
  readonly own: OwnIssue;
}

/** What all issues of a run share. */
export interface Setting {
  /** As `scopeKey` makes it. */
  readonly scope: string;
  readonly labels: readonly string[];
  /** Logins that GitHub would accept as assignees, in lower case. */
  readonly assignable: ReadonlySet<string>;
  readonly links: Links;
  /** By the issue's number: who closed it. Needed of those that `inquiries` names. */
  readonly standings: ReadonlyMap<number, Standing>;
  readonly now: Date;
  readonly seal: Seal;
}

export function peopleFor({ owners }: Case, { assignable }: Setting): People {
  return peopleOf(owners, assignable);
}

/**
 * The open issue's title and body. `remembered` is whom and what Rootline has set, and how much it has said; `handed`,
 * the findings that are another issue's now.
 */
export function contentFor(
  { group, key, subject, assessment }: Case,
  { scope, seal }: Setting,
  remembered: Pick<Memory, 'assignees' | 'labels' | 'said'>,
  handed: Handed | undefined,
): Content {
  const rows = rowsOf(assessment);
  const empty: Memory = { ...remembered, group, listed: [], unlisted: 0 };
  const listed = fitting(empty, rows);
  const unlisted = rows.length - listed.length + assessment.hidden;
  const listable = Math.max(0, listed.length - assessment.unconfirmed.length);
  const text = renderText(subject, assessment, listable);
  const full: Memory = { ...empty, listed, unlisted };
  return compose({ scope, key }, renderTitle(subject, assessment), text, withHanded(full, handed), seal);
}

/** As much of it as there is room for. */
function withHanded(memory: Memory, handed: Handed | undefined): Memory {
  if (handed === undefined) return memory;
  const listed = fitting({ ...memory, handed: { ...handed, listed: [] } }, handed.listed);
  return listed.length === 0 ? memory : { ...memory, handed: { ...handed, listed } };
}

/** What could not be confirmed comes first: the next run finds the drift again, but not that. */
function rowsOf({ unconfirmed, drifting }: Assessment): readonly ListedFinding[] {
  return [
    ...unconfirmed.map(({ listed, since, unconfirmedSince }) => ({ ...listed, since, unconfirmedSince })),
    ...drifting.map(({ finding, since }) => ({
      account: finding.account.id,
      control: finding.control,
      resource: finding.resource,
      severity: finding.severity,
      since,
      unconfirmedSince: undefined,
    })),
  ];
}

/**
 * How many comments Rootline has written. Where nobody remembers, a number that none of them has, and that stays the
 * same until the next write.
 */
export function saidOn({ marker, shown }: OwnIssue): number {
  return marker?.memory?.said ?? Number.parseInt(shown.slice(0, 12), 16);
}

/** The issue's next comment. */
export function commentOn(
  { key, own, subject, assessment, recall }: Held,
  reason: string,
  ask: 'accept' | 'write-access' | undefined,
): Comment {
  const { memory } = recall;
  const mark = commentMark(key, saidOn(own) + 1);
  // Without a full memory nobody can tell what came from what was there.
  const came = memory?.unlisted === 0 ? assessment.came : [];
  return { mark, body: renderComment({ reason, subject, assessment: { ...assessment, came }, ask, mark }) };
}

/** What every operation on the group has. */
export function about({ group, assessment }: Case) {
  const { drifting, unconfirmed, gone } = assessment;
  const listed = [...unconfirmed, ...gone].map((each) => each.listed.severity);
  return { group, severity: worst([...drifting.map(({ finding }) => finding.severity), ...listed]) };
}
