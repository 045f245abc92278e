import type { Position } from '../baseline/model.ts';
import type { Verdict } from '../drift/finding.ts';
import type { KnownFinding, OwnedFinding, RunResult } from '../drift/result.ts';
import { count, number } from '../drift/words.ts';
import { lineAddress, link } from '../github/links.ts';
import { code, prose, text } from '../github/text.ts';
import type { Account } from '../snapshot/account.ts';
import type { Cause } from '../snapshot/fact.ts';
import { troubleOf, withNumber } from '../troubles.ts';
import { skippedWords } from './answer.ts';
import { type CauseGroup, failedReads, unanswered } from './causes.ts';
import type { SummaryLinks } from './links.ts';
import { accountCell, controlCell, details, limits, longTable, paragraphs, type Table } from './markdown.ts';
import { capital, few, ownerWords } from './words.ts';

/*
 * The sections about findings. The KiB that they and the issues' section give their tables add up to 840, which
 * leaves room below 900 for what stands between the tables.
 */

const NAMED_ACCOUNTS = 5;

export function driftSection(result: RunResult, links: SummaryLinks): string | undefined {
  const rows = ofVerdict(result, 'drift');
  if (rows.length === 0) return undefined;
  const known = result.issues?.known;
  const since = (finding: OwnedFinding) => (known === undefined ? [] : [sinceWords(known.get(finding.key))]);
  const table: Table<OwnedFinding> = {
    head: [
      'Severity',
      'Account',
      'Control',
      'Expected',
      'Observed',
      ...(known === undefined ? [] : ['Since']),
      'Owner',
      'Baseline',
    ],
    align: known === undefined ? 'lllllll' : 'llllllll',
    rows,
    cells: (finding) => [
      capital(finding.severity),
      accountCell(finding.account),
      controlCell(finding),
      text(finding.expected),
      text(finding.observed),
      ...since(finding),
      text(ownerWords(finding.owner)),
      baselineCell(finding.baseline, result, links),
    ],
  };
  return paragraphs(['### Drift', longTable(table, limits(50, 360, links.report))]);
}

/** One row for each control and way to mend it. */
export function mendSection(result: RunResult, links: SummaryLinks): string | undefined {
  const ways = new Map<string, OwnedFinding>();
  for (const finding of ofVerdict(result, 'drift')) {
    const way = JSON.stringify([finding.control, finding.mend.text]);
    if (!ways.has(way)) ways.set(way, finding);
  }
  if (ways.size === 0) return undefined;
  const table: Table<OwnedFinding> = {
    head: ['Control', 'How to mend it', 'Reference'],
    align: 'lll',
    rows: [...ways.values()],
    cells: ({ control, mend, references }) => [
      code(control),
      text(mend.text),
      link('AWS documentation', references.documentation),
    ],
  };
  return details('How to mend the drift', longTable(table, limits(table.rows.length, 20, links.report)));
}

export function unreadableSection(result: RunResult, links: SummaryLinks): string | undefined {
  const rows = failedReads(result);
  if (rows.length === 0) return undefined;
  const table: Table<CauseGroup> = {
    head: ['What happened', 'What mends it', 'Accounts'],
    align: 'lll',
    rows,
    cells: ({ cause, accounts }) => [happened(cause), prose(cause.mend), accountsCell(accounts)],
  };
  return paragraphs([
    '### Could not be read',
    'What depends on these reads is unknown: neither drift nor passed, and no issue is opened or closed for it.',
    longTable(table, limits(30, 60, links.report)),
  ]);
}

export function unansweredSection(result: RunResult, links: SummaryLinks): string | undefined {
  const rows = unanswered(result);
  if (rows.length === 0) return undefined;
  const table: Table<CauseGroup> = {
    head: ['Controls', 'Why', 'What would answer it', 'Accounts'],
    align: 'llll',
    rows,
    cells: ({ cause, controls, accounts }) => [
      few(controls.map(code), NAMED_ACCOUNTS, ', '),
      happened(cause),
      prose(cause.mend),
      accountsCell(accounts),
    ],
  };
  return paragraphs([
    '### Cannot be judged',
    'The baseline asks for these, but nothing that this run may read can tell. They are unknown, and do not make the run incomplete.',
    longTable(table, limits(30, 40, links.report)),
  ]);
}

