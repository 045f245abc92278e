import fc from 'fast-check';
import { describe, it } from 'vitest';
import { live } from './life.ts';
import { inMemory } from './place.ts';
import { histories } from './steps.ts';

/**
 * More of them, and the same ones again: HISTORIES=10000 SEED=42 npm run test:histories. The few of every test run are
 * always the same; many are others each time. HISTORY is the path to a single one, as a failure names it.
 */
const { HISTORIES, SEED, HISTORY } = process.env;
const numRuns = Number(HISTORIES ?? 150);
const seed = Number(SEED ?? (HISTORIES === undefined ? 2026 : Date.now() % 2 ** 31));
const single = HISTORY === undefined ? {} : { path: HISTORY, endOnFailure: true };

describe(`whatever happens, the issues are what the specification says, and a second run writes nothing (seed ${seed})`, () => {
  it.each([
    ['people who leave markers alone', false],
    ['people who tamper with markers', true],
  ])(
    '%s',
    async (who, wild) => {
      const property = fc.asyncProperty(histories(wild), (history) => live(history, inMemory()));
      const result = await fc.check(property, { numRuns, seed, ...single });
      if (!result.failed) return;
      const again = `SEED=${seed} HISTORY=${result.counterexamplePath} npm run test:histories -- -t 'whatever happens.*${who}'`;
      const message = `${String(result.errorInstance)}\nTo play this history again: ${again}\n\n`;
      throw new Error(message + fc.defaultReportMessage(result), { cause: result.errorInstance });
    },
    3_600_000,
  );
});
