import { h } from './dom.ts';
import { cellWords } from './model.ts';

/** What a cell shows besides its colour. */
export const glyphs: Readonly<Record<string, string>> = {
  C: 'C',
  H: 'H',
  M: 'M',
  L: 'L',
  '?': '?',
  A: 'A',
  P: '✓',
  N: '–',
  '.': '',
};

/** The class that colours a cell. */
export function classOf(cell: string): string {
  return { '?': 'U', '.': '0' }[cell] ?? cell;
}

export function legend(): HTMLElement {
  return h(
    'ul',
    { class: 'legend', 'aria-label': 'Legend' },
    Object.entries(cellWords).map(([cell, words]) =>
      h(
        'li',
        {},
        h('span', { class: `cell v${classOf(cell)}`, 'aria-hidden': 'true' }, glyphs[cell] ?? ''),
        words,
      ),
    ),
  );
}
