import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { type Admission, admit } from '../src/admission.ts';
import { clientFor } from '../src/connecting.ts';
import { verdict } from './drift/builders.ts';
import { jobOf } from './run-fixture.ts';
import { github, usual } from './sandbox/github-fixture.ts';
import { inventory } from './snapshot/builders.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

type Reply = readonly [status: number, body: unknown];

/** A server that gives these replies by path, and to repeated requests the next ones. */
async function serve(replies: Readonly<Record<string, readonly Reply[]>>): Promise<string> {
  const seen = new Map<string, number>();
  const server = createServer(({ url = '' }, response) => {
    const nth = seen.get(url) ?? 0;
    seen.set(url, nth + 1);
    const [status, body] = replies[url]?.[nth] ?? replies[url]?.at(-1) ?? [404, { message: 'Not Found' }];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  servers.push(server);
  return listening(server);
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const repository: Reply = [
  200,
  {
    full_name: 'octo-org/aws',
    visibility: 'private',
    private: true,
    has_issues: true,
    archived: false,
    default_branch: 'main',
    html_url: 'https://github.com/octo-org/aws',
  },
];
const broken: Reply = [502, { message: 'Server Error' }];

interface Given {
  readonly environment: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly running?: string;
  readonly command?: Admission['command'];
}

function admitted({ environment, inputs = {}, running = 'octo-org/aws', command = 'reconcile' }: Given) {
  const { options, world } = jobOf({ 'github-token': 'a token', ...inputs }, {});
  const lines: string[] = [];
  const log = { ...world.log, info: (line: string) => void lines.push(line) };
  const admission: Admission = {
    options,
    world: { ...world, environment, log },
    command,
    running: {
      repository: running,
      visibility: 'private',
      defaultBranch: 'main',
      ref: 'refs/heads/main',
    },
  };
  return { result: admit(admission), lines };
}

describe('before anything is read, GitHub', () => {
  test('is asked again where it is out of order, which is told', async () => {
    const GITHUB_API_URL = await serve({ '/repos/octo-org/aws': [broken, repository] });
    const { result, lines } = admitted({ environment: { GITHUB_API_URL }, command: 'check' });
    expect((await result).reconcile).toBeUndefined();
    expect(lines).toEqual([expect.stringMatching(/Trying again in \d+ s\.$/)]);
  });

  test('that stays out of order is not taken for a token that reaches too little', async () => {
    const GITHUB_API_URL = await serve({
      '/repos/octo-org/aws': [repository],
      '/repos/octo-org/issues': [broken],
    });
    const { result } = admitted({
      environment: { GITHUB_API_URL },
      inputs: { 'issues-repository': 'octo-org/issues' },
    });
    await expect(result).rejects.toMatchObject({
      kind: 'unclear',
      message: expect.not.stringContaining('issues-repository'),
    });
  });

  test('that stays out of order is not taken for one that does not know an author', async () => {
    const viewer: Reply = [
      200,
      { data: { viewer: { login: 'github-actions[bot]', databaseId: 41_898_282 } } },
    ];
    const GITHUB_API_URL = await serve({
      '/repos/octo-org/aws': [repository],
      '/graphql': [viewer],
      '/users/monalisa': [broken],
    });
    const { result } = admitted({
      environment: { GITHUB_API_URL },
      inputs: { 'trusted-authors': 'monalisa' },
    });
    await expect(result).rejects.toMatchObject({
      kind: 'unclear',
      message: expect.not.stringContaining('trusted-authors'),
    });
  });

  test('is github.com where nobody names another', async () => {
    const asked: string[] = [];
    const proxy = createServer();
    proxy.on('connect', ({ url = '' }, socket) => {
      asked.push(url);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    servers.push(proxy);
    const { world } = jobOf({}, {});
    const environment = { https_proxy: await listening(proxy) };
    const client = clientFor({ githubToken: 'a token' }, { ...world, environment }, world.log);
    await expect(client.octokit.rest.repos.get({ owner: 'octo-org', repo: 'aws' })).rejects.toThrow();
    expect(new Set(asked)).toEqual(new Set(['api.github.com:443']));
  });
});

test('issues of a repository that the token cannot see link to github.com where nobody names another', async () => {
  const server = await github();
  const { result } = admitted({
    environment: { GITHUB_API_URL: server.url, GITHUB_GRAPHQL_URL: server.graphqlUrl },
    inputs: { 'github-token': server.token, 'issues-repository': usual.repository },
    running: 'example/elsewhere',
  });
  const { reconcile } = await result;
  const drifting = verdict('111111111111', {});
  await reconcile?.({
    verdicts: [drifting],
    inventory: inventory([drifting.account]),
    skipped: [],
    whole: true,
    groupBy: 'account',
    baselineName: '',
  });
  const bodies = (await server.issues()).map(({ body }) => body).join('\n');
  expect(bodies).toContain('https://github.com/example/elsewhere/blob/main/');
});
