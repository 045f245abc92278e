import { afterAll, beforeAll, vi } from 'vitest';
import type { Fault } from '../../sandbox/aws/faults.ts';
import { operationOf } from '../../sandbox/aws/perform.ts';
import { parseParameters, parseRequest } from '../../sandbox/aws/protocol.ts';
import { type Aws, type AwsOptions, startAws } from '../../sandbox/aws/server.ts';
import { parseAuthorization } from '../../sandbox/aws/signature.ts';
import { type Claims, type Oidc, startOidc, subjectOf } from '../../sandbox/oidc.ts';
import { auditRole, repository } from '../../sandbox/world.ts';
import type { AccountVerdict } from '../../src/drift/finding.ts';
import { showAll } from '../../src/drift/redact.ts';
import { parseInputs } from '../../src/inputs.ts';
import { type Found, type Job, run } from '../../src/run.ts';
import type { Cause } from '../../src/snapshot/fact.ts';
import { organization, smallBaseline } from './small-organization.ts';

/**
 * Whole runs in this process, over an organization in the AWS stand-in, by a clock that only sleeping and time-outs
 * move: what takes minutes elsewhere is over at once.
 */

export interface Change {
  /** Of the action; the role to assume is given. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly baseline?: string;
  readonly faults?: readonly Fault[];
  /** Of the ID token; what is left out is that of a run on the default branch. */
  readonly claims?: Claims;
  /** What is different in AWS. */
  readonly prepare?: (aws: Aws) => void;
}

export interface Day {
  /** The error that the run ended with. */
  readonly stopped: string | undefined;
  readonly status: string | undefined;
  /** Accounts of which every planned read succeeded. */
  readonly judged: number | undefined;
  /** What was said of each account by each control, in words: `111111111111 root-user.mfa`. */
  readonly verdicts: ReadonlyMap<string, readonly string[]>;
  /** Why a control is unknown in an account. */
  readonly causes: ReadonlyMap<string, readonly Cause[]>;
  /** `iam:ListUsers 222222222222`: what was asked, about which account. */
  readonly requests: readonly string[];
  /** Those for which somebody lacked a permission. */
  readonly denied: readonly string[];
}

const dawn = Date.now();
let clock = dawn;
const now = () => new Date(clock);
let hanging: Fault | undefined;
let underWay = 0;
let aws: Aws;
let oidc: Oidc;

type Handler = typeof import('@smithy/node-http-handler');
type Request = Parameters<InstanceType<Handler['NodeHttpHandler']>['handle']>[0];

/**
 * Takes the place of the SDK's module: what hangs is given up at once, and the clock moves by what that takes. While a
 * request is under way nobody's sleep moves it.
 */
export async function impatient(original: () => Promise<Handler>): Promise<Handler> {
  const { NodeHttpHandler, ...others } = await original();
  class Impatient extends NodeHttpHandler {
    override async handle(...[request, options]: Parameters<InstanceType<typeof NodeHttpHandler>['handle']>) {
      if (!hangs(request)) return whileClockStands(() => super.handle(request, options));
      clock += 30_000;
      return super.handle(request, { ...options, requestTimeout: 1 });
    }
  }
  return { ...others, NodeHttpHandler: Impatient };
}

async function whileClockStands<T>(work: () => Promise<T>): Promise<T> {
  underWay += 1;
  try {
    return await work();
  } finally {
    underWay -= 1;
  }
}

/** Whether the stand-in will not answer: by the operation, and by the account it is about. */
function hangs({ path, headers, body }: Request): boolean {
  if (hanging === undefined) return false;
  const text = body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body ?? '');
  const wire = parseRequest(path, headers, text);
  if (hanging.operation !== `${wire.service}:${wire.operation}`) return false;
  const key = parseAuthorization(headers.authorization ?? '')?.accessKeyId ?? '';
  const asker = aws.state.sessions.get(key)?.accountId;
  const target = operationOf(wire)?.target(parseParameters(wire, text), asker);
  return hanging.account === undefined || hanging.account === target;
}

/** Concurrent sleepers wake together, each at its own time or later. */
async function sleep(milliseconds: number): Promise<void> {
  const until = clock + milliseconds;
  do await new Promise(setImmediate);
  while (underWay > 0);
  clock = Math.max(clock, until);
}

