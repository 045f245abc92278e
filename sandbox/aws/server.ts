import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Fault, type Faults, makeFaults } from './faults.ts';
import type { OrganizationFile } from './file.ts';
import { restore, type State, stateOf } from './model.ts';
import type { Operation, Parameters } from './operation.ts';
import { type Border, borderOf, noBorder, type OtherPartition } from './partition.ts';
import { operationOf, perform } from './perform.ts';
import {
  failure,
  parseParameters,
  parseRequest,
  success,
  unknownOperation,
  type WireAnswer,
  type WireRequest,
} from './protocol.ts';
import { type Limiter, makeLimiter } from './quotas.ts';
import { Refusal } from './refusal.ts';
import { authenticate, issue, type Session } from './session.ts';
import { parseAuthorization, type SignedRequest } from './signature.ts';
import type { Oidc } from './web-identity.ts';

export interface AwsOptions {
  readonly organization: OrganizationFile;
  readonly now: () => Date;
  /** The identity provider whose tokens the accounts accept; without one every web identity is refused. */
  readonly oidc?: Oidc;
  /** Every answer takes at least so long. */
  readonly latencyMs?: number;
  /** Whether the published request quotas are enforced. */
  readonly quotas?: boolean;
  /** The part of the published quotas that is granted; left out: all of them. */
  readonly quotaPart?: number;
  /** False: `requests` stays empty, for runs so large that the list would fill the memory. */
  readonly keepRequests?: boolean;
  /** Left out: `aws`. The organization is written as for `aws`, and the log of requests tells ARNs as there, too. */
  readonly partition?: OtherPartition;
  /** 0 or left out: any free port. */
  readonly port?: number;
}

export interface Aws {
  readonly url: string;
  readonly state: State;
  readonly faults: Faults;
  /** Every request that named an operation, in the order of arrival. */
  readonly requests: readonly LoggedRequest[];
  /** Credentials of a role, as if somebody had assumed it, for an hour unless told. Throws when there is no such role. */
  readonly credentials: (accountId: string, roleName: string, seconds?: number) => Session;
  /** The organization as its file says, no faults, no sessions, no requests, full quotas. */
  readonly reset: () => void;
  readonly close: () => Promise<void>;
}

export interface LoggedRequest {
  /** Such as `iam:GetAccountSummary`. */
  readonly operation: string;
  /** The account that acts; undefined when nobody is signed in. */
  readonly accountId: string | undefined;
  /** The account the call is about: where the role to assume is, whose contact is read. */
  readonly target: string | undefined;
  /** What of it: the role's ARN, the kind of contact, the parent's or resource's id. */
  readonly detail: string | undefined;
  readonly at: Date;
  readonly accessKeyId: string | undefined;
  /** The error that was answered, such as `AccessDenied`; undefined for an answer, or while there is none yet. */
  readonly refusal: string | undefined;
}

interface Sandbox {
  readonly options: AwsOptions;
  readonly border: Border;
  readonly state: State;
  readonly faults: Faults;
  readonly limiter: Limiter;
  readonly requests: Answered[];
}

/** The same, while the answer is being made. */
type Answered = { -readonly [K in keyof LoggedRequest]: LoggedRequest[K] };

