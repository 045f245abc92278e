import type { Caller, Role } from './callers.ts';
import { hasRole } from './callers.ts';
import type { Call, JsonObject, Reply } from './exchange.ts';
import { isObject, messageOf } from './exchange.ts';
import type { Whereabouts } from './whereabouts.ts';

/** How an issue can be closed. */
export type CloseReason = 'completed' | 'not_planned' | 'duplicate';

/** What somebody does to the issues by hand. Each rejects when GitHub would refuse it. */
export interface Hand {
  /** Gives the number of the new issue. Labels of somebody without the triage role are dropped, as on GitHub. */
  readonly openIssue: (issue: NewIssue) => Promise<number>;
  readonly edit: (
    number: number,
    changes: { readonly title?: string; readonly body?: string },
  ) => Promise<void>;
  readonly close: (number: number, reason: CloseReason) => Promise<void>;
  readonly reopen: (number: number) => Promise<void>;
  readonly comment: (number: number, body: string) => Promise<void>;
  readonly label: (number: number, names: readonly string[]) => Promise<void>;
  readonly unlabel: (number: number, name: string) => Promise<void>;
  readonly assign: (number: number, logins: readonly string[]) => Promise<void>;
  readonly unassign: (number: number, logins: readonly string[]) => Promise<void>;
  readonly lock: (number: number) => Promise<void>;
  readonly remove: (number: number) => Promise<void>;
  /** To another repository. */
  readonly transfer: (number: number) => Promise<void>;
}

export interface NewIssue {
  readonly title: string;
  readonly body: string;
  readonly labels?: readonly string[];
}

export function createHand(
  caller: Caller,
  issuesPath: string,
  whereabouts: Whereabouts,
  answer: (caller: Caller, call: Call) => Promise<Reply>,
): Hand {
  const send = async (method: string, below: string, body: JsonObject): Promise<unknown> => {
    const reply = await answer(caller, { method, path: `${issuesPath}${below}`, query: '', body });
    if (reply.status < 400) return reply.body;
    throw new Error(`${caller.identity.login}: ${method} ${below}: ${reply.status} ${messageOf(reply)}`);
  };
  const change = async (number: number, body: JsonObject) => {
    await send('PATCH', `/${number}`, body);
  };
  return {
    openIssue: async (issue) => {
      const created = await send('POST', '', { ...issue });
      return isObject(created) ? Number(created.number) : Number.NaN;
    },
    edit: (number, changes) => change(number, { ...changes }),
    close: (number, reason) => change(number, { state: 'closed', state_reason: reason }),
    reopen: (number) => change(number, { state: 'open' }),
    comment: async (number, body) => {
      await send('POST', `/${number}/comments`, { body });
    },
    label: async (number, labels) => {
      await send('POST', `/${number}/labels`, { labels });
    },
    unlabel: async (number, name) => {
      await send('DELETE', `/${number}/labels/${encodeURIComponent(name)}`, {});
    },
    assign: async (number, assignees) => {
      await send('POST', `/${number}/assignees`, { assignees });
    },
    unassign: async (number, assignees) => {
      await send('DELETE', `/${number}/assignees`, { assignees });
    },
    lock: async (number) => {
      await send('PUT', `/${number}/lock`, {});
    },
    // GitHub has both in GraphQL alone.
    remove: async (number) => {
      require(caller, 'admin');
      whereabouts.remove(number);
    },
    transfer: async (number) => {
      require(caller, 'write');
      whereabouts.transfer(number);
    },
  };
}

function require(caller: Caller, role: Role): void {
  if (!hasRole(caller, role)) throw new Error(`${caller.identity.login} has not the role ${role}.`);
}
