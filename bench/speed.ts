import { readEstate } from './estates.ts';
import { atMost, type Findings, times } from './table.ts';

const accounts = 200;
/** Milliseconds. */
const latency = 200;
const mostTimesFloor = 1.5;

/** How long reading takes where AWS is slow, as a multiple of what it must take at least. */
export async function speed(): Promise<Findings> {
  const { ratio, lines } = await readEstate({
    accounts,
    access: 'member-role',
    latency,
    concurrency: 32,
    quotaShare: 0.6,
    granted: 1,
    speed: 1,
  });
  return {
    figures: [
      atMost(
        `speed: ${accounts} accounts, ${latency} ms a call, against the floor`,
        mostTimesFloor,
        ratio,
        times,
      ),
    ],
    details: lines,
  };
}
