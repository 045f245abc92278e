import type { Account } from '../snapshot/account.ts';
import { eventRegionOf } from '../snapshot/event-region.ts';
import type { MendSubject } from './definition.ts';

/** A word for a POSIX shell, whatever it holds. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** `--user-name='octocat'`, with `=` because a user's name may begin with a dash. */
export function userOption(resource: string | undefined): string {
  return `--user-name=${quoted(resource ?? '<user name>')}`;
}

/**
 * ` --account-id 111122223333` for a member account; nothing for the management account, which the Account API
 * refuses by its own id, nor for an account without an organization.
 * https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-api-modes-of-operation.html
 */
export function accountOption(account: Account): string {
  return isMember(account) ? ` --account-id ${account.id}` : '';
}

/** Whether the management account of an organization can act for this one. */
export function isMember(account: Account): boolean {
  return !account.management && !isLone(account);
}

/** Whether the account is in no organization. */
export function isLone({ organizationalUnit }: Account): boolean {
  return organizationalUnit.state === 'not-applicable';
}

/** Of the partitions with an organization's central management of root credentials. */
const centralPartitions = new Set(['aws', 'aws-eusc']);

/**
 * How root credentials are deleted: for a member account through a short root session that the management account (or
 * IAM's delegated administrator) opens, elsewhere by the root user in person.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user-privileged-task.html
 */
export function rootSession({ account }: MendSubject): { readonly how: string; readonly command?: string } {
  const { id, partition } = account;
  // The global endpoint, which the command line takes without a region, opens no root session.
  const region = centralPartitions.has(partition) ? eventRegionOf(partition) : undefined;
  if (!isMember(account) || region === undefined) {
    return { how: "with the root user's own credentials" };
  }
  const policy = `arn:${partition}:iam::aws:policy/root-task/IAMDeleteRootUserCredentials`;
  return {
    how: 'in a root session opened from the management account',
    command: `aws sts assume-root --region=${region} --target-principal=${id} --task-policy-arn=arn=${policy}`,
  };
}
