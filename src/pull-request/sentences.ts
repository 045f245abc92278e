import type {
  AttestationChange,
  BaselineDiff,
  Change,
  Declared,
  ExceptionChange,
  ExpectationChange,
  ExpectationKind,
  OwnerChange,
  SettingChange,
  SeverityChange,
} from '../baseline/diff-model.ts';
import type { AccountOwner, Attestation, ExceptionEntry } from '../baseline/model.ts';
import { quotable } from '../baseline/place.ts';
import { showValue } from '../baseline/show.ts';
import { controlById } from '../controls/catalogue.ts';
import { canonical } from '../controls/compare.ts';
import { count, number } from '../drift/words.ts';
import { few } from '../report/words.ts';
import { isMap } from '../snapshot/shape.ts';

/** One change in plain English; backticks set off what the baselines hold. */
export interface Sentence {
  readonly text: string;
  readonly change: Change;
}

const NAMED = 3;

/** A sentence for each change, in the difference's order. */
export function sentences({ changes }: BaselineDiff): readonly Sentence[] {
  return changes.map((change) => ({ text: sentence(change), change }));
}

function sentence(change: Change): string {
  switch (change.about) {
    case 'expectation':
      return `${expectationWords(change)}${ruleWords(change)}.`;
    case 'exception':
      return `${exceptionWords(change)}.`;
    case 'attestation':
      return `${attestationWords(change)}.`;
    case 'severity':
      return `${severityWords(change)}.`;
    case 'owner':
      return `${ownerWords(change)}.`;
    case 'setting':
      return settingWords(change);
  }
}

function expectationWords(change: ExpectationChange): string {
  const { control, kind, before, after } = change;
  const name = `\`${control}\``;
  const of = accountWords(change);
  const verb = change.certain ? sure[kind] : possible[kind];
  const [from, to] = [valueWords(control, before, after), valueWords(control, after, before)];
  if (before === undefined && after === undefined)
    return `${name} is declared differently in so many ways that ${isBeyond(change) ? yetToCome : 'some accounts'} may be held to less`;
  if (after === undefined) return `${name} ${verb}${of}; it was ${from}${notLost(change)}`;
  if (before === undefined) return `${name} ${verb}${of}: ${to}`;
  return `${name} ${verb}${of}: ${to} instead of ${from}`;
}

type Verbs = Readonly<Record<ExpectationKind, string>>;

const sure: Verbs = {
  dropped: 'is no longer expected',
  added: 'is now expected',
  loosened: 'asks less',
  tightened: 'asks more',
  changed: 'expects something else',
};
const possible: Verbs = {
  dropped: 'may no longer be expected',
  added: 'may now be expected',
  loosened: 'may accept more',
  tightened: 'may accept less',
  changed: 'may expect something else',
};

function notLost({ weakens }: ExpectationChange): string {
  return weakens ? '' : ', and another expectation that includes it takes its place';
}

function valueWords(control: string, declared: Declared | undefined, other: Declared | undefined): string {
  const known = controlById(control);
  if (declared === undefined || known === undefined) return 'nothing';
  return `\`${quotable(showValue(known, differingFirst(declared.value, other?.value)))}\``;
}

/** Of a long value only the beginning is shown, so that what differs has to stand there. */
function differingFirst(value: unknown, other: unknown): unknown {
  if (!isMap(value) || !isMap(other)) return value;
  const isSame = (key: string) => canonical(value[key]) === canonical(other[key]);
  const keys = Object.keys(value);
  const sorted = [...keys.filter((key) => !isSame(key)), ...keys.filter(isSame)];
  return Object.fromEntries(sorted.map((key) => [key, value[key]]));
}

function ruleWords({ after, before, side }: ExpectationChange): string {
  const rule = (after ?? before)?.rule;
  if (rule === undefined) return '';
  return side === 'head'
    ? `, by the rule \`${quotable(rule)}\``
    : `, by the former rule \`${quotable(rule)}\``;
}

const yetToCome = 'accounts yet to come';

/** Of none that there is now. */
export function isBeyond(change: Change): boolean {
  return 'accounts' in change && change.accounts?.count === 0;
}

/** ` of 3 accounts (…)`; nothing where they are not known. */
function accountWords(change: Extract<Change, { readonly certain: boolean }>): string {
  const { accounts } = change;
  if (accounts === undefined) return '';
  if (accounts.count === 0) return ` of ${yetToCome}`;
  const names = accounts.first.map(({ id, name }) => (name === '' ? id : `\`${quotable(name)}\` ${id}`));
  const rest = accounts.count - Math.min(names.length, NAMED);
  const shown = names.slice(0, NAMED).join(', ');
  return ` of ${count(accounts.count, 'account')} (${shown}${rest > 0 ? ` and ${number(rest)} more` : ''})`;
}

