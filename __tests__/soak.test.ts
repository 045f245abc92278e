import { expect, test } from 'vitest';
import type { Checked } from '../soak/requests.ts';
import { soak } from '../soak/soak.ts';

/** A little of `npm run test:soak`, always the same. */
test('the issues are right after each of a few runs in a row, whatever goes wrong in them', async () => {
  const kinds: Checked['kind'][] = [];
  await soak({
    seed: 1,
    runs: 6,
    told: (_turn, { kind }) => {
      kinds.push(kind);
    },
  });
  expect(kinds).toHaveLength(6);
  expect(kinds).toContain('whole');
  expect(new Set(kinds).size).toBeGreaterThan(1);
}, 240_000);
