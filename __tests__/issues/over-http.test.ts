import { describe, expect, it } from 'vitest';
import { effects } from '../../sandbox/github/faults.ts';
import type { GitHub } from '../../sandbox/github/server.ts';
import { readRepository } from '../../src/github/repository.ts';
import { reconcileIssues } from '../../src/issues/reconcile.ts';
import { gatewayOf, name, sent } from '../github/connection.ts';
import { github } from '../sandbox/github-fixture.ts';
import { drifting, keys, mfa, owner, passed, verdict } from './builders.ts';
import { done, found, settings } from './runs.ts';

const drift = [
  verdict([mfa(), keys()], { owner: owner({ assignees: ['octocat', 'monalisa'], labels: ['team'] }) }),
];
const resolved = [verdict([passed(mfa()), passed(keys())])];

async function run(server: GitHub, verdicts = drift, change: Partial<typeof settings> = {}) {
  const { client, self, gateway } = await gatewayOf(server);
  const { owner: organization, repo, defaultBranch, url } = await readRepository(client, name);
  const used = {
    ...settings,
    repository: `${organization}/${repo}`,
    authors: [self] as const,
    links: { baseline: `${url}/blob/${defaultBranch}`, path: '.github/aws-baseline.yml', runs: undefined },
    ...change,
  };
  const result = await reconcileIssues(gateway, found(verdicts), used, client);
  return { ...result, requests: client.requests(), slept: client.slept };
}

/** The one issue that is no overview. */
async function issueOf(server: GitHub) {
  return (await server.issues()).filter(({ title }) => title !== 'Rootline overview');
}

