import { describe, expect, it } from 'vitest';
import { effects } from '../../sandbox/github/faults.ts';
import { github } from '../sandbox/github-fixture.ts';
import { gatewayOf, name, sent } from './connection.ts';

const draft = { title: 'a title', body: '<!-- first line -->\ntext', labels: [], assignees: [] };
const closing = { state: 'closed', stateReason: 'duplicate' } as const;
const people = { octocat: 'admin', hubot: 'read', monalisa: 'none' } as const;

/** A gateway to a repository that holds issue #1. */
async function opened(change: Parameters<typeof github>[0] = {}) {
  const server = await github({ people, ...change });
  const connection = await gatewayOf(server);
  const issue = await connection.gateway.create(draft);
  return { server, issue, ...connection };
}

describe('an issue that is not there any more', () => {
  it('is undefined, whether it never was, was deleted or was transferred', async () => {
    const { server, gateway } = await opened();
    expect(await gateway.get(2)).toBeUndefined();
    await server.asUser('octocat').transfer(1);
    expect(await gateway.get(1)).toBeUndefined();
    const deleted = (await gateway.create(draft)).number;
    await server.asUser('octocat').remove(deleted);
    expect(await gateway.get(deleted)).toBeUndefined();
  });

  it('is undefined where the token does not reach the other repository', async () => {
    const { server, gateway } = await opened();
    server.fault({ path: /issues\/1$/ }, effects.moved(301, `${server.url}/repositories/5/issues/9`), 1);
    expect(await gateway.get(1)).toBeUndefined();
  });

  it('is not written to in the other repository', async () => {
    const { server, gateway } = await opened();
    await server.asUser('octocat').transfer(1);
    await expect(gateway.update(1, { title: 'another' })).rejects.toMatchObject({ kind: 'missing' });
    await expect(gateway.comment({ number: 1, comments: 0 }, 'mark', 'text mark')).rejects.toMatchObject({
      kind: 'missing',
    });
    expect(await server.transferred()).toMatchObject([{ title: 'a title', comments: 0 }]);
  });

  it('is not written to either once it was deleted', async () => {
    const { server, gateway } = await opened();
    await server.asUser('octocat').remove(1);
    await expect(gateway.update(1, { title: 'another' })).rejects.toMatchObject({ kind: 'missing' });
  });

  it('is not the pull request of the same number', async () => {
    const { server, gateway } = await opened();
    server.fault(
      { path: /issues\/1$/ },
      {
        kind: 'change',
        change: (reply) => ({ ...reply, body: { ...Object(reply.body), pull_request: {} } }),
      },
      1,
    );
    expect(await gateway.get(1)).toBeUndefined();
  });
});

describe('a duplicate', () => {
  it('is closed as one, of that issue', async () => {
    const { server, gateway, issue } = await opened();
    const { number } = await gateway.create(draft);
    const closed = await gateway.update(number, { ...closing, duplicateOf: issue.id });
    expect(closed).toMatchObject({ state: 'closed', stateReason: 'duplicate' });
    expect(sent(server, 'PATCH', /issues/)).toBe(1);
  });

  it('is closed as not planned where the server does not know the reason', async () => {
    const { server, gateway, issue } = await opened();
    server.fault({ method: 'PATCH' }, effects.invalid('state_reason'), 1);
    const closed = await gateway.update(1, { ...closing, duplicateOf: issue.id, title: 'another' });
    expect(closed).toMatchObject({ state: 'closed', stateReason: 'not_planned', title: 'another' });
  });

  it('is not closed where something else is refused', async () => {
    const { gateway } = await opened();
    await expect(gateway.update(1, { ...closing, title: 'x'.repeat(257) })).rejects.toMatchObject({
      kind: 'invalid',
      fields: ['title'],
    });
  });
});

it('a change sets the labels and the assignees that it names', async () => {
  const { server, gateway } = await opened();
  await gateway.createLabel({ name: 'aws', color: 'ededed', description: '' });
  await gateway.update(1, { labels: ['aws'], assignees: ['octocat'] });
  expect(await server.issues()).toMatchObject([{ number: 1, labels: ['aws'], assignees: ['octocat'] }]);
  await gateway.update(1, { labels: [], assignees: [] });
  expect(await server.issues()).toMatchObject([{ number: 1, labels: [], assignees: [] }]);
});

it('what GitHub refuses in words alone is told in these words', async () => {
  const { server, gateway } = await opened();
  const body = { message: 'Validation Failed', errors: ['The issue has too many events.'] };
  server.fault({ method: 'PATCH' }, { kind: 'reply', reply: { status: 422, headers: {}, body } }, 1);
  await expect(gateway.update(1, { title: 'another' })).rejects.toMatchObject({
    kind: 'invalid',
    fields: [],
    message: expect.stringMatching(/: The issue has too many events\.\.?$/),
  });
});

it('a change follows a repository that was renamed meanwhile', async () => {
  const { server, gateway } = await opened();
  const renamed = `${server.url}/repos/${name.owner}/${name.repo}/issues/1`;
  server.fault({ method: 'PATCH' }, effects.moved(307, renamed), 1);
  expect(await gateway.update(1, { title: 'another' })).toMatchObject({ number: 1, title: 'another' });
});

