import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { causeOf, noRole } from '../src/aws/causes.ts';
import { AwsFailure, EndpointRefused } from '../src/aws/errors.ts';
import { explainExchange, explainIdentity, explainNoToken } from '../src/aws/sign-in-errors.ts';
import { createRedaction } from '../src/drift/redact.ts';
import { Failure } from '../src/failure.ts';
import { type FailureKind, GitHubError, RateLimited } from '../src/github/errors.ts';
import { redactedError } from '../src/redacting.ts';
import type { Cause, CauseKind } from '../src/snapshot/fact.ts';
import { troubleOf } from '../src/troubles.ts';
import { told, troubleBehind } from '../src/troubleshooting.ts';

const asker = { accountId: '111122223333', identity: 'the audit role' };
const exchange = {
  role: 'arn:aws:iam::111111111111:role/rootline-audit',
  audience: 'sts.amazonaws.com',
  region: 'us-east-1',
  token: '',
};

function failure(kind: CauseKind, code: string, message: string, operation = 'iam:GetUser'): AwsFailure {
  return new AwsFailure({
    kind,
    code,
    message,
    operation,
    status: undefined,
    requestId: undefined,
    retry: undefined,
  });
}

describe('the number of what ended a run', () => {
  test('is that of its Failure', () => {
    expect(troubleBehind(new Failure('invalid', 'RL104', 'There is no baseline.'))).toBe('RL104');
  });

  test.for([
    ['InvalidIdentityToken', 'Incorrect token audience', 'RL202'],
    ['InvalidIdentityToken', 'No OpenIDConnect provider found in your account', 'RL203'],
    ['AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', 'RL204'],
    ['ExpiredTokenException', 'Token expired', 'RL205'],
    ['RegionDisabledException', 'STS is not activated in this region', 'RL206'],
    ['ValidationError', 'The requested DurationSeconds exceeds the MaxSessionDuration', 'RL207'],
    ['IDPRejectedClaim', 'The claim was rejected', 'RL212'],
  ] as const)('tells the sign-ins apart that AWS refuses: %s, %s', ([code, message, number]) => {
    expect(troubleBehind(explainExchange(failure('denied', code, message), exchange))).toBe(number);
  });

  test('tells a sign-in that was not answered from one that was refused', () => {
    const unreached = failure('network', 'ENOTFOUND', 'getaddrinfo ENOTFOUND');
    const wrong = failure('denied', 'InvalidClientTokenId', 'The security token is invalid');
    const inactive = failure('denied', 'RegionDisabledException', 'STS is not activated');
    expect(troubleBehind(explainExchange(unreached, exchange))).toBe('RL210');
    expect([unreached, wrong, inactive].map((one) => explainIdentity(one, 'us-east-1').trouble)).toEqual([
      'RL210',
      'RL209',
      'RL206',
    ]);
    expect(troubleBehind(explainNoToken(new Error('no variable'), exchange.role))).toBe('RL201');
    expect(troubleBehind(new EndpointRefused('not AWS'))).toBe('RL211');
  });

  test.for([
    ['token', 'RL402'],
    ['forbidden', 'RL403'],
    ['missing', 'RL404'],
    ['issues-disabled', 'RL405'],
    ['unclear', 'RL407'],
    ['invalid', 'RL408'],
    ['refused', 'RL408'],
    ['uncommentable', 'RL413'],
  ] as const satisfies readonly (readonly [FailureKind, string])[])(
    'follows from what GitHub refuses: %s',
    ([kind, number]) => {
      expect(troubleBehind(new GitHubError(kind, 'no', []))).toBe(number);
    },
  );

  test('of a used-up rate limit is not that of a refusal', () => {
    expect(troubleBehind(new RateLimited(600))).toBe('RL406');
  });

  test('of a read that failed for all accounts is that of its kind', () => {
    expect(troubleBehind(failure('throttled', 'Throttling', 'Rate exceeded'))).toBe('RL308');
  });

  test('of what the system says is about files or memory', () => {
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    expect(troubleBehind(full)).toBe('RL601');
    expect(troubleBehind(new RangeError('Invalid string length'))).toBe('RL602');
    expect(troubleBehind(Object.assign(new Error('x'), { code: 'ERR_STRING_TOO_LONG' }))).toBe('RL602');
  });

  test.for([new Error('what nobody thought of'), new TypeError('x is undefined'), 'a text', undefined, null])(
    'of anything else says that Rootline itself is at fault: %s',
    (thrown) => {
      expect(troubleBehind(thrown)).toBe('RL603');
    },
  );

  test('is not taken from what only looks like one', () => {
    expect(troubleBehind({ trouble: 'RL999' })).toBe('RL603');
    expect(troubleBehind({ trouble: 'toString' })).toBe('RL603');
  });

  test('stays where its words are redacted', () => {
    const redaction = createRedaction(() => 'a'.repeat(64));
    const shown = [
      new Failure('failed', 'RL301', 'of 111122223333'),
      new GitHubError('forbidden', 'of 111122223333', []),
    ].map((error) => redactedError(error, redaction));
    expect(shown.map(({ message }) => message.includes('111122223333'))).toEqual([false, false]);
    expect(shown.map(troubleBehind)).toEqual(['RL301', 'RL403']);
  });
});

