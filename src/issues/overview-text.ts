import { severities } from '../controls/definition.ts';
import type { IssueChange } from '../drift/result.ts';
import { count, number } from '../drift/words.ts';
import { link } from '../github/links.ts';
import { title } from '../github/text.ts';
import { historyChart } from './overview-chart.ts';
import type { Counts, Figures } from './overview-figures.ts';
import type { Point } from './overview-memory.ts';
import { issueOf, overviewTables } from './overview-tables.ts';
import { capital } from './render-cells.ts';
import { alignedTable, paragraphs } from './render-table.ts';
import { theBaseline } from './render-words.ts';
import type { Links } from './subject.ts';
import { drifts } from './words.ts';

export interface OverviewParts {
  readonly figures: Figures;
  /** The recorded runs, oldest first, this one among them. */
  readonly history: readonly Point[];
  readonly changes: readonly IssueChange[];
  /** ISO 8601 in UTC. */
  readonly checkedAt: string;
  readonly runUrl: string | undefined;
  readonly links: Links;
}

export function overviewTitle(baselineName: string): string {
  const name = title(baselineName);
  return name === '' ? 'Rootline overview' : `Rootline overview: ${name}`;
}

/** What people read in the overview. Only the chart and the last line tell of more than this run's facts. */
export function overviewText(parts: OverviewParts): string {
  const { figures, history, changes, checkedAt, runUrl, links } = parts;
  return paragraphs([
    answer(figures),
    coverage(figures, changes),
    totals(figures),
    historyChart(history),
    ...overviewTables(figures, changes, links.runs),
    '---',
    `Rootline reads the AWS accounts, compares them with ${theBaseline(links)}, and keeps issues for what drifts. It rewrites this page when something changes, at least once a day; edits are lost.`,
    `Last check: ${checkedAt.slice(0, 10)} ${checkedAt.slice(11, 16)} UTC${runUrl === undefined ? '' : ` (${link('run', runUrl)})`}`,
  ]);
}

function answer({ total, accounts, unreadable }: Figures): string {
  if (accounts === 0) return '**There is no active account to judge.**';
  if (total.drift > 0) {
    const mutes =
      total.muted > 0 ? ` ${number(total.muted)} of them ${total.muted === 1 ? 'is' : 'are'} muted.` : '';
    return `**${drifts(total.drift)}** from the baseline in ${number(total.accounts)} of ${count(accounts, 'account')}; the worst is **${total.worst}**.${mutes}`;
  }
  return unreadable > 0 || total.unknown > 0
    ? '**No drift in what could be read**, but not everything could be read.'
    : `**Nothing drifts**: ${accounts === 1 ? 'the account is' : `all ${count(accounts, 'account')} are`} in line with the baseline.`;
}

/** `99.7 %`, rounded down, so that 100 means all. */
function percent(part: number, whole: number): string {
  return `${Math.floor((part / whole) * 1_000) / 10} %`;
}

function coverage(
  { accounts, unreadable, skipped, outside }: Figures,
  changes: readonly IssueChange[],
): string {
  const read = accounts - unreadable;
  const issue = unreadable > 0 ? issueOf('coverage', changes) : '';
  const see = issue === '' ? '' : `, see${issue}`;
  return [
    accounts > 0 &&
      `Coverage: ${number(read)} of ${count(accounts, 'active account')} could be read in full (${percent(read, accounts)})${see}.`,
    skipped > 0 &&
      `${count(skipped, 'account')} ${skipped === 1 ? 'is' : 'are'} skipped because of ${skipped === 1 ? 'its' : 'their'} state.`,
    outside > 0 &&
      `**The last run looked at these accounts only**: ${count(outside, 'more account')} of the organization ${outside === 1 ? 'is' : 'are'} not counted here.`,
  ]
    .filter((part) => part !== false)
    .join(' ');
}

function totals({ total, bySeverity }: Figures): string {
  const rows = severities.map((severity) => [capital(severity), ...totalCells(bySeverity.get(severity))]);
  return alignedTable(
    ['Severity', 'Drift', 'Of it muted', 'Accepted', 'Unknown'],
    [...rows, ['**All**', ...totalCells(total)]],
    'lrrrr',
  );
}

function totalCells(counts: Counts | undefined): readonly string[] {
  return [counts?.drift, counts?.muted, counts?.accepted, counts?.unknown].map((value) => number(value ?? 0));
}
