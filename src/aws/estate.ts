import type { Account, Inventory } from '../snapshot/account.ts';
import type { AccountFacts, FactId } from '../snapshot/facts.ts';
import { createCaller } from './calls.ts';
import { createSharedClients } from './clients.ts';
import { createBeginning, type EarlyNeeds } from './early.ts';
import { type Early, observe } from './observe.ts';
import { type InventoryOptions, type Listed, readInventory } from './organization.ts';
import type { Notices } from './prepare.ts';
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
  /** The part of AWS's published rates that a run takes, above 0 and at most 1: other tools of the organization share them. */
  readonly quotaShare: number;
  /** How many runs at once read parts of the same organization, and divide the quotas among them; 1 for a run alone. */
  readonly shards: number;
  /** For reading accounts while a long list of them is still coming in. */
  readonly early: EarlyNeeds;
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
  /** How many of them AWS has throttled. */
  readonly throttled: () => number;
  /** Which source serves which fact, and why, a sentence each; empty until `observe` has begun. */
  readonly plan: readonly string[];
  /** What keeps more than one account from being read, a sentence each with its remedy; grows while `observe` goes on. */
  readonly warnings: readonly string[];
}

/** Signs in, checks the organization, lists its accounts. Throws what these throw, each error a sentence for the user. */
export async function openEstate(options: EstateOptions): Promise<Estate> {
  const { log, quotaShare, shards } = options;
  const shared = new Set<string>();
  const caller = createCaller({ ...options, isShared: (account) => shared.has(account) });
  const transport = createTransport({ ...options, region: options.awsRegion });
  const connection: Connection = { ...options, transport, shared: createSharedClients(transport), caller };
  const audit = await signIn(connection, options);
  shared.add(audit.accountId);
  const told = { plan: new Set<string>(), warnings: new Set<string>() };
  const notices: Notices = {
    plan(lines) {
      for (const line of lines) {
        told.plan.add(line);
        log.debug(line);
      }
    },
    warn(sentence) {
      if (!told.warnings.has(sentence)) log.warning(sentence);
      told.warnings.add(sentence);
    },
  };
  const base = { connection, audit, roles: options, quotaShare, shards, notices };
  const beginning = createBeginning(base, options.early);

  async function list(): Promise<Listed & { readonly begun: Early | undefined }> {
    try {
      const listed = await readInventory(connection, audit, options, (accounts, organization) => {
        shared.add(organization.managementAccountId);
        beginning.listed(accounts, organization);
      });
      return { ...listed, begun: await beginning.end() };
    } catch (error) {
      caller.stop();
      // What it failed with is either this very error, or of no more interest.
      beginning.end().catch(() => {});
      throw error;
    }
  }

  const { inventory, settings, begun } = await list();
  return {
    inventory,
    observe: (accounts, needsOf) => observe({ ...base, inventory, settings }, accounts, needsOf, begun),
    calls: () => ({ ...caller.counts }),
    throttled: caller.throttled,
    get plan() {
      return [...told.plan];
    },
    get warnings() {
      return [...told.warnings];
    },
  };
}