describe('a whole run over HTTP on a bad day', () => {
  it('puts off what GitHub does not let through for long', async () => {
    const server = await github();
    server.fault({ method: 'POST', path: /issues$/ }, effects.secondaryLimit(600), 1);
    const first = await run(server);
    expect(done(first)).toEqual(['defer']);
    expect(await server.issues()).toEqual([]);
    expect(done(await run(server))).toEqual(['open #1']);
  });

  it('waits for what GitHub soon lets through again', async () => {
    const server = await github();
    server.fault({ method: 'POST', path: /issues$/ }, effects.secondaryLimit(30), 1);
    const result = await run(server);
    expect(done(result)).toEqual(['open #1']);
    expect(result.slept).toContain(30_000);
  });

  it('writes nothing while the lists stay empty, and nothing twice when they lag behind', async () => {
    const server = await github();
    await run(server);
    const before = server.requests.length;
    const lists = { method: 'GET', path: /issues$/ };
    // The newest are told; the lists by author and by label are not, and neither is the second attempt.
    server.fault({ ...lists, query: /direction=asc/ }, effects.staleList, 3);
    const doubtful = await run(server);
    expect(done(doubtful)).toEqual(['defer']);
    expect(doubtful.warnings).toContainEqual(expect.stringContaining('misses #1, #2'));
    expect(server.requests.slice(before).filter(({ method }) => method === 'PATCH')).toEqual([]);
    server.fault({ ...lists, query: /creator/ }, effects.partialList([1]), 1);
    expect(done(await run(server))).toEqual(['leave #1']);
  });

  it('finds what it created when the answers were lost', async () => {
    const server = await github();
    server.fault({ method: 'POST', path: /issues$/ }, effects.lostReply, 2);
    expect(done(await run(server))).toEqual(['open #1']);
    server.fault({ method: 'POST', path: /comments$/ }, effects.lostReply, 1);
    server.fault({ method: 'PATCH' }, effects.lostReply, 1);
    expect(done(await run(server, resolved))).toEqual(['close #1']);
    expect(await server.comments(1)).toHaveLength(1);
    expect(await server.issues()).toHaveLength(2);
  });

  it('tells what it wrote when the token loses its permission midway', async () => {
    const server = await github();
    const forbidden = {
      status: 403,
      headers: {},
      body: { message: 'Resource not accessible by integration' },
    };
    server.afterWrite(2, () =>
      server.fault({ method: 'POST', path: /issues$/ }, { kind: 'reply', reply: forbidden }, 9),
    );
    const result = await run(server, [drifting('100000000001'), drifting('100000000002')]);
    expect(done(result)).toEqual(['open #1', 'defer']);
    expect(result.failure).toMatchObject({ kind: 'forbidden' });
  });

  it('takes no forged issue for its own, and says so', async () => {
    const server = await github();
    await run(server);
    const [own] = await server.issues();
    const forged = await github();
    const copy = { title: own?.title ?? '', body: own?.body ?? '', labels: ['rootline'] };
    await forged.asUser('hubot').openIssue(copy);
    const result = await run(forged);
    expect(done(result)).toEqual(['open #2']);
    expect(result.warnings).toContainEqual(expect.stringMatching(/^#1 carries Rootline's marker/));
  });
});

describe('a whole run over HTTP', () => {
  it('opens an assigned and labelled issue; the second run writes nothing, in few requests', async () => {
    const server = await github();
    const first = await run(server);
    expect(first.outcome.changes).toMatchObject([{ kind: 'open', number: 1, assignees: ['octocat'] }, {}]);
    expect(first.warnings).toEqual([expect.stringContaining('`monalisa` cannot be assigned')]);
    expect(await issueOf(server)).toMatchObject([{ labels: ['rootline', 'team'], assignees: ['octocat'] }]);
    const before = server.requests.length;
    const second = await run(server);
    expect(done(second)).toEqual(['leave #1']);
    // The identity, the repository, the newest issues, one page of own ones and the two assignees.
    expect(second.requests).toBe(6);
    const writes = server.requests
      .slice(before)
      .filter(({ method, path }) => method !== 'GET' && path !== '/graphql');
    expect(writes).toEqual([]);
  });

  it('closes and reopens the same issue, each with one comment and one write', async () => {
    const server = await github();
    await run(server);
    await run(server, resolved);
    expect(await issueOf(server)).toMatchObject([{ state: 'closed', stateReason: 'completed' }]);
    await run(server);
    expect(await issueOf(server)).toMatchObject([{ number: 1, state: 'open', comments: 2 }]);
    expect(sent(server, 'PATCH', /issues\/1$/)).toBe(2);
  });

  it('answers a person who closes it by the events that GitHub keeps', async () => {
    const server = await github();
    await run(server);
    await server.asUser('octocat').close(1, 'completed');
    expect(done(await run(server))).toEqual(['reopen #1']);
    await server.asUser('octocat').close(1, 'completed');
    expect(done(await run(server))).toEqual(['leave #1']);
    expect(await issueOf(server)).toMatchObject([{ state: 'closed', closedBy: 'octocat' }]);
  });

  it('folds what two runs at once opened, with GitHub’s own reason', async () => {
    const server = await github();
    await run(server);
    const other = await github();
    await Promise.all([run(other), run(other)]);
    expect((await issueOf(other)).length).toBe(2);
    await run(other);
    expect(await issueOf(other)).toMatchObject([
      { state: 'open' },
      { state: 'closed', stateReason: 'duplicate' },
    ]);
    const titles = (await other.issues()).filter(({ state }) => state === 'open').map(({ title }) => title);
    expect(titles).toEqual((await server.issues()).map(({ title }) => title));
  });

  it.each(['transfer', 'remove'] as const)('opens again what is not there any more: %s', async (how) => {
    const server = await github({ people: { octocat: 'admin', hubot: 'read', monalisa: 'none' } });
    await run(server);
    await server.asUser('octocat')[how](1);
    expect(done(await run(server))).toEqual(['open #3']);
    if (how === 'transfer')
      expect(await server.transferred()).toMatchObject([{ state: 'open', comments: 0 }]);
  });

  it('signs its markers with the marker key', async () => {
    const server = await github();
    const markerKey = 'a secret of more than 32 characters';
    await run(server, drift, { markerKey });
    expect((await server.issues())[0]?.body).toMatch(/^<!-- rootline:v1 .* sig=[0-9a-f]{64} -->$/m);
    expect(done(await run(server, drift, { markerKey }))).toEqual(['leave #1']);
  });
});
