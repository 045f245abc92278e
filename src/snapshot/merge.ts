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
  /** The accounts of its shard that its own inventory lists. */
  readonly own: ReadonlySet<string>;
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
 * where it was read last. Shards begin at different times, so one may list an account that another does not. The fault
 * says in which of two files what differs.
 */
export function join(before: Merged | undefined, file: string, header: SnapshotHeader): Read<Merged> {
  const { inventory, shard, origin, limitedTo, takenAt, salt } = header;
  const own = inventory.accounts.filter(({ id }) => isIn(shard, id));
  const part: Part = { file, shard, takenAt, salt, own: new Set(own.map(({ id }) => id)) };
  if (before === undefined) {
    return { value: { inventory, of: shard.of, origin, limitedTo, parts: [part] } };
  }
  const fault = disagreement(before, header);
  if (fault !== undefined) return { fault };
  return {
    value: {
      ...before,
      inventory: {
        ...before.inventory,
        accounts: united(before.inventory.accounts, inventory.accounts, part.own),
      },
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
  return undefined;
}

/** The accounts of both inventories, as the second tells of its own and the first of all others that it lists. */
function united(
  before: readonly Account[],
  here: readonly Account[],
  own: ReadonlySet<string>,
): readonly Account[] {
  const accounts = new Map(before.map((account) => [account.id, account]));
  for (const account of here) {
    if (own.has(account.id) || !accounts.has(account.id)) accounts.set(account.id, account);
  }
  return [...accounts.values()];
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
  if (!part.own.has(accountId)) {
    return {
      kind: 'missing',
      message: `Another shard lists the account, and ${part.file}, which is to tell of it, does not: it came or went while the shards were read.`,
      mend: 'None is needed where the account is new or gone: the next run shows it. Else run all shards again.',
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
    if (account === undefined || (isIn(part.shard, id) && !part.own.has(id)))
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
