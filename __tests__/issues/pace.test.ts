import { describe, expect, it } from 'vitest';
import { pace } from '../../src/issues/pace.ts';
import { fakeRepository } from './fake-repository.ts';

/** When each of so many writes has its turn, in milliseconds, if each takes so long. */
async function times(count: number, each = 0): Promise<readonly number[]> {
  const clock = fakeRepository();
  const start = clock.now().getTime();
  const turn = pace(clock);
  const at: number[] = [];
  for (let index = 0; index < count; index += 1) {
    await turn();
    at.push(clock.now().getTime() - start);
    await clock.sleep(each);
  }
  return at;
}

describe('the pace of writes', () => {
  it.each([0, 137, 2_000])('never passes 80 in any minute or 500 in any hour: %i ms each', async (each) => {
    const at = await times(1_200, each);
    for (const [limit, span] of [[80, 60_000] as const, [500, 3_600_000] as const]) {
      const crowded = at.filter(
        (time, index) => (at[index + limit] ?? Number.POSITIVE_INFINITY) - time < span,
      );
      expect(crowded).toEqual([]);
    }
  });

  it('is 10 at once, then one every 1.2 seconds', async () => {
    const at = await times(13);
    expect(at.slice(0, 10)).toEqual(new Array(10).fill(0));
    expect(at.slice(10)).toEqual([1_200, 2_400, 3_600]);
  });

  it('takes a thousand writes hardly longer than the limits themselves do', async () => {
    const at = await times(1_000);
    // 500 take six full minutes and a bit of the seventh, and the others wait for the second hour.
    const floor = 3_600_000 + 6 * 60_000;
    expect(at.at(-1)).toBeLessThanOrEqual(1.1 * floor);
  });
});
