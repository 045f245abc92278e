import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RunnerEvent } from '../../sandbox/runner/environment.ts';
import type { SandboxWorld } from '../../sandbox/world.ts';
import {
  act,
  checkOut,
  errors,
  event,
  exampleBaseline,
  mergeGroupTo,
  openWorld,
  pullRequest,
  pullRequestTo,
  reportOf,
  schedule,
  type Told,
  writes,
} from './fixture.ts';
import { expectRefusal } from './refusal.ts';

/** Whoever may push a branch or open a pull request tries to learn a secret, or to have issues closed. */
let world: SandboxWorld;
let conversation: number;

const base = '89abcdef0123456789abcdef0123456789abcdef';
const secret = '+1 555 7788 9911';
const values = { ROOTLINE_VALUE_SECURITY_PHONE: secret };
const asking = exampleBaseline.replace(
  "phone: '+1 555 0100'",
  'phone: { env: ROOTLINE_VALUE_SECURITY_PHONE }',
);

const topic = 'refs/heads/topic';
const main = 'refs/heads/main';
const target = {
  pull_request: { number: 7, head: { repo: { id: 1 } }, base: { sha: base, repo: { id: 1 } } },
};

beforeAll(async () => {
  world = await openWorld({});
  conversation = await world.github.asUser('octocat').openIssue({ title: 'Change the baseline', body: '' });
});

/** The value, its digits however they are written, and its parts. */
function shown(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => /7788|9911/.test(text.replace(/[^\d\w]/g, '')));
}

async function everything(told: Told): Promise<readonly string[]> {
  const { lines, summary, outputs, envFile, stateFile, report } = told;
  const comments = await world.github.comments(conversation);
  return [...lines, summary, JSON.stringify([outputs, envFile, stateFile, report, comments])];
}

describe('a value of the environment', () => {
  const events: readonly (readonly [string, RunnerEvent])[] = [
    ['a push to a branch', event('push', topic, {})],
    ['a dispatch on a branch', event('workflow_dispatch', topic, {})],
    ['pull_request_target', event('pull_request_target', main, target)],
    ['workflow_run', event('workflow_run', main, target)],
    ['a merge group', mergeGroupTo(base)],
    ['a pull request', pullRequest(1)],
    ['a tag', event('push', 'refs/tags/main', {})],
    ['issue_comment', event('issue_comment', main, { issue: { number: 7, pull_request: {} } })],
    ['repository_dispatch', event('repository_dispatch', main, {})],
    ['a schedule that names a branch', event('schedule', topic, {})],
    ['a push whose file tells of a branch', event('push', main, { ref: topic })],
  ];

  test.each(events)('is withheld on %s, and makes the verdict unknown', async (_what, on) => {
    await checkOut(world, asking);
    const told = await act(world, { event: on, env: values, inputs: { command: 'check' } });
    expect([told.exitCode, errors(told)]).toEqual([0, []]);
    const phones = reportOf(told).findings.filter(({ control }) => control === 'contacts.security');
    expect(new Set(phones.map(({ verdict }) => verdict))).toEqual(new Set(['unknown']));
    expect(phones[0]?.cause?.message).toMatch(/withheld/);
    expect(shown(await everything(told))).toEqual([]);
    expect(writes(told)).toEqual([]);
  });

  test('is named in the comment, and nothing of it is shown', async () => {
    await checkOut(world, asking);
    const told = await act(world, { event: pullRequestTo(base, conversation, 1), env: values });
    const [comment = { body: '' }] = await world.github.comments(conversation);
    expect(comment.body).toContain('{ phone: (from ROOTLINE_VALUE_SECURITY_PHONE), ');
    expect(shown(await everything(told))).toEqual([]);
  });

  test('is not even looked at for a fork', async () => {
    await checkOut(world, asking);
    const told = await act(world, { event: pullRequest(2), env: values, oidc: undefined });
    expect([told.exitCode, told.aws, writes(told)]).toEqual([0, [], []]);
    expect(shown(await everything(told))).toEqual([]);
  });

  test('is used, masked and hidden where the baseline is reviewed', async () => {
    await checkOut(world, asking);
    const told = await act(world, { event: schedule, env: values, inputs: { 'dry-run': 'true' } });
    expect(told.masks).toContain(secret);
    const { findings } = reportOf(told);
    expect(
      findings.filter(({ control }) => control === 'contacts.security').map(({ verdict }) => verdict),
    ).toContain('drift');
    expect(told.leaks(secret)).toEqual([]);
  });
});

