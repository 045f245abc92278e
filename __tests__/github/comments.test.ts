import { describe, expect, it } from 'vitest';
import { effects } from '../../sandbox/github/faults.ts';
import { github } from '../sandbox/github-fixture.ts';
import { gatewayOf, sent } from './connection.ts';

const mark = '<!-- mark 1 -->';
const body = `what changed\n\n${mark}`;
const creating = { method: 'POST', path: /comments$/ } as const;

async function opened(change: Parameters<typeof github>[0] = {}) {
  const server = await github({ people: { octocat: 'admin', hubot: 'read' }, ...change });
  const connection = await gatewayOf(server);
  await connection.gateway.create({ title: 'a title', body: 'text', labels: [], assignees: [] });
  return { server, ...connection };
}

describe('a comment that GitHub does not take', () => {
  it('on a locked issue is told from other refusals', async () => {
    const { server, gateway } = await opened();
    await server.asUser('octocat').lock(1);
    await expect(gateway.comment({ number: 1, comments: 0 }, mark, body)).rejects.toMatchObject({
      kind: 'uncommentable',
    });
    expect(await gateway.update(1, { title: 'another' })).toMatchObject({ title: 'another' });
  });

  it('on an issue that has too many is told as well', async () => {
    const { server, gateway } = await opened({ mostComments: 1 });
    await server.asUser('octocat').comment(1, 'first');
    await expect(gateway.comment({ number: 1, comments: 1 }, mark, body)).rejects.toMatchObject({
      kind: 'uncommentable',
    });
  });

  it('because it is too long is refused', async () => {
    const { gateway } = await opened();
    const long = { number: 1, comments: 0 };
    await expect(gateway.comment(long, mark, 'x'.repeat(65_537))).rejects.toMatchObject({
      kind: 'invalid',
    });
  });
});

describe('when GitHub does not answer properly', () => {
  it('a comment that was written is found, not written twice', async () => {
    const { server, gateway } = await opened();
    server.fault(creating, effects.lostReply, 1);
    await gateway.comment({ number: 1, comments: 0 }, mark, body);
    expect(await server.comments(1)).toHaveLength(1);
  });

  it('a comment that was not written is written after looking', async () => {
    const { server, gateway } = await opened();
    server.fault(creating, effects.serverError(502), 1);
    await gateway.comment({ number: 1, comments: 0 }, mark, body);
    expect(await server.comments(1)).toHaveLength(1);
    expect(sent(server, 'POST', /comments$/)).toBe(2);
  });

  it('a comment is tried twice and no more', async () => {
    const { server, gateway } = await opened();
    server.fault(creating, effects.serverError(502), 5);
    await expect(gateway.comment({ number: 1, comments: 0 }, mark, body)).rejects.toMatchObject({
      kind: 'unclear',
    });
    expect(sent(server, 'POST', /comments$/)).toBe(2);
  });
});

describe('a comment that is there already', () => {
  it('is not written again, even where the list did not count it yet', async () => {
    const { server, gateway } = await opened();
    await gateway.comment({ number: 1, comments: 0 }, mark, body);
    await gateway.comment({ number: 1, comments: 0 }, mark, body);
    expect(await server.comments(1)).toEqual([{ author: 'github-actions[bot]', body }]);
    expect(sent(server, 'PATCH', /comments/)).toBe(0);
  });

  it('is set right where it says something else', async () => {
    const { server, gateway } = await opened();
    await gateway.comment({ number: 1, comments: 0 }, mark, `half\n${mark}`);
    await gateway.comment({ number: 1, comments: 1 }, mark, body);
    expect(await server.comments(1)).toEqual([{ author: 'github-actions[bot]', body }]);
  });

  it('is not somebody else’s with the same mark', async () => {
    const { server, gateway } = await opened();
    await server.asUser('octocat').comment(1, body);
    await gateway.comment({ number: 1, comments: 1 }, mark, body);
    expect((await server.comments(1)).map(({ author }) => author)).toEqual([
      'octocat',
      'github-actions[bot]',
    ]);
  });

  it.each([100, 130])('is found among the newest, %i comments later', async (others) => {
    const { server, gateway } = await opened();
    await gateway.comment({ number: 1, comments: 0 }, mark, body);
    for (let count = 1; count < others; count += 1) await server.asUser('octocat').comment(1, `${count}`);
    await gateway.comment({ number: 1, comments: others }, mark, body);
    expect(await server.comments(1)).toHaveLength(others);
  });

  it('is found though many came after the list was read', async () => {
    const { server, gateway } = await opened();
    for (let count = 1; count <= 100; count += 1) await server.asUser('octocat').comment(1, `${count}`);
    await gateway.comment({ number: 1, comments: 100 }, mark, body);
    await gateway.comment({ number: 1, comments: 99 }, mark, body);
    expect(await server.comments(1)).toHaveLength(101);
  });
});
