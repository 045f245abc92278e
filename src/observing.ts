import type { Estate, EstateOptions } from './aws/estate.ts';
import type { Baseline } from './baseline/model.ts';
import { selectorsUsed } from './baseline/selectors.ts';
import { Failure } from './failure.ts';
import { earlyNeeds, type Judged, type NeedsOf, nothingEarly } from './needs.ts';
import type { Job } from './run.ts';
import type { Account, Inventory } from './snapshot/account.ts';
import type { AccountFacts } from './snapshot/facts.ts';
import { explained, neededOf, strangeState, unreadAccount } from './snapshot/gaps.ts';
import type { SnapshotHeader } from './snapshot/header.ts';
import { type Merged, runOf, whyUnread } from './snapshot/merge.ts';
import { isIn, type Shard, shardIndex, shardName, whole } from './snapshot/shard.ts';
import { newSalt, openSnapshots, readSnapshots, recorded, refuseUnwritable } from './snapshots.ts';
import { withNumber } from './troubles.ts';

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

interface Scope {
  readonly judged: readonly Account[];
  /** Left out because of their state. */
  readonly skipped: readonly Account[];
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
  const { options, world } = job;
  if (options.snapshot === undefined) return (await open(job, [baseline], nothingEarly)).inventory;
  const merged = await openSnapshots(options.snapshot, world.reach);
  refuseOtherOrganization(merged, baseline);
  return { ...merged.inventory, accounts: merged.inventory.accounts.map(explained) };
}

