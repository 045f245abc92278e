import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atMost, type Findings, median, times } from './table.ts';

const action = join(import.meta.dirname, '..', 'dist', 'index.js');
/** Each round runs all three, one after the other, so that a busy moment of the machine falls on all of them. */
const rounds = 21;
const mostForInput = 4;
const mostForBaseline = 6;

/** How long a run takes that fails at once, as a multiple of a Node that does nothing: the ratio of the medians. */
export async function start(): Promise<Findings> {
  const folder = mkdtempSync(join(tmpdir(), 'rootline-bench-'));
  try {
    writeFileSync(join(folder, 'baseline.yml'), 'version: 2\nrules: []\n');
    const wrongInput = { GITHUB_EVENT_NAME: 'schedule', INPUT_CONCURRENCY: '0' };
    const wrongBaseline = { GITHUB_EVENT_NAME: 'schedule', INPUT_BASELINE: 'baseline.yml' };
    const bare: number[] = [];
    const input: number[] = [];
    const baseline: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      bare.push(run(folder, ['-e', '0'], {}, /^$/));
      input.push(run(folder, [action], wrongInput, /::error::Wrong input: `concurrency`/));
      baseline.push(run(folder, [action], wrongBaseline, /::error::The baseline is not valid/));
    }
    const [none, early, late] = [median(bare), median(input), median(baseline)];
    return {
      figures: [
        atMost('start: a wrong input fails', mostForInput, early / none, ratio),
        atMost('start: a refused baseline fails', mostForBaseline, late / none, ratio),
      ],
      details: [
        `  medians of ${rounds} interleaved runs: bare node ${none.toFixed(0)} ms, wrong input ${early.toFixed(0)} ms, refused baseline ${late.toFixed(0)} ms`,
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds. Throws when the run did not say what it should. */
function run(
  cwd: string,
  args: readonly string[],
  inputs: Readonly<Record<string, string>>,
  expected: RegExp,
): number {
  const env = { PATH: process.env.PATH, ...inputs };
  const started = performance.now();
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' });
  const took = performance.now() - started;
  if (!expected.test(stdout)) throw new Error(`${args.join(' ')} said ${stdout}${stderr}`);
  return took;
}

function ratio(value: number): string {
  return `${times(value)} bare node`;
}
