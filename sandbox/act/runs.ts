import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A finished run of a workflow, as `gh run list` tells of it. */
export interface FinishedRun {
  readonly databaseId: number;
  /** `owner/name`. */
  readonly repository: string;
  /** The file under .github/workflows. */
  readonly workflow: string;
  readonly event: string;
  readonly conclusion: 'success' | 'failure';
}

/** Runs and their artifacts are kept in a folder, `RUN/run.json` and `RUN/artifacts/NAME`. */
export async function keepRun(folder: string, run: FinishedRun): Promise<void> {
  const own = join(folder, String(run.databaseId));
  await mkdir(own, { recursive: true });
  await writeFile(join(own, 'run.json'), JSON.stringify(run));
}

/** Oldest first. */
export async function readRuns(folder: string): Promise<readonly FinishedRun[]> {
  const ids = (await readdir(folder)).toSorted((one, other) => Number(one) - Number(other));
  return Promise.all(ids.map(async (id) => JSON.parse(await readFile(join(folder, id, 'run.json'), 'utf8'))));
}

export function artifactFolder(folder: string, run: string, name: string): string {
  return join(folder, run, 'artifacts', name);
}

/** The names of a run's artifacts, in order. */
export async function artifactsOf(folder: string, run: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, run, 'artifacts')).catch(() => []);
  return names.toSorted();
}
