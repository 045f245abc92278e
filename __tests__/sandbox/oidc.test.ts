import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterEach, describe, expect, test } from 'vitest';
import type { Oidc, SubjectForm } from '../../sandbox/oidc.ts';
import { startOidc, subjectOf } from '../../sandbox/oidc.ts';

const repository = { owner: 'example', ownerId: 1, name: 'aws-accounts', id: 2 };
const running: Oidc[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((oidc) => oidc.close()));
});

async function oidc(subject: SubjectForm = 'by-name'): Promise<Oidc> {
  const started = await startOidc({ repository, ref: 'refs/heads/main', subject, now: () => new Date() });
  running.push(started);
  return started;
}

async function request(server: Oidc, audience: string, bearer: string): Promise<Response> {
  const url = `${server.requestUrl}&audience=${encodeURIComponent(audience)}`;
  return fetch(url, { headers: { authorization: `Bearer ${bearer}` } });
}

async function token(server: Oidc): Promise<string> {
  const response = await request(server, 'sts.amazonaws.com', server.requestToken);
  const body: unknown = await response.json();
  expect(body).toEqual({ value: expect.any(String) });
  return typeof body === 'object' && body !== null && 'value' in body ? String(body.value) : '';
}

test('without the job’s request token there is no ID token', async () => {
  const server = await oidc();
  expect((await request(server, 'sts.amazonaws.com', 'another')).status).toBe(401);
  expect((await fetch(server.requestUrl)).status).toBe(401);
  expect(server.audiences).toEqual([]);
});

test('a token is signed by the published key, for the audience that was asked for', async () => {
  const server = await oidc();
  const keys = createRemoteJWKSet(new URL(server.jwksUrl));
  const checks = { issuer: server.issuerUrl, audience: 'sts.amazonaws.com' };
  const { payload } = await jwtVerify(await token(server), keys, checks);
  expect(payload).toMatchObject({
    sub: 'repo:example/aws-accounts:ref:refs/heads/main',
    repository: 'example/aws-accounts',
    repository_id: '2',
    repository_owner_id: '1',
    ref: 'refs/heads/main',
  });
  expect(server.audiences).toEqual(['sts.amazonaws.com']);
});

describe('the subject', () => {
  test('names owner and repository, and in its immutable form their ids too', () => {
    expect(subjectOf(repository, 'refs/heads/main', 'by-name')).toBe(
      'repo:example/aws-accounts:ref:refs/heads/main',
    );
    expect(subjectOf(repository, 'refs/heads/main', 'immutable')).toBe(
      'repo:example@1/aws-accounts@2:ref:refs/heads/main',
    );
  });

  test('is that of the repository’s form', async () => {
    const claims = decodeJwt(await token(await oidc('immutable')));
    expect(claims.sub).toBe('repo:example@1/aws-accounts@2:ref:refs/heads/main');
  });
});

test('every claim can be set', async () => {
  const server = await oidc();
  server.setClaims({ sub: 'repo:example/other:ref:refs/heads/main', aud: 'elsewhere', exp: 1 });
  expect(decodeJwt(await token(server))).toMatchObject({
    sub: 'repo:example/other:ref:refs/heads/main',
    aud: 'elsewhere',
    exp: 1,
    repository_id: '2',
  });
});
