import { describe, expect, test } from 'vitest';
import { effects } from '../../sandbox/github/faults.ts';
import { publishedLimits } from '../../sandbox/github/limits.ts';
import { client, failure, github, repo } from './github-fixture.ts';

const creating = { method: 'POST', path: /\/issues$/ } as const;

describe('a fault', () => {
  test.each([500, 502, 503] as const)('can be a %i, after which nothing is written', async (status) => {
    const server = await github();
    server.fault(creating, effects.serverError(status), 1);
    expect(await failure(client(server).issues.create({ ...repo, title: 'x' }))).toMatchObject({ status });
    expect(await server.issues()).toEqual([]);
  });

  test('strikes as often as it was told, and only what it is aimed at', async () => {
    const server = await github();
    server.fault(creating, effects.serverError(500), 2);
    expect((await client(server).issues.listForRepo(repo)).status).toBe(200);
    const create = () => client(server).issues.create({ ...repo, title: 'x' });
    expect(await failure(create())).toMatchObject({ status: 500 });
    expect(await failure(create())).toMatchObject({ status: 500 });
    expect((await create()).status).toBe(201);
  });

  test.each([
    ['a secondary limit', effects.secondaryLimit(90), 403, '90'],
    ['too many requests', effects.tooManyRequests(7), 429, '7'],
  ])('can be %s that says how long to wait', async (_what, effect, status, retryAfter) => {
    const server = await github();
    server.fault({}, effect, 1);
    const response = await fetch(server.url, { headers: { authorization: `token ${server.token}` } });
    expect([response.status, response.headers.get('retry-after')]).toEqual([status, retryAfter]);
  });

  test('can be a list that does not know yet what was written', async () => {
    const server = await github();
    await client(server).issues.create({ ...repo, title: 'x' });
    server.fault({ method: 'GET', path: /\/issues$/ }, effects.staleList, 1);
    expect((await client(server).issues.listForRepo(repo)).data).toEqual([]);
    expect((await client(server).issues.listForRepo(repo)).data).toHaveLength(1);
  });

  test('can lose the reply to a write that was done', async () => {
    const server = await github();
    server.fault(creating, effects.lostReply, 1);
    await expect(client(server).issues.create({ ...repo, title: 'unclear' })).rejects.toThrow();
    expect(await server.issues()).toMatchObject([{ title: 'unclear' }]);
    expect(server.requests).toMatchObject([{ method: 'POST', status: undefined }]);
  });

  test('can lose the request before anything was done', async () => {
    const server = await github();
    server.fault(creating, effects.lostRequest, 1);
    await expect(client(server).issues.create({ ...repo, title: 'lost' })).rejects.toThrow();
    expect(await server.issues()).toEqual([]);
  });
});

test('a hook is called after the n-th write was done, and before its reply', async () => {
  const server = await github();
  const seen: number[] = [];
  server.afterWrite(2, async () => {
    seen.push((await server.issues()).length);
  });
  for (const title of ['one', 'two', 'three']) {
    await client(server).issues.create({ ...repo, title });
    seen.push(0);
  }
  expect(seen).toEqual([0, 2, 0, 0]);
});

describe('limits', () => {
  test('the headers count down what is left', async () => {
    const server = await github({ limits: publishedLimits });
    await client(server).repos.get(repo);
    const { headers } = await client(server).repos.get(repo);
    expect(headers).toMatchObject({
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': '998',
      'x-ratelimit-reset': String(Date.parse('2026-11-21T09:00:00Z') / 1000),
    });
  });

  test('when none is left every request is refused until the hour is over', async () => {
    let now = new Date('2026-11-21T08:00:00Z');
    const server = await github({ limits: { ...publishedLimits, requestsPerHour: 1 }, now: () => now });
    const read = () => client(server).repos.get(repo);
    await read();
    expect(await failure(read())).toMatchObject({
      status: 403,
      message: expect.stringContaining('rate limit exceeded'),
    });
    now = new Date('2026-11-21T09:00:00Z');
    expect((await read()).status).toBe(200);
  });

  test('a write too many within a minute meets the secondary limit; a minute later it is welcome', async () => {
    let now = new Date('2026-11-21T08:00:00Z');
    const server = await github({ limits: { ...publishedLimits, writesPerMinute: 2 }, now: () => now });
    const write = () => client(server).issues.create({ ...repo, title: 'x' });
    await write();
    await write();
    expect(await failure(write())).toMatchObject({
      status: 403,
      message: expect.stringContaining('secondary rate limit'),
    });
    now = new Date('2026-11-21T08:01:00Z');
    expect((await write()).status).toBe(201);
    expect(await server.issues()).toHaveLength(3);
  });

  test('and so within an hour', async () => {
    let now = new Date('2026-11-21T08:00:00Z');
    const server = await github({ limits: { ...publishedLimits, writesPerHour: 1 }, now: () => now });
    const write = () => client(server).issues.create({ ...repo, title: 'x' });
    await write();
    now = new Date('2026-11-21T08:59:59Z');
    expect(await failure(write())).toMatchObject({ status: 403 });
  });
});
