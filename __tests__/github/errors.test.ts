import { describe, expect, it } from 'vitest';
import { describeFailure, type Failure, GitHubError, RateLimited } from '../../src/github/errors.ts';

const now = new Date('2026-11-21T06:00:00Z');

function failure(change: Partial<Failure>): GitHubError | RateLimited {
  const usual: Failure = {
    method: 'POST',
    route: '/repos/{owner}/{repo}/issues',
    repository: 'example/platform',
    status: 500,
    headers: {},
    message: 'Server Error',
    errors: [],
  };
  return describeFailure({ ...usual, ...change }, now);
}

describe('a failure becomes a sentence that says what to do', () => {
  it('names the fields that were wrong, as far as they are told', () => {
    const errors = [{ message: 'Too long' }, { field: 'title', code: 'invalid' }];
    expect(failure({ status: 422, message: 'Validation Failed', errors })).toMatchObject({
      kind: 'invalid',
      fields: ['title'],
    });
  });

  it.each([
    [{ status: 401, message: 'Bad credentials' }, 'token', /`github-token`/],
    [
      { status: 403, message: 'Resource not accessible by integration' },
      'forbidden',
      /add `issues: write` to the job's `permissions:`/,
    ],
    [
      { status: 403, message: 'Resource not accessible by personal access token' },
      'forbidden',
      /issues: write/,
    ],
    [{ status: 403, message: 'Repository was archived so is read-only.' }, 'refused', /was archived/],
    [{ status: 404, message: 'Not Found' }, 'missing', /the repository example\/platform/],
    [{ status: 410, message: 'Issues are disabled for this repo' }, 'issues-disabled', /enable them/],
    [
      {
        status: 410,
        route: '/repos/{owner}/{repo}/issues/{issue_number}',
        message: 'This issue was deleted',
      },
      'missing',
      /an issue of the repository example\/platform/,
    ],
    [{ status: 500 }, 'unclear', /run again later/],
    [{ status: 502, message: '<html>Bad gateway</html>' }, 'unclear', /502/],
    [{ status: undefined, message: 'connect ECONNREFUSED' }, 'unclear', /no answer connect ECONNREFUSED/],
    [{ status: 400, message: 'Problems parsing JSON' }, 'refused', /Problems parsing JSON/],
    [
      { status: 301, route: '/repos/{owner}/{repo}/issues/{issue_number}', message: 'Moved' },
      'missing',
      /^An issue of the repository example\/platform is elsewhere now .* nothing is written there/,
    ],
    [
      {
        status: 403,
        route: '/repos/{owner}/{repo}/issues/{issue_number}/comments',
        message: 'Unable to create comment because issue is locked.',
      },
      'uncommentable',
      /takes no more comments on an issue of the repository example\/platform/,
    ],
    [
      {
        status: 403,
        route: '/repos/{owner}/{repo}/issues/{issue_number}/comments',
        message: 'Commenting is disabled on issues with more than 2500 comments',
      },
      'uncommentable',
      /more than 2500 comments/,
    ],
    [
      { status: 403, route: '/repos/{owner}/{repo}/issues', message: 'The repository is locked.' },
      'refused',
      /is locked/,
    ],
  ] as const)('%j', (change, kind, words) => {
    const error = failure(change);
    expect(error).toBeInstanceOf(GitHubError);
    expect(error).toMatchObject({ kind, message: expect.stringMatching(words) });
  });

  it('names what GitHub does not accept', () => {
    const error = failure({
      status: 422,
      message: 'Validation Failed: {"field":"assignees"} - https://docs.github.com/rest',
      errors: [{ field: 'assignees', code: 'invalid', message: 'octocat cannot be assigned to this issue' }],
    });
    expect(error).toMatchObject({
      kind: 'invalid',
      fields: ['assignees'],
      message: expect.stringMatching(/422 Validation Failed\): octocat cannot be assigned to this issue\.$/),
    });
  });

  it('is one line without a workflow command, whatever the server says', () => {
    const { message } = failure({ status: 502, message: 'oops\n::add-mask::x\u001B[31m ##[error]y' });
    expect(message).not.toMatch(/\p{Cc}|\s::|##\[/u);
  });
});

describe('the rate limit', () => {
  const reset = String(now.getTime() / 1000 + 90);

  it.each([
    [{ status: 403, headers: { 'retry-after': '30' }, message: 'secondary rate limit' }, 30],
    [{ status: 429, headers: { 'retry-after': 45 } }, 45],
    [{ status: 403, headers: { 'retry-after': 'Sat, 21 Nov 2026 06:02:00 GMT' } }, 120],
    [{ status: 429, headers: { 'retry-after': 'Sat, 21 Nov 2026 05:00:00 GMT' } }, 60],
    [{ status: 429, headers: { 'retry-after': 'in a while' } }, 60],
    [{ status: 403, headers: {}, message: 'You have triggered an abuse detection mechanism.' }, 60],
    [{ status: 422, headers: {}, errors: [{ message: 'was submitted too quickly' }] }, 60],
    [{ status: 429, headers: {} }, 60],
    [{ status: 403, headers: {}, message: 'You have exceeded a secondary rate limit.' }, 60],
    [{ status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } }, 90],
    [{ status: 403, headers: { 'x-ratelimit-remaining': 0, 'x-ratelimit-reset': 'soon' } }, 60],
    [{ status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' } }, 60],
  ])('is recognised, with the wait: %j', (change, waitSeconds) => {
    const error = failure(change);
    expect(error).toBeInstanceOf(RateLimited);
    expect(error).toMatchObject({ waitSeconds });
  });

  it.each([
    { status: 403, headers: { 'x-ratelimit-remaining': '12' }, message: 'Must have admin rights' },
    { status: 500, headers: { 'retry-after': '30' } },
    { status: 404, headers: { 'x-ratelimit-remaining': '0' } },
  ])('is not seen where there is none: %j', (change) => {
    expect(failure(change)).toBeInstanceOf(GitHubError);
  });
});
