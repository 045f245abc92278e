import { getOctokit } from '@actions/github';
import { describeFailure, type Failure, GitHubError } from './errors.ts';
import { createFetch } from './fetch.ts';

export type Octokit = ReturnType<typeof getOctokit>;

/** Where progress and trouble are told; each call is one line. */
export interface Log {
  readonly info: (line: string) => void;
}

export interface Clock {
  readonly now: () => Date;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export interface ConnectOptions extends Clock {
  readonly token: string;
  /** GITHUB_API_URL, such as `https://api.github.com`. */
  readonly apiUrl: string;
  /** For the proxy variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
}

/** Octokit whose every request is counted, repeated where that is safe, and fails with a sentence. */
export interface Client extends Clock {
  readonly octokit: Octokit;
  readonly log: Log;
  /** Requests sent so far, repetitions included. */
  readonly requests: () => number;
}

/** Nobody waits longer for one answer, in milliseconds. */
const TIMEOUT = 60_000;

/** Before each repetition, in milliseconds. */
const PAUSES = [1_000, 4_000] as const;

/**
 * Makes a client for one GitHub. Every failure surfaces as a `GitHubError` or, when the rate limit is used up, as
 * `RateLimited`. A request that creates something is never repeated here: its answer may have been lost, not itself.
 */
export function connect(options: ConnectOptions): Client {
  const { now, sleep, log } = options;
  const octokit = getOctokit(options.token, {
    baseUrl: options.apiUrl,
    userAgent: 'rootline',
    log: silent,
    request: { fetch: createFetch(options.environment) },
  });
  let requests = 0;
  octokit.hook.wrap('request', async (request, parameters) => {
    for (let attempt = 0; ; attempt += 1) {
      requests += 1;
      try {
        const signal = AbortSignal.timeout(TIMEOUT);
        const response = await request({ ...parameters, request: { ...parameters.request, signal } });
        requireJson(response);
        return response;
      } catch (error) {
        const failure = describeFailure(failureOf(error, parameters), now());
        const pause = repeatable(parameters) && isUnclear(failure) ? PAUSES[attempt] : undefined;
        if (pause === undefined) throw failure;
        log.info(`${failure.message} Trying again in ${pause / 1000} s.`);
        await sleep(pause);
      }
    }
  });
  return { octokit, log, now, sleep, requests: () => requests };
}

/** Whether the failed request may or may not have been carried out. */
export function isUnclear(error: unknown): boolean {
  return error instanceof GitHubError && error.kind === 'unclear';
}

const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };

function ignore(): void {
  // Octokit's own warnings would go to the job's log by a way that nobody neutralises.
}

interface Parameters {
  readonly method: string;
  readonly url: string;
  readonly [key: string]: unknown;
}

/** Reading twice changes nothing, and neither does setting the same values twice. GraphQL serves only queries here. */
function repeatable({ method, url }: Parameters): boolean {
  return method === 'GET' || method === 'PATCH' || url.endsWith('/graphql');
}

/** What is no JSON, such as a proxy's page, Octokit passes on as text; where GitHub answers with nothing, it is empty. */
function requireJson(response: Response): void {
  if (typeof response.data !== 'string' || response.data === '') return;
  throw Object.assign(new Error('The answer is no JSON'), { response });
}

/** Octokit throws an error with status 500 of its own when there was no answer at all: only `response` tells. */
function failureOf(error: unknown, parameters: Parameters): Failure {
  const response = responseOf(error);
  return {
    method: parameters.method,
    route: pathOf(parameters.url),
    repository: repositoryOf(parameters),
    status: response?.status,
    headers: response?.headers ?? {},
    message: error instanceof Error ? error.message : String(error),
    errors: errorsOf(response?.data),
  };
}

interface Response {
  readonly status: number;
  readonly headers: Failure['headers'];
  readonly data: unknown;
}

function responseOf(error: unknown): Response | undefined {
  if (typeof error !== 'object' || error === null || !('response' in error)) return undefined;
  return error.response as Response | undefined;
}

function errorsOf(data: unknown): Failure['errors'] {
  if (typeof data !== 'object' || data === null || !('errors' in data) || !Array.isArray(data.errors))
    return [];
  return data.errors.map((entry: unknown) =>
    typeof entry === 'string' ? { message: entry } : Object(entry),
  );
}

/** The next page of a list is asked for by its whole address. */
function pathOf(url: string): string {
  return url.replace(/^https?:\/\/[^/]+/, '').replace(/\?.*$/, '');
}

function repositoryOf({ owner, repo, url }: Parameters): string | undefined {
  if (typeof owner === 'string' && typeof repo === 'string') return `${owner}/${repo}`;
  return /\/repos\/([^/{]+\/[^/{?]+)/.exec(url)?.[1];
}
