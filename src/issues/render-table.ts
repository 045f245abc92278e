import { markdownTable } from 'markdown-table';
import { count, number } from '../drift/words.ts';
import { link } from '../github/links.ts';
import { prose } from '../github/text.ts';

/** A cell holds no more: one row must not take the room of all others. The report has the whole. */
const LONGEST_CELL = 300;

/** A table of cells that are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return alignedTable(head, rows, undefined);
}

/** The same; `align` has an `r` for each column of numbers and an `l` for text. */
export function alignedTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align: string | undefined,
): string {
  return markdownTable([head, ...rows], { alignDelimiters: false, align: align?.split('') ?? null });
}

/** As many rows, in order, as so many characters take. */
export function fill<T>(
  items: readonly T[],
  toRow: (item: T) => readonly string[],
  room: number,
): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  let left = room;
  for (const item of items) {
    const next = toRow(item);
    left -= lengthOf(next);
    if (left < 0) break;
    rows.push(next);
  }
  return rows;
}

/** How many characters a row takes. */
export function lengthOf(row: readonly string[]): number {
  return row.reduce((sum, cell) => sum + cell.length + ' | '.length, '|\n'.length);
}

/** A sentence or a value in a cell: what `prose` makes of it, cut after 300 characters. */
export function cell(value: string): string {
  const characters = [...value];
  return prose(
    characters.length <= LONGEST_CELL ? value : `${characters.slice(0, LONGEST_CELL - 1).join('')}…`,
  );
}

/** Says that rows are missing and where they are; undefined when none is. */
export function omitted(many: number, noun: string, runs: string | undefined): string | undefined {
  if (many <= 0) return undefined;
  const report = link('latest run', runs);
  return `${count(many, `more ${noun}`)} did not fit here: the report of the ${report} lists ${many === 1 ? 'it' : 'them all'}.`;
}

/** Blocks with an empty line between them; undefined and empty ones are left out. */
export function paragraphs(blocks: readonly (string | undefined)[]): string {
  return blocks.filter((block) => block !== undefined && block !== '').join('\n\n');
}

/** The first few of a list, and how many more there are. */
export function few(items: readonly string[], most: number): string {
  const shown = items.slice(0, most).join(', ');
  return items.length > most ? `${shown} and ${number(items.length - most)} more` : shown;
}
