import type { TroubleNumber } from '../troubles.ts';
import { logLine } from './text.ts';

/**
 * Why GitHub did not do what was asked. `unclear` means that nobody can tell whether a write was carried out: the
 * server failed, or the connection broke before the answer came. `missing` is also what has moved to another place, and
 * `uncommentable` an issue that takes no more comments, though it can still be changed.
 */
export type FailureKind =
  | 'token'
  | 'forbidden'
  | 'missing'
  | 'issues-disabled'
  | 'uncommentable'
  | 'invalid'
  | 'unclear'
  | 'refused';

const troubleOfKind: Readonly<Record<FailureKind, TroubleNumber>> = {
  token: 'RL402',
  forbidden: 'RL403',
  missing: 'RL404',
  'issues-disabled': 'RL405',
  uncommentable: 'RL413',
  invalid: 'RL408',
  unclear: 'RL407',
  refused: 'RL408',
};

/** A request that GitHub refused or that failed; the message is a sentence for the user, with what to do next. */
export class GitHubError extends Error {
  override readonly name = 'GitHubError';
  readonly kind: FailureKind;
  readonly trouble: TroubleNumber;
  /** The fields that a 422 names, such as `assignees`. */
  readonly fields: readonly string[];

  constructor(kind: FailureKind, message: string, fields: readonly string[]) {
    super(message);
    this.kind = kind;
    this.trouble = troubleOfKind[kind];
    this.fields = fields;
  }
}

/** GitHub's rate limit, primary or secondary, is used up. */
export class RateLimited extends Error {
  override readonly name = 'RateLimited';
  readonly trouble: TroubleNumber = 'RL406';
  /** How long GitHub wants to be left alone. */
  readonly waitSeconds: number;

  constructor(waitSeconds: number) {
    super(
      `GitHub's rate limit is used up; it asks to wait ${waitSeconds} seconds. The next run goes on from here.`,
    );
    this.waitSeconds = waitSeconds;
  }
}

/** What a failed request looks like, whoever threw it. */
export interface Failure {
  readonly method: string;
  /** The request's template, such as `/repos/{owner}/{repo}/issues`. */
  readonly route: string;
  /** `owner/name`; undefined when the request is about none. */
  readonly repository: string | undefined;
  /** Undefined when there was no answer. */
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly message: string;
  /** The entries of a 422. */
  readonly errors: readonly { readonly field?: string; readonly code?: string; readonly message?: string }[];
}

/** The failure as a sentence that says what happened, where, and what to do. */
export function describeFailure(failure: Failure, now: Date): GitHubError | RateLimited {
  const wait = rateLimitWait(failure, now);
  if (wait !== undefined) return new RateLimited(wait);
  const kind = kindOf(failure);
  const fields = failure.errors.flatMap(({ field }) => (field === undefined ? [] : [field]));
  return new GitHubError(kind, logLine(sentences[kind](failure)), fields);
}

/** Texts by which GitHub tells a limit on what may be written from other refusals; the second is that of old servers. */
const limitWords = /\bsecondary rate\b|\babuse detection\b|\bsubmitted too quickly\b/i;

