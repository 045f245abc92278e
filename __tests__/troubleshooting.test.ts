import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type TroubleNumber, troubles } from '../src/troubles.ts';
import { pointer } from '../src/troubleshooting.ts';

/** Every number in the code has its place in docs/troubleshooting.md, and the other way round. */

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs/troubleshooting.md'), 'utf8');
const numbers = Object.keys(troubles) as readonly TroubleNumber[];

/** The text below each heading of a number, up to the next heading. */
const sections = new Map(
  page
    .split(/^#{2,3} /m)
    .filter((text) => /^RL\d/.test(text))
    .map((text) => [text.slice(0, 'RL000'.length), text.replace(/<a id="\w+"><\/a>\s*$/, '')]),
);

const code = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'))
  .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
  .join('\n');

describe('the numbers of causes', () => {
  test('have a section each, in their order and with their title, and no other is documented', () => {
    const headings = [...page.matchAll(/^### (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(numbers.map((number) => `${number}: ${troubles[number]}`));
  });

  test('stand below the heading of their hundred', () => {
    const inOrder = [...page.matchAll(/^##(?:#? RL|# RL| )(\d)(?:xx|\d\d):/gm)].map(([, hundred]) => hundred);
    expect(inOrder.length).toBe(numbers.length + new Set(inOrder).size);
    expect(inOrder).toEqual(inOrder.toSorted());
  });

  test('that the code tells are all known, and each known one is told by it', () => {
    const defined = /^ {2}RL\d{3}: /gm;
    const used = new Set(code.replaceAll(defined, '').match(/\bRL\d{3}\b/g));
    expect([...used].toSorted()).toEqual(numbers.toSorted());
  });

  test.for(numbers)('%s is where the link of an error leads', (number) => {
    const [, anchor = ''] = pointer(number, {}).split('docs/troubleshooting.md#');
    expect(page.split(`<a id="${anchor}"></a>\n\n### ${number}: `)).toHaveLength(2);
  });

  test.for(numbers)('%s says what it looks like, why, what to do and how to see that it helped', (number) => {
    const section = sections.get(number) ?? '';
    const parts = ['```text\n', '\n**Why', '\n**Mend:**', '\n**Mended when** '].map((part) =>
      section.indexOf(part),
    );
    expect(parts).not.toContain(-1);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(section.trimEnd()).toMatch(/\*\*Mended when\*\* \S.*[.]$/);
  });

  test.for(numbers)('%s is shown with words that the code writes', (number) => {
    const [, message = ''] = /```text\n([\s\S]*?)\n```/.exec(sections.get(number) ?? '') ?? [];
    expect(message).toMatch(new RegExp(`\\[${number}\\](?: \\S+)?$`));
    expect(runsOfWords(message).some((words) => written.includes(words))).toBe(true);
  });
});

const written = code.replaceAll('\\`', '`').replaceAll("\\'", "'");

/** Each three words that follow each other, as far as they say anything. */
function runsOfWords(message: string): readonly string[] {
  const words = message.replace(/ \[RL\d+\].*$/, '').split(' ');
  return words.slice(2).flatMap((last, index) => {
    const run = [words[index], words[index + 1], last].join(' ');
    return run.length >= 12 ? [run] : [];
  });
}
