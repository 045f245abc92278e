import { get } from 'node:http';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { auditRole, baselinePath } from '../sandbox/world.ts';
import { admit } from '../src/admission.ts';
import { parseInputs } from '../src/inputs.ts';
import { reportPaths, writeReports } from '../src/publishing.ts';
import { annotationsOf, outputsOf, renderSummary, renderTable } from '../src/report/index.ts';
import { type Found, type Job, run } from '../src/run.ts';
import { type SharedClock, sharedClock } from './clock.ts';
import type { Addresses, Answer, Ended, Request, Said, Services, Task } from './requests.ts';

/** The thread of the world, asked from here. */
export interface World {
  readonly ask: <Name extends keyof Services>(
    name: Name,
    argument: Parameters<Services[Name]>[0],
  ) => Promise<Awaited<ReturnType<Services[Name]>>>;
  readonly stop: () => Promise<void>;
}

export function startWorldThread(): World {
  const worker = new Worker(new URL('./world-thread.ts', import.meta.url));
  const waiting = new Map<
    number,
    { readonly resolve: (value: never) => void; readonly reject: (error: Error) => void }
  >();
  let last = 0;
  worker.on('message', (answer: Answer) => {
    const { resolve, reject } = waiting.get(answer.id) ?? {};
    waiting.delete(answer.id);
    if ('error' in answer) reject?.(new Error(answer.error));
    else resolve?.(answer.value as never);
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error);
  });
  return {
    ask: (name, argument) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, name, argument } satisfies Request);
      }),
    stop: async () => {
      await worker.terminate();
    },
  };
}

/** What the runs live in besides the world. */
export interface Engine {
  readonly clock: SharedClock;
  readonly addresses: Addresses;
  /** Where the reports and snapshots are written. */
  readonly folder: string;
}

class Killed extends Error {}

/** One whole run of the Action in this process, but for its inputs and its log. */
export async function runTask({ baseline, killedIn }: Task, engine: Engine, turn: number): Promise<Ended> {
  let found: Found | undefined;
  const see = (seen: Found) => {
    found = seen;
  };
  const job = jobOf(engine, baseline, killedIn, turn, see);
  try {
    const { result, failure } = await run(job);
    await tell(result, job);
    return { ...toldOf(found), outcome: result.issues, error: failure?.message };
  } catch (error) {
    return {
      ...toldOf(found),
      outcome: undefined,
      error: error instanceof Error ? error.message : String(error),
    };
  }
}

/** As the Action does it: in files and in texts. */
async function tell(result: Awaited<ReturnType<typeof run>>['result'], { options }: Job): Promise<void> {
  const paths = reportPaths(options);
  await writeReports(result, undefined, paths);
  renderSummary(result, { source: 'https://github.com/octo-org/aws/blob/main', report: paths.report });
  renderTable(result, { columns: undefined, colours: false });
  annotationsOf(result);
  outputsOf(result, { ...paths, snapshot: options.snapshotOut });
}

function toldOf(found: Found | undefined): Pick<Ended, 'said' | 'blind' | 'whole'> {
  const said = found?.verdicts.flatMap(({ findings }) =>
    findings.map(
      ({ account, control, resource, verdict, cause }): Said => ({
        account: account.id,
        control,
        resource,
        verdict,
        cause: cause?.kind,
      }),
    ),
  );
  const blind = found?.verdicts.filter(({ failedReads }) => failedReads.length > 0) ?? [];
  return { said, blind: blind.map(({ account }) => account.id), whole: found?.whole ?? false };
}

