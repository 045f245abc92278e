import { maxBytes } from './baseline/document.ts';
import { loadBaseline, type SourceFile } from './baseline/load.ts';
import type { Baseline, Problem } from './baseline/model.ts';
import { Failure } from './failure.ts';
import { isBaselineFile } from './folder.ts';
import type { World } from './run.ts';
import { wordsOf } from './thrown.ts';

/** A folder of more files is no baseline: each costs a read before anything is checked. */
const mostFiles = 500;

type Files = Pick<World, 'now' | 'readFile' | 'readFolder'>;

/**
 * The baseline alone, from a file or from the files of a folder: reads no AWS and needs no token. Throws a Failure when
 * it is not sound.
 */
export async function validate(path: string, world: Files): Promise<Loaded> {
  const { baseline, problems } = loadBaseline(await readAll(path, world), world.now());
  const errors = problems.filter(({ level }) => level === 'error');
  if (baseline === undefined) throw unsound(errors);
  return { baseline, warnings: problems };
}

export interface Loaded {
  readonly baseline: Baseline;
  readonly warnings: readonly Problem[];
}

/** The file, or the files of the folder in the order of their names' bytes. */
async function readAll(path: string, world: Files): Promise<readonly SourceFile[]> {
  const names = await world.readFolder(path);
  if (names === undefined) return [{ path, text: decoded(path, await bytesOf(path, world)) }];
  const wanted = names.filter(isBaselineFile).toSorted(byBytes);
  if (wanted.length === 0 || wanted.length > mostFiles)
    throw new Failure('invalid', 'RL104', wrongFolder(path, wanted.length));
  const files: SourceFile[] = [];
  let size = 0;
  for (const name of wanted) {
    const file = `${path.replace(/\/+$/, '')}/${name}`;
    const bytes = await bytesOf(file, world);
    files.push({ path: file, text: decoded(file, bytes) });
    size += bytes.length;
    // The loader says that this is too much; it need not see the rest for that.
    if (size > maxBytes + files.length * 3) break;
  }
  return files;
}

function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function wrongFolder(path: string, count: number): string {
  return count === 0
    ? `The baseline ${path} is a folder without a file that ends in .yml, .yaml or .json. Put one there, or name a file.`
    : `The baseline ${path} is a folder of ${count} files that end in .yml, .yaml or .json; a baseline has at most ${mostFiles}. Name another folder, or put rules together.`;
}

function bytesOf(path: string, world: Files): Promise<Uint8Array> {
  return world.readFile(path).catch((error: unknown) => {
    throw error instanceof Failure ? error : new Failure('invalid', 'RL104', unreadable(path, error));
  });
}

function decoded(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure('invalid', 'RL104', `The baseline ${path} is not UTF-8 text. Save it as UTF-8.`);
  }
}

function unreadable(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT')
    return `There is no baseline at ${path}. In a workflow, check the repository out first (actions/checkout); on a command line, \`rootline init\` writes a first one. \`baseline\` names another path.`;
  if (code === 'EISDIR') return `The baseline ${path} is a folder; name a file.`;
  return `The baseline ${path} could not be read: ${wordsOf(error)}`;
}

/** A baseline with these errors. */
export function unsound(errors: readonly Problem[]): Failure {
  const [first] = errors.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`);
  const more =
    errors.length > 1 ? `. There are ${errors.length} errors in all; each is marked on its line.` : '';
  return new Failure('invalid', 'RL105', `The baseline is not valid. ${first}${more}`, errors);
}
