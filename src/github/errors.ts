import { logLine } from './text.ts';

/**
 * Why GitHub did not do what was asked. `unclear` means that nobody can tell whether a write was carried out: the
 * server failed, or the connection broke before the answer came.
 */
export type FailureKind =
  | 'token'
  | 'forbidden'
  | 'missing'
  | 'issues-disabled'
  | 'invalid'
  | 'unclear'
  | 'refused';

/** A request that GitHub refused or that failed; the message is a sentence for the user, with what to do next. */
export class GitHubError extends Error {
  override readonly name = 'GitHubError';
  readonly kind: FailureKind;
  /** The fields that a 422 names, such as `assignees`. */
  readonly fields: readonly string[];

  constructor(kind: FailureKind, message: string, fields: readonly string[]) {
    super(message);
    this.kind = kind;
    this.fields = fields;
  }
}

/** GitHub's rate limit, primary or secondary, is used up. */
export class RateLimited extends Error {
  override readonly name = 'RateLimited';
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

/**
 * Seconds to wait, or undefined when the failure is no rate limit.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function rateLimitWait({ status, headers, message }: Failure, now: Date): number | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const retryAfter = Number(headers['retry-after']);
  if (retryAfter > 0) return Math.ceil(retryAfter);
  if (String(headers['x-ratelimit-remaining']) === '0') {
    const reset = Number(headers['x-ratelimit-reset']) - now.getTime() / 1000;
    return reset > 0 ? Math.ceil(reset) : 60;
  }
  return status === 429 || /\bsecondary rate\b/i.test(message) ? 60 : undefined;
}

function kindOf({ status, route, message }: Failure): FailureKind {
  if (status === undefined || status < 400 || status >= 500) return 'unclear';
  switch (status) {
    case 401:
      return 'token';
    case 403:
      return /^Resource not accessible by /i.test(message) ? 'forbidden' : 'refused';
    case 404:
      return 'missing';
    case 410:
      // Of a single issue it says that the issue was deleted.
      return route.includes('{issue_number}') ? 'missing' : 'issues-disabled';
    case 422:
      return 'invalid';
    default:
      return 'refused';
  }
}

const sentences: Readonly<Record<FailureKind, (failure: Failure) => string>> = {
  token: (failure) =>
    `GitHub does not accept the token (${answer(failure)}): pass a valid one as the input \`github-token\`; it defaults to the job's own.`,
  forbidden: (failure) =>
    `The token may not do this in ${place(failure)} (${answer(failure)}): add \`issues: write\` to the job's \`permissions:\`. The job's own token reaches only its own repository.`,
  missing: (failure) =>
    `GitHub does not find ${place(failure)} (${answer(failure)}): check that it exists, and that the token may see it.`,
  'issues-disabled': (failure) =>
    `Issues are disabled in ${place(failure)} (${answer(failure)}): enable them in the repository's settings, under General, Features.`,
  invalid: (failure) =>
    `GitHub does not accept the content for ${place(failure)} (${answer(failure)}): ${details(failure)}.`,
  unclear: (failure) =>
    `GitHub did not answer properly for ${place(failure)} (${answer(failure)}): run again later; https://www.githubstatus.com tells of incidents.`,
  refused: (failure) =>
    `GitHub refused this for ${place(failure)} (${answer(failure)}): see what it says, mend it and run again.`,
};

function place({ repository, route }: Failure): string {
  if (repository === undefined) return 'this request';
  return `${route.includes('{issue_number}') ? 'an issue of ' : ''}the repository ${repository}`;
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
