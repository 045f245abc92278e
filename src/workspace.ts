import { lstat, realpath } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { Failure } from './failure.ts';

/**
 * Keeps the paths of an Action inside its workspace: a pull request may hold symbolic links, and a path that leaves the
 * workspace could show or overwrite what belongs to the runner. Gives the path to use, or throws a Failure.
 */
export async function inWorkspace(workspace: string, path: string): Promise<string> {
  const root = await realpath(workspace);
  const wanted = resolve(root, path);
  const real = await reachedBy(wanted);
  if (real === undefined || (real !== root && !real.startsWith(`${root}${sep}`))) {
    throw new Failure(
      'invalid',
      `The path ${path} leads out of the workspace. Name a path inside it, without symbolic links that leave it.`,
    );
  }
  return wanted;
}

/** The real path of what exists of a path; undefined for a link to what does not exist. */
async function reachedBy(path: string): Promise<string | undefined> {
  try {
    return await realpath(path);
  } catch {
    if (await exists(path)) return undefined;
    const parent = dirname(path);
    return parent === path ? undefined : reachedBy(parent);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}
