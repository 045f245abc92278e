import { type Caller, createCaller } from '../../src/aws/calls.ts';
import { createClients } from '../../src/aws/clients.ts';
import type { Connection, Session } from '../../src/aws/session.ts';
import { createTransport } from '../../src/aws/transport.ts';
import type { Account } from '../../src/snapshot/account.ts';

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
  return {
    transport: createTransport({
      region: 'us-east-1',
      concurrency,
      endpoints: 'aws-and-loopback',
      environment: {},
    }),
    caller: createCaller({ concurrency, quotaShare: 0.6, now, sleep, random: () => 0.5, log }),
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
    tags: { state: 'value', value: {}, provenance: read },
    ...changes,
  };
}
