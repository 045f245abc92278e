import { mkdir, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../src/command-line.ts';
import { printedByEach } from './printed.ts';
import { baseline, organization, path, reset } from './run-fixture.ts';
import { inventory } from './snapshot/builders.ts';

const estate = { isAlone: false };

vi.mock('../src/aws/estate.ts', async () => {
  const { fakeEstate, organization: all } = await import('./run-fixture.ts');
  return {
    openEstate: async (...args: Parameters<typeof fakeEstate>) => ({
      ...(await fakeEstate(...args)),
      inventory: inventory(all.accounts, estate.isAlone ? { organizationId: undefined } : {}),
    }),
  };
});

const printed = printedByEach();
const home = process.cwd();

beforeEach(async () => {
  await reset();
  process.chdir(path('.'));
  estate.isAlone = false;
});

afterEach(() => {
  process.chdir(home);
});

const check = (...flags: readonly string[]) => main(['check', '--baseline', 'baseline.yml', ...flags]);
const weaker = baseline.replace(', access-keys: absent', '');

describe('a baseline of another organization than the one before', () => {
  beforeEach(() => writeFile('before.yml', baseline.replace('o-a1b2c3d4e5', 'o-otherorg12')));

  test('is compared as JSON, without findings', async () => {
    expect(await check('--base', 'before.yml', '--format', 'json')).toBe(0);
    expect(JSON.parse(printed.out)['pull-request']).toMatchObject({
      before: 'sound',
      findings: null,
      changes: [{ sentence: expect.stringContaining('o-otherorg12') }],
    });
  });

  test.each(['sarif', 'html'])('has no finding to show as %s, and says so', async (format) => {
    expect(await check('--base', 'before.yml', '--format', format)).toBe(0);
    expect([printed.out, organization.opened]).toEqual(['', []]);
    expect(process.stderr.write).toHaveBeenCalledWith(
      expect.stringMatching(`there is no finding to show as ${format}`),
    );
  });

  test('meets fail-on by what it weakens alone', async () => {
    expect(await check('--base', 'before.yml', '--fail-on', 'critical,weakened')).toBe(1);
  });
});

test('rootline check --base takes a folder beside the repository', async () => {
  await mkdir('before');
  await writeFile('before/00-main.yml', baseline);
  await writeFile('baseline.yml', weaker);
  expect(await check('--base', 'before')).toBe(0);
  expect(printed.out).toMatch(/^This change weakens 1 expectation/);
});

test('rootline check --base of an account without an organization says nothing of accounts that may come', async () => {
  estate.isAlone = true;
  organization.accounts = organization.accounts.slice(0, 1);
  const [before, after] = [baseline, weaker].map((one) => one.replace(/organization:.*\n/, ''));
  await writeFile('before.yml', before ?? '');
  await writeFile('baseline.yml', after ?? '');
  expect(await check('--base', 'before.yml')).toBe(0);
  expect(printed.out).toMatch(/`root-user\.access-keys` is no longer expected of 1 account /);
});
