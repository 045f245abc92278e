import { number } from '../../../drift/words.ts';
import { minute } from '../../words.ts';
import type { PageData } from '../data.ts';
import { createCompare } from './compare.ts';
import { createCoverage } from './coverage.ts';
import { createDetail } from './detail.ts';
import { button, type Child, fill, h } from './dom.ts';
import { createFilters } from './filters.ts';
import { createFindings } from './findings.ts';
import { createMap } from './map.ts';
import { type Model, readModel } from './model.ts';
import { select } from './select.ts';
import { formatState, parseState, type State, type View, views } from './state.ts';

const labels: Readonly<Record<View, string>> = {
  map: 'Heat map',
  findings: 'Findings',
  coverage: 'Coverage',
  compare: 'Compare',
};

/** The page: its state is the address, and every change of it is shown by showing the whole state. */
function main(): void {
  const app = document.querySelector('#app');
  const data = document.querySelector('#data')?.textContent;
  if (app === null || data === null || data === undefined) return;
  // The page's own renderer wrote it.
  const model = readModel(JSON.parse(data) as PageData);
  let state = parseState(location.hash);
  let selectedBy = '';

  function change(by: (state: State) => State, replace: boolean): void {
    state = by(state);
    const address = formatState(state);
    if (replace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    show();
  }
  const open = (account: string, cell: string) => change((of) => ({ ...of, account, cell }), false);

  const filters = createFilters(model, change);
  const map = createMap(model, {
    open,
    toggleControl: (control) =>
      change((of) => ({ ...of, control: of.control === control ? '' : control }), false),
  });
  const findings = createFindings(open);
  const detail = createDetail(model, () => change((of) => ({ ...of, account: '', cell: '' }), false));
  const panels: Readonly<Record<View, HTMLElement>> = {
    map: map.element,
    findings: findings.element,
    coverage: createCoverage(model, (account) => open(account, '')),
    compare: createCompare(model, open),
  };
  const tabs = views.map((view) => ({
    view,
    element: button(labels[view], {}, () => change((of) => ({ ...of, view }), false)),
  }));
  const theme = button('', { class: 'quiet theme' }, () =>
    change((of) => ({ ...of, theme: { '': 'dark', dark: 'light' }[of.theme] ?? '' }), true),
  );

  function show(): void {
    document.documentElement.style.colorScheme =
      state.theme === 'dark' || state.theme === 'light' ? state.theme : '';
    fill(theme, `Colours: ${state.theme === '' ? 'system' : state.theme}`);
    for (const { view, element } of tabs) {
      element.setAttribute('aria-current', view === state.view ? 'page' : 'false');
      panels[view].hidden = view !== state.view;
    }
    filters.element.hidden = state.view === 'coverage' || state.view === 'compare';
    const { account: _account, cell: _cell, theme: _theme, view: _view, ...selecting } = state;
    if (JSON.stringify(selecting) !== selectedBy) {
      selectedBy = JSON.stringify(selecting);
      const selection = select(model, state);
      filters.show(state, selection);
      map.show(selection);
      findings.show(selection);
    }
    detail.show(state);
  }

  const follow = (): void => {
    state = parseState(location.hash);
    show();
  };
  addEventListener('popstate', follow);
  addEventListener('hashchange', follow);
  const print = (on: boolean) => () => {
    map.print(on);
    findings.print(on);
  };
  addEventListener('beforeprint', print(true));
  addEventListener('afterprint', print(false));

  fill(app, [
    about(model),
    tiles(model),
    h(
      'div',
      { class: 'bar-of-views' },
      h(
        'nav',
        { 'aria-label': 'Views' },
        tabs.map(({ element }) => element),
      ),
      theme,
    ),
    filters.element,
    Object.values(panels),
    detail.element,
  ]);
  show();
}

function about({ data }: Model): HTMLElement {
  const { baseline, organization, generatedAt } = data;
  return h(
    'p',
    { class: 'muted about' },
    [
      `Baseline ${baseline.file}${baseline.name === '' ? '' : ` (${baseline.name})`}`,
      ...(organization === null ? [] : [`organization ${organization}`]),
      minute(generatedAt),
    ].join(' · '),
  );
}

function tiles({ data: { totals, coverage } }: Model): HTMLElement {
  const [drift = 0, unknown = 0, accepted = 0, pass = 0, none = 0] = totals.verdicts;
  const [critical = 0, high = 0, medium = 0, low = 0] = totals.severities;
  const tile = (name: string, value: string, of: string): Child =>
    h('div', { class: `tile t-${of}` }, h('dt', {}, name), h('dd', {}, value));
  return h(
    'dl',
    { class: 'tiles' },
    tile('Drift', number(drift), 'drift'),
    tile('Critical', number(critical), 'critical'),
    tile('High', number(high), 'high'),
    tile('Medium', number(medium), 'medium'),
    tile('Low', number(low), 'low'),
    totals.muted === null || totals.muted === 0 ? undefined : tile('Muted', number(totals.muted), 'accepted'),
    tile('Accepted', number(accepted), 'accepted'),
    tile('Unknown', number(unknown), 'unknown'),
    tile('Pass', number(pass), 'pass'),
    tile('Not applicable', number(none), 'none'),
    tile(
      'Coverage',
      `${(Math.floor(coverage.ratio * 1000) / 10).toFixed(coverage.ratio === 1 ? 0 : 1)} %`,
      'none',
    ),
  );
}

main();
