import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RunOptions } from '../../sandbox/runner.ts';
import type { SandboxWorld } from '../../sandbox/world.ts';
import {
  act,
  baselineFile,
  checkOut,
  commit,
  errors,
  exampleBaseline,
  marks,
  mergeGroupTo,
  openWorld,
  pullRequestTo,
  reportOf,
  schedule,
  type Told,
  writes,
} from './fixture.ts';
import { expectRefusal } from './refusal.ts';

const weaker = exampleBaseline
  .replace('mfa: hardware', 'mfa: enabled')
  .replace('        access-keys: absent\n', '');
const stricter = exampleBaseline.replace('unused-for: 90d', 'unused-for: 365d');

/** A pull request in a world of its own, made to a commit with this baseline. */
interface Scene {
  readonly world: SandboxWorld;
  readonly number: number;
  readonly base: string;
  readonly check: (head: string, options?: Partial<RunOptions>) => Promise<Told>;
}

async function proposed(
  baseline: string | undefined,
  options: Parameters<typeof openWorld>[0],
): Promise<Scene> {
  const world = await openWorld(options);
  const number = await world.github.asUser('octocat').openIssue({ title: 'Change the baseline', body: '' });
  const base =
    baseline === undefined
      ? await commit(world, 'notes.md', 'Nothing yet.\n')
      : await commit(world, baselineFile, baseline);
  return {
    world,
    number,
    base,
    async check(head, run = {}) {
      await checkOut(world, head);
      return act(world, { event: pullRequestTo(base, number, 1), ...run });
    },
  };
}

