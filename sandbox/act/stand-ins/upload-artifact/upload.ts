import { existsSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { artifactFolder } from '../../runs.ts';
import { fail, variable } from '../variables.ts';

const file = variable('FILE');
const folder = artifactFolder(variable('SANDBOX_RUNS'), variable('GITHUB_RUN_ID'), variable('NAME'));
if (variable('IF_NO_FILES_FOUND') !== 'error') fail('only `if-no-files-found: error` is known here.');
if (!existsSync(file)) fail(`there is no file ${file}.`);
if (existsSync(folder) && variable('OVERWRITE') !== 'true') fail('an artifact of this name exists already.');
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await cp(file, join(folder, basename(file)));
