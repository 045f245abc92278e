import { mkdir, rm, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { showAll } from '../src/drift/redact.ts';
import { reconcileIssues } from '../src/issues/reconcile.ts';
import { type Job, type Reconcile, run, takeSnapshot } from '../src/run.ts';
import { rootline } from './issues/builders.ts';
import { type FakeRepository, fakeRepository } from './issues/fake-repository.ts';
import {
  checked,
  type fakeEstate,
  ids,
  inShard,
  jobOf,
  observeInto,
  observeShards,
  organization,
  path,
  reset,
  shards,
  shown,
  text,
} from './run-fixture.ts';
import { value } from './snapshot/builders.ts';

vi.mock('../src/aws/estate.ts', async () => ({
  openEstate: (await import('./run-fixture.ts')).fakeEstate satisfies typeof fakeEstate,
}));

beforeEach(reset);

describe('the snapshots of all shards', () => {
  test('give what one run gives', async () => {
    const live = await checked({});
    await observeShards(shown);
    expect(await checked(shards)).toEqual(live);
  });

  test('give the same verdicts though each hides contacts by its own salt', async () => {
    const live = await checked({});
    await observeShards({});
    expect((await checked(shards)).totals).toEqual(live.totals);
  });

  test('tell what was told of the run as a whole, once', async () => {
    organization.warnings = ['IAM has no trusted access. Enable it.', 'The Account API has none either.'];
    const live = await checked({});
    expect(live.warnings).toEqual(organization.warnings);
    await observeShards(shown);
    expect(await checked(shards)).toEqual(live);
  });

  test('where an account came while they were read give what one run gives, if its own shard knows it', async () => {
    await mkdir(path('shards'));
    await observeInto('shards/1.ndjson', { ...shown, shard: '1/3' });
    join('111111111118');
    for (const index of [2, 3])
      await observeInto(`shards/${index}.ndjson`, { ...shown, shard: `${index}/3` });
    expect(await checked(shards)).toEqual(await checked({}));
  });

  test('where its own shard does not know it leave it unread, and judge all others', async () => {
    const live = await checked({});
    await mkdir(path('shards'));
    for (const index of [1, 2])
      await observeInto(`shards/${index}.ndjson`, { ...shown, shard: `${index}/3` });
    join('111111111118');
    await observeInto('shards/3.ndjson', { ...shown, shard: '3/3' });
    const report = await checked(shards);
    expect(report.status).toBe('incomplete');
    expect(report.coverage).toMatchObject({ accounts: 8, judged: 7 });
    expect(report.coverage.unreadable).toMatchObject([
      { account: '111111111118', causes: [{ message: expect.stringContaining('it came or went') }] },
    ]);
    expect(report.totals['by-verdict'].drift).toBe(live.totals['by-verdict'].drift);
  });

  /** An account joins the organization. */
  function join(id: string): void {
    const [first] = organization.accounts;
    const [facts] = organization.facts.values();
    if (first === undefined || facts === undefined) throw new Error('The organization is empty.');
    const added = { ...first, id, name: 'new', management: false };
    organization.accounts = [...organization.accounts, added];
    organization.facts.set(id, facts);
  }

  test('where several are missing are told of in one sentence, and only where accounts are wanted of them', async () => {
    await observeShards(shown);
    await rm(path('shards/2.ndjson'));
    await rm(path('shards/3.ndjson'));
    expect((await checked(shards)).warnings).toEqual([
      expect.stringMatching(
        /^There are no snapshots of shards 2\/3, 3\/3: .*Run these shards again\. \[RL505\]$/,
      ),
    ]);
    const [ofFirst = ''] = inShard(1);
    const limited = await checked({ ...shards, accounts: ofFirst });
    expect([limited.coverage.judged, limited.warnings]).toEqual([1, []]);
  });

  test('where one is missing leave its accounts unread, not gone', async () => {
    await observeShards(shown);
    await rm(path('shards/2.ndjson'));
    const report = await checked(shards);
    expect(report.status).toBe('incomplete');
    expect(report.coverage.accounts).toBe(7);
    expect(report.coverage.unreadable.map(({ account }: { account: string }) => account)).toEqual(inShard(2));
    expect(report.coverage.unreadable[0].causes).toEqual([
      {
        kind: 'missing',
        number: 'RL505',
        message: 'The account belongs to shard 2/3, of which no snapshot was given.',
        mend: 'Run shard 2/3 again.',
      },
    ]);
    expect(report.warnings).toEqual([expect.stringContaining('no snapshot of shard 2/3')]);
  });

  test('where one ends early leave the rest of its accounts unread', async () => {
    await observeShards(shown);
    const [head, one] = (await text('shards/1.ndjson')).split('\n');
    await writeFile(path('shards/1.ndjson'), `${head}\n${one}\n`);
    const { coverage } = await checked(shards);
    expect(coverage.unreadable.map(({ account }: { account: string }) => account)).toEqual(
      inShard(1).slice(1),
    );
    expect(coverage.unreadable[0].causes[0].mend).toBe('Run shard 1/3 again.');
  });
});

describe('reconcile', () => {
  const repository = () => fakeRepository();

  function into(issues: FakeRepository): Partial<Job> {
    const settings = {
      repository: 'octo-org/aws',
      authors: [rootline],
      organizationId: 'o-a1b2c3d4e5',
      baselineName: '',
      labels: ['rootline'],
      maxIssueWrites: 200,
      links: { baseline: undefined, path: '.github/aws-baseline.yml', runs: undefined },
      runUrl: undefined,
      markerKey: undefined,
      dryRun: false,
    } as const;
    const reconcile: Reconcile = (found) =>
      reconcileIssues(issues, found, settings, { ...issues, log: { info: () => undefined } });
    return { admit: async () => ({ reconcile, redaction: showAll }) };
  }

  const openAccounts = (issues: FakeRepository) =>
    issues
      .issues()
      .filter(({ state }) => state === 'open')
      .flatMap(({ title }) => /\d{12}/.exec(title)?.[0] ?? [])
      .sort();

  /** All that drifts is put right. */
  function mend(): void {
    const good = organization.facts.get(ids[0] ?? '');
    organization.accounts = organization.accounts.map((of) => ({
      ...of,
      email: value('aws+x@example.com'),
      tags: value({}),
    }));
    organization.facts = new Map(ids.map((id) => [id, good ?? {}]));
  }

  test.each<[string, Partial<Job>, RegExp]>([
    [
      'another run',
      { origin: { repository: 'octo-org/aws', runId: '43', attempt: '1' } },
      /is of run 42 of octo-org\/aws\. `reconcile` takes only snapshots of its own workflow run/,
    ],
    [
      'another repository',
      { origin: { repository: 'octo-org/other', runId: '42', attempt: '1' } },
      /is of run 42 of octo-org\/aws/,
    ],
  ])('refuses a snapshot of %s before it looks at an issue', async (_what, change, words) => {
    await observeInto('a.ndjson');
    const issues = repository();
    const job = jobOf({ snapshot: 'a.ndjson' }, { ...into(issues), ...change });
    await expect(run(job)).rejects.toThrow(words);
    expect(issues.requests()).toBe(0);
  });

  test('refuses a snapshot that was taken on a laptop', async () => {
    await takeSnapshot(jobOf({ 'snapshot-out': 'a.ndjson' }, { origin: undefined }));
    await expect(run(jobOf({ snapshot: 'a.ndjson' }, into(repository())))).rejects.toThrow(
      /is of no workflow run/,
    );
  });

  test('takes the shards of a run that was tried again', async () => {
    await observeShards({});
    const origin = { repository: 'octo-org/aws', runId: '42', attempt: '2' };
    const { failure } = await run(jobOf(shards, { ...into(repository()), origin }));
    expect(failure).toBeUndefined();
  });

  test('from shards writes the issues that one run writes', async () => {
    const [one, other] = [repository(), repository()];
    await run(jobOf({}, into(one)));
    await observeShards(shown);
    await run(jobOf(shards, into(other)));
    expect(one.issues().length).toBeGreaterThan(0);
    expect(other.issues()).toEqual(one.issues());
  });

  test('closes no issue of a shard that is missing', async () => {
    const issues = repository();
    await run(jobOf({}, into(issues)));
    const before = openAccounts(issues);
    mend();
    await observeShards({});
    await rm(path('shards/2.ndjson'));
    await run(jobOf(shards, into(issues)));
    expect(openAccounts(issues)).toEqual(before.filter((id) => inShard(2).includes(id)));
    expect(openAccounts(issues).length).toBeGreaterThan(0);
  });

  test('closes no issue of an account outside `accounts`', async () => {
    const issues = repository();
    await run(jobOf({}, into(issues)));
    const before = openAccounts(issues);
    mend();
    await run(jobOf({ accounts: ids[1] ?? '' }, into(issues)));
    expect(openAccounts(issues)).toEqual(before.filter((id) => id !== ids[1]));
  });

  describe('an account that the inventory does not list any more', () => {
    const rest = () => organization.accounts.slice(0, 1);

    test('has left, and its issue is closed', async () => {
      const issues = repository();
      await run(jobOf({}, into(issues)));
      const before = openAccounts(issues);
      organization.accounts = rest();
      await run(jobOf({}, into(issues)));
      expect(openAccounts(issues)).toEqual(before.filter((id) => id === ids[0]));
      expect(issues.issues().filter(({ stateReason }) => stateReason === 'not_planned')).toHaveLength(
        before.length - openAccounts(issues).length,
      );
    });

    test('has not, for all that a run knows that was limited to other accounts', async () => {
      const issues = repository();
      await run(jobOf({}, into(issues)));
      const before = openAccounts(issues);
      organization.accounts = rest();
      await run(jobOf({ accounts: ids[0] ?? '' }, into(issues)));
      expect(openAccounts(issues)).toEqual(before);
    });
  });
});
