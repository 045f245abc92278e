import { describe, expect, it } from 'vitest';
import { type Effect, effects } from '../../sandbox/github/faults.ts';
import { RateLimited } from '../../src/github/errors.ts';
import { readIdentity } from '../../src/github/identity.ts';
import { readRepository, repositoryName, requireIssues } from '../../src/github/repository.ts';
import { github } from '../sandbox/github-fixture.ts';
import { all, clientOf, gatewayOf, name, sent } from './connection.ts';

const draft = { title: 'a title', body: '<!-- first line -->\ntext', labels: ['rootline'], assignees: [] };

describe('what GitHub refuses', () => {
  it('a wrong token', async () => {
    const client = clientOf(await github(), 'ghs_wrong');
    await expect(readRepository(client, name)).rejects.toMatchObject({ kind: 'token' });
    await expect(readIdentity(client)).rejects.toMatchObject({ kind: 'token' });
  });

  it('a repository that is not there', async () => {
    const client = clientOf(await github());
    await expect(readRepository(client, repositoryName('example/other'))).rejects.toMatchObject({
      kind: 'missing',
      message: expect.stringContaining('the repository example/other'),
    });
  });

  it.each(['example', 'a/b/c', '', 'a b/c', '/x'])('the repository name %j', (wrong) => {
    expect(() => repositoryName(wrong)).toThrow('write `owner/name`');
  });

  it('a token that may only read', async () => {
    const { gateway } = await gatewayOf(await github({ permissions: { issues: 'read' } }));
    await expect(gateway.create(draft)).rejects.toMatchObject({
      kind: 'forbidden',
      message: expect.stringContaining("add `issues: write` to the job's `permissions:`"),
    });
  });

  it('a repository without issues', async () => {
    const server = await github({ issuesEnabled: false });
    const { client, gateway } = await gatewayOf(server);
    const repository = await readRepository(client, name);
    expect(() => requireIssues(repository)).toThrow(
      'Issues are disabled in the repository example/aws-accounts',
    );
    await expect(gateway.create(draft)).rejects.toMatchObject({ kind: 'issues-disabled' });
  });

  it('a repository that is archived, before anything is written', async () => {
    const server = await github();
    const archived: Effect = {
      kind: 'change',
      change: (reply) => ({ ...reply, body: { ...Object(reply.body), archived: true } }),
    };
    server.fault({ method: 'GET', path: /aws-accounts$/ }, archived, 1);
    const repository = await readRepository(clientOf(server), name);
    expect(() => requireIssues(repository)).toThrow('The repository example/aws-accounts is archived');
  });

  it('an assignee, by name, and then nothing is created', async () => {
    const server = await github();
    const { gateway } = await gatewayOf(server);
    await expect(gateway.create({ ...draft, assignees: ['monalisa'] })).rejects.toMatchObject({
      kind: 'invalid',
      fields: ['assignees'],
    });
    expect(await server.issues()).toEqual([]);
  });

  it('too many writes, with the time to wait, when that is long', async () => {
    const server = await github();
    const { gateway } = await gatewayOf(server);
    server.fault({ method: 'POST' }, effects.secondaryLimit(121), 1);
    await expect(gateway.create(draft)).rejects.toEqual(new RateLimited(121));
    expect(sent(server, 'POST', /issues$/)).toBe(1);
  });
});

