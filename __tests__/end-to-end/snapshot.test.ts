import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type SandboxWorld, schedule } from '../../sandbox/world.ts';
import {
  aboutAccounts,
  accountOf,
  act,
  errors,
  openWorld,
  pullRequest,
  reportOf,
  type Told,
  writes,
} from './fixture.ts';

let world: SandboxWorld;

beforeAll(async () => {
  world = await openWorld({});
});

const inWorkspace = (path: string) => join(world.workspace, path);

beforeEach(() => rm(inWorkspace('shards'), { recursive: true, force: true }));

type Inputs = Readonly<Record<string, string>>;

/** A run in a job that has no way to AWS: no ID token, no address, no role. */
async function withoutAws(inputs: Inputs): Promise<Told> {
  const told = await act(world, {
    inputs: { 'role-to-assume': '', 'member-role': '', ...inputs },
    env: { AWS_ENDPOINT_URL: '' },
    oidc: undefined,
  });
  expect(told.aws).toEqual([]);
  return told;
}

async function observeShards(inputs: Inputs): Promise<void> {
  for (const index of [1, 2, 3]) {
    const file = `shards/${index}.ndjson`;
    const { exitCode, outputs, lines } = await act(world, {
      inputs: {
        command: 'observe',
        shard: `${index}/3`,
        'snapshot-out': file,
        'quota-share': '1',
        ...inputs,
      },
    });
    expect(exitCode, lines.join('\n')).toBe(0);
    expect(outputs.snapshot).toBe(file);
  }
}

/** What a run found, without what tells one run from another: times, and the calls that it took. */
function found(told: Told): unknown {
  const { calls: _calls, ...report } = reportOf(told);
  return JSON.parse(JSON.stringify(report), (key, value) =>
    key === 'generated-at' || key === 'observed-at' ? undefined : value,
  );
}

async function openIssues(): Promise<readonly string[]> {
  const open = aboutAccounts(await world.github.issues()).filter(({ state }) => state === 'open');
  return open.map(accountOf).sort();
}

const all = { command: 'check', snapshot: 'shards/*.ndjson' };
const shardOf = (id: string) => (Number(id) % 3) + 1;

describe('the snapshots of three shards', () => {
  test('read without AWS give the report of one run', async () => {
    const live = await act(world, { inputs: { command: 'check' } });
    await observeShards({ 'snapshot-contacts': 'true' });
    expect(found(await withoutAws(all))).toEqual(found(live));
    expect(reportOf(live).findings.length).toBeGreaterThan(10);
  });

  test('come to the same verdicts where contacts are hidden, and hold no contact value', async () => {
    const live = await act(world, { inputs: { command: 'check' } });
    await observeShards({});
    const read = await withoutAws(all);
    const verdicts = (told: Told) =>
      reportOf(told).findings.map(({ account, control, resource, verdict }) => [
        account,
        control,
        resource,
        verdict,
      ]);
    expect(verdicts(read)).toEqual(verdicts(live));
    expect(reportOf(read).coverage).toEqual(reportOf(live).coverage);

    const names = await readdir(inWorkspace('shards'));
    const files = await Promise.all(names.map((name) => readFile(inWorkspace(`shards/${name}`), 'utf8')));
    expect(files).toHaveLength(3);
    expect(files.join('')).not.toMatch(/555 01|Security Operations|billing@example/);
    expect(files.join('')).toContain('aws+management@example.com');
    expect(JSON.stringify(reportOf(read))).not.toMatch(/\b[0-9a-f]{64}\b/);
  });

  test('reconcile; and where one is missing, no issue of its accounts is closed', async () => {
    await observeShards({});
    expect(errors(await withoutAws({ ...all, command: 'reconcile' }))).toEqual([]);
    const before = await openIssues();
    const [lost = ''] = before;
    const ofLost = before.filter((id) => shardOf(id) === shardOf(lost));
    expect(ofLost.length).toBeGreaterThan(0);

    await rm(inWorkspace(`shards/${shardOf(lost)}.ndjson`));
    const told = await withoutAws({ ...all, command: 'reconcile' });
    expect(told.outputs.status).toBe('incomplete');
    expect(reportOf(told).coverage.unreadable.map(({ account }) => account)).toEqual(
      expect.arrayContaining(ofLost),
    );
    expect(await openIssues()).toEqual(expect.arrayContaining(ofLost));
  });
});

