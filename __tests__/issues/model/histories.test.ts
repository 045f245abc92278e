import fc from 'fast-check';
import { describe, it } from 'vitest';
import { live } from './life.ts';
import { inMemory } from './place.ts';
import { histories } from './steps.ts';

/** More of them, and the same ones again: HISTORIES=10000 SEED=42 npm run test:histories. */
const numRuns = Number(process.env.HISTORIES ?? 150);
const seed = process.env.SEED === undefined ? {} : { seed: Number(process.env.SEED) };

describe('whatever happens, the issues are what the specification says, and a second run writes nothing', () => {
  it.each([
    ['people who leave markers alone', false],
    ['people who tamper with markers', true],
  ])(
    '%s',
    async (_who, wild) => {
      await fc.assert(
        fc.asyncProperty(histories(wild), (history) => live(history, inMemory())),
        { numRuns, ...seed },
      );
    },
    3_600_000,
  );
});