describe('who closed and reopened an issue', () => {
  it('is told in order, with their reasons, and nothing else is', async () => {
    const { server, gateway, self } = await opened();
    const octocat = server.asUser('octocat');
    await octocat.label(1, ['later']);
    await octocat.close(1, 'completed');
    await gateway.update(1, { state: 'open' });
    await octocat.close(1, 'not_planned');
    await octocat.reopen(1);
    await gateway.update(1, closing);
    const events = await gateway.events(1);
    expect(events.map(({ kind, actor, stateReason }) => [kind, actor?.login, stateReason])).toEqual([
      ['closed', 'octocat', 'completed'],
      ['reopened', self.login, undefined],
      ['closed', 'octocat', 'not_planned'],
      ['reopened', 'octocat', undefined],
      ['closed', self.login, 'duplicate'],
    ]);
    expect(events[1]?.actor).toEqual({ ...self, isBot: true });
    expect(events[0]).toMatchObject({ actor: { isBot: false }, at: '2026-11-21T08:00:00Z' });
  });

  it('is read to its last page', async () => {
    const { server, gateway } = await opened();
    const octocat = server.asUser('octocat');
    for (let turn = 0; turn < 34; turn += 1) {
      await octocat.label(1, ['later']);
      await octocat.unlabel(1, 'later');
      await octocat.edit(1, { title: `turn ${turn}` });
    }
    await octocat.close(1, 'not_planned');
    expect(await gateway.events(1)).toMatchObject([{ kind: 'closed', stateReason: 'not_planned' }]);
    expect(sent(server, 'GET', /events$/)).toBe(2);
  });

  it('may be an account that is no more', async () => {
    const { server, gateway } = await opened();
    const event = { event: 'closed', actor: null, created_at: '2026-11-21T08:00:00Z' };
    server.fault(
      { path: /events$/ },
      { kind: 'reply', reply: { status: 200, headers: {}, body: [event] } },
      1,
    );
    expect(await gateway.events(1)).toEqual([
      { kind: 'closed', actor: undefined, stateReason: undefined, at: '2026-11-21T08:00:00Z' },
    ]);
  });
});

describe('who may write to the repository', () => {
  const everybody = {
    octocat: 'admin',
    hubot: 'maintain',
    monalisa: 'write',
    mona: 'triage',
    lisa: 'read',
    none: 'none',
  } as const;

  it.each([
    ['octocat', true],
    ['hubot', true],
    ['monalisa', true],
    ['mona', false],
    ['lisa', false],
    ['none', false],
    ['nobody-at-all', false],
  ])('%s: %s', async (login, expected) => {
    const { gateway } = await opened({ people: everybody, assignable: [] });
    expect(await gateway.canWrite(login)).toBe(expected);
  });

  it.each([
    ['write', true],
    ['read', false],
  ])('a role with a name of its own counts as what it amounts to: %s', async (permission, expected) => {
    const { server, gateway } = await opened();
    const body = { permission, role_name: 'security-reviewer', user: null };
    server.fault({ path: /permission$/ }, { kind: 'reply', reply: { status: 200, headers: {}, body } }, 1);
    expect(await gateway.canWrite('octocat')).toBe(expected);
  });

  it.each([
    ['admin', true],
    ['read', false],
  ])('a server that knows no names of roles tells it the older way: %s', async (permission, expected) => {
    const { server, gateway } = await opened();
    const body = { permission, user: null };
    server.fault({ path: /permission$/ }, { kind: 'reply', reply: { status: 200, headers: {}, body } }, 1);
    expect(await gateway.canWrite('octocat')).toBe(expected);
  });

  it('is not answered where it cannot be read', async () => {
    const { server, gateway } = await opened();
    const refused = { status: 403, headers: {}, body: { message: 'Resource not accessible by integration' } };
    server.fault({ path: /permission$/ }, { kind: 'reply', reply: refused }, 1);
    await expect(gateway.canWrite('octocat')).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('what is left of the budget', () => {
  it('is what the last answer told of it, until it is filled again', async () => {
    let now = new Date('2026-11-21T08:00:00Z');
    const limits = { requestsPerHour: 100, writesPerMinute: 80, writesPerHour: 500 };
    const { server, gateway, client } = await opened({ limits, now: () => now });
    // The identity, by GraphQL, has a budget of its own in truth; here all share one.
    expect(client.remaining()).toBe(98);
    server.fault({ path: /issues\/1$/ }, effects.serverError(500), 1);
    await gateway.get(1);
    expect(gateway.remaining()).toBe(97);
    now = new Date('2026-11-21T09:00:01Z');
    await gateway.get(1);
    expect(gateway.remaining()).toBe(99);
  });

  it('is unknown where the server tells nothing', async () => {
    const { server, gateway } = await opened();
    const told = gateway.remaining();
    const headers = { 'x-ratelimit-remaining': '', 'x-ratelimit-reset': '' };
    server.fault({}, { kind: 'change', change: (reply) => ({ ...reply, headers }) }, 1);
    await gateway.get(1);
    expect(gateway.remaining()).toBe(told);
  });
});
