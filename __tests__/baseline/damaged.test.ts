import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { load } from './fixtures.ts';

const example = readFileSync('examples/aws-baseline.yml', 'utf8');
const offsets = Array.from({ length: Math.floor(example.length / 13) }, (_, index) => index * 13);

/** Either a baseline or at least one error, and every problem inside the file. */
function expectAnAnswer(text: string): void {
  const { baseline, problems } = load(text);
  expect(baseline === undefined, text).toBe(problems.some(({ level }) => level === 'error'));
  const lines = text.split('\n').length;
  for (const { line, column } of problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines);
    expect(column).toBeGreaterThanOrEqual(1);
  }
}

test('the example is sound', () => {
  expect(load(example).problems).toEqual([]);
});

test('a file cut off anywhere gets an answer', () => {
  for (const offset of offsets) expectAnAnswer(example.slice(0, offset));
});

test.each(['{', ']', '*', '&', '!', '"', '\t', ':', '#', '~ ', '\n- '])(
  'so does a file with a stray %j anywhere',
  (stray) => {
    for (const offset of offsets)
      expectAnAnswer(`${example.slice(0, offset)}${stray}${example.slice(offset)}`);
  },
);
