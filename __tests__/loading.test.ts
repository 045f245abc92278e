import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesIn } from '../src/folder.ts';
import { type Loaded, validate } from '../src/loading.ts';

const main = 'version: 1\nextends: cis-5\n';
const part = (name: string) =>
  `scope: { tags: { team: a } }\nrules: [{ name: ${name}, match: all, expect: { contacts: any } }]\n`;

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'rootline-loading-'));
  await mkdir(join(root, 'base'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(root, 'base', name), text);
}

function load(listing: (names: readonly string[]) => readonly string[] = (names) => names): Promise<Loaded> {
  return validate(join(root, 'base'), {
    now: () => new Date('2026-11-21T12:00:00Z'),
    readFile: (path) => readFile(path),
    readFolder: async (path) => {
      const names = await filesIn(path);
      return names === undefined ? undefined : listing(names);
    },
  });
}

async function failure(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no failure',
    (error: Error) => error.message.replaceAll(root, ''),
  );
}

describe('a folder as the baseline', () => {
  test('is its files in the order of their names’ bytes, whatever the listing says', async () => {
    await write({
      '00-main.yml': main,
      'Z.yaml': part('Z'),
      'a.json': JSON.stringify({ scope: { names: 'x' }, owners: [{ match: 'all' }] }),
      'b.yml': part('b'),
      'é.yml': part('e'),
    });
    for (const listing of [
      (names: readonly string[]) => names,
      (names: readonly string[]) => names.toReversed(),
    ]) {
      const { baseline } = await load(listing);
      expect(baseline.file.replace(root, '')).toBe('/base/00-main.yml');
      expect(baseline.rules.map(({ name }) => name)).toEqual(['cis-5: every account', 'Z', 'b', 'e']);
    }
  });

  test('leaves out other files, folders and what begins with a dot', async () => {
    await write({
      'main.yml': main,
      'README.md': '# no',
      '.b.yml.swp': 'x',
      '.hidden.yml': 'x',
      'b.yml~': 'x',
    });
    await mkdir(join(root, 'base/deeper.yml'));
    await writeFile(join(root, 'base/deeper.yml/c.yml'), 'x: 1\n');
    expect((await load()).baseline.rules).toHaveLength(1);
  });

  test('may hold links to its own files, and none that leave it', async () => {
    await write({ 'main.yml': main, 'parts.txt': part('b') });
    await symlink('parts.txt', join(root, 'base/n.yml'));
    expect((await load()).baseline.rules).toHaveLength(2);
    await writeFile(join(root, 'secret'), 'key: value\n');
    await symlink('../secret', join(root, 'base/o.yml'));
    expect(await failure(load())).toBe(
      'The baseline file /base/o.yml is a symbolic link that leads out of the folder. Put the file itself there.',
    );
  });

  test('may not hold a link to nothing', async () => {
    await write({ 'main.yml': main });
    await symlink('gone.yml', join(root, 'base/b.yml'));
    expect(await failure(load())).toContain('/base/b.yml is a symbolic link that leads out of the folder');
  });

  test('without a file of the right name says so', async () => {
    await write({ 'README.md': '# no' });
    expect(await failure(load())).toBe(
      'The baseline /base is a folder without a file that ends in .yml, .yaml or .json. Put one there, or name a file.',
    );
  });

  test('of 10,000 files is refused before any is read', async () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `${index}.yml`);
    expect(await failure(load(() => names))).toBe(
      'The baseline /base is a folder of 10000 files that end in .yml, .yaml or .json; a baseline has at most 500. Name another folder, or put rules together.',
    );
  });

  test('is not read on once it is too long', async () => {
    const long = `scope: { names: x }\n${'#'.repeat(700_000)}\n`;
    await write({ '0.yml': main, '1.yml': long, '2.yml': long, '3.yml': new Uint8Array([0xff]) });
    expect(await failure(load())).toMatch(/a baseline has at most 1,048,576 bytes \(1 MiB\) in all/);
  });

  test('names the file that is no text', async () => {
    await write({ 'main.yml': main, 'n.yml': part('b'), 'z.yml': new Uint8Array([0xff, 0xfe]) });
    expect(await failure(load())).toBe('The baseline /base/z.yml is not UTF-8 text. Save it as UTF-8.');
  });

  test('names the file and the line of an error', async () => {
    await write({ 'a.yml': part('b'), 'main.yml': main });
    expect(await failure(load())).toMatch(
      /^The baseline is not valid\. \/base\/a\.yml:1:1: `version` is missing/,
    );
  });
});
