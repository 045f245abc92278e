import { cp, mkdir, readdir } from 'node:fs/promises';
import { matchesGlob } from 'node:path';
import { artifactFolder, artifactsOf } from '../../runs.ts';
import { fail, requireActionsRead, variable } from '../variables.ts';

const { RUN: otherRun = '', TOKEN: token = '' } = process.env;
if (variable('MERGE_MULTIPLE') !== 'true') fail('only `merge-multiple: true` is known here.');
if (otherRun !== '') {
  if (token === '') fail('artifacts of another run need `github-token`.');
  requireActionsRead();
}
const run = otherRun === '' ? variable('GITHUB_RUN_ID') : otherRun;
const runs = variable('SANDBOX_RUNS');
await mkdir(variable('FOLDER'), { recursive: true });
for (const name of await artifactsOf(runs, run)) {
  if (!matchesGlob(name, variable('PATTERN'))) continue;
  const folder = artifactFolder(runs, run, name);
  for (const file of await readdir(folder)) await cp(`${folder}/${file}`, `${variable('FOLDER')}/${file}`);
}
