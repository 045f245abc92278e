import type { Selection } from './select.ts';

export interface Place {
  /** -1: the head. */
  readonly row: number;
  /** -1: the accounts' names. */
  readonly column: number;
}

/** Where a key leads. */
export function target(
  event: KeyboardEvent,
  { row, column }: Place,
  page: number,
  shown: Selection,
): Place | undefined {
  const [lastRow, lastColumn] = [shown.accounts.length - 1, shown.controls.length - 1];
  const all = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'PageUp':
      return { row: Math.max(0, row - page), column };
    case 'PageDown':
      return { row: row + page, column };
    case 'Home':
      return all ? { row: 0, column: -1 } : { row, column: -1 };
    case 'End':
      return all ? { row: lastRow, column: lastColumn } : { row, column: lastColumn };
    default:
      return undefined;
  }
}
