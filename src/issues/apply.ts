import type { IssueChange } from '../drift/result.ts';
import type { Clock, Log } from '../github/client.ts';
import { GitHubError, RateLimited } from '../github/errors.ts';
import type { Issue, IssuesGateway } from '../github/issues.ts';
import { logLine } from '../github/text.ts';
import { withNumber } from '../troubles.ts';
import { assigneesOf, describe } from './describe.ts';
import type { Group } from './group.ts';
import { createLabelMaker } from './label-maker.ts';
import { type Change, defer, isWrite, type Operation, type Write } from './operation.ts';
import { pace } from './pace.ts';
import { includesName } from './people.ts';
import type { Seal } from './seal.ts';
import { withoutPeople } from './without-people.ts';

export interface Surroundings extends Clock {
  readonly log: Log;
}

export interface Applied {
  readonly changes: readonly IssueChange[];
  /** One sentence each. */
  readonly warnings: readonly string[];
  readonly opened: readonly Opened[];
  /** Why GitHub lets nothing more be written, now or by any later run; what was written is told all the same. */
  readonly failure: Error | undefined;
}

/** An issue that was opened, and what it is about. */
export interface Opened extends Pick<Issue, 'number' | 'url'> {
  readonly group: Group;
}

/**
 * Carries operations out in their order, one at a time. `reserve`: so many requests of the token's hourly budget are
 * left for others. Throws only what is no failure of GitHub's.
 */
export type Writer = (operations: readonly Operation[], reserve: number) => Promise<Applied>;

/** Why nothing more is written. */
interface Stop {
  /** A clause after "because". */
  readonly why: string;
  /** Set where no later run would get any further. */
  readonly failure: Error | undefined;
}

interface Result {
  readonly change: IssueChange;
  readonly warnings: readonly string[];
  readonly opened?: Opened;
  readonly stop: Stop | undefined;
}

/**
 * The writer of one run, which keeps the pace over all of its turns, and stays stopped once it is: where GitHub's rate
 * limit is used up, or it stops answering, the rest is put off; where one issue is refused, only that one is.
 */
export function createWriter(gateway: IssuesGateway, seal: Seal, surroundings: Surroundings): Writer {
  const turn = pace(surroundings);
  const labels = createLabelMaker(gateway, turn);
  let stop: Stop | undefined;

  async function work(operation: Write, reserve: number): Promise<Result> {
    const halt = stop ?? spent(gateway, reserve);
    if (halt !== undefined) return { change: describe(defer(operation, halt.why)), warnings: [], stop: halt };
    const result = await carryOut(gateway, seal, operation, turn);
    stop = result.stop;
    const { kind, number, title, reason } = result.change;
    surroundings.log.info(
      logLine(`${kind} ${number === undefined ? title : `#${number} ${title}`}: ${reason}`),
    );
    return result;
  }

  return async (operations, reserve) => {
    const results: Result[] = [];
    const warnings = new Set<string>();
    stop ??= await stopOf(async () => {
      for (const refusal of await labels(operations)) warnings.add(refusal);
    });
    for (const operation of operations)
      results.push(
        isWrite(operation)
          ? await work(operation, reserve)
          : { change: describe(operation), warnings: [], stop: undefined },
      );
    for (const warning of results.flatMap((result) => result.warnings)) warnings.add(warning);
    const putOff = results.find((result) => result.stop !== undefined)?.stop;
    if (putOff !== undefined)
      warnings.add(withNumber(`Some issues were put off to the next run, because ${putOff.why}.`, 'RL416'));
    return {
      changes: results.map(({ change }) => change),
      warnings: [...warnings],
      opened: results.flatMap(({ opened }) => opened ?? []),
      failure: stop?.failure,
    };
  };
}

function spent(gateway: IssuesGateway, reserve: number): Stop | undefined {
  const left = gateway.remaining();
  if (left === undefined || left > reserve) return undefined;
  const why = `the token may send only ${left} more requests in this hour, which are left for other workflows`;
  return { why, failure: undefined };
}

async function stopOf(work: () => Promise<void>): Promise<Stop | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return reasonToStop(error);
  }
}

async function carryOut(
  gateway: IssuesGateway,
  seal: Seal,
  write: Write,
  turn: () => Promise<void>,
): Promise<Result> {
  const warnings: string[] = [];
  try {
    if (write.kind !== 'open' && write.comment !== undefined) {
      await turn();
      warnings.push(...(await say(gateway, write, write.comment)));
    }
    await turn();
    return succeeded(write, await send(gateway, write), warnings);
  } catch (error) {
    if (!refusesAssignees(error, write)) return failed(write, error, warnings);
    const result = await carryOut(gateway, seal, withoutPeople(write, seal), turn);
    return {
      ...result,
      warnings: [...warnings, withNumber(error.message, 'RL415'), ...result.warnings],
    };
  }
}

/** The comment comes first: its mark is found again, while nobody could tell from the text whether it was written. */
async function say(
  gateway: IssuesGateway,
  { issue }: Change,
  { mark, body }: NonNullable<Change['comment']>,
): Promise<readonly string[]> {
  try {
    await gateway.comment({ number: issue.number, comments: issue.comments }, mark, body);
    return [];
  } catch (error) {
    if (!(error instanceof GitHubError) || error.kind !== 'uncommentable') throw error;
    return [withNumber(`#${issue.number}: ${error.message}`, error.trouble)];
  }
}

function send(gateway: IssuesGateway, write: Write): Promise<Issue> {
  return write.kind === 'open'
    ? gateway.create(write.draft)
    : gateway.update(write.issue.number, write.patch);
}

function succeeded(write: Write, issue: Issue, warnings: readonly string[]): Result {
  const { number, url, assignees } = issue;
  const missing = assigneesOf(write).filter((login) => !includesName(assignees, login));
  const silent = missing.map((login) =>
    withNumber(`GitHub did not assign \`${login}\` to #${number}, without saying why.`, 'RL415'),
  );
  return {
    change: { ...describe(write), number, url, assignees },
    warnings: [...warnings, ...silent],
    ...(write.kind === 'open' ? { opened: { group: write.group, number, url } } : {}),
    stop: undefined,
  };
}

/** One issue that GitHub refuses stops only itself. */
function failed(write: Write, error: unknown, warnings: readonly string[]): Result {
  if (error instanceof GitHubError && (error.kind === 'missing' || error.kind === 'invalid')) {
    const change = describe(defer(write, 'GitHub refused it'));
    const which = write.kind === 'open' ? write.title : `#${write.issue.number}`;
    return {
      change,
      warnings: [...warnings, logLine(withNumber(`${which}: ${error.message}`, error.trouble))],
      stop: undefined,
    };
  }
  const stop = reasonToStop(error);
  return { change: describe(defer(write, stop.why)), warnings, stop };
}

/** What GitHub did not say, such as a mistake in this code, is thrown. */
function reasonToStop(error: unknown): Stop {
  if (error instanceof RateLimited) {
    const why = `GitHub's rate limit is used up (it asks to wait ${error.waitSeconds} seconds)`;
    return { why, failure: undefined };
  }
  if (!(error instanceof GitHubError)) throw error;
  if (error.kind === 'unclear') return { why: 'GitHub stopped answering properly', failure: undefined };
  return { why: 'GitHub refused to go on', failure: error };
}

function refusesAssignees(error: unknown, write: Write): error is GitHubError {
  const isRefusal = error instanceof GitHubError && error.kind === 'invalid';
  return isRefusal && error.fields.includes('assignees') && assigneesOf(write).length > 0;
}
