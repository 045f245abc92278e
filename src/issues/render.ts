import { markdownTable } from 'markdown-table';
import type { Owner, Position } from '../baseline/model.ts';
import type { AccountOwner, Finding } from '../drift/finding.ts';
import { count } from '../drift/words.ts';
import { lineAddress, link } from '../github/links.ts';
import { block, code, prose, text, title } from '../github/text.ts';
import type { Account } from '../snapshot/account.ts';
import type { Assessment, Drifting, Gone, Unconfirmed } from './assess.ts';
import { causeWords, drifts, worst } from './words.ts';

/** The page of the default branch that files are linked below, such as `https://github.com/example/platform/blob/main`. */
export type LinkBase = string | undefined;

export interface IssueSubject {
  readonly account: Account;
  readonly owner: AccountOwner;
  readonly linkBase: LinkBase;
}

/** Characters. With the marker they stay well under GitHub's 65,536 for a body. */
const ROOM = { rows: 20_000, unconfirmed: 6_000, fixes: 10_000 };
const LONGEST_NAME = 80;
const MOST_NAMES = 10;

/** The issue's title, which says what is found and no more than that. */
export function renderTitle({ account }: IssueSubject, assessment: Assessment): string {
  const name = [...title(account.name)].slice(0, LONGEST_NAME).join('');
  const subject = name === '' ? account.id : `${name} (${account.id})`;
  return `${subject}: ${findingsInTitle(assessment)}`;
}

function findingsInTitle({ drifting, unconfirmed }: Assessment): string {
  const severity = worst(drifting.map(({ finding }) => finding.severity));
  if (severity !== undefined) return `${drifts(drifting.length)}, worst is ${severity}`;
  const unsure = worst(unconfirmed.map(({ listed }) => listed.severity));
  return unsure === undefined
    ? 'not everything could be read'
    : `${count(unconfirmed.length, 'finding')} not confirmed, worst is ${unsure}`;
}

/**
 * What people read in an open issue. `drifting` is sorted; only its first `listable` rows are shown at most, because
 * no more are remembered. The text is the same for the same facts, whenever it is made.
 */
export function renderText(subject: IssueSubject, assessment: Assessment, listable: number): string {
  const rows = fill(assessment.drifting.slice(0, listable), (each) => row(each, subject.linkBase), ROOM.rows);
  const omitted = assessment.drifting.length - rows.length;
  return [
    summary(subject, assessment),
    ownerLine(subject.owner),
    rows.length > 0 && table(['Severity', 'Control', 'Expected', 'Observed', 'Since', 'Declared'], rows),
    omitted > 0 && `${count(omitted, 'more finding')} did not fit here: see the report of the latest run.`,
    ...unconfirmedPart(assessment),
    ...fixPart(assessment.drifting.slice(0, rows.length)),
    '---',
    footer(subject, assessment),
  ]
    .filter((part) => part !== false && part !== '')
    .join('\n\n');
}

/** What people read in an issue that Rootline closes on `today`. */
export function renderClosedText(subject: IssueSubject, gone: readonly Gone[], today: string): string {
  const rows = fill(gone, goneRow, ROOM.rows + ROOM.unconfirmed);
  const omitted = gone.length - rows.length;
  return [
    `No finding of ${accountWords(subject.account)} drifts any more, as read on ${today}.${rows.length > 0 ? ' What this issue listed:' : ''}`,
    rows.length > 0 && table(['Control', 'Since', 'Now'], rows),
    omitted > 0 && `${count(omitted, 'more finding')} did not fit here.`,
    '---',
    'Rootline closed this issue, and reopens it if drift returns within 90 days.',
  ]
    .filter((part) => part !== false)
    .join('\n\n');
}

function summary({ account }: IssueSubject, { drifting, unconfirmed, blocking }: Assessment): string {
  const severity = worst(drifting.map(({ finding }) => finding.severity));
  const first =
    severity === undefined
      ? `No drift was found in ${accountWords(account)}, but not everything could be read, so this issue stays open.`
      : `${drifts(drifting.length)} from the baseline in ${accountWords(account)}; the worst is **${severity}**.`;
  const uncertain = severity === undefined ? 0 : unconfirmed.length;
  const rest = uncertain > 0 ? ` ${count(uncertain, 'more finding')} could not be confirmed.` : '';
  const unread = severity === undefined && unconfirmed.length === 0 ? unreadList(blocking) : '';
  return `${first}${rest}${unread}`;
}

function accountWords(account: Account): string {
  return `the AWS account ${[text(account.name), code(account.id)].filter((part) => part !== '').join(' ')}`;
}

function unreadList(blocking: readonly Finding[]): string {
  const rows = fill(blocking, (finding) => [`- ${controlCell(finding)}: ${why(finding)}`], ROOM.unconfirmed);
  return `\n\n${rows.map(([item]) => item).join('\n')}`;
}

function ownerLine(owner: AccountOwner): string {
  if (owner === 'undecided') return 'Owner: could not be decided, because a selector could not be read.';
  const parts = owner === 'none' ? [] : ownerParts(owner);
  return parts.length === 0 ? 'Owner: none is declared in the baseline.' : `Owner: ${parts.join(' · ')}`;
}

