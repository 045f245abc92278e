import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../src/command-line.ts';
import { commitAll, git } from './git.ts';
import { printedByEach } from './printed.ts';
import {
  baseline,
  type fakeEstate,
  ids,
  observeInto,
  organization,
  path,
  reset,
  shown,
} from './run-fixture.ts';

vi.mock('../src/aws/estate.ts', async () => ({
  openEstate: (await import('./run-fixture.ts')).fakeEstate satisfies typeof fakeEstate,
}));

const printed = printedByEach();
const home = process.cwd();

beforeEach(async () => {
  await reset();
  process.chdir(path('.'));
});

afterEach(() => {
  process.chdir(home);
});

const check = (...flags: readonly string[]) => main(['check', '--baseline', 'baseline.yml', ...flags]);
const weaker = baseline.replace(', access-keys: absent', '');

describe('rootline check --base', () => {
  test('takes a file, and says first what changes', async () => {
    await writeFile('before.yml', baseline);
    await writeFile('baseline.yml', weaker);
    expect(await check('--base', 'before.yml')).toBe(0);
    expect(printed.out).toMatch(
      /^This change weakens 1 expectation and resolves 3 findings without anything being fixed\.\n/,
    );
    expect(printed.out).toMatch(
      /\n\nWhat it weakens\n {2}`root-user\.access-keys` is no longer expected of 7 accounts.*\(before\.yml:7, before\)\n/,
    );
    expect(printed.out).toContain('\nFindings it resolves without anything being fixed\n');
    expect(printed.out).toContain('findings drift in ');
  });

  test('takes a revision of git, at which the baseline stood at the same path', async () => {
    git('init', '-q', '-b', 'main');
    commitAll();
    await writeFile('baseline.yml', weaker);
    expect(await check('--base', 'HEAD', '--format', 'json')).toBe(0);
    expect(JSON.parse(printed.out)['pull-request']).toMatchObject({
      before: 'sound',
      changes: [{ weakens: true, controls: ['root-user.access-keys'], baseline: { side: 'base', line: 7 } }],
      findings: { added: [], resolved: [{ by: 'expectation' }, {}, {}] },
    });
  });

  test('takes a folder then, from a folder of the repository', async () => {
    git('init', '-q', '-b', 'main');
    await mkdir('below/baselines', { recursive: true });
    await writeFile('below/baselines/00-main.yml', baseline);
    commitAll();
    await writeFile('below/baselines/00-main.yml', weaker);
    process.chdir(path('below'));
    expect(await main(['check', '--baseline', 'baselines', '--base', 'main', '--format', 'markdown'])).toBe(
      0,
    );
    expect(printed.out).toMatch(/^## Rootline\n\n\*\*This change weakens 1 expectation/);
    expect(printed.out).toContain('\n## All that the changed baseline finds\n');
  });

  test('tells where there was none then, and what was not sound', async () => {
    git('init', '-q', '-b', 'main');
    await writeFile('other.yml', 'version: 2\n');
    git('add', 'other.yml');
    git('commit', '-q', '-m', 'One');
    expect(await check('--base', 'HEAD')).toBe(0);
    expect(printed.out).toContain('There was no baseline before');
    printed.out = '';
    expect(await check('--base', 'other.yml')).toBe(0);
    expect(printed.out).toContain('is not valid: it was compared as if there were none');
    expect(printed.error).toMatch(/warning: Before this change: .*other\.yml:1:10/);
  });

  test.each(['nowhere', '-x', '--output=made', 'HEAD;touch made', ''])(
    'refuses what is neither: %j',
    async (base) => {
      git('init', '-q', '-b', 'main');
      commitAll();
      expect(await check(`--base=${base}`)).toBe(2);
      expect(printed.out).toBe('');
      expect(organization.opened).toEqual([]);
    },
  );

  test('is not taken in by a file with the name of the revision', async () => {
    git('init', '-q', '-b', 'main');
    commitAll();
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    await mkdir('origin');
    await writeFile('origin/main', weaker);
    await writeFile('baseline.yml', weaker);
    expect(await check('--base', 'origin/main')).toBe(2);
    expect(printed.error).toMatch(/`origin\/main`, which is both .*`\.\/origin\/main`.* for the file/);
    expect(await check('--base', './origin/main')).toBe(0);
    expect(printed.out).toMatch(/^This change declares nothing differently\./);
  });

  test('follows the symbolic links that there were then, those of folders too', async () => {
    git('init', '-q', '-b', 'main');
    await mkdir('real/parts', { recursive: true });
    await writeFile('real/parts/00-main.txt', baseline);
    await symlink('00-main.txt', 'real/parts/00-main.yml');
    await symlink('real', 'config');
    await rename('baseline.yml', 'real/one.yml');
    await symlink('config/one.yml', 'baseline.yml');
    commitAll();
    await writeFile('real/one.yml', weaker);
    await writeFile('real/parts/00-main.txt', weaker);
    for (const of of ['baseline.yml', 'config/one.yml', 'config/parts']) {
      printed.out = '';
      expect(await main(['check', '--baseline', of, '--base', 'HEAD'])).toBe(0);
      expect(printed.out).toMatch(/^This change weakens 1 expectation/);
    }
  });

  test('refuses a link that led out of the repository', async () => {
    git('init', '-q', '-b', 'main');
    await rename('baseline.yml', 'one.yml');
    await symlink('../elsewhere.yml', 'baseline.yml');
    commitAll();
    await writeFile('one.yml', baseline);
    expect(await main(['check', '--baseline', 'one.yml', '--base', 'HEAD'])).toBe(0);
    await rename('one.yml', 'baseline.yml');
    expect(await check('--base', 'HEAD')).toBe(2);
    expect(printed.error).toMatch(/baseline\.yml led out of the repository at HEAD/);
  });

  test('outside a git repository names only files', async () => {
    expect(await check('--base', 'HEAD')).toBe(2);
    expect(printed.error).toMatch(/neither a file or folder nor a revision/);
  });

  test('makes fail-on count what the change adds and weakens', async () => {
    await writeFile('before.yml', baseline);
    expect(await check('--base', 'before.yml', '--fail-on', 'critical,high,medium,low,weakened')).toBe(0);
    await writeFile('baseline.yml', weaker);
    expect(await check('--base', 'before.yml', '--fail-on', 'weakened')).toBe(1);
    expect(printed.error).toContain('fail-on: the change weakens, or may weaken, 1 declaration');
  });

  test('compares what is declared where the two are meant for different organizations', async () => {
    await writeFile('before.yml', baseline.replace('o-a1b2c3d4e5', 'o-otherorg12'));
    expect(await check('--base', 'before.yml')).toBe(0);
    expect(organization.opened).toEqual([]);
    expect(printed.out).toContain('is meant for the organization `o-a1b2c3d4e5` instead of `o-otherorg12`');
  });

  describe('with a value of the environment, in a step of GitHub Actions', () => {
    const asking = baseline.replace('"+1 555 0100"', '{ env: ROOTLINE_VALUE_PHONE }');

    async function verdicts(event: string, ref: string): Promise<ReadonlySet<string>> {
      await writeFile('event.json', JSON.stringify({ repository: { default_branch: 'main' } }));
      await writeFile('baseline.yml', asking);
      vi.stubEnv('GITHUB_ACTIONS', event === '' ? '' : 'true');
      vi.stubEnv('GITHUB_EVENT_NAME', event);
      vi.stubEnv('GITHUB_REF', ref);
      vi.stubEnv('GITHUB_EVENT_PATH', path('event.json'));
      vi.stubEnv('ROOTLINE_VALUE_PHONE', '+1 555 7788 9911');
      await check('--format', 'json');
      vi.unstubAllEnvs();
      const { findings } = JSON.parse(printed.out);
      expect(printed.out).not.toContain('7788');
      return new Set(
        findings
          .filter(({ control }: { control: string }) => control === 'contacts.security')
          .map(({ verdict, cause }: { verdict: string; cause: { message: string } | null }) =>
            /withheld/.test(cause?.message ?? '') ? 'withheld' : verdict,
          ),
      );
    }

    test.each([
      ['pull_request', 'refs/pull/7/merge'],
      ['push', 'refs/heads/topic'],
      ['merge_group', 'refs/heads/gh-readonly-queue/main/pr-7'],
    ])('withholds it on %s of %s', async (event, ref) => {
      expect(await verdicts(event, ref)).toEqual(new Set(['withheld']));
    });

    test('uses it on a schedule, and in a shell', async () => {
      for (const event of ['schedule', '']) {
        printed.out = '';
        expect(await verdicts(event, 'refs/heads/main')).not.toContain('withheld');
      }
    });
  });

  test('without --base, weakened is never met', async () => {
    expect(await check('--fail-on', 'weakened')).toBe(0);
  });
});

describe('rootline explain', () => {
  const explain = (...args: readonly string[]) => main(['explain', '--baseline', 'baseline.yml', ...args]);
  const [first = ''] = ids;

  test('says what is expected of an account, by its id or its name, and reads none', async () => {
    for (const name of [first, 'account 0']) {
      printed.out = '';
      expect(await explain(name)).toBe(0);
      expect(printed.out).toMatch(/^account 0 \(111111111111\)/);
      expect(printed.out).toMatch(
        /root-user\.access-keys +absent \(critical\)\n +rule every account, baseline\.yml:7:/,
      );
      expect(printed.out).toContain('contacts.billing');
    }
    expect(organization.opened).toHaveLength(2);
  });

  test('narrows to a control or a prefix, as JSON', async () => {
    expect(await explain(first, '--control', 'contacts', '--format', 'json')).toBe(0);
    const { expectations } = JSON.parse(printed.out);
    expect(expectations.map(({ control }: { control: string }) => control)).toEqual([
      'contacts.billing',
      'contacts.security',
    ]);
  });

  test('takes the accounts of a snapshot, without AWS', async () => {
    await observeInto('a.ndjson', shown);
    organization.opened = [];
    expect(await explain(first, '--snapshot', 'a.ndjson')).toBe(0);
    expect(organization.opened).toEqual([]);
  });

  test.each([
    [[], /Name the account/],
    [[first, 'another'], /another/],
    [['account 9'], /There is no account `account 9`.*did you mean `account \d`\?/],
    [
      [first, '--control', 'root-user.mfaa'],
      /There is no control `root-user\.mfaa`.*did you mean `root-user\.mfa`\?/,
    ],
    [[first, '--format', 'markdown'], /expected table, json/],
    [[first, '--member-role', 'x'], /--member-role/],
  ] as const)('ends with 2 for %j', async (args, words) => {
    expect(await explain(...args)).toBe(2);
    expect(printed.out).toBe('');
    expect(printed.error).toMatch(words);
  });

  test('ends with 3 where the snapshot is none', async () => {
    expect(await explain(first, '--snapshot', 'baseline.yml')).toBe(3);
  });

  test('has a help of its own, and is named in that of all', async () => {
    expect(await main(['explain', '--help'])).toBe(0);
    expect(printed.out).toMatch(/^Usage: rootline explain ACCOUNT/);
    expect(await main(['--help'])).toBe(0);
    expect(printed.out).toMatch(/\n {2}explain +say/);
  });
});
