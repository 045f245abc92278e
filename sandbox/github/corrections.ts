import type { Bot, Person } from './callers.ts';
import type { Clock } from './clock.ts';
import type { JsonObject } from './exchange.ts';
import { isObject } from './exchange.ts';

export interface CorrectionOptions {
  readonly identities: readonly (Bot | Person)[];
  readonly clock: Clock;
  /** Issues closed as duplicates, a reason that the emulator does not know. */
  readonly duplicates: ReadonlySet<unknown>;
}

/** Turns what the emulator tells into what GitHub would: apps are bots with their own ids, times are the sandbox's. */
export function createCorrections(options: CorrectionOptions): (body: unknown) => unknown {
  const byLogin = new Map(options.identities.map((identity) => [identity.login, identity]));

  const correct = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(correct);
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([key, inner]) => [key, correctField(key, inner)] as const);
    const corrected: JsonObject = Object.fromEntries(entries);
    return { ...corrected, ...asUser(corrected), ...asIssue(corrected), ...asAuthored(corrected) };
  };
  const correctField = (key: string, value: unknown): unknown =>
    key.endsWith('_at') && typeof value === 'string' ? options.clock.shown(value) : correct(value);

  const asUser = (value: JsonObject): JsonObject => {
    const identity = byLogin.get(String(value.login));
    return identity?.kind === 'bot' ? { id: identity.id, type: 'Bot' } : {};
  };
  const asIssue = (value: JsonObject): JsonObject =>
    value.state_reason === 'not_planned' && options.duplicates.has(value.number)
      ? { state_reason: 'duplicate' }
      : {};
  const asAuthored = (value: JsonObject): JsonObject => {
    if (!('author_association' in value) || !isObject(value.user)) return {};
    const author = byLogin.get(String(value.user.login));
    const belongs = author?.kind === 'person' && author.role !== 'none';
    return { author_association: belongs ? 'MEMBER' : 'NONE' };
  };
  return correct;
}
