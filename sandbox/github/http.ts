import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Call, JsonObject, Reply } from './exchange.ts';
import { isObject, refusal } from './exchange.ts';

/** What the handler wants done with the connection. */
export type Outcome =
  | { readonly kind: 'reply'; readonly reply: Reply }
  /** The connection breaks without an answer. */
  | { readonly kind: 'drop' };

export interface HttpServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Listens on loopback, on a free port; the token is undefined where a request carries none. */
export async function listen(
  handle: (call: Call, token: string | undefined) => Promise<Outcome>,
): Promise<HttpServer> {
  const server = createServer((request, response) => {
    serve(request, handle).then(
      (outcome) => finish(response, outcome),
      (error: unknown) =>
        finish(response, { kind: 'reply', reply: refusal(500, `The sandbox broke: ${error}`) }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The sandbox has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

async function serve(
  request: IncomingMessage,
  handle: (call: Call, token: string | undefined) => Promise<Outcome>,
): Promise<Outcome> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const body = parse(await read(request));
  if (body === undefined) return { kind: 'reply', reply: refusal(400, 'Problems parsing JSON') };
  const call = { method: request.method ?? 'GET', path: url.pathname, query: url.search, body };
  return handle(call, /^(?:token|bearer)\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]);
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): JsonObject | undefined {
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function finish(response: ServerResponse, outcome: Outcome): void {
  if (outcome.kind === 'drop') {
    response.socket?.destroy();
    return;
  }
  const { status, headers, body } = outcome.reply;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
