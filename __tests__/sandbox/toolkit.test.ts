import { expect, test } from 'vitest';
import { startOidc } from '../../sandbox/oidc.ts';
import { github } from './github-fixture.ts';
import { run } from './runner-fixture.ts';

const code = `
  import * as core from '${import.meta.resolve('@actions/core')}';
  import { context, getOctokit } from '${import.meta.resolve('@actions/github')}';
  const idToken = await core.getIDToken('sts.amazonaws.com');
  const octokit = getOctokit(core.getInput('github-token'));
  const issue = await octokit.rest.issues.create({ ...context.repo, title: core.getInput('two words') });
  core.setOutput('issue', issue.data.number);
  core.info(idToken);
  await core.summary.addRaw('opened #' + issue.data.number).write();
  core.setFailed('drift: 1\\n2');
`;

test('an action built on GitHub’s own toolkit works in the sandbox', async () => {
  const server = await github();
  const oidc = await startOidc({
    repository: { owner: 'example', ownerId: 1, name: 'aws-accounts', id: 2 },
    ref: 'refs/heads/main',
    subject: 'by-name',
    now: () => new Date(),
  });
  const result = await run(code, { github: server, oidc, inputs: { 'two words': 'Drift' } });
  await oidc.close();

  expect(result.stderr).toBe('');
  expect(result).toMatchObject({ exitCode: 1, outputs: { issue: '1' }, summary: 'opened #1' });
  expect(result.commands.at(-1)).toEqual({ command: 'error', properties: {}, message: 'drift: 1\n2' });
  expect(await server.issues()).toMatchObject([{ title: 'Drift', author: 'github-actions[bot]' }]);
  expect(oidc.audiences).toEqual(['sts.amazonaws.com']);
  const [idToken = ''] = result.masks;
  expect(idToken).toMatch(/^eyJ/);
  expect(result.leaks(idToken)).toEqual([]);
});

test('an action killed between a write and its reply leaves the write behind', async () => {
  const server = await github();
  const controller = new AbortController();
  server.afterWrite(1, () => controller.abort());
  const result = await run(code.replace(/const idToken.*/, 'const idToken = "";'), {
    github: server,
    inputs: { 'two words': 'Drift' },
    signal: controller.signal,
  });
  expect(result).toMatchObject({ killedBy: 'signal', outputs: {}, summary: '' });
  expect(await server.issues()).toHaveLength(1);
});