function jobOf(
  { clock, addresses, folder }: Engine,
  baseline: string,
  killedIn: number | undefined,
  turn: number,
  see: (found: Found) => void,
): Job {
  const given: Readonly<Record<string, string>> = {
    'role-to-assume': auditRole,
    'member-role': 'rootline-member',
    'github-token': addresses.token,
    'report-dir': folder,
    ...(turn % 3 === 0 && { 'snapshot-out': join(folder, 'snapshot.ndjson') }),
  };
  const parsed = parseInputs((name) => given[name]);
  if ('problems' in parsed) throw new Error(parsed.problems.join('; '));
  const { options } = parsed;
  const ignore = () => {};
  let pauses: number | undefined;
  const world: Job['world'] = {
    environment: {
      GITHUB_API_URL: addresses.github,
      GITHUB_GRAPHQL_URL: `${addresses.github}/graphql`,
      GITHUB_SERVER_URL: addresses.github,
      GITHUB_REPOSITORY: 'octo-org/aws',
      GITHUB_RUN_ID: String(turn),
    },
    endpoints: 'aws-and-loopback',
    now: clock.now,
    sleep: async (milliseconds) => {
      await pause(clock, milliseconds);
      if (pauses !== undefined) pauses += 1;
      if (pauses === killedIn && killedIn !== undefined) throw new Killed('killed');
    },
    random: () => 0.5,
    log: { debug: ignore, info: ignore, warning: ignore, progress: ignore },
    mask: ignore,
    idToken: (audience) => idToken(addresses, audience),
    readFile: async () => new TextEncoder().encode(baseline),
    readFolder: async () => undefined,
    reach: async (path) => path,
  };
  const running = {
    repository: 'octo-org/aws',
    visibility: 'private',
    defaultBranch: 'main',
    ref: 'refs/heads/main',
  } as const;
  return {
    options: { ...options, baseline: baselinePath },
    sessionName: `rootline-${turn}-1`,
    origin: { repository: 'octo-org/aws', runId: String(turn), attempt: '1' },
    values: { kind: 'given', get: () => undefined },
    world,
    admit: async () => {
      const admitted = await admit({ options, world, command: 'reconcile', running });
      const { reconcile } = admitted;
      if (reconcile === undefined) throw new Error('there is no way to the issues');
      return {
        ...admitted,
        reconcile: async (found) => {
          see(found);
          // Before, what pauses is the reading of AWS, which no more than ends without a word.
          pauses = 0;
          return reconcile(found);
        },
      };
    },
  };
}

function idToken({ idTokenUrl, idTokenKey }: Addresses, audience: string): Promise<string> {
  const headers = { authorization: `Bearer ${idTokenKey}` };
  return new Promise((resolve, reject) => {
    get(`${idTokenUrl}&audience=${audience}`, { headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString()).value));
      answer.on('error', reject);
    }).on('error', reject);
  });
}

let underWay = 0;

/** Moves the time, once no request is under way. Concurrent sleepers wake together, each at its own time or later. */
async function pause(clock: SharedClock, milliseconds: number): Promise<void> {
  const until = clock.now().getTime() + milliseconds;
  do await new Promise((resolve) => setImmediate(resolve));
  while (underWay > 0);
  clock.set(Math.max(clock.now().getTime(), until));
}

/** Real milliseconds after which an answer is not waited for; for the run it is half a minute. */
const patience = 2_000;

/** What AWS does not answer is given up soon, and the clock moves by what that takes. Gives the way back. */
export function loseNoTime(clock: SharedClock): () => void {
  const { handle } = NodeHttpHandler.prototype;
  NodeHttpHandler.prototype.handle = async function hurried(request, options) {
    underWay += 1;
    try {
      return await handle.call(this, request, { ...options, requestTimeout: patience });
    } catch (error) {
      if (error instanceof Error && error.name === 'TimeoutError') clock.set(clock.now().getTime() + 30_000);
      throw error;
    } finally {
      underWay -= 1;
    }
  };
  return () => {
    NodeHttpHandler.prototype.handle = handle;
  };
}

export function newClock(start: Date): SharedClock {
  const clock = sharedClock(new SharedArrayBuffer(8));
  clock.set(start.getTime());
  return clock;
}
