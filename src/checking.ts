import type { Baseline, Problem } from './baseline/model.ts';
import { type Before, compareDeclared } from './comparing.ts';
import { validate } from './loading.ts';
import type { PullRequestCheck } from './pull-request/check.ts';
import { type Job, type Outcome, runLoaded } from './run.ts';

/** What a change of the baseline does. */
export interface Checked {
  readonly check: PullRequestCheck;
  readonly head: Baseline;
  readonly warnings: readonly Problem[];
  /** What the run found; undefined where the two baselines were only compared. */
  readonly outcome: Outcome | undefined;
}

/**
 * Judges a baseline and the one before it by the same facts. Where there is no way to facts, or the two are meant for
 * different organizations and no facts are of both, it compares what they declare.
 */
export async function checkChange(
  job: Job,
  loadBefore: (head: Baseline) => Promise<Before>,
  hasFacts: boolean,
): Promise<Checked> {
  const { options, world } = job;
  const loaded = await validate(options.baseline, world);
  const { baseline: head } = loaded;
  const before = await loadBefore(head);
  if (!hasFacts || moves(before.baseline, head)) {
    const check = compareDeclared(before, head, options.baseline, world.now());
    return { check, head, warnings: loaded.warnings, outcome: undefined };
  }
  const outcome = await runLoaded(job, loaded, before);
  const { check, result } = outcome;
  if (check === undefined) throw new Error('Two baselines were judged, and not compared.');
  return { check, head, warnings: result.warnings, outcome };
}

function moves({ organizationId: from }: Baseline, { organizationId: to }: Baseline): boolean {
  return from !== undefined && to !== undefined && from !== to;
}
