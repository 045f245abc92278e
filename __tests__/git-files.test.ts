import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { filesAtRevision } from '../src/git-files.ts';
import { commitAll, git } from './git.ts';

const home = process.cwd();
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rootline-git-'));
  await mkdir(join(folder, 'repository/parts'), { recursive: true });
  process.chdir(join(folder, 'repository'));
  await writeFile('one.yml', 'one');
  await symlink('not-there.yml', 'parts/gone.yml');
  git('init', '-q', '-b', 'main');
  commitAll();
});

afterEach(async () => {
  vi.unstubAllEnvs();
  process.chdir(home);
  await rm(folder, { recursive: true, force: true });
});

describe('the files of a git repository at a revision', () => {
  test('are not there where the machine has no git, and it says so', async () => {
    vi.stubEnv('PATH', join(folder, 'nothing'));
    await expect(filesAtRevision('main')).rejects.toThrow(/`main`, which is no file .* there is no git here/);
  });

  test('may be all of it', async () => {
    const { kindOf, readFolder } = await filesAtRevision('main');
    expect([await kindOf('.'), await readFolder('.')]).toEqual(['folder', ['one.yml']]);
  });

  test('are not those beside the repository', async () => {
    const { kindOf } = await filesAtRevision('main');
    await expect(kindOf('../baseline.yml')).rejects.toThrow(
      /\.\.\/baseline\.yml is not in this git repository.*Give `--base` a file/,
    );
  });

  test('hold none by a name of two lines, which git would take for two questions', async () => {
    const { kindOf } = await filesAtRevision('main');
    expect(await kindOf('none.yml\nmain:one.yml')).toBe('missing');
  });

  test('cannot be read where a link leads to nothing', async () => {
    const { readFolder, readFile } = await filesAtRevision('main');
    expect(await readFolder('parts')).toEqual(['gone.yml']);
    await expect(readFile('parts/gone.yml')).rejects.toThrow(
      'parts/gone.yml is no file at main. Give `--base` a file.',
    );
  });
});
