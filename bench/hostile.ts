import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileBaselines, soundBaseline } from '../sandbox/hostile-baselines.ts';
import { atMost, type Findings, median, megabytes, renderList, seconds, times } from './table.ts';
import { built, compile } from './work.ts';

const rounds = 9;
/** Milliseconds. */
const mostCpu = 1_000;
const mostTimes = 8;
const mostBytes = 200e6;
/** Milliseconds after which a process that does not end is killed. */
const patience = 60_000;

/**
 * What `rootline validate` takes to refuse each hostile baseline, in a process of its own. The time is the CPU of all
 * threads, and so it does not depend on how busy the others are.
 */
export async function hostile(): Promise<Findings> {
  compile();
  const bare = median(Array.from({ length: rounds }, () => measure(writeSound, 0, /^$/).cpu));
  const all = hostileBaselines.map(({ name, write, said }) => ({ name, ...measure(write, 2, said) }));
  const slowest = Math.max(...all.map(({ cpu }) => cpu));
  const largest = Math.max(...all.map(({ peak }) => peak));
  const what = `${all.length} hostile baselines`;
  return {
    figures: [
      atMost(`hostile: ${what}, the slowest to be refused, one core`, mostCpu, slowest, seconds),
      atMost('hostile: that against a sound baseline of one rule', mostTimes, slowest / bare, times),
      atMost('hostile: the most memory that one takes', mostBytes, largest, megabytes),
    ],
    details: [
      `  a sound baseline of one rule: ${bare.toFixed(0)} ms`,
      ...renderList(
        all.map(({ name, cpu, peak }) => [name, `${cpu.toFixed(0)} ms, ${megabytes(peak).padStart(8)}`]),
      ),
    ],
  };
}

function writeSound(path: string): void {
  writeFileSync(path, soundBaseline);
}

const probe =
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));";

/** CPU in milliseconds and bytes. Throws when the process did not end as it should, or said something else. */
function measure(
  write: (path: string) => void,
  code: number,
  said: string | RegExp,
): { readonly cpu: number; readonly peak: number } {
  const folder = mkdtempSync(join(tmpdir(), 'rootline-bench-'));
  try {
    write(join(folder, 'baseline.yml'));
    const { status, output } = spawnSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${encodeURIComponent(probe)}`,
        join(built, 'src/cli.js'),
        'validate',
        '--baseline',
        'baseline.yml',
      ],
      {
        cwd: folder,
        env: { PATH: process.env.PATH },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
        timeout: patience,
        killSignal: 'SIGKILL',
      },
    );
    const [, , words = '', usage = ''] = output ?? [];
    const isSaid = typeof said === 'string' ? words?.startsWith(said) : said.test(words ?? '');
    if (status !== code || isSaid !== true)
      throw new Error(`It ended with ${status} and said ${words}, not ${said}`);
    const { userCPUTime, systemCPUTime, maxRSS }: NodeJS.ResourceUsage = JSON.parse(usage ?? '');
    return { cpu: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS * 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
