import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Says, in a process of its own whose flags are nobody else's, whether what was dropped is gone after `tidyHeap`. */
function isGone(prepare: string): boolean {
  const code = `
    import { keepHeapSmall, tidyHeap } from ${JSON.stringify(join(import.meta.dirname, '../src/heap.ts'))};
    ${prepare}
    const dropped = new WeakRef({ a: 1 });
    // What was just made stays until the end of its job.
    await new Promise(setImmediate);
    tidyHeap();
    console.log(dropped.deref() === undefined);
  `;
  const args = ['--input-type=module', '--eval', code];
  return execFileSync(process.execPath, args, { encoding: 'utf8' }).trim() === 'true';
}

test('a process that asked for a small heap lets go of what was dropped', () => {
  expect(isGone('keepHeapSmall();')).toBe(true);
});

test('any other leaves it to V8', () => {
  expect(isGone('')).toBe(false);
});
