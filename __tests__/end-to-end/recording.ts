import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll } from 'vitest';
import type { RunnerGitHub } from '../../sandbox/runner/environment.ts';

/** A GitHub that is the sandbox's, and the text of every request that came to it: address and body. */
export interface Recording {
  readonly github: RunnerGitHub;
  readonly requests: readonly string[];
}

const servers: (() => void)[] = [];

afterAll(() => {
  for (const close of servers.splice(0)) close();
});

/** Stands before the sandbox's GitHub until the file's tests are over. */
export async function record(github: RunnerGitHub): Promise<Recording> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    forward(github.url, request, requests).then(
      (answer) => finish(response, answer),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The recorder has no port.');
  const url = `http://127.0.0.1:${address.port}`;
  const { repository, token } = github;
  return { github: { url, graphqlUrl: `${url}/graphql`, repository, token }, requests };
}

async function forward(target: string, request: IncomingMessage, requests: string[]): Promise<Response> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks).toString();
  const { method = 'GET', url = '/', headers } = request;
  requests.push(`${method} ${decodeURIComponent(url)}\n${body}`);
  return fetch(target + url, {
    method,
    redirect: 'manual',
    headers: { authorization: headers.authorization ?? '', 'content-type': 'application/json' },
    ...(body === '' ? {} : { body }),
  });
}

async function finish(response: ServerResponse, answer: Response): Promise<void> {
  const passed = ['content-type', 'link', 'location', 'retry-after'];
  const headers = [...answer.headers].filter(
    ([name]) => passed.includes(name) || name.startsWith('x-ratelimit'),
  );
  response.writeHead(answer.status, Object.fromEntries(headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}
