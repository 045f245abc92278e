import type { Account } from '../snapshot/account.ts';
import type { AccountFacts } from '../snapshot/facts.ts';

/** Reads accounts while the list of them is still coming in, which of thousands takes minutes. */
export interface Ahead {
  /** More of the list. */
  readonly offer: (accounts: readonly Account[]) => void;
  /** Begins no further account. */
  readonly end: () => void;
  /** What has been read of an account, or is being read; given out once. Undefined: it has not been begun. */
  readonly take: (id: string) => Promise<AccountFacts> | undefined;
}

/**
 * IAM users and accounts that are kept until somebody takes them, so that memory stays bounded: some hundred bytes each.
 */
const keptAtMost = 50_000;

/** `size` accounts are read at a time; `read` is undefined for one that has to wait until all is known of it. */
export function createAhead(
  size: number,
  read: (account: Account) => Promise<AccountFacts> | undefined,
): Ahead {
  const listed: Account[] = [];
  const begun = new Map<string, Promise<AccountFacts>>();
  let [running, kept, isEnded] = [0, 0, false];

  function begin(account: Account): void {
    const reading = read(account);
    if (reading === undefined) return;
    running += 1;
    const keep = ({ facts }: AccountFacts) => {
      const report = facts['credential-report'];
      kept += 1 + (report?.state === 'value' ? report.value.users.length : 0);
    };
    void reading
      // A failure is told to whoever takes the account.
      .then(keep, () => {})
      .finally(() => {
        running -= 1;
        fill();
      });
    begun.set(account.id, reading);
  }

  function fill(): void {
    while (!isEnded && running < size && kept < keptAtMost) {
      const next = listed.shift();
      if (next === undefined) return;
      begin(next);
    }
  }

  return {
    offer(accounts) {
      listed.push(...accounts);
      fill();
    },
    end() {
      isEnded = true;
      listed.length = 0;
    },
    take(id) {
      const reading = begun.get(id);
      begun.delete(id);
      return reading;
    },
  };
}
