import type { Fault, FaultKind } from '../sandbox/aws/faults.ts';
import { refusal } from '../sandbox/github/exchange.ts';
import { type Effect, effects, type Target } from '../sandbox/github/faults.ts';
import type { Chances } from './chances.ts';

export interface GitHubFault {
  readonly target: Target;
  readonly effect: Effect;
  readonly times: number;
}

/** What goes wrong in one run. */
export interface Troubles {
  readonly aws: readonly Fault[];
  readonly github: readonly GitHubFault[];
  /** The connection to GitHub is gone after so many writes. */
  readonly cutAfter: number | undefined;
  /** The run itself is ended in its so many-th pause between two requests to GitHub. */
  readonly killedIn: number | undefined;
}

export const noTroubles: Troubles = { aws: [], github: [], cutAfter: undefined, killedIn: undefined };

/** Nothing in a third of the runs, AWS's troubles in a third, GitHub's or both in the rest. */
export function troublesBy(chance: Chances, accounts: readonly [string, ...string[]]): Troubles {
  if (chance.percent(33)) return noTroubles;
  const inAws = chance.percent(75);
  const inGitHub = !inAws || chance.percent(25);
  const many = (most: number) => Array.from({ length: 1 + chance.below(most) });
  return {
    aws: inAws ? many(3).map(() => awsFault(chance, accounts)) : [],
    github: inGitHub ? many(2).map(() => githubFault(chance)) : [],
    cutAfter: inGitHub && chance.percent(15) ? 1 + chance.below(5) : undefined,
    killedIn: inGitHub && chance.percent(15) ? 1 + chance.below(8) : undefined,
  };
}

const operations = [
  ...(['iam:GetAccountSummary', 'iam:GetCredentialReport', 'iam:GenerateCredentialReport', 'iam:*'] as const),
  ...([
    'sts:AssumeRole',
    'sts:AssumeRole',
    'sts:*',
    'organizations:ListAccounts',
    'organizations:*',
    'account:*',
  ] as const),
  'sts:AssumeRoleWithWebIdentity',
] as const;
const few = ['throttle', 'error500', 'reset', 'hang', 'truncate', 'html', 'expire', 'empty-page'] as const;
const lasting = [
  'deny',
  'throttle',
  'error500',
  'reset',
  'truncate',
  'html',
  'expire',
  'role-missing',
  'never-ready',
  'missing-column',
  'unknown-token',
  'extra-column',
] as const;

function awsFault(chance: Chances, accounts: readonly [string, ...string[]]): Fault {
  const operation = chance.one(['iam:GetAccountSummary', ...operations]);
  const account = chance.percent(75) ? { account: chance.one(accounts) } : {};
  if (chance.percent(35))
    return { operation, ...account, kind: chance.one<FaultKind>([...few]), times: 1 + chance.below(3) };
  return { operation, ...account, kind: chance.one<FaultKind>([...lasting]) };
}

function githubFault(chance: Chances): GitHubFault {
  const method = chance.one(['GET', 'GET', 'POST', 'PATCH']);
  const path =
    method === 'POST' ? chance.one([/\/issues$/, /\/comments$/, /\/issues/, /\/labels$/]) : /\/issues/;
  const target = { method, path };
  const effect = chance.one<Effect>([
    effects.serverError(502),
    effects.serverError(503),
    effects.secondaryLimit(1 + chance.below(90)),
    effects.tooManyRequests(30),
    effects.lostRequest,
    effects.lostReply,
    // Carried out, and answered with an error all the same.
    { kind: 'change', change: () => refusal(502, 'Server Error') },
  ]);
  if (method !== 'GET' || chance.percent(50)) return { target, effect, times: 1 + chance.below(4) };
  const list = { method, path: /\/issues$/ };
  const half = effects.partialList([1 + chance.below(6), 1 + chance.below(12)]);
  return { target: list, effect: chance.one([effects.staleList, half]), times: 1 + chance.below(4) };
}
