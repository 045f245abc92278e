import { assignability } from './assignees.ts';
import type { Client } from './client.ts';
import type { Identity } from './identity.ts';
import { comment } from './issue-comments.ts';
import { list, newest } from './issue-lists.ts';
import { canWrite, events } from './issue-people.ts';
import { create, get, update } from './issue-writes.ts';
import { createLabel, labelNames } from './labels.ts';
import type { RepositoryName } from './repository.ts';

/** An issue as GitHub has it. */
export interface Issue {
  /** The number that GitHub knows it by everywhere; `number` counts within the repository. */
  readonly id: number;
  readonly number: number;
  readonly url: string;
  readonly authorId: number;
  readonly state: 'open' | 'closed';
  /** `completed`, `not_planned`, `duplicate`, `reopened`; undefined for an open one that was never closed. */
  readonly stateReason: string | undefined;
  /** ISO 8601 in UTC. */
  readonly closedAt: string | undefined;
  /** How many comments it has. */
  readonly comments: number;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
}

export interface IssueDraft {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
}

/** What to change at once; what is left out stays as it is. `labels` and `assignees` replace the whole set. */
export interface IssuePatch {
  readonly title?: string;
  readonly body?: string;
  readonly labels?: readonly string[];
  readonly assignees?: readonly string[];
  readonly state?: 'open' | 'closed';
  readonly stateReason?: 'completed' | 'not_planned' | 'reopened' | 'duplicate';
  /** The `id` of the issue that this one is a duplicate of; only with that reason. */
  readonly duplicateOf?: number;
}

/** That somebody closed or reopened an issue. */
export interface IssueEvent {
  readonly kind: 'closed' | 'reopened';
  /** Undefined for an account that no longer exists. */
  readonly actor: Actor | undefined;
  /** Of a `closed` event: `completed`, `not_planned`, `duplicate`; undefined where GitHub does not tell. */
  readonly stateReason: string | undefined;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

export interface Actor extends Identity {
  readonly isBot: boolean;
}

/** Which issues a list is to hold; what is left out does not matter. */
export interface IssueFilter {
  readonly creator?: string;
  readonly label?: string;
}

export interface Label {
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly color: string;
  /** At most 100 characters. */
  readonly description: string;
}

/** The issues of one repository, as far as Rootline works with them. Every function may throw what the client throws. */
export interface IssuesGateway {
  /**
   * Issues, open and closed, oldest first, a page at a time: no pull requests. GitHub's lists lag behind its writes, and
   * may miss issues that exist.
   */
  readonly list: (filter: IssueFilter) => AsyncIterable<readonly Issue[]>;
  /** The newest 100 issues of everybody, open and closed. */
  readonly newest: () => Promise<readonly Issue[]>;
  /** Undefined when it was deleted, or transferred to another repository, and for a pull request. */
  readonly get: (number: number) => Promise<Issue | undefined>;
  /** After an unclear failure the issue is looked for by the first line of its body, before it is tried again. */
  readonly create: (draft: IssueDraft) => Promise<Issue>;
  readonly update: (number: number, patch: IssuePatch) => Promise<Issue>;
  /** Who closed and reopened it, oldest first. */
  readonly events: (number: number) => Promise<readonly IssueEvent[]>;
  /** Whether a person may write to the repository: the roles write, maintain and admin. */
  readonly canWrite: (login: string) => Promise<boolean>;
  /**
   * Writes the comment unless the newest ones of the issue hold one of these authors' with that mark; then that one is
   * given this body. `comments` is how many the issue has.
   */
  readonly comment: (issue: Pick<Issue, 'number' | 'comments'>, mark: string, body: string) => Promise<void>;
  /** Requests that the token may still send before its limit is reset; undefined while nothing was told. */
  readonly remaining: () => number | undefined;
  readonly labelNames: () => Promise<readonly string[]>;
  readonly createLabel: (label: Label) => Promise<void>;
  readonly canBeAssigned: (login: string) => Promise<boolean>;
}

/**
 * The gateway over the REST API. `authors`: whom the client acts as, then everybody whose issues and comments are
 * trusted as much.
 */
export function issuesGateway(
  client: Client,
  { owner, repo }: RepositoryName,
  authors: readonly [Identity, ...Identity[]],
): IssuesGateway {
  // Just these two: whatever else the caller's object holds would become a parameter of the request.
  const place = { client, owner, repo };
  const [self] = authors;
  const authorIds = new Set(authors.map(({ id }) => id));
  return {
    list: (filter) => list(place, filter),
    newest: () => newest(place),
    get: (number) => get(place, number),
    create: (draft) => create(place, self, draft),
    update: (number, patch) => update(place, number, patch),
    events: (number) => events(place, number),
    canWrite: (login) => canWrite(place, login),
    comment: (issue, mark, body) => comment(place, authorIds, issue, mark, body),
    remaining: client.remaining,
    labelNames: () => labelNames(place),
    createLabel: (label) => createLabel(place, label),
    canBeAssigned: assignability(place),
  };
}
