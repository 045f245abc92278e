import { githubActions } from '../../../sandbox/github/callers.ts';
import type { GitHub, GitHubOptions } from '../../../sandbox/github/server.ts';
import { type Client, connect } from '../../../src/github/client.ts';
import { type Identity, readIdentity } from '../../../src/github/identity.ts';
import { type IssuesGateway, issuesGateway } from '../../../src/github/issues.ts';
import { repositoryName } from '../../../src/github/repository.ts';
import type { Login, Place } from './place.ts';
import { assignable } from './world.ts';

const logins: readonly Login[] = ['github-actions[bot]', 'other-app[bot]', 'octocat', 'hubot', 'monalisa'];

/** The same over HTTP. `start` makes a server with these differences. */
export async function overHttp(start: (change: Partial<GitHubOptions>) => Promise<GitHub>): Promise<Place> {
  let time = Date.parse('2026-11-21T06:00:00Z');
  const now = () => new Date(time);
  const pass = async (milliseconds: number) => {
    time += milliseconds;
  };
  const server = await start({
    repository: 'example/platform',
    now,
    identity: githubActions,
    bots: [{ kind: 'bot', login: 'other-app[bot]', id: 4 }],
    people: { octocat: 'admin', hubot: 'write', monalisa: 'triage' },
    assignable,
  });
  const place = repositoryName(server.repository);
  const clientOf = (login: Login): Client =>
    connect({
      token: login === githubActions.login ? server.token : server.tokenOf(login),
      apiUrl: server.url,
      environment: {},
      log: { info: () => undefined },
      now,
      sleep: pass,
    });
  const identities = new Map<Login, Identity>();
  for (const login of logins) identities.set(login, await readIdentity(clientOf(login)));
  const identityOf = (login: Login): Identity => identities.get(login) ?? { id: 0, login };
  const reader = issuesGateway(clientOf('octocat'), place, [identityOf('octocat')]);
  let failure: { left: number; readonly carriedOut: boolean; readonly error: Error } | undefined;
  let hidden: Error | undefined;

  const failing =
    <Parts extends readonly unknown[], Result>(write: (...parts: Parts) => Promise<Result>) =>
    async (...parts: Parts): Promise<Result> => {
      const fails = failure !== undefined && failure.left === 0 ? failure : undefined;
      if (failure !== undefined) failure.left -= 1;
      if (fails?.carriedOut === false) throw fails.error;
      const result = await write(...parts);
      if (fails !== undefined) throw fails.error;
      return result;
    };

  return {
    identityOf,
    now,
    pass,
    gateway: async (authors): Promise<IssuesGateway> => {
      const gateway = issuesGateway(clientOf(authors[0].login), place, authors);
      return {
        ...gateway,
        create: failing(gateway.create),
        update: failing(gateway.update),
        comment: failing(gateway.comment),
        createLabel: failing(gateway.createLabel),
        events: async (number) => {
          if (hidden !== undefined) throw hidden;
          return gateway.events(number);
        },
      };
    },
    writes: () =>
      server.requests.filter(
        ({ method, path, status = 500 }) => method !== 'GET' && path !== '/graphql' && status < 400,
      ).length,
    look: async () => {
      const issues = [];
      for await (const page of reader.list({}))
        for (const issue of page)
          issues.push({
            ...issue,
            events: await reader.events(issue.number),
            said: await server.comments(issue.number),
          });
      return issues;
    },
    open: (login, issue) => server.asUser(login).openIssue(issue),
    edit: (number, change) => server.asUser('octocat').edit(number, change),
    people: async (number, { labels, assignees }) => {
      const issue = await reader.get(number);
      const hand = server.asUser('octocat');
      if (issue === undefined) return;
      if (labels !== undefined) {
        await hand.label(number, labels);
        for (const name of issue.labels) if (!labels.includes(name)) await hand.unlabel(number, name);
      }
      if (assignees !== undefined) {
        await hand.assign(number, assignees);
        await hand.unassign(
          number,
          issue.assignees.filter((login) => !assignees.includes(login)),
        );
      }
    },
    close: (number, login, reason) => server.asUser(login).close(number, reason),
    reopen: (number, login) => server.asUser(login).reopen(number),
    say: (number, login, body) => server.asUser(login).comment(number, body),
    lock: (number) => server.asUser('octocat').lock(number),
    remove: (number) => server.asUser('octocat').remove(number),
    fail: (left, carriedOut, error) => {
      failure = { left, carriedOut, error };
    },
    calm: () => {
      failure = undefined;
    },
    hideEvents: (error) => {
      hidden = error;
    },
  };
}
