import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureCoverage } from './coverage.ts';
import { type Failure, fuzz, inTime } from './fuzzing.ts';
import type { Target } from './target.ts';
import { makeTargets } from './targets.ts';
import { startWatchdog } from './watchdog.ts';

/**
 * `npm run test:fuzz [-- NAME…]`: each target for FUZZ_SECONDS (60), from SEED (the time). `-- --replay FILE` tries one
 * input again that a run has written.
 */
const folder = join(import.meta.dirname, 'found');

const { values, positionals } = parseArgs({
  options: { replay: { type: 'string' } },
  allowPositionals: true,
});
const targets = await makeTargets();
if (values.replay === undefined) await fuzzAll();
else await replay(values.replay);

async function fuzzAll(): Promise<void> {
  const seconds = Number(process.env.FUZZ_SECONDS || 60);
  const seed = Number(process.env.SEED || Date.now() % 1_000_000_007);
  const chosen = targets.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  if (chosen.length === 0 || !(seconds > 0) || !Number.isSafeInteger(seed))
    throw new Error(
      `Targets: ${targets.map(({ name }) => name).join(', ')}; FUZZ_SECONDS and SEED are numbers.`,
    );
  console.log(`SEED=${seed}, ${seconds} s for each of ${chosen.length} targets`);
  for (const target of chosen) await fuzzOne(target, seed, seconds);
}

async function fuzzOne(target: Target, seed: number, seconds: number): Promise<void> {
  const [coverage, watchdog] = [
    measureCoverage(join(import.meta.dirname, '../src')),
    startWatchdog(target.name),
  ];
  const [start, busy] = [performance.now(), process.cpuUsage()];
  const goesOn = () => performance.now() - start < seconds * 1000;
  const { inputs, slowest, kept, failure } = await fuzz(
    target,
    { seed, goesOn, round: 100 },
    { coverage, watchdog },
  );
  const { user, system } = process.cpuUsage(busy);
  const took = (user + system) / 1_000_000;
  coverage.stop();
  await watchdog.stop();
  console.log(
    [
      target.name.padEnd(16),
      `${inputs.toLocaleString('en')} inputs`.padStart(18),
      `${(inputs / took).toFixed(0)} a second of processor time`,
      `slowest ${slowest.toFixed(0)} ms`.padStart(18),
      `${coverage.places()} places reached, ${kept} texts kept`,
    ].join('  '),
  );
  if (failure !== undefined) tellFailure(target, failure, seed);
}

function tellFailure({ name }: Target, { input, error }: Failure, seed: number): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}-${seed}.json`);
  writeFileSync(file, `${JSON.stringify({ target: name, input }, null, 1)}\n`);
  console.error(`\n${name} FAILS: ${error}\n\nThe input, in ${file}:\n${JSON.stringify(input)}`);
  console.error(`\nTo try it again: npm run test:fuzz -- --replay ${file}\n`);
  process.exitCode = 1;
}

async function replay(file: string): Promise<void> {
  const { target: name, input }: { target: string; input: unknown } = JSON.parse(readFileSync(file, 'utf8'));
  const target = targets.find((each) => each.name === name);
  if (target === undefined) throw new Error(`There is no target ${name}.`);
  const took = await inTime(target, input, undefined);
  console.log(`${name} holds for ${file}, in ${took.toFixed(0)} ms.`);
}
