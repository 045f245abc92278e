import { stat } from 'node:fs/promises';
import type { Baseline } from './baseline/model.ts';
import { loadBefore } from './before.ts';
import type { Before } from './comparing.ts';
import { Failure } from './failure.ts';
import { filesIn, isFolder } from './folder.ts';
import { filesAtRevision } from './git-files.ts';
import type { RepositoryFiles } from './github/contents.ts';
import { readBaselineFile } from './reading.ts';
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
  const then = await filesAtRevision(given).catch((error: unknown) => {
    if (isPath && error instanceof Failure) return undefined;
    throw error;
  });
  if (then === undefined) return (head) => loadBefore(given, onDisk, head, world);
  // A branch that somebody proposes can hold a file of any name.
  if (isPath) throw ambiguous(given);
  return (head) => loadBefore(path, then, head, world);
}

function ambiguous(given: string): Failure {
  return new Failure(
    'invalid',
    'RL109',
    `\`--base\` is \`${given}\`, which is both a file or folder here and a revision of git. Write \`./${given}\` for the file, or the id of the commit for the revision.`,
  );
}

const onDisk: RepositoryFiles = {
  // It was there a moment ago; of one that is gone by now, the reading says so.
  kindOf: async (path) => ((await isFolder(path)) ? 'folder' : 'file'),
  readFile: (path) => readBaselineFile(path, path),
  readFolder: filesIn,
};
