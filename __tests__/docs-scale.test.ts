import { describe, expect, test } from 'vitest';
import { windowOf } from '../src/aws/observe.ts';
import { publishedRate, rateOf } from '../src/aws/quotas.ts';
import { inputs } from '../src/inputs.ts';
import { pace } from '../src/issues/pace.ts';
import { read } from './docs-pages.ts';

/** The figures in the text of docs/scale.md are those that the code keeps to. */

const page = read('docs/scale.md');
const share = Number(inputs.quotaShare.default);

/** Milliseconds that so many writes take, by a clock that waiting alone moves. */
async function timeOf(writes: number): Promise<number> {
  let time = 0;
  const turn = pace({
    now: () => new Date(time),
    sleep: async (milliseconds) => {
      time += milliseconds;
    },
  });
  for (let written = 0; written < writes; written += 1) await turn();
  return time;
}

describe('the time that opening issues takes', () => {
  test.each([
    [100, '2 min'],
    [200, '4 min'],
    [1000, '1.2 h'],
    [10_000, '19 h'],
  ])('%d: %s', async (issues, words) => {
    const minutes = (await timeOf(issues)) / 60_000;
    const hours = minutes / 60;
    expect(minutes < 60 ? `${minutes.toFixed(0)} min` : `${hours.toFixed(hours < 10 ? 1 : 0)} h`).toBe(words);
    const runs = Math.ceil(issues / Number(inputs.maxIssueWrites.default));
    expect(page).toContain(`| ${issues.toLocaleString('en')} | ${words} | ${runs} |`);
  });

  test('and 500 take ten minutes', async () => {
    expect(Math.round((await timeOf(500)) / 60_000)).toBe(10);
    expect(page).toContain('(500 writes take ten minutes)');
  });
});

describe('10,000 accounts by a member role', () => {
  /** Seconds until each of so many shards has the list of accounts. */
  function list(shards: number): number {
    const operation = 'organizations:ListAccounts';
    const burst = ((publishedRate(operation)?.burst ?? 0) * share) / shards;
    return (10_000 / 20 - burst) / (rateOf(operation, share, shards) ?? Number.NaN);
  }

  test.each([
    ['one job takes 252 s at 100 ms', 252, (80_502 * 0.1) / 32],
    ['10,000 accounts take 151 s at least', 151, (80_502 * 0.06) / 32],
    ['two shards take 207 s', 207, list(2)],
    ['eight take 14 minutes', 14 * 60, list(8)],
  ])('%s', (words, told, seconds) => {
    expect(page).toContain(words);
    expect(Math.abs(seconds - told)).toBeLessThan(told / 50);
  });
});

test('the accounts in progress', () => {
  expect(windowOf(Number(inputs.concurrency.default))).toBe(512);
  expect(page).toContain('512 at a time');
});