describe('the number of a cause of unknown', () => {
  test.for([
    ['denied', 'RL307'],
    ['throttled', 'RL308'],
    ['not-ready', 'RL309'],
    ['timed-out', 'RL310'],
    ['network', 'RL310'],
    ['service-error', 'RL311'],
    ['malformed', 'RL312'],
    ['missing', 'RL313'],
  ] as const)('follows from its kind: %s', ([kind, number]) => {
    expect(troubleOf(causeOf(failure(kind, 'Code', 'what AWS says'), asker))).toBe(number);
  });

  test('tells a role that cannot be assumed from other refusals', () => {
    const refused = failure('denied', 'AccessDenied', 'is not authorized', 'sts:AssumeRole');
    expect(troubleOf(causeOf(refused, asker))).toBe('RL303');
  });

  test('tells a policy that denies from a permission that is missing', () => {
    const words = 'is not authorized to perform it with an explicit deny in a service control policy';
    expect(troubleOf(causeOf(failure('denied', 'AccessDenied', words), asker))).toBe('RL306');
    expect(troubleOf(causeOf(failure('denied', 'AccessDenied', words, 'sts:AssumeRole'), asker))).toBe(
      'RL306',
    );
  });

  test('tells a role that is not set from what nothing could answer', () => {
    expect(troubleOf(noRole('member-role'))).toBe('RL314');
    expect(troubleOf({ kind: 'no-source', message: 'Nobody tells.', mend: 'None.' })).toBe('RL315');
  });

  const byWords: readonly (readonly [CauseKind, string, string])[] = [
    ['no-source', 'Root sessions cannot be opened, because', 'RL304'],
    ['no-source', 'Central root access cannot be used, because', 'RL304'],
    ['no-source', 'The Account API refuses to tell about members, because', 'RL305'],
    ['no-source', 'The account cannot be entered, because', 'RL314'],
    ['no-source', 'The snapshot holds no ', 'RL507'],
    ['missing', 'The account belongs to shard ', 'RL505'],
    ['missing', 'The snapshot was limited to other accounts', 'RL507'],
    ['missing', 'Another shard lists the account', 'RL507'],
  ];

  test.for(byWords)('is found by words that the code still writes: %s, %s', ([kind, words, number]) => {
    const cause: Cause = { kind, message: `${words} …`, mend: 'Do something.' };
    expect(troubleOf(cause)).toBe(number);
    expect(sources(['aws', 'snapshot']).some((text) => text.includes(words))).toBe(true);
  });
});

describe('what is shown of an error that ends a run', () => {
  const error = new Failure('failed', 'RL204', 'The role does not admit this workflow.');
  const onGitHub = {
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_ACTION_REPOSITORY: 'octo-org/rootline',
    GITHUB_ACTION_REF: 'v1.2.0',
  };

  test('is its words, its number and where that is explained', () => {
    expect(told(error, {})).toBe(
      'The role does not admit this workflow. [RL204] docs/troubleshooting.md#rl204',
    );
  });

  test('leads to the page as it is at the release that runs', () => {
    expect(told(error, onGitHub)).toBe(
      'The role does not admit this workflow. [RL204] https://github.com/octo-org/rootline/blob/v1.2.0/docs/troubleshooting.md#rl204',
    );
  });

  test.for([
    ['a branch', { GITHUB_ACTION_REF: 'releases/v1' }],
    ['a commit', { GITHUB_ACTION_REF: '0123456789abcdef0123456789abcdef01234567' }],
  ] as const)('may lead to %s', ([, given]) => {
    expect(told(error, { ...onGitHub, ...given })).toContain(`/blob/${given.GITHUB_ACTION_REF}/docs/`);
  });

  test.for([
    ['the action is of the checkout itself', { GITHUB_ACTION_REPOSITORY: '' }],
    ['the ref is not told', { GITHUB_ACTION_REF: undefined }],
    ['the server may have the action from elsewhere', { GITHUB_SERVER_URL: 'https://github.example.com' }],
    ['the repository is no name', { GITHUB_ACTION_REPOSITORY: 'octo-org/rootline/../../evil' }],
    ['the repository is a way up', { GITHUB_ACTION_REPOSITORY: 'octo-org/..' }],
    ['the ref leads elsewhere', { GITHUB_ACTION_REF: '../../evil' }],
    ['the ref holds a command', { GITHUB_ACTION_REF: 'v1\n::set-output name=x::y' }],
    ['the ref holds spaces or brackets', { GITHUB_ACTION_REF: 'v1) [x](https://example.com' }],
  ] as const)('has no address where %s', ([, given]) => {
    const line = told(error, { ...onGitHub, ...given });
    expect(line).toBe('The role does not admit this workflow. [RL204] docs/troubleshooting.md#rl204');
  });
});

function sources(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) => {
    const path = join(import.meta.dirname, '..', 'src', folder);
    return readdirSync(path).map((name) => readFileSync(join(path, name), 'utf8'));
  });
}
