import type { Baseline, Problem } from './baseline/model.ts';
import { resolve } from './baseline/resolve.ts';
import { matchesNothing } from './baseline/selectors.ts';
import { readValue, type Values, valuesUsed } from './baseline/values.ts';
import { overridden } from './baseline/warnings.ts';
import { type Before, compareWith, type JudgedAccount } from './comparing.ts';
import { evaluate, isFailedRead } from './drift/evaluate.ts';
import type { AccountVerdict } from './drift/finding.ts';
import { type Redaction, showAll } from './drift/redact.ts';
import type { RunResult } from './drift/result.ts';
import { tally } from './drift/tally.ts';
import { trackExceptions } from './drift/unused.ts';
import type { Environment } from './environment.ts';
import type { Options } from './inputs.ts';
import type { Reconciled, Found as ToReconcile } from './issues/reconcile.ts';
import { type Loaded, validate } from './loading.ts';
import { type Judged, needsBy } from './needs.ts';
import { type Observation, observe } from './observing.ts';
import { progressOf } from './progress.ts';
import type { PullRequestCheck } from './pull-request/check.ts';
import { redactedError, redactedLog } from './redacting.ts';
import type { Fact } from './snapshot/fact.ts';
import type { Origin } from './snapshot/header.ts';
import type { Reach } from './snapshots.ts';

/** What a job gets from outside: the entries make it, tests make their own. */
export interface World {
  readonly environment: Environment;
  /** Which hosts AWS requests may go to. */
  readonly endpoints: 'any' | 'aws-and-loopback';
  readonly now: () => Date;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
  readonly log: Log;
  /** Told every secret before its first use. */
  readonly mask: (secret: string) => void;
  /** GitHub's ID token for an audience. */
  readonly idToken: (audience: string) => Promise<string>;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** The names of the files in a folder, in no order; undefined when the path is no folder. */
  readonly readFolder: (path: string) => Promise<readonly string[] | undefined>;
  /** Where a path leads, as far as files may be touched there. */
  readonly reach: Reach;
}

/** Every line may hold text from AWS: whoever prints it makes it harmless. */
export interface Log {
  readonly debug: (line: string) => void;
  readonly info: (line: string) => void;
  readonly warning: (line: string) => void;
  readonly progress: (line: string) => void;
}

/** Makes issues equal to what was judged. */
export type Reconcile = (found: Found) => Promise<Reconciled>;

/** What was judged, as far as it may be shown. */
export interface Found extends ToReconcile {
  readonly baselineName: string;
}

/** What a run may do and show. */
export interface Admitted {
  /** The way to the issues; a check has none, so it cannot write. */
  readonly reconcile: Reconcile | undefined;
  readonly redaction: Redaction;
}

export interface Job {
  readonly options: Options;
  readonly world: World;
  /** Names the run in the sessions it opens, such as `rootline-1234567890-1`. */
  readonly sessionName: string;
  /** The workflow run; undefined outside GitHub Actions. */
  readonly origin: Origin | undefined;
  /** What the baseline may take from the environment. */
  readonly values: Values;
  /**
   * Asked once the baseline is sound and before AWS is: refuses what may not run here by throwing a Failure. Undefined
   * where a run may show everything and writes no issues.
   */
  readonly admit: () => Promise<Admitted | undefined>;
}

export interface Outcome {
  readonly result: RunResult;
  /** The issues could not be made equal to the drift; everything else is told all the same. */
  readonly failure: Error | undefined;
  /** What a change does; undefined when none was checked. */
  readonly check: PullRequestCheck | undefined;
}

/** The whole job: load, observe, evaluate, reconcile. What it returns, logs and throws is for everybody who may read it. */
export async function run(job: Job): Promise<Outcome> {
  return runLoaded(job, await validate(job.options.baseline, job.world), undefined);
}

/** The same for a loaded baseline, besides compared with the one before a change on the same facts. */
export async function runLoaded(job: Job, loaded: Loaded, before: Before | undefined): Promise<Outcome> {
  for (const baseline of judgedOf(loaded, before)) maskValues(job, baseline);
  const { reconcile, redaction } = (await job.admit()) ?? { reconcile: undefined, redaction: showAll };
  const log = redactedLog(job.world.log, redaction);
  try {
    return await work({ ...job, world: { ...job.world, log } }, loaded, before, reconcile, redaction);
  } catch (error) {
    throw redactedError(error, redaction);
  }
}

function judgedOf({ baseline }: Loaded, before: Before | undefined): Judged {
  return before === undefined ? [baseline] : [baseline, before.baseline];
}

