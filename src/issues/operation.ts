import type { Severity } from '../controls/definition.ts';
import type { Issue, IssueDraft, IssuePatch } from '../github/issues.ts';

/** One thing to do, or not to do, about one account's issue, with the reason as a sentence. */
export type Operation = Open | Change | Leave | Defer;

/** An operation that writes to GitHub. */
export type Write = Open | Change;

interface Common {
  readonly accountId: string;
  readonly title: string;
  readonly reason: string;
  /** Of the worst finding that the issue is or was about; undefined when it is about none. */
  readonly severity: Severity | undefined;
}

export interface Open extends Common {
  readonly kind: 'open';
  readonly draft: IssueDraft;
}

/** One request changes everything at once. */
export interface Change extends Common {
  readonly kind: 'update' | 'reopen' | 'close';
  readonly issue: Issue;
  readonly patch: IssuePatch;
}

export interface Leave extends Common {
  readonly kind: 'leave';
  readonly issue: Issue;
}

/** A write that has to wait for a later run. */
export interface Defer extends Common {
  readonly kind: 'defer';
  /** Undefined when the issue is yet to be opened. */
  readonly issue: Issue | undefined;
}

export function isWrite(operation: Operation): operation is Write {
  return operation.kind !== 'leave' && operation.kind !== 'defer';
}

/** The same operation, put off; `why` is a clause such as `GitHub's rate limit is used up`. */
export function defer(write: Write, why: string): Defer {
  const { accountId, title, severity, kind, reason } = write;
  const issue = write.kind === 'open' ? undefined : write.issue;
  return {
    kind: 'defer',
    accountId,
    title,
    severity,
    issue,
    reason: `Put off to the next run, because ${why}. To ${kind}: ${reason}`,
  };
}
