import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as core from '@actions/core';
import type { RunResult } from './drift/result.ts';
import { Failure } from './failure.ts';
import { code, logLine } from './github/text.ts';
import type { Options } from './inputs.ts';
import type { checkJson } from './pull-request/json.ts';
import type { Annotation } from './report/annotations.ts';
import type { Outcome, Taken } from './run.ts';

/** GitHub shows no more of a step. https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions */
export const MOST_WARNINGS = 10;

/** All that can be said of a snapshot before somebody evaluates it. */
export async function tell({ accounts, complete, warnings }: Taken, options: Options): Promise<void> {
  const { coverageRatio } = await import('./report/answer.ts');
  const { problemAnnotations } = await import('./report/annotations.ts');
  const { snapshotWords } = await import('./report/words.ts');
  const path = options.snapshotOut ?? '';
  core.info(logLine(snapshotWords(path, accounts, complete)));
  problemAnnotations(warnings).forEach(annotate);
  if (complete < accounts)
    core.warning(
      `${accounts - complete} of ${accounts} accounts could not be read in full. The run that evaluates the snapshot says why.`,
    );
  await summarize(`## Rootline: snapshot\n\n${snapshotWords(code(path), accounts, complete)}\n`);
  const coverage = coverageRatio({ accounts, judged: complete, skipped: [], unreadable: [] });
  core.setOutput('snapshot', path);
  core.setOutput('accounts', String(accounts));
  core.setOutput('coverage', coverage.toFixed(4));
}

/** Where report.json, report.html and report.sarif are written to. */
export function reportPaths({ reportDir }: Options): Readonly<Record<'report' | 'html' | 'sarif', string>> {
  const inFolder = (name: string) => join(reportDir, name);
  return { report: inFolder('report.json'), html: inFolder('report.html'), sarif: inFolder('report.sarif') };
}

/** One after the other and in parts, so that none of them stands in memory whole. */
export async function writeReports(
  result: RunResult,
  change: ReturnType<typeof checkJson> | undefined,
  paths: ReturnType<typeof reportPaths>,
): Promise<void> {
  const { htmlParts, reportParts, sarifParts } = await import('./report/index.ts');
  await writeFile(paths.report, reportParts(result, change));
  await writeFile(paths.html, htmlParts(result, { source: sourceAddress() }));
  await writeFile(paths.sarif, sarifParts(result));
}

/** Everything that is told of a run, in layers: files, log, annotations, summary, outputs, exit code. */
export async function publish({ result, failure }: Outcome, options: Options): Promise<void> {
  const { annotationsOf, failOn, outputsOf, renderSummary, renderTable, unansweredWarnings, unreadWarnings } =
    await import('./report/index.ts');
  const paths = reportPaths(options);
  await writeReports(result, undefined, paths);
  for (const line of renderTable(result, { columns: undefined, colours: false }).split('\n'))
    core.info(logLine(line));
  const annotations = annotationsOf(result);
  annotations.forEach(annotate);
  warn([...unreadWarnings(result), ...unansweredWarnings(result)], annotations);
  await summarize(renderSummary(result, { source: sourceAddress(), report: paths.report }));
  for (const [name, value] of Object.entries(outputsOf(result, { ...paths, snapshot: options.snapshotOut })))
    core.setOutput(name, value);
  if (failure !== undefined) throw failure;
  failFor(failOn(result, options.failOn));
}

/** Throws a Failure where a condition of `fail-on` is met. */
export function failFor(reasons: readonly string[]): void {
  if (reasons.length > 0) throw new Failure('failed', 'RL112', `fail-on is met: ${reasons.join('; ')}.`);
}

/** As many as GitHub shows besides these annotations are warnings, the others lines of the log. */
export function warn(warnings: readonly string[], besides: readonly Annotation[]): void {
  const room = MOST_WARNINGS - besides.filter(({ level }) => level === 'warning').length;
  warnings.forEach((warning, index) => {
    if (index < room) core.warning(warning);
    else core.info(warning);
  });
}

/** Not every runner has a place for it. */
export async function summarize(markdown: string): Promise<void> {
  if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown).write();
}

export function annotate({ level, file, line, column, title, message }: Annotation): void {
  const tell = { error: core.error, warning: core.warning, notice: core.notice }[level];
  tell(message, { file, startLine: line, startColumn: column, title });
}

/** Where the repository's files stand at the commit that runs. */
export function sourceAddress(): string | undefined {
  const [server, repository, sha] = ['GITHUB_SERVER_URL', 'GITHUB_REPOSITORY', 'GITHUB_SHA'].map(
    (name) => process.env[name],
  );
  return server && repository && sha ? `${server}/${repository}/blob/${sha}` : undefined;
}
