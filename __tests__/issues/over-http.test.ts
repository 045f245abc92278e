import { describe, expect, it } from 'vitest';
import { effects } from '../../sandbox/github/faults.ts';
import type { GitHub } from '../../sandbox/github/server.ts';
import { readRepository } from '../../src/github/repository.ts';
import { reconcileIssues } from '../../src/issues/reconcile.ts';
import { gatewayOf, name, sent } from '../github/connection.ts';
import { github } from '../sandbox/github-fixture.ts';
import { keys, mfa, owner, passed, verdict } from './builders.ts';

describe('a whole run over HTTP', () => {
  const drift = [
    verdict([mfa(), keys()], { owner: owner({ assignees: ['octocat', 'monalisa'], labels: ['team'] }) }),
  ];

  async function run(server: GitHub, verdicts = drift) {
    const { client, self, gateway } = await gatewayOf(server);
    const { defaultBranch, url } = await readRepository(client, name);
    const settings = {
      repository: 'example/aws-accounts',
      authors: [self] as const,
      organizationId: 'o-a1b2c3d4e5',
      baselineName: '',
      labels: ['rootline'],
      maxIssueWrites: 200,
      linkBase: `${url}/blob/${defaultBranch}`,
      dryRun: false,
    };
    const result = await reconcileIssues(gateway, verdicts, settings, client);
    return { ...result, requests: client.requests() };
  }

  it('opens an assigned and labelled issue; the second run writes nothing, in few requests', async () => {
    const server = await github();
    const first = await run(server);
    expect(first.outcome.changes).toMatchObject([{ kind: 'open', number: 1, assignees: ['octocat'] }]);
    expect(first.warnings).toEqual([expect.stringContaining('`monalisa` cannot be assigned')]);
    expect(await server.issues()).toMatchObject([{ labels: ['rootline', 'team'], assignees: ['octocat'] }]);
    const before = server.requests.length;
    const second = await run(server);
    expect(second.outcome.changes).toMatchObject([{ kind: 'leave', number: 1 }]);
    // The identity, the repository, one page of issues and the two assignees.
    expect(second.requests).toBe(5);
    expect(
      server.requests.slice(before).filter(({ method, path }) => method !== 'GET' && path !== '/graphql'),
    ).toEqual([]);
  });

  it('closes and reopens the same issue, each in one write', async () => {
    const server = await github();
    await run(server);
    const resolved = [verdict([passed(mfa()), passed(keys())])];
    await run(server, resolved);
    expect(await server.issues()).toMatchObject([{ state: 'closed', stateReason: 'completed' }]);
    await run(server);
    expect(await server.issues()).toMatchObject([{ number: 1, state: 'open' }]);
    expect(sent(server, 'PATCH', /issues\/1$/)).toBe(2);
  });

  it('takes no forged issue for its own', async () => {
    const server = await github();
    await run(server);
    const [own] = await server.issues();
    const forged = await github();
    await forged
      .asUser('hubot')
      .openIssue({ title: own?.title ?? '', body: own?.body ?? '', labels: ['rootline'] });
    expect((await run(forged)).outcome.changes).toMatchObject([{ kind: 'open', number: 2 }]);
  });

  it('puts off what GitHub does not let through', async () => {
    const server = await github();
    server.fault({ method: 'POST', path: /issues$/ }, effects.secondaryLimit(30), 1);
    expect((await run(server)).outcome.changes).toMatchObject([{ kind: 'defer' }]);
    expect((await run(server)).outcome.changes).toMatchObject([{ kind: 'open', number: 1 }]);
  });
});
