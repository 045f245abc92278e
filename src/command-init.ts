import { mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { factsNeeded, resolve } from './baseline/resolve.ts';
import { Failure } from './failure.ts';
import { noValues } from './init/evaluating.ts';
import { type FirstBaseline, firstBaseline } from './init/first-baseline.ts';
import type { Written } from './init/json.ts';
import type { Estate } from './init/model.ts';
import { probeBaseline } from './init/probe.ts';
import { lastingRole, permissionsCommand, roleArn, shellWord } from './init/roles.ts';
import { writeWorkflow } from './init/workflow.ts';
import { inputs } from './inputs.ts';
import { observe } from './observing.ts';
import { progressOf } from './progress.ts';
import type { Job } from './run.ts';
import type { AccountFacts } from './snapshot/facts.ts';
import { wordsOf } from './thrown.ts';

export interface Made extends Written {
  /** What to do next, a line each. */
  readonly next: readonly string[];
}

/**
 * Reads AWS or a snapshot and writes a first baseline, and a workflow where one is asked for. Overwrites nothing: throws
 * a Failure before anything is read where a file is there already.
 */
export async function makeFirst(job: Job, workflow: string | undefined): Promise<Made> {
  const { baseline } = job.options;
  await refuseExisting('baseline', baseline);
  if (workflow !== undefined) await refuseExisting('workflow', workflow);
  const estate = await readEstate(job);
  if (estate.read.length === 0)
    throw new Failure(
      'failed',
      'RL110',
      'There is no active account to make a baseline from. Look at the states of the accounts, or at `--accounts` and `--shard`.',
    );
  const first = firstBaseline(estate, job.world.now());
  await write('baseline', baseline, first.text);
  if (workflow !== undefined) await write('workflow', workflow, workflowFor(job, estate, workflow));
  const permissions = permissionsCommand(job.options, estate.inventory);
  const files = { baseline, workflow };
  return { first, files, permissions, next: nextSteps(job, first, files, permissions) };
}

/** Every account's facts at once: what they share is seen in all of them together. */
async function readEstate(job: Job): Promise<Estate> {
  const probe = probeBaseline(job.world.now());
  // The workflow's role is for the workflow: the shell has credentials of its own, and no ID token to assume it with.
  const options = { ...job.options, roleToAssume: undefined };
  const observation = await observe({ ...job, options }, [probe], false);
  const progress = progressOf(observation, job.world);
  const read: AccountFacts[] = [];
  const facts = observation.facts((account) => factsNeeded(resolve(probe, account, noValues)));
  for await (const one of facts) {
    read.push(one);
    progress.step();
  }
  progress.finish();
  for (const warning of observation.warnings()) job.world.log.warning(warning);
  const { inventory, whole } = observation;
  return { inventory, read, whole };
}

type File = 'baseline' | 'workflow';

async function refuseExisting(what: File, path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined) throw existing(what, path);
}

function existing(what: File, path: string): Failure {
  const other = what === 'workflow' ? ', or use --no-workflow' : '';
  return new Failure(
    'invalid',
    'RL111',
    `There is a ${what} at ${path} already, and \`rootline init\` overwrites nothing. Name another file with --${what}${other}.`,
  );
}

async function write(what: File, path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    // Made by somebody else in the meantime; or what should be its folder is a file.
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      await refuseExisting(what, path);
    const why = wordsOf(error);
    throw new Failure(
      'failed',
      'RL601',
      `The ${what} ${path} could not be written: ${why}. Name another file with --${what}.`,
    );
  }
}

function workflowFor({ options }: Job, { inventory }: Estate, path: string): string {
  const { memberRole, managementRole, externalId, awsRegion, baseline } = options;
  return writeWorkflow({
    roleToAssume: options.roleToAssume ?? roleArn(inventory),
    memberRole: lastingRole(memberRole),
    managementRole,
    externalId,
    awsRegion,
    baseline,
    file: basename(path),
  });
}

function nextSteps(
  { options: { memberRole } }: Job,
  { proposal: { exceptions } }: FirstBaseline,
  { baseline, workflow }: Written['files'],
  permissions: string,
): readonly string[] {
  const place = baseline === inputs.baseline.default ? '' : ` --baseline ${shellWord(baseline)}`;
  const todo = exceptions.length === 0 ? 'add owners' : 'fill in the reasons of the exceptions, add owners';
  return [
    workflow === undefined
      ? `Wrote ${baseline}.`
      : `Wrote ${baseline} and ${workflow}; in both put the owner and the commit of your Rootline in the place of OWNER and COMMIT.`,
    ...(lastingRole(memberRole) === memberRole
      ? []
      : [`Runs are to read members by ${lastingRole(memberRole)}: ${memberRole} may do everything there.`]),
    'Next:',
    `  1. ${todo}, and run \`rootline validate${place}\``,
    '  2. deploy the roles that this prints (docs/aws-setup.md):',
    `     ${permissions}`,
  ];
}
