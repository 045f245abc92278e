import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createFetch, type FetchOptions } from '../../src/github/fetch.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

async function serve(answer: Answer): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const get: FetchOptions = { method: 'GET', headers: { authorization: 'token secret' } };
const fetch = createFetch({});

test('a connection that nobody takes is an error that names it', async () => {
  const url = await serve(() => {});
  servers.splice(0).forEach((server) => void server.close());
  await expect(fetch(url, get)).rejects.toThrow(/ECONNREFUSED 127\.0\.0\.1/);
});

test('half an answer is an error, not half a list', async () => {
  const url = await serve((_, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('[{"number":1},');
    setImmediate(() => response.socket?.destroy());
  });
  await expect(fetch(url, get)).rejects.toThrow();
});

test('an answer that does not come is given up with the reason of the signal', async () => {
  const url = await serve(() => controller.abort(new Error('too slow')));
  const controller = new AbortController();
  await expect(fetch(url, { ...get, signal: controller.signal })).rejects.toThrow('too slow');
});

test('the token never follows a redirect to another host', async () => {
  const seen: IncomingMessage[] = [];
  const other = await serve((request) => void seen.push(request));
  const url = await serve((_, response) => void response.writeHead(301, { location: other }).end());
  await expect(fetch(url, get)).rejects.toThrow('it redirects to another host');
  expect(seen).toEqual([]);
});

test('redirects without an end are an error', async () => {
  const url = await serve((_, response) => void response.writeHead(301, { location: '/again' }).end());
  await expect(fetch(url, get)).rejects.toThrow('redirects without an end');
});

/** Answers at the old address with the redirect, and elsewhere with what it was asked. */
function moving(status: number, to: string): Promise<string> {
  return serve(async (request, response) => {
    if (request.url === '/repos/example/old/issues/5')
      return void response.writeHead(status, { location: to }).end();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method, headers } = request;
    response.end(`${method} ${headers.authorization} ${Buffer.concat(chunks)}`);
  });
}

const patch: FetchOptions = { ...get, method: 'PATCH', body: '{"title":"é"}' };

test.each([
  ['may be sent elsewhere as another request', 301, '/repositories/7/issues/5'],
  ['may be sent elsewhere as another request', 302, '/repositories/7/issues/5'],
  ['leads to another issue', 307, '/repositories/7/issues/6'],
  ['leads to another thing', 308, '/user'],
])('a write that %s is not sent there: %i', async (_what, status, to) => {
  const response = await fetch(`${await moving(status, to)}/repos/example/old/issues/5`, patch);
  expect(response.status).toBe(status);
});

test.each([307, 308])('a write follows a renamed repository, as it is: %i', async (status) => {
  const url = await moving(status, '/repositories/7/issues/5');
  const response = await fetch(`${url}/repos/example/old/issues/5`, patch);
  expect(response.url).toBe(`${url}/repositories/7/issues/5`);
  expect(await response.text()).toBe('PATCH token secret {"title":"é"}');
});

test.each([301, 302, 307, 308])('a reading follows whatever moved: %i', async (status) => {
  const url = await moving(status, '/repositories/8/issues/1');
  const response = await fetch(`${url}/repos/example/old/issues/5`, get);
  expect(response.url).toBe(`${url}/repositories/8/issues/1`);
  expect(await response.text()).toBe('GET token secret ');
});

test('an answer comes with its status, its headers in lower case and its body', async () => {
  const url = await serve((_, response) => {
    response.writeHead(404, { 'Content-Type': 'application/json', Link: '<a>; rel="next"' }).end('{}');
  });
  const response = await fetch(url, get);
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(response.headers.get('link')).toBe('<a>; rel="next"');
  expect(new TextDecoder().decode(await response.arrayBuffer())).toBe('{}');
});

test('other hosts are asked by the proxy of the environment', async () => {
  const asked: string[] = [];
  const proxy = createSocketServer((socket) => {
    socket.once('data', (data) => {
      asked.push(String(data).split('\r\n')[0] ?? '');
      socket.destroy();
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const environment = { HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` };
  await expect(createFetch(environment)('https://api.github.com/', get)).rejects.toThrow();
  proxy.close();
  expect(asked).toEqual(['CONNECT api.github.com:443 HTTP/1.1']);
});
