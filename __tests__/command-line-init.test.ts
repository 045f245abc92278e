import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../src/command-line.ts';
import { printedByEach } from './printed.ts';
import { organization, path, reset } from './run-fixture.ts';

const meanwhile = { happens: async () => {} };

vi.mock('../src/aws/estate.ts', async () => {
  const { fakeEstate } = await import('./run-fixture.ts');
  return {
    openEstate: async (...args: Parameters<typeof fakeEstate>) => {
      await meanwhile.happens();
      return fakeEstate(...args);
    },
  };
});

const printed = printedByEach();
const home = process.cwd();

beforeEach(async () => {
  await reset();
  process.chdir(path('.'));
  meanwhile.happens = async () => {};
});

afterEach(() => {
  process.chdir(home);
});

const init = (...flags: readonly string[]) => main(['init', '--baseline', 'first.yml', ...flags]);

describe('rootline init', () => {
  test('writes nothing where no account is active', async () => {
    organization.accounts = organization.accounts.map((one) => ({ ...one, state: 'SUSPENDED' }));
    expect(await init('--no-workflow')).toBe(3);
    expect(printed.error).toMatch(/There is no active account to make a baseline from.* \[RL110\]/);
    await expect(readFile('first.yml')).rejects.toThrow('ENOENT');
  });

  test('tells what AWS warned of', async () => {
    organization.warnings = ['The credential report of 111111111111 is four hours old.'];
    expect(await init('--no-workflow')).toBe(0);
    expect(printed.error).toContain('warning: The credential report of 111111111111 is four hours old.\n');
  });

  test('names the role of the workflow in it, and reads with the credentials of the shell', async () => {
    const role = 'arn:aws:iam::222222222222:role/team/audit';
    expect(await init('--role-to-assume', role, '--workflow', 'run.yml')).toBe(0);
    expect(await readFile('run.yml', 'utf8')).toContain(`role-to-assume: ${role}\n`);
    expect(organization.opened).toMatchObject([{ roleToAssume: undefined }]);
  });

  test('does not overwrite what was written while it read', async () => {
    meanwhile.happens = () => writeFile('first.yml', 'mine');
    expect(await init('--no-workflow')).toBe(2);
    expect(printed.error).toMatch(/There is a baseline at first\.yml already/);
    expect(await readFile('first.yml', 'utf8')).toBe('mine');
  });

  test.each(['baseline.yml/first.yml', 'baseline.yml/below/first.yml'])(
    'says that nothing can be written to %s, below a file',
    async (file) => {
      expect(await init('--baseline', file, '--no-workflow')).toBe(3);
      expect(printed.error).toMatch(
        /The baseline baseline\.yml\/.* could not be written: .*Name another file with --baseline\. \[RL601\]/,
      );
    },
  );

  test('says the same of the workflow', async () => {
    await mkdir('runs');
    expect(await init('--workflow', 'baseline.yml/run.yml')).toBe(3);
    expect(printed.error).toMatch(/The workflow .* could not be written: .*--workflow/);
  });
});
