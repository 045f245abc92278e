import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everyControl } from './every-control.ts';
import { type SnapshotOptions, writeSnapshot } from './snapshot.ts';
import { atMost, type Findings, megabytes, seconds } from './table.ts';
import { perform } from './work.ts';

const size: SnapshotOptions = { accounts: 10_000, users: 50 };
/** Milliseconds. */
const mostCpu = 10_000;
const mostBytes = 300e6;

/**
 * Judging a snapshot by every control. The time is the CPU of all threads, which one core would need at most, and so it
 * does not depend on how busy the others are.
 */
export async function judge(): Promise<Findings> {
  const folder = mkdtempSync(join(tmpdir(), 'rootline-bench-'));
  try {
    const file = join(folder, 'snapshot.ndjson');
    const bytes = await writeSnapshot(file, size);
    const inputs = { baseline: everyControl(), snapshot: file };
    const clock = { from: Date.now(), speed: 1 };
    const { wall, cpu, peak, verdicts, report } = await perform(
      { inputs, clock, accounts: size.accounts },
      {},
    );
    const what = `${size.accounts} accounts × ${size.users} users`;
    return {
      figures: [
        atMost(`judge: ${what}, every control, one core`, mostCpu, cpu, seconds),
        atMost(`judge: peak memory of that`, mostBytes, peak, megabytes),
      ],
      details: [
        `  ${verdicts} verdicts from ${megabytes(bytes)} in ${seconds(wall)}; report.json ${megabytes(report)}`,
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
