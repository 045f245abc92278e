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
  if (revision.startsWith('-')) throw noRevision(revision, '');
  const commit = (
    await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]).catch(
      (error: unknown) => {
        throw isMissing(error) ? noGit(revision) : noRevision(revision, saidBy(error));
      },
    )
  ).toString();
  const prefix = (await git(['rev-parse', '--show-prefix'])).toString().trimEnd();

  async function entryAt(path: string): Promise<Entry> {
    const found = await follow(`${commit.trim()}:${insidePath(prefix, path)}`);
    if (found === 'outside') throw ledOut(path, revision);
    return found;
  }

  return {
    async kindOf(path) {
      return (await entryAt(path)).kind;
    },
    async readFile(path) {
      const { kind, object } = await entryAt(path);
      if (kind !== 'file') throw notThere(path, revision);
      return git(['cat-file', 'blob', object]);
    },
    async readFolder(path) {
      const { kind, object } = await entryAt(path);
      if (kind !== 'folder') return undefined;
      const listed = (await git(['ls-tree', '-z', '--full-tree', object])).toString();
      // Links are followed when they are read; what is left out are folders and submodules.
      return Array.from(listed.matchAll(/\d{6} blob [0-9a-f]+\t([^\0]*)\0/g), ([, name = '']) => name);
    },
  };
}

interface Entry {
  readonly kind: 'file' | 'folder' | 'missing';
  readonly object: string;
}

/** What stands at `COMMIT:path`, by way of the symbolic links of that commit, as whoever reads the disk follows them. */
async function follow(name: string): Promise<Entry | 'outside'> {
  if (name.includes('\n')) return { kind: 'missing', object: '' };
  const told = await git(['cat-file', '--batch-check', '--follow-symlinks'], `${name}\n`);
  const [first = '', second = ''] = told.toString().split(/[ \n]/);
  // `symlink LENGTH`: the link leads out of the repository.
  if (first === 'symlink') return 'outside';
  const kind = second === 'blob' ? 'file' : 'folder';
  return ['blob', 'tree'].includes(second) ? { kind, object: first } : { kind: 'missing', object: '' };
}

/** From the top of the repository, with `/` between names. */
function insidePath(prefix: string, path: string): string {
  const below = relative(process.cwd(), resolve(path)).split(sep).join('/');
  const inside = posix.normalize(posix.join(prefix, below)).replace(/(?<=.)\/$/, '');
  if (inside === '.') return '';
  if (inside.startsWith('..') || posix.isAbsolute(inside))
    throw new Failure(
      'invalid',
      'RL109',
      `The baseline ${path} is not in this git repository, so there is no earlier one of it here. Give \`--base\` a file.`,
    );
  return inside;
}

/** No shell. */
async function git(args: readonly string[], input = ''): Promise<Buffer> {
  const running = execute('git', [...args], { encoding: 'buffer', maxBuffer: mostBytes });
  // Where git ends before it reads, the pipe is closed; what it says of that is what counts.
  running.child.stdin?.on('error', () => {}).end(input);
  return (await running).stdout;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** The first line of what git has to say of its failure, as where a repository belongs to somebody else. */
function saidBy(error: unknown): string {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).split('\n', 1)[0] : '';
  return said === '' ? '' : ` Git says: ${said}`;
}

function noGit(revision: string): Failure {
  return new Failure(
    'invalid',
    'RL109',
    `\`--base\` is \`${revision}\`, which is no file or folder, and there is no git here to ask for a revision of that name.`,
  );
}

function noRevision(revision: string, said: string): Failure {
  return new Failure(
    'invalid',
    'RL109',
    `\`--base\` is \`${revision}\`, which is neither a file or folder nor a revision that git knows here. Fetch it first, or name another one, such as \`origin/main\`.${said}`,
  );
}

function notThere(path: string, revision: string): Failure {
  return new Failure('invalid', 'RL109', `${path} is no file at ${revision}. Give \`--base\` a file.`);
}

function ledOut(path: string, revision: string): Failure {
  return new Failure(
    'invalid',
    'RL109',
    `A symbolic link at ${path} led out of the repository at ${revision}. Give \`--base\` a file.`,
  );
}
