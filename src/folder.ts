import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Failure } from './failure.ts';

/**
 * The names of the files in a folder, in no order; undefined when the path is no folder. Throws a Failure for a
 * symbolic link that leads out of it: whoever may change one file of the folder could otherwise have any file read.
 */
export async function filesIn(folder: string): Promise<readonly string[] | undefined> {
  if (!(await isFolder(folder))) return undefined;
  const root = await realpath(folder);
  const names: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isSymbolicLink() && isBaselineFile(entry.name)) await refuseLeaving(root, folder, entry.name);
    if (entry.isFile() || entry.isSymbolicLink()) names.push(entry.name);
  }
  return names;
}

/** Whether there is a folder by this name, or a link to one. */
export async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() === true;
}

/** The files of a folder that make a baseline. Editors keep their own files under names that begin with a dot. */
export function isBaselineFile(name: string): boolean {
  return /^[^.].*\.(?:ya?ml|json)$/s.test(name);
}

async function refuseLeaving(root: string, folder: string, name: string): Promise<void> {
  const real = await realpath(join(folder, name)).catch(() => undefined);
  if (real?.startsWith(`${root}${sep}`) === true) return;
  throw new Failure(
    'invalid',
    'RL106',
    `The baseline file ${folder}/${name} is a symbolic link that leads out of the folder. Put the file itself there.`,
  );
}
