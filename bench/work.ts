import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { once } from '../src/aws/once.ts';

const root = join(import.meta.dirname, '..');
/** Inside the project, so that the packages are found from there. */
export const built = join(root, 'node_modules/.cache/rootline-bench-client');

/** One run of the client, in a process of its own. */
export interface Work {
  readonly inputs: Readonly<Record<string, string>>;
  readonly clock: Clock;
  readonly accounts: number;
}

/**
 * Time that passes `speed` times as fast since a moment of the epoch (milliseconds), alike in the client and in the
 * sandbox: quotas, latency, sessions and waits all shrink together, and only CPU stays what it is.
 */
export interface Clock {
  readonly from: number;
  readonly speed: number;
}

/** What a run took. Milliseconds and bytes, all of the whole process but for `wall`, which begins with the run. */
export interface Reading {
  /** Real time, whatever the clock. */
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
  readonly calls: Readonly<Record<string, number>>;
  readonly accounts: number;
  readonly judged: number;
  /** Some of what kept accounts from being read. */
  readonly causes: readonly string[];
  readonly verdicts: number;
  /** Characters of report.json. */
  readonly report: number;
}

/** Throws when the run failed or did not read every account in full. */
export async function perform(work: Work, environment: Readonly<Record<string, string>>): Promise<Reading> {
  compile();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(built, 'bench/client.js'), JSON.stringify(work)],
    { env: { PATH: process.env.PATH, ...environment } },
  );
  const reading: Reading = JSON.parse(stdout);
  const { accounts, judged, causes } = reading;
  if (accounts !== work.accounts || judged !== accounts) {
    throw new Error(
      `Only ${judged} of ${work.accounts} accounts were read in full, ${accounts} at all: ${causes.join(' ')}`,
    );
  }
  return reading;
}

/** Compiles the clients. Users run JavaScript: Node's own reading of TypeScript would count as the client's CPU and memory. */
export const compile = once(() => {
  mkdirSync(built, { recursive: true });
  writeFileSync(join(built, 'package.json'), '{ "type": "module" }');
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/typescript/bin/tsc'),
      '-p',
      'bench/tsconfig.json',
      '--noCheck',
      '--outDir',
      built,
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
});
