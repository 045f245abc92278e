import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as core from '@actions/core';
import { type RunnerEvent, readEvent } from './event.ts';
import { Failure } from './failure.ts';
import { commandFor } from './github/event.ts';
import { code, logLine } from './github/text.ts';
import { contradiction, inputs, type Options, parseInputs } from './inputs.ts';
import { keepMemorySmall } from './memory.ts';
import type { Annotation } from './report/annotations.ts';
import type { Job, Log, Outcome, Taken, World } from './run.ts';
import { inWorkspace } from './workspace.ts';

/** GitHub shows no more of a step. https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions */
const MOST_WARNINGS = 10;

/** The GitHub Action: inputs in; summary, annotations, report.json, outputs and the exit code out. */
await main().catch(fail);

async function main(): Promise<void> {
  keepMemorySmall();
  const markerKey = core.getInput(inputs.markerKey.name);
  if (markerKey !== '') core.setSecret(markerKey);
  const parsed = parseInputs((name) => core.getInput(name));
  if ('problems' in parsed) throw new Failure('invalid', `Wrong input: ${parsed.problems.join('; ')}.`);
  const { options } = parsed;
  const event = await readEvent(process.env);
  const decided = commandFor(options.command, event, event.defaultBranch);
  if ('refused' in decided) throw new Failure('invalid', decided.refused);
  if (decided.note !== undefined) core.notice(decided.note);
  const contradicted = contradiction(decided.command, options);
  if (contradicted !== undefined) throw new Failure('invalid', contradicted);
  const world = createWorld(options);
  if (decided.command === 'validate') await validateOnly(options, world);
  else await runJob(options, world, event, decided.command);
}

async function validateOnly(options: Options, world: World): Promise<void> {
  const { validate } = await import('./loading.ts');
  const { problemAnnotations } = await import('./report/annotations.ts');
  const { baseline, warnings } = await validate(options.baseline, world);
  problemAnnotations(warnings).forEach(annotate);
  core.info(
    logLine(
      `${baseline.file} is valid: ${baseline.rules.length} rules, ${baseline.exceptions.length} exceptions.`,
    ),
  );
}

async function runJob(
  options: Options,
  world: World,
  event: RunnerEvent,
  command: 'reconcile' | 'check' | 'observe',
): Promise<void> {
  const { run, takeSnapshot } = await import('./run.ts');
  const { admit } = await import('./admission.ts');
  // What cannot be written in the end is refused before anything is read.
  for (const path of [reportPath(options), options.snapshotOut ?? '.']) await world.reach(path);
  const [runId, attempt] = [environment('GITHUB_RUN_ID', 'local'), environment('GITHUB_RUN_ATTEMPT', '1')];
  const job: Job = {
    options,
    world,
    sessionName: `rootline-${runId}-${attempt}`,
    origin: { repository: event.repository, runId, attempt },
    admit: async () => {
      await makeFolder(options.reportDir);
      return admit({ options, world, command, running: event });
    },
  };
  if (command === 'observe') await tell(await takeSnapshot(job), options);
  else await publish(await run(job), options);
}

/** All that can be said of a snapshot before somebody evaluates it. */
async function tell({ accounts, complete, warnings }: Taken, options: Options): Promise<void> {
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

function reportPath({ reportDir }: Options): string {
  return join(reportDir, 'report.json');
}

/** Before anything is read or written elsewhere: a run that cannot tell what it did should do nothing. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw new Failure(
      'invalid',
      `\`report-dir\` is \`${path}\`, which cannot be made a folder (${wordsOf(error)}). Name another, or leave it out.`,
    );
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Everything that is told of a run, in layers: log, annotations, summary, report.json, outputs, exit code. */
async function publish({ result, failure }: Outcome, options: Options): Promise<void> {
  const { annotationsOf, failOn, outputsOf, renderSummary, renderTable, reportParts, unansweredWarnings } =
    await import('./report/index.ts');
  const [report, snapshot] = [reportPath(options), options.snapshotOut];
  await writeFile(report, reportParts(result));
  for (const line of renderTable(result, { columns: undefined, colours: false }).split('\n'))
    core.info(logLine(line));
  const annotations = annotationsOf(result);
  annotations.forEach(annotate);
  const room = MOST_WARNINGS - annotations.filter(({ level }) => level === 'warning').length;
  unansweredWarnings(result).forEach((warning, index) => {
    if (index < room) core.warning(warning);
    else core.info(warning);
  });
  await summarize(renderSummary(result, { source: sourceAddress(), report }));
  for (const [name, value] of Object.entries(outputsOf(result, { report, snapshot })))
    core.setOutput(name, value);
  if (failure !== undefined) throw failure;
  const reasons = failOn(result, options.failOn);
  if (reasons.length > 0) throw new Failure('failed', `fail-on is met: ${reasons.join('; ')}.`);
}

/** Not every runner has a place for it. */
async function summarize(markdown: string): Promise<void> {
  if (environment('GITHUB_STEP_SUMMARY', '') !== '') await core.summary.addRaw(markdown).write();
}

/** One error line that says what, where and what to do; the stack is for debug logs alone. */
async function fail(error: unknown): Promise<void> {
  if (error instanceof Failure && error.problems.length > 0) {
    const { problemAnnotations } = await import('./report/annotations.ts');
    problemAnnotations(error.problems).forEach(annotate);
  }
  if (error instanceof Failure && error.kind === 'invalid') core.setOutput('status', 'invalid');
  if (error instanceof Error && error.stack !== undefined)
    error.stack.split('\n').map(logLine).forEach(core.debug);
  core.setFailed(logLine(wordsOf(error)));
}

function annotate({ level, file, line, column, title, message }: Annotation): void {
  const tell = { error: core.error, warning: core.warning, notice: core.notice }[level];
  tell(message, { file, startLine: line, startColumn: column, title });
}

function createWorld(options: Options): World {
  return {
    environment: process.env,
    endpoints: options.allowEndpointOverride ? 'any' : 'aws-and-loopback',
    now: () => new Date(),
    sleep: (milliseconds) => sleep(milliseconds),
    random: Math.random,
    log: createLog(),
    mask: core.setSecret,
    idToken: core.getIDToken,
    readFile: async (path) => readFile(await reach(path)),
    reach,
  };
}

function reach(path: string): Promise<string> {
  return inWorkspace(environment('GITHUB_WORKSPACE', process.cwd()), path);
}

/** A log line now and then, not one an account: at most one every ten seconds. */
function createLog(): Log {
  let next = 0;
  return {
    debug: (line) => core.debug(logLine(line)),
    info: (line) => core.info(logLine(line)),
    warning: (line) => core.warning(logLine(line)),
    progress: (line) => {
      if (Date.now() < next) return;
      next = Date.now() + 10_000;
      core.info(logLine(line));
    },
  };
}

function sourceAddress(): string | undefined {
  const [server, repository, sha] = ['GITHUB_SERVER_URL', 'GITHUB_REPOSITORY', 'GITHUB_SHA'].map((name) =>
    environment(name, ''),
  );
  return server && repository && sha ? `${server}/${repository}/blob/${sha}` : undefined;
}

function environment(name: string, otherwise: string): string {
  return process.env[name] || otherwise;
}
