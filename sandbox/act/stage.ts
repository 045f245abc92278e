import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Access } from '../github/callers.ts';
import type { IssueView } from '../github/view.ts';
import { baselinePath, type SandboxWorld } from '../world.ts';
import { type ActOptions, type ActRun, runExample } from './act.ts';
import { claimEnd } from './claims.ts';
import { base } from './events.ts';
import { permissionsOf } from './workflow.ts';

/** What all examples have in common. */
export interface Stage {
  /** The path of act. */
  readonly command: string;
  /** Where finished runs and their artifacts are kept. */
  readonly runs: string;
  readonly baseline: string;
}

export type Playing = Omit<ActOptions, keyof Stage | 'runId'> & {
  readonly baseline?: string;
  readonly ends: ActRun['conclusion'];
};

let lastRun = 1_000;

/** Runs an example as the next run of the repository, and claims how it ends. */
export async function play(
  stage: Stage,
  { ends, ...playing }: Playing,
): Promise<ActRun & { readonly id: number }> {
  lastRun += 1;
  const started = performance.now();
  const run = await runExample({ ...stage, ...playing, runId: lastRun });
  claimEnd(run, ends, (performance.now() - started) / 1000);
  return { ...run, id: lastRun };
}

/** What was written over HTTP since `from` requests had come; what GitHub refused was not. */
export function writes({ github }: SandboxWorld, from: number): readonly string[] {
  return github.requests
    .slice(from)
    .filter(({ method, path, status = 0 }) => method !== 'GET' && path !== '/graphql' && status < 400)
    .map(({ method, path }) => `${method} ${path}`);
}

/** Lets GitHub have a baseline at the commit that the change is made to. */
export function hasBase({ github }: SandboxWorld, baseline: string): void {
  const content = Buffer.from(baseline).toString('base64');
  const body = {
    type: 'file',
    name: 'aws-baseline.yml',
    path: baselinePath,
    sha: base,
    size: baseline.length,
    encoding: 'base64',
    content,
  };
  const path = /\/contents\/\.github(\/|%2F)aws-baseline\.yml$/;
  github.fault({ method: 'GET', path }, { kind: 'reply', reply: { status: 200, headers: {}, body } }, 1_000);
}

/**
 * What the token of an example's jobs may do to issues. The conversation of a pull request is that of the issue with its
 * number, and the sandbox does not tell the two apart.
 */
export async function accessOf(example: string): Promise<Access> {
  const { issues, 'pull-requests': pullRequests } = permissionsOf(await readExample(example));
  return issues === 'write' || pullRequests === 'write' ? 'write' : 'none';
}

export function readExample(name: string): Promise<string> {
  return readFile(join(import.meta.dirname, '../../examples', name), 'utf8');
}

/** What issues are about, whatever their numbers. */
export function titles(issues: readonly IssueView[]): string {
  return JSON.stringify(issues.map(({ title, state }) => `${state} ${title}`).toSorted());
}
