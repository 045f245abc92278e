import type { Caller } from './callers.ts';
import { permissionMessage } from './callers.ts';
import type { Call, Reply } from './exchange.ts';
import { noContent, ok, refusal } from './exchange.ts';
import { answerGraphql } from './graphql.ts';
import type { IssueRules } from './issue-rules.ts';
import { sameName } from './validation.ts';

export interface RepositoryOptions {
  /** `owner/name`. */
  readonly repository: string;
  readonly assignable: readonly string[];
  /** The ids of everybody, by login. */
  readonly ids: ReadonlyMap<string, number>;
  readonly people: ReadonlyMap<string, string>;
  readonly refuse: (caller: Caller, call: Call) => Reply | undefined;
  readonly rules: IssueRules;
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
    ['GET', at('/assignees/([^/]+)'), (_caller, _call, parts) => assignability(parts)],
    ['GET', at('/issues/\\d+/assignees/([^/]+)'), (_caller, _call, parts) => assignability(parts)],
    ['GET', at('/collaborators/([^/]+)/permission'), (_caller, _call, parts) => permission(parts)],
    ['POST', at('/issues'), rules.create],
    ['PATCH', at('/issues/(\\d+)'), rules.update],
    ['POST', at('/issues/\\d+/assignees'), rules.addAssignees],
    ['DELETE', at('/issues/\\d+/assignees'), rules.removeAssignees],
    ['POST', at('/issues/\\d+/labels'), rules.setLabels],
    ['PUT', at('/issues/\\d+/labels'), rules.setLabels],
    ['POST', at('/issues/\\d+/comments'), rules.writeComment],
    ['PATCH', at('/issues/comments/\\d+'), rules.writeComment],
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
  function permission(parts: readonly string[]): Reply {
    const login = sameName(parts[0] ?? '', [...options.people.keys()]);
    const role = login === undefined ? undefined : options.people.get(login);
    if (login === undefined || role === undefined) return refusal(404, `${parts[0]} is not a user`);
    return ok({
      // The older field knows no triage role. https://docs.github.com/rest/collaborators/collaborators
      permission: role === 'triage' ? 'read' : role,
      role_name: role,
      user: { login, id: idOf(login), type: 'User' },
    });
  }

  return {
    answer: async (caller: Caller, call: Call): Promise<Reply> => {
      const refused = options.refuse(caller, call);
      if (refused !== undefined) return refused;
      for (const [method, path, handler] of routes) {
        const match = method === call.method ? path.exec(call.path) : null;
        if (match !== null) return handler(caller, call, match.slice(1).map(decodeURIComponent));
      }
      return options.forward(caller, call);
    },
  };
}
