import { writeSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** Ends the process when one input takes too long to ever come back, and tells which one. */
export interface Watchdog {
  readonly begin: (input: string) => void;
  readonly end: () => void;
  readonly stop: () => Promise<void>;
}

/** Bytes of an input that are told. */
const room = 4_194_304;
const patienceMs = 120_000;

export function startWatchdog(target: string): Watchdog {
  const state = new Int32Array(new SharedArrayBuffer(8));
  const text = new Uint8Array(new SharedArrayBuffer(room));
  const worker = new Worker(import.meta.filename, { workerData: { state, text, target } });
  worker.unref();
  const encoder = new TextEncoder();
  return {
    begin: (input) => {
      const { written } = encoder.encodeInto(input, text);
      state[1] = written;
      Atomics.add(state, 0, 1);
    },
    end: () => {
      state[1] = 0;
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}

interface Watched {
  readonly state: Int32Array;
  readonly text: Uint8Array;
  readonly target: string;
}

function watch({ state, text, target }: Watched): void {
  let last = -1;
  setInterval(() => {
    const turn = Atomics.load(state, 0);
    const length = state[1] ?? 0;
    if (turn === last && length > 0) {
      // The main thread is stuck, so that nothing but a write of this thread's own comes through.
      writeSync(2, `${target}: an input took more than ${patienceMs / 2000} s:\n`);
      writeSync(2, text.slice(0, length));
      writeSync(2, '\n');
      process.kill(process.pid, 'SIGKILL');
    }
    last = turn;
  }, patienceMs / 2);
}

if (!isMainThread && parentPort !== null && isWatched(workerData)) watch(workerData);

function isWatched(data: unknown): data is Watched {
  return typeof data === 'object' && data !== null && 'state' in data && 'text' in data && 'target' in data;
}
