import * as core from '@actions/core';
import type { Checked } from './checking.ts';
import type { PullRequestComment } from './github/pull-request.ts';
import { logLine } from './github/text.ts';
import type { Options } from './inputs.ts';
import {
  annotate,
  failFor,
  MOST_WARNINGS,
  reportPaths,
  sourceAddress,
  summarize,
  warn,
  writeReports,
} from './publishing.ts';
import { checkAnnotations } from './pull-request/annotations.ts';
import type { CheckLinks } from './pull-request/check.ts';
import { failsOn } from './pull-request/fail-on.ts';
import { checkJson } from './pull-request/json.ts';
import { commentMarker } from './pull-request/marker.ts';
import { checkOutputs } from './pull-request/outputs.ts';
import { headingOfRest, renderComment, renderSummarySection } from './pull-request/render.ts';
import { checkTable } from './pull-request/table.ts';
import { type Annotation, problemAnnotations } from './report/annotations.ts';
import type { FailCondition } from './report/fail-on.ts';
import { outputsOf, renderSummary, renderTable, unansweredWarnings } from './report/index.ts';

/** Below the 1 MiB at which GitHub drops the summary of a step. */
const MOST_SUMMARY_BYTES = 1_000 * 1024;

export interface Channels {
  readonly comment: PullRequestComment | undefined;
  readonly links: Omit<CheckLinks, 'report'>;
}

/** Everything that is told of a change, the change first: log, annotations, summary, report.json, outputs, comment. */
export async function publishCheck(checked: Checked, options: Options, channels: Channels): Promise<void> {
  const { check, outcome } = checked;
  const paths = outcome === undefined ? undefined : reportPaths(options);
  if (paths !== undefined && outcome !== undefined)
    await writeReports(outcome.result, checkJson(check), paths);
  tellLog(checked);
  tellAnnotations(checked);
  await summarize(summaryOf(checked, { ...channels.links, report: paths?.report }));
  tellOutputs(checked, options, paths);
  await putComment(checked, channels);
  failFor(reasonsToFail(checked, options.failOn));
}

function tellLog({ check, outcome }: Checked): void {
  const tables = [checkTable(check, undefined)];
  if (outcome !== undefined) tables.push(renderTable(outcome.result, { columns: undefined, colours: false }));
  for (const line of tables.join('\n').split('\n')) core.info(logLine(line));
}

/** Marks on the changed lines, then what is odd with the baseline; its drift is not the change's. */
function tellAnnotations({ check, head, warnings, outcome }: Checked): void {
  const changed = checkAnnotations(check, head);
  const room = MOST_WARNINGS - changed.filter(({ level }) => level === 'warning').length;
  const all: readonly Annotation[] = [...changed, ...problemAnnotations(warnings).slice(0, room)];
  all.forEach(annotate);
  if (outcome !== undefined) warn(unansweredWarnings(outcome.result), all);
}

function summaryOf({ check, outcome }: Checked, { report, ...links }: CheckLinks): string {
  // The address of the run is that of this very page.
  const section = renderSummarySection(check, { ...links, run: undefined, report });
  if (outcome === undefined) return section;
  const rest = renderSummary(outcome.result, { source: sourceAddress(), report, heading: headingOfRest });
  const isTooLong = Buffer.byteLength(section) + Buffer.byteLength(rest) > MOST_SUMMARY_BYTES;
  return isTooLong ? `${section}\nWhat the changed baseline finds is in ${report}.\n` : `${section}\n${rest}`;
}

function tellOutputs(
  { check, outcome }: Checked,
  options: Options,
  paths: ReturnType<typeof reportPaths> | undefined,
): void {
  const told =
    outcome === undefined || paths === undefined
      ? {}
      : outputsOf(outcome.result, { ...paths, snapshot: options.snapshotOut });
  for (const [name, value] of Object.entries({ ...told, ...checkOutputs(check) }))
    core.setOutput(name, value);
}

async function putComment({ check }: Checked, { comment, links }: Channels): Promise<void> {
  if (comment === undefined) return;
  const body = renderComment(check, { ...links, report: undefined });
  const put = await comment.put(commentMarker(check.file, check.name), body);
  core.info(logLine(put.kind === 'skipped' ? put.note : `The comment was ${put.kind}: ${put.url}`));
}

function reasonsToFail({ check, outcome }: Checked, conditions: readonly FailCondition[]): readonly string[] {
  const severities = conditions.filter((condition) => condition !== 'incomplete' && condition !== 'weakened');
  if (check.findings === undefined && severities.length > 0)
    core.info('`fail-on` could count no findings, because AWS was not read.');
  return failsOn(check, outcome?.result, conditions);
}
