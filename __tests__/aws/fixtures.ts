import type { ReadContext } from '../../src/aws/account.ts';
import { type Caller, createCaller } from '../../src/aws/calls.ts';
import { createClients, createSharedClients } from '../../src/aws/clients.ts';
import type { RoleOptions } from '../../src/aws/member.ts';
import { type PrepareOptions, prepare } from '../../src/aws/prepare.ts';
import type { Connection, Session } from '../../src/aws/session.ts';
import { createTransport } from '../../src/aws/transport.ts';
import type { Account } from '../../src/snapshot/account.ts';
import type { FactId } from '../../src/snapshot/facts.ts';

export const auditAccount = '111111111111';
export const managementAccount = '999999999999';
export const memberAccount = '222222222222';

/** A clock that only sleeping moves. */
export interface FakeClock {
  readonly now: () => Date;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly slept: readonly number[];
}

export function fakeClock(start = '2026-11-21T12:00:00.000Z'): FakeClock {
  let at = Date.parse(start);
  const slept: number[] = [];
  return {
    now: () => new Date(at),
    slept,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      at += milliseconds;
    },
  };
}

export interface TestConnection extends Connection {
  readonly caller: Caller;
  readonly clock: FakeClock;
  readonly masked: readonly string[];
  readonly warnings: readonly string[];
}

/** A connection with no time, no chance and no retry-after between a test and what it tests. */
export function connect(
  settings: { readonly concurrency?: number; readonly clock?: FakeClock } = {},
): TestConnection {
  const clock = settings.clock ?? fakeClock();
  const concurrency = settings.concurrency ?? 4;
  const masked: string[] = [];
  const warnings: string[] = [];
  const log = { debug: () => {}, warning: (line: string) => void warnings.push(line) };
  const { now, sleep } = clock;
  const transport = createTransport({
    region: 'us-east-1',
    concurrency,
    endpoints: 'aws-and-loopback',
    environment: {},
  });
  return {
    transport,
    shared: createSharedClients(transport),
    caller: createCaller({
      concurrency,
      quotaShare: 0.6,
      shards: 1,
      isShared: () => true,
      now,
      sleep,
      random: () => 0.5,
      log,
    }),
    now,
    sleep,
    log,
    mask: (secret) => void masked.push(secret),
    clock,
    masked,
    warnings,
  };
}

export function sessionIn(connection: Connection, accountId: string): Session {
  return {
    accountId,
    partition: 'aws',
    arn: `arn:aws:iam::${accountId}:role/rootline-audit`,
    identity: 'the audit role',
    ready: async () => {},
    clients: createClients(connection.transport, {
      accessKeyId: `ASIA${accountId}`,
      secretAccessKey: 'secret',
      sessionToken: 'token',
    }),
  };
}

export function account(id: string, changes: Partial<Account> = {}): Account {
  const read = {
    source: 'organizations:ListAccounts in the management account',
    readAt: '2026-11-21T12:00:00.000Z',
  };
  return {
    id,
    name: `account-${id}`,
    email: { state: 'value', value: `aws+${id}@example.com`, provenance: read },
    state: 'ACTIVE',
    management: false,
    partition: 'aws',
    organizationalUnit: { state: 'value', value: '', provenance: read },
    parents: { state: 'value', value: ['r-ab12'], provenance: read },
    tags: { state: 'value', value: {}, provenance: read },
    ...changes,
  };
}

export interface Setting {
  /** The account of the audit session; left out: the management account. */
  readonly caller?: string;
  /** The audit session's account is in no organization. */
  readonly lone?: boolean;
  /** Left out: a member role alone. */
  readonly roles?: Partial<RoleOptions>;
}

export interface TestPreparation extends PrepareOptions {
  readonly connection: TestConnection;
  readonly told: { readonly plan: string[]; readonly warnings: string[] };
}

/** What reading begins with in an organization whose management account is the audit session's own, unless told. */
export function preparation(setting: Setting = {}, connection = connect()): TestPreparation {
  const told = { plan: [] as string[], warnings: [] as string[] };
  const at = { source: 'organizations:DescribeOrganization', readAt: '2026-11-21T12:00:00.000Z' };
  return {
    connection,
    told,
    audit: sessionIn(connection, setting.caller ?? managementAccount),
    inventory: setting.lone
      ? { organizationId: undefined, managementAccountId: undefined }
      : { organizationId: 'o-a1b2c3d4e5', managementAccountId: managementAccount },
    settings: { state: 'value', value: { featureSet: 'ALL' }, provenance: at },
    roles: {
      memberRole: 'rootline',
      managementRole: undefined,
      sessionName: 'run',
      externalId: undefined,
      ...setting.roles,
    },
    quotaShare: 0.6,
    shards: 1,
    notices: {
      plan: (lines) => void told.plan.push(...lines),
      warn: (sentence) => void told.warnings.push(sentence),
    },
  };
}

/** What reading the given accounts, each for the same facts, needs. */
export function contextFor(
  needs: readonly FactId[],
  accounts: readonly Account[],
  options: PrepareOptions,
): Promise<ReadContext> {
  return prepare(options, accounts, () => new Set(needs), undefined);
}
