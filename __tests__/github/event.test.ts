import { describe, expect, test } from 'vitest';
import { type ActionsEvent, commandFor } from '../../src/github/event.ts';

function on(name: string, changes: Partial<ActionsEvent>): ActionsEvent {
  return {
    name,
    ref: 'refs/heads/main',
    repository: 'octo-org/aws',
    fromFork: false,
    isChanged: false,
    ...changes,
  };
}

const topic = { ref: 'refs/heads/topic' };
const merge = { ref: 'refs/pull/7/merge' };

describe('no issue is written', () => {
  test.each([
    ['auto', on('push', topic)],
    ['auto', on('push', { ref: 'refs/tags/main' })],
    ['auto', on('push', { ref: 'main' })],
    ['auto', on('workflow_dispatch', topic)],
    ['auto', on('pull_request_target', {})],
    ['auto', on('pull_request_target', { fromFork: true })],
    ['auto', on('workflow_run', {})],
    ['auto', on('issues', {})],
    ['auto', on('issue_comment', {})],
    ['auto', on('repository_dispatch', {})],
    ['auto', on('', {})],
    ['auto', on('schedule', topic)],
    ['auto', on('schedule', merge)],
    ['reconcile', on('push', topic)],
    ['reconcile', on('workflow_dispatch', topic)],
    ['reconcile', on('pull_request', merge)],
    ['reconcile', on('pull_request', { ...merge, fromFork: true })],
    ['reconcile', on('pull_request_target', {})],
    ['reconcile', on('merge_group', { ref: 'refs/heads/gh-readonly-queue/main/pr-7' })],
    ['reconcile', on('workflow_run', {})],
    ['reconcile', on('schedule', topic)],
    ['reconcile', on('repository_dispatch', {})],
    ['reconcile', on('issue_comment', {})],
  ] as const)('%s is refused on $name of $ref', (command, event) => {
    expect(commandFor(command, event, 'main')).toEqual({
      refused: expect.stringContaining('default branch (main)'),
    });
  });

  test('where nobody knows the default branch', () => {
    expect(commandFor('auto', on('push', { ref: 'refs/heads/' }), '')).toEqual({
      refused: expect.stringContaining('of the default branch, so that'),
    });
  });

  test.each(['schedule', 'push', 'workflow_dispatch'])(
    'on %s where the file of the event tells of another one',
    (name) => {
      for (const command of ['auto', 'reconcile'] as const)
        expect(commandFor(command, on(name, { isChanged: true }), 'main')).toEqual({
          refused: expect.stringMatching(/GITHUB_EVENT_PATH.*tells of something else/),
        });
    },
  );

  test('the refusal names the event, or the ref, and what to do', () => {
    expect(commandFor('reconcile', on('push', topic), 'main')).toEqual({
      refused: expect.stringMatching(
        /`command: reconcile` .* push of refs\/heads\/topic.*Use `command: check` here/,
      ),
    });
    expect(commandFor('auto', on('issues', {}), 'main')).toEqual({
      refused: expect.stringMatching(/`command: auto` .* the event issues.*Name `command: check`/),
    });
    expect(commandFor('auto', on('', {}), 'main')).toEqual({
      refused: expect.stringContaining('on no event (GITHUB_EVENT_NAME is not set): '),
    });
  });
});

describe('the default branch', () => {
  test.each(['auto', 'reconcile'] as const)(
    '%s reconciles on schedule, push and workflow_dispatch',
    (command) => {
      for (const name of ['schedule', 'push', 'workflow_dispatch'])
        expect(commandFor(command, on(name, {}), 'main')).toEqual({ command: 'reconcile' });
    },
  );

  test('may have any name', () => {
    const ref = 'refs/heads/release/next';
    expect(commandFor('auto', on('push', { ref }), 'release/next')).toEqual({ command: 'reconcile' });
    expect(commandFor('auto', on('push', {}), 'release/next')).toHaveProperty('refused');
  });
});

describe('a check', () => {
  test.each(['pull_request', 'merge_group'])('is what auto does on %s', (name) => {
    expect(commandFor('auto', on(name, merge), 'main')).toEqual({ command: 'check' });
  });

  test.each(['push', 'workflow_dispatch', 'issues', 'schedule'])('can be had on %s', (name) => {
    expect(commandFor('check', on(name, topic), 'main')).toEqual({ command: 'check' });
  });

  test.each(['auto', 'check'] as const)('%s of a fork compares what is declared, and says so', (command) => {
    expect(commandFor(command, on('pull_request', { ...merge, fromFork: true }), 'main')).toEqual({
      command: 'compare',
      note: expect.stringMatching(/fork.*compared, and no more/),
    });
  });

  test('of a fork where its code has secrets only validates', () => {
    expect(commandFor('check', on('pull_request_target', { fromFork: true }), 'main')).toEqual({
      command: 'validate',
      note: expect.stringContaining('fork'),
    });
  });
});

test('validate can be had anywhere, and has nothing to say', () => {
  for (const fromFork of [true, false])
    expect(commandFor('validate', on('pull_request_target', { fromFork }), '')).toEqual({
      command: 'validate',
    });
});

describe('command: observe', () => {
  const event = { repository: 'octo-org/aws', fromFork: false, isChanged: false };

  test.each([
    ['schedule', 'refs/heads/main'],
    ['workflow_dispatch', 'refs/heads/feature'],
    ['pull_request', 'refs/pull/7/merge'],
  ])('is allowed on %s, for it decides about nothing', (name, ref) => {
    expect(commandFor('observe', { ...event, name, ref }, 'main')).toEqual({ command: 'observe' });
  });

  test('validates the baseline of a fork, where there is no AWS', () => {
    const fork = { ...event, name: 'pull_request', ref: 'refs/pull/7/merge', fromFork: true };
    expect(commandFor('observe', fork, 'main')).toMatchObject({ command: 'validate' });
  });
});
