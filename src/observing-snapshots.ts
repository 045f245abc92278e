import type { Baseline } from './baseline/model.ts';
import { Failure } from './failure.ts';
import type { NeedsOf } from './needs.ts';
import type { Observation } from './observing.ts';
import type { Job } from './run.ts';
import { isActive, scopeOf } from './scope.ts';
import type { Account, Inventory } from './snapshot/account.ts';
import type { AccountFacts } from './snapshot/facts.ts';
import { explained, neededOf, strangeState, unreadAccount } from './snapshot/gaps.ts';
import { type Merged, runOf, whyUnread } from './snapshot/merge.ts';
import { shardIndex, shardName } from './snapshot/shard.ts';
import { openSnapshots, readSnapshots } from './snapshots.ts';
import { withNumber } from './troubles.ts';

/** The accounts alone. */
export async function accountsOfSnapshots(job: Job, baseline: Baseline, pattern: string): Promise<Inventory> {
  const merged = await openSnapshots(pattern, job.world.reach);
  refuseOtherOrganization(merged, baseline);
  return inventoryOf(merged);
}

/** What was read before. `reconciles`: it will decide about issues, so it must be of this very run. */
export async function fromSnapshots(
  { options, world, origin }: Job,
  baseline: Baseline,
  pattern: string,
  reconciles: boolean,
): Promise<Observation> {
  const merged = await openSnapshots(pattern, world.reach);
  refuseOtherOrganization(merged, baseline);
  if (reconciles) refuseOtherRun(merged, origin);
  const inventory = inventoryOf(merged);
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

function inventoryOf({ inventory }: Merged): Inventory {
  return { ...inventory, accounts: inventory.accounts.map(explained) };
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
