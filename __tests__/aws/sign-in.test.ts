import { GetAccountSummaryCommand } from '@aws-sdk/client-iam';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EndpointRefused } from '../../src/aws/errors.ts';
import { ask } from '../../src/aws/session.ts';
import { type SignInOptions, signIn } from '../../src/aws/sign-in.ts';
import { SignInError } from '../../src/aws/sign-in-errors.ts';
import { readSummary } from '../../src/aws/summary.ts';
import { auditAccount, connect } from './fixtures.ts';
import { credentials, loopbackForEach, refusal, xml } from './loopback.ts';

const exchange = 'sts:AssumeRoleWithWebIdentity';
const identity = 'sts:GetCallerIdentity';
const role = `arn:aws:iam::${auditAccount}:role/audit/rootline`;

const claims = {
  iss: 'https://token.actions.githubusercontent.com',
  aud: 'sts.amazonaws.com',
  sub: 'repo:octocat/baseline:ref:refs/heads/main',
  repository_id: '456789',
};

function jwt(changes: Readonly<Record<string, unknown>> = {}): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256' })}.${part({ ...claims, ...changes })}.signature`;
}

function options(changes: Partial<SignInOptions> = {}): SignInOptions {
  return {
    roleToAssume: role,
    audience: 'sts.amazonaws.com',
    sessionName: 'rootline-4711',
    sessionDuration: 3600,
    idToken: async () => jwt(),
    ...changes,
  };
}

const noOptions = options({ roleToAssume: undefined });

