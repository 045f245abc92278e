import type { GitHub } from '../../sandbox/github/server.ts';
import { type Client, connect } from '../../src/github/client.ts';
import { readIdentity } from '../../src/github/identity.ts';
import { type Issue, issuesGateway } from '../../src/github/issues.ts';
import { repositoryName } from '../../src/github/repository.ts';

export const name = repositoryName('example/aws-accounts');

/** A client whose sleeps take no time and are written down. */
export function clientOf(
  server: GitHub,
  token = server.token,
  environment: Readonly<Record<string, string>> = {},
): Client & { readonly slept: readonly number[] } {
  const slept: number[] = [];
  const client = connect({
    token,
    apiUrl: server.url,
    environment,
    log: { info: () => undefined },
    now: () => new Date('2026-11-21T08:00:00Z'),
    sleep: async (milliseconds) => void slept.push(milliseconds),
  });
  return { ...client, slept };
}

export async function gatewayOf(server: GitHub, token = server.token) {
  const client = clientOf(server, token);
  const self = await readIdentity(client);
  return { client, self, gateway: issuesGateway(client, name, [self]) };
}

/** All issues of a list. */
export async function all(pages: AsyncIterable<readonly Issue[]>): Promise<readonly Issue[]> {
  const issues: Issue[] = [];
  for await (const page of pages) issues.push(...page);
  return issues;
}

/** How many requests of this kind came. */
export function sent(server: GitHub, method: string, path: RegExp): number {
  return server.requests.filter((request) => request.method === method && path.test(request.path)).length;
}
