import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { baselinePath, type SandboxWorld } from '../world.ts';
import { keepRun } from './runs.ts';
import { prepare } from './workflow.ts';

const root = join(import.meta.dirname, '../..');
const standIns = join(import.meta.dirname, 'stand-ins');

export interface ActOptions {
  /** The path of act. */
  readonly command: string;
  /** A file of examples/. */
  readonly example: string;
  /** The file under .github/workflows that it is saved as. */
  readonly savedAs: string;
  readonly event: WorkflowEvent;
  readonly world: SandboxWorld;
  /** `owner/name` of the repository that runs. */
  readonly repository: string;
  readonly runId: number;
  /** Where finished runs and their artifacts are kept. */
  readonly runs: string;
  /** The baseline that is checked out. */
  readonly baseline: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  /** For the stand-ins. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface WorkflowEvent {
  readonly name: string;
  readonly ref: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface ActRun {
  readonly conclusion: 'success' | 'failure';
  /** Every line, of act itself and of the steps, with the secrets masked as act masks them. */
  readonly lines: readonly string[];
  /** The last value of each step output, by its name. */
  readonly outputs: ReadonlyMap<string, string>;
}

/**
 * Runs an example workflow with act (https://nektosact.com), without containers: its jobs are processes of this machine.
 * The workflow stays as it is published but for what GitHub itself adds to a job by its permissions. Rootline is the
 * checkout's, the other actions and gh are stand-ins.
 */
export async function runExample(options: ActOptions): Promise<ActRun> {
  const temp = await mkdtemp(join(tmpdir(), 'rootline-act-'));
  try {
    return await runIn(temp, options);
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

async function runIn(temp: string, options: ActOptions): Promise<ActRun> {
  const { world, repository, savedAs, event, runId } = options;
  const checkout = join(temp, 'checkout');
  const file = join(checkout, '.github/workflows', savedAs);
  for (const part of ['action.yml', 'dist'])
    await cp(join(root, part), join(temp, 'rootline', part), { recursive: true });
  const text = await readFile(join(root, 'examples', options.example), 'utf8');
  const { requestUrl, requestToken } = world.oidc;
  const workflow = prepare(text, { standIns, rootline: join(temp, 'rootline'), requestUrl, requestToken });
  await mkdir(join(checkout, '.github/workflows'), { recursive: true });
  await writeFile(file, workflow.text);
  await writeFile(join(checkout, baselinePath), options.baseline);
  await writeFile(join(temp, 'event.json'), JSON.stringify(event.payload));
  const environment = {
    GITHUB_API_URL: world.github.url,
    GITHUB_SERVER_URL: world.github.url,
    GITHUB_GRAPHQL_URL: world.github.graphqlUrl,
    GITHUB_REPOSITORY: repository,
    GITHUB_REF: event.ref,
    GITHUB_RUN_ID: String(runId),
    SHA_REF: '0123456789abcdef0123456789abcdef01234567',
    AWS_ENDPOINT_URL: world.aws.url,
    SANDBOX_RUNS: options.runs,
    SANDBOX_STAND_INS: standIns,
    ...options.environment,
  };
  const { code, lines, outputs } = await launch(options.command, temp, [
    event.name,
    ...['--workflows', file, '--directory', checkout, '--eventpath', join(temp, 'event.json')],
    ...['--platform', 'ubuntu-latest=-self-hosted', '--action-cache-path', join(temp, 'cache')],
    ...['--no-cache-server', '--strict', '--json', '--actor', 'octocat'],
    // Its map of local repositories is not made for jobs that run side by side.
    ...['--concurrent-jobs', '1'],
    ...workflow.repositories.flatMap((replaced) => ['--local-repository', replaced]),
    ...pairs('--env', environment),
    ...pairs('--var', options.variables ?? {}),
    ...pairs('--secret', { GITHUB_TOKEN: world.github.token, ...options.secrets }),
  ]);
  const conclusion = code === 0 ? 'success' : 'failure';
  await keepRun(options.runs, {
    databaseId: runId,
    repository,
    workflow: savedAs,
    event: event.name,
    conclusion,
  });
  return { conclusion, lines, outputs };
}

function pairs(flag: string, values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
}

interface Ended {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly outputs: ReadonlyMap<string, string>;
}

async function launch(command: string, temp: string, args: readonly string[]): Promise<Ended> {
  const { PATH = '' } = process.env;
  const child = spawn(command, args, {
    cwd: temp,
    env: {
      PATH: `${join(import.meta.dirname, 'bin')}${delimiter}${PATH}`,
      HOME: temp,
      // act would ask its makers for news.
      ACT_DISABLE_VERSION_CHECK: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const outputs = new Map<string, string>();
  const listen = (line: string) => {
    const { msg, name, arg, command: kind } = entry(line);
    lines.push(msg);
    if (kind === 'set-output' && name !== undefined) outputs.set(name, arg ?? '');
  };
  createInterface(child.stdout).on('line', listen);
  createInterface(child.stderr).on('line', listen);
  const timer = setTimeout(() => child.kill(), 300_000);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => clearTimeout(timer));
  return { code, lines, outputs };
}

interface Entry {
  readonly msg: string;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
}

/** A line of act's log, which is JSON but for what it says before it has read its flags. */
function entry(line: string): Entry {
  if (!line.startsWith('{')) return { msg: line };
  const { msg, ...rest } = JSON.parse(line);
  return { ...rest, msg: String(msg).trimEnd() };
}
