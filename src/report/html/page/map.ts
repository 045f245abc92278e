import { count } from '../../../drift/words.ts';
import { accountWords } from '../../words.ts';
import { classOf, glyphs, legend } from './cells.ts';
import { fill, h } from './dom.ts';
import { type Place, target } from './keys.ts';
import { type Account, cellWords, type Model, unitWords } from './model.ts';
import type { Selection } from './select.ts';

/** As style.css has it, in pixels. */
const ROW = 26;
/** The longest names of controls are cut off. */
const HIGHEST_HEAD = 224;
const CHARACTER = 6;
/** Rows kept above and below what can be seen, so that a quick scroll shows no gap. */
const SPARE = 8;
/** A page of a printer takes about thirty-five. */
const MOST_PRINTED = 300;

export interface HeatMap {
  readonly element: HTMLElement;
  readonly show: (selection: Selection) => void;
  /** All rows as they are printed, or again those that can be seen. */
  readonly print: (on: boolean) => void;
}

export interface MapActs {
  readonly open: (account: string, control: string) => void;
  readonly toggleControl: (control: string) => void;
}

/**
 * Accounts by controls as a grid of which only the rows that can be seen exist. Arrow keys move in it as in a table
 * (https://www.w3.org/WAI/ARIA/apg/patterns/grid/): one cell at a time is in the order of the Tab key.
 */
