import { isFailedRead } from '../drift/evaluate.ts';
import type { OwnedFinding, RunResult } from '../drift/result.ts';
import { count, number } from '../drift/words.ts';
import { logLine } from '../github/text.ts';
import type { Account } from '../snapshot/account.ts';
import type { Cause } from '../snapshot/fact.ts';
import { troubleOf, withNumber } from '../troubles.ts';
import { few } from './words.ts';

const MOST_CONTROLS_NAMED = 5;

/** Accounts in which something is unknown for the same reason. */
export interface CauseGroup {
  /** With `{account.id}` in the place of each account's own id, where the group has several accounts. */
  readonly cause: Cause;
  readonly accounts: readonly Account[];
  /** The controls that are unknown because of it; empty when no expectation depends on what could not be read. */
  readonly controls: readonly string[];
}

/** Planned reads that failed, told once for all accounts that one mend would help; most accounts first. */
export function failedReads(result: RunResult): readonly CauseGroup[] {
  const told = unknowns(result).filter(({ cause }) => isFailedRead(cause));
  const unreadable = result.coverage.unreadable.flatMap(({ account, causes }) =>
    causes.map((cause) => ({ account, cause, control: undefined })),
  );
  return group([...told, ...unreadable]);
}

/** Expectations that no source at hand can answer, told once for all that one thing would answer. */
export function unanswered(result: RunResult): readonly CauseGroup[] {
  return group(unknowns(result).filter(({ cause }) => !isFailedRead(cause)));
}

/** What no source at hand can answer, as one line each for the log; no runner obeys what is in it. */
export function unansweredWarnings(result: RunResult): readonly string[] {
  return unanswered(result).map(({ cause, accounts, controls }) => {
    const what = `${few(controls, MOST_CONTROLS_NAMED, ', ')} cannot be judged in ${count(accounts.length, 'account')}`;
    return logLine(withNumber(`${what}: ${cause.message} ${cause.mend}`, troubleOf(cause)));
  });
}

/** How many accounts could not be read in full and what would help most of them, for the log; no runner obeys it. */
export function unreadWarnings(result: RunResult): readonly string[] {
  const { unreadable, accounts } = result.coverage;
  const [most] = failedReads(result);
  if (most === undefined || unreadable.length === 0) return [];
  const what = `${number(unreadable.length)} of ${count(accounts, 'account')} could not be read in full`;
  const whose =
    most.accounts.length === unreadable.length ? '' : ` ${count(most.accounts.length, 'account')}:`;
  return [logLine(withNumber(`${what}.${whose} ${most.cause.mend}`, troubleOf(most.cause)))];
}

interface Unknown {
  readonly account: Account;
  readonly cause: Cause;
  readonly control: string | undefined;
}

type Members = [Unknown, ...Unknown[]];

function unknowns(result: RunResult): readonly Unknown[] {
  return result.findings.flatMap(({ account, cause, control }: OwnedFinding) =>
    cause === undefined ? [] : [{ account, cause, control }],
  );
}

function group(unknowns: readonly Unknown[]): readonly CauseGroup[] {
  const groups = new Map<string, Members>();
  for (const unknown of unknowns) {
    const { kind, mend } = unknown.cause;
    const key = JSON.stringify([kind, withoutId(mend, unknown.account)]);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [unknown]);
    else members.push(unknown);
  }
  return [...groups.values()].map(toGroup).sort(mostAccountsFirst);
}

function toGroup(members: Members): CauseGroup {
  const accounts = [...new Map(members.map(({ account }) => [account.id, account])).values()];
  const controls = [...new Set(members.flatMap(({ control }) => (control === undefined ? [] : [control])))];
  const [first] = members;
  const cause = accounts.length === 1 ? first.cause : commonCause(first);
  return { cause, accounts, controls: controls.sort() };
}

function commonCause({ account, cause }: Unknown): Cause {
  return {
    kind: cause.kind,
    message: withoutId(cause.message, account),
    mend: withoutId(cause.mend, account),
  };
}

function withoutId(words: string, account: Account): string {
  return words.replaceAll(account.id, '{account.id}');
}

function mostAccountsFirst(a: CauseGroup, b: CauseGroup): number {
  return b.accounts.length - a.accounts.length || (a.cause.message < b.cause.message ? -1 : 1);
}
