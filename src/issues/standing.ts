import type { Actor, IssueEvent } from '../github/issues.ts';
import { isEdited } from './content.ts';
import type { OwnIssue } from './own.ts';

/** Who closed an issue, as GitHub's events tell it. */
export type Standing =
  /** Rootline itself did, or a person did and all that it listed was mended. */
  | { readonly kind: 'ours' }
  | {
      readonly kind: 'person';
      readonly login: string;
      /** Whether the closing is to be respected for a while. */
      readonly muted: boolean;
      readonly canWrite: boolean;
      /** A sentence without its full stop, such as `octocat closed it as not planned`. */
      readonly reason: string;
    }
  /** `why` is a clause. */
  | { readonly kind: 'unreadable'; readonly why: string };

/**
 * Replays who closed and reopened an issue that is closed now. `authors` are Rootline's identities, `writers` the people
 * who may write to the repository, both by their numbers.
 *
 * The first closing as completed by somebody who may write is answered by reopening the issue, the second one in a row
 * holds, and so does one as not planned or as a duplicate. A row ends when Rootline closes the issue itself, and when it
 * is reopened by a person or after a closing that held. What was closed before any of the findings drifted that the issue
 * lists is none of it: Rootline forgets what was mended.
 */
export function standing(
  events: readonly IssueEvent[],
  authors: ReadonlySet<number>,
  writers: ReadonlySet<number>,
  issue: OwnIssue,
): Standing {
  const last = events.at(-1);
  if (last?.kind !== 'closed') return { kind: 'unreadable', why: 'GitHub does not tell who closed it last' };
  const known: Known = { authors, writers, issue };
  const before = events.slice(0, -1).reduce((row, event) => after(row, event, known), NO_ROW);
  const closing: IssueEvent = { ...last, stateReason: last.stateReason ?? issue.stateReason };
  if (isBy(closing, authors)) return remembersDrift(issue) ? byAnother(closing, issue) : { kind: 'ours' };
  if (!isRefusal(closing) && wasMended(issue)) return { kind: 'ours' };
  return decided(closing, after(before, closing, known), writers);
}

interface Known {
  readonly authors: ReadonlySet<number>;
  readonly writers: ReadonlySet<number>;
  readonly issue: OwnIssue;
}

/** An event of which GitHub tells who did it. */
type Told = IssueEvent & { readonly actor: Actor };

/** Whether somebody who may write has closed it as completed in this row, and whether the last closing holds. */
interface Row {
  readonly completed: boolean;
  readonly holds: boolean;
}

const NO_ROW: Row = { completed: false, holds: false };

function after(row: Row, event: IssueEvent, { authors, writers, issue }: Known): Row {
  if (event.kind === 'reopened') return row.holds || !isBy(event, authors) ? NO_ROW : row;
  if (isBy(event, authors)) return NO_ROW;
  if (!mayDecide(event, writers)) return { ...row, holds: false };
  if (isRefusal(event)) return { ...row, holds: true };
  return { completed: row.completed || drifted(issue, event.at), holds: row.completed };
}

function decided(event: IssueEvent, { holds }: Row, writers: ReadonlySet<number>): Standing {
  const login = event.actor?.login ?? 'ghost';
  return {
    kind: 'person',
    login,
    muted: holds,
    canWrite: mayDecide(event, writers),
    reason: `${login} closed it as ${closedAs(event)}`,
  };
}

/**
 * Rootline forgets the findings of an issue that it closes, in the same request. So another workflow closed this one with
 * the same token, or the person whose token it is. Of a bot that holds only where the memory is signed together with the
 * text: whoever may edit an issue could else make one that Rootline closed look like it.
 */
function byAnother(event: Told, issue: OwnIssue): Standing {
  const isPerson = !event.actor.isBot;
  const holds = issue.marker?.seal === 'signed' ? !isEdited(issue) : isPerson;
  return {
    kind: 'person',
    login: event.actor.login,
    muted: isRefusal(event) && holds,
    canWrite: true,
    reason: `${isPerson ? 'Somebody' : 'Another workflow'} closed it as ${closedAs(event)}, as the same identity as Rootline's`,
  };
}

function isBy(event: IssueEvent, authors: ReadonlySet<number>): event is Told {
  return event.actor !== undefined && authors.has(event.actor.id);
}

/** A bot was given its permissions by somebody who may. */
function mayDecide({ actor }: IssueEvent, writers: ReadonlySet<number>): boolean {
  return actor !== undefined && (actor.isBot || writers.has(actor.id));
}

export function isRefusal({ stateReason }: Pick<IssueEvent, 'stateReason'>): boolean {
  return stateReason === 'not_planned' || stateReason === 'duplicate';
}

function closedAs({ stateReason }: IssueEvent): string {
  if (stateReason === 'not_planned') return 'not planned';
  return stateReason === 'duplicate' ? 'a duplicate' : 'completed';
}

export function remembersDrift({ marker }: OwnIssue): boolean {
  return (marker?.memory?.listed.length ?? 0) > 0;
}

/** Rootline forgets as well what it finds in line after a person closed it as completed. */
function wasMended(issue: OwnIssue): boolean {
  return issue.marker?.memory?.unlisted === 0 && !remembersDrift(issue);
}

/** Whether some of what the issue lists drifted on the day of `at` already; where nobody can tell, it did. */
function drifted({ marker }: OwnIssue, at: string): boolean {
  return marker?.memory?.listed.some(({ since }) => since <= at.slice(0, 10)) ?? true;
}
