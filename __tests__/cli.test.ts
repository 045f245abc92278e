import { spawnSync } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const entry = join(import.meta.dirname, '../src/cli.ts');

test('an older Node is told which one is needed', () => {
  const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.0' } });`;
  const pretends = `data:text/javascript,${encodeURIComponent(older)}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', pretends, entry, '--version'], {
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^rootline needs Node 22 or later; this is 20\.19\.0\. \[RL604\].*\n$/);
});

/** Every write to it fails as on a full disk. */
const full = '/dev/full';

describe.skipIf(!existsSync(full))('where what it prints cannot be written', () => {
  test.each([['--help'], ['controls', '--format', 'json']])('`rootline %s` could not run', (...args) => {
    const { status, stderr } = spawnSync(process.execPath, [entry, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', openSync(full, 'w'), 'pipe'],
    });
    expect(status).toBe(3);
    expect(stderr).toMatch(/^ENOSPC: no space left on device, write \[RL601\].*\n$/);
  });
});
