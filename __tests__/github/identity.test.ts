import { describe, expect, it } from 'vitest';
import type { Effect } from '../../sandbox/github/faults.ts';
import { effects } from '../../sandbox/github/faults.ts';
import { RateLimited } from '../../src/github/errors.ts';
import { readIdentity, readUser } from '../../src/github/identity.ts';
import { github } from '../sandbox/github-fixture.ts';
import { clientOf } from './connection.ts';

const graphql = { path: /graphql$/ } as const;

function answering(body: unknown, headers: Readonly<Record<string, string>> = {}): Effect {
  return { kind: 'reply', reply: { status: 200, headers, body } };
}

const missing: Effect = {
  kind: 'reply',
  reply: { status: 404, headers: {}, body: { message: 'Not Found' } },
};

describe('where GraphQL does not tell whom the token acts as', () => {
  const untold: readonly (readonly [string, Effect])[] = [
    ['there is none', missing],
    ['a proxy answers for it', answering('<html>Sign in</html>', { 'content-type': 'text/html' })],
    ['it fails', effects.serverError(502)],
    ['it refuses', answering({ errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible' }] })],
    ['it answers with nothing', answering({ data: { viewer: null } })],
  ];

  it.each(untold)('because %s, a person’s token is asked for its user', async (_why, effect) => {
    const server = await github({ identity: 'octocat' });
    server.fault(graphql, effect, 3);
    const { login, id } = await readUser(clientOf(server), 'octocat');
    expect(await readIdentity(clientOf(server))).toEqual({ login, id });
  });

  it.each(untold)('because %s, a workflow’s token cannot go on', async (_why, effect) => {
    const server = await github();
    server.fault(graphql, effect, 3);
    await expect(readIdentity(clientOf(server))).rejects.toThrow(/GitHub/);
  });

  it('because something else answers for all of GitHub, nobody is taken for nobody', async () => {
    const server = await github({ identity: 'octocat' });
    server.fault({}, answering({}), 2);
    await expect(readIdentity(clientOf(server))).rejects.toMatchObject({ kind: 'token' });
  });

  it('a refused token is refused at once', async () => {
    const server = await github();
    await expect(readIdentity(clientOf(server, 'ghs_wrong'))).rejects.toMatchObject({ kind: 'token' });
    expect(server.requests).toHaveLength(1);
  });
});

describe('the limits of GraphQL', () => {
  const reset = String(Date.parse('2026-11-21T08:30:00Z') / 1000);

  it.each([
    [
      'its own',
      answering(
        { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] },
        { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
      ),
      1_800,
    ],
    [
      'the secondary ones, in an answer with status 200',
      answering(
        { errors: [{ message: 'You have exceeded a secondary rate limit.' }] },
        { 'retry-after': '600' },
      ),
      600,
    ],
    ['the secondary ones, with status 403', effects.secondaryLimit(700), 700],
    ['those on what is written', answering({ errors: [{ message: 'was submitted too quickly' }] }), 60],
  ])('are told as limits: %s', async (_which, effect, seconds) => {
    const server = await github();
    server.fault(graphql, effect, 1);
    await expect(readIdentity(clientOf(server))).rejects.toEqual(new RateLimited(seconds));
  });
});

it('a limit on asking for the user in the place of GraphQL is told as a limit', async () => {
  const server = await github({ identity: 'octocat' });
  server.fault(graphql, missing, 3);
  server.fault({ path: /\/user$/ }, effects.secondaryLimit(700), 1);
  await expect(readIdentity(clientOf(server))).rejects.toEqual(new RateLimited(700));
});

it.each([['github-actions[bot]'], ['octocat']])(
  'the identity of %s is its login and number',
  async (login) => {
    const server = await github(login === 'octocat' ? { identity: login } : {});
    const { id } = await readUser(clientOf(server), login);
    expect(await readIdentity(clientOf(server))).toEqual({ login, id });
  },
);

it('GraphQL is asked where the environment says it is', async () => {
  const server = await github();
  const client = clientOf(server, server.token, { GITHUB_GRAPHQL_URL: `${server.url}/api/graphql` });
  await expect(readIdentity(client)).rejects.toThrow();
  expect(server.requests[0]?.path).toBe('/api/graphql');
});

it('GraphQL of another host is not asked, and the token is told to nobody', async () => {
  const [server, other] = [await github(), await github()];
  const client = clientOf(server, server.token, { GITHUB_GRAPHQL_URL: `${other.url}/graphql` });
  await expect(client.query('{ viewer { login } }')).rejects.toThrow(
    `leads to another host, ${new URL(other.url).host}`,
  );
  expect([server.requests, other.requests]).toEqual([[], []]);
});
