import type { Account } from '../snapshot/account.ts';
import { dayOf } from './dates.ts';
import { attestationComparer } from './diff-attestations.ts';
import { collector } from './diff-collect.ts';
import { exceptionComparer } from './diff-exceptions.ts';
import { expectationComparer } from './diff-expectations.ts';
import type { BaselineDiff } from './diff-model.ts';
import { ownerComparer } from './diff-owners.ts';
import { settingChanges, severityChanges } from './diff-settings.ts';
import type { Baseline } from './model.ts';
import type { Resolution } from './resolve.ts';

/** Takes in what two baselines mean for one account after another, keeping no more than the differences. */
export interface Comparing {
  /** `before` and `after` are what the base and the head resolve to for the account. Each account once, in any order. */
  readonly add: (account: Account, before: Resolution, after: Resolution) => void;
  readonly result: () => BaselineDiff;
}

/**
 * Compares what two baselines mean for the accounts at hand, so that how rules are named, ordered and split makes no
 * difference. Whatever is not known to accept as little as before counts as weakened.
 */
export function compareBaselines(base: Baseline, head: Baseline, now: Date): Comparing {
  const collect = collector();
  const comparers = [
    expectationComparer(base, head, collect),
    exceptionComparer(dayOf(now), collect),
    attestationComparer(base, head, collect),
    ownerComparer(base, head, collect),
  ];
  for (const change of [...settingChanges(base, head), ...severityChanges(base, head)])
    collect.add(change, undefined);
  let accounts = 0;
  return {
    add(account, before, after) {
      accounts += 1;
      for (const compare of comparers) compare(account, before, after);
    },
    result: () => ({ accounts, changes: collect.changes() }),
  };
}
