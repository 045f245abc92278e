import type { AccountEntry, OrganizationFile, RoleEntry, UserEntry } from './file.ts';

const managementId = '100000000000';

/** The role that the audit signs in to, as the sandbox's organizations have it. */
export function auditRole(subjects: readonly string[]): RoleEntry {
  return {
    'max-session': 43_200,
    trust: { 'web-identity': { audience: 'sts.amazonaws.com', subjects: [...subjects] } },
    permissions: [
      { allow: [...memberReads] },
      {
        allow: [
          'organizations:DescribeOrganization',
          'organizations:ListAccounts',
          'organizations:ListAccountsForParent',
          'organizations:ListRoots',
          'organizations:ListOrganizationalUnitsForParent',
          'organizations:ListTagsForResource',
        ],
      },
      { allow: ['sts:AssumeRole'], on: ['arn:aws:iam::*:role/rootline-member'] },
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
  'account:GetAlternateContact',
];

/**
 * An organization of `count` accounts, the management account included, that is the same every time: ids count up
 * from 100000000000, four organizational units, five teams, and every tenth account drifts in some way.
 */
export function organizationOf(count: number): OrganizationFile {
  const member = memberRole(`arn:aws:iam::${managementId}:role/rootline-audit`);
  return {
    organization: {
      id: 'o-generated01',
      root: 'r-gen1',
      management: managementId,
      'trusted-access': ['account.amazonaws.com', 'iam.amazonaws.com'],
    },
    'credential-report': { delay: 1 },
    defaults: { roles: { 'rootline-member': member }, contacts },
    accounts: [management(), ...Array.from({ length: count - 1 }, (_, index) => memberAccount(index + 1))],
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
    root: { password: { changed: '-800d', 'last-used': '-200d' }, mfa: 'hardware' },
    contacts,
    roles: { 'rootline-audit': auditRole(['repo:octo-org/aws:*']) },
  };
}

const units = ['Security', 'Workloads/Prod', 'Workloads/Dev', 'Sandbox'] as const;
const teams = ['platform', 'security', 'payments', 'checkout', 'data'] as const;

function memberAccount(index: number): AccountEntry {
  const drifts = index % 10 === 0;
  return {
    id: String(Number(managementId) + index),
    name: `Account ${index}`,
    email: `aws+account-${index}@example.com`,
    joined: `-${100 + (index % 900)}d`,
    ou: units[index % units.length] ?? '',
    tags: { team: teams[index % teams.length] ?? '', env: index % 4 === 1 ? 'prod' : 'dev' },
    ...(drifts ? { root: { password: { changed: '-90d', 'last-used': '-9d' } } } : {}),
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
