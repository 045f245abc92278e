import { getOctokit } from '@actions/github';
import { expect, test } from 'vitest';
import { githubActions } from '../../sandbox/github/callers.ts';
import { createClock } from '../../sandbox/github/clock.ts';
import { client, failure, github, repo } from './github-fixture.ts';

const viewerQuery = 'query{viewer{login databaseId}}';

test('a token that nobody issued is refused', async () => {
  const server = await github();
  const refused = await failure(client(server, 'ghs_unknown').repos.get(repo));
  expect(refused).toMatchObject({ status: 401, message: 'Bad credentials' });
});

test('a request without a token is refused', async () => {
  const server = await github();
  const response = await fetch(`${server.url}/repos/example/aws-accounts`);
  expect(response.status).toBe(401);
});

test("a workflow's token has no user, but a viewer", async () => {
  const server = await github();
  const octokit = getOctokit(server.token, { baseUrl: server.url });
  expect(await failure(octokit.rest.users.getAuthenticated())).toMatchObject({
    status: 403,
    message: 'Resource not accessible by integration',
  });
  expect(await octokit.graphql(viewerQuery)).toEqual({
    viewer: { login: 'github-actions[bot]', databaseId: 41898282 },
  });
});

test('a personal access token stands for its owner in REST and GraphQL alike', async () => {
  const server = await github({ identity: 'octocat' });
  const octokit = getOctokit(server.token, { baseUrl: server.url });
  const user = await octokit.rest.users.getAuthenticated();
  expect(user.data.login).toBe('octocat');
  expect(await octokit.graphql(viewerQuery)).toEqual({
    viewer: { login: 'octocat', databaseId: user.data.id },
  });
});

test('any other GraphQL query is answered with an error that says so', async () => {
  const server = await github();
  const query = 'query{repository(owner:"example",name:"aws-accounts"){issues{totalCount}}}';
  const asked = getOctokit(server.token, { baseUrl: server.url }).graphql(query);
  await expect(asked).rejects.toThrow('answers only query{viewer{login databaseId}}');
});

test('an identity that is no app and nobody named is a mistake of the test', async () => {
  await expect(github({ identity: 'nobody' })).rejects.toThrow('Nobody is called nobody');
});

test('so is somebody assignable whom nobody named', async () => {
  await expect(github({ assignable: ['nobody'] })).rejects.toThrow('Nobody is called nobody');
});

test.each([
  ['private', true],
  ['internal', true],
  ['public', false],
] as const)('a repository tells that it is %s', async (visibility, isPrivate) => {
  const server = await github({ visibility });
  const { data } = await client(server).repos.get(repo);
  expect(data).toMatchObject({
    full_name: 'example/aws-accounts',
    visibility,
    private: isPrivate,
    default_branch: 'main',
    has_issues: true,
  });
});

test('an issue is authored by the identity behind the token', async () => {
  const server = await github();
  const { data } = await client(server).issues.create({ ...repo, title: 'Drift', body: 'text' });
  expect(data.user).toMatchObject({ id: githubActions.id, login: githubActions.login, type: 'Bot' });
  expect(data.author_association).toBe('NONE');
});

test('issues are found by their author, whether app or person', async () => {
  const server = await github();
  await client(server).issues.create({ ...repo, title: 'by the workflow' });
  await server.asUser('octocat').openIssue({ title: 'by a person', body: '' });
  const by = async (creator: string) => {
    const { data } = await client(server).issues.listForRepo({ ...repo, creator });
    return data.map((issue) => issue.title);
  };
  expect(await by('github-actions[bot]')).toEqual(['by the workflow']);
  expect(await by('octocat')).toEqual(['by a person']);
});

test('a list comes in pages whose links lead back to the sandbox', async () => {
  const server = await github();
  for (const title of ['one', 'two', 'three']) await client(server).issues.create({ ...repo, title });
  const octokit = getOctokit(server.token, { baseUrl: server.url });
  const options = { ...repo, per_page: 2, direction: 'asc' as const };
  const issues = await octokit.paginate(octokit.rest.issues.listForRepo, options);
  expect(issues.map((issue) => issue.title)).toEqual(['one', 'two', 'three']);
  expect(issues[0]?.url).toBe(`${server.url}/repos/example/aws-accounts/issues/1`);
});

