import type { Visibility } from './access.ts';
import { createAccess } from './access.ts';
import type { Access, Bot, Caller, Role } from './callers.ts';
import { idsOf, inTurn, listAll, prepare } from './caretaking.ts';
import { createClock } from './clock.ts';
import type { Conformity } from './conformity.ts';
import { createCorrections } from './corrections.ts';
import { startEmulator } from './emulator.ts';
import type { Call, Reply } from './exchange.ts';
import { isWrite } from './exchange.ts';
import type { Effect, Target } from './faults.ts';
import { createFaults } from './faults.ts';
import type { LoggedRequest } from './front.ts';
import { createFront } from './front.ts';
import { listen } from './http.ts';
import { createIssueEvents } from './issue-events.ts';
import { createIssueRules } from './issue-rules.ts';
import type { Limits } from './limits.ts';
import { createMeter } from './limits.ts';
import type { Hand } from './people.ts';
import { createHand } from './people.ts';
import { createRepository } from './repository.ts';
import { createCallers } from './tokens.ts';
import type { CommentView, IssueView, LabelView } from './view.ts';
import { viewComment, viewIssue, viewLabel } from './view.ts';
import { createWhereabouts } from './whereabouts.ts';

export interface GitHubOptions {
  /** `owner/name`; the owner is an organization. */
  readonly repository: string;
  readonly visibility: Visibility;
  readonly issuesEnabled: boolean;
  /** Whom the action's token stands for: an app, or the login of one of the people. */
  readonly identity: Bot | string;
  /** What the action's token was granted. */
  readonly permissions: { readonly issues: Access };
  /** Further apps that act in the repository. */
  readonly bots: readonly Bot[];
  /** Everybody who exists, with their role. */
  readonly people: Readonly<Record<string, Role>>;
  /** Who of the people can be assigned. */
  readonly assignable: readonly string[];
  readonly limits: Limits | 'none';
  /** As many comments as an issue takes; left out: as on github.com. */
  readonly mostComments?: number;
  readonly now: () => Date;
  /** Judges every exchange over HTTP; left out: nobody does. */
  readonly conformity?: Conformity;
}

export interface GitHub {
  /** For GITHUB_API_URL and GITHUB_SERVER_URL. */
  readonly url: string;
  readonly graphqlUrl: string;
  readonly repository: string;
  /** The action's token. */
  readonly token: string;
  /** Another token, with all that this app or person may do. */
  readonly tokenOf: (login: string) => string;
  /** What came over HTTP, oldest first; what `asUser` does is not in it. */
  readonly requests: readonly LoggedRequest[];
  /** What in them was not as GitHub describes its API: one line each. */
  readonly violations: readonly string[];
  /** Every issue, oldest first. */
  readonly issues: () => Promise<readonly IssueView[]>;
  /** Those that were transferred to another repository, as they stand there. */
  readonly transferred: () => Promise<readonly IssueView[]>;
  readonly comments: (issue: number) => Promise<readonly CommentView[]>;
  readonly labels: () => Promise<readonly LabelView[]>;
  readonly asUser: (login: string) => Hand;
  /** The next `times` requests that fit fail like this. */
  readonly fault: (target: Target, effect: Effect, times: number) => void;
  /** Calls the hook between the `count`-th successful write from now and its reply. */
  readonly afterWrite: (count: number, hook: () => void | Promise<void>) => void;
  readonly close: () => Promise<void>;
}

/** A GitHub with one repository, on loopback. Rejects when a login is named that is not among the people. */
export async function startGitHub(options: GitHubOptions): Promise<GitHub> {
  const callers = createCallers(options);
  for (const login of options.assignable) callers.byLogin(login);
  const { identities } = callers;
  const [owner = '', name = ''] = options.repository.split('/');
  const base = `/repos/${options.repository}`;
  const clock = createClock(options.now);
  const duplicates = new Set<unknown>();
  const correct = createCorrections({ identities, clock, duplicates });
  const faults = createFaults();

  const server = await listen((call, token) => front.handle(call, token));
  const logins = identities.map((identity) => identity.login);
  const emulator = await startEmulator({ owner, name, logins, publicUrl: () => server.url });
  const ask = async (login: string, call: Call): Promise<Reply> => {
    if (isWrite(call)) await clock.beforeWrite();
    const reply = await emulator.send(login, { ...call, query: inEmulatorTime(call.query, clock.since) });
    return { ...reply, body: correct(reply.body) };
  };
  const list = (path: string) => listAll(ask, path);
  await prepare(emulator, base, options);

  const forward = (caller: Caller, call: Call) => ask(caller.identity.login, call);
  const events = createIssueEvents();
  const whereabouts = createWhereabouts(options.repository, () => server.url);
  const rules = createIssueRules({
    assignable: options.assignable,
    forward,
    list,
    issuesPath: `${base}/issues`,
    labelsPath: `${base}/labels`,
    duplicates,
    closed: events.closed,
    mostComments: options.mostComments ?? 2_500,
  });
  const repository = createRepository({
    repository: options.repository,
    assignable: options.assignable,
    people: new Map(Object.entries(options.people)),
    ids: await idsOf(identities, ask),
    refuse: createAccess(options),
    rules,
    whereabouts,
    events,
    list,
    url: () => server.url,
    forward,
  });
  const answer = inTurn(repository.answer);

  const front = createFront({
    byToken: callers.byToken,
    faults,
    meter: createMeter(options.limits, options.now),
    answer,
    conformity: options.conformity,
    now: options.now,
  });

  return {
    url: server.url,
    graphqlUrl: `${server.url}/graphql`,
    repository: options.repository,
    token: callers.token,
    tokenOf: callers.tokenOf,
    requests: front.requests,
    violations: front.violations,
    issues: async () =>
      (await list(`${base}/issues`)).filter(whereabouts.isHere).map(viewIssue).sort(byNumber),
    transferred: async () => (await list(`${base}/issues`)).filter(whereabouts.isThere).map(viewIssue),
    comments: async (issue) => (await list(`${base}/issues/${issue}/comments`)).map(viewComment),
    labels: async () => (await list(`${base}/labels`)).map(viewLabel),
    asUser: (login) => createHand(callers.byLogin(login), `${base}/issues`, whereabouts, answer),
    fault: faults.add,
    afterWrite: faults.afterWrite,
    close: async () => {
      await server.close();
      await emulator.close();
    },
  };
}

function byNumber(one: IssueView, other: IssueView): number {
  return one.number - other.number;
}

function inEmulatorTime(query: string, translate: (stamp: string) => string): string {
  const parameters = new URLSearchParams(query);
  const since = parameters.get('since');
  if (since === null) return query;
  parameters.set('since', translate(since));
  return `?${parameters}`;
}