function exceptionWords(change: ExceptionChange): string {
  const { kind, before, after } = change;
  const of = accountWords(change);
  const what = exceptionName(after ?? before);
  switch (kind) {
    case 'new':
      return `A new exception ${change.certain ? 'accepts' : 'may accept'} drift of ${what}${of} until ${after.until}: ${reasonOf(after)}`;
    case 'longer':
      return `The exception for ${what}${of} lasts until ${after.until} instead of ${before.until}: ${reasonOf(after)}`;
    case 'shorter':
      return `The exception for ${what}${of} ends on ${after.until} instead of ${before.until}`;
    case 'wider':
    case 'narrower':
      return `${reachWords(kind, exceptionName(before), what)}${of}, until ${after.until}: ${reasonOf(after)}`;
    case 'reworded':
      return `The exception for ${what}${of} has another reason or approver: ${reasonOf(after)}`;
    case 'gone':
      return `The exception for ${what}${of} is gone`;
  }
}

/** Where the names are the same, the accounts are what differs, as far as what they are chosen by could be read. */
function reachWords(kind: 'wider' | 'narrower', former: string, after: string): string {
  if (former !== after) return `The exception for ${former} is now for ${after}`;
  return `The exception for ${after} may be about ${kind === 'wider' ? 'more' : 'fewer'} accounts`;
}

function exceptionName({ control, resource }: ExceptionEntry): string {
  return `\`${control}\`${resource === undefined ? '' : ` and \`${quotable(resource)}\``}`;
}

function reasonOf({ reason, approvedBy }: ExceptionEntry): string {
  const approval = approvedBy === undefined ? '' : ` (approved by \`${quotable(approvedBy)}\`, as claimed)`;
  return `\`${quotable(reason)}\`${approval}`;
}

function attestationWords(change: AttestationChange): string {
  const { kind, before, after } = change;
  const of = accountWords(change);
  const name = `The attestation \`${quotable((before ?? after).id)}\``;
  switch (kind) {
    case 'added':
      return `${name} is new${of}: ${statementOf(after)}`;
    case 'dropped':
      return `${name} ${change.certain ? 'is' : 'may be'} no longer asked${of}: ${statementOf(before)}`;
    case 'restated':
      return `${name} states something else${of}: ${statementOf(after)} instead of ${statementOf(before)}`;
    case 'longer':
    case 'shorter':
      return `${name} is valid for ${after.validFor} days instead of ${before.validFor}${of}`;
    case 'renewed':
      return `${name} is renewed${of}, on ${after.on} by \`${quotable(after.by)}\``;
  }
}

function statementOf({ statement }: Attestation): string {
  return `\`${quotable(statement)}\``;
}

function severityWords({ controls, before, after }: SeverityChange): string {
  const names = few(
    controls.map((id) => `\`${quotable(id)}\``),
    NAMED,
    ', ',
  );
  const verb = controls.length === 1 ? 'counts' : 'count';
  return before === after
    ? `${names} ${verb} as ${after} by default again, and milder where the control says so`
    : `${names} ${verb} as ${after} instead of ${before}`;
}

function ownerWords(change: OwnerChange): string {
  const of = accountWords(change);
  const verb = change.certain ? 'changes' : 'may change';
  return `The owner${of} ${verb} from ${peopleOf(change.before)} to ${peopleOf(change.after)}`;
}

function peopleOf(owner: AccountOwner): string {
  if (typeof owner === 'string') return owner === 'none' ? 'nobody' : 'somebody';
  const { assignees, mention, contact, labels } = owner;
  const people = [
    ...assignees,
    ...(mention === undefined ? [] : [mention]),
    ...(contact === undefined ? [] : [contact]),
  ];
  const named = people.length > 0 ? people : labels.map((label) => `the label ${label}`);
  return named.length === 0
    ? 'nobody'
    : few(
        named.map((one) => `\`${quotable(one)}\``),
        NAMED,
        ', ',
      );
}

function settingWords({ setting, before, after }: SettingChange): string {
  const [from, to] = [before, after].map((value) =>
    value === undefined ? 'none' : `\`${quotable(value)}\``,
  );
  switch (setting) {
    case 'organization':
      return after === undefined
        ? `The baseline is no longer bound to the organization ${from}: a run that finds itself in another one goes on.`
        : `The baseline is meant for the organization ${to} instead of ${from}.`;
    case 'name':
      return `The baseline's name is ${to} instead of ${from}: its issues are told apart by it, so that new ones are opened.`;
    case 'group-by':
      return `Issues are grouped by ${to} instead of ${from}.`;
    case 'presets':
      return `It extends ${to} instead of ${from}.`;
  }
}
