import type { Excerpt, Position } from './model.ts';

/** UTF-16 units before and after the place; enough to see what is meant, whatever the line holds. */
const before = 120;
const after = 200;

/** The line of a text in which a place stands, cut around it where it is long; undefined where nothing is to be seen. */
export function excerptOf(text: string, { line, column }: Position): Excerpt | undefined {
  const written = lineOf(text.startsWith('\u{FEFF}') ? text.slice(1) : text, line);
  if (written === undefined || written.trim() === '') return undefined;
  const at = Math.min(column - 1, written.length);
  const [start, end] = [Math.max(0, at - before), at + after];
  const head = `${start > 0 ? '…' : ''}${harmless(written.slice(start, at))}`;
  const tail = `${harmless(written.slice(at, end))}${end < written.length ? '…' : ''}`;
  return { text: `${head}${tail}`.trimEnd(), column: head.length + 1 };
}

function lineOf(text: string, line: number): string | undefined {
  let start = 0;
  for (let number = 1; number < line; number += 1) {
    const end = text.indexOf('\n', start);
    if (end < 0) return undefined;
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
}

/** One column for every tab, and a mark for what a terminal would obey or not show. */
function harmless(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\t', ' ')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]|(?!\u200D)[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '·');
}
