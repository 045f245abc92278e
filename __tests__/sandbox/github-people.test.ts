import { expect, test } from 'vitest';
import type { Bot } from '../../sandbox/github/callers.ts';
import { client, failure, github, repo } from './github-fixture.ts';

const forgedBody = '<!-- a marker that somebody copied -->';

test('an outsider can open an issue with a forged marker in a public repository, but not label it', async () => {
  const server = await github({ visibility: 'public' });
  const issue = { title: 'Forged', body: forgedBody, labels: ['aws-security'] };
  await server.asUser('monalisa').openIssue(issue);
  expect(await server.issues()).toMatchObject([{ author: 'monalisa', body: forgedBody, labels: [] }]);
});

test('an outsider cannot touch an issue that is not theirs', async () => {
  const server = await github({ visibility: 'public' });
  await client(server).issues.create({ ...repo, title: 'Drift', body: 'text' });
  const outsider = server.asUser('monalisa');
  await expect(outsider.close(1, 'completed')).rejects.toThrow('403');
  await expect(outsider.edit(1, { body: forgedBody })).rejects.toThrow('403');
  await expect(outsider.label(1, ['x'])).rejects.toThrow('403');
  expect(await server.issues()).toMatchObject([{ state: 'open', body: 'text', labels: [] }]);
});

test('an outsider cannot reach a private repository at all', async () => {
  const server = await github();
  await expect(server.asUser('monalisa').openIssue({ title: 'x', body: '' })).rejects.toThrow('404');
});

test('a person with write access can do everything to an issue of the workflow', async () => {
  const server = await github();
  await client(server).issues.create({ ...repo, title: 'Drift', body: 'text' });
  const octocat = server.asUser('octocat');
  await octocat.edit(1, { title: 'Edited', body: 'edited' });
  await octocat.label(1, ['later', 'known']);
  await octocat.unlabel(1, 'known');
  await octocat.assign(1, ['octocat', 'hubot']);
  await octocat.unassign(1, ['hubot']);
  await octocat.comment(1, 'not now');
  await octocat.close(1, 'not_planned');
  expect(await server.issues()).toMatchObject([
    {
      author: 'github-actions[bot]',
      title: 'Edited',
      body: 'edited',
      state: 'closed',
      stateReason: 'not_planned',
      closedBy: 'octocat',
      labels: ['later'],
      assignees: ['octocat'],
    },
  ]);
  expect(await server.comments(1)).toEqual([{ author: 'octocat', body: 'not now' }]);
});

test("a person's role can be asked for", async () => {
  const server = await github({ people: { octocat: 'admin', hubot: 'triage' }, assignable: [] });
  const ask = async (username: string) =>
    (await client(server).repos.getCollaboratorPermissionLevel({ ...repo, username })).data;
  expect(await ask('octocat')).toMatchObject({ permission: 'admin', role_name: 'admin' });
  expect(await ask('hubot')).toMatchObject({ permission: 'read', role_name: 'triage' });
  expect(await failure(ask('stranger'))).toMatchObject({ status: 404 });
});

test('another app writes under its own name', async () => {
  const other: Bot = { kind: 'bot', login: 'rootline[bot]', id: 4242 };
  const server = await github({ bots: [other] });
  const { data } = await client(server, server.tokenOf(other.login)).issues.create({ ...repo, title: 'x' });
  expect(data.user).toMatchObject({ login: 'rootline[bot]', id: 4242, type: 'Bot' });
});

test('nobody can act who was not named', async () => {
  const server = await github();
  expect(() => server.asUser('stranger')).toThrow('Nobody is called stranger');
});
