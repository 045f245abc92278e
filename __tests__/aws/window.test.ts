import { describe, expect, it } from 'vitest';
import { inWindow } from '../../src/aws/window.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('work in a window', () => {
  it('yields every result once, undefined ones too, and ends', async () => {
    const results: (number | undefined)[] = [];
    const work = async (item: number) => (item % 2 === 0 ? undefined : item);
    for await (const result of inWindow([1, 2, 3, 4, 5], 2, work)) results.push(result);
    expect(results.sort()).toEqual([1, 3, 5, undefined, undefined]);
  });

  it('begins no more than the window holds, counting what nobody has taken yet', async () => {
    let begun = 0;
    const work = async (item: number) => {
      begun += 1;
      return item;
    };
    const results = inWindow(
      Array.from({ length: 100 }, (_, item) => item),
      5,
      work,
    );
    await results.next();
    await turn();
    expect(begun).toBe(5);
    await results.return();
    expect(begun).toBe(5);
  });

  it('waits for what has begun when the consumer stops', async () => {
    let ended = 0;
    const work = async (item: number) => {
      if (item > 0) await turn();
      ended += 1;
    };
    for await (const _ of inWindow([0, 1, 2, 3, 4, 5], 3, work)) break;
    expect(ended).toBe(3);
  });

  it('throws what a piece of work throws, after the others have ended', async () => {
    let ended = 0;
    const work = async (item: number) => {
      if (item === 0) throw new Error('broken');
      await turn();
      ended += 1;
      return item;
    };
    const all = async () => {
      for await (const _ of inWindow([0, 1, 2, 3], 3, work));
    };
    await expect(all()).rejects.toThrow('broken');
    expect(ended).toBe(2);
  });
});
