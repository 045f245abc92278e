import type { Caller } from './callers.ts';
import { permissionMessage } from './callers.ts';
import type { Call, JsonObject, Reply } from './exchange.ts';
import { isObject, noContent, ok, paged, refusal } from './exchange.ts';
import { answerGraphql } from './graphql.ts';
import type { IssueEvents } from './issue-events.ts';
import type { IssueRules } from './issue-rules.ts';
import { sameName } from './validation.ts';
import type { Whereabouts } from './whereabouts.ts';

export interface RepositoryOptions {
  /** `owner/name`. */
  readonly repository: string;
  readonly assignable: readonly string[];
  /** The ids of everybody, by login. */
  readonly ids: ReadonlyMap<string, number>;
  readonly people: ReadonlyMap<string, string>;
  readonly refuse: (caller: Caller, call: Call) => Reply | undefined;
  readonly rules: IssueRules;
  readonly whereabouts: Whereabouts;
  readonly events: IssueEvents;
  /** Everything that a list of the emulator's tells, page after page. */
  readonly list: (path: string) => Promise<readonly JsonObject[]>;
  /** The sandbox's own. */
  readonly url: () => string;
  /** Asks the emulator, in the caller's name. */
  readonly forward: (caller: Caller, call: Call) => Promise<Reply>;
}

type Handler = (caller: Caller, call: Call, parts: readonly string[]) => Promise<Reply> | Reply;
type Route = readonly [method: string, path: RegExp, handler: Handler];

/** Decides who may do what, answers what the emulator does not know, and lets it do the rest. */
export function createRepository(options: RepositoryOptions) {
  const { rules } = options;
  const base = `/repos/${options.repository}`;
  const at = (pattern: string) => new RegExp(`^${base}${pattern}$`);

  const routes: readonly Route[] = [
    ['POST', /^\/graphql$/, (caller, call) => answerGraphql(call, caller.identity, idOf)],
    ['GET', /^\/user$/, (caller, call) => ownUser(caller, call)],
    ['GET', at(''), described],
    ['GET', at('/assignees'), assignees],
    ['GET', at('/assignees/([^/]+)'), (_caller, _call, parts) => assignability(parts)],
    ['GET', at('/issues/\\d+/assignees/([^/]+)'), (_caller, _call, parts) => assignability(parts)],
    ['GET', at('/collaborators/([^/]+)/permission'), (caller, _call, parts) => permission(caller, parts)],
    ['POST', at('/issues'), rules.create],
    ['PATCH', at('/issues/(\\d+)'), rules.update],
    ['POST', at('/issues/\\d+/assignees'), rules.addAssignees],
    ['DELETE', at('/issues/\\d+/assignees'), rules.removeAssignees],
    ['POST', at('/issues/\\d+/labels'), rules.setLabels],
    ['PUT', at('/issues/\\d+/labels'), rules.setLabels],
    ['GET', at('/issues'), listed],
    ['GET', at('/issues/(\\d+)/events'), eventsOf],
    ['POST', at('/issues/\\d+/comments'), rules.addComment],
    ['PATCH', at('/issues/comments/\\d+'), rules.editComment],
    ['POST', at('/labels'), rules.createLabel],
  ];

  function idOf(login: string): number {
    return options.ids.get(login) ?? 0;
  }
  function ownUser(caller: Caller, call: Call): Promise<Reply> | Reply {
    if (caller.identity.kind === 'bot') return refusal(403, permissionMessage(caller));
    return options.forward(caller, call);
  }
  function assignability(parts: readonly string[]): Reply {
    const known = sameName(parts[0] ?? '', options.assignable) !== undefined;
    return known ? noContent() : refusal(404, 'Not Found');
  }
  async function assignees(caller: Caller, call: Call): Promise<Reply> {
    const all = await Promise.all(options.assignable.map((login) => account(caller, login)));
    return paged(all, `${options.url()}${call.path}`, call.query);
  }
  async function permission(caller: Caller, parts: readonly string[]): Promise<Reply> {
    const login = sameName(parts[0] ?? '', [...options.people.keys()]);
    const role = login === undefined ? undefined : options.people.get(login);
    if (login === undefined || role === undefined) return refusal(404, `${parts[0]} is not a user`);
    const user = await account(caller, login);
    return ok({ permission: olderNames[role] ?? role, role_name: role, user: { ...user, role_name: role } });
  }
  async function account(caller: Caller, login: string): Promise<JsonObject> {
    const path = `/users/${encodeURIComponent(login)}`;
    const { body } = await options.forward(caller, { method: 'GET', path, query: '', body: {} });
    return isObject(body) ? body : {};
  }
  /** The emulator leaves out what nobody counts in it, and most addresses of an organization. */
  async function described(caller: Caller, call: Call): Promise<Reply> {
    const reply = await options.forward(caller, call);
    if (!isObject(reply.body) || reply.status !== 200) return reply;
    const person = await account(caller, caller.identity.login);
    const owner = { ...person, ...(isObject(reply.body.owner) ? reply.body.owner : {}) };
    return { ...reply, body: { network_count: 0, subscribers_count: 0, ...reply.body, owner } };
  }
  async function listed(caller: Caller, call: Call): Promise<Reply> {
    const reply = await options.forward(caller, call);
    if (!Array.isArray(reply.body)) return reply;
    return { ...reply, body: reply.body.filter(isObject).filter(options.whereabouts.isHere) };
  }
  async function eventsOf(_caller: Caller, call: Call, parts: readonly string[]): Promise<Reply> {
    const all = await options.list(call.path);
    return options.events.page(Number(parts[0]), all, `${options.url()}${call.path}`, call.query);
  }
  function answerHere(caller: Caller, call: Call): Promise<Reply> | Reply {
    for (const [method, path, handler] of routes) {
      const match = method === call.method ? path.exec(call.path) : null;
      if (match !== null) return handler(caller, call, match.slice(1).map(decodeURIComponent));
    }
    return options.forward(caller, call);
  }

  return {
    answer: async (caller: Caller, call: Call): Promise<Reply> => {
      const moved = options.whereabouts.behind(call);
      if (moved !== undefined) return options.whereabouts.seenFromThere(await answerHere(caller, moved));
      return (
        options.refuse(caller, call) ?? options.whereabouts.redirect(call) ?? (await answerHere(caller, call))
      );
    },
  };
}

/** The older field knows fewer roles. https://docs.github.com/rest/collaborators/collaborators */
const olderNames: Readonly<Record<string, string>> = { triage: 'read', maintain: 'write' };
