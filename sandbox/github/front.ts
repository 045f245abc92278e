import type { Caller } from './callers.ts';
import type { Conformity } from './conformity.ts';
import type { Call, Reply } from './exchange.ts';
import { isWrite, refusal } from './exchange.ts';
import type { Faults } from './faults.ts';
import type { Outcome } from './http.ts';
import type { Meter } from './limits.ts';

/** One request that came over HTTP. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** Undefined where the connection was dropped, or the request is still under way. */
  readonly status: number | undefined;
  readonly at: Date;
  /** How many other writes were under way when it came. */
  readonly otherWrites: number;
}

export interface FrontOptions {
  readonly byToken: (token: string) => Caller | undefined;
  readonly faults: Faults;
  readonly meter: Meter;
  readonly answer: (caller: Caller, call: Call) => Promise<Reply>;
  /** Judges every exchange that no fault strikes; undefined: nobody does. */
  readonly conformity: Conformity | undefined;
  readonly now: () => Date;
}

/** What stands before the repository: the log, the token's check, faults and limits. */
export function createFront(options: FrontOptions) {
  const requests: { -readonly [K in keyof LoggedRequest]: LoggedRequest[K] }[] = [];
  const violations: string[] = [];
  let writesUnderWay = 0;

  const decide = async (call: Call, token: string | undefined): Promise<Outcome> => {
    const caller = token === undefined ? undefined : options.byToken(token);
    if (caller === undefined)
      return replied(refusal(401, token === undefined ? 'Requires authentication' : 'Bad credentials'));
    return answer(call, caller);
  };

  const answer = async (call: Call, caller: Caller): Promise<Outcome> => {
    const effect = options.faults.take(call);
    if (effect?.kind === 'reply') return effect;
    if (effect?.kind === 'drop' && !effect.performed) return { kind: 'drop' };
    const refused = options.meter.admit(isWrite(call));
    if (refused !== undefined) return replied(refused);
    const reply = await options.answer(caller, call);
    violations.push(...(options.conformity?.(call, reply) ?? []));
    await options.faults.written(call, reply);
    if (effect?.kind === 'drop') return effect;
    return replied(effect === undefined ? reply : effect.change(reply));
  };

  const handle = async (call: Call, token: string | undefined): Promise<Outcome> => {
    const { method, path, query } = call;
    const entry: (typeof requests)[number] = {
      method,
      path,
      query,
      status: undefined,
      at: options.now(),
      otherWrites: writesUnderWay,
    };
    requests.push(entry);
    const weight = isWrite(call) ? 1 : 0;
    writesUnderWay += weight;
    try {
      const outcome = await decide(call, token);
      if (outcome.kind === 'drop') return outcome;
      entry.status = outcome.reply.status;
      const headers = { ...options.meter.headers(path), ...outcome.reply.headers };
      return replied({ ...outcome.reply, headers });
    } finally {
      writesUnderWay -= weight;
    }
  };

  const log: readonly LoggedRequest[] = requests;
  const wrong: readonly string[] = violations;
  return { handle, requests: log, violations: wrong };
}

function replied(reply: Reply): Outcome {
  return { kind: 'reply', reply };
}
