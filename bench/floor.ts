import { publishedRate } from '../src/aws/quotas.ts';
import { renderList, seconds } from './table.ts';
import type { Reading } from './work.ts';

/** What a run must keep to. */
export interface Terms {
  /** Milliseconds of an answer. */
  readonly latency: number;
  readonly concurrency: number;
  /** The part of AWS's published rates that leaves at most. */
  readonly share: number;
  /** How many times as fast as real time passes; CPU alone does not scale with it. */
  readonly speed: number;
  /** Operations asked from one account for all, rather than inside each. */
  readonly central: RegExp;
}

export interface Floor {
  /** Milliseconds of real time. */
  readonly least: number;
  /** Whether CPU is below a quarter of it, as it has to be where time is scaled. */
  readonly isScalable: boolean;
  readonly lines: readonly string[];
}

/** The least that the calls of a run can take: the largest of what quotas, latency and CPU ask for. */
export function floorOf({ calls, cpu }: Reading, terms: Terms): Floor {
  const { latency, concurrency, speed } = terms;
  const total = totalOf(calls);
  const [operation, quota] = slowestQuota(calls, terms);
  const parts = [
    [`the quota of ${operation}`, quota / speed],
    [`latency × ${total} calls ÷ ${concurrency} at once`, (latency * total) / concurrency / speed],
    ['CPU per call × calls', cpu],
  ] as const;
  const least = Math.max(...parts.map(([, milliseconds]) => milliseconds));
  return {
    least,
    isScalable: cpu < least / 4,
    lines: renderList(parts.map(([name, milliseconds]) => [name, scaled(milliseconds, speed)])),
  };
}

export function totalOf(calls: Reading['calls']): number {
  return Object.values(calls).reduce((sum, sent) => sum + sent, 0);
}

/** The longest of (calls − burst) ÷ (published rate × share), in milliseconds. */
function slowestQuota(calls: Reading['calls'], { share, central }: Terms): readonly [string, number] {
  const waits = Object.entries(calls).flatMap(([operation, sent]) => {
    const rate = publishedRate(operation);
    if (rate === undefined || !central.test(operation)) return [];
    const { perSecond, burst } = rate;
    return [[operation, (1000 * Math.max(0, sent - burst * share)) / (perSecond * share)] as const];
  });
  return waits.sort(([, a], [, b]) => b - a)[0] ?? ['any operation', 0];
}

function scaled(milliseconds: number, speed: number): string {
  return speed === 1
    ? seconds(milliseconds)
    : `${seconds(milliseconds)} (${seconds(milliseconds * speed)} at AWS's pace)`;
}
