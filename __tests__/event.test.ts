import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEvent } from '../src/event.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rootline-event-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function eventWith(payload: unknown) {
  return eventNamed('schedule', payload);
}

async function eventNamed(name: string, payload: unknown) {
  const file = join(folder, 'event.json');
  await writeFile(file, JSON.stringify(payload));
  return readEvent({
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: file,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'octo-org/aws',
  });
}

describe('who may see the repository', () => {
  test.each([
    ['nothing is told', {}, undefined],
    ['nothing is told of the repository', { repository: {} }, undefined],
    ['it is private', { repository: { private: true } }, 'private'],
    ['it is private by both', { repository: { private: true, visibility: 'private' } }, 'private'],
    ['it is internal', { repository: { private: true, visibility: 'internal' } }, 'internal'],
    ['it is public', { repository: { visibility: 'public' } }, 'public'],
    ['it is not private', { repository: { private: false } }, 'public'],
    ['both differ', { repository: { private: false, visibility: 'private' } }, 'public'],
    ['both differ the other way', { repository: { private: true, visibility: 'public' } }, 'public'],
    ['it is something new', { repository: { visibility: 'galactic' } }, undefined],
  ])('where %s', async (_what, payload, visibility) => {
    expect((await eventWith(payload)).visibility).toBe(visibility);
  });
});

test('a pull request of another repository is from a fork', async () => {
  const pullRequest = (id: number) => ({
    pull_request: { head: { repo: { id } }, base: { repo: { id: 1 } } },
  });
  expect((await eventWith(pullRequest(2))).fromFork).toBe(true);
  expect((await eventWith(pullRequest(1))).fromFork).toBe(false);
});

test.each([
  ['says nothing of its repository', { base: { repo: { id: 1 } } }],
  ['lost it', { head: { repo: null }, base: { repo: { id: 1 } } }],
  ['says nothing of either', {}],
])('a pull request whose head %s counts as from a fork', async (_what, request) => {
  expect((await eventWith({ pull_request: request })).fromFork).toBe(true);
});

describe('the file of the event', () => {
  test.each([
    ['schedule', { schedule: '17 5 * * *' }],
    ['push', { ref: 'refs/heads/main' }],
    ['workflow_dispatch', { ref: 'refs/heads/main' }],
    ['workflow_dispatch', { ref: 'main' }],
    ['pull_request', { pull_request: {} }],
    ['push', {}],
  ])('fits %s where it is %j', async (name, payload) => {
    expect((await eventNamed(name, payload)).isChanged).toBe(false);
  });

  test.each([
    ['schedule', { pull_request: {} }],
    ['schedule', { merge_group: {} }],
    ['push', { ref: 'refs/heads/topic' }],
    ['push', { pull_request: {} }],
    ['workflow_dispatch', { ref: 'refs/heads/topic' }],
    ['workflow_dispatch', { issue: { number: 1 } }],
  ])('does not fit %s where it is %j', async (name, payload) => {
    expect((await eventNamed(name, payload)).isChanged).toBe(true);
  });
});

describe('the change that is proposed', () => {
  const pullRequest = { pull_request: { number: 7, base: { sha: 'aaaa', repo: { id: 1 } } } };
  const group = { merge_group: { base_sha: 'bbbb' } };

  test('is told of a pull request and of a merge group', async () => {
    expect((await eventNamed('pull_request', pullRequest)).change).toEqual({ base: 'aaaa', pullRequest: 7 });
    expect((await eventNamed('merge_group', group)).change).toEqual({ base: 'bbbb', pullRequest: undefined });
  });

  test.each(['pull_request_target', 'workflow_run', 'pull_request_review', 'push', 'schedule'])(
    'is none for %s, where what is checked out need not be it',
    async (name) => {
      expect((await eventNamed(name, { ...pullRequest, ...group })).change).toBeUndefined();
    },
  );

  test('is none where the event does not say what it is made to', async () => {
    expect((await eventNamed('pull_request', {})).change).toBeUndefined();
    expect((await eventNamed('merge_group', pullRequest)).change).toBeUndefined();
  });
});

test('without any environment there is no event', async () => {
  expect(await readEvent({})).toEqual({
    name: '',
    ref: '',
    repository: '',
    fromFork: false,
    isChanged: false,
    defaultBranch: '',
    visibility: undefined,
    change: undefined,
  });
});
