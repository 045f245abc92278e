import type { Call, JsonObject, Reply } from './exchange.ts';
import { isObject, refusal } from './exchange.ts';

/** Where issues are that are not in the repository any more. */
export interface Whereabouts {
  readonly remove: (number: number) => void;
  /** To another repository that the same callers reach. */
  readonly transfer: (number: number) => void;
  /** What GitHub answers about an issue that is not here any more; undefined where it is. */
  readonly redirect: (call: Call) => Reply | undefined;
  /** The call by which the emulator, which knows of no transfer, means the issue at that other address. */
  readonly behind: (call: Call) => Call | undefined;
  /** The emulator's answer to that call, as it looks from there. */
  readonly seenFromThere: (reply: Reply) => Reply;
  readonly isHere: (issue: JsonObject) => boolean;
  readonly isThere: (issue: JsonObject) => boolean;
}

/** `repository` is `owner/name`. */
export function createWhereabouts(repository: string, url: () => string): Whereabouts {
  const deleted = new Set<number>();
  const transferred = new Set<number>();
  const [owner] = repository.split('/');
  const here = new RegExp(`^/repos/${repository}/issues/(\\d+)(/.*)?$`);
  const there = /^\/repositories\/4711\/issues\/(\d+)(\/.*)?$/;
  const isThere = (issue: JsonObject) => transferred.has(Number(issue.number));
  return {
    remove: (number) => void deleted.add(number),
    transfer: (number) => void transferred.add(number),
    redirect: ({ path }) => {
      const [, number, rest = ''] = here.exec(path) ?? [];
      if (deleted.has(Number(number))) return refusal(410, 'This issue was deleted');
      if (!transferred.has(Number(number))) return undefined;
      const location = `${url()}/repositories/4711/issues/${number}${rest}`;
      return { status: 301, headers: { location }, body: { message: 'Moved Permanently', url: location } };
    },
    behind: (call) => {
      const [, number, rest = ''] = there.exec(call.path) ?? [];
      if (!transferred.has(Number(number))) return undefined;
      return { ...call, path: `/repos/${repository}/issues/${number}${rest}` };
    },
    seenFromThere: (reply) => {
      const text = JSON.stringify(reply.body ?? null).replaceAll(`/${repository}`, `/${owner}/elsewhere`);
      const body: unknown = JSON.parse(text);
      return { ...reply, body: isObject(body) ? body : reply.body };
    },
    isHere: (issue) => !isThere(issue) && !deleted.has(Number(issue.number)),
    isThere,
  };
}
