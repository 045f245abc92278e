import { describe, expect, it } from 'vitest';
import { effects } from '../../sandbox/github/faults.ts';
import { github } from '../sandbox/github-fixture.ts';
import { gatewayOf, sent } from './connection.ts';

const members = Array.from({ length: 130 }, (_, nth) => `member-${nth}`);

function organization() {
  const people = Object.fromEntries([...members, 'monalisa'].map((login) => [login, 'read' as const]));
  return github({ people, assignable: members });
}

const asked = (server: Awaited<ReturnType<typeof github>>) => sent(server, 'GET', /\/assignees/);

describe('who can be assigned', () => {
  it('is asked about one by one while they are few', async () => {
    const server = await organization();
    const { gateway } = await gatewayOf(server);
    for (const login of members.slice(0, 20)) expect(await gateway.canBeAssigned(login)).toBe(true);
    expect(sent(server, 'GET', /\/assignees$/)).toBe(0);
    expect(asked(server)).toBe(20);
  });

  it('is read from the list when they are many, so that no budget is spent on owners alone', async () => {
    const server = await organization();
    const { gateway } = await gatewayOf(server);
    for (const login of members) expect(await gateway.canBeAssigned(login.toUpperCase())).toBe(true);
    expect(asked(server)).toBeLessThanOrEqual(24);
  });

  it('is not denied to somebody whom the list does not show', async () => {
    const server = await organization();
    const { gateway } = await gatewayOf(server);
    server.fault({ path: /\/assignees$/ }, effects.staleList, 1);
    for (const login of members.slice(0, 22)) expect(await gateway.canBeAssigned(login)).toBe(true);
    expect(await gateway.canBeAssigned('monalisa')).toBe(false);
  });

  it('is not denied to anybody where GitHub refuses to say', async () => {
    const server = await organization();
    const { gateway } = await gatewayOf(server);
    const message = 'Resource not accessible by integration';
    server.fault(
      { path: /\/assignees\// },
      { kind: 'reply', reply: { status: 403, headers: {}, body: { message } } },
      1,
    );
    await expect(gateway.canBeAssigned('member-0')).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await gateway.canBeAssigned('member-0')).toBe(true);
  });

  it('is not told where GitHub does not tell', async () => {
    const server = await organization();
    const { gateway } = await gatewayOf(server);
    for (const login of members.slice(0, 20)) await gateway.canBeAssigned(login);
    server.fault({ path: /\/assignees$/ }, effects.secondaryLimit(300), 1);
    await expect(gateway.canBeAssigned('member-20')).rejects.toThrow("GitHub's rate limit");
    expect(await gateway.canBeAssigned('member-20')).toBe(true);
  });
});
