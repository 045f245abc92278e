import { getOctokit } from '@actions/github';
import type { Environment } from '../environment.ts';
import { wordsOf } from '../thrown.ts';
import { type Budget, createBudget, type Headers } from './budget.ts';
import { describeFailure, type Failure, GitHubError, RateLimited } from './errors.ts';
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
  /** For the proxy variables, and for GITHUB_GRAPHQL_URL. */
  readonly environment: Environment;
  readonly log: Log;
}

/** Octokit whose every request is counted, repeated where that is safe, and fails with a sentence. */
export interface Client extends Clock {
  readonly octokit: Octokit;
  readonly log: Log;
  /** Answers one GraphQL query with its `data`. Throws as the REST requests do, whatever the status of the answer. */
  readonly query: <Data>(query: string) => Promise<Data>;
  /** Requests sent so far, repetitions included. */
  readonly requests: () => number;
  /** Requests that the token may still send before its REST limit is reset; undefined while GitHub tells of none. */
  readonly remaining: () => number | undefined;
}

/** Nobody waits longer for one answer, in milliseconds. */
const TIMEOUT = 60_000;

/** Before each repetition, in milliseconds. */
const PAUSES = [1_000, 4_000] as const;

/** A rate limit that asks for no more seconds than this is waited for, a few times in all. */
const LONGEST_WAIT = 120;
const MOST_WAITS = 3;

/**
 * Makes a client for one GitHub. Every failure surfaces as a `GitHubError` or, when the rate limit is used up for long,
 * as `RateLimited`. A request that creates something is never repeated here after an unclear failure: its answer may
 * have been lost, not itself. What a rate limit refused was not carried out, so that is repeated.
 */
export function connect(options: ConnectOptions): Client {
  const { now, sleep, log } = options;
  const octokit = getOctokit(options.token, {
    baseUrl: options.apiUrl,
    userAgent: 'rootline',
    log: silent,
    request: { fetch: createFetch(options.environment) },
  });
  const budget = createBudget(now);
  const pauseBefore = patience(log);
  let requests = 0;
  octokit.hook.wrap('request', async (request, parameters) => {
    requireOwnHost(parameters, options.apiUrl);
    for (let attempt = 0; ; attempt += 1) {
      requests += 1;
      try {
        const signal = AbortSignal.timeout(TIMEOUT);
        const response = await request({ ...parameters, request: { ...parameters.request, signal } });
        budget.note(response.headers);
        requireJson(response);
        return response;
      } catch (error) {
        const failure = describeFailure(failureOf(error, parameters, budget), now());
        const pause = pauseBefore(failure, parameters, attempt);
        if (pause === undefined) throw failure;
        await sleep(pause);
      }
    }
  });
  return {
    octokit,
    log,
    now,
    sleep,
    query: (query) => ask(octokit, query, options.environment.GITHUB_GRAPHQL_URL, now),
    requests: () => requests,
    remaining: budget.remaining,
  };
}

type Patience = (
  failure: GitHubError | RateLimited,
  request: Parameters,
  attempt: number,
) => number | undefined;

/** Says how many milliseconds to wait before a failed request is sent again; undefined when it is not to be. */
function patience(log: Log): Patience {
  let waits = 0;
  const pauseAfter: Patience = (failure, request, attempt) => {
    if (!(failure instanceof RateLimited))
      return repeatable(request) && isUnclear(failure) ? PAUSES[attempt] : undefined;
    if (failure.waitSeconds > LONGEST_WAIT || waits === MOST_WAITS) return undefined;
    waits += 1;
    return failure.waitSeconds * 1000;
  };
  return (failure, request, attempt) => {
    const pause = pauseAfter(failure, request, attempt);
    const what = failure instanceof RateLimited ? "GitHub's rate limit is used up." : failure.message;
    if (pause !== undefined) log.info(`${what} Trying again in ${pause / 1000} s.`);
    return pause;
  };
}

/** GraphQL tells of its own errors, the rate limits among them, in an answer with status 200. */
async function ask<Data>(
  octokit: Octokit,
  query: string,
  address: string | undefined,
  now: () => Date,
): Promise<Data> {
  const baseUrl = address?.replace(/\/graphql\/?$/, '');
  try {
    return await octokit.graphql<Data>(query, baseUrl === undefined || baseUrl === '' ? {} : { baseUrl });
  } catch (error) {
    if (error instanceof GitHubError || error instanceof RateLimited) throw error;
    throw describeFailure(graphqlFailure(error), now());
  }
}

function graphqlFailure(error: unknown): Failure {
  const { headers = {}, errors = [] } = Object(error) as GraphqlTrouble;
  const message = wordsOf(error);
  const isLimit = /rate limit|submitted too quickly/i.test(message);
  return {
    method: 'POST',
    route: '/graphql',
    repository: undefined,
    status: isLimit || errors.some(({ type }) => type === 'RATE_LIMITED') ? 429 : 400,
    headers,
    message: message.replace(/^.*response errors:\s*-?\s*/s, ''),
    errors: [],
  };
}

interface GraphqlTrouble {
  readonly headers?: Headers;
  readonly errors?: readonly { readonly type?: string }[];
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

/**
 * The next page of a list is asked for at the address that GitHub gives, and GraphQL at the one of the environment; the
 * token goes along.
 */
function requireOwnHost({ url, baseUrl }: Parameters, apiUrl: string): void {
  const next = URL.parse(url, typeof baseUrl === 'string' ? baseUrl : apiUrl);
  const own = URL.parse(apiUrl);
  if (next === null || own === null || next.origin === own.origin) return;
  throw new GitHubError(
    'refused',
    `A request, as for the next page of a list, leads to another host, ${next.host}, where the token must not go: GITHUB_API_URL names ${own.host}. Have the server, the proxy before it, or GITHUB_GRAPHQL_URL give its addresses with that name.`,
    [],
  );
}

/** An answer that says that there is nothing to tell. */
const NO_CONTENT = 204;

/**
 * What is no JSON, such as a proxy's page, Octokit passes on as text. A redirect that was not followed is no answer
 * either, and neither is nothing where there should be something: it would pass as an empty list.
 */
function requireJson(response: Response): void {
  const { status, data } = response;
  if (status >= 300) throw Object.assign(new Error('Moved'), { response });
  if (status === NO_CONTENT || (typeof data === 'object' && data !== null)) return;
  throw Object.assign(new Error('The answer is no JSON'), { response });
}

/** Octokit throws an error with status 500 of its own when there was no answer at all: only `response` tells. */
function failureOf(error: unknown, parameters: Parameters, budget: Budget): Failure {
  const response = responseOf(error);
  if (response !== undefined) budget.note(response.headers);
  return {
    method: parameters.method,
    route: pathOf(parameters.url),
    repository: repositoryOf(parameters),
    status: response?.status,
    headers: response?.headers ?? {},
    message: wordsOf(error),
    errors: errorsOf(response?.data),
  };
}

interface Response {
  readonly status: number;
  readonly headers: Headers;
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