describe('when GitHub fails for a moment', () => {
  it.each([effects.serverError(502), effects.lostRequest])(
    'reading is tried three times in all: %j',
    async (effect) => {
      const server = await github();
      const client = clientOf(server);
      server.fault({ method: 'GET' }, effect, 2);
      expect((await readRepository(client, name)).defaultBranch).toBe('main');
      expect(client.slept).toEqual([1_000, 4_000]);
      expect(client.requests()).toBe(3);
    },
  );

  it('reading gives up after that', async () => {
    const server = await github();
    const client = clientOf(server);
    server.fault({ method: 'GET' }, effects.serverError(503), 3);
    await expect(readRepository(client, name)).rejects.toMatchObject({ kind: 'unclear' });
    expect(client.requests()).toBe(3);
  });

  it('asking whom the token stands for is tried again', async () => {
    const server = await github();
    server.fault({ path: /graphql/ }, effects.serverError(502), 1);
    expect(await readIdentity(clientOf(server))).toEqual({ id: 41898282, login: 'github-actions[bot]' });
  });

  it('an update is tried again, because twice is the same as once', async () => {
    const server = await github();
    const { gateway } = await gatewayOf(server);
    const { number } = await gateway.create(draft);
    server.fault({ method: 'PATCH' }, effects.lostReply, 1);
    await gateway.update(number, { title: 'another', state: 'closed', stateReason: 'not_planned' });
    expect(await server.issues()).toMatchObject([{ title: 'another', state: 'closed' }]);
  });

  it('an issue whose creation was not answered is found, not created twice', async () => {
    const server = await github();
    const { gateway } = await gatewayOf(server);
    server.fault({ method: 'POST', path: /issues$/ }, effects.lostReply, 1);
    const issue = await gateway.create(draft);
    expect(issue.number).toBe(1);
    expect(await server.issues()).toHaveLength(1);
  });

  it('an issue that was not created is created after looking', async () => {
    const server = await github();
    const { gateway } = await gatewayOf(server);
    server.fault({ method: 'POST', path: /issues$/ }, effects.serverError(502), 1);
    await gateway.create(draft);
    expect(await server.issues()).toHaveLength(1);
    expect(sent(server, 'POST', /issues$/)).toBe(2);
  });

  it('an issue is tried twice and no more', async () => {
    const server = await github();
    const { gateway } = await gatewayOf(server);
    server.fault({ method: 'POST', path: /issues$/ }, effects.serverError(502), 5);
    await expect(gateway.create(draft)).rejects.toMatchObject({ kind: 'unclear' });
    expect(sent(server, 'POST', /issues$/)).toBe(2);
  });

  it('nobody else with the same first line is taken for it', async () => {
    const server = await github();
    await server.asUser('octocat').openIssue({ title: 'a copy', body: draft.body });
    const { gateway } = await gatewayOf(server);
    server.fault({ method: 'POST', path: /issues$/ }, effects.serverError(502), 1);
    expect((await gateway.create(draft)).number).toBe(2);
  });
});

describe('a limit that soon ends', () => {
  it.each([
    ['seconds', effects.secondaryLimit(17), 17_000],
    ['a date', effects.secondaryLimitUntil(new Date('2026-11-21T08:01:30Z')), 90_000],
  ])('is waited for, as %s say', async (_form, effect, wait) => {
    const server = await github();
    const { gateway, client } = await gatewayOf(server);
    server.fault({ method: 'POST', path: /issues$/ }, effect, 1);
    expect((await gateway.create(draft)).number).toBe(1);
    expect(client.slept).toEqual([wait]);
    expect(await server.issues()).toHaveLength(1);
  });

  it('is waited for three times in a run', async () => {
    const server = await github();
    const { gateway, client } = await gatewayOf(server);
    server.fault({ method: 'GET', path: /issues\/1$/ }, effects.tooManyRequests(5), 4);
    await expect(gateway.get(1)).rejects.toEqual(new RateLimited(5));
    expect(client.slept).toEqual([5_000, 5_000, 5_000]);
  });
});

