import { describe, expect, test } from 'vitest';
import type { Observation } from '../src/observing.ts';
import { progressOf } from '../src/progress.ts';
import { account, inventory } from './snapshot/builders.ts';

/** What is told of a run over so many accounts, one of which is done every so many milliseconds. */
function told(accounts: number, every: number, calls: number, throttled: number) {
  const lines: string[] = [];
  const infos: string[] = [];
  let time = 0;
  const judged = Array.from({ length: accounts }, () => account({}));
  const observation: Observation = {
    judged,
    skipped: [],
    inventory: inventory(judged),
    whole: true,
    factsOf: '2026-11-21T06:00:00.000Z',
    facts: async function* () {},
    calls: () => (calls === 0 ? {} : { 'iam:GetAccountSummary': calls }),
    throttled: () => throttled,
    plan: () => [],
    warnings: () => [],
  };
  const log = { progress: (line: string) => lines.push(line), info: (line: string) => infos.push(line) };
  const progress = progressOf(observation, { now: () => new Date(time), log });
  const step = () => {
    time += every;
    progress.step();
    return lines.at(-1);
  };
  return { step, finish: progress.finish, infos };
}

describe('progress tells', () => {
  test('how many accounts are done, what it took, and about how long the rest takes', () => {
    const { step } = told(1_200, 2_000, 12_345, 67);
    expect(step()).toBe(
      'about 40 min left; 12,345 calls to AWS, 67 of them throttled; 1 of 1,200 accounts done',
    );
  });

  test('nothing of throttles and calls where there are none', () => {
    expect(told(3, 1_500, 8, 0).step()).toBe('about 3 s left; 8 calls to AWS; 1 of 3 accounts done');
    expect(told(3, 1_500, 0, 0).step()).toBe('about 3 s left; 1 of 3 accounts done');
  });

  test('hours where it takes hours', () => {
    expect(told(10_000, 1_800, 1, 0).step()).toMatch(/^about 5\.0 h left/);
  });

  test('all in the end', () => {
    const { step, finish, infos } = told(1, 1_000, 9, 0);
    expect(step()).toMatch(/^about 0 s left/);
    finish();
    expect(infos).toEqual(['1 of 1 accounts done']);
  });
});
