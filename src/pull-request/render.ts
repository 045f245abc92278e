import type { Change } from '../baseline/diff-model.ts';
import type { OwnedFinding } from '../drift/result.ts';
import { count, number } from '../drift/words.ts';
import { lineAddress, link } from '../github/links.ts';
import { code, prose, text } from '../github/text.ts';
import {
  accountCell,
  controlCell,
  details,
  longTable,
  paragraphs,
  type Table,
  type TableLimits,
} from '../report/markdown.ts';
import { capital, minute, ownerWords } from '../report/words.ts';
import { checkAnswer } from './answer.ts';
import type { CheckLinks, PullRequestCheck } from './check.ts';
import { bySeverity, type FindingsDiff } from './findings.ts';
import { groupedFindings, groupedSentences, keptFindings } from './groups.ts';
import { commentMarker } from './marker.ts';
import type { Sentence } from './sentences.ts';

/** KiB of UTF-8 for each table: there are three of changes, four of findings and one of owners. */
interface Room {
  readonly changes: number;
  readonly findings: number;
  readonly owners: number;
}

/** A comment holds 65,536 characters; this stays below 60,000. */
const inComment: Room = { changes: 7, findings: 7, owners: 3 };
const inSummary: Room = { changes: 60, findings: 70, owners: 20 };

/** The comment on the pull request: a hidden marker, then the answer first. Below 60,000 characters. */
export function renderComment(check: PullRequestCheck, links: CheckLinks): string {
  return `${commentMarker(check.file, check.name)}\n${body(check, links, inComment)}\n`;
}

/** Of what the whole run found, where it stands below what the change does. */
export const headingOfRest = 'All that the changed baseline finds';

/** The same for the job summary, with more rows. Below 500 KiB. */
export function renderSummarySection(check: PullRequestCheck, links: CheckLinks): string {
  return `${body(check, links, inSummary)}\n`;
}

function body(check: PullRequestCheck, links: CheckLinks, room: Room): string {
  const { headline, notes } = checkAnswer(check);
  const name = check.name === '' ? '' : `: ${text(check.name)}`;
  return paragraphs([
    `## Rootline${name}`,
    `**${headline}**`,
    notes.join(' '),
    `Baseline ${link(code(check.file), lineAddress(links.head, check.file, 1))}${factsWords(check)}`,
    ...changeSections(check, links, room),
    ...(check.findings === undefined ? [] : findingSections(check.findings, links, room)),
    links.run === undefined ? undefined : link('The whole result', links.run),
  ]);
}

function factsWords({ factsOf }: PullRequestCheck): string {
  return factsOf === undefined ? '' : ` · facts of ${text(minute(factsOf))}`;
}

function changeSections(
  check: PullRequestCheck,
  links: CheckLinks,
  room: Room,
): readonly (string | undefined)[] {
  const { weakened, doubtful, others } = groupedSentences(check);
  return [
    section('### What it weakens', weakened, links, room),
    section('### What it may weaken', doubtful, links, room),
    others.length === 0
      ? undefined
      : details(
          `${count(others.length, 'other change')}`,
          longTable(changeTable(others, links), limits(others.length, room.changes, links)),
        ),
  ];
}

function section(
  heading: string,
  rows: readonly Sentence[],
  links: CheckLinks,
  room: Room,
): string | undefined {
  if (rows.length === 0) return undefined;
  return paragraphs([heading, longTable(changeTable(rows, links), limits(20, room.changes, links))]);
}

function changeTable(rows: readonly Sentence[], links: CheckLinks): Table<Sentence> {
  return {
    head: ['What', 'Where'],
    align: 'll',
    rows,
    cells: ({ text: words, change }) => [prose(words), placeCell(change, links)],
  };
}

function placeCell({ at, side }: Change, links: CheckLinks): string {
  const root = side === 'head' ? links.head : links.base;
  const label = `${text(at.file)} line ${at.line}${side === 'base' ? ' (before)' : ''}`;
  return link(label, lineAddress(root, at.file, at.line));
}

function findingSections(
  findings: FindingsDiff,
  links: CheckLinks,
  room: Room,
): readonly (string | undefined)[] {
  const stays = keptFindings(findings);
  return [
    ...groupedFindings(findings).map((group) =>
      findingSection(`### ${group.heading}`, group.findings, links, room),
    ),
    stays === 0 ? undefined : `${count(stays, 'finding')} ${stays === 1 ? 'stays' : 'stay'} as before.`,
    ownersSection(findings, links, room),
  ];
}

function findingSection(
  heading: string,
  rows: readonly OwnedFinding[],
  links: CheckLinks,
  room: Room,
): string | undefined {
  if (rows.length === 0) return undefined;
  const table: Table<OwnedFinding> = {
    head: ['Severity', 'Account', 'Control', 'Expected', 'Observed', 'Owner'],
    align: 'llllll',
    rows,
    cells: (finding) => [
      capital(finding.severity),
      accountCell(finding.account),
      controlCell(finding),
      text(finding.expected),
      text(finding.observed),
      text(ownerWords(finding.owner)),
    ],
  };
  const totals = bySeverity(rows).map(([severity, many]) => `${number(many)} ${severity}`);
  return paragraphs([
    heading,
    `${count(rows.length, 'finding')}: ${totals.join(', ')}.`,
    longTable(table, limits(10, room.findings, links)),
  ]);
}

interface OwnerRow {
  readonly owner: string;
  added: number;
  resolved: number;
}

/** Who would get work, and whose work would vanish. */
function ownersSection({ added, resolved }: FindingsDiff, links: CheckLinks, room: Room): string | undefined {
  const rows = new Map<string, OwnerRow>();
  function count(findings: readonly OwnedFinding[], what: 'added' | 'resolved'): void {
    for (const finding of findings) {
      const owner = ownerWords(finding.owner);
      const row = rows.get(owner) ?? { owner, added: 0, resolved: 0 };
      row[what] += 1;
      rows.set(owner, row);
    }
  }
  count(added, 'added');
  count(resolved, 'resolved');
  if (rows.size === 0) return undefined;
  const table: Table<OwnerRow> = {
    head: ['Owner', 'Added', 'Resolved'],
    align: 'lrr',
    rows: [...rows.values()].sort(
      (a, b) => b.added - a.added || b.resolved - a.resolved || (a.owner < b.owner ? -1 : 1),
    ),
    cells: (row) => [text(row.owner), number(row.added), number(row.resolved)],
  };
  return paragraphs(['### Owners concerned', longTable(table, limits(10, room.owners, links))]);
}

function limits(open: number, kibibytes: number, links: CheckLinks): TableLimits {
  return { open, bytes: kibibytes * 1024, rest: restWords(links) };
}

function restWords({ report, run }: CheckLinks): string {
  if (report !== undefined) return `${code(report)} has all`;
  return run === undefined ? '`--format json` shows all' : 'the job summary shows more';
}
