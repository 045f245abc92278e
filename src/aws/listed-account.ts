import type { Account as ListedByAws } from '@aws-sdk/client-organizations';
import type { AccountState } from '../snapshot/account.ts';
import { malformed } from './errors.ts';

/** One account as AWS Organizations lists it. */
export interface ListedAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string | undefined;
  readonly state: AccountState;
  /** Such as `o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/111122223333/`; undefined where AWS does not tell. */
  readonly paths: readonly string[] | undefined;
}

const states: readonly string[] = [
  'PENDING_ACTIVATION',
  'ACTIVE',
  'SUSPENDED',
  'PENDING_CLOSURE',
  'CLOSED',
] satisfies readonly AccountState[];

/**
 * `State` replaces `Status`, which tells less and goes away.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_account_state.html
 */
export function toListedAccount(account: ListedByAws, operation: string): ListedAccount {
  const { Id, Name, Email, Paths } = account;
  if (!Id) throw malformed(operation, 'an account in the answer has no id');
  const state: string = account.State ?? account.Status ?? '';
  return {
    id: Id,
    name: Name ?? Id,
    email: Email,
    state: isState(state) ? state : 'UNKNOWN',
    paths: Paths,
  };
}

function isState(state: string): state is AccountState {
  return states.includes(state);
}
