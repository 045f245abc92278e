import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, vi } from 'vitest';

/** A request as a test wants to see it. */
export interface Received {
  /** Such as `iam:GetAccountSummary`; the method and the path of a service that has no more: `GET /detector`. */
  readonly operation: string;
  /** The account whose credentials signed it; undefined when nobody signed. */
  readonly account: string | undefined;
  /** The region that it is signed for. */
  readonly region: string | undefined;
  readonly input: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type Answering = (request: Received) => Answer;

export interface Loopback {
  readonly url: string;
  readonly received: readonly Received[];
  /** The n-th request for the operation gets the n-th answer, and all after them the last one. */
  readonly on: (operation: string, ...answers: readonly (Answer | Answering)[]) => void;
  readonly count: (operation: string) => number;
  readonly close: () => Promise<void>;
}

/** The wire side of AWS, where each test says what an operation answers. */
export async function startLoopback(): Promise<Loopback> {
  const received: Received[] = [];
  const answers = new Map<string, (Answer | Answering)[]>();

  const server = createServer(async (request, response) => {
    const seen = await read(request);
    received.push(seen);
    const queue = answers.get(seen.operation) ?? [];
    const next = queue.length > 1 ? queue.shift() : queue[0];
    const answer = typeof next === 'function' ? next(seen) : next;
    const { status, type, body, headers } =
      answer ?? refusal(seen.operation, 'NotScripted', 'No answer set.', 418);
    response.writeHead(status, { 'content-type': type, ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    on: (operation, ...given) => void answers.set(operation, [...given]),
    count: (operation) => received.filter((request) => request.operation === operation).length,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** One that each test of a file gets anew, and that the SDK is led to until the test ends. */
export function loopbackForEach(): Loopback {
  let started: Loopback | undefined;
  const current = (): Loopback => {
    if (started === undefined) throw new Error('There is a loopback within a test alone.');
    return started;
  };
  beforeEach(async () => {
    started = await startLoopback();
    vi.stubEnv('AWS_ENDPOINT_URL', started.url);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await current().close();
  });
  return {
    get url() {
      return current().url;
    },
    get received() {
      return current().received;
    },
    on: (...scripted) => current().on(...scripted),
    count: (operation) => current().count(operation),
    close: () => current().close(),
  };
}

/** An error as the operation's service words it. */
export function refusal(operation: string, code: string, message: string, status: number): Answer {
  if (operation.startsWith('organizations:') || operation.startsWith('tag:')) {
    const body = JSON.stringify({ __type: code, Message: message });
    return { status, type: 'application/x-amz-json-1.1', body };
  }
  if (operation.startsWith('account:')) {
    const body = JSON.stringify({ message });
    return { status, type: 'application/json', body, headers: { 'x-amzn-errortype': code } };
  }
  const body = `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${escaped(message)}</Message></Error><RequestId>id-1</RequestId></ErrorResponse>`;
  return { status, type: 'text/xml', body };
}

export function json(value: unknown): Answer {
  return { status: 200, type: 'application/json', body: JSON.stringify(value) };
}

/** The result element of a query operation, such as `GetAccountSummary`. */
export function xml(action: string, result: string): Answer {
  const body = `<${action}Response><${action}Result>${result}</${action}Result></${action}Response>`;
  return { status: 200, type: 'text/xml', body };
}

export const htmlPage: Answer = {
  status: 200,
  type: 'text/html',
  body: '<!DOCTYPE html><html><body><h1>Please sign in<br></h1></body></html>',
};

/** Credentials that name their account, so that requests tell who signed them. */
export function credentials(account: string): string {
  return `<Credentials><AccessKeyId>ASIA${account}</AccessKeyId><SecretAccessKey>secret-${account}</SecretAccessKey><SessionToken>token-${account}</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>`;
}

async function read(request: IncomingMessage): Promise<Received> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const [, account, region] =
    /Credential=A[KS]IA(\d{12})\/\d+\/([^/]+)\//.exec(request.headers.authorization ?? '') ?? [];
  const signer = { account, region };
  const target = String(request.headers['x-amz-target'] ?? '');
  if (target !== '') {
    const [, service] = targets.find(([word]) => target.includes(word)) ?? [undefined, 'organizations'];
    return { operation: `${service}:${target.split('.').at(-1)}`, ...signer, input: JSON.parse(body) };
  }
  const path = (request.url ?? '').slice(1);
  if (request.method === 'GET') return { operation: `GET /${path}`, ...signer, input: {} };
  if (path !== '') {
    const operation = `account:${path.charAt(0).toUpperCase()}${path.slice(1)}`;
    return { operation, ...signer, input: JSON.parse(body) };
  }
  const input = Object.fromEntries(new URLSearchParams(body));
  const service = input.Version === '2011-06-15' ? 'sts' : 'iam';
  return { operation: `${service}:${input.Action}`, ...signer, input };
}

/** What the services with JSON call themselves. */
const targets: readonly (readonly [string, string])[] = [
  ['ResourceGroupsTaggingAPI', 'tag'],
  ['AWSEvents', 'events'],
  ['Logs_', 'logs'],
  ['GraniteService', 'cloudwatch'],
  ['CloudTrail', 'cloudtrail'],
  ['StarlingDove', 'config'],
];

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
