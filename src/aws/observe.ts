import type { Account } from '../snapshot/account.ts';
import type { AccountFacts, FactId } from '../snapshot/facts.ts';
import type { ReadContext } from './access.ts';
import { readAccount } from './account.ts';
import { inWindow } from './window.ts';

/** Accounts in progress for each request in flight: most of an account's time is waiting for its credential report. */
const accountsPerRequest = 8;

/**
 * Reads accounts side by side and yields each as it is finished, in no order. Memory holds a window of them, however
 * many there are. When the consumer stops early, no further request leaves, now or later.
 */
export async function* observe(
  context: ReadContext,
  accounts: Iterable<Account>,
  needsOf: (account: Account) => ReadonlySet<FactId>,
): AsyncGenerator<AccountFacts, void, undefined> {
  const { caller } = context.connection;
  const size = accountsPerRequest * caller.concurrency;
  const reading = inWindow(accounts, size, (account) => readAccount(context, account, needsOf(account)));
  let isComplete = false;
  try {
    for (;;) {
      const next = await reading.next();
      isComplete = next.done === true;
      if (next.done) return;
      yield next.value;
    }
  } finally {
    if (!isComplete) caller.stop();
    await reading.return();
  }
}
