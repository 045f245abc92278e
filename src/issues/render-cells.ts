import type { Owner, Position } from '../baseline/model.ts';
import type { AccountOwner } from '../drift/finding.ts';
import { lineAddress, link } from '../github/links.ts';
import { code, text } from '../github/text.ts';
import type { Account } from '../snapshot/account.ts';
import type { Unconfirmed } from './assess.ts';
import type { Group } from './group.ts';
import { cell } from './render-table.ts';
import type { Links } from './subject.ts';
import { causeWords } from './words.ts';

/** AWS takes no longer name for an account; what comes from elsewhere is cut to it. */
const LONGEST_NAME = 64;

/** What tells one finding from the others of its group. */
export interface Named {
  readonly accountId: string;
  /** Undefined for an account that is in the inventory no more. */
  readonly account: Account | undefined;
  readonly control: string;
  readonly resource: string | undefined;
}

/** The columns that name a finding: what is the same for the whole group is left out. */
export function nameHead(kind: Group['kind'], resources: boolean): readonly string[] {
  if (kind === 'account') return ['Control'];
  if (kind === 'control') return resources ? ['Account', 'Resource'] : ['Account'];
  return kind === 'coverage' ? ['Account'] : ['Account', 'Control'];
}

export function nameCells(kind: Group['kind'], resources: boolean, named: Named): readonly string[] {
  const account = accountCell(named.account, named.accountId);
  if (kind === 'account') return [controlCell(named)];
  if (kind === 'control') return resources ? [account, code(named.resource ?? '')] : [account];
  return kind === 'coverage' ? [account] : [account, controlCell(named)];
}

/** The same in one piece, for a list. */
export function nameWords(kind: Group['kind'], named: Named): string {
  const account = accountCell(named.account, named.accountId);
  if (kind === 'account') return controlCell(named);
  if (kind === 'coverage') return account;
  if (kind === 'owner') return `${controlCell(named)} in ${account}`;
  return named.resource === undefined ? account : `${code(named.resource)} in ${account}`;
}

export function accountCell(account: Account | undefined, id: string): string {
  return [text(nameOf(account)), code(id)].filter((part) => part !== '').join(' ');
}

/** Plain text; nothing of an account that goes by its id. */
export function nameOf(account: Account | undefined): string {
  const name = account === undefined || account.name === account.id ? '' : account.name;
  return [...name].slice(0, LONGEST_NAME).join('');
}

export function controlCell({ control, resource }: Pick<Named, 'control' | 'resource'>): string {
  return resource === undefined ? code(control) : `${code(control)} of ${code(resource)}`;
}

/** The branch's own line, not a commit's: a link that changed with every commit would rewrite every issue. */
export function declaredCell({ file, line }: Position, { baseline }: Links): string {
  const address = lineAddress(baseline, file, line);
  return address === undefined ? code(file) : link('baseline', address);
}

/** Who is to mend it, for a row: nobody is mentioned. */
export function ownerCell(owner: AccountOwner): string {
  if (owner === 'none') return 'none declared';
  if (owner === 'undecided') return 'not known';
  return ownerNames(owner).map(code).join(', ') || 'none declared';
}

/** What stands for an owner: people, else the team, else where to reach it, else its labels. */
export function ownerNames({ assignees, labels, mention, contact }: Owner): readonly string[] {
  if (assignees.length > 0) return assignees;
  const name = mention ?? contact;
  return name === undefined ? labels : [name];
}

/**
 * Who is to mend it, with the one real mention that there is: assignees hear of the issue by being assigned. Empty for
 * an owner that names nobody.
 */
export function ownerWords({ assignees, mention = '', contact = '' }: Owner): string {
  const isMention = /^@[\w-]+(?:\/[\w.-]+)?$/.test(mention);
  return [assignees.map(code).join(', '), isMention ? mention : text(mention), text(contact)]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Why a finding that was there could not be looked at again, and what to do about it. */
export function whyCell({ why }: Unconfirmed): string {
  if (why.kind === 'outside')
    return 'The last run did not look at this account. A run over all accounts will.';
  if (why.kind === 'skipped')
    return `The account is ${code(why.state)}, and only active accounts are judged.`;
  const { cause } = why.finding;
  return cause === undefined
    ? 'It could not be read.'
    : `${capital(causeWords[cause.kind])}. ${cell(cause.mend)}`;
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