/** What the check says of the change. */
function changeOf(told: Told) {
  const part = reportOf(told)['pull-request'];
  if (part === null) throw new Error('The report tells of no change.');
  return part;
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

const comments = async ({ world, number }: Scene) =>
  (await world.github.comments(number)).filter(({ author }) => author === 'github-actions[bot]');

describe('a pull request', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await proposed(exampleBaseline, {});
  });

  test('that changes nothing is told so, and leaves a comment', async () => {
    const told = await scene.check(`# Another comment.\n${exampleBaseline}`);
    expect([told.exitCode, errors(told)]).toEqual([0, []]);
    expect(told.outputs).toMatchObject({ status: 'incomplete', new: '0', resolved: '0', weakened: '0' });
    expect(
      told.summary.startsWith('## Rootline: example\n\n**This change declares nothing differently.**'),
    ).toBe(true);
    expect(changeOf(told)).toMatchObject({ before: 'sound', changes: [] });
    expect(await comments(scene)).toMatchObject([
      { body: expect.stringContaining('declares nothing differently') },
    ]);
  });

  test('that weakens says what, where and for whom; its comment is that of before', async () => {
    const told = await scene.check(weaker);
    expect([told.exitCode, errors(told)]).toEqual([0, []]);
    expect(told.outputs.weakened).toBe('2');
    expect(Number(told.outputs.resolved)).toBeGreaterThan(0);
    expect(told.summary).toMatch(
      /^## Rootline: example\n\n\*\*This change weakens 2 expectations.*resolves \d+ findings? without anything being fixed\.\*\*/,
    );
    expect(told.summary).toContain('\n## All that the changed baseline finds: example\n');
    expect(told.stdout).toContain('What it weakens');
    expect(
      marks(told)
        .filter(({ level }) => level === 'warning')
        .map(({ title }) => title),
    ).toContain('Weakened by this change');
    expect(marks(told).map(({ place }) => place)).toContain(`${baselineFile}:13:9`);
    const [comment, ...others] = await comments(scene);
    expect(others).toEqual([]);
    expect(comment?.body).toMatch(
      /^<!-- rootline:check \S+ example -->\n## Rootline: example\n\n\*\*This change weakens/,
    );
    expect(comment?.body).toContain('`root-user.access-keys` is no longer expected');
    expect(writes(told)).toEqual([expect.stringMatching(/^PATCH .*\/issues\/comments\/\d+$/)]);
  });

  test('that tightens adds findings, by which it fails, and weakens nothing', async () => {
    const told = await scene.check(stricter, { inputs: { 'fail-on': 'critical,high,medium,low,weakened' } });
    const added = changeOf(told).findings?.added ?? [];
    expect(added.map(({ key }) => key)).toContain('111111111111/root-user.unused-for');
    expect(told.outputs).toMatchObject({ new: String(added.length), resolved: '0', weakened: '0' });
    expect([told.exitCode, errors(told)]).toEqual([
      1,
      [expect.stringMatching(/^fail-on is met: the change adds \d+ \w+ findings?\. \[RL112\]/)],
    ]);
    expect(changeOf(told).changes).toMatchObject([
      { weakens: false, sentence: expect.stringContaining('`root-user.unused-for` asks more') },
    ]);
  });

  test('fails by what it adds or weakens, not by the drift that is there', async () => {
    const none = await scene.check(exampleBaseline, {
      inputs: { 'fail-on': 'critical,high,medium,low,weakened' },
    });
    expect([none.exitCode, Number(none.outputs.drift) > 0]).toEqual([0, true]);
    const told = await scene.check(weaker, { inputs: { 'fail-on': 'weakened,critical' } });
    expect([told.exitCode, errors(told)]).toEqual([
      1,
      [
        expect.stringMatching(
          /^fail-on is met: the change weakens, or may weaken, 2 declarations\. \[RL112\]/,
        ),
      ],
    ]);
  });

  test('without `comment`, and in a dry run, leaves none', async () => {
    for (const inputs of [{ comment: 'false' }, { 'dry-run': 'true' }]) {
      const told = await scene.check(stricter, { inputs });
      expect([told.exitCode, writes(told)]).toEqual([0, []]);
    }
  });

  test('has one comment, and marks within the repository, however the path is written', async () => {
    for (const baseline of [`./${baselineFile}`, join(scene.world.workspace, baselineFile)]) {
      const told = await scene.check(weaker, { inputs: { baseline } });
      expect(marks(told).every(({ place }) => place.startsWith(`${baselineFile}:`))).toBe(true);
      expect(told.summary).not.toContain(scene.world.workspace);
      expect(await comments(scene)).toHaveLength(1);
    }
  });

  test('that loosens a rule, or accepts drift, of accounts that are not there yet is told so', async () => {
    const later = `rules:
  - name: the sandboxes to come
    match: { names: ['sandbox-*'] }
    expect: { root-user: { mfa: enabled } }
`;
    const rules = exampleBaseline.replace(/\nowners:/, `\n${later.slice('rules:\n'.length)}\nowners:`);
    const accepted = `${rules}
exceptions:
  - { control: contacts, match: { names: [newcomer] }, reason: They have none yet, until: ${inDays(90)} }
`;
    const told = await scene.check(accepted, { inputs: { 'fail-on': 'weakened' } });
    expect([told.exitCode, told.outputs.weakened]).toEqual([1, '2']);
    expect(changeOf(told).changes.map(({ sentence }) => sentence)).toEqual([
      '`root-user.mfa` may accept more of accounts yet to come: `enabled` instead of `hardware`, by the rule `the sandboxes to come`.',
      expect.stringMatching(/^A new exception may accept drift of `contacts` of accounts yet to come until /),
    ]);
    expect(told.summary).toContain('Accounts yet to come are new ones');
    const [comment] = await comments(scene);
    expect(comment?.body).toContain('may weaken 2 declarations');
  });

  test('writes and reads no issue', async () => {
    const before = await scene.world.github.issues();
    const told = await scene.check(weaker);
    expect(told.github.filter(({ path }) => /\/(issues|labels|milestones)$|\/assignees/.test(path))).toEqual(
      [],
    );
    expect((await scene.world.github.issues()).map(({ title }) => title)).toEqual(
      before.map(({ title }) => title),
    );
    expect(reportOf(told).issues).toBeNull();
  });

  test('whose baseline is not valid fails on its lines, before AWS is asked', async () => {
    const told = await scene.check(exampleBaseline.replace('mfa: hardware', 'mfa: hardwear'));
    expectRefusal(scene.world, told);
    expect([told.aws, told.github]).toEqual([[], []]);
    expect(told.outputs).toEqual({ status: 'invalid' });
    expect(marks(told)).toMatchObject([{ level: 'error', place: `${baselineFile}:14:14` }]);
  });

  test('of a merge group is checked, and has no conversation', async () => {
    await checkOut(scene.world, weaker);
    const told = await act(scene.world, { event: mergeGroupTo(scene.base) });
    expect([told.exitCode, writes(told)]).toEqual([0, []]);
    expect(told.summary).toMatch(/^## Rootline: example\n\n\*\*This change weakens/);
  });

  test('that moves to another organization is compared as declared, and AWS is not asked', async () => {
    const told = await scene.check(exampleBaseline.replace('o-exampleorg1', 'o-otherorg12'));
    expect([told.exitCode, told.aws]).toEqual([0, []]);
    expect(told.summary).toContain('is meant for the organization `o-otherorg12` instead of `o-exampleorg1`');
    expect(told.outputs).toMatchObject({ new: '', resolved: '', weakened: '1' });
    expect(marks(told)).toMatchObject([{ level: 'warning', place: `${baselineFile}:5:7` }]);
  });
});

