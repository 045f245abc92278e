import { AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Aws, startAws } from '../../sandbox/aws/server.ts';
import type { Oidc } from '../../sandbox/aws/web-identity.ts';
import {
  auditArn,
  clientsOf,
  clockAt,
  failureOf,
  management,
  organization,
  subject,
} from './aws-builders.ts';

const issuer = 'https://token.actions.example.com';
const clock = clockAt('2026-06-01T12:00:00Z');
const anybody = { accessKeyId: 'none', secretAccessKey: 'none' };
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let oidc: Oidc;
let aws: Aws;

beforeAll(async () => {
  keys = await generateKeyPair('RS256');
  oidc = { issuer, jwks: { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'RS256' }] } };
});
beforeEach(async () => {
  aws = await startAws({ organization: organization({}), now: clock.now, oidc });
});
afterEach(() => aws.close());

async function tokenWith(claims: JWTPayload): Promise<string> {
  const now = Math.floor(clock.now().getTime() / 1000);
  const usual = { iss: issuer, sub: subject, aud: 'sts.amazonaws.com', iat: now, exp: now + 300 };
  return new SignJWT({ ...usual, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
    .sign(keys.privateKey);
}

function exchange(token: string, changes: { RoleArn?: string; DurationSeconds?: number }) {
  const input = { RoleArn: auditArn, RoleSessionName: 'run-1', WebIdentityToken: token, ...changes };
  return clientsOf(aws.url, anybody).sts.send(new AssumeRoleWithWebIdentityCommand(input));
}

const notAuthorized = {
  name: 'AccessDenied',
  status: 403,
  message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
};

describe('AssumeRoleWithWebIdentity refuses', () => {
  it('another audience', async () => {
    expect(await failureOf(exchange(await tokenWith({ aud: 'https://github.com/octo-org' }), {}))).toEqual({
      name: 'InvalidIdentityTokenException',
      status: 400,
      message: 'Incorrect token audience',
    });
  });

  it('an authorized party that is another audience, whatever the audience', async () => {
    const token = await tokenWith({ azp: 'someone-else' });
    expect((await failureOf(exchange(token, {}))).message).toBe('Incorrect token audience');
  });

  it.each([
    ['a repository that the trust does not name', 'repo:octo-org/other:ref:refs/heads/main'],
    [
      'the immutable form of a subject that the trust names by name',
      'repo:octo-org@1/aws@2:ref:refs/heads/main',
    ],
    ['another branch', 'repo:octo-org/aws:ref:refs/heads/feature'],
  ])('%s', async (_, sub) => {
    expect(await failureOf(exchange(await tokenWith({ sub }), {}))).toEqual(notAuthorized);
  });

  it('a role that does not exist, or that trusts no web identity, as it refuses a subject', async () => {
    const token = await tokenWith({});
    const role = (path: string) => ({ RoleArn: `arn:aws:iam::${path}` });
    expect(await failureOf(exchange(token, role(`${management}:role/none`)))).toEqual(notAuthorized);
    expect(await failureOf(exchange(token, role('222222222222:role/rootline-member')))).toEqual(
      notAuthorized,
    );
  });

  it('a token that has ended', async () => {
    const token = await tokenWith({ exp: Math.floor(clock.now().getTime() / 1000) });
    expect(await failureOf(exchange(token, {}))).toMatchObject({
      name: 'ExpiredTokenException',
      status: 400,
    });
  });

  it('an issuer that the account does not know', async () => {
    const failure = await failureOf(exchange(await tokenWith({ iss: 'https://other.example.com' }), {}));
    expect(failure.name).toBe('InvalidIdentityTokenException');
    expect(failure.message).toContain('No OpenIDConnect provider found in your account for https://other');
  });

  it('a signature by another key, and claims changed afterwards', async () => {
    const stranger = await generateKeyPair('RS256');
    const forged = await new SignJWT({
      iss: issuer,
      sub: subject,
      aud: 'sts.amazonaws.com',
      exp: 9_999_999_999,
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .sign(stranger.privateKey);
    expect((await failureOf(exchange(forged, {}))).name).toBe('InvalidIdentityTokenException');
    const [header, , signature] = (await tokenWith({ sub: 'repo:octo-org/other' })).split('.');
    const [, payload] = (await tokenWith({})).split('.');
    const changed = [header, payload, signature].join('.');
    expect((await failureOf(exchange(changed, {}))).name).toBe('InvalidIdentityTokenException');
  });

  it('a key that the issuer does not publish, with the words that make it worth another try', async () => {
    const token = await new SignJWT({ iss: issuer })
      .setProtectedHeader({ alg: 'RS256', kid: 'k2' })
      .sign(keys.privateKey);
    expect((await failureOf(exchange(token, {}))).message).toContain("Couldn't retrieve verification key");
  });

  it('what is no token', async () => {
    expect((await failureOf(exchange('not-a-token', {}))).message).toContain('is not a valid JWT');
  });

  it('a session longer than the role allows', async () => {
    const failure = await failureOf(exchange(await tokenWith({}), { DurationSeconds: 7201 }));
    expect(failure.name).toBe('ValidationError');
    expect(failure.message).toContain('MaxSessionDuration');
  });
});

describe('AssumeRoleWithWebIdentity', () => {
  it('gives a session of the role, also longer than an hour, as it is no chaining', async () => {
    const { Credentials } = await exchange(await tokenWith({}), { DurationSeconds: 7200 });
    const identity = await clientsOf(aws.url, {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken ?? '',
    }).sts.send(new GetCallerIdentityCommand({}));
    expect(identity.Arn).toBe(`arn:aws:sts::${management}:assumed-role/rootline-audit/run-1`);
  });

  it('admits a subject by a pattern of the trust', async () => {
    const role = aws.state.account(management).roles['rootline-audit'];
    if (role === undefined) throw new Error('no role');
    role.trust = {
      'web-identity': { audience: 'sts.amazonaws.com', subjects: ['repo:octo-org/*:environment:audit'] },
    };
    await exchange(await tokenWith({ sub: 'repo:octo-org/aws:environment:audit' }), {});
    expect(await failureOf(exchange(await tokenWith({}), {}))).toEqual(notAuthorized);
  });

  it('is admitted by a trust policy that pins claims of the token', async () => {
    const role = aws.state.account(management).roles['rootline-audit'];
    if (role === undefined) throw new Error('no role');
    const provider = 'token.actions.githubusercontent.com';
    const sub = 'repo:octo-org@1/aws@2:environment:audit';
    const subjects = ['repo:octo-org/aws:environment:audit', sub];
    role.trust = {
      policy: {
        Version: '2012-10-17',
        Statement: {
          Effect: 'Allow',
          Principal: { Federated: `arn:aws:iam::${management}:oidc-provider/${provider}` },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              [`${provider}:aud`]: 'sts.amazonaws.com',
              [`${provider}:sub`]: subjects,
              [`${provider}:repository_id`]: '2',
              [`${provider}:environment`]: 'audit',
            },
          },
        },
      },
    };
    const claims = { sub, repository_id: '2', environment: 'audit' };
    await exchange(await tokenWith(claims), {});
    for (const change of [{ repository_id: '3' }, { environment: 'other' }, { sub: subject }]) {
      expect(await failureOf(exchange(await tokenWith({ ...claims, ...change }), {}))).toEqual(notAuthorized);
    }
    const otherAudience = await tokenWith({ ...claims, aud: 'https://github.com/octo-org' });
    expect((await failureOf(exchange(otherAudience, {}))).message).toBe('Incorrect token audience');
  });
});
