import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inWorkspace } from '../src/workspace.ts';

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

describe('a path inside the workspace is used', () => {
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
