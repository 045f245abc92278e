import type { Account } from '../snapshot/account.ts';
import type { FactId } from '../snapshot/facts.ts';
import { readAccount } from './account.ts';
import type { NeedsByKind } from './actions.ts';
import { type Ahead, createAhead } from './ahead.ts';
import { type Early, windowOf } from './observe.ts';
import type { Organization } from './organization.ts';
import { type PrepareOptions, prepareEarly } from './prepare.ts';

/** What a run can tell of its reading before it knows the accounts. */
export interface EarlyNeeds {
  /** All that may be wanted of any account of each kind. */
  readonly mayNeed: (known: { readonly audit: string; readonly management: string }) => NeedsByKind;
  /** What is wanted of an account; undefined for one that is not read, or while its place or tags would decide. */
  readonly needsOf: (account: Account) => ReadonlySet<FactId> | undefined;
}

/** Begins to read accounts while they are being listed. */
export interface Beginning {
  readonly listed: (accounts: readonly Account[], organization: Organization) => void;
  /** To be called when all are listed: nothing further begins. Undefined where nothing was begun. */
  readonly end: () => Promise<Early | undefined>;
}

/** Accounts: AWS lists twenty a request and lets a few requests through at once, so that a short list takes no time. */
const longList = 100;

export function createBeginning(
  options: Omit<PrepareOptions, 'inventory' | 'settings'>,
  needs: EarlyNeeds,
): Beginning {
  const { audit, connection } = options;
  const waiting: Account[] = [];
  let begun: Promise<Early> | undefined;
  let ahead: Ahead | undefined;
  let isEnded = false;

  async function begin({ id, managementAccountId, settings }: Organization): Promise<Early> {
    const inventory = { organizationId: id, managementAccountId };
    const mayNeed = needs.mayNeed({ audit: audit.accountId, management: managementAccountId });
    const context = await prepareEarly({ ...options, inventory, settings }, mayNeed);
    const made = createAhead(windowOf(connection.caller.concurrency), (account) => {
      const wanted = needs.needsOf(account);
      return wanted === undefined ? undefined : readAccount(context, account, wanted);
    });
    ahead = made;
    if (!isEnded) made.offer(waiting.splice(0));
    return { context, ahead: made };
  }

  return {
    listed(accounts, organization) {
      if (ahead !== undefined) {
        ahead.offer(accounts);
        return;
      }
      waiting.push(...accounts);
      if (begun !== undefined || waiting.length <= longList) return;
      begun = begin(organization);
      // Told to whoever waits for the end of the list.
      begun.catch(() => {});
    },
    async end() {
      isEnded = true;
      ahead?.end();
      return begun;
    },
  };
}