describe('a page in the place of GitHub’s answer', () => {
  const page = {
    kind: 'reply',
    reply: { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' },
  } as const;

  it('is no list, no repository and no identity', async () => {
    const server = await github();
    const { client, gateway, self } = await gatewayOf(server);
    for (const ask of [
      () => all(gateway.list({ creator: self.login })),
      () => gateway.newest(),
      () => readRepository(client, name),
      () => readIdentity(client),
    ]) {
      server.fault({}, page, 3);
      await expect(ask()).rejects.toMatchObject({
        kind: 'unclear',
        message: expect.stringContaining('200 The answer is no JSON'),
      });
    }
  });

  it('leaves open whether an issue was created, so that it is looked for', async () => {
    const server = await github();
    const { gateway } = await gatewayOf(server);
    server.fault({ method: 'POST', path: /issues$/ }, page, 1);
    expect((await gateway.create(draft)).number).toBe(1);
    expect(await server.issues()).toHaveLength(1);
  });
});

describe('the repository', () => {
  it.each(['private', 'internal', 'public'] as const)('is %s', async (visibility) => {
    const client = clientOf(await github({ visibility }));
    expect(await readRepository(client, name)).toMatchObject({
      visibility,
      hasIssues: true,
      defaultBranch: 'main',
    });
  });

  it.each([
    [true, 'private'],
    [false, 'public'],
  ])(
    'is what an older server tells, which knows but two kinds: private is %s',
    async (isPrivate, visibility) => {
      const server = await github({ visibility: 'internal' });
      server.fault(
        { path: /\/repos\/[^/]+\/[^/]+$/ },
        {
          kind: 'change',
          change: (reply) => ({
            ...reply,
            body: { ...Object(reply.body), private: isPrivate, visibility: undefined },
          }),
        },
        1,
      );
      expect(await readRepository(clientOf(server), name)).toMatchObject({ visibility });
    },
  );
});

describe('a list', () => {
  it('holds whom it is asked for, open and closed, oldest first', async () => {
    const server = await github();
    const { gateway, self } = await gatewayOf(server);
    await gateway.create({ ...draft, title: 'one' });
    await server.asUser('octocat').openIssue({ title: 'two', body: draft.body, labels: ['rootline'] });
    await gateway.create({ ...draft, title: 'three', labels: [] });
    await gateway.update(1, { state: 'closed', stateReason: 'completed' });
    expect(await all(gateway.list({ creator: self.login }))).toMatchObject([
      {
        number: 1,
        title: 'one',
        state: 'closed',
        stateReason: 'completed',
        authorId: self.id,
        labels: ['rootline'],
        comments: 0,
      },
      { number: 3, title: 'three', state: 'open', closedAt: undefined },
    ]);
    expect(await all(gateway.list({ label: 'rootline' }))).toMatchObject([{ number: 1 }, { number: 2 }]);
    expect(await all(gateway.list({}))).toHaveLength(3);
    expect((await gateway.newest()).map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  it('comes in pages of a hundred, each asked for when it is needed', async () => {
    const server = await github();
    const { gateway, self } = await gatewayOf(server);
    for (let number = 1; number <= 101; number += 1) await gateway.create({ ...draft, title: `${number}` });
    const before = server.requests.length;
    const sizes: number[][] = [];
    for await (const page of gateway.list({ creator: self.login }))
      sizes.push([page.length, server.requests.length - before]);
    expect(sizes).toEqual([
      [100, 1],
      [1, 2],
    ]);
  });
});

describe('labels and assignees', () => {
  it('a label that exists meanwhile is as good as made', async () => {
    const server = await github();
    const { gateway } = await gatewayOf(server);
    const label = { name: 'rootline', color: 'd93f0b', description: 'drift' };
    await gateway.createLabel(label);
    await gateway.createLabel(label);
    expect(await gateway.labelNames()).toContain('rootline');
    expect(await server.labels()).toContainEqual(
      expect.objectContaining({ name: 'rootline', color: 'd93f0b' }),
    );
  });

  it('knows who can be assigned', async () => {
    const { gateway } = await gatewayOf(await github());
    expect(await gateway.canBeAssigned('octocat')).toBe(true);
    expect(await gateway.canBeAssigned('monalisa')).toBe(false);
  });
});
