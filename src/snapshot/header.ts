import type { Account, Inventory } from './account.ts';
import { account, accountId } from './fact-shapes.ts';
import {
  count,
  fits,
  isMap,
  list,
  matching,
  nullable,
  object,
  oneOf,
  parsedJson,
  type Shape,
  time,
} from './shape.ts';
import { mostShards, type Shard } from './shard.ts';

/** Names the form of the file. It changes when a reader of the old form would misread the new one. */
const snapshotSchema = 'rootline-snapshot/1';

/** What a snapshot says of itself in its first line. */
export interface SnapshotHeader {
  /** ISO 8601 in UTC: when the reading began. */
  readonly takenAt: string;
  /** The workflow run that made it; undefined outside GitHub Actions. */
  readonly origin: Origin | undefined;
  readonly shard: Shard;
  /** The accounts it was limited to; undefined: all of its shard. */
  readonly limitedTo: readonly string[] | undefined;
  readonly contacts: 'hidden' | 'shown';
  readonly salt: string;
  /** The whole inventory, other shards' accounts among it. */
  readonly inventory: Inventory;
}

export interface Origin {
  /** `owner/name`. */
  readonly repository: string;
  /** The number of the workflow run, the same in each of its attempts. */
  readonly runId: string;
  readonly attempt: string;
}

interface StoredHeader {
  readonly schema: typeof snapshotSchema;
  readonly takenAt: string;
  readonly organizationId: string | null;
  readonly managementAccountId: string | null;
  readonly callerAccountId: string;
  readonly origin: Origin | null;
  readonly shard: Shard;
  readonly limitedTo: readonly string[] | null;
  readonly contacts: 'hidden' | 'shown';
  readonly salt: string;
  readonly inventory: readonly Account[];
}

const shard: Shape<Shard> = (value) =>
  object<Shard>({ index: count, of: count })(value) ??
  (isMap(value) && isShard(Number(value.index), Number(value.of)) ? undefined : ' is not one of its shards');

const organizationId = matching(/^o-[a-z0-9]{10,32}$/, 'the id of an organization');
/** It is told in errors, so it may hold no white space and not be long. */
const word = matching(/^[\w./-]{1,200}$/, 'a word');

const stored: Shape<StoredHeader> = object<StoredHeader>({
  schema: oneOf([snapshotSchema]),
  takenAt: time,
  organizationId: nullable(organizationId),
  managementAccountId: nullable(accountId),
  callerAccountId: accountId,
  origin: nullable(object<Origin>({ repository: word, runId: word, attempt: word })),
  shard,
  limitedTo: nullable(list(accountId)),
  contacts: oneOf(['hidden', 'shown']),
  salt: matching(/^[0-9a-f]{32,}$/, 'at least 32 hexadecimal digits'),
  inventory: list(account),
});

function isShard(index: number, of: number): boolean {
  return Number.isInteger(index) && Number.isInteger(of) && index >= 1 && index <= of && of <= mostShards;
}

export type Read<T> = { readonly value: T } | { readonly fault: string };

/** The first line of a snapshot, without its line break. */
export function headerLine(header: SnapshotHeader): string {
  const { inventory, origin, limitedTo, takenAt, shard, contacts, salt } = header;
  const line: StoredHeader = {
    schema: snapshotSchema,
    takenAt,
    organizationId: inventory.organizationId ?? null,
    managementAccountId: inventory.managementAccountId ?? null,
    callerAccountId: inventory.callerAccountId,
    origin: origin ?? null,
    shard,
    limitedTo: limitedTo ?? null,
    contacts,
    salt,
    inventory: inventory.accounts,
  };
  return JSON.stringify(line);
}

/** Reads a first line. A fault is one sentence that says what was expected. */
export function readHeader(line: string): Read<SnapshotHeader> {
  const json = parsedJson(line);
  if (!isMap(json) || typeof json.schema !== 'string') {
    return {
      fault: `This is no snapshot: its first line is not a header with \`schema: ${snapshotSchema}\`.`,
    };
  }
  if (json.schema !== snapshotSchema) {
    const found = json.schema.slice(0, 80);
    return {
      fault: `The snapshot's schema is \`${found}\`, and this version of Rootline reads \`${snapshotSchema}\`. Take the snapshot with the same version that reads it.`,
    };
  }
  if (!fits(stored, json)) return damaged(`header${stored(json)}`);
  const header = toHeader(json);
  const fault = contradiction(header);
  return fault === undefined ? { value: header } : damaged(fault);
}

function damaged(how: string): { readonly fault: string } {
  return { fault: `The header is damaged: ${how}. Take the snapshot again.` };
}

/** What no reading of AWS writes, though each value for itself is sound. */
function contradiction({ inventory, limitedTo = [] }: SnapshotHeader): string | undefined {
  const ids = new Set<string>();
  for (const { id } of inventory.accounts) {
    if (ids.has(id)) return `its inventory lists account ${id} twice`;
    ids.add(id);
  }
  const stranger = limitedTo.find((id) => !ids.has(id));
  return stranger === undefined
    ? undefined
    : `limitedTo names account ${stranger}, which is not in its inventory`;
}

function toHeader(header: StoredHeader): SnapshotHeader {
  const { takenAt, origin, shard, limitedTo, contacts, salt } = header;
  return {
    takenAt,
    origin: origin ?? undefined,
    shard,
    limitedTo: limitedTo ?? undefined,
    contacts,
    salt,
    inventory: {
      organizationId: header.organizationId ?? undefined,
      managementAccountId: header.managementAccountId ?? undefined,
      callerAccountId: header.callerAccountId,
      accounts: header.inventory,
    },
  };
}
