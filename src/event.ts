import { readFile } from 'node:fs/promises';
import { Failure } from './failure.ts';
import type { ActionsEvent } from './github/event.ts';
import type { Repository } from './github/repository.ts';

/** What the runner tells of the event, and of the repository that it happened in. */
export interface RunnerEvent extends ActionsEvent {
  /** Empty where the event does not tell. */
  readonly defaultBranch: string;
  /** Undefined where the event does not tell. */
  readonly visibility: Repository['visibility'] | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the event that started the job. Throws a Failure when its file cannot be read.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export async function readEvent(environment: Environment): Promise<RunnerEvent> {
  const payload = await readPayload(environment.GITHUB_EVENT_PATH ?? '');
  const { head, base } = payload.pull_request ?? {};
  return {
    name: environment.GITHUB_EVENT_NAME ?? '',
    ref: environment.GITHUB_REF ?? '',
    repository: environment.GITHUB_REPOSITORY ?? '',
    fromFork: payload.pull_request !== undefined && head?.repo?.id !== base?.repo?.id,
    defaultBranch: payload.repository?.default_branch ?? '',
    visibility: visibilityTold(payload.repository ?? {}),
  };
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
      `The event that started the job cannot be read from GITHUB_EVENT_PATH, ${path} (${error instanceof Error ? error.message : String(error)}). GitHub's runner writes that file: run this in a workflow, or use the command line.`,
    );
  }
}

interface Payload {
  readonly repository?: {
    readonly default_branch?: string;
    readonly visibility?: string;
    readonly private?: boolean;
  };
  readonly pull_request?: {
    readonly head?: { readonly repo?: { readonly id?: number } | null };
    readonly base?: { readonly repo?: { readonly id?: number } };
  };
}
