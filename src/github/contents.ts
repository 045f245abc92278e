import type { Client } from './client.ts';
import { GitHubError } from './errors.ts';
import type { RepositoryName } from './repository.ts';

/** The files of a repository as they are at one commit. Every function may throw what the client throws. */
export interface RepositoryFiles {
  /** What a path is at the commit. */
  readonly kindOf: (path: string) => Promise<'file' | 'folder' | 'missing'>;
  /** A file's bytes. Throws an error with the code `ENOENT` where there is none. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** The names of the files in a folder, in GitHub's order; undefined when the path is no folder. */
  readonly readFolder: (path: string) => Promise<readonly string[] | undefined>;
}

/**
 * GitHub gives files of up to 1 MiB and folders of up to 1,000 entries.
 * https://docs.github.com/en/rest/repos/contents#get-repository-content
 */
const MOST_BYTES = 1024 * 1024;
const MOST_ENTRIES = 1_000;

/** Reads through GitHub's contents API, each path once. `commit` is a whole commit SHA: a branch would move meanwhile. */
export function filesAt(client: Client, { owner, repo }: RepositoryName, commit: string): RepositoryFiles {
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit))
    throw new GitHubError('invalid', `\`${commit}\` is no whole commit SHA.`, []);
  const known = new Map<string, Promise<Content>>();

  function look(path: string): Promise<Content> {
    const inside = insidePath(path);
    const content = known.get(inside) ?? lookAnew(inside);
    known.set(inside, content);
    return content;
  }

  /** GitHub follows a link to a file, and none to a folder: what lies behind one only looks as if it were missing. */
  async function lookAnew(inside: string): Promise<Content> {
    const content = await read(client, { owner, repo }, inside, commit);
    const above = inside.lastIndexOf('/');
    if (content.kind === 'missing' && above > 0) await look(inside.slice(0, above));
    return content;
  }

  return {
    kindOf: async (path) => (await look(path)).kind,
    async readFile(path) {
      const content = await look(path);
      if (content.kind === 'file') return content.bytes();
      throw Object.assign(new Error(`${path} is ${content.kind === 'folder' ? 'a folder' : 'not there'}`), {
        code: content.kind === 'folder' ? 'EISDIR' : 'ENOENT',
      });
    },
    async readFolder(path) {
      const content = await look(path);
      return content.kind === 'folder' ? content.names() : undefined;
    },
  };
}

type Content =
  | { readonly kind: 'missing' }
  | { readonly kind: 'folder'; readonly names: () => readonly string[] }
  | { readonly kind: 'file'; readonly bytes: () => Uint8Array };

/** From the repository's top, with `/` between names. */
function insidePath(path: string): string {
  const names = path
    .replaceAll('\\', '/')
    .split('/')
    .filter((name) => name !== '' && name !== '.');
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path) || names.includes('..'))
    throw new GitHubError('invalid', `The path ${path} is not inside the repository: name one that is.`, []);
  return names.join('/');
}

async function read(
  client: Client,
  repository: RepositoryName,
  path: string,
  commit: string,
): Promise<Content> {
  try {
    const { data } = await client.octokit.rest.repos.getContent({ ...repository, path, ref: commit });
    return contentOf(data, path);
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    if (error.kind === 'forbidden') throw unreadable(repository, commit);
    if (error.kind !== 'missing') throw error;
    // What may not be read looks as if it were not there: only a commit that can be seen proves that a file is missing.
    await requireCommit(client, repository, commit);
    return { kind: 'missing' };
  }
}

async function requireCommit(client: Client, repository: RepositoryName, commit: string): Promise<void> {
  try {
    await client.octokit.rest.git.getCommit({ ...repository, commit_sha: commit });
  } catch (error) {
    const isHidden = error instanceof GitHubError && (error.kind === 'missing' || error.kind === 'forbidden');
    throw isHidden ? unreadable(repository, commit) : error;
  }
}

function unreadable({ owner, repo }: RepositoryName, commit: string): GitHubError {
  return new GitHubError(
    'forbidden',
    `The token does not see the commit ${commit} of ${owner}/${repo}, so the baseline before this change could not be read: add \`contents: read\` to the job's \`permissions:\`.`,
    [],
  );
}

/** The parts of GitHub's answer that are used. */
interface Entry {
  readonly type: string;
  readonly name: string;
  readonly size: number;
  readonly encoding?: string;
  readonly content?: string;
}

function contentOf(data: Entry | readonly Entry[], path: string): Content {
  if (Array.isArray(data)) return { kind: 'folder', names: () => namesOf(data, path) };
  const { type, size, encoding, content } = data as Entry;
  if (type !== 'file')
    throw refused(
      `${path} is a ${type} at that commit, and no file: put a file there, or name another path.`,
    );
  if (size > MOST_BYTES || encoding !== 'base64' || content === undefined)
    throw refused(`${path} has ${size} bytes at that commit; a baseline has at most ${MOST_BYTES}.`);
  return { kind: 'file', bytes: () => Buffer.from(content, 'base64') };
}

function namesOf(entries: readonly Entry[], path: string): readonly string[] {
  if (entries.length >= MOST_ENTRIES)
    throw refused(
      `The folder ${path} has ${MOST_ENTRIES} entries or more, and GitHub lists no more of them.`,
    );
  return entries.filter(({ type }) => type === 'file' || type === 'symlink').map(({ name }) => name);
}

function refused(message: string): GitHubError {
  return new GitHubError('refused', message, []);
}