/**
 * Seconds to wait, or undefined when the failure is no rate limit.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function rateLimitWait(failure: Failure, now: Date): number | undefined {
  const { status, headers } = failure;
  const isLimitInWords = limitWords.test([failure.message, details(failure)].join(' '));
  if (status === 422) return isLimitInWords ? (secondsAfter(headers['retry-after'], now) ?? 60) : undefined;
  if (status !== 403 && status !== 429) return undefined;
  const wait = secondsAfter(headers['retry-after'], now);
  if (wait !== undefined) return wait;
  if (String(headers['x-ratelimit-remaining']) === '0') {
    const reset = Number(headers['x-ratelimit-reset']) - now.getTime() / 1000;
    return reset > 0 ? Math.ceil(reset) : 60;
  }
  return status === 429 || isLimitInWords ? 60 : undefined;
}

/**
 * A `retry-after`: seconds, or a date, by the clock of this machine. Undefined when it is neither, or not ahead.
 * https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
function secondsAfter(value: string | number | undefined, now: Date): number | undefined {
  const text = String(value ?? '').trim();
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now.getTime()) / 1000;
  return seconds > 0 ? Math.ceil(seconds) : undefined;
}

function kindOf({ status, route, message }: Failure): FailureKind {
  if (status === undefined || status < 300 || status >= 500) return 'unclear';
  switch (status) {
    case 401:
      return 'token';
    case 403:
      return kindOfForbidden(route, message);
    case 404:
      return 'missing';
    case 410:
      // Of a single issue it says that the issue was deleted.
      return isOfIssue(route) ? 'missing' : 'issues-disabled';
    case 422:
      return 'invalid';
    default:
      return status < 400 ? 'missing' : 'refused';
  }
}

function kindOfForbidden(route: string, message: string): FailureKind {
  if (/^Resource not accessible by /i.test(message)) return 'forbidden';
  const isComment = route.endsWith('/comments');
  return isComment && /\blocked\b|\bcommenting is disabled\b/i.test(message) ? 'uncommentable' : 'refused';
}

/** The route is a template, or for the further pages of a list an address. */
function isOfIssue(route: string): boolean {
  return /\/issues\/(?:\{issue_number\}|\d+)/.test(route);
}

const sentences: Readonly<Record<FailureKind, (failure: Failure) => string>> = {
  token: (failure) =>
    `GitHub does not accept the token (${answer(failure)}): pass a valid one as the input \`github-token\`; it defaults to the job's own.`,
  forbidden: (failure) =>
    `The token may not do this in ${place(failure)} (${answer(failure)}): add \`issues: write\` to the job's \`permissions:\`. The job's own token reaches only its own repository.`,
  missing: (failure) =>
    isMoved(failure)
      ? `${capitalized(place(failure))} is elsewhere now (${answer(failure)}), and nothing is written there: see what was moved or renamed, and name the new place.`
      : `GitHub does not find ${place(failure)} (${answer(failure)}): check that it exists, and that the token may see it.`,
  'issues-disabled': (failure) =>
    `Issues are disabled in ${place(failure)} (${answer(failure)}): enable them in the repository's settings, under General, Features.`,
  uncommentable: (failure) =>
    `GitHub takes no more comments on ${place(failure)} (${answer(failure)}): its text alone tells what changed. Unlock its conversation if it is locked.`,
  invalid: (failure) =>
    `GitHub does not accept the content for ${place(failure)} (${answer(failure)}): ${details(failure)}.`,
  unclear: (failure) =>
    `GitHub did not answer properly for ${place(failure)} (${answer(failure)}): run again later; https://www.githubstatus.com tells of incidents.`,
  refused: (failure) =>
    `GitHub refused this for ${place(failure)} (${answer(failure)}): see what it says, mend it and run again.`,
};

function place({ repository, route }: Failure): string {
  if (repository === undefined) return 'this request';
  return `${isOfIssue(route) ? 'an issue of ' : ''}the repository ${repository}`;
}

function isMoved({ status }: Failure): boolean {
  return status !== undefined && status < 400;
}

function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function answer({ method, route, status, message }: Failure): string {
  return `${method} ${route}: ${status ?? 'no answer'} ${firstSentence(message)}`;
}

/** Octokit appends the documentation's address and the whole list of errors. */
function firstSentence(message: string): string {
  const [first = ''] = message.split(/ - https?:\/\/|: \{/);
  return first.slice(0, 300).replace(/\.$/, '');
}

function details({ errors }: Failure): string {
  const said = errors.map(({ field, code, message }) => message ?? [field, code].filter(Boolean).join(' '));
  return said.filter((part) => part !== '').join('; ') || 'it does not say why';
}
