import { loadBaseline } from './baseline/load.ts';
import type { Baseline, Problem } from './baseline/model.ts';
import { Failure } from './failure.ts';
import type { World } from './run.ts';

/** The baseline alone: reads no AWS and needs no token. Throws a Failure when it is not sound. */
export async function validate(path: string, world: Pick<World, 'now' | 'readFile'>): Promise<Loaded> {
  const { baseline, problems } = loadBaseline(await read(path, world), path, world.now());
  const errors = problems.filter(({ level }) => level === 'error');
  if (baseline === undefined) throw unsound(path, errors);
  return { baseline, warnings: problems };
}

export interface Loaded {
  readonly baseline: Baseline;
  readonly warnings: readonly Problem[];
}

async function read(path: string, world: Pick<World, 'readFile'>): Promise<string> {
  const bytes = await world.readFile(path).catch((error: unknown) => {
    throw new Failure('invalid', unreadable(path, error));
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure('invalid', `The baseline ${path} is not UTF-8 text. Save it as UTF-8.`);
  }
}

function unreadable(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT')
    return `There is no baseline at ${path}. In a workflow, check the repository out first (actions/checkout); \`baseline\` names another path.`;
  if (code === 'EISDIR') return `The baseline ${path} is a folder; name a file.`;
  return `The baseline ${path} could not be read: ${error instanceof Error ? error.message : String(error)}`;
}

function unsound(path: string, errors: readonly Problem[]): Failure {
  const [first] = errors;
  const where = first === undefined ? path : `${first.file}:${first.line}:${first.column}`;
  const more =
    errors.length > 1 ? ` There are ${errors.length} errors in all; each is marked on its line.` : '';
  return new Failure(
    'invalid',
    `The baseline is not valid. ${where}: ${first?.message ?? ''}${more}`,
    errors,
  );
}
