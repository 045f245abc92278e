import type { Estate, EstateOptions } from './aws/estate.ts';
import type { Baseline } from './baseline/model.ts';
import { selectorsUsed } from './baseline/selectors.ts';
import { earlyNeeds, type Judged, type NeedsOf, nothingEarly } from './needs.ts';
import { accountsOfSnapshots, fromSnapshots } from './observing-snapshots.ts';
import type { Job } from './run.ts';
import { isActive, type Scope, scopeOf } from './scope.ts';
import type { Account, Inventory } from './snapshot/account.ts';
import type { AccountFacts } from './snapshot/facts.ts';
import { strangeState, unreadAccount } from './snapshot/gaps.ts';
import type { SnapshotHeader } from './snapshot/header.ts';
import { whole } from './snapshot/shard.ts';
import { newSalt, recorded, refuseUnwritable } from './snapshots.ts';

/** The accounts of a run and where their facts come from: AWS, or snapshots that were taken before. */
export interface Observation extends Scope {
  readonly inventory: Inventory;
  /** Whether it covers the whole organization: no limit to accounts, no shard, and none that is missing. */
  readonly whole: boolean;
  /** When the reading of the oldest facts began, in ISO 8601. */
  readonly factsOf: string;
  /** The facts of each judged account, once, in no order. */
  readonly facts: (needsOf: NeedsOf) => AsyncIterable<AccountFacts>;
  /** AWS requests so far by operation, repetitions included. */
  readonly calls: () => Readonly<Record<string, number>>;
  /** How many of them AWS has throttled. */
  readonly throttled: () => number;
  /** How each fact was read and why so, a sentence each; none for snapshots. */
  readonly plan: () => readonly string[];
  /** One sentence each; all of them once every fact was read. */
  readonly warnings: () => readonly string[];
}

/** Opens what a run reads. `reconciles`: what is read will decide about issues, so it must be of this very run. */
export function observe(job: Job, baselines: Judged, reconciles: boolean): Promise<Observation> {
  const { snapshot } = job.options;
  return snapshot === undefined
    ? fromAws(job, baselines)
    : fromSnapshots(job, baselines[0], snapshot, reconciles);
}

/** The accounts alone, of AWS or of snapshots: nothing is read of any of them. */
export async function readAccounts(job: Job, baseline: Baseline): Promise<Inventory> {
  const { snapshot } = job.options;
  return snapshot === undefined
    ? (await open(job, [baseline], nothingEarly)).inventory
    : accountsOfSnapshots(job, baseline, snapshot);
}

/** Signs in and reads the inventory. AWS's own code loads only now: nothing before it needs it. */
async function open(job: Job, baselines: Judged, early: EstateOptions['early']): Promise<Estate> {
  const { options, world, sessionName } = job;
  const { openEstate } = await import('./aws/estate.ts');
  const used = baselines.map(selectorsUsed);
  return openEstate({
    ...world,
    ...options,
    // Its warnings stand in the result: told there once, and here as they come.
    log: { ...world.log, warning: world.log.info },
    shards: options.shard?.of ?? 1,
    sessionName: options.roleSessionName ?? sessionName,
    expectedOrganizationId: baselines[0].organizationId,
    organizationalUnits: used.some((one) => one.organizationalUnits),
    tags: used.some((one) => one.tags),
    early,
  });
}

async function fromAws(job: Job, baselines: Judged): Promise<Observation> {
  const { options, world } = job;
  if (options.snapshotOut !== undefined) await refuseUnwritable(options.snapshotOut, world.reach);
  const factsOf = world.now().toISOString();
  const estate = await open(job, baselines, earlyNeeds(job, baselines));
  const { inventory } = estate;
  const scope = scopeOf(inventory, options.accounts, options.shard);
  return {
    ...scope,
    inventory,
    whole: options.accounts.length === 0 && options.shard === undefined,
    factsOf,
    facts: (needsOf) => {
      const facts = estate.observe(scope.judged.filter(isActive), needsOf);
      const strange = scope.judged.filter((account) => !isActive(account));
      const kept = written(job, inventory, facts, () => estate.warnings);
      return followed(kept, strange, needsOf, world.now());
    },
    calls: estate.calls,
    throttled: estate.throttled,
    plan: () => estate.plan,
    warnings: () => estate.warnings,
  };
}

/** The same facts, then what is said of accounts that are judged, and that nothing was asked about. */
async function* followed(
  facts: AsyncIterable<AccountFacts>,
  strange: readonly Account[],
  needsOf: NeedsOf,
  now: Date,
): AsyncGenerator<AccountFacts, void, undefined> {
  yield* facts;
  const from = { source: 'organizations:ListAccounts', readAt: now.toISOString() };
  for (const account of strange) yield unreadAccount(account, needsOf(account), strangeState, from);
}

/** The same facts, kept in a snapshot while they pass where the run is to write one. */
function written(
  { options, world, origin }: Job,
  inventory: Inventory,
  facts: AsyncIterable<AccountFacts>,
  warnings: () => readonly string[],
): AsyncIterable<AccountFacts> {
  if (options.snapshotOut === undefined) return facts;
  const header: SnapshotHeader = {
    takenAt: world.now().toISOString(),
    origin,
    shard: options.shard ?? whole,
    limitedTo: options.accounts.length === 0 ? undefined : options.accounts,
    contacts: options.snapshotContacts ? 'shown' : 'hidden',
    salt: newSalt(),
    inventory,
  };
  return recorded(facts, { header, path: options.snapshotOut, warnings }, world.reach);
}