describe('the comment', () => {
  test.each(['read', 'none'] as const)(
    'is skipped where the token may do this to issues: %s',
    async (issues) => {
      const scene = await proposed(exampleBaseline, { github: { permissions: { issues } } });
      const told = await scene.check(weaker);
      expect([told.exitCode, errors(told), await comments(scene)]).toEqual([0, [], []]);
      expect(told.stdout).toMatch(/The comment was not written.*`pull-requests: write`/);
      expect(told.summary).toContain('This change weakens 2 expectations');
    },
  );
});

describe('the baseline before', () => {
  test('that is not there is told, and everything is new', async () => {
    const scene = await proposed(undefined, {});
    const told = await scene.check(exampleBaseline, { inputs: { 'fail-on': 'weakened' } });
    expect([told.exitCode, errors(told)]).toEqual([0, []]);
    expect(told.summary).toContain('There was no baseline before');
    expect(told.outputs).toMatchObject({ new: told.outputs.drift, weakened: '0' });
  });

  test('that is not sound is told, and compared as one that declares nothing', async () => {
    const scene = await proposed(exampleBaseline.replace('rules:', 'rulez:'), {});
    const told = await scene.check(exampleBaseline);
    expect([told.exitCode, errors(told)]).toEqual([0, []]);
    expect(told.summary).toContain('The baseline before this change is not valid');
    expect(told.stdout).toMatch(/Before this change: The baseline is not valid\. .*rulez/);
    expect(changeOf(told).before).toBe('unsound');
  });

  test('of a commit that the token cannot see is no missing one', async () => {
    const scene = await proposed(exampleBaseline, {});
    const event = pullRequestTo('0123456789abcdef0123456789abcdef01234567', scene.number, 1);
    const told = await scene.check(exampleBaseline, { event });
    expectRefusal(scene.world, told);
    expect(told.aws).toEqual([]);
    expect(errors(told)[0]).toMatch(/does not see the commit.*`contents: read`/);
  });

  test('may be a folder', async () => {
    const scene = await proposed(exampleBaseline, {});
    const folder = '.github/baseline';
    await mkdir(join(scene.world.workspace, folder));
    await commit(scene.world, `${folder}/00-main.yml`, exampleBaseline);
    const part =
      'scope: { tags: { team: payments } }\nrules: [{ name: p, match: all, expect: { contacts: { billing: present } } }]\n';
    const base = await commit(scene.world, `${folder}/payments.yml`, part);
    await writeFile(join(scene.world.workspace, folder, '00-main.yml'), exampleBaseline);
    const event = pullRequestTo(base, scene.number, 1);
    const told = await act(scene.world, { event, inputs: { baseline: folder } });
    expect([told.exitCode, errors(told)]).toEqual([0, []]);
    expect(changeOf(told)).toMatchObject({ before: 'sound', changes: [] });
  });
});