/** For the tests of a file. What is left out: the small organization. */
export function openSandbox(options?: Partial<AwsOptions>): void {
  beforeAll(async () => {
    oidc = await startOidc({ repository, ref: 'refs/heads/main', subject: 'by-name', now });
    aws = await startAws({
      organization,
      now,
      oidc: { issuer: oidc.issuerUrl, jwks: await json(oidc.jwksUrl, {}) },
      ...options,
    });
    vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await Promise.all([aws.close(), oidc.close()]);
  });
}

/** One run, from the beginning of the same day. */
export async function runOnce({ inputs, baseline, faults = [], claims, prepare }: Change): Promise<Day> {
  clock = dawn;
  aws.reset();
  for (const fault of faults) aws.faults.add(fault);
  hanging = faults.find(({ kind }) => kind === 'hang');
  const usual = {
    sub: subjectOf(repository, 'refs/heads/main', 'by-name'),
    repository_id: String(repository.id),
    ref: 'refs/heads/main',
  };
  oidc.setClaims({ ...usual, ...claims });
  prepare?.(aws);
  let found: Found | undefined;
  const see = (seen: Found) => {
    found = seen;
  };
  const job = jobOf({ 'role-to-assume': auditRole, ...inputs }, baseline ?? smallBaseline, see);
  const ended = await run(job).catch((error: unknown) => String(error));
  return {
    ...(typeof ended === 'string'
      ? { stopped: ended, status: undefined, judged: undefined }
      : { stopped: undefined, status: ended.result.status, judged: ended.result.coverage.judged }),
    ...told(found?.verdicts ?? []),
    requests: aws.requests.map(({ operation, target }) => `${operation} ${target}`),
    denied: aws.requests
      .filter(({ refusal }) => refusal?.startsWith('AccessDenied'))
      .map(({ operation, target }) => `${operation} ${target}`),
  };
}

function jobOf(inputs: Readonly<Record<string, string>>, baseline: string, see: (found: Found) => void): Job {
  const parsed = parseInputs((name) => inputs[name]);
  if ('problems' in parsed) throw new Error(parsed.problems.join('; '));
  const ignore = () => {};
  return {
    options: parsed.options,
    sessionName: 'rootline-1-1',
    origin: undefined,
    admit: async () => ({
      redaction: showAll,
      reconcile: async (found) => {
        see(found);
        const outcome = {
          dryRun: true,
          repository: 'octo-org/aws',
          newFindings: 0,
          resolvedFindings: 0,
          known: new Map(),
          changes: [],
        };
        return { outcome, warnings: [], failure: undefined };
      },
    }),
    values: { kind: 'given', get: () => undefined },
    world: {
      environment: {},
      endpoints: 'aws-and-loopback',
      now,
      sleep,
      random: () => 0.5,
      log: { debug: ignore, info: ignore, warning: ignore, progress: ignore },
      mask: ignore,
      idToken,
      readFile: async () => new TextEncoder().encode(baseline),
      readFolder: async () => undefined,
      reach: async (path) => path,
    },
  };
}

async function idToken(audience: string): Promise<string> {
  const headers = { authorization: `Bearer ${oidc.requestToken}` };
  const answer = await whileClockStands(() => json(`${oidc.requestUrl}&audience=${audience}`, headers));
  return answer.value;
}

async function json(url: string, headers: Readonly<Record<string, string>>) {
  const answer = await fetch(url, { headers });
  return JSON.parse(await answer.text());
}

function told(verdicts: readonly AccountVerdict[]): Pick<Day, 'verdicts' | 'causes'> {
  const said = new Map<string, string[]>();
  const causes = new Map<string, Cause[]>();
  const listOf = <T>(map: Map<string, T[]>, key: string): T[] => {
    const list = map.get(key) ?? [];
    map.set(key, list);
    return list;
  };
  for (const { account, findings, quiet } of verdicts) {
    for (const { control, resource, verdict, severity, observed, reason, cause } of findings) {
      const key = `${account.id} ${control}`;
      if (cause === undefined) {
        listOf(said, key).push([verdict, resource, severity, observed, reason].join(' '));
      } else {
        listOf(said, key).push(['unknown', resource].join(' '));
        listOf(causes, key).push(cause);
      }
    }
    for (const { control, pass, notApplicable } of quiet) {
      listOf(said, `${account.id} ${control}`).push(`${pass} pass, ${notApplicable} do not apply`);
    }
  }
  return { verdicts: said, causes };
}
