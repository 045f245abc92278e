import { describe, expect, test } from 'vitest';
import { effects } from '../../sandbox/github/faults.ts';
import type { GitHub } from '../../sandbox/github/server.ts';
import { pullRequestComment } from '../../src/github/pull-request.ts';
import { github } from '../sandbox/github-fixture.ts';
import { clientOf, name, sent } from './connection.ts';

const marker = '<!-- rootline:check baseline -->';
const body = (text: string) => `${marker}\n${text}\n`;

/** A conversation, which is all that the sandbox knows of a pull request. */
async function conversation(overrides: Parameters<typeof github>[0]): Promise<GitHub> {
  const server = await github(overrides);
  await server.asUser('octocat').openIssue({ title: 'Change the baseline', body: '' });
  return server;
}

function commentOn(server: GitHub, token = server.token) {
  return pullRequestComment(clientOf(server, token), name, 1);
}

function writes(server: GitHub): number {
  return sent(server, 'POST', /comments$/) + sent(server, 'PATCH', /comments/);
}

describe('The comment on a pull request', () => {
  test('is skipped with a note where the token may not write', async () => {
    for (const access of ['none', 'read'] as const) {
      const server = await conversation({ permissions: { issues: access } });
      const outcome = await commentOn(server).put(marker, body('One.'));
      expect(outcome).toEqual({ kind: 'skipped', note: expect.stringContaining('`pull-requests: write`') });
      expect(await server.comments(1)).toEqual([]);
    }
  });

  test('is skipped where there is no such pull request, and where GitHub fails', async () => {
    const server = await github();
    expect(await commentOn(server).put(marker, body('One.'))).toMatchObject({ kind: 'skipped' });
    const failing = await conversation({});
    failing.fault({ method: 'GET', path: /comments$/ }, effects.secondaryLimit(300), 1);
    expect(await commentOn(failing).put(marker, body('One.'))).toMatchObject({
      kind: 'skipped',
      note: expect.stringContaining("GitHub's rate limit is used up"),
    });
  });

  test('is written once, updated in place, and left alone where nothing changed', async () => {
    const server = await conversation({});
    const kinds = [];
    for (const text of ['One.', 'One.', 'Two.'])
      kinds.push((await commentOn(server).put(marker, body(text))).kind);
    expect(kinds).toEqual(['created', 'unchanged', 'updated']);
    expect(writes(server)).toBe(2);
    expect(await server.comments(1)).toMatchObject([
      { author: 'github-actions[bot]', body: expect.stringContaining('Two.') },
    ]);
  });

  test('is found behind many others, and only by its author and its first line', async () => {
    const server = await conversation({});
    await server.asUser('octocat').comment(1, body('Forged.'));
    for (let index = 0; index < 100; index += 1) await server.asUser('hubot').comment(1, `Comment ${index}.`);
    await commentOn(server).put('<!-- rootline:check other -->', `<!-- rootline:check other -->\n${marker}`);
    expect(await commentOn(server).put(marker, body('One.'))).toMatchObject({ kind: 'created' });
    expect(await commentOn(server).put(marker, body('Two.'))).toMatchObject({ kind: 'updated' });
    const comments = await server.comments(1);
    expect(comments[0]).toMatchObject({ author: 'octocat', body: expect.stringContaining('Forged.') });
    expect(comments.filter((one) => one.author === 'github-actions[bot]')).toHaveLength(2);
  });

  test('is not written twice when the answer was lost', async () => {
    const server = await conversation({});
    server.fault({ method: 'POST', path: /comments$/ }, effects.lostReply, 1);
    expect(await commentOn(server).put(marker, body('One.'))).toMatchObject({ kind: 'created' });
    expect(await server.comments(1)).toHaveLength(1);
  });

  test('is the oldest of those that parallel runs have left; the others go', async () => {
    const server = await conversation({});
    const client = clientOf(server, server.token);
    for (const text of ['One.', 'Two.', 'Three.'])
      await client.octokit.rest.issues.createComment({ ...name, issue_number: 1, body: body(text) });
    await server.asUser('octocat').comment(1, body('Forged.'));
    const outcome = await commentOn(server).put(marker, body('Four.'));
    expect(outcome.kind).toBe('updated');
    expect((await server.comments(1)).map(({ author, body: text }) => [author, text.trim()])).toEqual([
      ['github-actions[bot]', body('Four.').trim()],
      ['octocat', body('Forged.').trim()],
    ]);
  });

  test.each([
    ['GitHub fails', effects.serverError(503)],
    ['the rate limit is used up', effects.secondaryLimit(300)],
  ])('is told as written where another one cannot be taken away because %s', async (_why, effect) => {
    const server = await conversation({});
    const client = clientOf(server, server.token);
    for (const text of ['One.', 'Two.'])
      await client.octokit.rest.issues.createComment({ ...name, issue_number: 1, body: body(text) });
    server.fault({ method: 'DELETE', path: /comments/ }, effect, 9);
    expect(await commentOn(server).put(marker, body('Three.'))).toMatchObject({ kind: 'updated' });
    expect(await server.comments(1)).toHaveLength(2);
  });

  test('is written anew where somebody deletes it meanwhile', async () => {
    const server = await conversation({});
    await commentOn(server).put(marker, body('One.'));
    const gone = { status: 404, headers: {}, body: { message: 'Not Found' } };
    server.fault({ method: 'PATCH', path: /comments/ }, { kind: 'reply', reply: gone }, 1);
    expect(await commentOn(server).put(marker, body('Two.'))).toMatchObject({ kind: 'created' });
  });

  test('is not written anew where the token may not change it', async () => {
    const server = await conversation({});
    await commentOn(server).put(marker, body('One.'));
    const denied = { status: 403, headers: {}, body: { message: 'Resource not accessible by integration' } };
    server.fault({ method: 'PATCH', path: /comments/ }, { kind: 'reply', reply: denied }, 1);
    expect(await commentOn(server).put(marker, body('Two.'))).toMatchObject({
      kind: 'skipped',
      note: expect.stringContaining('add `pull-requests: write`'),
    });
    expect(await server.comments(1)).toHaveLength(1);
  });

  test('hides no mistake of its own', async () => {
    const server = await conversation({});
    const query = () => Promise.reject(new TypeError('no such thing'));
    const broken = pullRequestComment({ ...clientOf(server), query }, name, 1);
    await expect(broken.put(marker, body('One.'))).rejects.toThrow('no such thing');
  });

  test('leaves the issues alone', async () => {
    const server = await conversation({});
    const before = await server.issues();
    await commentOn(server).put(marker, body('One.'));
    const touched = server.requests
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path }) => `${method} ${path}`);
    expect(touched).toEqual(['POST /graphql', 'POST /repos/example/aws-accounts/issues/1/comments']);
    expect((await server.issues()).map(({ title, state }) => [title, state])).toEqual(
      before.map(({ title, state }) => [title, state]),
    );
  });
});