function happened(cause: Cause): string {
  return withNumber(text(cause.message), troubleOf(cause));
}

export function acceptedSection(result: RunResult, links: SummaryLinks): string | undefined {
  const rows = ofVerdict(result, 'accepted');
  if (rows.length === 0) return undefined;
  const table: Table<OwnedFinding> = {
    head: ['Account', 'Control', 'Expected', 'Observed', 'Why'],
    align: 'lllll',
    rows,
    cells: (finding) => [
      accountCell(finding.account),
      controlCell(finding),
      text(finding.expected),
      text(finding.observed),
      text(finding.reason ?? ''),
    ],
  };
  return details(
    `${count(rows.length, 'finding')} accepted by an exception`,
    longTable(table, limits(rows.length, 80, links.report)),
  );
}

export function skippedSection({ coverage }: RunResult, links: SummaryLinks): string | undefined {
  const rows = coverage.skipped;
  if (rows.length === 0) return undefined;
  const table: Table<Account> = {
    head: ['Account', 'State'],
    align: 'll',
    rows,
    cells: (account) => [accountCell(account), code(account.state)],
  };
  return details(skippedWords(rows.length), longTable(table, limits(rows.length, 40, links.report)));
}

export function warningsSection(result: RunResult, links: SummaryLinks): string | undefined {
  const rows = result.warnings;
  if (rows.length === 0) return undefined;
  const table: Table<RunResult['warnings'][number]> = {
    head: ['Where', 'Warning'],
    align: 'll',
    rows,
    cells: (problem) => [baselineCell(problem, result, links), text(problem.message)],
  };
  return paragraphs(['### Warnings', longTable(table, limits(20, 40, links.report))]);
}

const verdictHeads: Readonly<Record<Verdict, string>> = {
  drift: 'Drift',
  accepted: 'Accepted',
  unknown: 'Unknown',
  pass: 'Passed',
  'not-applicable': 'Not applicable',
};

export function controlsSection({ totals }: RunResult, links: SummaryLinks): string | undefined {
  const rows = Object.entries(totals.byControl).sort(byName);
  if (rows.length === 0) return undefined;
  const verdicts = Object.keys(verdictHeads) as Verdict[];
  const table: Table<(typeof rows)[number]> = {
    head: ['Control', ...Object.values(verdictHeads)],
    align: `l${'r'.repeat(verdicts.length)}`,
    rows,
    cells: ([control, counts]) => [code(control), ...verdicts.map((verdict) => number(counts[verdict]))],
  };
  return details('Verdicts by control', longTable(table, limits(rows.length, 30, links.report)));
}

export function callsSection({ calls }: RunResult, links: SummaryLinks): string | undefined {
  const rows = Object.entries(calls).sort(byName);
  const sum = rows.reduce((total, [, many]) => total + many, 0);
  if (sum === 0) return undefined;
  const table: Table<(typeof rows)[number]> = {
    head: ['Operation', 'Requests'],
    align: 'lr',
    rows,
    cells: ([operation, many]) => [code(operation), number(many)],
  };
  return details(`${count(sum, 'request')} to AWS`, longTable(table, limits(rows.length, 10, links.report)));
}

/** `2026-11-01, muted until 2026-12-01`; empty where the issues tell nothing of the finding. */
function sinceWords(known: KnownFinding | undefined): string {
  if (known === undefined) return '';
  return known.mutedUntil === undefined ? known.since : `${known.since}, muted until ${known.mutedUntil}`;
}

function ofVerdict({ findings }: RunResult, verdict: Verdict): readonly OwnedFinding[] {
  return findings.filter((finding) => finding.verdict === verdict);
}

function accountsCell(accounts: readonly Account[]): string {
  return few(accounts.map(accountCell), NAMED_ACCOUNTS, ', ');
}

function baselineCell({ file, line }: Position, { baseline }: RunResult, links: SummaryLinks): string {
  const label = file === baseline.file ? `line ${line}` : text(`${file}:${line}`);
  return link(label, lineAddress(links.source, file, line));
}

function byName(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}
