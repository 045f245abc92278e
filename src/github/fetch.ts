import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Environment } from '../environment.ts';
import { proxiesOf } from '../proxies.ts';
import { wordsOf } from '../thrown.ts';

/** What Octokit asks of a fetch. */
export interface FetchOptions {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What Octokit reads of a response; its body has come whole. */
export interface FetchResponse {
  readonly status: number;
  readonly url: string;
  /** By their names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: () => Promise<string>;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

export type Fetch = (url: string, options: FetchOptions) => Promise<FetchResponse>;

const redirectsAtMost = 5;

/**
 * A fetch over node:http, through the proxy that the environment names. Node's own fetch parses HTTP in WebAssembly,
 * whose optimization takes more than 10 MB, for a few dozen requests. Rejects when no whole answer came.
 */
export function createFetch(environment: Environment): Fetch {
  const settings = { keepAlive: true, proxyEnv: proxiesOf(environment) };
  const agents = { 'http:': new HttpAgent(settings), 'https:': new HttpsAgent(settings) };

  async function once(url: URL, { method, headers, body, signal }: FetchOptions): Promise<FetchResponse> {
    const isSecure = url.protocol === 'https:';
    const agent = agents[isSecure ? 'https:' : 'http:'];
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    return new Promise((resolve, reject) => {
      const request = (isSecure ? httpsRequest : httpRequest)(url, {
        agent,
        method,
        headers: { ...headers, ...length },
        ...(signal === undefined ? {} : { signal }),
      });
      const fail = (error: unknown) => reject(signal?.aborted ? signal.reason : withWords(error));
      request.on('error', fail);
      request.on('response', (answer) => received(answer, url).then(resolve, fail));
      request.end(body);
    });
  }

  return async (address, options) => {
    let url = new URL(address);
    for (let redirects = 0; ; redirects += 1) {
      const response = await once(url, options);
      const target = redirectTarget(response, url, options.method);
      if (target === undefined) return response;
      if (redirects === redirectsAtMost) throw new Error(`${address} redirects without an end`);
      url = target;
    }
  };
}

/** What several addresses of one host answered with comes without a message of its own. */
function withWords(error: unknown): unknown {
  if (!(error instanceof AggregateError) || error.message !== '') return error;
  const words = error.errors.map(wordsOf);
  return new Error(words.join('; '), { cause: error });
}

async function received(answer: IncomingMessage, url: URL): Promise<FetchResponse> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const headers = Object.entries(answer.headers).map(
    ([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')] as const,
  );
  return {
    status: answer.statusCode ?? 0,
    url: url.href,
    headers: new Map(headers),
    text: async () => body.toString('utf8'),
    arrayBuffer: async () => new Uint8Array(body).buffer,
  };
}

/**
 * Where a renamed repository is now, or for a reading whatever was moved; undefined when the answer is no redirect to
 * follow. A write follows only those codes that ask for it to be sent again as it is, and only to the same thing of the
 * renamed repository: an issue that was transferred is another repository's, to be left alone. The token goes along, so
 * another host is refused.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
function redirectTarget({ status, headers }: FetchResponse, from: URL, method: string): URL | undefined {
  const location = headers.get('location');
  const isRead = method === 'GET' || method === 'HEAD';
  const codes = isRead ? [301, 302, 307, 308] : [307, 308];
  if (!codes.includes(status) || location === undefined) return undefined;
  const target = new URL(location, from);
  if (target.origin !== from.origin) throw new Error(`it redirects to another host, ${target.host}`);
  return isRead || withinRepository(target) === withinRepository(from) ? target : undefined;
}

/** What an address names within its repository, such as `/issues/5`. */
function withinRepository({ pathname }: URL): string {
  return pathname.replace(/^.*?\/(?:repos\/[^/]+\/[^/]+|repositories\/\d+)(?=\/|$)/, '');
}
