import type { RunResult } from '../drift/result.ts';
import { number } from '../drift/words.ts';
import { lineAddress, link } from '../github/links.ts';
import { code, text } from '../github/text.ts';
import { answer } from './answer.ts';
import { driftChart } from './chart.ts';
import type { SummaryLinks } from './links.ts';
import { paragraphs } from './markdown.ts';
import { issuesSection } from './summary-issues.ts';
import {
  acceptedSection,
  callsSection,
  controlsSection,
  driftSection,
  mendSection,
  skippedSection,
  unansweredSection,
  unreadableSection,
  warningsSection,
} from './summary-sections.ts';
import { minute } from './words.ts';

/**
 * The result as Markdown for a job summary, the answer first. It stays under 900 KiB of UTF-8, below the 1 MiB at
 * which GitHub drops a summary: each table has its share, is cut at a row, and says how many rows are left out.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function renderSummary(result: RunResult, links: SummaryLinks): string {
  const { headline, rest } = answer(result);
  const name = result.baseline.name === '' ? '' : `: ${text(result.baseline.name)}`;
  return `${paragraphs([
    `## ${links.heading ?? 'Rootline'}${name}`,
    `**${headline}**${rest}`,
    about(result, links),
    totalsTable(result),
    issuesSection(result, links),
    driftSection(result, links),
    driftChart(result.totals),
    mendSection(result, links),
    unreadableSection(result, links),
    unansweredSection(result, links),
    acceptedSection(result, links),
    skippedSection(result, links),
    warningsSection(result, links),
    controlsSection(result, links),
    callsSection(result, links),
    links.report === undefined ? undefined : `The complete result is in ${code(links.report)}.`,
  ])}\n`;
}

function about({ baseline, organizationId, generatedAt }: RunResult, links: SummaryLinks): string {
  const file = link(code(baseline.file), lineAddress(links.source, baseline.file, 1));
  const organization = organizationId === undefined ? '' : ` · organization ${code(organizationId)}`;
  return `Baseline ${file}${organization} · ${text(minute(generatedAt))}`;
}

function totalsTable({ totals: { byVerdict, bySeverity, muted } }: RunResult): string {
  const columns: readonly (readonly [string, number])[] = [
    ['Drift', byVerdict.drift],
    ['Critical', bySeverity.critical],
    ['High', bySeverity.high],
    ['Medium', bySeverity.medium],
    ['Low', bySeverity.low],
    ...(muted === undefined ? [] : [['Muted', muted] as const]),
    ['Accepted', byVerdict.accepted],
    ['Unknown', byVerdict.unknown],
    ['Passed', byVerdict.pass],
    ['Not applicable', byVerdict['not-applicable']],
  ];
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(([heading]) => heading)),
    row(columns.map(() => '-:')),
    row(columns.map(([, value], index) => (index === 0 ? `**${number(value)}**` : number(value)))),
  ].join('\n');
}
