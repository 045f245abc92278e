import { readEstate } from './estates.ts';
import { atMost, type Findings, times } from './table.ts';

const accounts = 1000;
const mostTimesFloor = 1.5;

/** Reading where AWS grants half of what it publishes and all of that is asked for. No account may be lost. */
export async function throttled(): Promise<Findings> {
  const { ratio, lines } = await readEstate({
    accounts,
    access: 'root-and-central',
    latency: 60,
    concurrency: 32,
    quotaShare: 1,
    granted: 0.5,
    // The floor is a quota's ten minutes, of which CPU is little.
    speed: 8,
  });
  return {
    figures: [
      atMost(
        `throttled: ${accounts} accounts at twice the granted rate, against the floor`,
        mostTimesFloor,
        ratio,
        times,
      ),
    ],
    details: lines,
  };
}
