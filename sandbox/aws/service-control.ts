import type { ServiceControlPolicyEntry } from './file-schema.ts';
import { readOnce } from './grants.ts';
import type { OrganizationState, State } from './model.ts';
import { type Asked, decide, type Statement } from './policy.ts';
import { lineOf, shortDigest } from './units.ts';

/** A service control policy as Organizations lists it. */
export interface ListedPolicy {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly awsManaged: boolean;
  readonly content: string;
  /** The root's id, paths of units, account ids; undefined: everything there is. */
  readonly targets: readonly string[] | undefined;
}

const fullAccess: ListedPolicy = {
  id: 'p-FullAWSAccess',
  name: 'FullAWSAccess',
  description: 'Allows access to every operation',
  awsManaged: true,
  content: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
  targets: undefined,
};

/** The organization's own policies, then the one of AWS that is attached to everything. */
export function policiesOf(organization: OrganizationState): readonly ListedPolicy[] {
  if (organization.featureSet !== 'ALL') return [];
  return [...(organization.serviceControlPolicies ?? []).map(listed), fullAccess];
}

function listed(entry: ServiceControlPolicyEntry): ListedPolicy {
  return {
    id: `p-${shortDigest(entry.name)}`,
    name: entry.name,
    description: entry.description ?? '',
    awsManaged: false,
    content: JSON.stringify(entry.document),
    targets: entry.targets,
  };
}

/**
 * Whether a service control policy denies this in the account. They never bind the management account, and as
 * FullAWSAccess is attached everywhere only what they deny counts.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 */
export function isDeniedByOrganization(state: State, accountId: string, asked: Asked): boolean {
  const { organization } = state;
  const account = state.accounts.get(accountId);
  if (organization === undefined || account === undefined || accountId === organization.managementId)
    return false;
  if (organization.featureSet !== 'ALL') return false;
  const reached = new Set([organization.rootId, accountId, ...lineOf(account.ou)]);
  const statements = (organization.serviceControlPolicies ?? []).flatMap((policy): readonly Statement[] =>
    policy.targets.some((target) => reached.has(target)) ? readOnce(state, policy.document, 'identity') : [],
  );
  return decide(statements, asked) === 'denied';
}
