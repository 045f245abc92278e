import { join } from 'node:path';
import { startCloud } from './cloud.ts';
import { type Floor, floorOf, totalOf } from './floor.ts';
import { megabytes, renderList, seconds, times } from './table.ts';
import { perform, type Reading } from './work.ts';

/** An organization to read, and the terms on which it is read. */
export interface Estate {
  readonly accounts: number;
  readonly access: 'member-role' | 'root-and-central';
  /** Milliseconds of an answer. */
  readonly latency: number;
  readonly concurrency: number;
  readonly quotaShare: number;
  /** The part of AWS's published quotas that the sandbox grants. */
  readonly granted: number;
  /** How many times as fast as real time passes. */
  readonly speed: number;
}

export interface Read {
  readonly reading: Reading;
  readonly floor: Floor;
  /** As a multiple of the floor. */
  readonly ratio: number;
  readonly lines: readonly string[];
}

const ways = {
  'member-role': {
    baseline: 'recommended.yml',
    members: 'with-role',
    inputs: { 'member-role': 'rootline-member' },
    central: /^(?:organizations|sts):/,
  },
  'root-and-central': {
    baseline: 'central.yml',
    members: 'bare',
    inputs: {},
    central: /^(?:organizations|sts|account):/,
  },
} as const;

/** Reads a generated organization in the sandbox. The sandbox and the client each have a process of their own. */
export async function readEstate(estate: Estate): Promise<Read> {
  const { accounts, latency, concurrency, quotaShare, granted, speed } = estate;
  const { baseline, members, inputs, central } = ways[estate.access];
  const clock = { from: Date.now(), speed };
  const cloud = await startCloud({ accounts, members, latency, quotaPart: granted, clock });
  try {
    const given = {
      ...inputs,
      baseline: join(import.meta.dirname, baseline),
      concurrency: String(concurrency),
      'quota-share': String(quotaShare),
    };
    const reading = await perform({ inputs: given, clock, accounts }, cloud.environment);
    // Where the sandbox grants less than the client may take, what is granted sets the pace.
    const share = Math.min(quotaShare, granted);
    const floor = floorOf(reading, { latency, concurrency, share, speed, central });
    if (speed !== 1 && !floor.isScalable) {
      throw new Error(
        `The client's CPU is more than a quarter of the floor: time passes too fast at ${speed} ×.`,
      );
    }
    const ratio = reading.wall / floor.least;
    return { reading, floor, ratio, lines: told(estate, reading, floor, ratio) };
  } finally {
    await cloud.close();
  }
}

function told(
  { accounts, access, speed }: Estate,
  { wall, cpu, peak, calls, report }: Reading,
  floor: Floor,
  ratio: number,
): readonly string[] {
  const total = totalOf(calls);
  const pace = speed === 1 ? '' : `, ${seconds(wall * speed)} at AWS's pace`;
  return [
    `  ${accounts} accounts, ${access}: ${total} calls in ${seconds(wall)}${pace}, ${times(ratio)} the floor of ${seconds(floor.least)}, which is the largest of`,
    ...floor.lines,
    `  peak ${megabytes(peak)}, CPU ${seconds(cpu)}, ${(cpu / total).toFixed(2)} ms a call; report.json ${megabytes(report)}`,
    '  calls by operation:',
    ...renderList(Object.entries(calls).map(([operation, sent]) => [operation, String(sent)])),
  ];
}
