import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/**
 * Keeps the space for young objects at the size it has at the start, and lets the heap grow by half, not to four times
 * of what is in use, before it is cleaned up. Left alone, V8 takes hundreds of megabytes more while a run waits for
 * thousands of answers, and saves no time worth speaking of. To be called once, as early as possible; `tidyHeap` works
 * from then on.
 * https://nodejs.org/api/v8.html#v8setflagsfromstringflags
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=50');
  // What the flag exposes is seen by contexts that are made after it.
  setFlagsFromString('--expose-gc');
  collect = runInNewContext('gc');
}

/**
 * Lets go of what a stage has made and dropped, before the next makes as much again: cleaning up beside a stage that is
 * busy, V8 keeps whatever is made meanwhile. Takes hundredths of a second. Does nothing in a process that has not asked
 * for a small heap.
 */
export function tidyHeap(): void {
  collect?.();
}
