import { beforeAll, describe, expect, test } from 'vitest';
import type { RunnerEvent } from '../../sandbox/runner/environment.ts';
import type { SandboxWorld } from '../../sandbox/world.ts';
import { act, errors, event, mergeGroupTo, openWorld, pullRequest, reportOf, writes } from './fixture.ts';
import { expectRefusal } from './refusal.ts';

let world: SandboxWorld;

beforeAll(async () => {
  world = await openWorld({});
});

describe('an event on which issues are not reconciled', () => {
  const main = 'refs/heads/main';
  const cases: readonly (readonly [string, string, RunnerEvent, RegExp])[] = [
    ['reconcile', 'a pull request', pullRequest(1), /pull_request.*`command: check`/],
    ['reconcile', 'a pull request from a fork', pullRequest(2), /pull_request.*`command: check`/],
    ['auto', 'a push to another branch', event('push', 'refs/heads/topic', {}), /push of refs\/heads\/topic/],
    ['reconcile', 'a push to another branch', event('push', 'refs/heads/topic', {}), /refs\/heads\/topic/],
    [
      'auto',
      'a push of a tag called like the branch',
      event('push', 'refs/tags/main', {}),
      /refs\/tags\/main/,
    ],
    ['auto', 'a dispatch on another branch', event('workflow_dispatch', 'refs/heads/topic', {}), /topic/],
    ['auto', 'pull_request_target', event('pull_request_target', main, {}), /pull_request_target/],
    ['reconcile', 'pull_request_target', event('pull_request_target', main, {}), /pull_request_target/],
    ['auto', 'workflow_run', event('workflow_run', main, {}), /workflow_run/],
    ['auto', 'issues', event('issues', main, {}), /the event issues/],
    ['reconcile', 'issue_comment', event('issue_comment', main, {}), /issue_comment/],
    ['auto', 'a push without a default branch', { name: 'push', ref: 'refs/heads/', payload: {} }, /push/],
  ];
  test.each(cases)('%s on %s is refused before anything is asked', async (command, _what, on, words) => {
    const told = await act(world, { event: on, inputs: { command } });
    expectRefusal(world, told);
    expect([told.aws, told.github]).toEqual([[], []]);
    expect(told.outputs).toEqual({ status: 'invalid' });
    expect(errors(told)[0]).toMatch(words);
    expect(errors(told)[0]).toMatch(
      /only on schedule, and on push or workflow_dispatch of the default branch/,
    );
  });
});

describe('where auto checks', () => {
  test('an event that does not say what the change is made to is refused', async () => {
    for (const name of ['pull_request', 'merge_group']) {
      const told = await act(world, { event: event(name, 'refs/pull/7/merge', {}) });
      expectRefusal(world, told);
      expect([told.aws, told.github]).toEqual([[], []]);
      expect(errors(told)[0]).toMatch(/does not say to which commit the change is made/);
    }
  });

  test.each([
    ['a pull request', pullRequest(1)],
    ['a merge group', mergeGroupTo('89abcdef0123456789abcdef0123456789abcdef')],
  ])('%s is checked, and no issue is asked for', async (_what, on) => {
    const told = await act(world, { event: on });
    expect(errors(told)).toEqual([]);
    expect(told.exitCode).toBe(0);
    expect(told.github.filter(({ path }) => /\/issues(\/\d+)?$/.test(path))).toEqual([]);
    expect(writes(told)).toEqual([]);
    expect(told.outputs).toMatchObject({ drift: '25', new: '0', resolved: '0', 'issues-opened': '0' });
    expect(reportOf(told).issues).toBeNull();
  });

  test('a pull request from a fork is compared, which is said', async () => {
    for (const fork of [2, undefined]) {
      const on = fork === undefined ? deletedFork : pullRequest(fork);
      const told = await act(world, { event: on, oidc: undefined });
      expect([told.exitCode, told.aws, writes(told)]).toEqual([0, [], []]);
      expect(told.commands).toContainEqual(
        expect.objectContaining({
          command: 'notice',
          message: expect.stringMatching(/fork.*compared, and no more/),
        }),
      );
      expect(told.stdout).toContain('declares nothing differently');
    }
  });

  const deletedFork = event('pull_request', 'refs/pull/7/merge', {
    pull_request: {
      number: 7,
      head: { repo: null },
      base: { sha: '89abcdef0123456789abcdef0123456789abcdef', repo: { id: 1 } },
    },
  });
});