/** Starts an AWS on 127.0.0.1. */
export async function startAws(options: AwsOptions): Promise<Aws> {
  const sandbox: Sandbox = {
    options,
    border: options.partition === undefined ? noBorder : borderOf(options.partition),
    state: stateOf(options.organization, options.now()),
    faults: makeFaults(),
    limiter: makeLimiter(options.quotaPart ?? 1),
    requests: [],
  };
  const { state, faults, limiter, requests } = sandbox;
  const server = createServer((request, response) => {
    answer(sandbox, request, response).catch((error: unknown) => {
      // A mistake of the sandbox itself must not look like an answer of AWS. A caller that went away is none.
      if (request.complete) {
        process.stderr.write(`sandbox: ${error instanceof Error ? error.stack : String(error)}\n`);
      }
      response.socket?.destroy();
    });
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The sandbox has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    state,
    faults,
    requests,
    credentials: (accountId, roleName, seconds) => {
      if (state.account(accountId).roles[roleName] === undefined) {
        throw new Error(`Account ${accountId} of the sandbox has no role ${roleName}.`);
      }
      const named = { accountId, roleName, sessionName: 'sandbox', policy: undefined };
      const asked = { ...named, seconds: seconds ?? 3600 };
      return issue(state, asked, options.now());
    },
    reset: () => {
      restore(state, options.organization, options.now());
      faults.clear();
      limiter.clear();
      requests.length = 0;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function answer(sandbox: Sandbox, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString();
  const { method = '', url: path = '', headers } = request;
  const reply = await replyTo(sandbox, { method, path, headers, body });
  const latency =
    (sandbox.options.latencyMs ?? 0) + (reply.fault?.kind === 'delay' ? (reply.fault.ms ?? 0) : 0);
  if (latency > 0) await sleep(latency);
  send(response, reply);
}

interface Reply {
  readonly answer: WireAnswer;
  readonly fault: Fault | undefined;
}

function send(response: ServerResponse, { answer: { status, headers, body }, fault }: Reply): void {
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  if (fault?.kind === 'html') {
    const page =
      '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1><br></body></html>';
    response.writeHead(502, { 'content-type': 'text/html' }).end(page);
    return;
  }
  const sent = fault?.kind === 'truncate' ? body.slice(0, body.length / 2) : body;
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(sent) }).end(sent);
}

async function replyTo(sandbox: Sandbox, request: SignedRequest): Promise<Reply> {
  const { options, border, state, limiter } = sandbox;
  const requestId = randomUUID();
  const body = border.inward(request.body);
  const wire = parseRequest(request.path, request.headers, body);
  const now = options.now();
  const operation = operationOf(wire);
  const parameters = attempt(() => parseParameters(wire, body));
  const session =
    operation?.signed === false ? undefined : attempt(() => authenticate(state, request, wire.service, now));
  const logged = logEntry(wire, operation, parameters, session, now);
  if (options.keepRequests !== false) sandbox.requests.push(logged);
  const fault = sandbox.faults.take(logged.operation, logged.target);
  const result = await attemptAsync(async () => {
    if (operation === undefined) throw unknownOperation(wire.service, wire.operation);
    if (session instanceof Refusal) throw session;
    if (parameters instanceof Refusal) throw parameters;
    const region = border.region(regionOf(request));
    const call = { state, now, oidc: options.oidc, region, parameters, fault: fault?.kind };
    const isAdmitted = (): boolean =>
      !options.quotas || limiter.admits(logged.operation, session?.accountId ?? '', now.getTime());
    return perform(wire, operation, session, call, isAdmitted);
  });
  const failed = result instanceof Refusal;
  if (failed) logged.refusal = result.code;
  return {
    answer: border.outward(
      failed ? failure(wire.service, result, requestId) : success(wire, result, requestId),
    ),
    fault,
  };
}

/** The Region that signed for; all endpoints are one here, but for the host that a caller may have kept. */
function regionOf({ headers }: SignedRequest): string | undefined {
  if (headers.host === 'sts.amazonaws.com') return 'aws-global';
  return parseAuthorization(headers.authorization ?? '')?.region;
}

function logEntry(
  { service, operation: name }: WireRequest,
  operation: Operation | undefined,
  parameters: Parameters | Refusal,
  session: Session | Refusal | undefined,
  at: Date,
): Answered {
  const signedIn = session instanceof Refusal ? undefined : session;
  const given = parameters instanceof Refusal ? {} : parameters;
  return {
    operation: `${service}:${name}`,
    accountId: signedIn?.accountId,
    target: operation?.target(given, signedIn?.accountId),
    detail: operation?.detail?.(given),
    at,
    accessKeyId: signedIn?.accessKeyId,
    refusal: undefined,
  };
}

function attempt<T>(work: () => T): T | Refusal {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

async function attemptAsync<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