test('what is written bears the time of the sandbox', async () => {
  let now = new Date('2026-01-31T10:00:00Z');
  const server = await github({ now: () => now });
  const created = await client(server).issues.create({ ...repo, title: 'Drift' });
  now = new Date('2026-03-01T12:30:00Z');
  const change = { ...repo, issue_number: created.data.number, state: 'closed' as const };
  const closed = await client(server).issues.update(change);
  expect(closed.data).toMatchObject({
    created_at: '2026-01-31T10:00:00Z',
    closed_at: '2026-03-01T12:30:00Z',
  });
  const since = async (moment: string) =>
    (await client(server).issues.listForRepo({ ...repo, state: 'all', since: moment })).data.length;
  expect(await since('2026-03-01T12:30:00Z')).toBe(1);
  expect(await since('2026-03-01T12:30:01Z')).toBe(0);
});

test('two writes in the same instant are still told apart', async () => {
  let now = new Date('2026-01-31T10:00:00Z');
  const clock = createClock(() => now);
  await clock.beforeWrite();
  const stamp = new Date().toISOString();
  now = new Date('2026-03-01T12:30:00Z');
  await clock.beforeWrite();
  expect(clock.shown(stamp)).toBe('2026-01-31T10:00:00Z');
  expect(clock.shown(new Date().toISOString())).toBe('2026-03-01T12:30:00Z');
});

test('a reason for closing counts only when the state changes', async () => {
  const server = await github();
  const { issue_number, ...created } = await openIssue(server);
  const change = { ...repo, issue_number, state: 'closed' as const };
  expect(created.state).toBe('open');
  const duplicate = await client(server).issues.update({ ...change, state_reason: 'duplicate' });
  expect(duplicate.data).toMatchObject({ state: 'closed', state_reason: 'duplicate' });
  const again = await client(server).issues.update({ ...change, state_reason: 'completed' });
  expect(again.data.state_reason).toBe('duplicate');
  const reopened = await client(server).issues.update({ ...change, state: 'open' });
  expect(reopened.data).toMatchObject({ state: 'open', state_reason: 'reopened' });
});

test('a label keeps the spelling under which it was made', async () => {
  const server = await github();
  await client(server).issues.createLabel({ ...repo, name: 'AWS-Security', color: 'd73a4a' });
  const labels = [{ name: 'aws-security' }, 'made-on-the-fly'];
  const { data } = await client(server).issues.create({ ...repo, title: 'Drift', labels });
  expect(data.labels).toMatchObject([{ name: 'AWS-Security' }, { name: 'made-on-the-fly' }]);
  expect((await server.labels()).map((label) => label.name).sort()).toEqual([
    'AWS-Security',
    'made-on-the-fly',
  ]);
});

test('issues opened side by side share the label that the first one made', async () => {
  const server = await github();
  const open = (label: string) => client(server).issues.create({ ...repo, title: 'x', labels: [label] });
  await Promise.all([open('aws'), open('AWS'), open('Aws')]);
  expect(await server.labels()).toHaveLength(1);
});

test('the log tells every request of the action, and none of what people do', async () => {
  const server = await github();
  const { issue_number } = await openIssue(server);
  await server.asUser('octocat').comment(issue_number, 'looking into it');
  await failure(client(server).issues.get({ ...repo, issue_number: 99 }));
  expect(server.requests).toMatchObject([
    { method: 'POST', path: '/repos/example/aws-accounts/issues', status: 201 },
    { method: 'GET', path: '/repos/example/aws-accounts/issues/99', status: 404 },
  ]);
});

test('the log tells writes that were sent side by side', async () => {
  const server = await github();
  const both = Promise.withResolvers<void>();
  // The first write is not answered before the second has come.
  server.afterWrite(1, () => both.promise);
  const first = client(server).issues.create({ ...repo, title: 'one' });
  const second = client(server).issues.create({ ...repo, title: 'two' });
  await expect.poll(() => server.requests.length).toBe(2);
  both.resolve();
  await Promise.all([first, second]);
  expect(server.requests.map((request) => request.otherWrites)).toEqual([0, 1]);
});

async function openIssue(server: Awaited<ReturnType<typeof github>>) {
  const { data } = await client(server).issues.create({ ...repo, title: 'Drift', body: 'text' });
  return { issue_number: data.number, state: data.state };
}
