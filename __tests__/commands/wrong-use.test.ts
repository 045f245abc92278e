import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { main } from '../../src/command-line.ts';
import { printedByEach } from '../printed.ts';

const printed = printedByEach();
let baseline = '';

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rootline-commands-'));
  baseline = join(folder, 'baseline.yml');
  await writeFile(baseline, 'version: 1\nextends: cis-5\n');
  return () => rm(folder, { recursive: true, force: true });
});

test('rootline controls prints no format but its own', async () => {
  expect(await main(['controls', '--format', 'markdown'])).toBe(2);
  expect(printed).toEqual({
    out: '',
    error: expect.stringMatching(/^`--format` is `markdown`, expected table, json\. See `rootline controls/),
  });
});

test('rootline check tells all that is wrong with its flags at once', async () => {
  expect(await main(['check', '--shard', 'x', '--format', 'yaml'])).toBe(2);
  expect(printed.error).toMatch(
    /^`--shard` is `x`, .*; `--format` is `yaml`, expected table, .*\. See `rootline check --help`/,
  );
});

test('rootline validate --format json of no file is a failure, and no result', async () => {
  expect(await main(['validate', '--baseline', `${baseline}.not`, '--format', 'json'])).toBe(2);
  expect(printed).toEqual({ out: '', error: expect.stringMatching(/^There is no baseline at .* \[RL104\]/) });
});

test('rootline permissions tells what a flag should be, and where to read of it', async () => {
  expect(await main(['permissions', '--baseline', baseline, '--management-account', '1111'])).toBe(2);
  expect(printed).toEqual({
    out: '',
    error: expect.stringMatching(/^`--management-account` is `1111`.*\. See `rootline permissions --help`\./),
  });
});

test('rootline controls sets ids in bold type on a terminal with colours', async () => {
  const { hasColors } = process.stdout;
  Object.assign(process.stdout, { hasColors: () => true });
  expect(await main(['controls', 'root-user.mfa'])).toBe(0);
  Object.assign(process.stdout, { hasColors });
  expect(printed.out.startsWith('\u001b[1mroot-user.mfa\u001b[22m\n')).toBe(true);
});
