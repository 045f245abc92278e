import { token } from './parameters.ts';
import { type PolicyDocument, pathAndName, type RoleName } from './policy.ts';

const issuer = 'token.actions.githubusercontent.com';

export const issuerUrl = `https://${issuer}`;
export const audience = 'sts.amazonaws.com';

/** Which jobs of the repository may assume the audit role. */
export interface Admitted {
  readonly environment: string;
  readonly branch: string;
}

/** The ARN of GitHub's OIDC provider in the audit role's account. An account has one at most. */
export const providerArn = `arn:${token('Partition')}:iam::${token('OwnAccountId')}:oidc-provider/${issuer}`;

/**
 * Admits the jobs of one environment of one repository, on one branch. Repositories made, renamed or transferred since
 * 15 July 2026 send the subject with the ids of owner and repository, older ones without; AWS takes no GitHub trust
 * without it. https://docs.github.com/en/actions/reference/security/oidc
 */
export function workflowTrust({ environment, branch }: Admitted): PolicyDocument {
  const owner = token('RepositoryOwner');
  const name = token('RepositoryName');
  const id = token('RepositoryId');
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'EnvironmentOfRepository',
        Effect: 'Allow',
        Principal: { Federated: providerArn },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            [`${issuer}:aud`]: audience,
            // The subject of a job with an environment names no branch, and an environment that nobody has protected takes any.
            [`${issuer}:ref`]: `refs/heads/${branch}`,
            [`${issuer}:repository_id`]: id,
            [`${issuer}:sub`]: [
              `repo:${owner}/${name}:environment:${environment}`,
              `repo:${owner}@${token('RepositoryOwnerId')}/${name}@${id}:environment:${environment}`,
            ],
          },
        },
      },
    ],
  };
}

/** Admits the audit role alone, and only while its account is in the organization. */
export function auditRoleTrust(audit: RoleName, externalId: string | undefined): PolicyDocument {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'AuditRole',
        Effect: 'Allow',
        Principal: {
          AWS: `arn:${token('Partition')}:iam::${token('AuditAccountId')}:role/${pathAndName(audit)}`,
        },
        Action: 'sts:AssumeRole',
        Condition: {
          StringEquals: {
            'aws:PrincipalOrgID': token('OrganizationId'),
            ...(externalId === undefined ? {} : { 'sts:ExternalId': externalId }),
          },
        },
      },
    ],
  };
}
