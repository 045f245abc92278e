import { describe, expect, test } from 'vitest';
import type { RunnerEvent } from '../src/event.ts';
import { openProposal } from '../src/proposal.ts';
import { jobOf } from './run-fixture.ts';

const base = '89abcdef0123456789abcdef0123456789abcdef';
const event: RunnerEvent = {
  name: 'pull_request',
  ref: 'refs/pull/7/merge',
  repository: 'octo-org/aws',
  fromFork: false,
  isChanged: false,
  defaultBranch: 'main',
  visibility: 'private',
  change: { base, pullRequest: 7 },
};

function linksIn(environment: Readonly<Record<string, string>>) {
  const job = jobOf({ 'github-token': 'a token' }, {});
  return openProposal({ ...job, world: { ...job.world, environment } }, event).links;
}

describe('the files of both sides of a change', () => {
  const server = 'https://github.com';

  test('are linked at their commits', () => {
    const sha = '0123456789abcdef0123456789abcdef01234567';
    expect(linksIn({ GITHUB_SERVER_URL: server, GITHUB_SHA: sha })).toMatchObject({
      base: `${server}/octo-org/aws/blob/${base}`,
      head: `${server}/octo-org/aws/blob/${sha}`,
    });
  });

  test('are not linked where the runner does not say where they are', () => {
    expect(linksIn({ GITHUB_SERVER_URL: server })).toMatchObject({ head: undefined });
    expect(linksIn({})).toEqual({ base: undefined, head: undefined, run: undefined });
  });
});
