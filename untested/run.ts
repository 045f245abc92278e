import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compare, type Line } from './compare.ts';
import { explained } from './explained.ts';
import { type Counted, type Place, placesOf, untestedLines } from './places.ts';

/**
 * `npm run test:coverage`: runs the tests and counts what they run of src, in the processes that they start too. Ends
 * with 1 when a test fails, when a line or a branch is run by no test and not explained in explained.ts, and when an
 * explanation is of no use any more. With `--last` it looks at the counts of the last run again.
 */
const root = join(import.meta.dirname, '..');
const folder = 'coverage/tests';
const isAgain = process.argv.includes('--last');
if (isAgain || runTests()) tell();
else process.exitCode = 1;

function runTests(): boolean {
  const reporters = ['json', 'html'].map((name) => `--coverage.reporter=${name}`);
  const flags = [
    'run',
    '--config=untested/vitest.config.ts',
    '--root=.',
    '--coverage',
    ...reporters,
    `--coverage.reportsDirectory=${folder}`,
  ];
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  return spawnSync(process.execPath, [vitest, ...flags], { cwd: root, stdio: 'inherit' }).status === 0;
}

function tell(): void {
  const counts: Readonly<Record<string, Counted>> = JSON.parse(
    readFileSync(join(root, folder, 'coverage-final.json'), 'utf8'),
  );
  const files = Object.entries(counts).map(([path, counted]) => ({ path, places: placesOf(counted) }));
  console.table(totals(files.map(({ places }) => places)));
  const { open, idle } = compare(
    files.flatMap(({ path, places }) => linesOf(path, places)),
    explained,
  );
  for (const { file, number, text } of open) console.log(`${file}:${number} is run by no test: ${text}`);
  if (open.length > 0)
    console.log('Test each, take it out, or say in untested/explained.ts why no test runs it.');
  for (const { file, text } of idle)
    console.log(
      `untested/explained.ts explains a line of ${file} that is tested or gone; remove it: ${text}`,
    );
  if (open.length + idle.length > 0) process.exitCode = 1;
}

function linesOf(path: string, places: readonly Place[]): readonly Line[] {
  const texts = readFileSync(path, 'utf8').split('\n');
  return untestedLines(places).map((number) => ({
    file: relative(root, path),
    number,
    text: texts[number - 1]?.trim() ?? '',
  }));
}

/** Of how many places there are, how many were run; a line by the statements that begin on it. */
function totals(files: readonly (readonly Place[])[]) {
  const kinds = { statements: 'statement', branches: 'branch', functions: 'function' } as const;
  const rows = Object.entries(kinds).map(([name, kind]) => {
    const places = files.flat().filter((place) => place.kind === kind);
    return [name, row(places.length, places.filter(({ count }) => count > 0).length)] as const;
  });
  const lines = files.map((places) => places.filter(({ kind }) => kind === 'statement'));
  const count = (chosen: (place: Place) => boolean) =>
    lines.reduce((sum, places) => sum + new Set(places.filter(chosen).map(({ line }) => line)).size, 0);
  return Object.fromEntries([
    ...rows,
    [
      'lines',
      row(
        count(() => true),
        count((place) => place.count > 0),
      ),
    ],
  ]);
}

function row(all: number, tested: number) {
  return { all, tested, percent: Number(((tested / all) * 100).toFixed(2)) };
}
