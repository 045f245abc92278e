/** A time that only sleeping and waiting move, the same for all threads. Milliseconds. */
export interface SharedClock {
  readonly memory: SharedArrayBuffer;
  readonly now: () => Date;
  readonly set: (time: number) => void;
}

export function sharedClock(memory: SharedArrayBuffer): SharedClock {
  const cell = new BigInt64Array(memory);
  return {
    memory,
    now: () => new Date(Number(Atomics.load(cell, 0))),
    set: (time) => {
      Atomics.store(cell, 0, BigInt(Math.round(time)));
    },
  };
}
