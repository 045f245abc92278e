import { readFile } from 'node:fs/promises';
import type { Environment } from './environment.ts';
import { Failure } from './failure.ts';
import type { ActionsEvent } from './github/event.ts';
import type { Repository } from './github/repository.ts';
import { wordsOf } from './thrown.ts';

/** What the runner tells of the event, and of the repository that it happened in. */
export interface RunnerEvent extends ActionsEvent {
  /** Empty where the event does not tell. */
  readonly defaultBranch: string;
  /** Undefined where the event does not tell. */
  readonly visibility: Repository['visibility'] | undefined;
  /** What `check` compares; undefined where the event proposes no change, or does not say to which commit. */
  readonly change: ProposedChange | undefined;
}

/** A change that is not merged yet: of a pull request, or of a group in a merge queue. */
export interface ProposedChange {
  /** The commit that it is made to. */
  readonly base: string;
  /** Undefined for a merge group. */
  readonly pullRequest: number | undefined;
}

/**
 * Reads the event that started the job. Throws a Failure when its file cannot be read.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export async function readEvent(environment: Environment): Promise<RunnerEvent> {
  const payload = await readPayload(environment.GITHUB_EVENT_PATH ?? '');
  const name = environment.GITHUB_EVENT_NAME ?? '';
  const { head, base } = payload.pull_request ?? {};
  return {
    name,
    ref: environment.GITHUB_REF ?? '',
    repository: environment.GITHUB_REPOSITORY ?? '',
    fromFork: payload.pull_request !== undefined && !isSame(head?.repo?.id, base?.repo?.id),
    isChanged: isOfAnother(name, environment.GITHUB_REF ?? '', payload),
    defaultBranch: payload.repository?.default_branch ?? '',
    visibility: visibilityTold(payload.repository ?? {}),
    change: changeOf(name, payload),
  };
}

/** A repository that was deleted meanwhile has no id. */
function isSame(head: number | undefined, base: number | undefined): boolean {
  return head !== undefined && head === base;
}

const aboutBranches = new Set(['schedule', 'push', 'workflow_dispatch']);

/** Whether the file of an event about a branch tells of a change that is not merged, or of another branch or tag. */
function isOfAnother(name: string, ref: string, payload: Payload): boolean {
  if (!aboutBranches.has(name)) return false;
  const { pull_request: request, merge_group: group, issue, ref: told = ref } = payload;
  if (request !== undefined || group !== undefined || issue !== undefined) return true;
  return told !== ref && `refs/heads/${told}` !== ref;
}

/** Of these two events alone: what others check out need not be the change that they tell of. */
function changeOf(
  name: string,
  { pull_request: request, merge_group: group }: Payload,
): RunnerEvent['change'] {
  const base = name === 'pull_request' ? request?.base?.sha : undefined;
  if (base !== undefined) return { base, pullRequest: request?.number };
  const queued = name === 'merge_group' ? group?.base_sha : undefined;
  return queued === undefined ? undefined : { base: queued, pullRequest: undefined };
}

/** Where the two fields say different things, the one that shows less counts. */
function visibilityTold(told: NonNullable<Payload['repository']>): RunnerEvent['visibility'] {
  if (told.private === false || told.visibility === 'public') return 'public';
  if (told.visibility === 'internal' || told.visibility === 'private') return told.visibility;
  return told.private === true ? 'private' : undefined;
}

async function readPayload(path: string): Promise<Payload> {
  if (path === '') return {};
  try {
    return Object(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    throw new Failure(
      'failed',
      'RL108',
      `The event that started the job cannot be read from GITHUB_EVENT_PATH, ${path} (${wordsOf(error)}). GitHub's runner writes that file: run this in a workflow, or use the command line.`,
    );
  }
}

interface Payload {
  readonly ref?: string;
  readonly issue?: unknown;
  readonly repository?: {
    readonly default_branch?: string;
    readonly visibility?: string;
    readonly private?: boolean;
  };
  readonly pull_request?: {
    readonly number?: number;
    readonly head?: { readonly repo?: { readonly id?: number } | null };
    readonly base?: { readonly sha?: string; readonly repo?: { readonly id?: number } };
  };
  readonly merge_group?: { readonly base_sha?: string };
}
