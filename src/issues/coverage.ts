import type { AccountOwner, AccountVerdict, Finding } from '../drift/finding.ts';
import type { Cause } from '../snapshot/fact.ts';
import type { Verdicts } from './grouping.ts';
import { COVERAGE_CONTROL } from './memory.ts';
import { causeWords } from './words.ts';

/** What could not be read, told as drift: the issue about it then has the same life as any other. */
export function coverageVerdicts(verdicts: Verdicts): Verdicts {
  const owner = platformOwner(verdicts);
  const unread = new Map<string, AccountVerdict>();
  for (const verdict of verdicts.values())
    if (verdict.failedReads.length > 0)
      unread.set(verdict.account.id, {
        account: verdict.account,
        owner,
        findings: [unreadAccount(verdict)],
        quiet: none,
        failedReads: none,
      });
  // Of accounts that were read there are tens of thousands, and nothing to tell: theirs is made when it is asked for.
  const tell = ({ account }: AccountVerdict): AccountVerdict =>
    unread.get(account.id) ?? { account, owner, findings: none, quiet: readable, failedReads: none };
  return {
    get: (id) => {
      const verdict = verdicts.get(id);
      return verdict && tell(verdict);
    },
    has: (id) => verdicts.has(id),
    values: () => verdicts.values().map(tell),
  };
}

/** The same lists for tens of thousands of accounts. */
const none: readonly never[] = [];
const readable: AccountVerdict['quiet'] = [{ control: COVERAGE_CONTROL, pass: 1, notApplicable: 0 }];

/** Whoever owns the management account, or the lone account, sees to it that accounts can be read. */
function platformOwner(verdicts: Verdicts): AccountOwner {
  return verdicts.values().find(({ account }) => account.management)?.owner ?? 'undecided';
}

function unreadAccount({ account, failedReads }: AccountVerdict): Finding {
  return {
    key: `${account.id}/${COVERAGE_CONTROL}`,
    account,
    control: COVERAGE_CONTROL,
    title: 'Every planned read of the account succeeds',
    resource: undefined,
    verdict: 'drift',
    severity: 'medium',
    expected: 'every planned read succeeds',
    observed: distinct(failedReads, ({ kind }) => causeWords[kind]).join('; '),
    reason: undefined,
    until: undefined,
    cause: undefined,
    evidence: [],
    baseline: { file: '', line: 0, column: 0 },
    mend: { text: mends(failedReads).join(' ') },
    references: {
      documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
    },
  };
}

/** A read that has a fallback says its own mend first, and then the fallback's: the first alone is said already. */
function mends(causes: readonly Cause[]): readonly string[] {
  const all = distinct(causes, ({ mend }) => mend);
  return all.filter((mend) => !all.some((other) => other !== mend && other.startsWith(mend)));
}

/** In one order, whatever order the reads failed in: the text must stay as it is while nothing changes. */
function distinct(causes: readonly Cause[], words: (cause: Cause) => string): readonly string[] {
  return [...new Set(causes.map(words))].toSorted();
}
