import type { Caller } from './callers.ts';
import { hasRole } from './callers.ts';
import type { Call, JsonObject, Reply } from './exchange.ts';
import { isObject, refusal, validationFailed } from './exchange.ts';
import type { IssueEvents } from './issue-events.ts';
import {
  assigneeLogins,
  commentErrors,
  issueErrors,
  labelErrors,
  labelNames,
  missingTitle,
  sameName,
} from './validation.ts';

type Write = (caller: Caller, call: Call, parts: readonly string[]) => Promise<Reply>;

/** What GitHub checks, refuses, ignores and corrects before it writes to an issue. */
export interface IssueRules {
  readonly create: Write;
  readonly update: Write;
  readonly addAssignees: Write;
  readonly removeAssignees: Write;
  readonly setLabels: Write;
  readonly addComment: Write;
  readonly editComment: Write;
  readonly createLabel: Write;
}

export interface IssueRuleOptions {
  readonly assignable: readonly string[];
  readonly forward: (caller: Caller, call: Call) => Promise<Reply>;
  /** Everything that a list tells, page after page. */
  readonly list: (path: string) => Promise<readonly JsonObject[]>;
  readonly issuesPath: string;
  readonly labelsPath: string;
  /** Kept here: the issues that are closed as duplicates. */
  readonly duplicates: Set<unknown>;
  /** Told of every closing, with its reason. */
  readonly closed: IssueEvents['closed'];
  /** As many comments as an issue takes. */
  readonly mostComments: number;
}

export function createIssueRules(options: IssueRuleOptions): IssueRules {
  const isAssignable = (login: string) => sameName(login, options.assignable) !== undefined;

  const existingLabels = async () =>
    (await options.list(options.labelsPath)).map((label) => String(label.name));

  /** The body in the only form that the emulator takes: known spellings, names instead of objects. */
  const normalized = async (body: JsonObject): Promise<JsonObject> => {
    const labels = labelNames(body);
    const existing = labels.length === 0 ? [] : await existingLabels();
    const logins = assigneeLogins(body).map((login) => sameName(login, options.assignable) ?? login);
    return {
      ...body,
      ...('labels' in body ? { labels: labels.map((name) => sameName(name, existing) ?? name) } : {}),
      ...('assignees' in body ? { assignees: logins } : {}),
    };
  };

  const create: Write = async (caller, call) => {
    const body = allowedFields(caller, call.body);
    const errors = [...missingTitle(body), ...issueErrors(body, isAssignable)];
    if (errors.length > 0) return validationFailed(errors);
    return options.forward(caller, { ...call, body: await normalized(body) });
  };

  const update: Write = async (caller, call, parts) => {
    const before = await options.forward(caller, { method: 'GET', path: call.path, query: '', body: {} });
    if (!isObject(before.body) || before.status !== 200) return before;
    if (!hasRole(caller, 'triage') && !isAuthor(caller, before.body)) {
      return refusal(403, 'Must have admin rights to Repository.');
    }
    const body = allowedFields(caller, call.body);
    const errors = [...issueErrors(body, isAssignable), ...(await duplicateErrors(body))];
    if (errors.length > 0) return validationFailed(errors);
    const number = Number(parts[0]);
    if (body.state === 'closed' && before.body.state === 'open') options.closed(number, body.state_reason);
    const { duplicate_issue_id: _unknownThere, ...change } = await normalized(body);
    return options.forward(caller, {
      ...call,
      body: { ...change, ...stateChange(body, before.body.state, number) },
    });
  };

  const duplicateErrors = async ({ state_reason: reason, duplicate_issue_id: id }: JsonObject) => {
    if (reason !== 'duplicate' || id === undefined) return [];
    const known = await options.list(options.issuesPath);
    const isKnown = known.some((issue) => issue.id === id);
    return isKnown ? [] : [{ resource: 'Issue', field: 'duplicate_issue_id', code: 'invalid' }];
  };

  /** A reason counts only with a change of state, and the emulator does not know `duplicate`. */
  const stateChange = (body: JsonObject, stateBefore: unknown, number: number): JsonObject => {
    const { state, state_reason: reason } = body;
    if (state === undefined || state === stateBefore) return { state_reason: undefined };
    options.duplicates.delete(number);
    if (reason !== 'duplicate') return {};
    options.duplicates.add(number);
    return { state_reason: 'not_planned' };
  };

  const addAssignees: Write = async (caller, call) => {
    // Those who cannot be assigned are left out without a word.
    const logins = assigneeLogins(call.body).filter(isAssignable);
    const reply = await options.forward(caller, { ...call, body: await normalized({ assignees: logins }) });
    return reply.status === 200 ? { ...reply, status: 201 } : reply;
  };

  const removeAssignees: Write = async (caller, call) => {
    const logins = assigneeLogins(call.body).filter(isAssignable);
    return options.forward(caller, { ...call, body: await normalized({ assignees: logins }) });
  };

  const setLabels: Write = async (caller, call) => {
    const errors = issueErrors({ labels: call.body.labels }, isAssignable);
    if (errors.length > 0) return validationFailed(errors);
    return options.forward(caller, { ...call, body: await normalized(call.body) });
  };

  const editComment: Write = async (caller, call) => {
    const errors = commentErrors(call.body);
    return errors.length > 0 ? validationFailed(errors) : options.forward(caller, call);
  };

  const addComment: Write = async (caller, call, parts) => {
    const path = call.path.replace(/\/comments$/, '');
    const { body: issue } = await options.forward(caller, { method: 'GET', path, query: '', body: {} });
    if (!isObject(issue)) return editComment(caller, call, parts);
    if (Number(issue.comments) >= options.mostComments)
      return refusal(403, `Commenting is disabled on issues with more than ${options.mostComments} comments`);
    // Whether apps may comment on a locked issue is not documented: the sandbox takes the worse for granted.
    const mayPass = caller.identity.kind === 'person' && hasRole(caller, 'write');
    if (issue.locked === true && !mayPass)
      return refusal(403, 'Unable to create comment because issue is locked.');
    return editComment(caller, call, parts);
  };

  const createLabel: Write = async (caller, call) => {
    const errors = labelErrors(call.body, await existingLabels());
    return errors.length > 0 ? validationFailed(errors) : options.forward(caller, call);
  };

  return { create, update, addAssignees, removeAssignees, setLabels, addComment, editComment, createLabel };
}

/** Labels, assignees and milestone of somebody without the triage role are dropped without a word. */
function allowedFields(caller: Caller, body: JsonObject): JsonObject {
  if (hasRole(caller, 'triage')) return body;
  const { labels: _labels, assignees: _assignees, milestone: _milestone, ...allowed } = body;
  return allowed;
}

function isAuthor(caller: Caller, issue: JsonObject): boolean {
  return isObject(issue.user) && issue.user.login === caller.identity.login;
}
