import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Job, run } from '../src/run.ts';
import { headerLine } from '../src/snapshot/header.ts';
import {
  baseline,
  checked,
  type fakeEstate,
  ids,
  inShard,
  jobOf,
  now,
  observeInto,
  observeShards,
  organization,
  path,
  reset,
  shards,
  shown,
  text,
} from './run-fixture.ts';
import { accounts, header, inventory, value } from './snapshot/builders.ts';

vi.mock('../src/aws/estate.ts', async () => ({
  openEstate: (await import('./run-fixture.ts')).fakeEstate satisfies typeof fakeEstate,
}));

beforeEach(reset);

describe('a snapshot that cannot be used stops the run', () => {
  const refused = (inputs: Readonly<Record<string, string>>, change: Partial<Job> = {}) =>
    expect(run(jobOf(inputs, change)).then(() => 'a result')).rejects;

  test('where there is none', async () => {
    await refused({ snapshot: 'shards/*.ndjson' }).toThrow(
      /shards\/\*\.ndjson, and there is no such file.*download-artifact/,
    );
    await refused({ snapshot: 'a.ndjson' }).toThrow(/a\.ndjson, and there is no such file/);
  });

  test('where it is a folder', async () => {
    await mkdir(path('shards'));
    await refused({ snapshot: 'shards' }).toThrow(
      /which is a folder: name its files, such as .*shards\/\*\.ndjson/,
    );
  });

  test.each([
    ['another file', '{"version": 1}\n', /a\.ndjson:1: This is no snapshot/],
    ['empty', '', /a\.ndjson:1: This is no snapshot/],
    ['nothing but the beginning of a header', '{"schema":"rootline-sn', /a\.ndjson:1: The line is cut off/],
  ])('that is %s', async (_what, content, words) => {
    await writeFile(path('a.ndjson'), content);
    await refused({ snapshot: 'a.ndjson' }).toThrow(words);
  });

  test.each<[string, (lines: readonly string[]) => string, RegExp]>([
    [
      'is cut off in its last line',
      (lines) => lines.join('\n').slice(0, -30),
      /a\.ndjson:8: The line is cut off/,
    ],
    [
      'holds an account twice',
      ([head, one, ...rest]) => `${[head, one, one, ...rest].join('\n')}\n`,
      /a\.ndjson:3: Account 111111111111 stands in line 2 already/,
    ],
    [
      'holds an account that is not in its inventory',
      (lines) => `${lines.join('\n').replace('"account":"111111111113"', '"account":"999999999999"')}\n`,
      /a\.ndjson:4: Account 999999999999 is not in the inventory/,
    ],
    [
      'holds a line of another kind',
      ([head, ...rest]) => `${[head, '{"users":[]}', ...rest].join('\n')}\n`,
      /a\.ndjson:2: The line is not one of a snapshot/,
    ],
    [
      'holds an empty line',
      ([head, ...rest]) => `${[head, '', ...rest].join('\n')}\n`,
      /a\.ndjson:2: .*not JSON/,
    ],
  ])('that %s, at file and line', async (_what, damage, words) => {
    await observeInto('a.ndjson');
    await writeFile(path('a.ndjson'), damage((await text('a.ndjson')).trimEnd().split('\n')));
    await refused({ snapshot: 'a.ndjson' }).toThrow(words);
  });

  test('of an account without an organization, where the baseline names one', async () => {
    const alone = inventory(accounts('111111111111'), { organizationId: undefined });
    await writeFile(path('a.ndjson'), `${headerLine(header({ inventory: alone }))}\n`);
    await refused({ snapshot: 'a.ndjson' }).toThrow(/a\.ndjson is of an account without an organization\./);
  });

  test('of another organization than the baseline’s', async () => {
    await observeInto('a.ndjson');
    await writeFile(path('baseline.yml'), baseline.replace('o-a1b2c3d4e5', 'o-another123'));
    await refused({ snapshot: 'a.ndjson' }).toThrow(
      /baseline is for the organization o-another123, and the snapshot .*a\.ndjson is of o-a1b2c3d4e5/,
    );
  });

  test('of another number of shards than the first', async () => {
    await observeShards({});
    await observeInto('shards/4.ndjson', { shard: '4/4' });
    await refused(shards).toThrow(
      /4\.ndjson:1: The snapshots do not belong together: the number of shards is 4 here and 3/,
    );
  });

  test('that lies outside of what may be touched', async () => {
    await observeInto('a.ndjson');
    const { world } = jobOf({}, {});
    const reach = () => Promise.reject(new Error('out of the workspace'));
    await refused({ snapshot: 'a.ndjson' }, { world: { ...world, reach } }).toThrow('out of the workspace');
  });
});

