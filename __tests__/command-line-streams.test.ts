import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountLine } from '../src/snapshot/account-line.ts';
import { headerLine } from '../src/snapshot/header.ts';
import { accounts, header, inventory } from './snapshot/builders.ts';

const entry = join(import.meta.dirname, '../src/cli.ts');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rootline-shell-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function rootline(...args: readonly string[]) {
  const child = spawn(process.execPath, [entry, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const code = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, code };
}

test('a reader that goes away, such as head, is no failure', async () => {
  const { child, code } = rootline('--help');
  child.stdout.destroy();
  expect([await text(child.stderr), await code]).toEqual(['', 0]);
});

describe('a report larger than what a pipe holds', () => {
  const ids = Array.from({ length: 300 }, (_, index) => String(100_000_000_000 + index));
  const args = ['check', '--baseline', 'baseline.yml', '--snapshot', 'a.ndjson', '--format', 'json'];

  beforeAll(async () => {
    const rule = "{ name: all, match: all, expect: { root-user: { email: '*@example.net' } } }";
    await writeFile(join(folder, 'baseline.yml'), `version: 1\nrules: [${rule}]\n`);
    const lines = ids.map((id) => accountLine({ account: id, facts: {}, warnings: [] }, undefined));
    const head = headerLine(header({ inventory: inventory(accounts(...ids)) }));
    await writeFile(join(folder, 'a.ndjson'), [head, ...lines, ''].join('\n'));
  });

  test('is whole', async () => {
    const { child, code } = rootline(...args);
    const [report] = await Promise.all([text(child.stdout), text(child.stderr)]);
    expect([JSON.parse(report).findings.length, await code]).toEqual([300, 0]);
    expect(report.length).toBeGreaterThan(100_000);
  });

  test('may be left by its reader', async () => {
    const { child, code } = rootline(...args);
    child.stdout.once('data', () => child.stdout.destroy());
    expect([await text(child.stderr), await code]).toEqual(['300 of 300 accounts done\n', 0]);
  });
});

test('what it says of a file gives a runner no command and a terminal no control sequence', async () => {
  const name = '::error::x ##[set-env name=A]b \u001b[31m.yml';
  await writeFile(join(folder, name), 'version: 2\n');
  const { child, code } = rootline('validate', '--baseline', name);
  const [said] = await Promise.all([text(child.stderr), text(child.stdout)]);
  expect(await code).toBe(2);
  expect(said).toContain('expected `1`');
  expect(said).not.toMatch(/^\s*::|##\[/m);
  expect(said).not.toContain('\u001b');
});
