import { rm } from 'node:fs/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createRedaction, showAll } from '../src/drift/redact.ts';
import type { IssuesOutcome } from '../src/drift/result.ts';
import { Failure } from '../src/failure.ts';
import type { Reconciled } from '../src/issues/reconcile.ts';
import { reportParts } from '../src/report/json.ts';
import { renderSummary } from '../src/report/summary.ts';
import { renderTable } from '../src/report/table.ts';
import { type Admitted, type Found, type Job, run } from '../src/run.ts';
import { change } from './report/builders.ts';
import { type fakeEstate, ids, jobOf, observeInto, organization, path, reset } from './run-fixture.ts';

vi.mock('../src/aws/estate.ts', async () => ({
  openEstate: (await import('./run-fixture.ts')).fakeEstate satisfies typeof fakeEstate,
}));

beforeEach(reset);

/** Enough to tell the ids of the test apart. */
const redaction = createRedaction((text) => Buffer.from(text).toString('hex').slice(-40));

const outcome: IssuesOutcome = {
  dryRun: false,
  repository: 'octo-org/aws',
  changes: [],
  newFindings: 0,
  resolvedFindings: 0,
  known: new Map(),
};
const reconciled: Reconciled = { outcome, warnings: [], failure: undefined };

/** A job that reconciles like this, and notes what it was given and what it logs. */
function noting(inputs: Readonly<Record<string, string>>, admitted: Partial<Admitted>) {
  const lines: string[] = [];
  const seen: Found[] = [];
  const note = (line: string) => {
    lines.push(line);
  };
  const job = jobOf(inputs, {
    admit: async () => ({
      reconcile: async (found) => {
        seen.push(found);
        return reconciled;
      },
      redaction: showAll,
      ...admitted,
    }),
  });
  const log = { debug: note, info: note, warning: note, progress: note };
  return { job: { ...job, world: { ...job.world, log } } satisfies Job, lines, seen };
}

/** What must not be shown: ids, addresses and contact values of the organization. */
const secret = /11111111111\d|@example|555 01/;

describe('what a run shows of an organization, where everybody reads it', () => {
  test('is no id, no address and no contact value, in the result and in what the issues are made of', async () => {
    const { job, seen } = noting({}, { redaction });
    const { result, failure } = await run(job);
    expect(failure).toBeUndefined();
    expect(result.totals.byVerdict.drift).toBeGreaterThan(5);
    expect([...reportParts(result, undefined)].join('')).not.toMatch(secret);
    expect(renderSummary(result, { source: undefined, report: undefined })).not.toMatch(secret);
    expect(renderTable(result, { columns: undefined, colours: false })).not.toMatch(secret);
    expect(JSON.stringify(seen)).not.toMatch(secret);
  });

  test('is the same accounts with the same verdicts', async () => {
    const { job, seen } = noting({}, { redaction });
    await run(job);
    const [found] = seen;
    const known = new Set(found?.inventory.accounts.map(({ id }) => id));
    expect(known).toEqual(new Set(ids.map(redaction.text)));
    expect(found?.verdicts.every(({ account }) => known.has(account.id))).toBe(true);
    expect(found?.inventory.managementAccountId).toBe(redaction.text(ids[0] ?? ''));
  });

  test('is no id in the log', async () => {
    const { job, lines } = noting({ 'dry-run': 'true' }, { redaction });
    await run(job);
    organization.opened[0]?.log.debug(`${ids[0]}: attempt 2 follows`);
    organization.opened[0]?.log.warning('Nobody reads monalisa@example.com.');
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join('\n')).not.toMatch(secret);
  });

  test('is no id in what stops it', async () => {
    const { job } = noting({ accounts: '999999999999' }, { redaction });
    const error = await run(job).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Failure);
    expect(error).toMatchObject({ kind: 'invalid' });
    const { message, stack } = error as Failure;
    expect(message).toMatch(/^`accounts` names account-[0-9a-f]{10}, which o-/);
    expect(`${message} ${stack}`).not.toContain('999999999999');
  });

  test('is no id in why its issues failed, nor in what older issues say', async () => {
    const old = change({ kind: 'leave', title: `prod (${ids[0]})`, subject: `account ${ids[0]}` });
    const { job } = noting(
      {},
      {
        redaction,
        reconcile: async () => ({
          outcome: { ...outcome, changes: [old] },
          warnings: [`Nobody may write about ${ids[0]}.`],
          failure: new Error(`${ids[0]} was refused.`),
        }),
      },
    );
    const { result, failure } = await run(job);
    expect(failure?.message).toMatch(/^account-[0-9a-f]{10} was refused\.$/);
    expect(result.warnings.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^Nobody may write about account-[0-9a-f]{10}\.$/),
    );
    expect([...reportParts(result, undefined)].join('')).not.toMatch(secret);
  });
});

describe('issues that could not be written', () => {
  const failure = new Error('GitHub refused it.');

  test('in part, are told with what was done', async () => {
    const changes = [change({})];
    const { job } = noting(
      {},
      { reconcile: async () => ({ ...reconciled, outcome: { ...outcome, changes }, failure }) },
    );
    const told = await run(job);
    expect(told.failure).toBe(failure);
    expect(told.result.issues?.changes).toEqual(changes);
  });

  test('at all, leave the findings to be told', async () => {
    const { job } = noting({}, { reconcile: () => Promise.reject(failure) });
    const told = await run(job);
    expect([told.failure, told.result.issues, told.result.totals.muted]).toEqual([
      failure,
      undefined,
      undefined,
    ]);
    expect(told.result.findings.length).toBeGreaterThan(0);
  });
});

test('drift whose issue stays closed is counted as muted', async () => {
  const known = new Map([
    [`${ids[1]}/root-user.access-keys`, { since: '2026-11-01', mutedUntil: '2026-12-01' }],
  ]);
  const { job } = noting({}, { reconcile: async () => ({ ...reconciled, outcome: { ...outcome, known } }) });
  const { result } = await run(job);
  expect([result.totals.muted, result.status]).toEqual([1, 'drift']);
});

describe('an account that the inventory does not hold has left the organization', () => {
  async function observeShards(): Promise<void> {
    for (const index of [1, 2]) await observeInto(`${index}.ndjson`, { shard: `${index}/2` });
  }

  async function wholeOf(inputs: Readonly<Record<string, string>>): Promise<boolean | undefined> {
    const { job, seen } = noting(inputs, {});
    await run(job);
    return seen[0]?.whole;
  }

  test('where every account was read, or all shards of one run', async () => {
    expect(await wholeOf({})).toBe(true);
    await observeShards();
    expect(await wholeOf({ snapshot: '*.ndjson' })).toBe(true);
  });

  test('but not for a run that was limited to accounts, or whose snapshot was', async () => {
    expect(await wholeOf({ accounts: ids[0] ?? '' })).toBe(false);
    await observeInto('limited.ndjson', { accounts: ids[0] ?? '' });
    expect(await wholeOf({ snapshot: 'limited.ndjson' })).toBe(false);
  });

  test('nor for one shard, or where one is missing', async () => {
    expect(await wholeOf({ shard: '1/2' })).toBe(false);
    await observeShards();
    await rm(path('2.ndjson'));
    expect(await wholeOf({ snapshot: '*.ndjson' })).toBe(false);
  });
});
