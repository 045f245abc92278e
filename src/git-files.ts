import { execFile } from 'node:child_process';
import { posix, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { Failure } from './failure.ts';
import type { RepositoryFiles } from './github/contents.ts';

const execute = promisify(execFile);

/** A baseline has 1 MiB at most, and the loader is to say so. */
const mostBytes = 16 * 1024 * 1024;

/**
 * The files of the git repository around the working directory as they were at a revision, asked of git itself. Throws
 * a Failure where there is no such revision, or no git.
 */
export async function filesAtRevision(revision: string): Promise<RepositoryFiles> {
  // Git would take it for a flag.
  if (revision.startsWith('-')) throw noRevision(revision);
  const commit = (
    await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]).catch(
      (error: unknown) => {
        throw isMissing(error) ? noGit(revision) : noRevision(revision);
      },
    )
  ).toString();
  const prefix = (await git(['rev-parse', '--show-prefix'])).toString().trimEnd();
  const tree = commit.trim();

  async function entryAt(path: string): Promise<Entry | undefined> {
    const inside = insidePath(prefix, path);
    if (inside === '.') return { kind: 'tree', object: tree, name: '' };
    const [found] = await list([tree, '--', inside]);
    return found;
  }

  return {
    async kindOf(path) {
      const found = await entryAt(path);
      if (found === undefined) return 'missing';
      return found.kind === 'tree' ? 'folder' : 'file';
    },
    async readFile(path) {
      const found = await entryAt(path);
      if (found?.kind !== 'blob') throw notThere(path, revision);
      return git(['cat-file', 'blob', found.object]);
    },
    async readFolder(path) {
      const found = await entryAt(path);
      if (found?.kind !== 'tree') return undefined;
      const entries = await list([found.object]);
      return entries.filter(({ kind }) => kind === 'blob').map(({ name }) => name);
    },
  };
}

interface Entry {
  /** `link` for a symbolic link, whose blob holds only where it leads, and for a submodule. */
  readonly kind: 'blob' | 'tree' | 'link';
  readonly object: string;
  readonly name: string;
}

async function list(of: readonly string[]): Promise<readonly Entry[]> {
  const listed = (await git(['ls-tree', '-z', '--full-tree', ...of])).toString();
  return Array.from(
    listed.matchAll(/(\d{6}) \w+ ([0-9a-f]+)\t([^\0]*)\0/g),
    ([, mode = '', object = '', name = '']) => ({ kind: kindOf(mode), object, name }),
  );
}

function kindOf(mode: string): Entry['kind'] {
  if (mode.startsWith('100')) return 'blob';
  return mode === '040000' ? 'tree' : 'link';
}

/** From the top of the repository, with `/` between names. */
function insidePath(prefix: string, path: string): string {
  const below = relative(process.cwd(), resolve(path)).split(sep).join('/');
  const inside = posix.normalize(posix.join(prefix, below)).replace(/(?<=.)\/$/, '');
  if (inside.startsWith('..') || posix.isAbsolute(inside))
    throw new Failure(
      'invalid',
      `The baseline ${path} is not in this git repository, so there is no earlier one of it here. Give \`--base\` a file.`,
    );
  return inside;
}

/** No shell, and no path that git would read as a pattern. */
async function git(args: readonly string[]): Promise<Buffer> {
  const options = { encoding: 'buffer', maxBuffer: mostBytes } as const;
  const { stdout } = await execute('git', ['--literal-pathspecs', ...args], options);
  return stdout;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function noGit(revision: string): Failure {
  return new Failure(
    'invalid',
    `\`--base\` is \`${revision}\`, which is no file or folder, and there is no git here to ask for a revision of that name.`,
  );
}

function noRevision(revision: string): Failure {
  return new Failure(
    'invalid',
    `\`--base\` is \`${revision}\`, which is neither a file or folder nor a revision that git knows here. Fetch it first, or name another one, such as \`origin/main\`.`,
  );
}

function notThere(path: string, revision: string): Failure {
  return new Failure('invalid', `${path} is no file at ${revision}. Give \`--base\` a file.`);
}
