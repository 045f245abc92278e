import { describe, expect, it } from 'vitest';
import { createFirstAlone } from '../../src/aws/first-alone.ts';

describe('the first piece of work', () => {
  it.each([
    ['ends', async () => 'first'],
    ['fails', () => Promise.reject(new Error('first'))],
  ])('goes alone, and the others begin together when it %s', async (_, ending) => {
    const alone = createFirstAlone();
    const begun: string[] = [];
    const work = (name: string, result: Promise<string>) =>
      alone(() => {
        begun.push(name);
        return result;
      });
    const held = Promise.withResolvers<void>();
    const first = work('first', held.promise.then(ending)).catch(String);
    const others = Promise.all(['second', 'third'].map((name) => work(name, Promise.resolve(name))));
    expect(begun).toEqual(['first']);
    held.resolve();
    expect(await others).toEqual(['second', 'third']);
    expect(await first).toMatch(/first$/);
  });
});