/** Assignees hear of the issue by being assigned, so only the declared mention is a real one. */
function ownerParts({ assignees, mention, contact }: Owner): readonly string[] {
  const isMention = mention !== undefined && /^@[\w-]+(?:\/[\w.-]+)?$/.test(mention);
  return [
    assignees.map(code).join(', '),
    isMention ? mention : text(mention ?? ''),
    text(contact ?? ''),
  ].filter((part) => part !== '');
}

function row({ finding, since }: Drifting, linkBase: LinkBase): readonly string[] {
  const observed = [prose(finding.observed), prose(finding.reason ?? '')].filter((part) => part !== '');
  return [
    finding.severity,
    controlCell(finding),
    prose(finding.expected),
    observed.join('<br>'),
    since,
    declared(finding.baseline, linkBase),
  ];
}

function controlCell({
  control,
  resource,
}: {
  readonly control: string;
  readonly resource: string | undefined;
}) {
  return resource === undefined ? code(control) : `${code(control)} of ${code(resource)}`;
}

/** The branch's own line, not a commit's: a link that changed with every commit would rewrite every issue. */
function declared({ file, line }: Position, linkBase: LinkBase): string {
  const address = lineAddress(linkBase, file, line);
  return address === undefined ? code(file) : link('baseline', address);
}

function unconfirmedPart({ unconfirmed }: Assessment): readonly string[] {
  if (unconfirmed.length === 0) return [];
  const rows = fill(unconfirmed, unconfirmedRow, ROOM.unconfirmed);
  const omitted = unconfirmed.length - rows.length;
  return [
    '### Not confirmed',
    'These were found before and could not be read since. They count neither as drift nor as resolved.',
    table(['Severity', 'Control', 'Since', 'Not confirmed since', 'Why, and what to do'], rows),
    omitted > 0 ? `${count(omitted, 'more finding')} did not fit here.` : '',
  ];
}

function unconfirmedRow({ listed, finding, since, unconfirmedSince }: Unconfirmed): readonly string[] {
  return [listed.severity, controlCell(listed), since, unconfirmedSince, why(finding)];
}

function why({ cause }: Finding): string {
  return cause === undefined ? 'it could not be read' : `${causeWords[cause.kind]}. ${prose(cause.mend)}`;
}

/** Findings that are mended alike share one entry. */
function fixPart(shown: readonly Drifting[]): readonly string[] {
  if (shown.length === 0) return [];
  const groups = Map.groupBy(shown, ({ finding }) => JSON.stringify(finding.mend));
  const fixes = fill([...groups.values()], (group) => [fix(group)], ROOM.fixes);
  const omitted = groups.size - fixes.length;
  return [
    '### How to fix',
    ...fixes.map(([each = '']) => each),
    omitted > 0
      ? `${count(omitted, 'more fix').replace(/fixs$/, 'fixes')} did not fit here: see the report.`
      : '',
  ];
}

function fix(group: readonly Drifting[]): string {
  const [first] = group;
  if (first === undefined) return '';
  const { mend, references } = first.finding;
  const named = group.slice(0, MOST_NAMES).map(({ finding }) => controlCell(finding));
  const rest = group.length - named.length;
  const names = `${named.join(', ')}${rest > 0 ? ` and ${count(rest, 'more finding')}` : ''}`;
  const head = `**${names}**: ${prose(mend.text)} ([AWS documentation](${references.documentation}))`;
  return mend.command === undefined ? head : `${head}\n\n${block(mend.command)}`;
}

function footer({ account }: IssueSubject, { drifting }: Assessment): string {
  const control = drifting[0]?.finding.control ?? 'root-user.mfa';
  return [
    'Rootline keeps this issue equal to what it reads from AWS: it rewrites the text above and closes the issue when everything is in line. Comments, labels and assignees that people add stay.',
    'To accept a finding for a while, add an exception to the baseline by pull request:',
    `\`\`\`yaml\nexceptions:\n  - control: ${control}\n    match: { ids: ["${account.id}"] }\n    reason: why this is acceptable\n    until: YYYY-MM-DD\n\`\`\``,
  ].join('\n\n');
}

function goneRow({ listed, fate, reason }: Gone): readonly string[] {
  return [controlCell(listed), listed.since, fates[fate](reason, listed.resource)];
}

const fates: Readonly<
  Record<Gone['fate'], (reason: string | undefined, resource: string | undefined) => string>
> = {
  'in-line': (_reason, resource) => (resource === undefined ? 'in line' : 'in line, or no longer there'),
  accepted: (reason) => prose(reason ?? 'accepted by an exception'),
  'not-expected': () => 'no longer expected by the baseline',
};

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return markdownTable([head, ...rows], { alignDelimiters: false });
}

/** As many rows, in order, as the room takes. */
function fill<T>(
  items: readonly T[],
  toRow: (item: T) => readonly string[],
  room: number,
): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  let left = room;
  for (const item of items) {
    const next = toRow(item);
    left -= next.join(' | ').length + 5;
    if (left < 0) break;
    rows.push(next);
  }
  return rows;
}