describe('observe', () => {
  test('reads AWS and writes one line for the header and one an account', async () => {
    expect(await observeInto('a.ndjson')).toEqual({ accounts: 7, complete: 7, warnings: [] });
    const [head = '', ...lines] = (await text('a.ndjson')).trimEnd().split('\n');
    expect(JSON.parse(head)).toMatchObject({
      schema: 'rootline-snapshot/1',
      takenAt: '2026-11-21T06:00:00.000Z',
      organizationId: 'o-a1b2c3d4e5',
      origin: { repository: 'octo-org/aws', runId: '42', attempt: '1' },
      shard: { index: 1, of: 1 },
      limitedTo: null,
      contacts: 'hidden',
    });
    expect(lines.map((line) => JSON.parse(line).account)).toEqual(ids);
  });

  test('writes no contact value and no two snapshots with one salt', async () => {
    await observeInto('a.ndjson');
    await observeInto('b.ndjson');
    const [a, b] = [await text('a.ndjson'), await text('b.ndjson')];
    expect(a).not.toMatch(/Security Operations|aws-security|\+1 555/i);
    expect(JSON.parse(a.split('\n')[0] ?? '').salt).not.toBe(JSON.parse(b.split('\n')[0] ?? '').salt);
  });

  test('leaves no file where it fails, and not what was there before either way', async () => {
    await observeInto('a.ndjson');
    const before = await text('a.ndjson');
    organization.failAfter = 3;
    await expect(observeInto('a.ndjson')).rejects.toThrow('the network is gone');
    await expect(observeInto('new/b.ndjson')).rejects.toThrow('the network is gone');
    expect(await text('a.ndjson')).toBe(before);
    expect(await readdir(path('new'))).toEqual([]);
  });

  test('counts the accounts that could not be read in full', async () => {
    const cause = { kind: 'denied', message: 'AccessDenied', mend: 'Allow it.' } as const;
    const { provenance } = value(0);
    organization.facts.set(ids[0] ?? '', { 'account-summary': { state: 'unavailable', cause, provenance } });
    expect(await observeInto('a.ndjson')).toMatchObject({ accounts: 7, complete: 6 });
  });

  test('asks AWS for its part of the quotas, and reads its part of the accounts', async () => {
    await observeInto('a.ndjson', { shard: '2/3', 'quota-share': '0.3' });
    expect(organization.opened).toMatchObject([{ shards: 3, quotaShare: 0.3 }]);
    const [, ...lines] = (await text('a.ndjson')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).account)).toEqual(inShard(2));
  });

  test('reads only active accounts', async () => {
    organization.accounts = organization.accounts.map((of, index) =>
      index === 0 ? { ...of, state: 'SUSPENDED' } : of,
    );
    expect(await observeInto('a.ndjson')).toMatchObject({ accounts: 6 });
    expect((await checked({ snapshot: 'a.ndjson' })).coverage.skipped).toMatchObject([
      { account: ids[0], state: 'SUSPENDED' },
    ]);
  });
});

test('an account in a state that nobody knows is unread, by AWS and by a snapshot alike', async () => {
  organization.accounts = organization.accounts.map((one, index) =>
    index === 1 ? { ...one, state: 'UNKNOWN' } : one,
  );
  const live = await checked({});
  await observeInto('a.ndjson', shown);
  for (const { status, coverage } of [live, await checked({ snapshot: 'a.ndjson' })]) {
    expect(status).toBe('incomplete');
    expect(coverage.skipped).toEqual([]);
    expect(coverage.unreadable).toMatchObject([
      { account: ids[1], causes: [{ message: expect.stringContaining('told a state') }] },
    ]);
  }
});

