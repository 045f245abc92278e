import type { AccountOwner } from '../drift/finding.ts';
import type { Account } from '../snapshot/account.ts';
import type { Group } from './group.ts';

/** Where the texts of issues link to. */
export interface Links {
  /** The page that the baseline's files are shown below, such as `https://github.com/example/platform/blob/main`. */
  readonly baseline: string | undefined;
  /** The baseline's file or folder, as a path in its repository. */
  readonly path: string;
  /** The page that shows the workflow's runs. */
  readonly runs: string | undefined;
}

/** What an issue is about, as far as its text needs it. */
export interface Subject {
  readonly group: Group;
  /** The account of an account's issue; undefined when the inventory does not know it (any more), and for other groups. */
  readonly account: Account | undefined;
  /** Who is to act; `none` for a control's issue, whose rows have owners of their own. */
  readonly owner: AccountOwner;
  /** `undecided` for an account that this run did not judge. */
  readonly ownerOf: (accountId: string) => AccountOwner;
  readonly links: Links;
}
