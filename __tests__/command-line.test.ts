import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../src/command-line.ts';
import { type fakeEstate, organization, path, reset, text } from './run-fixture.ts';

vi.mock('../src/aws/estate.ts', async () => ({
  openEstate: (await import('./run-fixture.ts')).fakeEstate satisfies typeof fakeEstate,
}));

const printed = { out: '', error: '' };

beforeEach(async () => {
  await reset();
  printed.out = '';
  printed.error = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    printed.out += String(line);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    printed.error += String(line);
    return true;
  });
});

afterEach(() => vi.restoreAllMocks());

function rootline(verb: string, ...flags: readonly string[]): Promise<number> {
  return main([verb, '--baseline', path('baseline.yml'), ...flags]);
}

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

test('rootline check of a snapshot that is none ends with 3, naming file and line', async () => {
  expect(await rootline('check', '--snapshot', path('baseline.yml'))).toBe(3);
  expect(printed.error).toMatch(/baseline\.yml:1: This is no snapshot/);
});
