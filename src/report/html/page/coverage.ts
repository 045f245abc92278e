import { count, number } from '../../../drift/words.ts';
import { accountWords } from '../../words.ts';
import { type PageCause, pageVerdicts } from '../data.ts';
import { button, type Child, h, prose } from './dom.ts';
import { type Account, type Model, unitWords } from './model.ts';

const MOST_ACCOUNTS = 200;
/** So many are shown unasked. */
const FEW = 5;

/** What was judged, what was not and why, and the verdicts by control, organizational unit and owner. */
export function createCoverage(model: Model, open: (account: string) => void): HTMLElement {
  const { coverage } = model.data;
  const percent = (coverage.ratio * 100).toFixed(coverage.ratio === 1 ? 0 : 2);
  const byId = new Map(model.accounts.map((account) => [account.id, account]));
  const groups = (title: string, causes: readonly PageCause[]): Child =>
    causes.length === 0 ? undefined : [h('h3', {}, title), causes.map((cause) => group(cause, byId, open))];
  return h(
    'section',
    { 'aria-label': 'Coverage' },
    h('h2', {}, 'Coverage'),
    h(
      'p',
      {},
      `${number(coverage.judged)} of ${count(coverage.accounts, 'active account')} were read in full: ${percent} %.`,
    ),
    h('meter', { min: 0, max: 1, value: coverage.ratio, 'aria-label': 'Coverage' }, `${percent} %`),
    groups('Could not be read', coverage.failed),
    groups('Cannot be judged with what the run may read', coverage.unanswered),
    coverage.skipped.length === 0
      ? undefined
      : [
          h('h3', {}, 'Skipped because of their state'),
          h(
            'ul',
            {},
            coverage.skipped.map((account) => h('li', {}, `${accountWords(account)}: ${account.state}`)),
          ),
        ],
    h('h3', {}, 'Verdicts by control'),
    h('p', { class: 'muted' }, 'One verdict an account, or one an IAM user in it.'),
    table(
      'Control',
      model.data.controls.map(({ id }, place) => [id, model.data.totals.controls[place] ?? []]),
    ),
    h('h3', {}, 'Cells of the heat map by organizational unit'),
    table(
      'Organizational unit',
      byGroup(model, ({ unit }) => unitWords(unit)),
    ),
    h('h3', {}, 'Cells of the heat map by owner'),
    table(
      'Owner',
      byGroup(model, ({ owner }) => owner),
    ),
  );
}

function group(
  cause: PageCause,
  byId: ReadonlyMap<string, Account>,
  open: (account: string) => void,
): HTMLElement {
  const { message, mend, controls, accounts } = cause;
  const left = accounts.length - MOST_ACCOUNTS;
  return h(
    'article',
    { class: 'finding' },
    h('p', {}, prose(message)),
    mend === '' ? undefined : h('p', {}, h('strong', {}, 'Mend: '), prose(mend)),
    controls.length === 0
      ? undefined
      : h('p', { class: 'muted' }, `Unknown because of it: ${controls.join(', ')}`),
    h(
      'details',
      { open: accounts.length <= FEW },
      h('summary', {}, count(accounts.length, 'account')),
      h(
        'ul',
        { class: 'inline' },
        accounts.slice(0, MOST_ACCOUNTS).map((id) => {
          const account = byId.get(id);
          return h(
            'li',
            {},
            account === undefined ? id : button(accountWords(account), { class: 'plain' }, () => open(id)),
          );
        }),
        left > 0 ? h('li', {}, `and ${number(left)} more`) : undefined,
      ),
    ),
  );
}

type Row = readonly [name: string, counts: readonly number[]];

function byGroup({ accounts }: Model, nameOf: (account: Account) => string): readonly Row[] {
  const verdictOf = (cell: string) => ['CHML', '?', 'A', 'P', 'N'].findIndex((cells) => cells.includes(cell));
  const counts = new Map<string, number[]>();
  for (const account of accounts) {
    const own = counts.get(nameOf(account)) ?? pageVerdicts.map(() => 0);
    counts.set(nameOf(account), own);
    for (const cell of account.cells) {
      const verdict = verdictOf(cell);
      if (verdict >= 0) own[verdict] = (own[verdict] ?? 0) + 1;
    }
  }
  return [...counts].sort(([, a], [, b]) => (b[0] ?? 0) - (a[0] ?? 0));
}

function table(head: string, rows: readonly Row[]): HTMLElement {
  const names = ['Drift', 'Unknown', 'Accepted', 'Pass', 'Not applicable'];
  return h(
    'div',
    { class: 'wide', role: 'region', tabindex: 0, 'aria-label': `Verdicts by ${head.toLowerCase()}` },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, head),
          names.map((name) => h('th', { scope: 'col', class: 'n' }, name)),
          h('td', {}),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map(([name, counts]) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, name),
            counts.map((value) => h('td', { class: 'n' }, number(value))),
            h('td', {}, bar(counts)),
          ),
        ),
      ),
    ),
  );
}

/** The counts as parts of a line; the numbers beside it say the same. */
function bar(counts: readonly number[]): HTMLElement {
  const made = h('div', { class: 'bar', 'aria-hidden': 'true' });
  for (const [index, value] of counts.entries()) {
    const part = h('span', { class: `v${'CUAPN'[index]}` });
    part.style.flexGrow = String(value);
    made.append(part);
  }
  return made;
}
