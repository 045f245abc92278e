import { setImmediate } from 'node:timers/promises';

/** Translates the emulator's own time stamps into the sandbox's time. */
export interface Clock {
  /** To be called before every write, so that what it stamps can be told from what earlier writes stamped. */
  readonly beforeWrite: () => Promise<void>;
  /** An emulator's time stamp as GitHub would have written it: sandbox time, whole seconds. */
  readonly shown: (stamp: string) => string;
  /** The emulator's time of the first write at or after this sandbox time, for the filter `since`. */
  readonly since: (stamp: string) => string;
}

/** The emulator can only read the machine's clock; the sandbox lives in whatever time `now` tells. */
export function createClock(now: () => Date): Clock {
  const writes = [{ real: 0, shown: now().getTime() }];
  return {
    beforeWrite: async () => {
      while (Date.now() <= (writes.at(-1)?.real ?? 0)) await setImmediate();
      writes.push({ real: Date.now(), shown: now().getTime() });
    },
    shown: (stamp) => {
      const real = Date.parse(stamp);
      const write = writes.findLast((candidate) => candidate.real <= real);
      return new Date(write?.shown ?? real).toISOString().replace(/\.\d+Z$/, 'Z');
    },
    since: (stamp) => {
      const from = Date.parse(stamp);
      const write = writes.find((candidate) => Math.floor(candidate.shown / 1000) * 1000 >= from);
      return new Date(write?.real ?? Date.now() + 1).toISOString();
    },
  };
}
