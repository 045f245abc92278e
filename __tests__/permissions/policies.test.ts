import { describe, expect, test } from 'vitest';
import { auditAccount, everyFlag, expecting, management, printed, roles } from './printing.ts';

const organization = 'organization: { id: o-a1b2c3d4e5 }\n';
const baseline = `${organization}${expecting('{ root-user: { access-keys: absent }, contacts: { security: present } }')}`;
const elsewhere = { ...everyFlag, 'audit-account': auditAccount };

/** Of a role's permissions, what is not just `*`. */
function limits(flags: Readonly<Record<string, string>>, part: 'audit' | 'management' | 'member') {
  const statements = roles(baseline, flags)[part]?.permissions.Statement ?? [];
  return Object.fromEntries(
    statements
      .filter(({ Resource }) => Resource !== '*')
      .map(({ Sid, Resource, Condition }) => [
        Sid,
        Condition === undefined ? [Resource] : [Resource, Condition],
      ]),
  );
}

describe('permissions are limited to the resources that AWS knows', () => {
  test('of an audit role in the management account', () => {
    expect(limits(everyFlag, 'audit')).toEqual({
      AuditRootUsersOfMembers: [
        'arn:aws:iam::*:root',
        {
          StringEquals: {
            'sts:TaskPolicyArn': 'arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials',
          },
        },
      ],
      EnterMemberAccounts: [
        'arn:aws:iam::*:role/rootline-member',
        { StringEquals: { 'aws:ResourceOrgID': 'o-a1b2c3d4e5' } },
      ],
      ReadAccountDetailsOfMembers: [`arn:aws:account::${management}:account/o-a1b2c3d4e5/*`],
      ReadOwnAccountDetails: [`arn:aws:account::${management}:account`],
    });
  });

  test('of an audit role elsewhere', () => {
    expect(limits(elsewhere, 'audit')).toEqual({
      EnterManagementAccount: [`arn:aws:iam::${management}:role/rootline-management`],
      EnterMemberAccounts: [
        'arn:aws:iam::*:role/rootline-member',
        { StringEquals: { 'aws:ResourceOrgID': 'o-a1b2c3d4e5' } },
      ],
      ReadOwnAccountDetails: [`arn:aws:account::${auditAccount}:account`],
    });
  });

  test('of the management role then', () => {
    expect(Object.keys(limits(elsewhere, 'management'))).toEqual([
      'AuditRootUsersOfMembers',
      'ReadAccountDetailsOfMembers',
      'ReadOwnAccountDetails',
    ]);
  });

  test('of the member role, which is the same in every account', () => {
    expect(limits(everyFlag, 'member')).toEqual({ ReadOwnAccountDetails: ['arn:aws:account::*:account'] });
  });

  test('in the partition of the organization', () => {
    const { text } = printed(baseline, { ...elsewhere, partition: 'aws-eusc' });
    expect(text).toContain('arn:aws-eusc:iam::aws:policy/root-task/IAMAuditRootUserCredentials');
    expect(text).not.toContain('arn:aws:');
  });
});

describe('trust', () => {
  const issuer = 'token.actions.githubusercontent.com';

  test('the audit role admits one environment of one repository on one branch, by both forms of the subject', () => {
    expect(roles(baseline, everyFlag).audit?.trust.Statement).toEqual([
      {
        Sid: 'EnvironmentOfRepository',
        Effect: 'Allow',
        Principal: { Federated: `arn:aws:iam::${management}:oidc-provider/${issuer}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            [`${issuer}:aud`]: 'sts.amazonaws.com',
            [`${issuer}:ref`]: 'refs/heads/main',
            [`${issuer}:repository_id`]: '456789',
            [`${issuer}:sub`]: [
              'repo:octo-org/aws-accounts:environment:aws-audit',
              'repo:octo-org@123456/aws-accounts@456789:environment:aws-audit',
            ],
          },
        },
      },
    ]);
  });

  test('the audit role admits the branch that is named', () => {
    const { audit } = roles(baseline, { ...everyFlag, branch: 'release/2026' });
    expect(audit?.trust.Statement[0]?.Condition?.StringEquals[`${issuer}:ref`]).toBe(
      'refs/heads/release/2026',
    );
  });

  test('the other roles admit the audit role, from within the organization', () => {
    const { management: managing, member } = roles(baseline, {
      ...elsewhere,
      'audit-role': 'security/auditor',
    });
    expect(member?.trust.Statement).toEqual([
      {
        Sid: 'AuditRole',
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${auditAccount}:role/security/auditor` },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
      },
    ]);
    expect(managing?.trust).toEqual(member?.trust);
  });

  test('the other roles ask for the external id where there is one', () => {
    const { member } = roles(baseline, { ...everyFlag, 'external-id': 'example-123' });
    expect(member?.trust.Statement[0]?.Condition).toEqual({
      StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5', 'sts:ExternalId': 'example-123' },
    });
  });

  test('holds no wildcard in any role', () => {
    const all = Object.values(roles(baseline, elsewhere)).map(({ trust }) => JSON.stringify(trust));
    expect(all.filter((trust) => /[*?]|StringLike/.test(trust))).toEqual([]);
  });
});

describe('the policies of a baseline that wants everything', () => {
  const everything = `organization:
  id: o-a1b2c3d4e5
  expect:
    feature-set: all
    root-sessions: enabled
    root-guard: present
    trusted-access: { iam.amazonaws.com: enabled }
    delegated-administrators: { iam.amazonaws.com: [] }
rules:
  - name: one
    match: { tags: { env: prod }, ou: "Prod/**" }
    expect:
      root-user: { access-keys: absent, mfa: hardware, mfa-devices: 2 }
      contacts: { security: present, billing: present, operations: present, primary: { country: US } }
      account: { regions: [eu-south-1] }
      iam-users: { console-access: mfa, other-credentials: absent, password-policy: present }
      detection: { root-usage-alert: present, organization-trail: present, guardduty: enabled, config-rules: present, security-hub: enabled }`;
  const all = Object.entries(roles(everything, { ...elsewhere, 'external-id': 'x'.repeat(64) }));

  test('are those of three roles', () => {
    expect(all.map(([part]) => part)).toEqual(['audit', 'management', 'member']);
  });

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
  test.for(all)('stay within the quotas of IAM: %s', ([, { trust, permissions }]) => {
    const size = (policy: object) => JSON.stringify(policy).length;
    expect(size(trust)).toBeLessThanOrEqual(2048);
    expect(size(permissions)).toBeLessThanOrEqual(6144);
  });

  test.for(all)('are sorted, each statement with a name of its own: %s', ([, { permissions }]) => {
    const sids = permissions.Statement.map(({ Sid }) => Sid);
    expect(sids).toEqual([...new Set(sids)].toSorted());
    expect(sids.filter((sid) => !/^[A-Za-z0-9]+$/.test(sid))).toEqual([]);
    const actions = permissions.Statement.map(({ Action }) => [Action].flat());
    expect(actions).toEqual(actions.map((some) => [...new Set(some)].toSorted()));
  });

  test.for(all)('only read, or lead to a role: %s', ([, { permissions }]) => {
    const actions = permissions.Statement.flatMap(({ Action }) => Action);
    const reading =
      /^(?:iam|organizations|account|tag|cloudtrail|cloudwatch|config|events|guardduty|logs|securityhub):(?:Get|List|Describe)\w+$/;
    const others = actions.filter((action) => !reading.test(action));
    const known = ['iam:GenerateCredentialReport', 'sts:AssumeRole', 'sts:AssumeRoot'];
    expect(others.filter((action) => !known.includes(action))).toEqual([]);
  });
});
