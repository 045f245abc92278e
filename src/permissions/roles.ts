import { actionsFor } from '../aws/actions.ts';
import type { Role } from '../aws/sources.ts';
import type { Baseline } from '../baseline/model.ts';
import { needsOf } from './needs.ts';
import type { Part, PermissionsOptions } from './options.ts';
import { replaceTokens, type Token, token } from './parameters.ts';
import { mapTexts, type PolicyDocument, type RolePolicies } from './policy.ts';
import type { KnownAccounts } from './reach.ts';
import { permissionsPolicy } from './statements.ts';
import { auditRoleTrust, workflowTrust } from './trust.ts';

/** The roles to make. A role that this baseline needs nothing from is not there. */
export type Roles = Readonly<Partial<Record<Part, RolePolicies>>> & { readonly audit: RolePolicies };

/** The roles that runs of a baseline need, each with just what it is asked for, fallbacks included. */
export function rolesFor(baseline: Baseline, options: PermissionsOptions): Roles {
  const { means, roles, externalId } = options;
  const { facts, inventory } = needsOf(baseline, knownAccounts(options), means);
  const actions = actionsFor(facts, means, inventory);
  const policies = (part: Role, trust: RolePolicies['trust']): RolePolicies =>
    inItsAccount(part, options, {
      role: roles[part],
      trust,
      permissions: permissionsPolicy(actions[part], roles),
    });
  const trusting = auditRoleTrust(roles.audit, externalId);
  return {
    audit: policies('audit', workflowTrust(options)),
    ...(actions.management.length > 0 ? { management: policies('management', trusting) } : {}),
    ...(actions.member.length > 0 ? { member: policies('member', trusting) } : {}),
  };
}

function knownAccounts({ means, values }: PermissionsOptions): KnownAccounts {
  const { ManagementAccountId: management, AuditAccountId: audit } = values;
  return { management: means.auditIn === 'lone' ? audit : management, audit };
}

/** The fewest parameters: the account that a role is made in knows its own id, and may be two things at once. */
function inItsAccount(
  part: Part,
  { means }: PermissionsOptions,
  { role, trust, permissions }: RolePolicies,
): RolePolicies {
  const auditInManagement = means.auditIn === 'management';
  const inManagement = part === 'management' || (part === 'audit' && auditInManagement);
  const place = (name: Token): Token => {
    const account = name === 'AuditAccountId' && auditInManagement ? 'ManagementAccountId' : name;
    return account === 'ManagementAccountId' && inManagement ? 'OwnAccountId' : account;
  };
  const placed = (policy: PolicyDocument) =>
    mapTexts(policy, (text) => replaceTokens(text, (name) => token(place(name))));
  return { role, trust: placed(trust), permissions: placed(permissions) };
}
