import { readdir, readFile } from 'node:fs/promises';
import type { IssueView } from '../github/view.ts';
import { repository, startWorld } from '../world.ts';
import { claim, headline } from './claims.ts';
import { scheduled } from './events.ts';
import { artifactFolder, artifactsOf } from './runs.ts';
import { accessOf, play, type Stage, titles } from './stage.ts';

const running = `${repository.owner}/${repository.name}`;
const now = () => new Date();
const inRunning = {
  savedAs: 'rootline.yml',
  event: scheduled,
  repository: running,
  ends: 'success',
} as const;

/** A scheduled run, and the issues after it. */
export interface Scheduled {
  readonly id: number;
  readonly issues: readonly IssueView[];
}

/** workflow.yml: opens issues and keeps its snapshot. */
export async function showSchedule(stage: Stage): Promise<Scheduled> {
  headline('workflow.yml, on a schedule');
  const world = await startWorld({
    now,
    github: { permissions: { issues: await accessOf('workflow.yml') } },
  });
  try {
    const run = await play(stage, { ...inRunning, example: 'workflow.yml', world });
    const issues = await world.github.issues();
    claim(
      `${issues.length} issues are open`,
      issues.length > 0 && issues.every(({ state }) => state === 'open'),
    );
    claim('its outputs count them', run.outputs.get('issues-opened') === String(issues.length));
    await claimSnapshots(stage, run.id, ['rootline-snapshot']);
    const lines = run.lines.join('\n');
    claim('the token is not in the log', !lines.includes(world.github.token));
    return { id: run.id, issues };
  } finally {
    await world.close();
  }
}

/** shards.yml: eight snapshots, and the issues that one run would have opened. */
export async function showShards(stage: Stage, expected: Scheduled): Promise<Scheduled> {
  headline('shards.yml, on a schedule');
  const world = await startWorld({ now, github: { permissions: { issues: await accessOf('shards.yml') } } });
  try {
    const run = await play(stage, { ...inRunning, example: 'shards.yml', world });
    const issues = await world.github.issues();
    claim('its issues are those of workflow.yml', titles(issues) === titles(expected.issues));
    const shards = [1, 2, 3, 4, 5, 6, 7, 8].map((shard) => `rootline-snapshot-${shard}`);
    await claimSnapshots(stage, run.id, shards);
    claim('the accounts of all shards are judged', run.outputs.get('accounts') === '11');
    return { id: run.id, issues };
  } finally {
    await world.close();
  }
}

/**
 * central-issues.yml: the app's issues are in the repository that the sandbox has, and the repository that runs is told
 * of by a prepared answer.
 */
export async function showCentralIssues(stage: Stage, expected: Scheduled): Promise<void> {
  headline('central-issues.yml, on a schedule');
  const app = { kind: 'bot', login: 'rootline-example[bot]', id: 4_242 } as const;
  const central = `${repository.owner}/aws-issues`;
  const world = await startWorld({
    now,
    github: {
      repository: central,
      identity: app,
      permissions: { issues: await accessOf('central-issues.yml') },
    },
  });
  const { github } = world;
  const reply = {
    status: 200,
    headers: {},
    body: { ...Object(scheduled.payload.repository), has_issues: true },
  };
  github.fault({ method: 'GET', path: new RegExp(`^/repos/${running}$`) }, { kind: 'reply', reply }, 1_000);
  const secrets = { ROOTLINE_APP_PRIVATE_KEY: 'the-private-key', ROOTLINE_MARKER_KEY: 'm'.repeat(32) };
  const installed = {
    clientId: 'the-client-id',
    privateKey: secrets.ROOTLINE_APP_PRIVATE_KEY,
    repositories: [running, central],
    permissions: { issues: 'write', metadata: 'read' },
  };
  try {
    const run = await play(stage, {
      ...inRunning,
      example: 'central-issues.yml',
      world,
      variables: { ROOTLINE_APP_CLIENT_ID: installed.clientId },
      secrets,
      environment: { SANDBOX_APP: JSON.stringify(installed), SANDBOX_APP_TOKEN: github.tokenOf(app.login) },
    });
    const issues = await github.issues();
    claim(`the issues of workflow.yml are in ${central}`, titles(issues) === titles(expected.issues));
    claim(
      'the app opened them',
      issues.every(({ author }) => author === app.login),
    );
    claim(
      'nothing was written elsewhere',
      !github.requests.some(({ method, path }) => method !== 'GET' && path.startsWith(`/repos/${running}/`)),
    );
    await claimSnapshots(stage, run.id, ['rootline-snapshot']);
  } finally {
    await world.close();
  }
}

async function claimSnapshots({ runs }: Stage, run: number, expected: readonly string[]): Promise<void> {
  const names = await artifactsOf(runs, String(run));
  const headers = await Promise.all(names.map((name) => headerOf(artifactFolder(runs, String(run), name))));
  claim(`it keeps ${expected.join(', ')}`, names.join() === expected.join());
  const own = headers.every(({ origin, contacts }) => origin.runId === String(run) && contacts === 'hidden');
  claim('what it keeps is of this run, its contacts hidden', own);
}

async function headerOf(folder: string) {
  const [file = ''] = await readdir(folder);
  const [line = ''] = (await readFile(`${folder}/${file}`, 'utf8')).split('\n', 1);
  return JSON.parse(line);
}
