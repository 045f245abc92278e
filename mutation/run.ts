import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from './folders.ts';

/**
 * `npm run test:mutation [-- FOLDER …]`: puts faults into the pure core, one at a time, and runs the tests that reach
 * it. Prints what no test noticed and the score of each folder; ends with 1 when one is below 85 %.
 */
const root = join(import.meta.dirname, '..');
const named = process.argv.slice(2);
const wanted = named.length === 0 ? Object.keys(folders) : named;
const unknown = wanted.filter((name) => !(name in folders));
if (unknown.length > 0)
  throw new Error(
    `No folder to mutate: ${unknown.join(', ')}. There are ${Object.keys(folders).join(', ')}.`,
  );

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

const rows = wanted.map((folder) => {
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', 'mutation/stryker.config.mjs'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, MUTATED: folder } },
  );
  return { folder, isEnough: status === 0, ...score(folder) };
});
console.table(rows);
if (rows.some(({ isEnough }) => !isEnough)) process.exitCode = 1;

/** Of the faults that a test reaches or could reach; what the compiler refuses does not count. */
function score(folder: string) {
  const { files }: Report = JSON.parse(readFileSync(join(root, `coverage/mutation/${folder}.json`), 'utf8'));
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...wantedStatuses: readonly string[]) =>
    statuses.filter((status) => wantedStatuses.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const faults = noticed + count('Survived', 'NoCoverage');
  return { faults, noticed, percent: Number(((noticed / faults) * 100).toFixed(1)) };
}
