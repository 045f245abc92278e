import { baseOf } from './base-flag.ts';
import { checkChange } from './checking.ts';
import { jobOf } from './commands/job.ts';
import { complain, print } from './commands/terminal.ts';
import type { RunResult } from './drift/result.ts';
import type { Options } from './inputs.ts';
import type { PullRequestCheck } from './pull-request/check.ts';
import { failsOn } from './pull-request/fail-on.ts';
import { checkJson } from './pull-request/json.ts';
import { headingOfRest, renderSummarySection } from './pull-request/render.ts';
import { checkTable } from './pull-request/table.ts';
import { harmlessJson } from './report/harmless-json.ts';
import { failOn, htmlParts, renderSummary, renderTable, reportParts, sarifParts } from './report/index.ts';
import { type Outcome, run } from './run.ts';

/** How `check` prints its result. */
export type Format = 'table' | 'json' | 'markdown' | 'sarif' | 'html';

/** Judges, and with `base` says what changes since then. Returns the exit code. */
export async function checkCommand(
  options: Options,
  format: Format,
  base: string | undefined,
): Promise<number> {
  const change = await judged(options, base);
  await print(rendered(change, format));
  if (change.outcome === undefined && (format === 'sarif' || format === 'html'))
    complain(
      `The two baselines are of different organizations, so they were compared, and nothing was judged: there is no finding to show as ${format}. See the change with \`--format table\`.`,
    );
  const reasons = reasonsToFail(change, options);
  for (const reason of reasons) complain(`fail-on: ${reason}`);
  return reasons.length > 0 ? 1 : 0;
}

/** Without a base there is no check, and no outcome where two baselines could only be compared. */
type JudgedChange =
  | { readonly outcome: Outcome; readonly check: PullRequestCheck | undefined }
  | { readonly outcome: undefined; readonly check: PullRequestCheck };

async function judged(options: Options, base: string | undefined): Promise<JudgedChange> {
  const job = await jobOf(options);
  if (base === undefined) return { outcome: await run(job), check: undefined };
  const { outcome, check } = await checkChange(job, await baseOf(base, options.baseline, job.world), true);
  return { outcome, check };
}

function reasonsToFail({ outcome, check }: JudgedChange, { failOn: conditions }: Options): readonly string[] {
  if (outcome === undefined) return failsOn(check, undefined, conditions);
  return check === undefined
    ? failOn(outcome.result, conditions)
    : failsOn(check, outcome.result, conditions);
}

const noLinks = { base: undefined, head: undefined, run: undefined, report: undefined };

function rendered({ outcome, check }: JudgedChange, format: Format): Iterable<string> {
  return outcome === undefined ? comparedAlone(check, format) : judgedParts(outcome.result, check, format);
}

/** Two baselines that could only be compared: there is no finding for a page or for code scanning. */
function comparedAlone(check: PullRequestCheck, format: Format): Iterable<string> {
  switch (format) {
    case 'json':
      return [`${harmlessJson({ 'pull-request': checkJson(check) }, 2)}\n`];
    case 'markdown':
      return [renderSummarySection(check, noLinks), '\n'];
    case 'table':
      return [checkTable(check, process.stdout.columns), '\n'];
    case 'sarif':
    case 'html':
      return [];
  }
}

function judgedParts(
  result: RunResult,
  check: PullRequestCheck | undefined,
  format: Format,
): Iterable<string> {
  const isText = format === 'markdown' || format === 'table';
  const alone = isText && check !== undefined ? comparedAlone(check, format) : [];
  switch (format) {
    case 'json':
      return reportParts(result, check && checkJson(check));
    case 'markdown':
      return [...alone, renderSummary(result, { source: undefined, report: undefined, ...heading(check) })];
    case 'sarif':
      return sarifParts(result);
    case 'html':
      return htmlParts(result, { source: undefined });
    case 'table': {
      const colours = process.stdout.hasColors?.() ?? false;
      return [...alone, `${renderTable(result, { columns: process.stdout.columns, colours })}\n`];
    }
  }
}

function heading(check: PullRequestCheck | undefined) {
  return check === undefined ? {} : { heading: headingOfRest };
}
