import type { Account, Inventory } from '../snapshot/account.ts';
import type { AccountFacts, FactId } from '../snapshot/facts.ts';
import { createReadContext } from './access.ts';
import { createCaller } from './calls.ts';
import { observe } from './observe.ts';
import { type InventoryOptions, readInventory } from './organization.ts';
import type { Connection } from './session.ts';
import { type SignInOptions, signIn } from './sign-in.ts';
import { createTransport, type TransportOptions } from './transport.ts';

export interface EstateOptions
  extends SignInOptions,
    InventoryOptions,
    Omit<TransportOptions, 'region'>,
    Pick<Connection, 'now' | 'sleep' | 'log' | 'mask'> {
  readonly awsRegion: string;
  readonly random: () => number;
  readonly memberRole: string | undefined;
  readonly managementRole: string | undefined;
  readonly externalId: string | undefined;
}

/** The accounts of one sign-in, and how to read them. */
export interface Estate {
  readonly inventory: Inventory;
  readonly observe: (
    accounts: readonly Account[],
    needsOf: (account: Account) => ReadonlySet<FactId>,
  ) => AsyncIterable<AccountFacts>;
  /** AWS requests so far by operation, repetitions included. */
  readonly calls: () => Readonly<Record<string, number>>;
}

/** The part of AWS's published rates that a run takes: other tools of the organization share them. */
const quotaShare = 0.6;

/** Signs in, checks the organization, lists its accounts. Throws what these throw, each error a sentence for the user. */
export async function openEstate(options: EstateOptions): Promise<Estate> {
  const caller = createCaller({ ...options, quotaShare });
  const transport = createTransport({ ...options, region: options.awsRegion });
  const connection: Connection = { ...options, transport, caller };
  const audit = await signIn(connection, options);
  const inventory = await readInventory(connection, audit, options);
  const context = createReadContext(connection, audit, inventory, options);
  return {
    inventory,
    observe: (accounts, needsOf) => observe(context, accounts, needsOf),
    calls: () => ({ ...caller.counts }),
  };
}
