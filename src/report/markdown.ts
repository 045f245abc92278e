import { markdownTable } from 'markdown-table';
import type { Finding } from '../drift/finding.ts';
import { number } from '../drift/words.ts';
import { code, text } from '../github/text.ts';
import type { Account } from '../snapshot/account.ts';

/** A table whose cells are Markdown already, made row by row so that only what fits is made. */
export interface Table<T> {
  readonly head: readonly string[];
  readonly rows: readonly T[];
  readonly cells: (row: T) => readonly string[];
  /** `r` for each column of numbers, `l` for text. */
  readonly align: string;
}

export interface TableLimits {
  /** Rows that stand open; the ones after them are folded away. */
  readonly open: number;
  /** UTF-8 bytes of all rows together; the rows after them are left out and counted. */
  readonly bytes: number;
  /** Markdown: where the rows that are left out can be found. */
  readonly rest: string;
}

/** Limits for a table that gets this many KiB; `report` is the path of the complete report.json. */
export function limits(open: number, kibibytes: number, report: string | undefined): TableLimits {
  const rest = report === undefined ? '`--format json` shows all' : `${code(report)} has all`;
  return { open, bytes: kibibytes * 1024, rest };
}

/** The table, cut at a row where it does not fit. */
export function longTable<T>(table: Table<T>, limits: TableLimits): string {
  const rows = fittingRows(table, limits.bytes);
  const folded = rows.slice(limits.open);
  const left = table.rows.length - rows.length;
  return paragraphs([
    render(table, rows.slice(0, limits.open)),
    folded.length === 0 ? undefined : details(`${number(folded.length)} more`, render(table, folded)),
    left === 0
      ? undefined
      : `${number(left)} more ${left === 1 ? 'is' : 'are'} left out here; ${limits.rest}.`,
  ]);
}

/** A folded part; `summary` is Rootline's own plain text. */
export function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

/** An account in a table: its name and its id. */
export function accountCell({ id, name }: Account): string {
  return [text(name), code(id)].filter((part) => part !== '').join(' ');
}

/** What a finding is about in a table: the control, and the user where it is about one. */
export function controlCell({ control, resource }: Pick<Finding, 'control' | 'resource'>): string {
  return resource === undefined ? code(control) : `${code(control)} of ${code(resource)}`;
}

/** Blocks with an empty line between them; undefined ones are left out. */
export function paragraphs(blocks: readonly (string | undefined)[]): string {
  return blocks.filter((block) => block !== undefined && block !== '').join('\n\n');
}

function render<T>(table: Table<T>, rows: readonly (readonly string[])[]): string {
  return markdownTable([table.head, ...rows], { alignDelimiters: false, align: [...table.align] });
}

function fittingRows<T>(table: Table<T>, bytes: number): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  let used = 0;
  for (const row of table.rows) {
    const cells = table.cells(row);
    used += cells.reduce((sum, cell) => sum + Buffer.byteLength(cell) + '|  '.length, '|\n'.length);
    if (used > bytes) break;
    rows.push(cells);
  }
  return rows;
}
