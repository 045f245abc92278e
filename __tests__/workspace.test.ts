import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromTheTop, inWorkspace } from '../src/workspace.ts';

let [outside, workspace] = ['', ''];

beforeAll(async () => {
  outside = await realpath(await mkdtemp(join(tmpdir(), 'rootline-paths-')));
  workspace = join(outside, 'workspace');
  await mkdir(join(workspace, 'shards'), { recursive: true });
  await mkdir(join(outside, 'workspace-2'));
  await writeFile(join(outside, 'secret'), '');
  await symlink(join(outside, 'secret'), join(workspace, 'link-to-file'));
  await symlink(outside, join(workspace, 'link-to-folder'));
  await symlink(join(outside, 'not-there'), join(workspace, 'link-to-nothing'));
  await symlink(join(workspace, 'shards'), join(workspace, 'link-inside'));
  await mkdir(join(workspace, '.git'));
  await mkdir(join(workspace, 'other/.GIT'), { recursive: true });
  await writeFile(join(workspace, '.git/config'), '');
  await writeFile(join(workspace, 'shards/.git'), '');
  await symlink('.git/config', join(workspace, 'link-to-git-file'));
  await symlink('.git', join(workspace, 'link-to-git'));
});

afterAll(() => rm(outside, { recursive: true, force: true }));

describe('a path that leaves the workspace is refused', () => {
  test.each([
    '..',
    '../secret',
    '../workspace-2/file',
    'shards/../../secret',
    '/etc/passwd',
    'link-to-file',
    'link-to-folder/secret',
    'link-to-folder/new/file',
    'link-to-nothing',
  ])('%s', async (path) => {
    await expect(inWorkspace(workspace, path)).rejects.toThrow(`The path ${path} leads out of the workspace`);
  });
});

describe('a path to what git keeps, the token of the checkout among it, is refused', () => {
  test.each([
    '.git',
    '.git/config',
    '.git/hooks/not-there-yet',
    './shards/../.git/config',
    'shards/.git',
    'other/.GIT/config',
    'link-to-git',
    'link-to-git-file',
    'link-to-git/hooks/post-checkout',
  ])('%s', async (path) => {
    await expect(inWorkspace(workspace, path)).rejects.toThrow(`The path ${path} leads into a .git folder`);
  });
});

describe('a path inside the workspace is used', () => {
  test.each(['.github/aws-baseline.yml', '.gitignore', 'a.git', 'a.git/b'])('%s', async (path) => {
    expect(await inWorkspace(workspace, path)).toBe(join(workspace, path));
  });

  test.each(['.', 'shards', 'shards/1.ndjson', 'new/folder/file', 'link-inside/1.ndjson', 'shards/../new'])(
    '%s',
    async (path) => {
      expect(await inWorkspace(workspace, path)).toBe(join(workspace, path));
    },
  );

  test('also as an absolute path', async () => {
    expect(await inWorkspace(workspace, join(workspace, 'new'))).toBe(join(workspace, 'new'));
  });
});

test('a path is named from the top of the workspace, however it was written', () => {
  for (const written of ['a/b.yml', './a/b.yml', 'a//b.yml', 'x/../a/b.yml', '/w/a/b.yml', '/w/a/b.yml/'])
    expect(fromTheTop('/w', written)).toBe('a/b.yml');
  for (const written of ['../b.yml', '/etc/passwd', '/w', '.', '..'])
    expect(fromTheTop('/w', written)).toBe(written);
});
