import { count, number } from '../../../drift/words.ts';
import { accountWords, minute } from '../../words.ts';
import { pageVerdicts } from '../data.ts';
import { button, type Child, fill, h } from './dom.ts';
import { type Change, type Compared, compare, type Earlier, readEarlier } from './earlier.ts';
import { badge } from './findings.ts';
import type { Model } from './model.ts';

const MOST_LISTED = 200;

const groups: Readonly<Record<Change, string>> = {
  new: 'New drift',
  worse: 'Graver than before',
  resolved: 'Resolved',
  accepted: 'Accepted by an exception since',
  unconfirmed: 'Drifted before, could not be read now',
  gone: 'Drifted before, no longer judged',
  kept: 'Drifts as before',
};

/** What changed since an earlier report.json, which the reader chooses and which stays on this machine. */
export function createCompare(model: Model, open: (account: string, control: string) => void): HTMLElement {
  const told = h('p', { role: 'status' });
  const outcome = h('div', {});
  const input = h('input', { type: 'file', accept: '.json,application/json', name: 'earlier' });
  input.addEventListener('change', async () => {
    const file = input.files?.[0];
    if (file === undefined) return;
    fill(told, 'Reading …');
    fill(outcome, undefined);
    const earlier = readEarlier(await file.text());
    if (typeof earlier === 'string') return fill(told, earlier);
    const all = compare(model, earlier);
    fill(
      told,
      `${count(all.filter(({ change }) => change === 'new').length, 'new finding')}, ${count(all.filter(({ change }) => change === 'resolved').length, 'finding')} resolved since ${minute(earlier.generatedAt)}.`,
    );
    fill(outcome, [warnings(model, earlier), totals(model, earlier), lists(all, open)]);
  });
  return h(
    'section',
    { 'aria-label': 'Comparison' },
    h('h2', {}, 'Compare with an earlier run'),
    h('p', {}, 'Choose the report.json of an earlier run. It is read on this machine and sent nowhere.'),
    h('label', { class: 'file' }, h('span', {}, 'Earlier report.json'), input),
    told,
    outcome,
  );
}

function warnings({ data }: Model, earlier: Earlier): Child {
  const said = [
    earlier.organization !== data.organization
      ? 'It is about another organization, or about pseudonyms under another key.'
      : '',
    earlier.baseline !== (data.baseline.name === '' ? null : data.baseline.name)
      ? 'It was made with a baseline of another name.'
      : '',
    earlier.generatedAt > data.generatedAt
      ? 'It is later than this report: what is called new here is what it lacks.'
      : '',
  ];
  return said.filter((words) => words !== '').map((words) => h('p', { class: 'why' }, words));
}

function totals({ data }: Model, { verdicts }: Earlier): Child {
  return h(
    'div',
    { class: 'wide', role: 'region', tabindex: 0, 'aria-label': 'Totals then and now' },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          ['Verdict', 'Then', 'Now', 'Change'].map((name, index) =>
            h('th', { scope: 'col', class: index > 0 && 'n' }, name),
          ),
        ),
      ),
      h(
        'tbody',
        {},
        pageVerdicts.map((verdict, index) => {
          const [then, now] = [verdicts[verdict] ?? 0, data.totals.verdicts[index] ?? 0];
          const change = now === then ? '0' : `${now > then ? '+' : '−'}${number(Math.abs(now - then))}`;
          return h(
            'tr',
            {},
            h('th', { scope: 'row' }, verdict.replace('-', ' ')),
            [number(then), number(now), change].map((words) => h('td', { class: 'n' }, words)),
          );
        }),
      ),
    ),
  );
}

function lists(all: readonly Compared[], open: (account: string, control: string) => void): Child {
  return Object.entries(groups).map(([change, title]) => {
    const own = all.filter((one) => one.change === change);
    if (own.length === 0) return undefined;
    const left = own.length - MOST_LISTED;
    return h(
      'details',
      { open: change !== 'kept' },
      h('summary', {}, h('h3', {}, `${title}: ${number(own.length)}`)),
      h(
        'ul',
        { class: 'changes' },
        own.slice(0, MOST_LISTED).map((one) => item(one, open)),
      ),
      left > 0 ? h('p', { class: 'muted' }, `and ${number(left)} more`) : undefined,
    );
  });
}

function item({ now, before }: Compared, open: (account: string, control: string) => void): HTMLElement {
  const account = now?.account ?? { id: before?.account ?? '', name: before?.accountName ?? '' };
  const control = now?.control.id ?? before?.control ?? '';
  const resource = now?.resource ?? before?.resource;
  return h(
    'li',
    {},
    now === undefined
      ? h('span', { class: 'badge' }, `was ${before?.severity}`)
      : badge(now.verdict, now.severity),
    ' ',
    now === undefined ? control : button(control, { class: 'plain' }, () => open(account.id, control)),
    resource === undefined ? '' : ` ${resource}`,
    ` in ${accountWords(account)}: `,
    h('span', { class: 'value' }, before?.observed ?? ''),
    now === undefined || now.observed === before?.observed
      ? undefined
      : [before === undefined ? undefined : ' → ', h('span', { class: 'value' }, now.observed)],
  );
}
