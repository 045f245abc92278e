import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AccountFacts } from '../src/snapshot/facts.ts';
import { openSnapshots, readSnapshots, recorded, refuseUnwritable } from '../src/snapshots.ts';
import { accounts, header, inventory, value } from './snapshot/builders.ts';

let folder = '';
const path = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rootline-snapshots-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const reach = async (file: string) => file;
const ids = ['100000000000', '100000000001', '100000000002'];
const all = inventory(accounts(...ids));

/** The facts of all accounts; `pause` is awaited after the first. */
async function* factsOf(
  features: readonly string[],
  pause = Promise.resolve(),
): AsyncGenerator<AccountFacts> {
  for (const account of all.accounts) {
    yield { account, facts: { 'organization-features': value(features) } };
    await pause;
  }
}

async function record(
  file: string,
  facts: AsyncIterable<AccountFacts> = factsOf([]),
  warnings: () => readonly string[] = () => [],
): Promise<void> {
  const recording = { header: header({ inventory: all }), path: path(file), warnings };
  for await (const _ of recorded(facts, recording, reach));
}

async function read(pattern: string) {
  const warnings: string[] = [];
  const facts: AccountFacts[] = [];
  const merged = await openSnapshots(path(pattern), reach);
  for await (const one of readSnapshots(merged, reach, (warning) => warnings.push(warning))) facts.push(one);
  return { facts, warnings };
}

describe('a path where no snapshot can be written is refused before anything is read', () => {
  test.each([
    ['a folder', 'folder', /folder, where no file can be written: it is a folder\. Name another/],
    ['a folder that is not there yet', 'new/', /it is a folder/],
    ['below a file', 'file/a.ndjson', /where no file can be written: .*(?:EEXIST|ENOTDIR)/],
  ])('%s', async (_what, name, words) => {
    await mkdir(path('folder'));
    await writeFile(path('file'), 'mine');
    await expect(refuseUnwritable(path(name), reach)).rejects.toThrow(words);
    expect(await readFile(path('file'), 'utf8')).toBe('mine');
  });

  test('a device, which would be replaced by the file', async () => {
    await expect(refuseUnwritable('/dev/null', reach)).rejects.toThrow(/it is no regular file/);
  });

  test('and where one can be, its folder is made, and what stands there is left for now', async () => {
    await record('a.ndjson');
    const before = await readFile(path('a.ndjson'), 'utf8');
    await refuseUnwritable(path('a.ndjson'), reach);
    await refuseUnwritable(path('new/folder/a.ndjson'), reach);
    expect(await readFile(path('a.ndjson'), 'utf8')).toBe(before);
    expect(await readdir(path('new'))).toEqual(['folder']);
  });
});

describe('a snapshot that is written', () => {
  test('may be read by its owner alone, whoever could read what stood there before', async () => {
    await writeFile(path('a.ndjson'), '', { mode: 0o644 });
    await record('a.ndjson');
    expect((await stat(path('a.ndjson'))).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['a.ndjson']);
  });

  test('is one run’s alone, though two write to one path at once', async () => {
    let resume = () => {};
    const slow = record('a.ndjson', factsOf(['slow'], new Promise((resolve) => (resume = resolve))));
    await record('a.ndjson', factsOf(['fast']));
    expect((await read('a.ndjson')).facts).toHaveLength(3);
    resume();
    await slow;
    expect((await read('a.ndjson')).facts.map(({ facts }) => facts['organization-features'])).toEqual(
      ids.map(() => value(['slow'])),
    );
    expect(await readdir(folder)).toEqual(['a.ndjson']);
  });

  test('keeps what was told of the run as a whole, each sentence once', async () => {
    const told: string[] = [];
    async function* facts() {
      for await (const one of factsOf([])) {
        if (told.length < 2) told.push(`warning ${told.length + 1}`);
        yield one;
      }
    }
    await record('a.ndjson', facts(), () => told);
    expect((await read('a.ndjson')).warnings).toEqual(['warning 1', 'warning 2']);
  });
});

test('a disk that is full in the middle of a line fails the run, and leaves no half of a snapshot', async () => {
  const script = `
    import { recorded } from ${JSON.stringify(new URL('../src/snapshots.ts', import.meta.url).href)};
    const [header, account] = ${JSON.stringify([header({ inventory: all }), all.accounts[0]])};
    const facts = async function* () { yield { account, facts: { later: 'x'.repeat(100_000) } }; };
    const recording = { header, path: ${JSON.stringify(path('a.ndjson'))}, warnings: () => [] };
    process.on('SIGXFSZ', () => {});
    const ended = (async () => { for await (const _ of recorded(facts(), recording, async (file) => file)); })();
    await ended.then(() => console.log('done'), ({ message }) => console.log(message));`;
  // The shell's limit on the size of a file acts like a disk without room, for what counts coverage too.
  const limited = 'unset NODE_V8_COVERAGE; ulimit -f 100; exec "$0" --input-type=module -e "$1"';
  const { stdout } = await promisify(execFile)('sh', ['-c', limited, process.execPath, script]);
  expect(stdout).toMatch(/a\.ndjson could not be written, and no part of it was kept \(E\w+: .*Make room/);
  expect(await readdir(folder)).toEqual([]);
});

describe('what a glob names', () => {
  test('are files: folders among them are passed over', async () => {
    await mkdir(path('shards/folder'), { recursive: true });
    await record('shards/1.ndjson');
    expect((await read('shards/*')).facts).toHaveLength(3);
    expect((await read('shards/**')).facts).toHaveLength(3);
    await rm(path('shards/1.ndjson'));
    await expect(read('shards/*')).rejects.toThrow(/shards\/\*, and there is no such file/);
  });

  test('are whole: what a killed run has left is passed over', async () => {
    await record('1.ndjson');
    await writeFile(path('1.ndjson.0123abcd.unfinished'), '{"schema":');
    expect((await read('*')).facts).toHaveLength(3);
  });

  test('may be one file alone, whose name holds a bracket', async () => {
    await record('[1].ndjson');
    expect((await read('[1].ndjson')).facts).toHaveLength(3);
  });
});

test('a device or a pipe is no snapshot', async () => {
  await expect(openSnapshots('/dev/null', reach)).rejects.toThrow(
    /neither a file nor a glob.*write it to a file/,
  );
});

test('a file that is gone when its accounts are to be read is told by its name', async () => {
  await record('a.ndjson');
  const merged = await openSnapshots(path('a.ndjson'), reach);
  await rm(path('a.ndjson'));
  const lines = readSnapshots(merged, reach, () => {});
  await expect(lines.next()).rejects.toThrow(/The snapshot .*a\.ndjson could not be read \(ENOENT/);
});

test('a place that is taken while a snapshot is written is told, and leaves no half of one', async () => {
  async function* losing(): AsyncGenerator<AccountFacts> {
    yield* factsOf([]);
    await mkdir(path('a.ndjson'));
  }
  await expect(record('a.ndjson', losing())).rejects.toThrow(
    /The snapshot .*a\.ndjson could not be written, and no part of it was kept \(.*run again/,
  );
  expect(await readdir(folder)).toEqual(['a.ndjson']);
});

test('a glob that names a link to nothing says so', async () => {
  await record('1.ndjson');
  await symlink('not-there', path('2.ndjson'));
  await expect(read('*.ndjson')).rejects.toThrow(/The snapshot .*2\.ndjson could not be read \(ENOENT/);
});
