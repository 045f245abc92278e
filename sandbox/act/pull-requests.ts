import type { Access } from '../github/callers.ts';
import { repository, type SandboxWorld, startWorld } from '../world.ts';
import type { ActRun } from './act.ts';
import { claim, headline } from './claims.ts';
import { inMergeQueue, pullRequest } from './events.ts';
import { accessOf, hasBase, type Playing, play, type Stage, writes } from './stage.ts';

const weakens = /This change weakens/;
const comparedAlone = /validated and compared, and no more/;

/** pull-request.yml, before the first scheduled run. */
export async function showFirstPullRequest(stage: Stage): Promise<void> {
  headline('pull-request.yml, before the first scheduled run');
  await onPullRequest(stage, await accessOf('pull-request.yml'), async (scene) => {
    const run = await scene.play({ example: 'pull-request.yml', ends: 'success' });
    scene.comments(run, comparedAlone);
  });
}

/** pull-request.yml, where a scheduled run of the example `workflow` has left a snapshot. */
export async function showPullRequest(stage: Stage, workflow: string, last: number): Promise<void> {
  headline(`pull-request.yml, after a scheduled run of ${workflow}`);
  await onPullRequest(stage, await accessOf('pull-request.yml'), async (scene) => {
    const run = await scene.play({ example: 'pull-request.yml', ends: 'success' });
    claim('it finds that run', run.outputs.get('run') === String(last));
    claim('the facts of the scheduled run are judged', run.outputs.get('accounts') === '11');
    claim('drift is found in them', Number(run.outputs.get('drift')) > 0);
    scene.comments(run, weakens);
  });
}

/** pull-request.yml for a merge group. */
export async function showMergeGroup(stage: Stage): Promise<void> {
  headline('pull-request.yml, in a merge queue');
  await onPullRequest(stage, await accessOf('pull-request.yml'), async (scene) => {
    const run = await scene.play({ example: 'pull-request.yml', event: inMergeQueue, ends: 'success' });
    claim('the facts of the scheduled run are judged', run.outputs.get('accounts') === '11');
    scene.says(run, weakens);
    scene.writesNothing();
  });
}

/** Both examples for a pull request from a fork, where GitHub turns `write` into `read`. */
export async function showFork(stage: Stage): Promise<void> {
  for (const [example, access] of [
    ['pull-request.yml', 'read'],
    ['fork-safe.yml', 'none'],
  ] as const) {
    headline(`${example}, from a fork`);
    await onPullRequest(stage, access, async (scene) => {
      const run = await scene.play({ example, event: pullRequest(scene.number, 'fork'), ends: 'success' });
      scene.says(run, comparedAlone);
      scene.writesNothing();
    });
  }
}

/** fork-safe.yml, where the pull request is from a branch, and where its baseline is wrong. */
export async function showForkSafe(stage: Stage): Promise<void> {
  headline('fork-safe.yml, from a branch');
  await onPullRequest(stage, await accessOf('fork-safe.yml'), async (scene) => {
    const run = await scene.play({ example: 'fork-safe.yml', ends: 'success' });
    scene.says(run, comparedAlone);
    scene.writesNothing();
  });
  headline('fork-safe.yml, with a wrong baseline from a fork');
  await onPullRequest(stage, await accessOf('fork-safe.yml'), async (scene) => {
    const event = pullRequest(scene.number, 'fork');
    const baseline = stage.baseline.replace('rules:', 'rulez:');
    const run = await scene.play({ example: 'fork-safe.yml', event, baseline, ends: 'failure' });
    scene.says(run, /rulez.*did you mean/i);
    scene.writesNothing();
  });
}

interface Scene {
  readonly number: number;
  readonly play: (playing: Pick<Playing, 'example' | 'ends'> & Partial<Playing>) => Promise<ActRun>;
  readonly says: (run: ActRun, words: RegExp) => void;
  /** The comment, and nothing else. */
  readonly comments: (run: ActRun, words: RegExp) => void;
  readonly writesNothing: () => void;
}

/**
 * A repository with a pull request that takes an expectation away, and a token that may do this to issues: to the
 * sandbox, as to GitHub, the conversation of a pull request is that of the issue with its number.
 */
async function onPullRequest(
  stage: Stage,
  issues: Access,
  show: (scene: Scene) => Promise<void>,
): Promise<void> {
  const world = await startWorld({ now: () => new Date(), github: { permissions: { issues } } });
  try {
    const number = await world.github.asUser('octocat').openIssue({ title: 'Expect less', body: '' });
    hasBase(world, stage.baseline);
    await show(sceneOf(stage, world, number));
    claim('AWS was not asked', world.aws.requests.length === 0);
    claim('no ID token was asked for', world.oidc.audiences.length === 0);
  } finally {
    await world.close();
  }
}

function sceneOf(stage: Stage, world: SandboxWorld, number: number): Scene {
  const name = `${repository.owner}/${repository.name}`;
  const before = world.github.requests.length;
  const says = (run: ActRun, words: RegExp) => {
    claim(`it says “${words.source}”`, words.test(run.lines.join('\n')));
  };
  return {
    number,
    play: (playing) =>
      play(stage, {
        savedAs: 'baseline.yml',
        event: pullRequest(number, 'branch'),
        world,
        repository: name,
        baseline: stage.baseline.replace('mfa: hardware', 'mfa: enabled'),
        ...playing,
      }),
    says,
    comments: (run, words) => {
      says(run, words);
      const written = writes(world, before);
      const comment = `POST /repos/${name}/issues/${number}/comments`;
      claim('it writes one comment on the pull request, and nothing else', written.join() === comment);
    },
    writesNothing: () => claim('it writes nothing', writes(world, before).length === 0),
  };
}