/** Signs in and reads the inventory. AWS's own code loads only now: nothing before it needs it. */
async function open(job: Job, baselines: Judged, early: EstateOptions['early']): Promise<Estate> {
  const { options, world, sessionName } = job;
  const { openEstate } = await import('./aws/estate.ts');
  const used = baselines.map(selectorsUsed);
  const organizationalUnits = used.some((one) => one.organizationalUnits);
  return openEstate({
    ...world,
    ...options,
    // Its warnings stand in the result: told there once, and here as they come.
    log: { ...world.log, warning: world.log.info },
    shards: options.shard?.of ?? 1,
    sessionName: options.roleSessionName ?? sessionName,
    expectedOrganizationId: baselines[0].organizationId,
    organizationalUnits,
    parents: organizationalUnits,
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

async function fromSnapshots(
  { options, world, origin }: Job,
  baseline: Baseline,
  pattern: string,
  reconciles: boolean,
): Promise<Observation> {
  const merged = await openSnapshots(pattern, world.reach);
  refuseOtherOrganization(merged, baseline);
  if (reconciles) refuseOtherRun(merged, origin);
  const inventory = { ...merged.inventory, accounts: merged.inventory.accounts.map(explained) };
  const limit = options.accounts.length === 0 ? (merged.limitedTo ?? []) : options.accounts;
  const scope = scopeOf(inventory, limit, options.shard);
  const told = new Set<string>();
  return {
    ...scope,
    inventory,
    whole: limit.length === 0 && options.shard === undefined && merged.parts.length === merged.of,
    factsOf: merged.parts.map(({ takenAt }) => takenAt).reduce((a, b) => (a < b ? a : b)),
    facts: (needsOf) =>
      stored({ ...merged, inventory }, scope.judged, needsOf, world.reach, (warning) => told.add(warning)),
    calls: () => ({}),
    throttled: () => 0,
    plan: () => [],
    warnings: () => [
      ...told,
      ...missingShards(merged, scope.judged).map((sentence) => withNumber(sentence, 'RL505')),
      ...ages(merged, world.now()).map((sentence) => withNumber(sentence, 'RL506')),
    ],
  };
}

/** What the snapshots hold of the judged accounts, then those of which they hold nothing. */
async function* stored(
  merged: Merged,
  judged: readonly Account[],
  needsOf: NeedsOf,
  reach: Job['world']['reach'],
  tell: (warning: string) => void,
): AsyncGenerator<AccountFacts, void, undefined> {
  const left = new Map(judged.map((account) => [account.id, account]));
  const [{ takenAt: readAt }] = merged.parts;
  for await (const { account, facts } of readSnapshots(merged, reach, tell)) {
    if (left.delete(account.id)) yield { account, facts: neededOf(facts, needsOf(account), { readAt }) };
  }
  for (const account of left.values()) {
    const cause = isActive(account) ? whyUnread(merged, account.id) : strangeState;
    yield unreadAccount(account, needsOf(account), cause, { readAt });
  }
}

function isActive({ state }: Account): boolean {
  return state === 'ACTIVE';
}

/** Only active accounts are judged, those that may be active for all that is known, and only those asked for. */
function scopeOf(
  { accounts, organizationId }: Inventory,
  limit: readonly string[],
  shard: Shard = whole,
): Scope {
  const known = new Set(accounts.map(({ id }) => id));
  const strange = limit.filter((id) => !known.has(id));
  if (strange.length > 0) {
    const where = organizationId === undefined ? 'the account that was signed in to' : organizationId;
    throw new Failure(
      'invalid',
      'RL110',
      `\`accounts\` names ${strange.join(', ')}, which ${where} does not hold. Correct the ids, or leave \`accounts\` out to read every active account.`,
    );
  }
  const limited = new Set(limit.length === 0 ? known : limit);
  const wanted = accounts.filter(({ id }) => limited.has(id) && isIn(shard, id));
  const isJudged = (account: Account) => isActive(account) || account.state === 'UNKNOWN';
  return {
    judged: wanted.filter(isJudged),
    skipped: wanted.filter((account) => !isJudged(account)),
  };
}

function refuseOtherOrganization(
  { inventory, parts: [{ file }] }: Merged,
  { organizationId }: Baseline,
): void {
  if (organizationId === undefined || inventory.organizationId === organizationId) return;
  const found = inventory.organizationId ?? 'an account without an organization';
  throw new Failure(
    'failed',
    'RL301',
    `The baseline is for the organization ${organizationId}, and the snapshot ${file} is of ${found}. Give a snapshot of the right organization, or correct organization.id in the baseline.`,
  );
}

/** An older snapshot, or another workflow's, would close issues by what is no longer so. */
function refuseOtherRun({ origin: found, parts: [{ file }] }: Merged, own: Job['origin']): void {
  if (runOf(found) === runOf(own)) return;
  const whose = found === undefined ? 'no workflow run' : `run ${found.runId} of ${found.repository}`;
  throw new Failure(
    'failed',
    'RL503',
    `The snapshot ${file} is of ${whose}. \`reconcile\` takes only snapshots of its own workflow run, so that no old one closes an issue: take it in a job of this workflow (\`command: observe\`), or use \`command: check\`.`,
  );
}

/** Shards of which no snapshot was given though they hold accounts to judge, in one sentence however many they are. */
function missingShards({ parts, of }: Merged, judged: readonly Account[]): readonly string[] {
  const given = new Set(parts.map(({ shard }) => shard.index));
  const wanted = new Set(judged.map(({ id }) => shardIndex(id, of)));
  const missing = [...wanted].filter((index) => !given.has(index)).sort((a, b) => a - b);
  if (missing.length === 0) return [];
  const names = missing.map((index) => shardName({ index, of })).join(', ');
  return missing.length === 1
    ? [
        `There is no snapshot of shard ${names}: its accounts are unread, and their issues stay as they are. Run shard ${names} again.`,
      ]
    : [
        `There are no snapshots of shards ${names}: their accounts are unread, and the issues of these stay as they are. Run these shards again.`,
      ];
}

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** Clocks of two machines differ by seconds; a snapshot from much later than now tells a wrong time. */
function ages({ parts }: Merged, now: Date): readonly string[] {
  return parts.flatMap(({ file, takenAt }) => {
    const age = now.getTime() - Date.parse(takenAt);
    if (age > day)
      return `The snapshot ${file} is of ${takenAt}, more than a day ago: what has changed since is not in this result.`;
    return age < -hour
      ? `The snapshot ${file} is of ${takenAt}, which is yet to come: its age is not known. Check the clock of the machine that took it.`
      : [];
  });
}
