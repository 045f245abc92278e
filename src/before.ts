import { emptyBaseline } from './baseline/empty.ts';
import type { Baseline } from './baseline/model.ts';
import type { Before } from './comparing.ts';
import { Failure } from './failure.ts';
import type { RepositoryFiles } from './github/contents.ts';
import { validate } from './loading.ts';
import type { World } from './run.ts';

/**
 * The baseline that a change is made to, from the files as they were then. One that is not there or not sound counts as
 * one that declares nothing, which is logged. Throws what reading the files throws: an answer that did not come is no
 * missing file.
 */
export async function loadBefore(
  path: string,
  files: RepositoryFiles,
  head: Baseline,
  { now, log }: Pick<World, 'now' | 'log'>,
): Promise<Before> {
  if ((await files.kindOf(path)) === 'missing') return { state: 'none', baseline: emptyBaseline(head) };
  let failed: { readonly error: unknown } | undefined;
  const readFile = (file: string) =>
    files.readFile(file).catch((error: unknown) => {
      failed = { error };
      throw error;
    });
  try {
    const { baseline } = await validate(path, { now, readFile, readFolder: files.readFolder });
    return { state: 'sound', baseline };
  } catch (error) {
    if (failed !== undefined) throw failed.error;
    if (!(error instanceof Failure)) throw error;
    log.warning(`Before this change: ${error.message}`);
    return { state: 'unsound', baseline: emptyBaseline(head) };
  }
}