test('observe needs no permission to write issues, and says nothing of drift', async () => {
  const reading = await openWorld({ github: { permissions: { issues: 'none' } } });
  const told = await act(reading, { inputs: { command: 'observe', 'snapshot-out': 'a.ndjson' } });
  expect(told.exitCode, told.lines.join('\n')).toBe(0);
  expect(Object.keys(told.outputs).sort()).toEqual(['accounts', 'coverage', 'snapshot']);
  expect(told.lines).toContainEqual(expect.stringMatching(/^a\.ndjson holds \d+ accounts/));
  expect(told.summary).toMatch(/^## Rootline: snapshot\n\n`a\.ndjson` holds \d+ accounts/);
  expect(told.github.filter(({ path }) => path.includes('/issues'))).toEqual([]);
  expect(told.report).toBeUndefined();
});

describe('a run is refused before it asks AWS', () => {
  test.each<[string, Inputs, RegExp]>([
    ['to reconcile a shard', { command: 'reconcile', shard: '1/3' }, /`shard` is set/],
    ['to observe into nothing', { command: 'observe' }, /`snapshot-out`/],
    [
      'to read what is not there',
      { ...all, snapshot: 'none/*.ndjson' },
      /none\/\*\.ndjson, and there is no such file/,
    ],
    ['to read out of the workspace', { ...all, snapshot: '/etc/host*' }, /leads out of the workspace/],
    [
      'to write out of it',
      { command: 'observe', 'snapshot-out': '../a.ndjson' },
      /\.\.\/a\.ndjson leads out of/,
    ],
    [
      'to write over a folder',
      { command: 'observe', 'snapshot-out': '.github' },
      /`snapshot-out` is \.github, where no file can be written: it is a folder/,
    ],
    ['to report out of it', { command: 'check', 'report-dir': '/tmp' }, /leads out of the workspace/],
    ['with a baseline out of it', { command: 'check', baseline: '/etc/hosts' }, /leads out of the workspace/],
  ])('%s', async (_what, inputs, words) => {
    const told = await act(world, { inputs });
    expect([told.exitCode, told.aws, told.outputs]).toEqual([1, [], { status: 'invalid' }]);
    expect(errors(told)).toEqual([expect.stringMatching(words)]);
  });

  test('to read through a link that leaves the workspace, in a pull request as well', async () => {
    await mkdir(inWorkspace('shards'));
    await symlink('/proc/self/environ', inWorkspace('shards/1.ndjson'));
    for (const event of [schedule, pullRequest(1)]) {
      const told = await act(world, { event, inputs: all });
      expect([told.exitCode, told.aws]).toEqual([1, []]);
      expect(errors(told)).toEqual([expect.stringContaining('leads out of the workspace')]);
    }
  });

  test('to write through a link that leaves the workspace', async () => {
    await symlink('/tmp', inWorkspace('shards'));
    const told = await act(world, { inputs: { command: 'observe', 'snapshot-out': 'shards/a.ndjson' } });
    expect(told.aws).toEqual([]);
    expect(errors(told)).toEqual([expect.stringContaining('leads out of the workspace')]);
  });
});

test('reconcile refuses a snapshot of another workflow run, check takes it', async () => {
  const file = 'shards/1.ndjson';
  await act(world, { inputs: { command: 'observe', 'snapshot-out': file } });
  const content = await readFile(inWorkspace(file), 'utf8');
  await writeFile(inWorkspace(file), content.replace('"runId":"1"', '"runId":"2"'));
  const told = await withoutAws({ ...all, command: 'reconcile' });
  expect([told.exitCode, errors(told), writes(told)]).toEqual([
    1,
    [expect.stringMatching(/shards\/1\.ndjson is of run 2 of octo-org\/aws.*own workflow run/)],
    [],
  ]);
  expect((await withoutAws(all)).exitCode).toBe(0);
});
