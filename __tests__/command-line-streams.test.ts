import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';

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
