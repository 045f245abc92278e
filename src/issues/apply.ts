import type { IssueChange } from '../drift/result.ts';
import type { Clock, Log } from '../github/client.ts';
import { GitHubError, RateLimited } from '../github/errors.ts';
import type { Issue, IssuesGateway } from '../github/issues.ts';
import { logLine } from '../github/text.ts';
import { withoutAssignees } from './content.ts';
import { type Change, defer, isWrite, type Open, type Operation, type Write } from './operation.ts';
import { pace } from './pace.ts';

export interface Surroundings extends Clock {
  readonly log: Log;
}

export interface Applied {
  readonly changes: readonly IssueChange[];
  /** One sentence each. */
  readonly warnings: readonly string[];
}

/** What every label gets that has to be made: GitHub would choose grey. */
const LABEL = { color: 'd93f0b', description: 'AWS accounts that drift from their baseline' };

/**
 * Carries the operations out in their order, one at a time. Where GitHub's rate limit is used up, or it stops answering,
 * the rest is put off; where one issue is refused, only that one is left. Anything else that fails is thrown.
 */
export async function apply(
  gateway: IssuesGateway,
  operations: readonly Operation[],
  surroundings: Surroundings,
): Promise<Applied> {
  const turn = pace(surroundings);
  const changes: IssueChange[] = [];
  const prepared = await prepare(gateway, operations, turn);
  const warnings = new Set(prepared.warnings);
  let { stopped } = prepared;
  for (const operation of operations) {
    if (!isWrite(operation) || stopped !== undefined) {
      changes.push(
        describe(isWrite(operation) && stopped !== undefined ? defer(operation, stopped) : operation),
      );
      continue;
    }
    const result = await carryOut(gateway, operation, turn);
    changes.push(result.change);
    for (const warning of result.warnings) warnings.add(warning);
    stopped = result.stopped;
    surroundings.log.info(
      logLine(`${result.change.kind} ${reference(result.change)}: ${result.change.reason}`),
    );
  }
  if (stopped !== undefined) warnings.add(`Some issues were put off to the next run, because ${stopped}.`);
  return { changes, warnings: [...warnings] };
}

/** What `apply` would do, without a request. */
export function rehearse(operations: readonly Operation[]): Applied {
  return { changes: operations.map(describe), warnings: [] };
}

/** Makes the labels that are missing. One that GitHub refuses stops nothing but the issues that GitHub refuses with it. */
async function prepare(
  gateway: IssuesGateway,
  operations: readonly Operation[],
  turn: () => Promise<void>,
): Promise<Omit<Result, 'change'>> {
  const wanted = new Set(operations.filter(isWrite).flatMap(labelsOf));
  const warnings: string[] = [];
  if (wanted.size === 0) return { warnings, stopped: undefined };
  try {
    const existing = new Set((await gateway.labelNames()).map((name) => name.toLowerCase()));
    for (const name of wanted) {
      if (existing.has(name.toLowerCase())) continue;
      await turn();
      const refusal = await makeLabel(gateway, name);
      if (refusal !== undefined) warnings.push(refusal);
    }
    return { warnings, stopped: undefined };
  } catch (error) {
    return { warnings, stopped: reasonToStop(error) };
  }
}

/** Why GitHub does not accept the label; undefined when it does. */
async function makeLabel(gateway: IssuesGateway, name: string): Promise<string | undefined> {
  try {
    await gateway.createLabel({ ...LABEL, name });
    return undefined;
  } catch (error) {
    if (!(error instanceof GitHubError && error.kind === 'invalid')) throw error;
    return `The label \`${name}\` cannot be made: ${error.message} Name another in \`issue-labels\` or in the baseline's owners.`;
  }
}

function labelsOf(write: Write): readonly string[] {
  return (write.kind === 'open' ? write.draft.labels : write.patch.labels) ?? [];
}

interface Result {
  readonly change: IssueChange;
  readonly warnings: readonly string[];
  /** Why no more can be written; undefined when it goes on. */
  readonly stopped: string | undefined;
}

async function carryOut(gateway: IssuesGateway, write: Write, turn: () => Promise<void>): Promise<Result> {
  await turn();
  try {
    return succeeded(write, await send(gateway, write));
  } catch (error) {
    if (refusesAssignees(error, write)) {
      const lighter = withoutPeople(write);
      const result = await carryOut(gateway, lighter, turn);
      return { ...result, warnings: [...result.warnings, String((error as Error).message)] };
    }
    return failed(write, error);
  }
}

function send(gateway: IssuesGateway, write: Write): Promise<Issue> {
  return write.kind === 'open'
    ? gateway.create(write.draft)
    : gateway.update(write.issue.number, write.patch);
}

function succeeded(write: Write, issue: Issue): Result {
  const { kind, accountId, title, reason } = write;
  const { number, url, assignees } = issue;
  const missing = assigneesOf(write).filter((login) => !includesLogin(assignees, login));
  const warnings = missing.map(
    (login) => `GitHub did not assign \`${login}\` to #${number}, without saying why.`,
  );
  return { change: { kind, number, url, title, accountId, assignees, reason }, warnings, stopped: undefined };
}

/** One issue that GitHub refuses stops only itself. */
function failed(write: Write, error: unknown): Result {
  if (error instanceof GitHubError && (error.kind === 'missing' || error.kind === 'invalid')) {
    const change = describe(defer(write, 'GitHub refused it'));
    return { change, warnings: [error.message], stopped: undefined };
  }
  const stopped = reasonToStop(error);
  return { change: describe(defer(write, stopped)), warnings: [], stopped };
}

/** As a clause after "because"; what no later run would mend is thrown. */
function reasonToStop(error: unknown): string {
  if (error instanceof RateLimited)
    return `GitHub's rate limit is used up (it asks to wait ${error.waitSeconds} seconds)`;
  if (error instanceof GitHubError && error.kind === 'unclear') return 'GitHub stopped answering properly';
  throw error;
}

function refusesAssignees(error: unknown, write: Write): boolean {
  const isRefusal = error instanceof GitHubError && error.kind === 'invalid';
  return isRefusal && error.fields.includes('assignees') && assigneesOf(write).length > 0;
}

function withoutPeople(write: Write): Write {
  return write.kind === 'open' ? openWithoutPeople(write) : changeWithoutPeople(write);
}

function openWithoutPeople(write: Open): Open {
  const { draft } = write;
  return { ...write, draft: { ...draft, body: withoutAssignees(draft.body), assignees: [] } };
}

function changeWithoutPeople(write: Change): Change {
  const { assignees: _refused, body, ...patch } = write.patch;
  return { ...write, patch: { ...patch, ...(body !== undefined && { body: withoutAssignees(body) }) } };
}

function describe(operation: Operation): IssueChange {
  const { kind, accountId, title, reason } = operation;
  const issue = operation.kind === 'open' ? undefined : operation.issue;
  const assignees = isWrite(operation) ? assigneesAfter(operation) : (issue?.assignees ?? []);
  return { kind, number: issue?.number, url: issue?.url, title, accountId, assignees, reason };
}

function assigneesOf(write: Write): readonly string[] {
  return (write.kind === 'open' ? write.draft.assignees : write.patch.assignees) ?? [];
}

function assigneesAfter(write: Write): readonly string[] {
  return write.kind === 'open' ? write.draft.assignees : (write.patch.assignees ?? write.issue.assignees);
}

function includesLogin(logins: readonly string[], login: string): boolean {
  return logins.some((each) => each.toLowerCase() === login.toLowerCase());
}

function reference({ number, title }: IssueChange): string {
  return number === undefined ? title : `#${number} ${title}`;
}
