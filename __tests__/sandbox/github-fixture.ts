import { getOctokit } from '@actions/github';
import { afterEach, expect } from 'vitest';
import { githubActions } from '../../sandbox/github/callers.ts';
import { createConformity } from '../../sandbox/github/conformity.ts';
import type { GitHub, GitHubOptions } from '../../sandbox/github/server.ts';
import { startGitHub } from '../../sandbox/github/server.ts';

const running: GitHub[] = [];
const conformity = createConformity();

/** Whatever a test is about, what it sends and gets must be as GitHub describes it. */
afterEach(async () => {
  const ended = running.splice(0);
  await Promise.all(ended.map((github) => github.close()));
  expect(ended.flatMap(({ violations }) => violations)).toEqual([]);
});

/** A private repository in which a workflow may write issues. */
export const usual: GitHubOptions = {
  repository: 'example/aws-accounts',
  visibility: 'private',
  issuesEnabled: true,
  identity: githubActions,
  permissions: { issues: 'write' },
  bots: [],
  people: { octocat: 'write', hubot: 'read', monalisa: 'none' },
  assignable: ['octocat', 'hubot'],
  limits: 'none',
  now: () => new Date('2026-11-21T08:00:00Z'),
  conformity,
};

/** The usual repository with some differences; it is closed after the test. */
export async function github(overrides: Partial<GitHubOptions> = {}): Promise<GitHub> {
  const started = await startGitHub({ ...usual, ...overrides });
  running.push(started);
  return started;
}

/** The client that actions use, with the action's own token unless another is given. */
export function client(server: GitHub, token: string = server.token) {
  return getOctokit(token, { baseUrl: server.url }).rest;
}

export const repo = { owner: 'example', repo: 'aws-accounts' } as const;

/** The status and message of the request's failure, and what GitHub lists under `errors`. */
export async function failure(request: Promise<unknown>): Promise<Failure> {
  try {
    await request;
  } catch (error) {
    if (!isRequestError(error)) throw error;
    const data = error.response?.data;
    return { status: error.status, message: data?.message, errors: data?.errors };
  }
  throw new Error('The request succeeded.');
}

export interface Failure {
  readonly status: number;
  readonly message: string | undefined;
  readonly errors: unknown;
}

function isRequestError(error: unknown): error is {
  readonly status: number;
  readonly response?: { readonly data?: { readonly message?: string; readonly errors?: unknown } };
} {
  return error instanceof Error && 'status' in error;
}
