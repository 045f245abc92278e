import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contents, overweight, packagesOf } from '../bundle-contents.ts';
import { notices } from '../bundle-notices.ts';

const root = join(import.meta.dirname, '..');
const built: Readonly<Record<string, number>> = JSON.parse(
  readFileSync(join(root, 'dist/contents.json'), 'utf8'),
);
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundle-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A package below node_modules, with the text of its licence, if any. */
async function install(name: string, license: string, text?: string) {
  const path = join(folder, 'node_modules', name);
  await mkdir(path, { recursive: true });
  await writeFile(join(path, 'package.json'), JSON.stringify({ name, version: '1.0.0', license }));
  if (text !== undefined) await writeFile(join(path, 'LICENSE'), text);
}

async function bundled(...modules: readonly { name: string; size: number }[]) {
  const file = join(folder, 'stats.json');
  await writeFile(file, JSON.stringify({ modules: [{ size: 0, modules }] }));
  return packagesOf(folder, file);
}

describe('dist/', () => {
  test('holds every dependency of package.json, and says which documentation explains it', () => {
    const documented = readFileSync(join(root, 'docs/dependencies.md'), 'utf8').match(/^\| `[^`]+`/gm) ?? [];
    expect(documented.map((row) => row.slice(3, -1)).sort()).toEqual(Object.keys(dependencies).sort());
    const names = new Set(Object.keys(built).map((id) => id.slice(0, id.lastIndexOf('@'))));
    expect(Object.keys(dependencies).filter((name) => !names.has(name))).toEqual([]);
  });

  test('holds the licence of every package in it', () => {
    const lines = readFileSync(join(root, 'dist/licenses.txt'), 'utf8').split('\n');
    const told = new Set(lines.map((line) => line.replace(/ \([^)]*\)$/, '')));
    expect(Object.keys(built).filter((id) => !told.has(id))).toEqual([]);
  });

  test('runs nothing when it is installed', () => {
    expect(readFileSync(join(root, '.npmrc'), 'utf8')).toContain('ignore-scripts=true');
  });

  test('comes from packages whose digest the lockfile holds, and from nowhere else', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    const installed = Object.entries<{ integrity?: string; resolved?: string }>(packages).filter(
      ([path]) => path !== '',
    );
    expect(installed.length).toBeGreaterThan(100);
    expect(
      installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path),
    ).toEqual([]);
    expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });
});

describe('what is built in', () => {
  test('is told by package, with its bytes, the heaviest first', async () => {
    await install('light', 'MIT', 'light');
    await install('@scope/heavy', 'ISC', 'heavy');
    const packages = await bundled(
      { name: './node_modules/light/a.js', size: 3 },
      { name: './node_modules/@scope/heavy/b.js', size: 20 },
      { name: './node_modules/light/c.js', size: 4 },
      { name: 'webpack/runtime/x', size: 100 },
    );
    expect(JSON.parse(contents(packages))).toEqual({ '@scope/heavy@1.0.0': 20, 'light@1.0.0': 7 });
  });

  test('has each text of a licence once', async () => {
    await install('a', 'MIT', 'the text');
    await install('b', 'MIT', 'the text');
    const text = notices(
      root,
      await bundled({ name: './node_modules/a/a.js', size: 1 }, { name: './node_modules/b/b.js', size: 1 }),
    );
    expect(text).toBe('a@1.0.0 (MIT)\nb@1.0.0 (MIT)\n\nthe text\n');
  });

  test('is refused with a licence that cannot be passed on, or without its text', async () => {
    await install('copyleft', 'GPL-3.0-only', 'text');
    await install('bare', 'MIT');
    const copyleft = await bundled({ name: './node_modules/copyleft/a.js', size: 1 });
    expect(() => notices(root, copyleft)).toThrow('copyleft@1.0.0 is under GPL-3.0-only.');
    const bare = await bundled({ name: './node_modules/bare/a.js', size: 1 });
    expect(() => notices(root, bare)).toThrow('bare@1.0.0 brings no text of its licence (MIT).');
  });

  test('is refused when it is more than 5 % heavier than agreed', async () => {
    await writeFile(join(folder, 'index.js'), 'x'.repeat(7_000_000));
    expect(overweight(folder)).toMatch(/^dist\/ has 7000000 bytes: more than 5 % above/);
    expect(overweight(join(root, 'dist'))).toBeUndefined();
  });
});
