import { matchesGlob } from 'node:path';

/** What a test or the demo makes go wrong. */
export interface Fault {
  /** `iam:GetCredentialReport`, `GetCredentialReport`, `iam:*`; left out: every operation. */
  readonly operation?: string;
  /** The account the call is about, which is the target of an AssumeRole; left out: every account. */
  readonly account?: string;
  /**
   * `deny`, `throttle` and `error500` are the service's own errors; `reset` and `hang` act on the connection;
   * `truncate` cuts the answer's body in half; `html` is a proxy's 502 page; `delay` answers after `ms`;
   * `never-ready` keeps the credential report in progress; `empty-page` is a page without entries but with a token
   * (without `times` there is no end to them).
   */
  readonly kind:
    | 'deny'
    | 'throttle'
    | 'error500'
    | 'reset'
    | 'hang'
    | 'truncate'
    | 'html'
    | 'delay'
    | 'never-ready'
    | 'empty-page';
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
