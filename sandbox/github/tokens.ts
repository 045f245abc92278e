import { randomBytes } from 'node:crypto';
import type { Access, Bot, Caller, Person, Role } from './callers.ts';

export interface Callers {
  /** The action's token. */
  readonly token: string;
  readonly tokenOf: (login: string) => string;
  readonly byToken: (token: string) => Caller | undefined;
  readonly byLogin: (login: string) => Caller;
}

export interface CallerOptions {
  readonly identity: Bot | string;
  readonly permissions: { readonly issues: Access };
  readonly bots: readonly Bot[];
  readonly people: Readonly<Record<string, Role>>;
}

/** Everybody who can call. Throws when the action's identity is a person whom nobody named. */
export function createCallers(options: CallerOptions): Callers & { identities: readonly (Bot | Person)[] } {
  const people = Object.entries(options.people).map(
    ([login, role]): Person => ({ kind: 'person', login, role }),
  );
  const own = typeof options.identity === 'string' ? [] : [options.identity];
  const identities = [...own, ...options.bots, ...people];
  const find = (login: string): Bot | Person => {
    const identity = identities.find((candidate) => candidate.login === login);
    if (identity === undefined) throw new Error(`Nobody is called ${login}: name them in people or bots.`);
    return identity;
  };
  const byToken = new Map<string, Caller>();
  const tokens = new Map<string, string>();
  const issue = (caller: Caller): string => {
    const token = newToken(caller.identity);
    byToken.set(token, caller);
    return token;
  };
  for (const identity of identities) tokens.set(identity.login, issue({ identity, issues: 'write' }));
  const actor = typeof options.identity === 'string' ? find(options.identity) : options.identity;

  return {
    identities,
    token: issue({ identity: actor, issues: options.permissions.issues }),
    tokenOf: (login) => tokens.get(find(login).login) ?? '',
    byToken: (token) => byToken.get(token),
    byLogin: (login) => ({ identity: find(login), issues: 'write' }),
  };
}

/** The prefixes are GitHub's: an installation's token, and a person's. */
function newToken(identity: Bot | Person): string {
  const random = randomBytes(18).toString('hex');
  return identity.kind === 'bot' ? `ghs_${random}` : `ghp_${random}`;
}
