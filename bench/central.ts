import { readEstate } from './estates.ts';
import { atMost, type Findings, times } from './table.ts';

const accounts = 10_000;
const mostTimesFloor = 1.1;

/**
 * How many times as fast time passes: the quota of the Account API alone asks for an hour and a half. As much as keeps
 * the client's CPU, which does not scale, below a quarter of the floor.
 */
const speed = 16;

/** Reading without any role in the members: root credentials by assumed root, contacts from the management account. */
export async function central(): Promise<Findings> {
  const { ratio, lines } = await readEstate({
    accounts,
    access: 'root-and-central',
    latency: 60,
    concurrency: 32,
    quotaShare: 0.6,
    granted: 1,
    speed,
  });
  return {
    figures: [atMost(`central: ${accounts} accounts, against the floor`, mostTimesFloor, ratio, times)],
    details: lines,
  };
}
