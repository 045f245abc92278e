import type { AccountOwner } from '../drift/finding.ts';
import { count } from '../drift/words.ts';
import { fileAddress, link } from '../github/links.ts';
import { code, text } from '../github/text.ts';
import type { Assessment, Drifting } from './assess.ts';
import { accountCell, ownerNames, ownerWords } from './render-cells.ts';
import { fill } from './render-table.ts';
import { accounts } from './render-title.ts';
import type { Links, Subject } from './subject.ts';
import { drifts, worst } from './words.ts';

const MOST_OWNERS = 10;
/** Characters: the longest line of one owner fits. */
const OWNERS_ROOM = 3_500;

/** What is about the group, as Markdown that follows a word such as "finding" or "found". */
export function about({ group, account, owner }: Subject): string {
  if (group.kind === 'account') return `in the AWS account ${accountCell(account, group.id)}`;
  return group.kind === 'control' ? `of the control ${code(group.id)}` : `in the accounts ${ofOwner(owner)}`;
}

function ofOwner(owner: AccountOwner): string {
  if (owner === 'undecided') return 'whose owner could not be told';
  const names = owner === 'none' ? [] : ownerNames(owner);
  return names.length === 0 ? 'without an owner' : `of ${names.map(code).join(', ')}`;
}

/** Where it is declared what AWS should be like: the issues may be in another repository. */
export function theBaseline({ baseline, path }: Links): string {
  return `the baseline ${link(code(path), fileAddress(baseline, path))}`;
}

/** The first line: how much drifts, where, and how grave it is. */
export function summary(subject: Subject, assessment: Assessment): string {
  const { drifting, unconfirmed } = assessment;
  const severity = worst(drifting.map(({ finding }) => finding.severity));
  if (severity === undefined)
    return `No drift was found ${about(subject)}, but not everything could be confirmed, so this issue stays open.`;
  const more =
    unconfirmed.length > 0 ? ` ${count(unconfirmed.length, 'more finding')} could not be confirmed.` : '';
  return `${driftWords(subject, drifting)}; the worst is **${severity}**.${more}${asks(subject, drifting)}`;
}

/** What the control is about, for readers who know it by nothing but its id. */
function asks({ group }: Subject, drifting: Assessment['drifting']): string {
  const statement = drifting[0]?.finding.title;
  return group.kind === 'control' && statement !== undefined ? ` What it asks: ${text(statement)}.` : '';
}

function driftWords(subject: Subject, drifting: Assessment['drifting']): string {
  const { group, owner } = subject;
  const many = drifts(drifting.length);
  const where = accounts(drifting.map(({ finding }) => finding.account.id));
  if (group.kind === 'account') return `${many} from the baseline ${about(subject)}`;
  return group.kind === 'control'
    ? `${many} from the baseline in ${where} under the control ${code(group.id)}`
    : `${many} from the baseline in ${where} ${ofOwner(owner)}`;
}

/** Who is to mend it, with the mentions that the baseline declares; of a control, the owners of what is shown. */
export function ownerLine(subject: Subject, shown: Assessment['drifting']): string {
  if (subject.group.kind === 'control') return ownersLine(subject, shown);
  const { group, owner } = subject;
  if (owner === 'undecided')
    return group.kind === 'coverage'
      ? 'Owner: of the management account, which this run could not tell.'
      : 'Owner: could not be decided, because a selector could not be read.';
  const words = owner === 'none' ? '' : ownerWords(owner);
  return words === '' ? 'Owner: none is declared in the baseline.' : `Owner: ${words}`;
}

function ownersLine({ ownerOf }: Subject, shown: Assessment['drifting']): string {
  const all = shown
    .map(({ finding }) => ownerOf(finding.account.id))
    .flatMap((owner) => (typeof owner === 'string' ? [] : [ownerWords(owner)]));
  const distinct = [...new Set(all)].filter((words) => words !== '');
  if (distinct.length === 0) return '';
  const named = fill(distinct.slice(0, MOST_OWNERS), (words) => [words], OWNERS_ROOM).flat();
  const rest = distinct.length - named.length;
  return `Owners: ${[...named, ...(rest > 0 ? [`${count(rest, 'more owner')} in the table`] : [])].join('; ')}`;
}

/** How to mend a finding, in words that are the same for every account. */
export function withoutId({ mend, account }: Drifting['finding']): string {
  return mend.text.replaceAll(account.id, '{account.id}');
}
