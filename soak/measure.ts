import { readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Bytes that are held after a collection. */
export function measureHeap(): number {
  for (let turn = 0; turn < 3; turn += 1) globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** What a process holds open. */
export interface Handles {
  /** Open sockets and all open files; 0 where nobody tells. */
  readonly sockets: number;
  readonly descriptors: number;
  /** What keeps it running, such as `2 MessagePort`. */
  readonly resources: string;
  /** Of events of the process. */
  readonly listeners: number;
  /** Files in the folder of the runs. */
  readonly files: number;
}

/** Milliseconds after which a server has closed the connections that nobody uses. */
const idle = 6_500;

/** What is open once idle connections are closed. */
export async function measureHandles(folder: string): Promise<Handles> {
  await sleep(idle);
  const targets = descriptors();
  return {
    sockets: targets.filter((target) => target.startsWith('socket:')).length,
    descriptors: targets.length,
    resources: countsOf(process.getActiveResourcesInfo()),
    listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
    files: readdirSync(folder, { recursive: true }).length,
  };
}

function countsOf(names: readonly string[]): string {
  const groups = Map.groupBy(names.toSorted(), (name) => name);
  return [...groups].map(([name, all]) => `${all.length} ${name}`).join(', ');
}

/** Where the open descriptors lead. */
function descriptors(): readonly string[] {
  try {
    return readdirSync('/proc/self/fd').map((name) => {
      try {
        return readlinkSync(`/proc/self/fd/${name}`);
      } catch {
        return 'gone';
      }
    });
  } catch {
    return [];
  }
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
