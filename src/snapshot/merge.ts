import type { Account, Inventory } from './account.ts';
import type { Cause } from './fact.ts';
import type { Origin, Read, SnapshotHeader } from './header.ts';
import { isIn, type Shard, shardIndex, shardName } from './shard.ts';

const again = 'Take the snapshot again.';

/** One snapshot file, without its inventory. */
export interface Part {
  readonly file: string;
  readonly shard: Shard;
  readonly takenAt: string;
  readonly salt: string;
}

/** The snapshots of one run, taken together by their headers. */
export interface Merged {
  readonly inventory: Inventory;
  /** Of how many shards the run is. */
  readonly of: number;
  readonly origin: Origin | undefined;
  readonly limitedTo: readonly string[] | undefined;
  readonly parts: readonly [Part, ...Part[]];
}

/**
 * Adds one snapshot to those before it. What the inventory says of an account comes from the account's own shard,
 * where it was read last. The fault says in which of two files what differs.
 */
export function join(before: Merged | undefined, file: string, header: SnapshotHeader): Read<Merged> {
  const { inventory, shard, origin, limitedTo, takenAt, salt } = header;
  const part: Part = { file, shard, takenAt, salt };
  if (before === undefined) {
    return { value: { inventory, of: shard.of, origin, limitedTo, parts: [part] } };
  }
  const fault = disagreement(before, header);
  if (fault !== undefined) return { fault };
  return {
    value: {
      ...before,
      inventory: { ...before.inventory, accounts: updated(before.inventory.accounts, header) },
      parts: [...before.parts, part],
    },
  };
}

function disagreement(
  before: Merged,
  { inventory, shard, origin, limitedTo }: SnapshotHeader,
): string | undefined {
  const [{ file }] = before.parts;
  const twin = before.parts.find((part) => part.shard.index === shard.index);
  const differs = (what: string, here: string, there: string) =>
    `The snapshots do not belong together: ${what} is ${here} here and ${there} in ${file}. Give the snapshots of one run, each shard once.`;
  if (inventory.organizationId !== before.inventory.organizationId)
    return differs('the organization', name(inventory.organizationId), name(before.inventory.organizationId));
  if (runOf(origin) !== runOf(before.origin))
    return differs('the workflow run', runOf(origin), runOf(before.origin));
  if (shard.of !== before.of) return differs('the number of shards', String(shard.of), String(before.of));
  if (twin !== undefined)
    return `The snapshots hold the same accounts twice: this one and ${twin.file} are both of shard ${shardName(shard)}. Give each shard once.`;
  if (sorted(limitedTo) !== sorted(before.limitedTo))
    return `The snapshots do not belong together: \`accounts\` limited this one and ${file} to different accounts.`;
  return strangers(before.inventory.accounts, inventory.accounts, file);
}

/** Accounts that one of two inventories lists alone. */
function strangers(before: readonly Account[], here: readonly Account[], file: string): string | undefined {
  const there = new Set(before.map(({ id }) => id));
  const added = here.filter(({ id }) => !there.delete(id)).map(({ id }) => id);
  const [first] = [...added, ...there];
  if (first === undefined) return undefined;
  const where =
    added.length > 0 ? `this one lists and ${file} does not` : `${file} lists and this one does not`;
  return `The snapshots do not belong together: their inventories differ by ${added.length + there.size} accounts, such as ${first}, which ${where}. The organization has changed meanwhile: run all shards again.`;
}

function updated(before: readonly Account[], { inventory, shard }: SnapshotHeader): readonly Account[] {
  const own = new Map(
    inventory.accounts.filter(({ id }) => isIn(shard, id)).map((account) => [account.id, account]),
  );
  return before.map((account) => own.get(account.id) ?? account);
}

function name(organizationId: string | undefined): string {
  return organizationId ?? 'none';
}

/** What tells one workflow run from another; a repeated attempt is the same run. */
export function runOf(origin: Origin | undefined): string {
  return origin === undefined ? 'none' : `${origin.repository} ${origin.runId}`;
}

function sorted(ids: readonly string[] | undefined): string {
  return ids === undefined ? 'all' : ids.toSorted().join(' ');
}

/** Why nothing of an account was read: its shard was not given, or its snapshot ends before it. */
export function whyUnread({ of, parts, limitedTo }: Merged, accountId: string): Cause {
  const index = shardIndex(accountId, of);
  const part = parts.find(({ shard }) => shard.index === index);
  if (part === undefined) {
    return {
      kind: 'missing',
      message: `The account belongs to shard ${index}/${of}, of which no snapshot was given.`,
      mend: `Run shard ${index}/${of} again.`,
    };
  }
  if (limitedTo !== undefined && !limitedTo.includes(accountId)) {
    return {
      kind: 'missing',
      message: 'The snapshot was limited to other accounts (the input `accounts`).',
      mend: 'Take a snapshot that is not limited, or name the account among its `accounts`.',
    };
  }
  return {
    kind: 'missing',
    message: `The snapshot ${part.file} ends without a line of the account.`,
    mend: of === 1 ? again : `Run shard ${index}/${of} again.`,
  };
}

/** Where the lines of one snapshot belong: gives each account once, or why its line may not stand there. */
export function placing(merged: Merged, part: Part): (accountId: string, line: number) => Read<Account> {
  const accounts = new Map(merged.inventory.accounts.map((account) => [account.id, account]));
  const seen = new Map<string, number>();
  return (id, line) => {
    const account = accounts.get(id);
    const before = seen.get(id);
    if (account === undefined)
      return { fault: `Account ${id} is not in the inventory of the header. ${again}` };
    if (before !== undefined) return { fault: `Account ${id} stands in line ${before} already. ${again}` };
    const fault = misplaced(merged, part, account);
    seen.set(id, line);
    return fault === undefined ? { value: account } : { fault: `${fault}. ${again}` };
  };
}

function misplaced({ limitedTo }: Merged, { shard }: Part, { id, state }: Account): string | undefined {
  if (!isIn(shard, id)) return `Account ${id} does not belong to shard ${shardName(shard)}`;
  if (limitedTo !== undefined && !limitedTo.includes(id))
    return `Account ${id} is none of those that the header limits the snapshot to`;
  return state === 'ACTIVE'
    ? undefined
    : `Account ${id} is ${state} by the header, and only active accounts are read`;
}
