import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { requestIdToken } from '../../src/github/id-token.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const bearer = 'only-for-the-server-of-the-runner';

async function ask(url: string): Promise<{ readonly token: string; readonly slept: readonly number[] }> {
  const slept: number[] = [];
  const environment = { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer };
  const sleep = async (milliseconds: number) => void slept.push(milliseconds);
  return { token: await requestIdToken('sts.amazonaws.com', { environment, sleep }), slept };
}

describe('an ID token', () => {
  test('is asked for with its audience, by the token of the request', async () => {
    const seen: IncomingMessage[] = [];
    const url = await serve((request, response) => {
      seen.push(request);
      response.end('{"value":"a.b.c"}');
    });
    expect(await ask(`${url}/t?api-version=2.0`)).toEqual({ token: 'a.b.c', slept: [] });
    expect(seen.map((request) => [request.url, request.headers.authorization])).toEqual([
      ['/t?api-version=2.0&audience=sts.amazonaws.com', `Bearer ${bearer}`],
    ]);
  });

  test('is asked for again where the server fails for the moment', async () => {
    let asked = 0;
    const url = await serve((_request, response) => {
      asked += 1;
      response.writeHead(asked < 3 ? 503 : 200).end('{"value":"a.b.c"}');
    });
    expect(await ask(url)).toEqual({ token: 'a.b.c', slept: [1000, 4000] });
  });

  test.each([
    ['without its variables', undefined, /ACTIONS_ID_TOKEN_REQUEST_URL/],
    ['refused', [403, '{"message":"secret"}'], /^Error: the server of the runner answered 403$/],
    ['failing again and again', [503, ''], /answered 503$/],
    ['that is no JSON', [200, '<html>secret'], /^Error: the server of the runner answered without a token$/],
    ['that is none', [200, '{"value":7}'], /answered without a token$/],
    ['of nothing', [200, 'null'], /answered without a token$/],
  ] as const)('%s is an error that shows nothing of the answer', async (_what, reply, words) => {
    const url =
      reply && (await serve((_request, response) => void response.writeHead(reply[0]).end(reply[1])));
    const error = await ask(url ?? '').catch(String);
    expect(error).toMatch(words);
  });

  test('is never asked of another host, where the token of the request would go along', async () => {
    const seen: IncomingMessage[] = [];
    const other = await serve((request) => void seen.push(request));
    const url = await serve((_request, response) => void response.writeHead(302, { location: other }).end());
    await expect(ask(url)).rejects.toThrow('it redirects to another host');
    expect(seen).toEqual([]);
  });
});
