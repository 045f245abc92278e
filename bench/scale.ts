import { type Estate, readEstate } from './estates.ts';
import { totalOf } from './floor.ts';
import { atMost, type Findings, megabytes, times } from './table.ts';

const small = 1000;
const large = 10_000;
const mostTimesFloor = 1.25;
const mostBytes = 300e6;
const mostGrowth = 2;
/** Milliseconds. */
const mostCpu = 1.5;

const terms: Omit<Estate, 'accounts'> = {
  access: 'member-role',
  latency: 60,
  concurrency: 32,
  quotaShare: 0.6,
  granted: 1,
  // CPU is most of the floor here, so time cannot be scaled.
  speed: 1,
};

/** How reading by a member role grows with the organization: time, memory, and CPU of a call. */
export async function scale(): Promise<Findings> {
  const [few, many] = [
    await readEstate({ ...terms, accounts: small }),
    await readEstate({ ...terms, accounts: large }),
  ];
  const cpuPerCall = Math.max(...[few, many].map(({ reading }) => reading.cpu / totalOf(reading.calls)));
  return {
    figures: [
      atMost(`scale: ${small} accounts, against the floor`, mostTimesFloor, few.ratio, times),
      atMost(`scale: ${large} accounts, against the floor`, mostTimesFloor, many.ratio, times),
      atMost(`scale: peak memory, ${large} accounts`, mostBytes, many.reading.peak, megabytes),
      atMost(
        `scale: memory of ${large} accounts against ${small}`,
        mostGrowth,
        many.reading.peak / few.reading.peak,
        times,
      ),
      atMost('scale: CPU of an AWS call, whole process', mostCpu, cpuPerCall, milliseconds),
    ],
    details: [...few.lines, '', ...many.lines],
  };
}

function milliseconds(value: number): string {
  return `${value.toFixed(2)} ms`;
}
