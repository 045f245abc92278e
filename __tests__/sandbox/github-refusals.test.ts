import { describe, expect, test } from 'vitest';
import { client, failure, github, repo } from './github-fixture.ts';

describe('what a token may do', () => {
  test('without issues: write nothing is written', async () => {
    const server = await github({ permissions: { issues: 'read' } });
    const refused = { status: 403, message: 'Resource not accessible by integration' };
    expect(await failure(client(server).issues.create({ ...repo, title: 'x' }))).toMatchObject(refused);
    expect(await failure(client(server).issues.createLabel({ ...repo, name: 'x' }))).toMatchObject(refused);
    expect((await client(server).issues.listForRepo(repo)).data).toEqual([]);
    expect(await server.issues()).toEqual([]);
  });

  test.each(['private', 'internal'] as const)(
    'without any permission the issues of a repository that is %s cannot be read',
    async (visibility) => {
      const server = await github({ visibility, permissions: { issues: 'none' } });
      expect(await failure(client(server).issues.listForRepo(repo))).toMatchObject({ status: 403 });
      expect((await client(server).repos.get(repo)).status).toBe(200);
    },
  );

  test('the issues of a public repository are there for everybody', async () => {
    const server = await github({ visibility: 'public', permissions: { issues: 'none' } });
    expect((await client(server).issues.listForRepo(repo)).status).toBe(200);
  });

  test('a personal access token is told in other words', async () => {
    const server = await github({ identity: 'octocat', permissions: { issues: 'read' } });
    expect(await failure(client(server).issues.create({ ...repo, title: 'x' }))).toMatchObject({
      status: 403,
      message: 'Resource not accessible by personal access token',
    });
  });

  test('a private repository does not exist for an outsider', async () => {
    const server = await github();
    expect(await failure(client(server, server.tokenOf('monalisa')).repos.get(repo))).toMatchObject({
      status: 404,
    });
  });
});

test('where issues are disabled they are gone, and the repository says so', async () => {
  const server = await github({ issuesEnabled: false });
  const gone = { status: 410, message: 'Issues are disabled for this repo' };
  expect(await failure(client(server).issues.create({ ...repo, title: 'x' }))).toMatchObject(gone);
  expect(await failure(client(server).issues.listForRepo(repo))).toMatchObject(gone);
  expect((await client(server).repos.get(repo)).data.has_issues).toBe(false);
});

describe('assignees', () => {
  test('who can be assigned can be asked beforehand, whatever the case', async () => {
    const server = await github();
    const ask = (assignee: string) => client(server).issues.checkUserCanBeAssigned({ ...repo, assignee });
    expect((await ask('Octocat')).status).toBe(204);
    expect(await failure(ask('monalisa'))).toMatchObject({ status: 404 });
  });

  test('an issue with one who cannot is not opened', async () => {
    const server = await github();
    const issue = { ...repo, title: 'Drift', assignees: ['octocat', 'monalisa'] };
    expect(await failure(client(server).issues.create(issue))).toMatchObject({
      status: 422,
      message: 'Validation Failed',
      errors: [{ resource: 'Issue', field: 'assignees', code: 'invalid', value: ['monalisa'] }],
    });
    expect(await server.issues()).toEqual([]);
  });

  test('nor is one changed', async () => {
    const server = await github();
    await client(server).issues.create({ ...repo, title: 'Drift', assignees: ['octocat'] });
    const change = { ...repo, issue_number: 1, title: 'New title', assignees: ['nobody-at-all'] };
    expect(await failure(client(server).issues.update(change))).toMatchObject({ status: 422 });
    expect(await server.issues()).toMatchObject([{ title: 'Drift', assignees: ['octocat'] }]);
  });

  test('adding them afterwards leaves out without a word who cannot', async () => {
    const server = await github();
    await client(server).issues.create({ ...repo, title: 'Drift' });
    const assignees = ['HUBOT', 'monalisa', 'nobody-at-all'];
    const added = await client(server).issues.addAssignees({ ...repo, issue_number: 1, assignees });
    expect(added.status).toBe(201);
    expect(added.data.assignees?.map((assignee) => assignee.login)).toEqual(['hubot']);
  });
});

describe('sizes', () => {
  test.each([
    ['a title', { title: 't'.repeat(257) }, 'title is too long (maximum is 256 characters)'],
    ['a body', { title: 'x', body: 'b'.repeat(65_537) }, 'body is too long (maximum is 65536 characters)'],
    ['a label', { title: 'x', labels: ['l'.repeat(51)] }, 'name is too long (maximum is 50 characters)'],
  ])('%s that is one character too long is refused', async (_what, issue, message) => {
    const server = await github();
    const refused = await failure(client(server).issues.create({ ...repo, ...issue }));
    expect(refused).toMatchObject({ status: 422, errors: [{ code: 'custom', message }] });
    expect(await server.issues()).toEqual([]);
  });

  test('what just fits is taken, characters counted and not bytes', async () => {
    const server = await github();
    const issue = { title: '𝒜'.repeat(256), body: 'é'.repeat(65_536), labels: ['ü'.repeat(50)] };
    expect((await client(server).issues.create({ ...repo, ...issue })).status).toBe(201);
  });

  test('the same holds for changes and comments', async () => {
    const server = await github();
    await client(server).issues.create({ ...repo, title: 'Drift' });
    const at = { ...repo, issue_number: 1, body: 'b'.repeat(65_537) };
    expect(await failure(client(server).issues.update(at))).toMatchObject({ status: 422 });
    expect(await failure(client(server).issues.createComment(at))).toMatchObject({ status: 422 });
  });
});

test('an issue needs a title', async () => {
  const server = await github();
  expect(await failure(client(server).issues.create({ ...repo, title: '  ' }))).toMatchObject({
    status: 422,
    errors: [{ resource: 'Issue', field: 'title', code: 'missing_field' }],
  });
});

describe('labels', () => {
  test.each([
    ['a name that exists in another case', { name: 'AWS' }, { field: 'name', code: 'already_exists' }],
    ['a colour with a #', { name: 'x', color: '#d73a4a' }, { field: 'color', code: 'invalid' }],
    ['a long description', { name: 'x', description: 'd'.repeat(101) }, { field: 'description' }],
  ])('%s is refused', async (_what, label, error) => {
    const server = await github();
    await client(server).issues.createLabel({ ...repo, name: 'aws', color: 'd73a4a' });
    expect(await failure(client(server).issues.createLabel({ ...repo, ...label }))).toMatchObject({
      status: 422,
      errors: [{ resource: 'Label', ...error }],
    });
  });
});
