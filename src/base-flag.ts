import { readFile, stat } from 'node:fs/promises';
import type { Baseline } from './baseline/model.ts';
import { loadBefore } from './before.ts';
import type { Before } from './comparing.ts';
import { filesIn } from './folder.ts';
import { filesAtRevision } from './git-files.ts';
import type { RepositoryFiles } from './github/contents.ts';
import type { World } from './run.ts';

/**
 * What `--base` names: a file or folder if there is one, else a revision of this git repository, at which the baseline
 * stood at the same path.
 */
export async function baseOf(
  given: string,
  path: string,
  world: World,
): Promise<(head: Baseline) => Promise<Before>> {
  const isPath = (await stat(given).catch(() => undefined)) !== undefined;
  const files = isPath ? onDisk : await filesAtRevision(given);
  return (head) => loadBefore(isPath ? given : path, files, head, world);
}

const onDisk: RepositoryFiles = {
  async kindOf(path) {
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) return 'missing';
    return found.isDirectory() ? 'folder' : 'file';
  },
  readFile: (path) => readFile(path),
  readFolder: filesIn,
};
