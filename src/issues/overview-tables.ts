import type { Finding } from '../drift/finding.ts';
import type { IssueChange } from '../drift/result.ts';
import { count, number } from '../drift/words.ts';
import { link } from '../github/links.ts';
import { code, text } from '../github/text.ts';
import type { Counts, Ending, Figures, Line } from './overview-figures.ts';
import { accountCell, controlCell } from './render-cells.ts';
import { alignedTable, cell, fill } from './render-table.ts';

/** What one table shows: nothing where there is no row. */
interface Section<T> {
  readonly heading: string;
  readonly head: readonly string[];
  /** `r` for each column of numbers, `l` for text. */
  readonly align: string;
  readonly rows: readonly T[];
  readonly cells: (row: T) => readonly string[];
  /** Characters; all tables together and the two markers leave the body under 60,000. */
  readonly room: number;
}

/** The overview's tables as Markdown blocks, each cut at a row where it does not fit. */
export function overviewTables(
  figures: Figures,
  changes: readonly IssueChange[],
  runs: string | undefined,
): readonly string[] {
  return [
    ...section(byOwner(figures), runs),
    ...section(byControl(figures, changes), runs),
    ...section(byUnit(figures), runs),
    ...section(muted(figures), runs),
    ...section(accepted(figures), runs),
    ...section(deferred(changes), runs),
  ];
}

function section<T>(
  { heading, head, align, rows, cells, room }: Section<T>,
  runs: string | undefined,
): readonly string[] {
  if (rows.length === 0) return [];
  const shown = fill(rows, cells, room);
  const rest = rows.length - shown.length;
  return [
    `### ${heading}`,
    shown.length > 0 ? alignedTable(head, shown, align) : '',
    rest > 0
      ? `${count(rest, 'more row')} did not fit here: see the report of the ${link('latest run', runs)}.`
      : '',
  ];
}

const closings: ReadonlySet<IssueChange['kind']> = new Set(['close', 'fold', 'migrate']);

const countHead = ['Drift', 'Of it muted', 'Accounts', 'Worst'] as const;

function countCells({ drift, muted, accounts, worst }: Counts): readonly string[] {
  return [number(drift), number(muted), number(accounts), worst ?? ''];
}

function drifting({ drift }: Counts): boolean {
  return drift > 0;
}

/** The name of an owner is Markdown already. */
function byOwner(figures: Figures): Section<Line> {
  return {
    heading: 'By owner',
    head: ['Owner', ...countHead],
    align: 'lrrrl',
    rows: figures.byOwner.filter(drifting),
    cells: (line) => [line.name, ...countCells(line)],
    room: 5_000,
  };
}

function byControl(figures: Figures, changes: readonly IssueChange[]): Section<Line> {
  return {
    heading: 'By control',
    head: ['Control', ...countHead, 'Accepted', 'Unknown'],
    align: 'lrrrlrr',
    rows: figures.byControl,
    cells: (line) => [
      `${code(line.name)}${issueOf(`control ${line.name}`, changes)}`,
      ...countCells(line),
      number(line.accepted),
      number(line.unknown),
    ],
    room: 6_000,
  };
}

/**
 * Where the issue about a subject is, after a space; empty where there is none. One that this run closed is none: the
 * next run would not know it, and the overview would change though no fact did.
 */
export function issueOf(subject: string, changes: readonly IssueChange[]): string {
  const issue = changes.find((change) => change.subject === subject && !closings.has(change.kind));
  return issue?.number === undefined ? '' : ` ${link(`#${issue.number}`, issue.url)}`;
}

function byUnit(figures: Figures): Section<Line> {
  return {
    heading: 'By organizational unit',
    head: ['Organizational unit', ...countHead],
    align: 'lrrrl',
    rows: figures.byUnit.filter(drifting),
    cells: (line) => [text(line.name), ...countCells(line)],
    room: 5_000,
  };
}

function muted(figures: Figures): Section<Ending> {
  return {
    heading: 'Muted drift',
    head: ['Account', 'Control', 'Severity', 'Until'],
    align: 'llll',
    rows: figures.muted,
    cells: ({ finding, until }) => [accountOf(finding), controlCell(finding), finding.severity, until],
    room: 5_000,
  };
}

function accepted(figures: Figures): Section<Ending> {
  return {
    heading: 'Accepted drift',
    head: ['Account', 'Control', 'Until', 'Why'],
    align: 'llll',
    rows: figures.accepted,
    cells: ({ finding, until }) => [
      accountOf(finding),
      controlCell(finding),
      until,
      cell(finding.reason ?? ''),
    ],
    room: 6_000,
  };
}

function accountOf({ account }: Finding): string {
  return accountCell(account, account.id);
}

function deferred(changes: readonly IssueChange[]): Section<IssueChange> {
  return {
    heading: 'Put off to the next run',
    head: ['Issue', 'Why'],
    align: 'll',
    rows: changes.filter(({ kind }) => kind === 'defer'),
    cells: (change) => [
      `${change.number === undefined ? '' : `${link(`#${change.number}`, change.url)} `}${text(change.title)}`,
      cell(change.reason),
    ],
    room: 3_000,
  };
}
