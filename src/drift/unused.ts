import { dayOf, isLive } from '../baseline/dates.ts';
import { means } from '../baseline/expectations.ts';
import { matches } from '../baseline/match.ts';
import type { Baseline, ExceptionEntry, Problem } from '../baseline/model.ts';
import { quotable } from '../baseline/place.ts';
import type { Resolution } from '../baseline/resolve.ts';
import { exceptionName } from '../baseline/selectors.ts';
import type { Account } from '../snapshot/account.ts';
import { covers } from './exceptions.ts';
import type { AccountVerdict, Finding } from './finding.ts';

/** Which exceptions accept something, told account by account. */
export interface ExceptionUse {
  readonly add: (resolution: Resolution, verdict: AccountVerdict) => void;
  /** A warning for each exception that matched no finding, as far as every account it matches was judged in full. */
  readonly unused: (accounts: readonly Account[]) => readonly Problem[];
}

/** Keeps a mark an exception, and nothing of the accounts but their ids. */
export function trackExceptions(baseline: Baseline, now: Date): ExceptionUse {
  const today = dayOf(now);
  const left = new Set(baseline.exceptions.filter((entry) => isLive(entry, today)));
  const judged = new Set<string>();
  return {
    add(resolution, { account, findings }) {
      judged.add(account.id);
      if (left.size === 0) return;
      for (const { entry, undecided } of resolution.exceptions) {
        const isSpoken = undecided !== undefined || findings.some((finding) => speaksFor(entry, finding));
        if (isSpoken) left.delete(entry);
      }
    },
    unused: (accounts) =>
      [...left]
        .filter((entry) => isWhollyJudged(entry, accounts, judged))
        .map((entry) => ({
          ...entry.at,
          level: 'warning',
          message: `${exceptionName(baseline, entry)}: it matched no finding, so it accepts nothing; remove it, or correct its \`control\`${resourceHint(entry)}`,
        })),
  };
}

/** Whether a finding is one that the exception is for, or may be for all that could be read. */
function speaksFor(entry: ExceptionEntry, { control, resource, verdict }: Finding): boolean {
  return verdict === 'unknown' && resource === undefined
    ? means(entry.control, control)
    : covers(entry, control, resource);
}

/** An exception that matches no account is told of as such; one of an account that this run left out may be of use. */
function isWhollyJudged(
  { match }: ExceptionEntry,
  accounts: readonly Account[],
  judged: ReadonlySet<string>,
): boolean {
  const matched = accounts.filter((account) => matches(match, account) !== 'no');
  return matched.length > 0 && matched.every(({ id }) => judged.has(id));
}

function resourceHint({ resource }: ExceptionEntry): string {
  return resource === undefined ? '' : ` or its \`resource\` (\`${quotable(resource)}\`)`;
}
