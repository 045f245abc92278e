/** What the reader looks at. All of it stands in the address after `#`, so that a link shows the same. */
export interface State {
  readonly view: View;
  readonly owner: string;
  readonly ou: string;
  readonly verdict: string;
  readonly severity: string;
  readonly control: string;
  readonly text: string;
  readonly sort: string;
  /** The account whose findings are open. */
  readonly account: string;
  /** The control among them; empty: all. */
  readonly cell: string;
  readonly theme: string;
}

export const views = ['map', 'findings', 'coverage', 'compare'] as const;
export type View = (typeof views)[number];

export const filterKeys = ['owner', 'ou', 'verdict', 'severity', 'control', 'text'] as const;
export type FilterKey = (typeof filterKeys)[number];

export const start: State = {
  view: 'map',
  owner: '',
  ou: '',
  verdict: '',
  severity: '',
  control: '',
  text: '',
  sort: '',
  account: '',
  cell: '',
  theme: '',
};

/** The state that an address tells; what it does not tell, or tells wrongly, is as at the start. */
export function parseState(hash: string): State {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const told = Object.fromEntries(Object.keys(start).map((key) => [key, given.get(key) ?? '']));
  return { ...start, ...told, view: views.find((view) => view === told.view) ?? start.view };
}

export function formatState(state: State): string {
  const told = Object.entries(state).filter(
    ([key, value]) => value !== '' && !(key === 'view' && value === start.view),
  );
  return `#${new URLSearchParams(told.map(([key, value]) => [key, String(value)]))}`;
}

export function withoutFilters(state: State): State {
  return { ...state, owner: '', ou: '', verdict: '', severity: '', control: '', text: '' };
}

export function hasFilters(state: State): boolean {
  return filterKeys.some((key) => state[key] !== '');
}
