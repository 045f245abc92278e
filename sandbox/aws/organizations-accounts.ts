import type { AccountState, Lifecycle, OrganizationState } from './model.ts';
import { arn } from './organizations-pages.ts';
import { lineOf, unitId } from './units.ts';

/** Status knows fewer words than State: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_account_state.html */
const statusOf: Readonly<Record<Lifecycle, string>> = {
  ACTIVE: 'ACTIVE',
  PENDING_CLOSURE: 'PENDING_CLOSURE',
  SUSPENDED: 'SUSPENDED',
  CLOSED: 'SUSPENDED',
  PENDING_ACTIVATION: 'SUSPENDED',
};

export function accountArn(organization: OrganizationState, id: string): string {
  return arn(organization, `account/${organization.id}/${id}`);
}

/** An account as ListAccounts shows it. */
export function shownAccount(account: AccountState, organization: OrganizationState) {
  const { paths } = organization.listAccounts;
  return {
    ...shownMember(account, organization),
    ...(paths ? { Paths: [`${idPath(account.ou, organization)}${account.id}/`] } : {}),
  };
}

/** What is shown of an account everywhere. */
export function shownMember(account: AccountState, organization: OrganizationState) {
  return {
    Id: account.id,
    Arn: accountArn(organization, account.id),
    Email: account.email,
    Name: account.name,
    State: account.state,
    ...(organization.listAccounts.status ? { Status: statusOf[account.state] } : {}),
    JoinedMethod: account.id === organization.managementId ? 'INVITED' : 'CREATED',
    JoinedTimestamp: account.joined.getTime() / 1000,
  };
}

export function shownUnit(path: string, organization: OrganizationState) {
  const id = unitId(organization, path);
  return {
    Id: id,
    Arn: arn(organization, `ou/${organization.id}/${id}`),
    Name: path.slice(path.lastIndexOf('/') + 1),
    ...(organization.listAccounts.paths ? { Path: idPath(path, organization) } : {}),
  };
}

export function shownRoot(organization: OrganizationState) {
  const { id, rootId } = organization;
  return { Id: rootId, Arn: arn(organization, `root/${id}/${rootId}`), Name: 'Root' };
}

/** The ids from the organization down to the unit, each followed by a slash. */
function idPath(path: string, organization: OrganizationState): string {
  const units = lineOf(path).map((unit) => unitId(organization, unit));
  return [organization.id, organization.rootId, ...units, ''].join('/');
}
