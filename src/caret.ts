import type { Excerpt, Position } from './baseline/model.ts';
import { displayWidth } from './report/width.ts';

/** Columns of text that are worth showing, however narrow the terminal is. */
const narrowest = 20;

/**
 * The line in which a problem stands, with a caret below its place, as two lines for a terminal so many columns wide.
 * A line that does not fit is cut on both sides of the place.
 */
export function caretLines(
  { text, column }: Excerpt,
  { line }: Position,
  columns: number,
): readonly string[] {
  const margin = `  ${line} | `;
  const room = Math.max(narrowest, columns - margin.length - 1);
  const [head, tail] = [text.slice(0, column - 1), text.slice(column - 1)];
  const after = cutEnd(tail, Math.max(Math.floor(room / 2), room - displayWidth(head)));
  const before = cutStart(head, room - Math.max(1, displayWidth(after)));
  return [
    `${margin}${before}${after}`,
    `${' '.repeat(margin.length - 2)}| ${' '.repeat(displayWidth(before))}^`,
  ];
}

function cutEnd(text: string, room: number): string {
  if (displayWidth(text) <= room) return text;
  let kept = '';
  for (const { segment } of graphemes(text)) {
    if (displayWidth(kept + segment) > room - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

function cutStart(text: string, room: number): string {
  if (displayWidth(text) <= room) return text;
  let kept = '';
  for (const { segment } of [...graphemes(text)].toReversed()) {
    if (displayWidth(segment + kept) > room - 1) break;
    kept = segment + kept;
  }
  return `…${kept}`;
}

function graphemes(text: string): Intl.Segments {
  return new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
}
