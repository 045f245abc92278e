import { count } from '../drift/words.ts';
import type { Assessment, Drifting, Unconfirmed } from './assess.ts';
import { declaredCell, nameCells, nameHead, nameWords, ownerCell, whyCell } from './render-cells.ts';
import { renderCoverage } from './render-coverage.ts';
import { fixes } from './render-fixes.ts';
import { cell, fill, omitted, paragraphs, table } from './render-table.ts';
import { ownerLine, summary, theBaseline } from './render-words.ts';
import type { Subject } from './subject.ts';
import { causeWords } from './words.ts';

export { renderClosedText, renderFoldedText, renderMigratedText } from './render-closed.ts';
export { renderTitle, titleSubject } from './render-title.ts';

/**
 * Characters. What stands around the tables takes 5,500 at most, so that the body stays under 60,000 together with a
 * marker of 24,350; GitHub takes 65,536.
 */
const ROOM = { rows: 20_000, unconfirmed: 4_000, fixes: 6_000 };

/**
 * What people read in an open issue. `drifting` is sorted; only its first `listable` rows are shown at most, because
 * no more are remembered. The text is the same for the same facts, whenever it is made.
 */
export function renderText(subject: Subject, assessment: Assessment, listable: number): string {
  if (subject.group.kind === 'coverage') return renderCoverage(subject, assessment, listable);
  const { drifting, unconfirmed } = assessment;
  const { runs } = subject.links;
  const room = ROOM.rows + (unconfirmed.length === 0 ? ROOM.unconfirmed : 0);
  const shape = shapeOf(subject, assessment);
  const rows = fill(drifting.slice(0, listable), (each) => row(subject, shape, each), room);
  const shown = drifting.slice(0, rows.length);
  return paragraphs([
    summary(subject, assessment),
    ownerLine(subject, shown),
    drifting.length > 0 ? whatToDo(subject) : unread(subject, assessment),
    rows.length > 0 ? table(shape.head, rows) : undefined,
    omitted(drifting.length - rows.length, 'finding', runs),
    ...unconfirmedPart(subject, shape, unconfirmed),
    ...fixes(subject, shown, ROOM.fixes),
    ...accepting(drifting),
    '---',
    footer,
  ]);
}

function whatToDo({ links }: Subject): string {
  return `These settings in AWS are not what ${theBaseline(links)} declares. **What to do:** mend each finding as *How to fix* says; or, where something is right as it is, have it accepted as *How to accept* says. The next run sees it and rewrites or closes this issue; nobody has to close it.`;
}

const footer =
  'Rootline reads the AWS accounts, compares them with the baseline and keeps this issue equal to the result: it rewrites the text above and closes the issue when everything is in line. Comments, labels and assignees that people add stay.';

/** The columns of one issue's tables. */
interface Shape {
  readonly kind: Subject['group']['kind'];
  readonly resources: boolean;
  readonly head: readonly string[];
}

function shapeOf({ group }: Subject, { drifting, unconfirmed }: Assessment): Shape {
  const { kind } = group;
  const resources =
    drifting.some(({ finding }) => finding.resource !== undefined) ||
    unconfirmed.some(({ listed }) => listed.resource !== undefined);
  const owner = kind === 'control' ? ['Owner'] : [];
  const head = [
    'Severity',
    ...nameHead(kind, resources),
    'Expected',
    'Observed',
    'Since',
    ...owner,
    'Declared',
  ];
  return { kind, resources, head };
}

function row(subject: Subject, { kind, resources }: Shape, { finding, since }: Drifting): readonly string[] {
  const { account, control, resource } = finding;
  const observed = [cell(finding.observed), cell(finding.reason ?? '')].filter((part) => part !== '');
  return [
    finding.severity,
    ...nameCells(kind, resources, { accountId: account.id, account, control, resource }),
    cell(finding.expected),
    observed.join('<br>'),
    since,
    ...(kind === 'control' ? [ownerCell(subject.ownerOf(account.id))] : []),
    declaredCell(finding.baseline, subject.links),
  ];
}

/** What keeps an issue open that lists nothing: what could not be read, with what to do. */
function unread({ group, links }: Subject, { blocking, unconfirmed }: Assessment): string {
  if (unconfirmed.length > 0) return '';
  const items = blocking.map((finding) => {
    const { account, control, resource, cause } = finding;
    const name = nameWords(group.kind, { accountId: account.id, account, control, resource });
    const why =
      cause === undefined ? 'it could not be read' : `${causeWords[cause.kind]}. ${cell(cause.mend)}`;
    return `- ${name}: ${why}`;
  });
  const shown = fill([...new Set(items)], (item) => [item], ROOM.unconfirmed);
  return paragraphs([
    shown.flat().join('\n'),
    omitted(new Set(items).size - shown.length, 'finding', links.runs),
  ]);
}

function unconfirmedPart(
  { links }: Pick<Subject, 'links'>,
  { kind, resources }: Shape,
  unconfirmed: readonly Unconfirmed[],
): readonly (string | undefined)[] {
  if (unconfirmed.length === 0) return [];
  const rows = fill(unconfirmed, (each) => unconfirmedRow(kind, resources, each), ROOM.unconfirmed);
  return [
    '### Not confirmed',
    `${count(unconfirmed.length, 'finding')} ${unconfirmed.length === 1 ? 'was' : 'were'} found before and could not be read since: neither drift nor resolved. The rows stay until the accounts can be read again.`,
    table(
      ['Severity', ...nameHead(kind, resources), 'Since', 'Not confirmed since', 'Why, and what to do'],
      rows,
    ),
    omitted(unconfirmed.length - rows.length, 'finding', links.runs),
  ];
}

function unconfirmedRow(kind: Shape['kind'], resources: boolean, each: Unconfirmed): readonly string[] {
  const { listed, account, since, unconfirmedSince } = each;
  const { control, resource } = listed;
  const names = nameCells(kind, resources, { accountId: listed.account, account, control, resource });
  return [listed.severity, ...names, since, unconfirmedSince, whyCell(each)];
}

/** Only what the baseline may be written with stands here, and no text from AWS. */
export function exceptionBlock(control: string, accountId: string): string {
  return `\`\`\`yaml\nexceptions:\n  - control: ${control}\n    match: { ids: ["${accountId}"] }\n    reason: why this is acceptable\n    until: YYYY-MM-DD # at most 366 days ahead\n\`\`\``;
}

function accepting(drifting: readonly Drifting[]): readonly string[] {
  const [first] = drifting;
  if (first === undefined) return [];
  const { control, account } = first.finding;
  return [
    '### How to accept',
    'To accept a finding for a while, add an exception to the baseline by pull request, such as:',
    exceptionBlock(control, account.id),
  ];
}
