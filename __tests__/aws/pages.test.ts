import { describe, expect, it } from 'vitest';
import { allPages, type Page } from '../../src/aws/pages.ts';

function pages(...given: readonly Page<number>[]) {
  const queue = [...given];
  return allPages('organizations:ListAccounts', async () => queue.shift() ?? { items: [], next: undefined });
}

describe('a list in pages', () => {
  it('is read to its end, over empty pages', async () => {
    const read = await pages(
      { items: [1], next: 'a' },
      { items: [], next: 'b' },
      { items: undefined, next: 'c' },
      { items: [2, 3], next: undefined },
    );
    expect(read).toEqual([1, 2, 3]);
  });

  it('is no list when the answer holds none', async () => {
    await expect(pages({ items: undefined, next: undefined })).rejects.toMatchObject({ kind: 'malformed' });
  });

  it('is no list when the same page is named twice, or a next page without a name', async () => {
    await expect(pages({ items: [1], next: 'a' }, { items: [1], next: 'a' })).rejects.toMatchObject({
      kind: 'malformed',
    });
    await expect(pages({ items: [1], next: '' })).rejects.toMatchObject({ kind: 'malformed' });
  });

  it('is no list when empty pages, each of another name, do not end', async () => {
    let asked = 0;
    const endless = allPages('organizations:ListAccounts', async () => {
      asked += 1;
      return { items: asked === 1 ? [1] : [], next: String(asked) };
    });
    await expect(endless).rejects.toMatchObject({ kind: 'malformed' });
    expect(asked).toBeLessThan(1000);
  });
});
