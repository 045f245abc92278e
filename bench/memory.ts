import { spawnSync } from 'node:child_process';
import { startWorld } from '../sandbox/world.ts';
import { atMost, type Findings, median, megabytes } from './table.ts';

const runs = 9;
const mostBytes = 140e6;

/** The most memory that a run over the demo's organization ever held, the worst of several. */
export async function memory(): Promise<Findings> {
  const world = await startWorld({ now: () => new Date() });
  try {
    const peaks: number[] = [];
    for (let index = 0; index < runs; index += 1) {
      const { exitCode, peakMemory, lines } = await world.run({ measureMemory: true });
      if (exitCode !== 0 || peakMemory === undefined) throw new Error(`The action failed: ${lines.at(-1)}`);
      peaks.push(peakMemory);
    }
    return {
      figures: [
        atMost(`memory: peak over the demo's organization`, mostBytes, Math.max(...peaks), megabytes),
      ],
      details: [
        `  ${runs} runs, the first opens the issues: median ${megabytes(median(peaks))}, most ${megabytes(Math.max(...peaks))}; bare node ${megabytes(bareNode())}`,
      ],
    };
  } finally {
    await world.close();
  }
}

function bareNode(): number {
  const code = 'console.log(process.resourceUsage().maxRSS * 1024)';
  return Number(spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' }).stdout);
}