describe('a check of a snapshot', () => {
  test('does not ask AWS', async () => {
    await observeInto('a.ndjson');
    organization.opened = [];
    await checked({ snapshot: 'a.ndjson' });
    expect(organization.opened).toEqual([]);
  });

  test('tells in a dry run how AWS is read, but of a snapshot nothing, for nothing is', async () => {
    organization.plan = ['The audit role reads the account summary.'];
    await observeInto('a.ndjson');
    const dry = { 'dry-run': 'true' };
    const progress = '7 of 7 accounts done';
    expect(await toldBy(dry)).toEqual([progress, ...organization.plan]);
    expect(await toldBy({ ...dry, snapshot: 'a.ndjson' })).toEqual([progress]);
  });

  async function toldBy(inputs: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const { world } = jobOf({}, {});
    const lines: string[] = [];
    const info = (line: string) => void lines.push(line);
    await run(jobOf(inputs, { world: { ...world, log: { ...world.log, info } } }));
    return lines;
  }

  test('says what a check of AWS says', async () => {
    const live = await checked({ 'snapshot-out': 'a.ndjson', ...shown });
    expect(live.totals['by-verdict'].drift).toBeGreaterThan(0);
    expect(await checked({ snapshot: 'a.ndjson' })).toEqual(live);
  });

  test('comes to the same verdicts where contacts are hidden, and never shows a digest', async () => {
    const live = await checked({ 'snapshot-out': 'a.ndjson' });
    const read = await checked({ snapshot: 'a.ndjson' });
    expect(read.totals).toEqual(live.totals);
    const contact = read.findings.find(({ control }: { control: string }) => control === 'contacts.security');
    expect(contact).toMatchObject({
      verdict: 'drift',
      observed: 'email as declared, phone with a value that differs',
      reason: 'Not as declared: phone.',
    });
    expect(JSON.stringify(read)).not.toMatch(/[0-9a-f]{64}/);
  });

  test('warns of one that is older than a day, and of none that is exactly a day old', async () => {
    await observeInto('a.ndjson');
    const { world } = jobOf({}, {});
    const at = (milliseconds: number) => ({
      world: { ...world, now: () => new Date(now.getTime() + milliseconds) },
    });
    const day = 86_400_000;
    expect((await checked({ snapshot: 'a.ndjson' }, at(day))).warnings).toEqual([]);
    expect((await checked({ snapshot: 'a.ndjson' }, at(day + 1))).warnings).toEqual([
      expect.stringMatching(/a\.ndjson is of 2026-11-21T06:00:00\.000Z, more than a day ago/),
    ]);
  });

  test('warns of one whose time is yet to come, and bears with a clock that is some minutes ahead', async () => {
    await observeInto('a.ndjson');
    const { world } = jobOf({}, {});
    const earlier = (milliseconds: number) => ({
      world: { ...world, now: () => new Date(now.getTime() - milliseconds) },
    });
    expect((await checked({ snapshot: 'a.ndjson' }, earlier(300_000))).warnings).toEqual([]);
    expect((await checked({ snapshot: 'a.ndjson' }, earlier(7_200_000))).warnings).toEqual([
      expect.stringMatching(/a\.ndjson is of 2026-11-21T06:00:00\.000Z, which is yet to come/),
    ]);
  });

  test('is unknown where the baseline asks for what was not read', async () => {
    await writeFile(path('baseline.yml'), baseline.slice(0, baseline.indexOf('  - name: those')));
    await observeInto('a.ndjson');
    await writeFile(
      path('baseline.yml'),
      `${baseline}  - { name: more, match: all, expect: { contacts: { operations: present } } }\n`,
    );
    const { findings, status } = await checked({ snapshot: 'a.ndjson', accounts: ids[0] ?? '' });
    const unknown = findings.filter(({ verdict }: { verdict: string }) => verdict === 'unknown');
    expect(unknown.map(({ control }: { control: string }) => control).sort()).toEqual([
      'contacts.billing',
      'contacts.operations',
    ]);
    expect(unknown[0].cause).toEqual({
      kind: 'no-source',
      number: 'RL507',
      message:
        'The snapshot holds no `contact.billing`: the baseline that it was taken with did not need them.',
      mend: 'Take a snapshot with this baseline.',
    });
    expect(status).toBe('in-sync');
  });

  test('may be limited to accounts, and refuses those that the organization does not hold', async () => {
    await observeInto('a.ndjson');
    expect((await checked({ snapshot: 'a.ndjson', accounts: ids[1] ?? '' })).coverage.accounts).toBe(1);
    await expect(checked({ snapshot: 'a.ndjson', accounts: '999999999999' })).rejects.toThrow(
      /999999999999, which o-a1b2c3d4e5 does not hold/,
    );
  });

  test('of a limited snapshot judges the accounts it was limited to', async () => {
    await observeInto('a.ndjson', { accounts: `${ids[1]},${ids[2]}` });
    expect((await checked({ snapshot: 'a.ndjson' })).coverage).toMatchObject({ accounts: 2, judged: 2 });
    expect(
      (await checked({ snapshot: 'a.ndjson', accounts: ids[3] ?? '' })).coverage.unreadable,
    ).toMatchObject([
      {
        account: ids[3],
        causes: [{ kind: 'missing', message: expect.stringContaining('limited to other accounts') }],
      },
    ]);
  });
});
