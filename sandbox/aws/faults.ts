import { matchesGlob } from 'node:path';

/**
 * The kinds of faults:
 * - `deny`, `throttle`, `error500`: the service's own errors, each with the service's own name and status.
 * - `reset`, `hang`: the connection breaks, or the answer never comes.
 * - `truncate`, `html`: the answer's body is cut in half, or is a proxy's 502 page.
 * - `delay`: the answer comes after `ms`.
 * - `expire`: the call's session is at its end, for this call and all later ones; whoever signs in anew has a session
 *   that works, until the fault hits that one too. Without a session: the ID token has expired.
 * - `role-missing`: for AssumeRole and AssumeRoleWithWebIdentity as if there were no such role, for the other
 *   operations as if the session's role had been deleted.
 * - `empty-page`: a page without entries but with a token. Without `times` there is no end to them.
 * - `unknown-enum`: every word in the answer that is one of a fixed set is SOMETHING_NEW; the account summary has one
 *   more entry. Answers without such words stay as they are.
 * - `never-ready`: the credential report stays in progress.
 * - `extra-column`, `missing-column`, `unknown-token`: in the credential report there is `new_column` before
 *   `mfa_active`, there is no `mfa_active`, or it says `sometimes`.
 */
export const faultKinds = [
  'deny',
  'throttle',
  'error500',
  'reset',
  'hang',
  'truncate',
  'html',
  'delay',
  'expire',
  'role-missing',
  'empty-page',
  'unknown-enum',
  'never-ready',
  'extra-column',
  'missing-column',
  'unknown-token',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** What a test or the demo makes go wrong. */
export interface Fault {
  /** `iam:GetCredentialReport`, `GetCredentialReport`, `iam:*`; left out: every operation. */
  readonly operation?: string;
  /** The account the call is about, which is the target of an AssumeRole; left out: every account. */
  readonly account?: string;
  readonly kind: FaultKind;
  /** How many calls it hits; left out: all of them. */
  readonly times?: number;
  readonly ms?: number;
}

export interface Faults {
  /** Returns the function that takes the fault away again. */
  readonly add: (fault: Fault) => () => void;
  readonly clear: () => void;
  /** The oldest fault that hits this call; counts it. */
  readonly take: (operation: string, account: string | undefined) => Fault | undefined;
}

export function makeFaults(): Faults {
  let active: { readonly fault: Fault; left: number }[] = [];
  return {
    add: (fault) => {
      const entry = { fault, left: fault.times ?? Number.POSITIVE_INFINITY };
      active.push(entry);
      return () => {
        active = active.filter((other) => other !== entry);
      };
    },
    clear: () => {
      active = [];
    },
    take: (operation, account) => {
      const entry = active.find(({ fault, left }) => left > 0 && hits(fault, operation, account));
      if (entry !== undefined) entry.left -= 1;
      return entry?.fault;
    },
  };
}

function hits(fault: Fault, operation: string, account: string | undefined): boolean {
  if (fault.account !== undefined && fault.account !== account) return false;
  if (fault.operation === undefined) return true;
  const bare = operation.slice(operation.indexOf(':') + 1);
  return matchesGlob(operation, fault.operation) || matchesGlob(bare, fault.operation);
}
