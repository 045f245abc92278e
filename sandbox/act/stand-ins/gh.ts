import { parseArgs } from 'node:util';
import { readRuns } from '../runs.ts';
import { fail, requireActionsRead, variable } from './variables.ts';

/** `gh run list`, as far as the examples use it. https://cli.github.com/manual/gh_run_list */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    workflow: { type: 'string' },
    event: { type: 'string' },
    status: { type: 'string' },
    limit: { type: 'string' },
    json: { type: 'string' },
    jq: { type: 'string' },
  },
});
if (positionals.join(' ') !== 'run list' || values.json !== 'databaseId' || values.jq !== '.[].databaseId')
  fail('the sandbox knows only `gh run list --json databaseId --jq .[].databaseId`.');
variable('GH_TOKEN');
requireActionsRead();
const repository = variable('GH_REPO');
const runs = await readRuns(variable('SANDBOX_RUNS'));
const found = runs.filter(
  (run) =>
    run.repository === repository &&
    run.workflow === values.workflow &&
    run.event === values.event &&
    run.conclusion === values.status,
);
for (const { databaseId } of found.toReversed().slice(0, Number(values.limit ?? '20')))
  console.log(databaseId);
