import type { Call, Reply } from './exchange.ts';
import { isObject, isWrite, refusal, validationFailed } from './exchange.ts';
import { secondaryLimit } from './limits.ts';

/** Which requests a fault strikes; what is left out does not matter. */
export interface Target {
  readonly method?: string;
  readonly path?: RegExp;
  readonly query?: RegExp;
}

/** What happens in place of the proper reply. */
export type Effect =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'drop'; readonly performed: boolean }
  /** Something else than the proper reply comes of it. */
  | { readonly kind: 'change'; readonly change: (reply: Reply) => Reply };

/** The ways in which GitHub is known to fail. */
export const effects = {
  serverError: (status: 500 | 502 | 503 | 504): Effect => replyWith(refusal(status, 'Server Error')),
  secondaryLimit: (retryAfterSeconds: number): Effect => replyWith(secondaryLimit(retryAfterSeconds)),
  tooManyRequests: (retryAfterSeconds: number): Effect =>
    replyWith({
      ...refusal(429, 'Too many requests'),
      headers: { 'retry-after': String(retryAfterSeconds) },
    }),
  /** The date, in the form that the header has, until when nothing is let through. */
  secondaryLimitUntil: (date: Date): Effect => replyWith(secondaryLimit(date.toUTCString())),
  /** A server that does not know this yet, or does not accept it. */
  invalid: (field: string): Effect =>
    replyWith(validationFailed([{ resource: 'Issue', field, code: 'invalid' }])),
  /** Another address, that of a renamed repository or of a transferred issue. */
  moved: (status: 301 | 302 | 307 | 308, location: string): Effect =>
    replyWith({ ...refusal(status, 'Moved Permanently'), headers: { location } }),
  /** A list that knows nothing yet: GitHub's lists lag behind its writes. */
  staleList: replyWith({ status: 200, headers: {}, body: [] }),
  /** A list that does not know some issues yet. */
  partialList: (without: readonly number[]): Effect => ({
    kind: 'change',
    change: (reply) => ({ ...reply, body: leftOut(reply.body, without) }),
  }),
  /** The connection breaks before GitHub did anything. */
  lostRequest: { kind: 'drop', performed: false },
  /** The connection breaks after GitHub did it: the caller cannot know. */
  lostReply: { kind: 'drop', performed: true },
} as const;

export interface Faults {
  readonly add: (target: Target, effect: Effect, times: number) => void;
  /** The effect that strikes this call; it is used up. */
  readonly take: (call: Call) => Effect | undefined;
  readonly afterWrite: (count: number, hook: () => void | Promise<void>) => void;
  /** To be awaited between a successful write and its reply. */
  readonly written: (call: Call, reply: Reply) => Promise<void>;
}

export function createFaults(): Faults {
  const armed: { target: Target; effect: Effect; times: number }[] = [];
  const hooks: { left: number; run: () => void | Promise<void> }[] = [];
  return {
    add: (target, effect, times) => {
      armed.push({ target, effect, times });
    },
    take: (call) => {
      const fault = armed.find((candidate) => candidate.times > 0 && strikes(candidate.target, call));
      if (fault === undefined) return undefined;
      fault.times -= 1;
      return fault.effect;
    },
    afterWrite: (count, run) => {
      hooks.push({ left: count, run });
    },
    written: async (call, reply) => {
      if (!isWrite(call) || reply.status >= 400) return;
      for (const hook of hooks) {
        hook.left -= 1;
        if (hook.left === 0) await hook.run();
      }
    },
  };
}

function strikes(target: Target, call: Call): boolean {
  const methodFits = target.method === undefined || target.method === call.method;
  const queryFits = target.query === undefined || target.query.test(call.query);
  return methodFits && queryFits && (target.path === undefined || target.path.test(call.path));
}

function leftOut(list: unknown, numbers: readonly number[]): unknown {
  if (!Array.isArray(list)) return list;
  return list.filter((entry: unknown) => !(isObject(entry) && numbers.includes(Number(entry.number))));
}

function replyWith(reply: Reply): Effect {
  return { kind: 'reply', reply };
}
