import { expect, test } from 'vitest';
import { linesOf } from '../../src/snapshot/lines.ts';

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function read(content: string | Uint8Array, size: number) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const lines = [];
  for await (const line of linesOf(chunksOf(bytes, size))) lines.push(line);
  return lines;
}

test('a last line without a line break is cut off', async () => {
  expect(await read('one\ntw', 100)).toEqual([
    { number: 1, text: 'one', fault: undefined },
    { number: 2, text: '', fault: expect.stringContaining('is cut off') },
  ]);
});

test('a line that is not UTF-8 is told by its number, and ends the reading', async () => {
  const bytes = new Uint8Array([0x61, 0x0a, 0xff, 0xfe, 0x0a, 0x62, 0x0a]);
  const lines = await read(bytes, 2);
  expect(lines.map(({ number, fault }) => [number, fault])).toEqual([
    [1, undefined],
    [2, 'The line is not UTF-8 text. Take the snapshot again.'],
  ]);
});

test('a packed file is no snapshot, and says to unpack it', async () => {
  const [line] = await read(new Uint8Array([0x1f, 0x8b, 0x08, 0x00, 0x0a]), 100);
  expect(line?.fault).toMatch(/^This is no snapshot: .* unpack it first\.$/);
});

test('an empty file has no lines', async () => {
  expect(await read('', 10)).toEqual([]);
});

test.each([1, 2, 3, 7, 100])('lines are the same in chunks of %i bytes', async (size) => {
  const lines = await read('first\n\n{"name":"Zoë 🚀 \u2028 end"}\n', size);
  expect(lines.map(({ number, text }) => [number, text])).toEqual([
    [1, 'first'],
    [2, ''],
    [3, '{"name":"Zoë 🚀 \u2028 end"}'],
  ]);
});
