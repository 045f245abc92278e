import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failures } from './claims.ts';
import {
  showFirstPullRequest,
  showFork,
  showForkSafe,
  showMergeGroup,
  showPullRequest,
} from './pull-requests.ts';
import { showCentralIssues, showSchedule, showShards } from './schedules.ts';
import { readExample, type Stage } from './stage.ts';

/**
 * Runs every example workflow with act, whose path is the argument, against the sandbox, and checks what each of them
 * did. Ends with 1 when something is not as it says.
 */
const [command] = process.argv.slice(2);
if (command === undefined) throw new Error('Usage: node sandbox/act/main.ts PATH-OF-ACT');
const runs = await mkdtemp(join(tmpdir(), 'rootline-runs-'));
try {
  await show({ command, runs, baseline: await readExample('aws-baseline.yml') });
} finally {
  await rm(runs, { recursive: true, force: true });
}
const failed = failures();
console.log(
  failed.length === 0 ? '\nEverything above was checked.' : `\nNot as claimed:\n${failed.join('\n')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

async function show(stage: Stage): Promise<void> {
  await showFirstPullRequest(stage);
  const scheduled = await showSchedule(stage);
  await showPullRequest(stage, 'workflow.yml', scheduled.id);
  await showMergeGroup(stage);
  await showFork(stage);
  await showForkSafe(stage);
  const sharded = await showShards(stage, scheduled);
  await showPullRequest(stage, 'shards.yml', sharded.id);
  await showCentralIssues(stage, scheduled);
}
