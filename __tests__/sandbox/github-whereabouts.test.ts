import { describe, expect, test } from 'vitest';
import { effects } from '../../sandbox/github/faults.ts';
import { client, failure, github, repo } from './github-fixture.ts';

const people = { octocat: 'admin', hubot: 'triage', monalisa: 'none' } as const;
const first = { ...repo, issue_number: 1 };

async function opened() {
  const server = await github({ people });
  for (const title of ['one', 'two']) await client(server).issues.create({ ...repo, title });
  return server;
}

/** The status and the address of a reply that is not followed. */
async function ask(url: string, token: string, method = 'GET', body?: string) {
  const headers = { authorization: `token ${token}` };
  const response = await fetch(url, {
    method,
    headers,
    redirect: 'manual',
    ...(body !== undefined && { body }),
  });
  return [response.status, response.headers.get('location')];
}

describe('an issue that was transferred', () => {
  test('is elsewhere, for reading and for writing, and can be read there', async () => {
    const server = await opened();
    await server.asUser('octocat').transfer(1);
    const here = `${server.url}/repos/example/aws-accounts/issues/1`;
    const there = `${server.url}/repositories/4711/issues/1`;
    expect(await ask(here, server.token)).toEqual([301, there]);
    expect(await ask(here, server.token, 'PATCH', '{"title":"x"}')).toEqual([301, there]);
    expect(await ask(`${here}/comments`, server.token)).toEqual([301, `${there}/comments`]);
    const { data } = await client(server).issues.get(first);
    expect(data.repository_url).toBe(`${server.url}/repos/example/elsewhere`);
    expect(await server.transferred()).toMatchObject([{ title: 'one' }]);
  });

  test('is on no list any more', async () => {
    const server = await opened();
    await server.asUser('octocat').transfer(1);
    expect((await client(server).issues.listForRepo(repo)).data).toMatchObject([{ title: 'two' }]);
    expect(await server.issues()).toMatchObject([{ title: 'two' }]);
  });

  test('needs somebody who may', async () => {
    const server = await opened();
    await expect(server.asUser('hubot').transfer(1)).rejects.toThrow('has not the role write');
    await expect(server.asUser('hubot').remove(1)).rejects.toThrow('has not the role admin');
  });
});

test('an issue that was deleted is gone', async () => {
  const server = await opened();
  await server.asUser('octocat').remove(1);
  expect(await failure(client(server).issues.get(first))).toMatchObject({ status: 410 });
  expect(await failure(client(server).issues.update({ ...first, title: 'x' }))).toMatchObject({
    status: 410,
  });
  expect(await server.issues()).toMatchObject([{ title: 'two' }]);
});

describe('comments', () => {
  test('on a locked issue are for those who may write, and no apps', async () => {
    const server = await opened();
    await server.asUser('octocat').lock(1);
    expect(await failure(client(server).issues.createComment({ ...first, body: 'x' }))).toMatchObject({
      status: 403,
      message: 'Unable to create comment because issue is locked.',
    });
    await expect(server.asUser('hubot').comment(1, 'x')).rejects.toThrow('issue is locked');
    await server.asUser('octocat').comment(1, 'x');
    expect(await server.comments(1)).toHaveLength(1);
  });

  test('are limited', async () => {
    const server = await github({ people, mostComments: 1 });
    await client(server).issues.create({ ...repo, title: 'one' });
    await client(server).issues.createComment({ ...first, body: 'x' });
    expect(await failure(client(server).issues.createComment({ ...first, body: 'x' }))).toMatchObject({
      status: 403,
      message: expect.stringContaining('Commenting is disabled'),
    });
  });
});

describe('the events of an issue', () => {
  test('tell who closed it, as what, and when', async () => {
    const server = await opened();
    await server.asUser('octocat').close(1, 'duplicate');
    await server.asUser('octocat').reopen(1);
    await client(server).issues.update({ ...first, state: 'closed' });
    const { data } = await client(server).issues.listEvents({ ...first, per_page: 100 });
    const closings = data.filter(({ event }) => event === 'closed');
    expect(closings).toMatchObject([
      { actor: { login: 'octocat', type: 'User' }, state_reason: 'duplicate' },
      { actor: { login: 'github-actions[bot]', type: 'Bot' }, state_reason: 'completed' },
    ]);
  });

  test('come in pages', async () => {
    const server = await opened();
    await server.asUser('octocat').label(1, ['a', 'b', 'c']);
    const page = (page: number) => client(server).issues.listEvents({ ...first, per_page: 2, page });
    const [one, two] = [await page(1), await page(2)];
    expect(one.headers.link).toContain('page=2>; rel="next"');
    expect([one.data.length, two.data.length]).toEqual([2, 2]);
    expect(two.headers.link).toBeUndefined();
  });
});

test('an issue is a duplicate of one that is there', async () => {
  const server = await opened();
  const change = { ...first, state: 'closed', state_reason: 'duplicate' } as const;
  expect(
    await failure(client(server).issues.update({ ...change, duplicate_issue_id: 999_999 })),
  ).toMatchObject({ status: 422, errors: [{ field: 'duplicate_issue_id' }] });
  const { data } = await client(server).issues.get({ ...repo, issue_number: 2 });
  const closed = await client(server).issues.update({ ...change, duplicate_issue_id: data.id });
  expect(closed.data.state_reason).toBe('duplicate');
});

test('a list can miss some issues for a moment', async () => {
  const server = await opened();
  server.fault({ path: /issues$/ }, effects.partialList([2]), 1);
  expect((await client(server).issues.listForRepo(repo)).data).toMatchObject([{ number: 1 }]);
  expect((await client(server).issues.listForRepo(repo)).data).toHaveLength(2);
});

test.each([301, 307] as const)('a repository can answer that it is elsewhere: %i', async (status) => {
  const server = await opened();
  server.fault({}, effects.moved(status, 'https://example.com/'), 1);
  expect(await ask(server.url, server.token)).toEqual([status, 'https://example.com/']);
});

test('a limit can end at a date', async () => {
  const server = await opened();
  server.fault({}, effects.secondaryLimitUntil(new Date('2026-11-21T08:02:00Z')), 1);
  const response = await fetch(server.url, { headers: { authorization: `token ${server.token}` } });
  expect([response.status, response.headers.get('retry-after')]).toEqual([
    403,
    'Sat, 21 Nov 2026 08:02:00 GMT',
  ]);
});

test('GraphQL has a budget of its own', async () => {
  const server = await opened();
  const response = await fetch(server.graphqlUrl, {
    method: 'POST',
    headers: { authorization: `token ${server.token}` },
    body: '{"query":"query{viewer{login}}"}',
  });
  expect(response.headers.get('x-ratelimit-resource')).toBe('graphql');
});
