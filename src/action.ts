import { mkdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import * as core from '@actions/core';
import { refuseDetours } from './detours.ts';
import { valuesFor } from './environment-values.ts';
import { type RunnerEvent, readEvent } from './event.ts';
import { Failure } from './failure.ts';
import { filesIn } from './folder.ts';
import { commandFor, isProposal, type ResolvedCommand } from './github/event.ts';
import { logLine } from './github/text.ts';
import { keepHeapSmall } from './heap.ts';
import { contradiction, inputs, type Options, parseInputs } from './inputs.ts';
import { annotate, publish, reportPaths, tell } from './publishing.ts';
import type { Job, Log, World } from './run.ts';
import { wordsOf } from './thrown.ts';
import { told } from './troubleshooting.ts';
import { fromTheTop, inWorkspace } from './workspace.ts';

/** The GitHub Action: inputs in; summary, annotations, report.json, outputs and the exit code out. */
// Node would print all that hangs on an error, requests with their credentials too, and lines that a runner obeys.
process.once('uncaughtException', (error) => void fail(error).finally(() => process.exit()));
await main().catch(fail);

async function main(): Promise<void> {
  keepHeapSmall();
  for (const { name } of [inputs.markerKey, inputs.githubToken]) {
    const secret = core.getInput(name);
    if (secret !== '') core.setSecret(secret);
  }
  const parsed = parseInputs((name) => core.getInput(name));
  if ('problems' in parsed)
    throw new Failure('invalid', 'RL101', `Wrong input: ${parsed.problems.join('; ')}.`);
  const options = { ...parsed.options, baseline: fromTheTop(workspace(), parsed.options.baseline) };
  const event = await readEvent(process.env);
  const decided = commandFor(options.command, event, event.defaultBranch);
  if ('refused' in decided) throw new Failure('invalid', 'RL107', decided.refused);
  if (decided.note !== undefined) core.notice(decided.note);
  const contradicted = contradiction(decided.command === 'compare' ? 'validate' : decided.command, options);
  if (contradicted !== undefined) throw new Failure('invalid', 'RL102', contradicted);
  const world = createWorld(options);
  if (decided.command === 'validate') await validateOnly(options, world);
  else await runJob(options, world, event, decided.command);
}

async function validateOnly(options: Options, world: World): Promise<void> {
  const { validate } = await import('./loading.ts');
  const { problemAnnotations } = await import('./report/annotations.ts');
  const { validWords } = await import('./report/baseline.ts');
  const { baseline, warnings } = await validate(options.baseline, world);
  problemAnnotations(warnings).forEach(annotate);
  core.info(logLine(validWords(baseline)));
}

async function runJob(
  options: Options,
  world: World,
  event: RunnerEvent,
  command: Exclude<ResolvedCommand, 'validate'>,
): Promise<void> {
  if (!options.allowEndpointOverride) refuseDetours(process.env);
  // What cannot be written in the end is refused before anything is read.
  for (const path of [...Object.values(reportPaths(options)), options.snapshotOut ?? '.'])
    await world.reach(path);
  const [runId, attempt] = [environment('GITHUB_RUN_ID', 'local'), environment('GITHUB_RUN_ATTEMPT', '1')];
  const job: Job = {
    options,
    world,
    sessionName: `rootline-${runId}-${attempt}`,
    origin: { repository: event.repository, runId, attempt },
    values: valuesFor(event, process.env),
    admit: async () => {
      await makeFolder(options.reportDir);
      const { admit } = await import('./admission.ts');
      const asked = command === 'reconcile' || command === 'observe' ? command : 'check';
      return admit({ options, world, command: asked, running: event });
    },
  };
  if (command === 'compare' || (command === 'check' && isProposal(event)))
    await checkProposed(job, event, command === 'check');
  else if (command === 'observe') {
    const { takeSnapshot } = await import('./run.ts');
    await tell(await takeSnapshot(job), options);
  } else {
    const { run } = await import('./run.ts');
    await publish(await run(job), options);
  }
}

/** The check of a change that is not merged yet. No way to an issue is made for it; what it may write is one comment. */
async function checkProposed(job: Job, event: RunnerEvent, mayRead: boolean): Promise<void> {
  const { hasWayToFacts, openProposal } = await import('./proposal.ts');
  const { checkChange } = await import('./checking.ts');
  const { publishCheck } = await import('./publishing-check.ts');
  const { loadBefore, comment, links } = openProposal(job, event);
  const checked = await checkChange(job, loadBefore, mayRead && hasWayToFacts(job));
  await publishCheck(checked, job.options, { comment, links });
}

/** Before anything is read or written elsewhere: a run that cannot tell what it did should do nothing. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw new Failure(
      'invalid',
      'RL601',
      `\`report-dir\` is \`${path}\`, which cannot be made a folder (${wordsOf(error)}). Name another, or leave it out.`,
    );
  }
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
  core.setFailed(logLine(told(error, process.env)));
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
    idToken,
    readFile: async (path) => {
      const { readBaselineFile } = await import('./reading.ts');
      return readBaselineFile(path, await reach(path));
    },
    readFolder: async (path) => filesIn(await reach(path)),
    reach,
  };
}

async function idToken(audience: string): Promise<string> {
  const { requestIdToken } = await import('./github/id-token.ts');
  return requestIdToken(audience, { environment: process.env, sleep });
}

function reach(path: string): Promise<string> {
  return inWorkspace(workspace(), path);
}

function workspace(): string {
  return environment('GITHUB_WORKSPACE', process.cwd());
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

function environment(name: string, otherwise: string): string {
  return process.env[name] || otherwise;
}
