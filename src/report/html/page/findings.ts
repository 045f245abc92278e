import { count } from '../../../drift/words.ts';
import { accountWords } from '../../words.ts';
import { button, type Child, fill, h } from './dom.ts';
import type { Finding } from './model.ts';
import type { Selection } from './select.ts';

/** Shown at first, and with every asking for more. */
const PAGE = 100;
const MOST_PRINTED = 500;

export interface FindingList {
  readonly element: HTMLElement;
  readonly show: (selection: Selection) => void;
  readonly print: (on: boolean) => void;
}

/** The findings that the filters leave, worst first, in pages. */
export function createFindings(open: (account: string, control: string) => void): FindingList {
  let findings: readonly Finding[] = [];
  let shown = 0;
  const list = h('ol', { class: 'cards' });
  const told = h('p', { class: 'empty' });
  const more = button('Show more', {}, () => {
    const from = shown;
    extend(PAGE);
    list.children[from]?.querySelector('button')?.focus();
  });
  function extend(by: number): void {
    const next = findings.slice(shown, shown + by);
    list.append(...next.map((finding) => card(finding, open)));
    shown += next.length;
    const left = findings.length - shown;
    more.hidden = left === 0;
    fill(more, `Show ${Math.min(PAGE, left)} more of ${count(left, 'finding')}`);
  }
  function restart(): void {
    shown = 0;
    fill(list, []);
    extend(PAGE);
  }
  return {
    element: h(
      'section',
      { 'aria-label': 'Findings' },
      h('h2', { class: 'print-only' }, 'Findings'),
      told,
      list,
      more,
    ),
    show: (selection) => {
      findings = selection.findings;
      fill(
        told,
        findings.length === 0
          ? 'No finding matches these filters. What passes and what does not apply has no findings: see the heat map.'
          : undefined,
      );
      restart();
    },
    print: (on) => {
      restart();
      if (on) extend(Math.max(0, MOST_PRINTED - shown));
      const left = findings.length - shown;
      fill(
        told,
        on && left > 0 ? `${count(left, 'more finding')} not printed: filter to print them.` : undefined,
      );
    },
  };
}

function card(finding: Finding, open: (account: string, control: string) => void): HTMLElement {
  const { account, control, verdict, severity, resource, expected, observed, reason } = finding;
  return h(
    'li',
    { class: 'card' },
    badge(verdict, severity),
    h(
      'div',
      { class: 'what' },
      button(control.id, { class: 'plain' }, () => open(account.id, control.id)),
      resource === undefined ? undefined : h('span', { class: 'value' }, ` ${resource}`),
      h('div', { class: 'muted' }, accountWords(account)),
    ),
    h('div', {}, h('span', { class: 'label' }, 'Expected'), h('span', { class: 'value' }, expected)),
    h(
      'div',
      {},
      h('span', { class: 'label' }, 'Observed'),
      h('span', { class: 'value' }, observed),
      reason === undefined ? undefined : h('div', { class: 'muted' }, reason),
    ),
  );
}

export function badge(verdict: string, severity: string): Child {
  return h(
    'span',
    { class: `badge b-${verdict === 'drift' ? severity : verdict}` },
    verdict === 'drift' ? severity : verdict,
  );
}
