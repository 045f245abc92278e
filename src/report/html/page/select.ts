import type { Account, Finding, Model } from './model.ts';
import type { State } from './state.ts';

/** What of the report the filters leave. */
export interface Selection {
  /** In the order in which they are shown. */
  readonly accounts: readonly Account[];
  /** Places of the controls. */
  readonly controls: readonly number[];
  readonly findings: readonly Finding[];
  readonly isHit: (account: Account, control: number) => boolean;
}

const quietCells: Readonly<Record<string, string>> = { pass: 'P', 'not-applicable': 'N' };
/** How much a cell counts when the worst accounts come first. */
const weights: Readonly<Record<string, number>> = { C: 1e9, H: 1e6, M: 1e3, L: 1, '?': 1e-3 };

export function select(model: Model, state: State): Selection {
  const { accounts, data } = model;
  const width = data.controls.length;
  const controls = data.controls.flatMap(({ id }, place) =>
    isWithin(id, state.control, '.') ? [place] : [],
  );
  const finder = createFinder(model, state);
  const findings = model.findings.filter(finder.hasFinding);
  const hits = new Uint8Array(accounts.length * width);
  for (const { account, controlPlace } of findings) hits[account.place * width + controlPlace] = 1;
  for (const account of accounts)
    for (const control of controls)
      if (finder.hasQuiet(account, control)) hits[account.place * width + control] = 1;
  const isHit = (account: Account, control: number) => hits[account.place * width + control] === 1;
  const narrowed = [state.verdict, state.severity, state.control, state.text].some((value) => value !== '');
  const shown = accounts.filter(
    (account) =>
      finder.hasAccount(account) && (!narrowed || controls.some((control) => isHit(account, control))),
  );
  return { accounts: sorted(shown, state.sort, controls, isHit), controls, findings, isHit };
}

interface Finder {
  readonly hasAccount: (account: Account) => boolean;
  readonly hasFinding: (finding: Finding) => boolean;
  /** Whether a cell without a finding, a pass or what does not apply, is looked for. */
  readonly hasQuiet: (account: Account, control: number) => boolean;
}

function createFinder({ accounts, data }: Model, state: State): Finder {
  const words = state.text.trim().toLowerCase();
  const has = (...texts: readonly (string | undefined)[]) =>
    texts.some((text) => text?.toLowerCase().includes(words));
  const byWords = accounts.map(({ id, name, owner, unit }) => words === '' || has(id, name, owner, unit));
  const controlByWords = data.controls.map(({ id, title }) => has(id, title));
  const inAccounts = accounts.map(
    ({ owner, unit }) =>
      (state.owner === '' || owner === state.owner) &&
      (state.ou === '' || (unit !== undefined && isWithin(unit, state.ou, '/'))),
  );
  const inControls = data.controls.map(({ id }) => isWithin(id, state.control, '.'));
  const quietWanted = state.severity === '' && (state.verdict === '' || state.verdict in quietCells);
  return {
    hasAccount: ({ place }) => inAccounts[place] === true,
    hasFinding: (finding) =>
      inAccounts[finding.account.place] === true &&
      inControls[finding.controlPlace] === true &&
      (state.verdict === '' || finding.verdict === state.verdict) &&
      hasSeverity(finding, state) &&
      (byWords[finding.account.place] === true ||
        controlByWords[finding.controlPlace] === true ||
        has(finding.resource, finding.expected, finding.observed, finding.reason)),
    hasQuiet: ({ place, cells }, control) =>
      quietWanted &&
      inAccounts[place] === true &&
      isQuiet(cells[control] ?? '.', state.verdict) &&
      (byWords[place] === true || controlByWords[control] === true),
  };
}

/** Severities count drift, unless another verdict is asked for. */
function hasSeverity({ verdict, severity }: Finding, state: State): boolean {
  if (state.severity === '') return true;
  return severity === state.severity && (verdict === 'drift' || state.verdict !== '');
}

function isQuiet(cell: string, verdict: string): boolean {
  return verdict === '' ? cell === 'P' || cell === 'N' : quietCells[verdict] === cell;
}

/** Whether a path is this one or below it; everything is within an empty one. */
function isWithin(path: string, within: string, separator: string): boolean {
  return within === '' || path === within || path.startsWith(within + separator);
}

function sorted(
  accounts: readonly Account[],
  by: string,
  controls: readonly number[],
  isHit: Selection['isHit'],
): readonly Account[] {
  const named = (a: Account, b: Account) => compare(a.name.toLowerCase(), b.name.toLowerCase());
  if (by === 'name') return accounts.toSorted(named);
  if (by === 'ou') return accounts.toSorted((a, b) => compare(a.unit ?? '', b.unit ?? '') || named(a, b));
  const weight = (account: Account) =>
    controls.reduce(
      (sum, control) => sum + (isHit(account, control) ? (weights[account.cells[control] ?? ''] ?? 0) : 0),
      0,
    );
  const weighed = new Map(accounts.map((account) => [account, weight(account)]));
  return accounts.toSorted((a, b) => (weighed.get(b) ?? 0) - (weighed.get(a) ?? 0) || named(a, b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
