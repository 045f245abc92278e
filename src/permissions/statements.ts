import type { Action, Resource } from '../aws/actions.ts';
import { groupBy } from '../group-by.ts';
import { token } from './parameters.ts';
import { oneOrMany, type PolicyDocument, pathAndName, type RoleName, type Statement } from './policy.ts';

/** The roles that others may be allowed to enter. */
export interface Entered {
  readonly management: RoleName;
  readonly member: RoleName;
}

/** What a role may do: a statement for each purpose, which its Sid names. */
export function permissionsPolicy(actions: readonly Action[], entered: Entered): PolicyDocument {
  const byPurpose = groupBy(actions, purposeOf);
  return {
    Version: '2012-10-17',
    Statement: [...byPurpose]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([sid, some]) => toStatement(sid, some, entered)),
  };
}

const partition = token('Partition');
const ownId = token('OwnAccountId');
const managementId = token('ManagementAccountId');
const organizationId = token('OrganizationId');

function purposeOf({ action, resource }: Action): string {
  switch (resource) {
    case 'member-role':
      return 'EnterMemberAccounts';
    case 'management-role':
      return 'EnterManagementAccount';
    case 'member-root':
      return 'AuditRootUsersOfMembers';
    case 'own-account':
      return 'ReadOwnAccountDetails';
    case 'organization-accounts':
      return 'ReadAccountDetailsOfMembers';
    case 'any':
      return purposeInService(action);
  }
}

function purposeInService(action: string): string {
  const [service = ''] = action.split(':');
  if (service === 'organizations' || service === 'tag') return 'ReadOrganization';
  if (action === 'iam:ListOrganizationsFeatures') return 'ReadCentralRootAccess';
  if (service === 'iam') return 'ReadOwnCredentials';
  // The other services tell, or keep record, when the root user is used.
  return 'ReadOwnDetection';
}

/** All actions of one purpose are on the same resource. */
function toStatement(sid: string, actions: readonly [Action, ...Action[]], entered: Entered): Statement {
  const [{ resource }] = actions;
  const action = oneOrMany(actions.map((one) => one.action));
  return { Sid: sid, Effect: 'Allow', Action: action, ...scope(resource, entered) };
}

type Scope = Required<Pick<Statement, 'Resource'>> & Pick<Statement, 'Condition'>;

/**
 * The narrowest resource that AWS lets an action be allowed on.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsaccountmanagement.html
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecuritytokenservice.html
 */
function scope(resource: Resource, { management, member }: Entered): Scope {
  switch (resource) {
    case 'any':
      return { Resource: '*' };
    case 'own-account':
      return { Resource: `arn:${partition}:account::${ownId}:account` };
    case 'organization-accounts':
      return { Resource: `arn:${partition}:account::${managementId}:account/${organizationId}/*` };
    case 'management-role':
      return { Resource: `arn:${partition}:iam::${managementId}:role/${pathAndName(management)}` };
    case 'member-role':
      return {
        Resource: `arn:${partition}:iam::*:role/${pathAndName(member)}`,
        Condition: { StringEquals: { 'aws:ResourceOrgID': organizationId } },
      };
    case 'member-root':
      return {
        Resource: `arn:${partition}:iam::*:root`,
        Condition: {
          StringEquals: {
            'sts:TaskPolicyArn': `arn:${partition}:iam::aws:policy/root-task/IAMAuditRootUserCredentials`,
          },
        },
      };
  }
}
