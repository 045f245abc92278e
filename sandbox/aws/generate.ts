import type { AccountEntry, OrganizationFile, RoleEntry, UserEntry } from './file.ts';

const managementId = '100000000000';

/** The role that the audit signs in to, as the sandbox's organizations have it. */
export function auditRole(subjects: readonly string[]): RoleEntry {
  return {
    'max-session': 43_200,
    trust: { 'web-identity': { audience: 'sts.amazonaws.com', subjects: [...subjects] } },
    permissions: [
      { allow: [...memberReads, ...organizationReads, ...delegatedReads] },
      { allow: ['sts:AssumeRole'], on: ['arn:aws:iam::*:role/rootline-member'] },
      { allow: ['sts:AssumeRoot'], on: ['arn:aws:iam::*:root'] },
    ],
  };
}

/** The role that the audit hops into. */
export function memberRole(auditRoleArn: string): RoleEntry {
  return { trust: { role: auditRoleArn }, permissions: [{ allow: [...memberReads] }] };
}

const memberReads = [
  'iam:GenerateCredentialReport',
  'iam:GetCredentialReport',
  'iam:GetAccountSummary',
  'iam:ListVirtualMFADevices',
  'iam:GetAccountPasswordPolicy',
  'iam:ListUsers',
  'iam:ListAccessKeys',
  'iam:ListSigningCertificates',
  'iam:ListSSHPublicKeys',
  'iam:ListServiceSpecificCredentials',
  'account:GetAlternateContact',
  'account:GetContactInformation',
  'account:ListRegions',
  'events:ListRules',
  'events:ListTargetsByRule',
  'logs:DescribeMetricFilters',
  'cloudwatch:DescribeAlarmsForMetric',
  'cloudtrail:DescribeTrails',
  'cloudtrail:GetTrailStatus',
  'guardduty:ListDetectors',
  'guardduty:GetDetector',
  'guardduty:DescribeOrganizationConfiguration',
  'config:DescribeConfigRules',
  'securityhub:DescribeHub',
] as const;

const organizationReads = [
  'organizations:DescribeOrganization',
  'organizations:ListAccounts',
  'organizations:ListAccountsForParent',
  'organizations:ListRoots',
  'organizations:ListOrganizationalUnitsForParent',
  'organizations:ListTagsForResource',
  'organizations:ListPolicies',
  'organizations:DescribePolicy',
  'organizations:ListTargetsForPolicy',
] as const;

const delegatedReads = [
  'organizations:ListAWSServiceAccessForOrganization',
  'organizations:ListDelegatedAdministrators',
  'organizations:ListDelegatedServicesForAccount',
  'iam:ListOrganizationsFeatures',
  'tag:GetResources',
] as const;

/** What a generated organization has of what makes auditing it cheap or dear. */
export interface Variant {
  /** `some`: every tenth member's root user has a password; `none`: no member's has any credential. */
  readonly rootCredentials: 'some' | 'none';
  /** Whether the members have the role that the audit hops into. */
  readonly memberRole: boolean;
}

/**
 * An organization of `count` accounts, the management account included, that is the same every time: ids count up
 * from 100000000000, four organizational units, five teams, and every tenth account drifts in some way. Without a
 * variant some roots have credentials, and members have the role.
 */
export function organizationOf(count: number, variant?: Partial<Variant>): OrganizationFile {
  const chosen: Variant = { rootCredentials: 'some', memberRole: true, ...variant };
  const member = memberRole(`arn:aws:iam::${managementId}:role/rootline-audit`);
  return {
    organization: {
      id: 'o-generated01',
      root: 'r-gen1',
      management: managementId,
      'trusted-access': ['account.amazonaws.com', 'iam.amazonaws.com'],
      features: ['RootCredentialsManagement', 'RootSessions'],
      'service-control-policies': [],
    },
    'credential-report': { delay: 1 },
    defaults: { contacts, ...(chosen.memberRole ? { roles: { 'rootline-member': member } } : {}) },
    accounts: [
      management(),
      ...Array.from({ length: count - 1 }, (_, index) => memberAccount(index + 1, chosen)),
    ],
  };
}

const contacts = {
  billing: { name: 'Accounts Payable', title: 'Finance', email: 'billing@example.com', phone: '+1 555 0102' },
  operations: { name: 'Operations', title: 'NOC', email: 'operations@example.com', phone: '+1 555 0101' },
  security: {
    name: 'Security Operations',
    title: 'SOC',
    email: 'aws-security@example.com',
    phone: '+1 555 0100',
  },
};

function management(): AccountEntry {
  return {
    id: managementId,
    name: 'Generated Management',
    email: 'aws+management@example.com',
    joined: '-2000d',
    tags: { team: 'platform', env: 'prod' },
    root: { password: { changed: '-800d', 'last-used': '-200d' }, mfa: ['passkey'] },
    contacts,
    'primary-contact': {
      'full-name': 'Example Corp Cloud Team',
      'company-name': 'Example Corp',
      'address-line-1': '1 Main Street',
      city: 'Seattle',
      'state-or-region': 'WA',
      'postal-code': '98101',
      country: 'US',
      phone: '+1 555 0103',
      verification: 'VERIFIED',
    },
    roles: { 'rootline-audit': auditRole(['repo:octo-org/aws:*']) },
  };
}

const units = ['Security', 'Workloads/Prod', 'Workloads/Dev', 'Sandbox'] as const;
const teams = ['platform', 'security', 'payments', 'checkout', 'data'] as const;

function memberAccount(index: number, variant: Variant): AccountEntry {
  const drifts = index % 10 === 0;
  const hasPassword = drifts && variant.rootCredentials === 'some';
  return {
    id: String(Number(managementId) + index),
    name: `Account ${index}`,
    email: `aws+account-${index}@example.com`,
    joined: `-${100 + (index % 900)}d`,
    ou: units[index % units.length] ?? '',
    tags: { team: teams[index % teams.length] ?? '', env: index % 4 === 1 ? 'prod' : 'dev' },
    ...(hasPassword ? { root: { password: { changed: '-90d', 'last-used': '-9d' } } } : {}),
    users: Array.from({ length: index % 5 }, (_, position) => generatedUser(position, drifts)),
  };
}

function generatedUser(position: number, drifts: boolean): UserEntry {
  const age = drifts ? '-400d' : '-20d';
  return {
    name: `user-${position}`,
    created: '-400d',
    'access-keys': [{ created: age, 'last-used': '-1d' }],
  };
}
