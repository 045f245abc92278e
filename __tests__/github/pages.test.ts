import { describe, expect, it } from 'vitest';
import type { Effect } from '../../sandbox/github/faults.ts';
import type { GitHub } from '../../sandbox/github/server.ts';
import { readRepository } from '../../src/github/repository.ts';
import { github } from '../sandbox/github-fixture.ts';
import { all, clientOf, gatewayOf, name, sent } from './connection.ts';

const list = { method: 'GET', path: /\/issues$/ } as const;

/** The proper page, and this as the address of the next one. */
function goingOnAt(next: string): Effect {
  return {
    kind: 'change',
    change: (reply) => ({ ...reply, headers: { ...reply.headers, link: `<${next}>; rel="next"` } }),
  };
}

function reply(raw: unknown): Effect {
  return { kind: 'reply', reply: { status: 200, headers: {}, body: raw } };
}

async function withIssues(server: GitHub, numbers: readonly number[]) {
  const { gateway, client } = await gatewayOf(server);
  for (const number of numbers)
    await gateway.create({ title: `${number}`, body: `${number}`, labels: [], assignees: [] });
  return { gateway, client };
}

describe('a list of issues', () => {
  it('that goes on at another host is not followed there, and the token is told to nobody', async () => {
    const server = await github();
    const other = await github();
    const { gateway } = await withIssues(server, [1]);
    server.fault(list, goingOnAt(`${other.url}/repos/example/aws-accounts/issues?page=2`), 1);
    await expect(all(gateway.list({}))).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringContaining(`leads to another host, ${new URL(other.url).host}`),
    });
    expect(other.requests).toEqual([]);
  });

  it('that goes on with a page that was there already does not go on for ever', async () => {
    const server = await github();
    const { gateway } = await withIssues(server, [1]);
    server.fault(list, goingOnAt(`${server.url}/repos/example/aws-accounts/issues?page=2`), 10);
    await expect(all(gateway.list({}))).rejects.toMatchObject({ kind: 'unclear' });
    expect(sent(server, 'GET', /\/issues$/)).toBeLessThan(5);
  });

  it.each([
    ['nothing', ''],
    ['null', null],
  ])('is not empty because the answer is %s', async (_what, body) => {
    const server = await github();
    const { gateway } = await withIssues(server, [1]);
    server.fault(list, reply(body), 3);
    await expect(all(gateway.list({}))).rejects.toMatchObject({ kind: 'unclear' });
    server.fault(list, reply(body), 1);
    expect(await all(gateway.list({}))).toHaveLength(1);
  });
});

describe('an answer of another shape', () => {
  it.each([
    ['{}', {}],
    ['[]', []],
  ])('is no repository: %s', async (_what, body) => {
    const server = await github();
    server.fault({ method: 'GET', path: /^\/repos\/[^/]+\/[^/]+$/ }, reply(body), 1);
    await expect(readRepository(clientOf(server), name)).rejects.toMatchObject({
      kind: 'unclear',
      message: expect.stringContaining('no repository'),
    });
  });
});
