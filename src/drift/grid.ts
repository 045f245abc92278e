import { controls as catalogue } from '../controls/catalogue.ts';
import type { Severity } from '../controls/definition.ts';
import type { Account } from '../snapshot/account.ts';
import type { AccountOwner, AccountVerdict, Finding } from './finding.ts';

/**
 * What every control says of every account, what passes and what does not apply included: one character a cell, so that
 * ten thousand accounts by forty controls take less than a megabyte.
 */
export interface Grid {
  /** The controls that anything was expected of, in the catalogue's order, then by id. */
  readonly controls: readonly string[];
  /** One row an account, in the order of their ids. */
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly account: Account;
  readonly owner: AccountOwner;
  /** A character for each control, see `cellOf`. */
  readonly cells: string;
}

/** Drift by its worst severity: `C`, `H`, `M`, `L`. Unknown `?`, accepted `A`, pass `P`, not applicable `N`, nothing expected `.`. */
export type Cell = 'C' | 'H' | 'M' | 'L' | '?' | 'A' | 'P' | 'N' | '.';

const driftCells: Readonly<Record<Severity, Cell>> = { critical: 'C', high: 'H', medium: 'M', low: 'L' };

/** Of several verdicts in one cell, such as those of an account's users, the first of these is shown. */
const worst: readonly Cell[] = ['C', 'H', 'M', 'L', '?', 'A', 'P', 'N', '.'];

/** The grid of all that was judged. */
export function gridOf(verdicts: readonly AccountVerdict[]): Grid {
  const controls = controlsOf(verdicts);
  const places = new Map(controls.map((control, index) => [control, index]));
  return {
    controls,
    rows: verdicts.map((verdict) => ({
      account: verdict.account,
      owner: verdict.owner,
      cells: cellsOf(verdict, places),
    })),
  };
}

function controlsOf(verdicts: readonly AccountVerdict[]): readonly string[] {
  const ids = new Set<string>();
  for (const { findings, quiet } of verdicts) {
    for (const { control } of findings) ids.add(control);
    for (const { control } of quiet) ids.add(control);
  }
  const known = catalogue.map(({ id }) => id);
  const others = [...ids].filter((id) => !known.includes(id)).sort();
  return [...known.filter((id) => ids.has(id)), ...others];
}

function cellsOf({ findings, quiet }: AccountVerdict, places: ReadonlyMap<string, number>): string {
  const cells: Cell[] = Array.from({ length: places.size }, () => '.');
  const put = (control: string, cell: Cell): void => {
    const place = places.get(control) ?? 0;
    if (worst.indexOf(cell) < worst.indexOf(cells[place] ?? '.')) cells[place] = cell;
  };
  for (const { control, pass, notApplicable } of quiet) {
    if (pass > 0) put(control, 'P');
    if (notApplicable > 0) put(control, 'N');
  }
  for (const one of findings) put(one.control, cellOf(one));
  // Joining makes a text of its own; adding up would keep a chain of its parts.
  return cells.join('');
}

/** The character of one verdict. */
function cellOf({ verdict, severity }: Pick<Finding, 'verdict' | 'severity'>): Cell {
  switch (verdict) {
    case 'drift':
      return driftCells[severity];
    case 'unknown':
      return '?';
    case 'accepted':
      return 'A';
    case 'pass':
      return 'P';
    case 'not-applicable':
      return 'N';
  }
}
