import { count } from '../../../drift/words.ts';
import { pageSeverities, pageVerdicts } from '../data.ts';
import { button, type Child, fill, h } from './dom.ts';
import type { Model } from './model.ts';
import type { Selection } from './select.ts';
import { type FilterKey, filterKeys, hasFilters, type State, withoutFilters } from './state.ts';

export interface Filters {
  readonly element: HTMLElement;
  readonly show: (state: State, selection: Selection) => void;
}

type Choice = readonly [value: string, label: string];

/** The row of filters. `change` gets what the reader changed; typing a text makes no entry in the history. */
export function createFilters(
  model: Model,
  change: (by: (state: State) => State, typing: boolean) => void,
): Filters {
  const controls = new Map<FilterKey | 'sort', HTMLInputElement | HTMLSelectElement>();
  const set = (key: FilterKey | 'sort', value: string) =>
    change((state) => ({ ...state, [key]: value }), key === 'text');
  const choose = (key: FilterKey | 'sort', label: string, choices: readonly Choice[]): Child => {
    const made = h(
      'select',
      { name: key },
      choices.map(([value, words]) => h('option', { value }, words)),
    );
    made.addEventListener('change', () => set(key, made.value));
    controls.set(key, made);
    return h('label', {}, h('span', {}, label), made);
  };
  const search = h('input', {
    type: 'search',
    name: 'text',
    placeholder: 'name, id, value …',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  let waiting = 0;
  search.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      waiting = 0;
      set('text', search.value);
    }, 150);
  });
  controls.set('text', search);
  const clear = button('Clear filters', { class: 'quiet' }, () => change(withoutFilters, false));
  const told = h('p', { class: 'told', role: 'status' });
  const form = h(
    'form',
    { class: 'filters', role: 'search', 'aria-label': 'Filters' },
    h('label', {}, h('span', {}, 'Text'), search),
    choose('owner', 'Owner', [['', 'all'], ...same(model.data.owners.toSorted())]),
    choose('ou', 'Organizational unit', [['', 'all'], ...same(prefixes(units(model), '/'))]),
    choose('verdict', 'Verdict', [
      ['', 'all'],
      ...pageVerdicts.map((verdict): Choice => [verdict, verdict.replace('-', ' ')]),
    ]),
    choose('severity', 'Severity', [['', 'all'], ...same(pageSeverities)]),
    choose('control', 'Control', [
      ['', 'all'],
      ...same(
        prefixes(
          model.data.controls.map(({ id }) => id),
          '.',
        ),
      ),
    ]),
    choose('sort', 'Order of accounts', [
      ['', 'worst first'],
      ['name', 'by name'],
      ['ou', 'by organizational unit'],
    ]),
    clear,
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  const element = h('details', { class: 'filter-box' }, h('summary', {}, 'Filters'), form);
  // On a phone they would fill the screen; elsewhere there is nothing to fold.
  const wide = matchMedia('(min-width: 46rem)');
  const fold = (): void => {
    element.open = wide.matches;
  };
  wide.addEventListener('change', fold);
  fold();
  return {
    element: h('div', {}, element, told),
    show: (state, { accounts, findings }) => {
      for (const key of [...filterKeys, 'sort'] as const) {
        const field = controls.get(key);
        // Not while somebody types in it.
        const typing = key === 'text' && waiting !== 0;
        if (field !== undefined && field.value !== state[key] && !typing) field.value = state[key];
      }
      clear.hidden = !hasFilters(state);
      fill(told, `${count(accounts.length, 'account')}, ${count(findings.length, 'finding')}`);
    },
  };
}

function units({ data }: Model): readonly string[] {
  return data.units.flatMap((unit) => (unit === null || unit === '' ? [] : [unit]));
}

/** Every path with all that it is below of. */
function prefixes(paths: readonly string[], separator: string): readonly string[] {
  const all = paths.flatMap((path) => {
    const parts = path.split(separator);
    return parts.map((_, index) => parts.slice(0, index + 1).join(separator));
  });
  return [...new Set(all)].sort();
}

function same(values: readonly string[]): readonly Choice[] {
  return values.map((value) => [value, value]);
}