async function work(
  job: Job,
  loaded: Loaded,
  before: Before | undefined,
  reconcile: Reconcile | undefined,
  redaction: Redaction,
): Promise<Outcome> {
  const { world } = job;
  const { baseline, warnings } = loaded;
  const baselines = judgedOf(loaded, before);
  const observation = await observe(job, baselines, reconcile !== undefined);
  const exceptions = trackExceptions(baseline, world.now());
  const comparison = before && compareWith(before, baseline, { job, observation, redaction });
  const verdicts = await judge(job, observation, baselines, redaction, (judged) => {
    exceptions.add(judged.resolution, judged.verdict);
    comparison?.add(judged);
  });
  if (job.options.dryRun) observation.plan().forEach(world.log.info);
  const inventory = redaction.data(observation.inventory);
  const skipped = redaction.data(observation.skipped);
  const { whole } = observation;
  const { groupBy } = baseline;
  const baselineName = redaction.text(baseline.name);
  const found: Found = { verdicts, inventory, skipped, whole, baselineName, groupBy };
  const { reconciled, failure } = await settle(reconcile, found, redaction);
  const told = [...observation.warnings(), ...(reconciled?.warnings ?? [])];
  return {
    result: {
      ...tally(verdicts, skipped, reconciled?.outcome.known),
      generatedAt: world.now().toISOString(),
      organizationId: inventory.organizationId,
      baseline: { file: baseline.file, name: baselineName },
      warnings: redaction.data([
        ...warnings,
        ...matchesNothing(baseline, observation.inventory.accounts),
        ...overridden(baseline, observation.inventory.accounts),
        ...exceptions.unused(observation.inventory.accounts),
        ...told.map((message) => ({ ...top(baseline), message })),
      ]),
      calls: observation.calls(),
      issues: reconciled?.outcome,
    },
    failure,
    check: comparison?.result(),
  };
}

/** Reads AWS for a snapshot and evaluates nothing. The facts pass through the file that `snapshot-out` names. */
export async function takeSnapshot(job: Job): Promise<Taken> {
  const { baseline, warnings } = await validate(job.options.baseline, job.world);
  maskValues(job, baseline);
  await job.admit();
  const observation = await observe(job, [baseline], false);
  const progress = progressOf(observation, job.world);
  let complete = 0;
  for await (const { facts } of observation.facts(needsBy([baseline], job.values))) {
    if (Object.values(facts).every(isRead)) complete += 1;
    progress.step();
  }
  progress.finish();
  const told = observation.warnings().map((message) => ({ ...top(baseline), message }));
  return { accounts: observation.judged.length, complete, warnings: [...warnings, ...told] };
}

export interface Taken {
  /** The accounts in the snapshot. */
  readonly accounts: number;
  /** Those of which every planned read succeeded. */
  readonly complete: number;
  readonly warnings: readonly Problem[];
}

function isRead(fact: Fact<unknown> | undefined): boolean {
  return fact?.state !== 'unavailable' || !isFailedRead(fact.cause);
}

interface Settled {
  readonly reconciled?: Reconciled;
  readonly failure: Error | undefined;
}

/** Issues that stand there already may show what nobody redacted then, so that what is said of them is redacted too. */
async function settle(
  reconcile: Reconcile | undefined,
  found: Found,
  redaction: Redaction,
): Promise<Settled> {
  if (reconcile === undefined) return { failure: undefined };
  try {
    const { outcome, warnings, failure } = await reconcile(found);
    const shown = { ...outcome, changes: redaction.data(outcome.changes) };
    return {
      reconciled: { outcome: shown, warnings, failure },
      failure: failure && redactedError(failure, redaction),
    };
  } catch (error) {
    return { failure: redactedError(error, redaction) };
  }
}

/** Reads and judges account by account, so that what was read of one is let go before the next. */
async function judge(
  { world, values }: Job,
  observation: Observation,
  baselines: Judged,
  redaction: Redaction,
  see: (judged: JudgedAccount) => void,
): Promise<readonly AccountVerdict[]> {
  const progress = progressOf(observation, world);
  const verdicts: AccountVerdict[] = [];
  for await (const read of observation.facts(needsBy(baselines, values))) {
    const resolution = resolve(baselines[0], read.account, values);
    const now = world.now();
    const verdict = evaluate(resolution, read, observation.inventory.accounts, now);
    see({ read, resolution, verdict, now });
    verdicts.push(redaction.verdict(verdict));
    progress.step();
  }
  progress.finish();
  return verdicts.sort((a, b) => (a.account.id < b.account.id ? -1 : 1));
}

/** Before anything can print them. */
function maskValues({ world, values }: Job, baseline: Baseline): void {
  for (const name of valuesUsed(baseline)) {
    const text = readValue(name, values);
    if (typeof text === 'string') world.mask(text);
  }
}

function top({ file }: Baseline): {
  readonly level: 'warning';
  readonly file: string;
  readonly line: 1;
  readonly column: 1;
} {
  return { level: 'warning', file, line: 1, column: 1 };
}
