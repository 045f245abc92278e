import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, parse, parseDocument } from 'yaml';

/** What a job's token may do, such as `{ contents: 'read' }`. */
export type Permissions = Readonly<Record<string, string>>;

export interface Preparation {
  /** The folder with a stand-in for each action that is not Rootline. */
  readonly standIns: string;
  /** The folder with Rootline's action.yml and dist. */
  readonly rootline: string;
  readonly requestUrl: string;
  readonly requestToken: string;
}

export interface Prepared {
  readonly text: string;
  /** `OWNER/NAME@REF=FOLDER` for each action used but actions/checkout, which act itself knows. */
  readonly repositories: readonly string[];
}

interface Job {
  readonly permissions?: Permissions;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> };
  readonly steps: readonly Step[];
}

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/**
 * The workflow with what act does not know: what GitHub gives to a job by its permissions, and the number of jobs in a
 * matrix. Throws on an input that the action or its stand-in does not know.
 */
export function prepare(text: string, preparation: Preparation): Prepared {
  const document = parseDocument(text);
  const jobs = new Map(Object.entries<Job>(document.toJS().jobs));
  const repositories = new Set<string>();
  for (const [name, { permissions = {}, steps }] of jobs) {
    const job = document.getIn(['jobs', name]);
    if (!isMap(job) || job.has('env')) throw new Error(`The job ${name} cannot be given an environment.`);
    job.set('env', document.createNode(granted(permissions, preparation)));
    for (const step of steps) {
      const folder = folderOf(step, preparation);
      if (folder !== undefined) repositories.add(`${step.uses}=${folder}`);
    }
  }
  return {
    text: document
      .toString({ lineWidth: 0 })
      .replaceAll(/\$\{\{ strategy\.job-total \}\}/g, jobTotal([...jobs.values()])),
    repositories: [...repositories],
  };
}

/** What the jobs of a workflow may do, all together. */
export function permissionsOf(text: string): Permissions {
  const jobs = Object.values<Job>(parse(text).jobs);
  return Object.assign({}, ...jobs.map(({ permissions }) => permissions));
}

/** One number will do for a workflow with one matrix. */
function jobTotal(jobs: readonly Job[]): string {
  const [matrix = {}, ...others] = jobs.flatMap(({ strategy }) =>
    strategy === undefined ? [] : [strategy.matrix],
  );
  if (others.length > 0) throw new Error('A workflow with two matrices has two numbers of jobs.');
  return String(Object.values(matrix).reduce((product, { length }) => product * length, 1));
}

function granted(permissions: Permissions, { requestUrl, requestToken }: Preparation): Permissions {
  const oidc = { ACTIONS_ID_TOKEN_REQUEST_URL: requestUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken };
  return {
    SANDBOX_PERMISSIONS: JSON.stringify(permissions),
    ...(permissions['id-token'] === 'write' ? oidc : {}),
  };
}

/** What takes the place of the action that a step uses. */
function folderOf({ uses, with: given = {} }: Step, { standIns, rootline }: Preparation): string | undefined {
  if (uses === undefined || uses.startsWith('actions/checkout@')) return undefined;
  const [owner, name = ''] = uses.replace(/@.*/, '').split('/');
  const folder = owner === 'OWNER' ? rootline : join(standIns, name);
  if (!existsSync(join(folder, 'action.yml'))) throw new Error(`There is no stand-in for ${uses}.`);
  const known = Object.keys(parse(readFileSync(join(folder, 'action.yml'), 'utf8')).inputs);
  const unknown = Object.keys(given).filter((input) => !known.includes(input));
  if (unknown.length > 0)
    throw new Error(`${uses} is given ${unknown.join(', ')}, which it has no input for.`);
  return folder;
}
