import { readFile, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../src/command-line.ts';
import { printedByEach } from './printed.ts';
import { type fakeEstate, organization, path, reset, text } from './run-fixture.ts';

vi.mock('../src/aws/estate.ts', async () => ({
  openEstate: (await import('./run-fixture.ts')).fakeEstate satisfies typeof fakeEstate,
}));

const printed = printedByEach();

beforeEach(async () => {
  await reset();
});

function rootline(verb: string, ...flags: readonly string[]): Promise<number> {
  return main([verb, '--baseline', path('baseline.yml'), ...flags]);
}

test('rootline --version prints the version of its package', async () => {
  expect(await main(['--version'])).toBe(0);
  expect(printed.out).toBe(`${JSON.parse(await readFile('package.json', 'utf8')).version}\n`);
});

describe('rootline observe', () => {
  test('asks for the file to write', async () => {
    expect(await rootline('observe')).toBe(2);
    expect(printed.error).toMatch(/name its file with `snapshot-out`/);
  });

  test('has no use for --snapshot and --fail-on', async () => {
    expect(await rootline('observe', '--snapshot', 'a.ndjson')).toBe(2);
    expect(await rootline('observe', '--fail-on', 'high')).toBe(2);
  });

  test('writes a snapshot, which a check reads without AWS', async () => {
    expect(await rootline('observe', '--snapshot-out', path('a.ndjson'), '--shard', '1/2')).toBe(0);
    expect(printed.out).toBe(`${path('a.ndjson')} holds 3 accounts.\n`);
    organization.opened = [];
    printed.out = '';
    const code = await rootline(
      'check',
      '--snapshot',
      path('*.ndjson'),
      '--shard',
      '1/2',
      '--format',
      'json',
    );
    expect([code, organization.opened]).toEqual([0, []]);
    expect(JSON.parse(printed.out)).toMatchObject({ coverage: { accounts: 3, judged: 3 }, issues: null });
  });

  test('hides contacts unless --snapshot-contacts is given', async () => {
    await rootline('observe', '--snapshot-out', path('a.ndjson'));
    await rootline('observe', '--snapshot-out', path('b.ndjson'), '--snapshot-contacts');
    expect(await text('a.ndjson')).not.toContain('SecOps');
    expect(await text('b.ndjson')).toContain('SecOps');
  });
});

test('rootline check prints a page or SARIF of the same run', async () => {
  expect(await rootline('check', '--format', 'html')).toBe(0);
  expect(printed.out).toMatch(/^<!doctype html>[\s\S]*account 1[\s\S]*<\/html>\n$/);
  printed.out = '';
  expect(await rootline('check', '--format', 'sarif')).toBe(0);
  expect(JSON.parse(printed.out).runs[0].results.length).toBeGreaterThan(0);
});

test('rootline check of a snapshot that is none ends with 3, naming file and line', async () => {
  expect(await rootline('check', '--snapshot', path('baseline.yml'))).toBe(3);
  expect(printed.error).toMatch(/baseline\.yml:1: This is no snapshot/);
});

describe('a wrong baseline', () => {
  test('is told line by line', async () => {
    await writeFile(path('baseline.yml'), 'version: 1\nnaem: 日本 x\nrules: 1\n');
    expect(await rootline('validate')).toBe(2);
    expect(printed.error.replaceAll(path('baseline.yml'), 'b')).toContain(
      'b:2:1: unknown key `naem`; did you mean `name`?\nb:3:8: `rules`: expected a list, found `1`\n',
    );
  });

  test('is shown on a terminal with a caret below each place', async () => {
    const { isTTY, columns } = process.stderr;
    Object.assign(process.stderr, { isTTY: true, columns: 80 });
    await writeFile(path('baseline.yml'), 'version: 1\nrules:\n\t- x\nname: 日本\nnaem: 1\n');
    expect(await rootline('validate')).toBe(2);
    Object.assign(process.stderr, { isTTY, columns });
    expect(printed.error.replaceAll(path('baseline.yml'), 'b')).toContain(
      'b:3:1: a tab indents this line; YAML indents with spaces alone\n  3 |  - x\n    | ^\n',
    );
  });
});
