import { afterEach, describe, expect, test } from 'vitest';
import { createWorld } from '../../src/commands/job.ts';
import { print, say } from '../../src/commands/terminal.ts';
import { printedByEach } from '../printed.ts';

const printed = printedByEach();
const { isTTY } = process.stderr;

afterEach(() => {
  Object.assign(process.stderr, { isTTY });
});

test('a line of a result keeps the spaces before it, and no other white space or control sequence', () => {
  for (const line of ['  1. look\tat \u001b[31mit', 'all', '', '   ']) say(line);
  expect(printed.out.split('\n').map((line) => line.trimEnd())).toEqual([
    '  1. look at [31mit',
    'all',
    '',
    '',
    '',
  ]);
});

test('what goes wrong while a report is made is not taken for a reader that has seen enough', async () => {
  function* parts(): Generator<string> {
    yield 'half a report';
    throw new Error('no more');
  }
  await expect(print(parts())).rejects.toThrow('no more');
});

describe('progress', () => {
  test('replaces itself on a terminal, and gives way to whatever else is told', () => {
    Object.assign(process.stderr, { isTTY: true });
    const { log } = createWorld();
    log.progress('1 of 2');
    log.progress('2 of 2');
    log.info('done');
    expect(printed.error).toMatch(/^\r\S*1 of 2\r\S*2 of 2\S*done\n$/);
    expect(printed.error.split('\u001b[K')).toHaveLength(3);
  });

  test('is not told elsewhere', () => {
    Object.assign(process.stderr, { isTTY: false });
    createWorld().log.progress('1 of 2');
    expect(printed.error).toBe('');
  });
});
