import fc from 'fast-check';
import { describe, it } from 'vitest';
import { live } from './life.ts';
import { inMemory } from './place.ts';
import { histories } from './steps.ts';

/**
 * More of them, and the same ones again: HISTORIES=10000 SEED=42 npm run test:histories. The few of every test run are
 * always the same; many are others each time.
 */
const { HISTORIES, SEED } = process.env;
const numRuns = Number(HISTORIES ?? 150);
const seed = HISTORIES !== undefined && SEED === undefined ? {} : { seed: Number(SEED ?? 2026) };

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
