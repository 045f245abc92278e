/** Chances that come out the same for the same seed. */
export interface Chances {
  /** From 0 to below 1. */
  readonly next: () => number;
  readonly below: (end: number) => number;
  readonly one: <T>(of: readonly [T, ...T[]]) => T;
  /** Happens in so many of a hundred cases. */
  readonly percent: (of: number) => boolean;
}

/** Mulberry32: small, and good enough to choose what goes wrong. */
export function chances(seed: number): Chances {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    next,
    below,
    one: (of) => of[below(of.length)] ?? of[0],
    percent: (of) => below(100) < of,
  };
}
