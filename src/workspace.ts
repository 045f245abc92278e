import { lstat, realpath } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { Failure } from './failure.ts';

/**
 * Keeps the paths of an Action inside its workspace: a pull request may hold symbolic links, and a path that leaves the
 * workspace could show or overwrite what belongs to the runner. Neither may it lead into a `.git` folder, whose settings
 * can hold the token of the checkout. Gives the path to use, or throws a Failure.
 */
export async function inWorkspace(workspace: string, path: string): Promise<string> {
  const root = await realpath(workspace);
  const wanted = resolve(root, path);
  const real = await reachedBy(wanted);
  if (real === undefined || (real !== root && !real.startsWith(`${root}${sep}`))) {
    throw new Failure(
      'invalid',
      'RL106',
      `The path ${path} leads out of the workspace. Name a path inside it, without symbolic links that leave it.`,
    );
  }
  if ([wanted, real].some((each) => isOfGit(relative(root, each)))) {
    throw new Failure(
      'invalid',
      'RL106',
      `The path ${path} leads into a .git folder, where git keeps its settings and perhaps a token. Name another, without symbolic links to there.`,
    );
  }
  return wanted;
}

/** Not every disk tells letter case apart. */
function isOfGit(inside: string): boolean {
  return inside.toLowerCase().split(sep).includes('.git');
}

/**
 * A path as files of the repository are named: from the top of the workspace, with `/` between names. One that leads out
 * stays as it is, for `inWorkspace` to refuse.
 */
export function fromTheTop(workspace: string, path: string): string {
  const inside = relative(workspace, resolve(workspace, path)).split(sep).join('/');
  return inside === '' || inside === '..' || inside.startsWith('../') ? path : inside;
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
