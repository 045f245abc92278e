import { count } from '../drift/words.ts';
import { title } from '../github/text.ts';
import type { Assessment } from './assess.ts';
import { nameOf, ownerNames } from './render-cells.ts';
import type { Subject } from './subject.ts';
import { drifts, worst } from './words.ts';

/** Characters; with the rest of the title it stays well under GitHub's 256. */
const LONGEST_SUBJECT = 160;

/** An issue's title in plain text: what it is about, and what is found, but no more than that. */
export function renderTitle(subject: Subject, assessment: Assessment): string {
  if (subject.group.kind === 'coverage') return coverageTitle(assessment);
  return `${titleSubject(subject)}: ${found(subject, assessment)}`;
}

/** What stands before the colon. The coverage issue's title has no such part, so no title starts with what it gives. */
export function titleSubject({
  group,
  account,
  owner,
}: Pick<Subject, 'group' | 'account' | 'owner'>): string {
  switch (group.kind) {
    case 'account':
      return accountSubject(shortened(title(nameOf(account))), group.id);
    case 'control':
      return title(group.id);
    case 'owner':
      return typeof owner === 'string' ? nobody[owner] : shortened(title(names(ownerNames(owner))));
    case 'coverage':
      return unread;
    case 'overview':
      return 'Rootline overview';
  }
}

const unread = 'could not be read in full';

const nobody = {
  none: 'Accounts without an owner',
  undecided: 'Accounts whose owner is not known',
} as const;

function accountSubject(name: string, id: string): string {
  return name === '' ? id : `${name} (${id})`;
}

/** A mention's `@` means nothing in a title. */
function names(all: readonly string[]): string {
  return all.length === 0 ? nobody.none : all.map((name) => name.replace(/^@/, '')).join(', ');
}

function shortened(words: string): string {
  const characters = [...words];
  return characters.length <= LONGEST_SUBJECT
    ? words
    : `${characters.slice(0, LONGEST_SUBJECT - 1).join('')}…`;
}

function coverageTitle({ drifting, unconfirmed }: Assessment): string {
  if (drifting.length > 0) return `${count(drifting.length, 'account')} ${unread}`;
  return unconfirmed.length > 0
    ? `${count(unconfirmed.length, 'account')} not looked at again`
    : 'Not every account could be looked at';
}

function found({ group }: Subject, { drifting, unconfirmed }: Assessment): string {
  const isOne = group.kind === 'account';
  const severity = worst(drifting.map(({ finding }) => finding.severity));
  if (severity !== undefined) {
    const where = isOne ? '' : ` in ${accounts(drifting.map(({ finding }) => finding.account.id))}`;
    return `${drifts(drifting.length)}${where}, worst is ${severity}`;
  }
  const unsure = worst(unconfirmed.map(({ listed }) => listed.severity));
  if (unsure === undefined) return 'not everything could be confirmed';
  const where = isOne ? '' : ` in ${accounts(unconfirmed.map(({ listed }) => listed.account))}`;
  return `${count(unconfirmed.length, 'finding')}${where} not confirmed, worst is ${unsure}`;
}

/** `1 account`, for the ids of all findings. */
export function accounts(ids: readonly string[]): string {
  return count(new Set(ids).size, 'account');
}
