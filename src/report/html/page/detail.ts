import { accountWords, minute } from '../../words.ts';
import { button, type Child, fill, h, link, prose } from './dom.ts';
import { cellWords, type Finding, type Model, unitWords } from './model.ts';
import type { State } from './state.ts';

export interface Detail {
  readonly element: HTMLElement;
  readonly show: (state: State) => void;
}

/** The findings of an account, or of one control in it, with their evidence, over the rest of the page. */
export function createDetail(model: Model, close: () => void): Detail {
  const heading = h('h2', { id: 'detail-title', tabindex: -1 });
  const content = h('div', { class: 'detail' });
  const element = h(
    'dialog',
    { 'aria-labelledby': 'detail-title' },
    h('div', { class: 'detail-head' }, heading, button('Close', { class: 'quiet' }, close)),
    content,
  );
  element.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  // The backdrop belongs to the dialog; what is in it lies over it.
  element.addEventListener('click', (event) => {
    if (event.target === element) close();
  });
  let shown = '';
  return {
    element,
    show: ({ account: id, cell }) => {
      const account = model.accounts.find((one) => one.id === id);
      if (account === undefined) {
        if (element.open) element.close();
        shown = '';
        return;
      }
      // What is open already stays as it is scrolled.
      if (shown === `${id} ${cell}`) return;
      shown = `${id} ${cell}`;
      const findings = model.findings.filter(
        (finding) => finding.account === account && (cell === '' || finding.control.id === cell),
      );
      fill(heading, accountWords(account));
      fill(content, [
        h(
          'p',
          { class: 'about' },
          `Organizational unit: ${unitWords(account.unit)} · Owner: ${account.owner}`,
        ),
        ...(findings.length === 0
          ? [quiet(model, account.cells, cell)]
          : findings.map((finding) => section(finding, model))),
      ]);
      if (!element.open) element.showModal();
      element.scrollTop = 0;
      heading.focus();
    },
  };
}

function quiet({ data }: Model, cells: string, cell: string): Child {
  if (cell === '') return h('p', {}, 'Nothing drifts here, nothing is unknown and no drift is accepted.');
  const place = data.controls.findIndex(({ id }) => id === cell);
  const control = data.controls[place];
  return [
    h('h3', {}, control?.id),
    h('p', {}, h('strong', {}, cellWords[cells[place] ?? '.']), `. ${control?.title ?? ''}.`),
    h('p', {}, control?.description),
    h(
      'p',
      { class: 'muted' },
      'The report keeps evidence of drift and of what is unknown, not of what passes.',
    ),
  ];
}

function section(finding: Finding, { data }: Model): HTMLElement {
  const { control, verdict, severity, resource } = finding;
  const level = verdict === 'drift' ? severity : verdict;
  return h(
    'article',
    { class: 'finding' },
    h(
      'h3',
      {},
      h('span', { class: `badge b-${level}` }, verdict === 'drift' ? `drift, ${severity}` : verdict),
      ' ',
      control.id,
      resource === undefined ? undefined : [' · ', h('span', { class: 'value' }, resource)],
    ),
    h('p', {}, `${control.title}.`),
    h(
      'dl',
      { class: 'beside' },
      h('div', {}, h('dt', {}, 'Expected'), h('dd', { class: 'value' }, finding.expected)),
      h('div', {}, h('dt', {}, 'Observed'), h('dd', { class: 'value' }, finding.observed)),
    ),
    whyOf(finding),
    h('h4', {}, verdict === 'unknown' ? 'How to mend it, if it drifts' : 'How to mend it'),
    h('p', {}, prose(finding.mend)),
    finding.command === undefined ? undefined : command(finding.command, [control.id, resource].join(' ')),
    h('h4', {}, 'Where this comes from'),
    h(
      'dl',
      { class: 'facts' },
      fact('Baseline', link(`${finding.file}:${finding.line}`, addressOf(finding, data.source))),
      finding.since === undefined ? undefined : fact('Since', finding.since),
      finding.mutedUntil === undefined ? undefined : fact('Muted until', finding.mutedUntil),
      finding.evidence.map(({ source, readAt, asOf }) =>
        fact(
          'Read',
          `${source}, ${minute(readAt)}${asOf === undefined ? '' : `; AWS’s copy is of ${minute(asOf)}`}`,
        ),
      ),
      fact('Rule', link(control.documentation ?? '', control.documentation ?? undefined)),
      control.standards.length === 0 ? undefined : fact('Also asked by', control.standards.join('; ')),
    ),
  );
}

function whyOf({ verdict, reason, causeMend }: Finding): Child {
  if (reason === undefined && causeMend === undefined) return undefined;
  const lead =
    verdict === 'unknown' ? 'Could not be judged: ' : verdict === 'accepted' ? 'Accepted: ' : 'Note: ';
  return h(
    'p',
    { class: 'why' },
    h('strong', {}, lead),
    prose(reason ?? ''),
    causeMend === undefined ? undefined : [' ', prose(causeMend)],
  );
}

function fact(name: string, value: Child): HTMLElement {
  return h('div', {}, h('dt', {}, name), h('dd', {}, value));
}

function addressOf({ file, line }: Finding, source: string | null): string | undefined {
  return source === null
    ? undefined
    : `${source}/${file.split('/').map(encodeURIComponent).join('/')}#L${line}`;
}

function command(words: string, of: string): HTMLElement {
  const told = h('span', { role: 'status', class: 'told' });
  const shown = h(
    'pre',
    { tabindex: 0, role: 'region', 'aria-label': `Command for ${of}` },
    h('code', {}, words),
  );
  const copy = button('Copy', { class: 'copy', 'aria-label': `Copy the command for ${of}` }, () => {
    copyText(words, shown).then(
      () => fill(told, 'Copied'),
      () => fill(told, 'Selected: copy it with the keyboard'),
    );
  });
  return h('div', { class: 'command' }, shown, h('div', {}, copy, ' ', told));
}

/** A page from a file may lack the clipboard: then the text is selected. */
async function copyText(words: string, shown: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
  } catch (error) {
    getSelection()?.selectAllChildren(shown);
    throw error;
  }
}
