import { count } from '../drift/words.ts';
import { link } from '../github/links.ts';
import type { Gone } from './assess.ts';
import type { Group } from './group.ts';
import { accountCell, type Named, nameCells, nameHead } from './render-cells.ts';
import { cell, fill, omitted, paragraphs, table } from './render-table.ts';
import { about } from './render-words.ts';
import type { Subject } from './subject.ts';

/** Characters. */
const ROOM = 26_000;

/** Where an issue is shown. */
export interface IssueLink {
  readonly number: number;
  readonly url: string;
}

/** What people read in an issue that Rootline closes on `today`. */
export function renderClosedText(subject: Subject, gone: readonly Gone[], today: string): string {
  const { kind } = subject.group;
  const resources = gone.some(({ listed }) => listed.resource !== undefined);
  const rows = fill(
    gone,
    (each) => [...nameCells(kind, resources, nameOfGone(each)), each.listed.since, fateWords(kind, each)],
    ROOM,
  );
  return paragraphs([
    `${result(subject, gone, today)}${rows.length > 0 ? ' What this issue listed:' : ''}`,
    rows.length > 0 ? table([...nameHead(kind, resources), 'Since', 'Now'], rows) : undefined,
    omitted(gone.length - rows.length, kind === 'coverage' ? 'account' : 'finding', subject.links.runs),
    '---',
    `Rootline reopens this issue if ${kind === 'coverage' ? 'an account cannot be read' : 'drift returns'} within 90 days.`,
  ]);
}

/** What people read in a duplicate. */
export function renderFoldedText(kept: IssueLink): string {
  return paragraphs([
    `This issue is a duplicate of ${issueLink(kept)}, which says the same and is kept up to date. Please go on there.`,
    '---',
    'Rootline closed this issue and does not write to it any more.',
  ]);
}

/** What people read in an issue of a former grouping. `to` are the issues that tell now what it listed. */
export function renderMigratedText(to: readonly IssueLink[]): string {
  const rows = fill(to, (each) => [`- ${issueLink(each)}`], ROOM);
  return paragraphs([
    to.length === 0
      ? 'The baseline groups issues in another way now, and nothing that this issue listed drifts today.'
      : 'The baseline groups issues in another way now. What this issue listed is told here:',
    rows.flat().join('\n'),
    to.length > rows.length ? `And ${count(to.length - rows.length, 'more issue')}.` : undefined,
    '---',
    'Rootline closed this issue and does not write to it any more.',
  ]);
}

/** What became of a finding, in a few words. */
export function fateWords(kind: Group['kind'], { fate, reason, listed }: Gone): string {
  switch (fate) {
    case 'in-line':
      if (kind === 'coverage') return 'read in full';
      return listed.resource === undefined ? 'in line' : 'in line, or no longer there';
    case 'accepted':
      return cell(reason ?? 'accepted by an exception');
    case 'not-expected':
      return 'no longer expected by the baseline';
    case 'left':
      return 'its account left the organization';
    case 'moved':
      return 'still there, and listed by another issue';
  }
}

export function nameOfGone({ listed, account }: Gone): Named {
  return { accountId: listed.account, account, control: listed.control, resource: listed.resource };
}

function issueLink({ number, url }: IssueLink): string {
  return link(`#${number}`, url);
}

/** Why it is closed: only what was judged and is in line, or accepted, drifts no more. */
function result(subject: Subject, gone: readonly Gone[], today: string): string {
  const { group, account } = subject;
  const [fate, ...others] = new Set(gone.map((each) => each.fate));
  const only = others.length === 0 ? fate : undefined;
  const hasLeft = only === 'left' || (gone.length === 0 && account === undefined);
  if (group.kind === 'account' && hasLeft)
    return `The AWS account ${accountCell(account, group.id)} left the organization, as read on ${today}, so nothing about it is judged any more.`;
  if (only === 'left') return `The accounts left the organization, as read on ${today}.`;
  if (only === 'not-expected')
    return `The baseline does not expect anything of this any more, as of ${today}.`;
  if (only === 'moved') return `Other issues list this now, as of ${today}.`;
  return group.kind === 'coverage'
    ? `Every account was read in full on ${today}.`
    : `No finding ${about(subject)} drifts any more, as read on ${today}.`;
}