describe('without AWS', () => {
  let scene: Scene;
  const nothing = {
    inputs: { 'role-to-assume': '', 'member-role': '' },
    env: { AWS_ENDPOINT_URL: '' },
    oidc: undefined,
  };

  beforeAll(async () => {
    scene = await proposed(exampleBaseline, {});
  });

  test('a fork is compared as declared, without a comment, a report and the snapshot that it brings', async () => {
    await writeFile(join(scene.world.workspace, 'a.ndjson'), 'of the fork itself\n');
    const told = await scene.check(weaker, {
      ...nothing,
      inputs: { snapshot: 'a.ndjson' },
      event: pullRequestTo(scene.base, scene.number, 2),
    });
    expect([told.exitCode, errors(told), told.aws, writes(told)]).toEqual([0, [], [], []]);
    expect(told.summary).toMatch(/This change (?:may weaken|weakens)/);
    expect(told.summary).toContain('validated and compared, and no more');
    expect(told.outputs).toEqual({ new: '', resolved: '', weakened: '2' });
    expect(told.report).toBeUndefined();
  });

  test('a fork that weakens fails by `weakened`, and its other conditions are not met unseen', async () => {
    const event = pullRequestTo(scene.base, scene.number, 2);
    const told = await scene.check(weaker, { ...nothing, event, inputs: { 'fail-on': 'weakened,critical' } });
    expect(errors(told)).toEqual([
      expect.stringMatching(/^fail-on is met: the change weakens, or may weaken, 2 declarations\. \[RL112\]/),
    ]);
    expect(told.stdout).toContain('`fail-on` could count no findings, because AWS was not read.');
  });

  test('a branch is compared as declared, and gets its comment', async () => {
    const told = await scene.check(weaker, nothing);
    expect([told.exitCode, errors(told), told.aws]).toEqual([0, [], []]);
    expect(await comments(scene)).toMatchObject([
      { body: expect.stringContaining('validated and compared, and no more') },
    ]);
  });

  test('a snapshot of another run is judged, without signing in', async () => {
    await checkOut(scene.world, exampleBaseline);
    const inputs = { command: 'observe', 'snapshot-out': 'a.ndjson' };
    await rm(join(scene.world.workspace, 'a.ndjson'), { force: true });
    await act(scene.world, { event: schedule, inputs });
    const told = await scene.check(weaker, {
      ...nothing,
      inputs: { ...nothing.inputs, snapshot: 'a.ndjson' },
    });
    expect([told.exitCode, errors(told), told.aws]).toEqual([0, [], []]);
    expect(Number(told.outputs.resolved)).toBeGreaterThan(0);
    expect(changeOf(told)['facts-of']).toMatch(/^\d{4}-/);
    expect(scene.world.oidc.audiences.length).toBe(1);
  });
});

describe('in a public repository', () => {
  test('a change is compared without AWS and needs no leave; with AWS it is redacted', async () => {
    const scene = await proposed(exampleBaseline, { github: { visibility: 'public' } });
    const alone = await scene.check(weaker, { inputs: { 'role-to-assume': '' }, oidc: undefined });
    expect([alone.exitCode, errors(alone), alone.aws]).toEqual([0, [], []]);
    const inputs = {
      'allow-public-repository': 'true',
      'marker-key': 'a-secret-of-more-than-32-characters-for-the-tests',
    };
    const told = await scene.check(
      weaker.replace('billing: present', "billing: { email: 'billing+{account.id}@example.com' }"),
      { inputs },
    );
    expect([told.exitCode, errors(told)]).toEqual([0, []]);
    const [comment] = await comments(scene);
    const shown = [...told.lines, told.summary, JSON.stringify(told.report), comment?.body ?? ''].join('\n');
    const visible = shown.replace(/\p{Cf}/gu, '');
    const ids = [...scene.world.aws.state.accounts.keys()];
    expect(ids.filter((id) => visible.includes(id))).toEqual([]);
    expect(comment?.body).toMatch(/account-[0-9a-f]{10}/);
    expect(visible).not.toContain('billing@example.com');
  });
});
