import type { Fact } from './fact.ts';

/** One account of the inventory, as AWS Organizations (or, without one, the caller's own identity) tells it. */
export interface Account {
  /** Twelve digits. */
  readonly id: string;
  readonly name: string;
  /** The root user's e-mail address. */
  readonly email: Fact<string>;
  readonly state: AccountState;
  readonly management: boolean;
  /** `aws`, `aws-us-gov`, `aws-cn`, `aws-eusc`. */
  readonly partition: string;
  /** Names of the organizational units from below the root down to the account's own, joined by `/`; `''` directly below the root. */
  readonly organizationalUnit: Fact<string>;
  /** Ids of what the account is in, from the root down to its own organizational unit. */
  readonly parents: Fact<readonly string[]>;
  readonly tags: Fact<Readonly<Record<string, string>>>;
}

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_account_state.html */
export type AccountState =
  | 'PENDING_ACTIVATION'
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'PENDING_CLOSURE'
  | 'CLOSED'
  | 'UNKNOWN';

/** What is known of the whole organization before any account is read. */
export interface Inventory {
  /** Undefined for a lone account without an organization. */
  readonly organizationId: string | undefined;
  readonly managementAccountId: string | undefined;
  readonly accounts: readonly Account[];
  /** The account of the audit session. */
  readonly callerAccountId: string;
}
