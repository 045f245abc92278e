import { describe, expect, test } from 'vitest';
import { fuzz } from '../fuzz/fuzzing.ts';
import { makeTargets } from '../fuzz/targets.ts';

/** A little of `npm run test:fuzz`, always the same. */
const seed = 20_261_121;
const few = 200;
/** These render whole pages. */
const fewer: Readonly<Record<string, number>> = { markdown: 50, commands: 30 };
const targets = await makeTargets();

describe('whatever comes in', () => {
  test.each(targets.map((target) => [target.name, target] as const))('%s holds', async (_name, target) => {
    const round = fewer[target.name] ?? few;
    const budget = { seed, goesOn: (inputs: number) => inputs < round, round };
    expect(await fuzz(target, budget, undefined)).toMatchObject({ inputs: round, failure: undefined });
  });
});

test('what does not hold is told with the smallest input that shows it', async () => {
  const [target] = targets;
  if (target === undefined) throw new Error('there are no targets');
  const text = /"text/;
  const check = (input: unknown) => {
    if (text.test(JSON.stringify(input))) throw new Error('there is a text');
  };
  const told = await fuzz({ ...target, check }, { seed, goesOn: () => true, round: few }, undefined);
  expect(told.failure).toMatchObject({
    input: { kind: 'texts' },
    error: expect.stringContaining('there is a text'),
  });
});
