import type { AccountOwner, AccountVerdict, Finding } from '../drift/finding.ts';
import type { Cause } from '../snapshot/fact.ts';
import { COVERAGE_CONTROL } from './memory.ts';
import { causeWords } from './words.ts';

/** What could not be read, told as drift: the issue about it then has the same life as any other. */
export function coverageVerdicts(verdicts: readonly AccountVerdict[]): readonly AccountVerdict[] {
  const owner = platformOwner(verdicts);
  return verdicts.map((verdict) => {
    const isRead = verdict.failedReads.length === 0;
    return {
      account: verdict.account,
      owner,
      ...(isRead ? read : { ...unread, findings: [unreadAccount(verdict)] }),
    };
  });
}

/** The same objects for tens of thousands of accounts. */
const unread: Pick<AccountVerdict, 'quiet' | 'failedReads'> = { quiet: [], failedReads: [] };
const read: Pick<AccountVerdict, 'findings' | 'quiet' | 'failedReads'> = {
  findings: [],
  quiet: [{ control: COVERAGE_CONTROL, pass: 1, notApplicable: 0 }],
  failedReads: [],
};

/** Whoever owns the management account, or the lone account, sees to it that accounts can be read. */
function platformOwner(verdicts: readonly AccountVerdict[]): AccountOwner {
  return verdicts.find(({ account }) => account.management)?.owner ?? 'undecided';
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
