import { describe, expect, it } from 'vitest';
import { effects } from '../../sandbox/github/faults.ts';
import { RateLimited } from '../../src/github/errors.ts';
import { readIdentity, readUser } from '../../src/github/identity.ts';
import { readRepository, repositoryName, requireIssues } from '../../src/github/repository.ts';
import { github } from '../sandbox/github-fixture.ts';
import { clientOf, gatewayOf, name, sent } from './connection.ts';

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

  it('an assignee, by name, and then nothing is created', async () => {
    const server = await github();
    const { gateway } = await gatewayOf(server);
    await expect(gateway.create({ ...draft, assignees: ['monalisa'] })).rejects.toMatchObject({
      kind: 'invalid',
      fields: ['assignees'],
    });
    expect(await server.issues()).toEqual([]);
  });

  it('too many writes, with the time to wait', async () => {
    const server = await github();
    const { gateway } = await gatewayOf(server);
    server.fault({ method: 'POST' }, effects.secondaryLimit(17), 1);
    await expect(gateway.create(draft)).rejects.toEqual(new RateLimited(17));
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

describe('a page in the place of GitHub’s answer', () => {
  const page = {
    kind: 'reply',
    reply: { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' },
  } as const;

  it('is no list, no repository and no identity', async () => {
    const server = await github();
    const { client, gateway, self } = await gatewayOf(server);
    for (const ask of [
      () => gateway.listByAuthors([self], ['rootline']),
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
});

describe('the list of own issues', () => {
  it('holds those of the given authors alone, open and closed, oldest first', async () => {
    const server = await github();
    const { gateway, client, self } = await gatewayOf(server);
    await gateway.create({ ...draft, title: 'one' });
    await server.asUser('octocat').openIssue({ title: 'two', body: draft.body, labels: ['rootline'] });
    await gateway.create({ ...draft, title: 'three' });
    await gateway.update(1, { state: 'closed', stateReason: 'completed' });
    const own = await gateway.listByAuthors([self], ['rootline']);
    expect(own).toMatchObject([
      {
        number: 1,
        title: 'one',
        state: 'closed',
        stateReason: 'completed',
        authorId: self.id,
        labels: ['rootline'],
      },
      { number: 3, title: 'three', state: 'open', closedAt: undefined },
    ]);
    const both = await gateway.listByAuthors([self, await readUser(client, 'octocat')], ['rootline']);
    expect(both.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('is asked for by label too before "none" is believed', async () => {
    const server = await github();
    const { gateway, self } = await gatewayOf(server);
    await gateway.create(draft);
    await server.asUser('octocat').openIssue({ title: 'theirs', body: draft.body, labels: ['rootline'] });
    server.fault({ method: 'GET', path: /issues$/ }, effects.staleList, 1);
    expect(await gateway.listByAuthors([self], ['rootline'])).toMatchObject([{ number: 1 }]);
  });

  it('goes over all pages, one request for each hundred', async () => {
    const server = await github();
    const { gateway, self } = await gatewayOf(server);
    for (let number = 1; number <= 101; number += 1) await gateway.create({ ...draft, title: `${number}` });
    const before = server.requests.length;
    expect(await gateway.listByAuthors([self], ['rootline'])).toHaveLength(101);
    expect(server.requests.length - before).toBe(2);
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