export function createMap(model: Model, acts: MapActs): HeatMap {
  let selection: Selection = { accounts: [], controls: [], findings: [], isHit: () => false };
  let active: Place = { row: 0, column: 0 };
  let printing = false;
  const rows = new Map<number, HTMLElement>();
  const head = h('div', { role: 'row', class: 'row head', 'aria-rowindex': 1 });
  const body = h('div', { role: 'rowgroup', class: 'rows' });
  const grid = h(
    'div',
    { role: 'grid', class: 'grid', 'aria-label': 'Accounts by controls', 'aria-readonly': 'true' },
    h('div', { role: 'rowgroup', class: 'heads' }, head),
    body,
  );
  const cut = h('p', { class: 'print-only' });
  const empty = h('p', { class: 'empty' }, 'No account matches these filters.');
  const element = h('section', { 'aria-label': 'Heat map' }, legend(), grid, empty, cut);

  function show(next: Selection): void {
    selection = next;
    active = {
      row: Math.min(active.row, next.accounts.length - 1),
      column: Math.min(active.column, next.controls.length - 1),
    };
    grid.setAttribute('aria-rowcount', String(next.accounts.length + 1));
    grid.setAttribute('aria-colcount', String(next.controls.length + 1));
    grid.style.setProperty('--columns', String(next.controls.length));
    grid.style.setProperty('--head', `${headHeight(next.controls)}px`);
    body.style.height = `${next.accounts.length * ROW}px`;
    empty.hidden = next.accounts.length > 0;
    const focused = grid.contains(document.activeElement);
    fill(head, [
      cell(-1, -1, 'columnheader', 'corner', 'Account'),
      ...next.controls.map((control, column) => controlHead(control, column)),
    ]);
    for (const row of rows.values()) row.remove();
    rows.clear();
    paint();
    if (focused) cellAt(active)?.focus({ preventScroll: true });
  }

  function paint(): void {
    const first = Math.floor(grid.scrollTop / ROW) - SPARE;
    const last = Math.ceil((grid.scrollTop + grid.clientHeight) / ROW) + SPARE;
    const [from, to] = printing
      ? [0, Math.min(selection.accounts.length, MOST_PRINTED) - 1]
      : [Math.max(0, first), Math.min(selection.accounts.length - 1, last)];
    // The active row stays, as the focus may be in it.
    for (const [index, row] of rows) {
      if ((index >= from && index <= to) || (index === active.row && !printing)) continue;
      row.remove();
      rows.delete(index);
    }
    const wanted = Array.from({ length: Math.max(0, to - from + 1) }, (_, nth) => from + nth);
    if (active.row >= 0 && !printing && !wanted.includes(active.row)) wanted.push(active.row);
    const made = wanted.filter((index) => !rows.has(index)).flatMap((index) => rowAt(index));
    body.append(...made);
  }

  function rowAt(index: number): readonly HTMLElement[] {
    const account = selection.accounts[index];
    if (account === undefined) return [];
    const name = cell(index, -1, 'rowheader', 'name', account.name === '' ? account.id : account.name);
    name.title = `${accountWords(account)}\n${unitWords(account.unit)}\nowner: ${account.owner}`;
    const row = h(
      'div',
      { role: 'row', class: 'row', 'aria-rowindex': index + 2 },
      name,
      selection.controls.map((control, column) => verdictCell(account, control, index, column)),
    );
    row.style.top = `${index * ROW}px`;
    rows.set(index, row);
    return [row];
  }

  function verdictCell(account: Account, control: number, row: number, column: number): HTMLElement {
    const is = account.cells[control] ?? '.';
    const dim = selection.isHit(account, control) ? '' : ' dim';
    const made = cell(row, column, 'gridcell', `cell v${classOf(is)}${dim}`, glyphs[is] ?? '');
    made.setAttribute('aria-label', `${model.data.controls[control]?.id}: ${cellWords[is]}`);
    return made;
  }

  function controlHead(control: number, column: number): HTMLElement {
    const { id = '', title = '' } = model.data.controls[control] ?? {};
    const made = cell(-1, column, 'columnheader', 'control', '');
    made.append(h('span', {}, id));
    made.title = `${id}\n${title}`;
    return made;
  }

  function headHeight(controls: readonly number[]): number {
    const longest = Math.max(0, ...controls.map((control) => model.data.controls[control]?.id.length ?? 0));
    return Math.min(HIGHEST_HEAD, longest * CHARACTER + 16);
  }

  function cell(row: number, column: number, role: string, name: string, words: string): HTMLElement {
    const isActive = row === active.row && column === active.column;
    return h(
      'div',
      {
        role,
        class: name,
        tabindex: isActive ? 0 : -1,
        'aria-colindex': column + 2,
        'data-row': row,
        'data-column': column,
      },
      words,
    );
  }

  function cellAt({ row, column }: Place): HTMLElement | null {
    return grid.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
  }

  function move(row: number, column: number): void {
    cellAt(active)?.setAttribute('tabindex', '-1');
    active = {
      row: Math.max(-1, Math.min(selection.accounts.length - 1, row)),
      column: Math.max(-1, Math.min(selection.controls.length - 1, column)),
    };
    const top = active.row * ROW;
    const room = grid.clientHeight - head.clientHeight - ROW;
    if (active.row >= 0 && top < grid.scrollTop) grid.scrollTop = top;
    if (active.row >= 0 && top > grid.scrollTop + room) grid.scrollTop = top - room;
    paint();
    const there = cellAt(active);
    there?.setAttribute('tabindex', '0');
    there?.focus({ preventScroll: true });
    if (active.column >= 0) there?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function act({ row, column }: Place): void {
    const account = selection.accounts[row];
    const control = model.data.controls[selection.controls[column] ?? -1];
    if (row < 0 && control !== undefined) acts.toggleControl(control.id);
    if (account !== undefined) acts.open(account.id, control?.id ?? '');
  }

  grid.addEventListener('scroll', () => requestAnimationFrame(paint), { passive: true });
  new ResizeObserver(paint).observe(grid);
  grid.addEventListener('click', ({ target }) => {
    const place = placeOf(target);
    if (place === undefined) return;
    move(place.row, place.column);
    act(place);
  });
  grid.addEventListener('pointerover', ({ target }) => {
    const place = placeOf(target);
    const account = selection.accounts[place?.row ?? -1];
    if (place === undefined || account === undefined || place.column < 0 || !(target instanceof HTMLElement))
      return;
    target.title = `${accountWords(account)}\n${target.getAttribute('aria-label')}`;
  });
  grid.addEventListener('keydown', (event) => {
    const page = Math.max(1, Math.floor((grid.clientHeight - head.clientHeight) / ROW) - 1);
    const next = target(event, active, page, selection);
    if (event.key === 'Enter' || event.key === ' ') act(active);
    else if (next !== undefined) move(next.row, next.column);
    else return;
    event.preventDefault();
  });

  return {
    element,
    show,
    print: (on) => {
      printing = on;
      const left = selection.accounts.length - MOST_PRINTED;
      fill(cut, on && left > 0 ? `${count(left, 'more account')} not printed: filter to print them.` : '');
      for (const row of rows.values()) row.remove();
      rows.clear();
      paint();
    },
  };
}

function placeOf(target: EventTarget | null): Place | undefined {
  const found = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return found === null
    ? undefined
    : { row: Number(found.dataset.row), column: Number(found.dataset.column) };
}