const aws = loopbackForEach();
beforeEach(() => {
  for (const name of ['AWS_PROFILE', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN']) {
    vi.stubEnv(name, undefined);
  }
  vi.stubEnv('AWS_CONFIG_FILE', '/nonexistent');
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/nonexistent');
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  aws.on(exchange, xml('AssumeRoleWithWebIdentity', credentials(auditAccount)));
  aws.on(
    identity,
    xml(
      'GetCallerIdentity',
      `<Account>${auditAccount}</Account><Arn>arn:aws:sts::${auditAccount}:assumed-role/rootline/rootline-4711</Arn>`,
    ),
  );
});

/** The message of the sign-in's failure. */
async function refused(changes: Partial<SignInOptions> = {}): Promise<string> {
  const error: unknown = await signIn(connect(), options(changes)).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(SignInError);
  const message = error instanceof Error ? error.message : '';
  expect(message).not.toContain('\n');
  expect(message).not.toContain(jwt());
  return message;
}

describe('a refused sign-in by ID token', () => {
  it('without an ID token says which permission the job lacks', async () => {
    const idToken = async () =>
      Promise.reject(new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable'));
    expect(await refused({ idToken })).toMatch(/permission id-token: write.*ACTIONS_ID_TOKEN_REQUEST_URL/);
    expect(aws.received).toEqual([]);
  });

  it('with a wrong audience names it, the provider and the account', async () => {
    aws.on(exchange, refusal(exchange, 'InvalidIdentityToken', 'Incorrect token audience', 400));
    const idToken = async () => jwt({ aud: 'https://github.com/octocat' });
    const message = await refused({ idToken });
    expect(message).toContain('does not accept the audience "https://github.com/octocat"');
    expect(message).toContain(
      `add "sts.amazonaws.com" to the audiences of the OIDC provider token.actions.githubusercontent.com in account ${auditAccount}`,
    );
  });

  it('with a wrong audience in a token that cannot be read names the one that was asked for', async () => {
    aws.on(exchange, refusal(exchange, 'InvalidIdentityToken', 'Incorrect token audience', 400));
    expect(await refused({ idToken: async () => 'not-a-token' })).toContain(
      'does not accept the audience "sts.amazonaws.com"',
    );
  });

  it('by an account without an OIDC provider says what to create', async () => {
    const said =
      'No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com';
    aws.on(exchange, refusal(exchange, 'InvalidIdentityToken', said, 400));
    expect(await refused()).toMatch(
      /Account 111111111111 has no OIDC provider.*create one.*https:\/\/token\.actions\.githubusercontent\.com.*"sts\.amazonaws\.com"/,
    );
  });

  it('by the role shows the subject that the trust policy must admit', async () => {
    aws.on(
      exchange,
      refusal(exchange, 'AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', 403),
    );
    const message = await refused();
    expect(message).toContain(role);
    expect(message).toContain(
      'sub "repo:octocat/baseline:ref:refs/heads/main", aud "sts.amazonaws.com", repository_id "456789", ref "not there"',
    );
    expect(message).toContain('admits only jobs that name its environment');
    expect(message).toContain('admits exactly this subject as token.actions.githubusercontent.com:sub');
    expect(message).not.toContain('immutable');
    expect(aws.count(exchange)).toBe(1);
  });

  it('by the role, with an immutable subject, shows both forms', async () => {
    aws.on(
      exchange,
      refusal(exchange, 'AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', 403),
    );
    const sub = 'repo:octocat@1234/baseline@456789:environment:aws';
    const message = await refused({ idToken: async () => jwt({ sub }) });
    expect(message).toContain(
      `a trust policy written for "repo:octocat/baseline:environment:aws" does not admit "${sub}"`,
    );
  });

  it('by the role of a job with an environment shows its branch, which the trust policy may name', async () => {
    aws.on(exchange, refusal(exchange, 'AccessDenied', 'Not authorized', 403));
    const sub = 'repo:octocat/baseline:environment:aws-audit';
    const message = await refused({ idToken: async () => jwt({ sub, ref: 'refs/heads/feature' }) });
    expect(message).toContain('ref "refs/heads/feature"');
    expect(message).not.toContain('admits only jobs');
  });

  it('by the role of a pull request does not ask to admit pull requests', async () => {
    aws.on(exchange, refusal(exchange, 'AccessDenied', 'Not authorized', 403));
    const sub = 'repo:octocat/baseline:pull_request';
    const message = await refused({ idToken: async () => jwt({ sub }) });
    expect(message).toContain('Better not admit pull requests');
    expect(message).toContain('check a snapshot');
  });

  it('by the role, with a token that cannot be read, still says what is known', async () => {
    aws.on(exchange, refusal(exchange, 'AccessDenied', 'Not authorized', 403));
    for (const token of ['not-a-token', 'a.MQ.signature', 'a..signature']) {
      expect(await refused({ idToken: async () => token })).toContain('sub "not readable"');
    }
  });

  it('by the role shows every audience of the token, where it has several', async () => {
    aws.on(exchange, refusal(exchange, 'AccessDenied', 'Not authorized', 403));
    const idToken = async () => jwt({ aud: ['sts.amazonaws.com', 'sts.example.com'] });
    expect(await refused({ idToken })).toContain('aud "sts.amazonaws.com, sts.example.com"');
  });

  it('by the role, with an immutable subject of the repository alone, shows both forms', async () => {
    aws.on(exchange, refusal(exchange, 'AccessDenied', 'Not authorized', 403));
    const sub = 'repo:octocat@1234/baseline@456789';
    expect(await refused({ idToken: async () => jwt({ sub }) })).toContain(
      `a trust policy written for "repo:octocat/baseline" does not admit "${sub}"`,
    );
  });

  it.each([
    ['ExpiredTokenException', 'Token expired', /check its clock/],
    ['RegionDisabledException', 'STS is not activated', /STS is not active in us-east-1/],
    [
      'ValidationError',
      'The requested DurationSeconds exceeds the MaxSessionDuration',
      /shorter session-duration/,
    ],
    ['IDPRejectedClaim', 'rejected', /check role-to-assume, the role's trust policy/],
  ])('with %s says what to do', async (code, said, expected) => {
    aws.on(exchange, refusal(exchange, code, said, 400));
    const message = await refused();
    expect(message).toMatch(expected);
    expect(message).toContain(said);
  });

  it('is tried again while AWS cannot fetch GitHub’s keys', async () => {
    const said = "Couldn't retrieve verification key from your identity provider";
    aws.on(
      exchange,
      refusal(exchange, 'InvalidIdentityToken', said, 400),
      refusal(exchange, 'IDPCommunicationError', 'try again', 400),
      xml('AssumeRoleWithWebIdentity', credentials(auditAccount)),
    );
    await expect(signIn(connect(), options())).resolves.toMatchObject({ accountId: auditAccount });
    expect(aws.count(exchange)).toBe(3);
  });

  it('by an endpoint that is not AWS sends no token', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', 'https://aws.example.com');
    await expect(signIn(connect(), options())).rejects.toThrow(EndpointRefused);
    expect(aws.received).toEqual([]);
  });

  it('by an answer that is no session is a failure', async () => {
    aws.on(exchange, xml('AssumeRoleWithWebIdentity', ''));
    expect(await refused()).toMatch(/no complete credentials/);
  });
});

describe('a sign-in by ID token', () => {
  it('asks for the audience, and gives AWS the role, the session’s name and its duration', async () => {
    const idToken = vi.fn(async (_: string) => jwt());
    await signIn(connect(), options({ idToken, audience: 'sts.example.com', sessionDuration: 900 }));
    expect(idToken.mock.calls).toEqual([['sts.example.com']]);
    expect(aws.received[0]).toMatchObject({
      account: undefined,
      input: {
        RoleArn: role,
        RoleSessionName: 'rootline-4711',
        DurationSeconds: '900',
        WebIdentityToken: jwt(),
      },
    });
  });

  it('tells the account, the partition and the role, and masks what is secret before its use', async () => {
    const connection = connect();
    const session = await signIn(connection, options());
    expect(session).toMatchObject({
      accountId: auditAccount,
      partition: 'aws',
      arn: role,
      identity: 'the audit role',
    });
    expect(connection.masked).toEqual([jwt(), `secret-${auditAccount}`, `token-${auditAccount}`]);
  });

  it('is renewed with a fresh ID token while the run goes on', async () => {
    const connection = connect();
    let tokens = 0;
    const idToken = async () => {
      tokens += 1;
      return jwt({ jti: String(tokens) });
    };
    const ending = (minutes: number) =>
      xml(
        'AssumeRoleWithWebIdentity',
        credentials(auditAccount).replace(
          '2099-01-01T00:00:00Z',
          new Date(connection.now().getTime() + minutes * 60_000).toISOString(),
        ),
      );
    aws.on(exchange, ending(60), ending(120));
    aws.on('iam:GetAccountSummary', xml('GetAccountSummary', '<SummaryMap/>'));
    const session = await signIn(connection, options({ idToken }));
    const read = () =>
      ask(connection, session, 'iam:GetAccountSummary', () =>
        session.clients.iam().send(new GetAccountSummaryCommand({})),
      );
    await read();
    expect(tokens).toBe(1);
    await connection.sleep(55 * 60_000);
    await Promise.all([read(), read(), read(), read(), read(), read()]);
    expect([tokens, aws.count(exchange)]).toEqual([2, 2]);
  });
});

describe('a session that AWS ends before its time', () => {
  const ended = refusal('iam:GetAccountSummary', 'ExpiredToken', 'The security token is expired', 403);
  const summary = xml('GetAccountSummary', '<SummaryMap/>');

  async function reading() {
    const connection = connect();
    const session = await signIn(connection, options());
    return () =>
      ask(connection, session, 'iam:GetAccountSummary', () =>
        session.clients.iam().send(new GetAccountSummaryCommand({})),
      );
  }

  it('is replaced by another one, once for all that wait', async () => {
    aws.on('iam:GetAccountSummary', ended, ended, ended, summary);
    const read = await reading();
    await Promise.all([read(), read(), read()]);
    expect(aws.count(exchange)).toBe(2);
  });

  it('is not replaced again and again', async () => {
    aws.on('iam:GetAccountSummary', ended);
    const read = await reading();
    for (let times = 0; times < 3; times++) {
      expect(await read().catch((error: unknown) => error)).toMatchObject({ code: 'ExpiredToken' });
    }
    expect(aws.count(exchange)).toBe(2);
  });

  it('stays at its end where AWS gives no other one', async () => {
    aws.on(
      exchange,
      xml('AssumeRoleWithWebIdentity', credentials(auditAccount)),
      refusal(exchange, 'AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', 403),
    );
    aws.on('iam:GetAccountSummary', ended);
    const read = await reading();
    expect(String(await read().catch((error: unknown) => error))).toMatch(/does not admit this workflow/);
  });
});

describe('a sign-in with the credentials at hand', () => {
  it('without any says how to get some', async () => {
    const error: unknown = await signIn(connect(), noOptions).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SignInError);
    expect(String(error)).toMatch(/No AWS credentials could be loaded: set role-to-assume/);
    expect(aws.received).toEqual([]);
  });

  it('takes those of the environment, masked', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${auditAccount}`);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'environment-secret');
    const connection = connect();
    const session = await signIn(connection, noOptions);
    expect(aws.received).toMatchObject([{ operation: identity, account: auditAccount }]);
    expect(session.arn).toBe(`arn:aws:iam::${auditAccount}:role/rootline`);
    expect(connection.masked).toEqual(['environment-secret']);
  });

  it('masks them once, however many requests they sign', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${auditAccount}`);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'environment-secret');
    vi.stubEnv('AWS_SESSION_TOKEN', 'environment-token');
    vi.stubEnv('AWS_CREDENTIAL_EXPIRATION', '2026-01-01T00:00:00Z');
    aws.on('iam:GetAccountSummary', xml('GetAccountSummary', '<SummaryMap/>'));
    const connection = connect();
    const session = await signIn(connection, noOptions);
    for (let times = 0; times < 3; times++) await readSummary({ connection, session, place: '' });
    expect(connection.masked).toEqual(['environment-secret', 'environment-token']);
  });

  it('that AWS ends in the middle says to get fresh ones, or to sign in by role-to-assume', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${auditAccount}`);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'environment-secret');
    aws.on('iam:GetAccountSummary', refusal('', 'ExpiredToken', 'The security token is expired', 403));
    const connection = connect();
    const session = await signIn(connection, noOptions);
    expect(await readSummary({ connection, session, place: '' })).toMatchObject({
      state: 'unavailable',
      cause: { kind: 'denied', mend: expect.stringMatching(/fresh credentials.*role-to-assume/) },
    });
    expect(aws.count('iam:GetAccountSummary')).toBe(1);
  });

  it('whose owner the answer does not name is a failure', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${auditAccount}`);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'environment-secret');
    const account = `<Account>${auditAccount}</Account>`;
    for (const answer of ['', account, `${account}<Arn>octocat</Arn>`]) {
      aws.on(identity, xml('GetCallerIdentity', answer));
      const error: unknown = await signIn(connect(), noOptions).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(SignInError);
      expect(String(error)).toMatch(/could not be asked who the credentials belong to.*names no account/);
    }
  });

  it('in a region where STS is switched off says to switch it on, or to take another', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${auditAccount}`);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'environment-secret');
    aws.on(identity, refusal(identity, 'RegionDisabledException', 'STS is not activated', 403));
    const error: unknown = await signIn(connect(), noOptions).catch((reason: unknown) => reason);
    expect(String(error)).toMatch(/STS is not active in us-east-1.*set aws-region to us-east-1/);
  });

  it.each([
    ['InvalidClientTokenId', 'The security token included in the request is invalid.', 403],
    ['ExpiredToken', 'The security token included in the request is expired', 403],
  ])('that AWS refuses with %s says so', async (code, said, status) => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${auditAccount}`);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'environment-secret');
    aws.on(identity, refusal(identity, code, said, status));
    const error: unknown = await signIn(connect(), noOptions).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SignInError);
    expect(String(error)).toMatch(/does not accept the credentials in the environment.*role-to-assume/);
    expect(String(error)).toContain(said);
  });
});
