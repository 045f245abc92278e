import type { JsonObject } from './exchange.ts';
import { isObject } from './exchange.ts';

/** One issue as it stands, in plain data. */
export interface IssueView {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed';
  readonly stateReason: string | undefined;
  readonly author: string;
  readonly closedBy: string | undefined;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  /** How many comments it has. */
  readonly comments: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface CommentView {
  readonly author: string;
  readonly body: string;
}

export interface LabelView {
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly color: string;
  readonly description: string;
}

export function viewIssue(issue: JsonObject): IssueView {
  return {
    number: Number(issue.number),
    title: text(issue.title),
    body: text(issue.body),
    state: issue.state === 'closed' ? 'closed' : 'open',
    stateReason: optional(issue.state_reason),
    author: loginOf(issue.user) ?? '',
    closedBy: loginOf(issue.closed_by),
    labels: namesOf(issue.labels, 'name'),
    assignees: namesOf(issue.assignees, 'login'),
    comments: Number(issue.comments),
    createdAt: text(issue.created_at),
    updatedAt: text(issue.updated_at),
  };
}

export function viewComment(comment: JsonObject): CommentView {
  return { author: loginOf(comment.user) ?? '', body: text(comment.body) };
}

export function viewLabel(label: JsonObject): LabelView {
  return {
    name: text(label.name),
    color: text(label.color),
    description: text(label.description),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function optional(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function loginOf(user: unknown): string | undefined {
  return isObject(user) ? optional(user.login) : undefined;
}

function namesOf(list: unknown, key: string): readonly string[] {
  return Array.isArray(list) ? list.filter(isObject).map((entry) => text(entry[key])) : [];
}
