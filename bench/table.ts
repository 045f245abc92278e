import { markdownTable } from 'markdown-table';

/** One figure, its target, and what was measured. */
export interface Figure {
  readonly name: string;
  /** Such as `≤ 4 MB`; `-` for a figure that is only shown. */
  readonly target: string;
  readonly measured: string;
  readonly ok: boolean;
}

/** What one part of the bench found. */
export interface Findings {
  readonly figures: readonly Figure[];
  /** Lines that explain the figures. */
  readonly details: readonly string[];
}

/** A figure that must not exceed its target. */
export function atMost(
  name: string,
  most: number,
  measured: number,
  words: (value: number) => string,
): Figure {
  return { name, target: `≤ ${words(most)}`, measured: words(measured), ok: measured <= most };
}

/** A figure without a target. */
export function shown(name: string, measured: string): Figure {
  return { name, target: '-', measured, ok: true };
}

export function renderFigures(figures: readonly Figure[]): string {
  return markdownTable([
    ['figure', 'target', 'measured', 'ok'],
    ...figures.map(({ name, target, measured, ok }) => [name, target, measured, ok ? 'yes' : 'NO']),
  ]);
}

/** Rows of `label` and value, the values aligned to the right. */
export function renderList(rows: readonly (readonly [label: string, value: string])[]): readonly string[] {
  const label = Math.max(0, ...rows.map(([text]) => text.length));
  const value = Math.max(0, ...rows.map(([, text]) => text.length));
  return rows.map((row) => `  ${row[0].padEnd(label)}  ${row[1].padStart(value)}`);
}

/** The unit is 1,000,000 bytes. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e6 ? 3 : 1)} MB`;
}

export function times(ratio: number): string {
  return `${ratio.toFixed(2)} ×`;
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

export function count(value: number): string {
  return String(value);
}

/** The middle one, or the upper of the two middle ones. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
