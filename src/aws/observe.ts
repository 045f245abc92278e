import type { Account } from '../snapshot/account.ts';
import type { AccountFacts, FactId } from '../snapshot/facts.ts';
import { type ReadContext, readAccount } from './account.ts';
import type { Ahead } from './ahead.ts';
import { type PrepareOptions, prepare } from './prepare.ts';
import { inWindow } from './window.ts';

/**
 * Accounts in progress for each request in flight: most of an account's time is waiting for its credential report. With
 * so many, the last reports are under way while there is still something else to ask.
 */
const accountsPerRequest = 16;

/** How many accounts are read side by side. */
export function windowOf(concurrency: number): number {
  return accountsPerRequest * concurrency;
}

/** What was begun while the accounts were being listed. */
export interface Early {
  readonly context: ReadContext;
  readonly ahead: Pick<Ahead, 'take'>;
}

/**
 * Plans, then reads accounts side by side and yields each as it is finished, in no order. Memory holds a window of
 * them, however many there are. When the consumer stops early, no further request leaves, now or later.
 */
export async function* observe(
  options: PrepareOptions,
  accounts: readonly Account[],
  needsOf: (account: Account) => ReadonlySet<FactId>,
  early: Early | undefined,
): AsyncGenerator<AccountFacts, void, undefined> {
  const { caller } = options.connection;
  const context = await prepare(options, accounts, needsOf, early?.context);
  const reading = inWindow(accounts, windowOf(caller.concurrency), async (account) => {
    const begun = early?.ahead.take(account.id);
    // Begun with what its list told of the account; by now its place and its tags may be known too.
    return begun === undefined
      ? readAccount(context, account, needsOf(account))
      : { ...(await begun), account };
  });
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
