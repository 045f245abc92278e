import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hostileBaselines } from '../sandbox/hostile-baselines.ts';
import { Failure } from '../src/failure.ts';
import { filesIn } from '../src/folder.ts';
import { validate } from '../src/loading.ts';
import { readBaselineFile } from '../src/reading.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rootline-hostile-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The first line that the command line would print. */
async function refusal(path: string): Promise<string> {
  const world = {
    now: () => new Date('2026-11-21T12:00:00Z'),
    readFile: (file: string) => readBaselineFile(file, file),
    readFolder: filesIn,
  };
  const error: unknown = await validate(path, world).catch((thrown: unknown) => thrown);
  if (!(error instanceof Failure)) throw new Error('It was taken.');
  const [first] = error.problems;
  const line =
    first === undefined ? error.message : `${first.file}:${first.line}:${first.column}: ${first.message}`;
  return line.replaceAll(`${folder}/`, '');
}

// How long each takes, and how much memory, is measured by `npm run bench -- hostile`.
describe('a hostile baseline is refused with a clear error', () => {
  test.for(hostileBaselines)('$name', async ({ write, said }) => {
    const path = join(folder, 'baseline.yml');
    write(path);
    const line = await refusal(path);
    expect(line.slice(0, said.length)).toBe(said);
    expect(line.length).toBeLessThan(700);
  });
});
