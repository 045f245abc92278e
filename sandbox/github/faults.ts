import type { Call, Reply } from './exchange.ts';
import { isWrite, refusal } from './exchange.ts';
import { secondaryLimit } from './limits.ts';

/** Which requests a fault strikes; what is left out does not matter. */
export interface Target {
  readonly method?: string;
  readonly path?: RegExp;
}

/** What happens in place of the proper reply. */
export type Effect =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'drop'; readonly performed: boolean };

/** The ways in which GitHub is known to fail. */
export const effects = {
  serverError: (status: 500 | 502 | 503 | 504): Effect => replyWith(refusal(status, 'Server Error')),
  secondaryLimit: (retryAfterSeconds: number): Effect => replyWith(secondaryLimit(retryAfterSeconds)),
  tooManyRequests: (retryAfterSeconds: number): Effect =>
    replyWith({
      ...refusal(429, 'Too many requests'),
      headers: { 'retry-after': String(retryAfterSeconds) },
    }),
  /** A list that knows nothing yet: GitHub's lists lag behind its writes. */
  staleList: replyWith({ status: 200, headers: {}, body: [] }),
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
  return methodFits && (target.path === undefined || target.path.test(call.path));
}

function replyWith(reply: Reply): Effect {
  return { kind: 'reply', reply };
}