describe('`reconcile` with a baseline that nobody reviewed', () => {
  test.each([
    ['a pull request', pullRequest(1)],
    ['a merge group', mergeGroupTo(base)],
    ['a push to a branch', event('push', topic, {})],
    ['a dispatch on a branch', event('workflow_dispatch', topic, {})],
    ['pull_request_target', event('pull_request_target', main, target)],
    ['workflow_run', event('workflow_run', main, target)],
    ['a tag', event('push', 'refs/tags/main', {})],
    ['issue_comment', event('issue_comment', main, { issue: { number: 7, pull_request: {} } })],
    ['repository_dispatch', event('repository_dispatch', main, {})],
    ['a schedule that names a branch', event('schedule', topic, {})],
    ['a schedule whose file tells of a pull request', event('schedule', main, target)],
    ['a push whose file tells of a branch', event('push', main, { ref: topic })],
  ])('is refused on %s before anything is read', async (_what, on) => {
    await checkOut(world, 'version: 1\n');
    const told = await act(world, { event: on, inputs: { command: 'reconcile' } });
    expectRefusal(world, told);
    expect([told.aws, told.github]).toEqual([[], []]);
    expect(errors(told)[0]).toMatch(/no unreviewed baseline changes an issue/);
  });
});

describe('a default branch that only the file of the event knows', () => {
  test('is believed by nobody: AWS is not asked, and no issue is written', async () => {
    await checkOut(world, 'version: 1\n');
    const edited = event('push', topic, { repository: { default_branch: 'topic' } });
    const told = await act(world, { event: edited });
    expectRefusal(world, told);
    expect(told.aws).toEqual([]);
    expect(errors(told)[0]).toMatch(
      /^This run is of refs\/heads\/topic, and GitHub says that the default branch of octo-org\/aws is main/,
    );
  });
});

describe('a snapshot that is not what it says', () => {
  const file = 'a.ndjson';
  const path = () => join(world.workspace, file);
  let taken = '';

  beforeAll(async () => {
    await checkOut(world, exampleBaseline);
    await act(world, { event: schedule });
    await act(world, { event: schedule, inputs: { command: 'observe', 'snapshot-out': file } });
    taken = await readFile(path(), 'utf8');
  });

  const reconciled = async (text: string) => {
    await writeFile(path(), text);
    return act(world, { event: schedule, inputs: { snapshot: file } });
  };

  test('of another run closes no issue', async () => {
    const told = await reconciled(taken.replace('"1"', '"2"'));
    expectRefusal(world, told);
    expect(errors(told)[0]).toMatch(/`reconcile` takes only snapshots of its own workflow run/);
  });

  test('with an account more, twice or of another name is refused with its line', async () => {
    const [header = '', first = '', ...rest] = taken.trimEnd().split('\n');
    const stranger = first.replaceAll(/"account":"\d{12}"/g, '"account":"999999999999"');
    for (const lines of [
      [header, first, first, ...rest],
      [header, stranger, ...rest],
      [header, first.slice(0, -2), ...rest],
    ]) {
      const told = await reconciled(`${lines.join('\n')}\n`);
      expectRefusal(world, told);
      expect(errors(told)[0]).toMatch(/^a\.ndjson:[23]: /);
    }
  });

  test('without the accounts that drift leaves their issues as they are', async () => {
    const open = (await world.github.issues()).filter(({ state }) => state === 'open').length;
    const [header = ''] = taken.split('\n');
    const told = await reconciled(`${header}\n`);
    expect([told.exitCode, told.outputs.status]).toEqual([0, 'incomplete']);
    expect(told.outputs['issues-closed']).toBe('0');
    const left = (await world.github.issues()).filter(({ state }) => state === 'open').length;
    expect(left).toBeGreaterThanOrEqual(open);
  });

  test('of another organization is refused', async () => {
    const told = await reconciled(taken.replaceAll('o-exampleorg1', 'o-otherorg12'));
    expectRefusal(world, told);
    expect(errors(told)[0]).toMatch(/The baseline is for the organization o-exampleorg1/);
  });

  test('can make a pull request look better, and touches no issue', async () => {
    const before = JSON.stringify(await world.github.issues());
    const [header = ''] = taken.split('\n');
    await writeFile(path(), `${header}\n`);
    const told = await act(world, { event: pullRequest(1), inputs: { snapshot: file, comment: 'false' } });
    expect([told.exitCode, told.outputs.status, writes(told)]).toEqual([0, 'incomplete', []]);
    expect(JSON.stringify(await world.github.issues())).toBe(before);
  });
});
