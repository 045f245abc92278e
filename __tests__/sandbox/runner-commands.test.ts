import { describe, expect, test } from 'vitest';
import { createCommandReader } from '../../sandbox/runner/commands.ts';
import { createLineCutter } from '../../sandbox/runner/lines.ts';
import { printing, run } from './runner-fixture.ts';

function commandIn(line: string) {
  return createCommandReader()(line);
}

describe('a line is no command', () => {
  test.each([
    ['when :: does not begin it', 'account ::error::x'],
    ['when the command is not known', '::unknown::x'],
    ['when it is not closed', '::error x'],
    ['when the colons are apart', ': :error::x'],
    ['when the brackets are not closed', 'x ##[error x'],
    ['when the sign is apart', '## [error]x'],
  ])('%s', (_when, line) => {
    expect(commandIn(line)).toBeUndefined();
  });
});

describe('a line is a command', () => {
  test('when :: begins it, after any white space', () => {
    expect(commandIn('  \t::error file=a.yml,line=3::text')).toEqual({
      command: 'error',
      properties: { file: 'a.yml', line: '3' },
      message: 'text',
    });
  });

  test('when ##[ stands anywhere in it', () => {
    expect(commandIn('name: ##[Error file=a.yml;line=3]text')).toEqual({
      command: 'error',
      properties: { file: 'a.yml', line: '3' },
      message: 'text',
    });
  });

  test('and what was escaped is plain again', () => {
    expect(commandIn('::warning title=a%3Ab%2Cc%250A::1%0A2%0D3%250A')).toEqual({
      command: 'warning',
      properties: { title: 'a:b,c%0A' },
      message: '1\n2\r3%0A',
    });
    expect(commandIn('##[warning title=a%3Bb%5D]c%5D')).toMatchObject({
      properties: { title: 'a;b]' },
      message: 'c]',
    });
  });
});

test('after stop-commands nothing is a command until the token comes', () => {
  const read = createCommandReader();
  const lines = ['::stop-commands::Token', '::error::no', '##[error]no', '::token::', '::error::yes'];
  expect(lines.map((line) => read(line)?.command)).toEqual([
    'stop-commands',
    undefined,
    undefined,
    undefined,
    'error',
  ]);
});

test('a carriage return begins a new line, wherever the pieces of output are cut', () => {
  const lines: string[] = [];
  const cutter = createLineCutter((line) => lines.push(line));
  for (const piece of ['one\r', '\ntwo\r::error::', 'x', '\n\n', 'last']) cutter.push(piece);
  cutter.end();
  expect(lines).toEqual(['one', 'two', '::error::x', '', 'last']);
});

test('the commands of a run are told, from both streams', async () => {
  const code = `${printing('plain\r::error::from out\n')} console.error('##[warning]from err');`;
  const { commands } = await run(code);
  expect(commands).toHaveLength(2);
  expect(commands).toContainEqual({ command: 'error', properties: {}, message: 'from out' });
  expect(commands).toContainEqual({ command: 'warning', properties: {}, message: 'from err' });
});

describe('a secret', () => {
  const secret = 'wJalrXUtnFEMI/K7MDENG';

  test('leaks by every line, output and summary that shows it', async () => {
    const code = `import { appendFileSync } from 'node:fs';
      console.log('key: ${secret}');
      appendFileSync(process.env.GITHUB_OUTPUT, 'key=${secret}\\n');
      appendFileSync(process.env.GITHUB_STEP_SUMMARY, '${secret}');`;
    expect((await run(code)).leaks(secret)).toEqual(['log line 1', 'output', 'summary']);
  });

  test('leaks in base64 and percent-encoded too', async () => {
    const spellings = [Buffer.from(secret).toString('base64'), encodeURIComponent(secret)];
    const { leaks } = await run(printing(`${spellings.join('\n')}\n`));
    expect(leaks(secret)).toEqual(['log line 1', 'log line 2']);
  });

  test('leaks by what was printed before it was masked, and not after', async () => {
    const result = await run(printing(`${secret}\n::add-mask::${secret}\n${secret} again\n`));
    expect(result.leaks(secret)).toEqual(['log line 1']);
    expect(result.masks).toEqual([secret]);
  });

  test('of several lines is masked line by line', async () => {
    const { masks } = await run(printing('::add-mask::first%0Asecond\n'));
    expect(masks).toEqual(['first\nsecond', 'first', 'second']);
  });
});
