import type { Severity } from '../controls/definition.ts';
import type { IssueDraft, IssuePatch } from '../github/issues.ts';
import type { Group } from './group.ts';
import type { OwnIssue } from './own.ts';

/** One thing to do, or not to do, about one issue, with the reason as a sentence: log, dry run, comment and tests share it. */
export type Operation = Open | Change | Leave | Defer;

/** An operation that writes to GitHub. */
export type Write = Open | Change;

interface Common {
  readonly group: Group;
  readonly title: string;
  readonly reason: string;
  /** Of the worst finding that the issue is or was about; undefined when it is about none. */
  readonly severity: Severity | undefined;
}

export interface Open extends Common {
  readonly kind: 'open';
  readonly draft: IssueDraft;
}

/**
 * `fold` closes a duplicate, `migrate` closes an issue of another grouping; `close` may be of one that a person closed,
 * which only notes that nothing of it drifts. One request changes everything at once; the
 * comment is written before it, so that whoever is killed in between finds it again.
 */
export interface Change extends Common {
  readonly kind: 'update' | 'reopen' | 'close' | 'fold' | 'migrate';
  readonly issue: OwnIssue;
  readonly patch: IssuePatch;
  readonly comment: Comment | undefined;
}

/** One of an issue's comments, counted from 1: the same one is never written twice. */
export interface Comment {
  /** The hidden line that tells it from others, and that its body ends with. */
  readonly mark: string;
  readonly body: string;
}

export interface Leave extends Common {
  readonly kind: 'leave';
  readonly issue: OwnIssue;
  /** A person closed it, and it stays closed: its drift counts as muted until this day, `YYYY-MM-DD`. */
  readonly mutedUntil: string | undefined;
}

/** A write that has to wait for a later run. */
export interface Defer extends Common {
  readonly kind: 'defer';
  /** Undefined when the issue is yet to be opened. */
  readonly issue: OwnIssue | undefined;
}

export function isWrite(operation: Operation): operation is Write {
  return operation.kind !== 'leave' && operation.kind !== 'defer';
}

/** The same operation, put off; `why` is a clause such as `GitHub's rate limit is used up`. */
export function defer(write: Write, why: string): Defer {
  const { group, title, severity, kind, reason } = write;
  const issue = write.kind === 'open' ? undefined : write.issue;
  return {
    kind: 'defer',
    group,
    title,
    severity,
    issue,
    reason: `Put off to the next run, because ${why}. To ${kind}: ${reason}`,
  };
}
