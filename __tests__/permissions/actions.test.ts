import { describe, expect, test } from 'vitest';
import { allowed, auditAccount, expecting, type Flags, management, roles, rule } from './printing.ts';

const memberRole = { 'member-role': 'rootline-member' };
const elsewhere = { 'management-account': management, 'audit-account': auditAccount };

const inventory = { ReadOrganization: ['organizations:DescribeOrganization', 'organizations:ListAccounts'] };
const rootReads = ['iam:GenerateCredentialReport', 'iam:GetAccountSummary', 'iam:GetCredentialReport'];
const centralRoot = {
  AuditRootUsersOfMembers: ['sts:AssumeRoot'],
  ReadCentralRootAccess: ['iam:ListOrganizationsFeatures'],
};
const enterMembers = { EnterMemberAccounts: ['sts:AssumeRole'] };
const ownContacts = { ReadOwnAccountDetails: ['account:GetAlternateContact'] };
const centralContacts = { ReadAccountDetailsOfMembers: ['account:GetAlternateContact'] };

const alerts = [
  'cloudtrail:DescribeTrails',
  'cloudtrail:GetTrailStatus',
  'cloudwatch:DescribeAlarmsForMetric',
  'events:ListRules',
  'events:ListTargetsByRule',
  'logs:DescribeMetricFilters',
];

const rootKeys = '{ root-user: { access-keys: absent } }';
const contacts = '{ contacts: { security: present } }';

interface Case {
  readonly what: string;
  readonly baseline: string;
  readonly flags: Flags;
  readonly audit: object;
  readonly management?: object;
  readonly member?: object;
}

const cases: readonly Case[] = [
  {
    what: 'what the inventory tells needs nothing else, and no member role',
    baseline: expecting('{ root-user: { email: "aws@example.com" } }'),
    flags: memberRole,
    audit: inventory,
  },
  {
    what: 'root credentials without a member role need root sessions, and a report of the own account',
    baseline: expecting(rootKeys),
    flags: {},
    audit: { ...inventory, ...centralRoot, ReadOwnCredentials: rootReads },
  },
  {
    what: 'root credentials with a member role need both, each the fallback of the other',
    baseline: expecting(rootKeys),
    flags: memberRole,
    audit: { ...inventory, ...centralRoot, ...enterMembers, ReadOwnCredentials: rootReads },
    member: { ReadOwnCredentials: rootReads },
  },
  {
    what: 'root credentials in a partition without central management need no root sessions',
    baseline: expecting(rootKeys),
    flags: { ...memberRole, partition: 'aws-us-gov' },
    audit: { ...inventory, ...enterMembers, ReadOwnCredentials: rootReads },
    member: { ReadOwnCredentials: rootReads },
  },
  {
    what: 'the kind of the MFA devices needs their list besides',
    baseline: expecting('{ root-user: { mfa: hardware } }'),
    flags: memberRole,
    audit: {
      ...inventory,
      ...centralRoot,
      ...enterMembers,
      ReadOwnCredentials: [...rootReads, 'iam:ListVirtualMFADevices'],
    },
    member: { ReadOwnCredentials: [...rootReads, 'iam:ListVirtualMFADevices'] },
  },
  {
    what: 'IAM users without a member role are read in the own account alone',
    baseline: expecting('{ iam-users: { console-access: mfa } }'),
    flags: {},
    audit: {
      ...inventory,
      ReadOwnCredentials: ['iam:GenerateCredentialReport', 'iam:GetCredentialReport'],
    },
  },
  {
    what: 'contacts without a member role are read through the management account',
    baseline: expecting(contacts),
    flags: {},
    audit: { ...inventory, ...ownContacts, ...centralContacts },
  },
  {
    what: 'contacts with a member role are read inside, and centrally where that fails',
    baseline: expecting(contacts),
    flags: memberRole,
    audit: { ...inventory, ...enterMembers, ...ownContacts, ...centralContacts },
    member: ownContacts,
  },
  {
    what: 'an alert on root use is read inside alone, each of its services in one statement',
    baseline: expecting('{ detection: { root-usage-alert: present } }'),
    flags: memberRole,
    audit: { ...inventory, ...enterMembers, ReadOwnDetection: alerts },
    member: { ReadOwnDetection: alerts },
  },
  {
    what: 'a declared means that tells root use needs nothing',
    baseline: expecting('{ detection: { root-usage-alert: { by: "our SIEM" } } }'),
    flags: memberRole,
    audit: inventory,
  },
  {
    what: 'the primary contact is an action of its own',
    baseline: expecting('{ contacts: { primary: { country: US } } }'),
    flags: {},
    audit: {
      ...inventory,
      ReadAccountDetailsOfMembers: ['account:GetContactInformation'],
      ReadOwnAccountDetails: ['account:GetContactInformation'],
    },
  },
  {
    what: 'a rule about the management account needs nothing of members',
    baseline: rule('{ management-account: true }', rootKeys),
    flags: memberRole,
    audit: { ...inventory, ReadOwnCredentials: rootReads },
  },
  {
    what: 'a rule about member accounts needs nothing of the management account',
    baseline: rule('{ management-account: false }', rootKeys),
    flags: {},
    audit: { ...inventory, ...centralRoot },
  },
  {
    what: 'a rule about the management account by its id needs nothing of members',
    baseline: rule(`{ ids: ["${management}"] }`, contacts),
    flags: { ...memberRole, 'management-account': management },
    audit: { ...inventory, ...ownContacts },
  },
  {
    what: 'a rule about everything but the management account needs nothing of that',
    baseline: rule(`{ not: { ids: ["${management}"] } }`, contacts),
    flags: { 'management-account': management },
    audit: { ...inventory, ...centralContacts },
  },
  {
    what: 'a rule by an id may be about the management account while that is not known',
    baseline: rule(`{ ids: ["${management}"] }`, contacts),
    flags: {},
    audit: { ...inventory, ...ownContacts, ...centralContacts },
  },
  {
    what: 'what a later rule takes away from all accounts is not needed',
    baseline: `rules:
      - { name: one, match: all, expect: { contacts: { security: present } } }
      - { name: two, match: all, expect: { contacts: any } }`,
    flags: {},
    audit: inventory,
  },
  {
    what: 'what a later rule takes away from some accounts is needed for the others',
    baseline: `rules:
      - { name: one, match: all, expect: { contacts: { security: present } } }
      - { name: two, match: { names: ["dev-*"] }, expect: { contacts: any } }`,
    flags: {},
    audit: { ...inventory, ...ownContacts, ...centralContacts },
  },
  {
    what: 'what a later rule takes away from all but some accounts is needed for those',
    baseline: `rules:
      - { name: one, match: all, expect: { contacts: { security: present } } }
      - { name: two, match: { not: { names: ["dev-*"] } }, expect: { contacts: any } }`,
    flags: {},
    audit: { ...inventory, ...ownContacts, ...centralContacts },
  },
  {
    what: 'a milder expectation of all accounts replaces one that needs more',
    baseline: `rules:
      - { name: one, match: all, expect: { root-user: { mfa: hardware } } }
      - { name: two, match: all, expect: { root-user: { mfa: enabled } } }`,
    flags: {},
    audit: { ...inventory, ...centralRoot, ReadOwnCredentials: rootReads },
  },
  {
    what: 'a value with a placeholder needs what any value does, and the tags that fill it',
    baseline: expecting('{ contacts: { security: { email: "aws+{account.tags.team}@example.com" } } }'),
    flags: {},
    audit: {
      ...ownContacts,
      ...centralContacts,
      ReadOrganization: [
        ...inventory.ReadOrganization,
        'organizations:ListTagsForResource',
        'tag:GetResources',
      ],
    },
  },
  {
    what: 'selecting by organizational unit needs the tree',
    baseline: rule('{ ou: "Prod/**" }', '{ root-user: { email: "aws@example.com" } }'),
    flags: {},
    audit: {
      ReadOrganization: [
        'organizations:DescribeOrganization',
        'organizations:ListAccounts',
        'organizations:ListAccountsForParent',
        'organizations:ListOrganizationalUnitsForParent',
        'organizations:ListRoots',
      ],
    },
  },
  {
    what: 'owners by tags need the tags',
    baseline:
      'owners: [{ match: { tags: { team: payments } }, assignees: [hubot] }]\nrules: [{ name: one, match: all, expect: { root-user: { email: "aws@example.com" } } }]',
    flags: {},
    audit: {
      ReadOrganization: [
        ...inventory.ReadOrganization,
        'organizations:ListTagsForResource',
        'tag:GetResources',
      ],
    },
  },
  {
    what: 'the organization is asked what is expected of it',
    baseline: `organization:
  expect:
    root-sessions: enabled
    trusted-access: { iam.amazonaws.com: enabled }
    delegated-administrators: { iam.amazonaws.com: [] }
rules: [{ name: one, match: all, expect: { root-user: { email: "aws@example.com" } } }]`,
    flags: {},
    audit: {
      ReadCentralRootAccess: ['iam:ListOrganizationsFeatures'],
      ReadOrganization: [
        'organizations:DescribeOrganization',
        'organizations:ListAWSServiceAccessForOrganization',
        'organizations:ListAccounts',
        'organizations:ListDelegatedAdministrators',
      ],
    },
  },
  {
    what: 'an audit role elsewhere enters the management account, which reads members from outside',
    baseline: expecting('{ root-user: { access-keys: absent }, contacts: { security: present } }'),
    flags: elsewhere,
    audit: {
      ...inventory,
      ...ownContacts,
      EnterManagementAccount: ['sts:AssumeRole'],
      ReadOwnCredentials: rootReads,
    },
    management: { ...centralRoot, ...ownContacts, ...centralContacts, ReadOwnCredentials: rootReads },
  },
  {
    what: 'a delegated administrator without a management role reads members from outside itself',
    baseline: rule('{ management-account: false }', contacts),
    flags: { ...elsewhere, 'management-role': 'none' },
    audit: {
      ...ownContacts,
      ...centralContacts,
      ReadOrganization: [...inventory.ReadOrganization, 'organizations:ListDelegatedAdministrators'],
    },
  },
  {
    what: 'tags read from a delegated administrator come account by account',
    baseline: rule('{ tags: { env: prod } }', '{ root-user: { email: "aws@example.com" } }'),
    flags: elsewhere,
    audit: { ReadOrganization: [...inventory.ReadOrganization, 'organizations:ListTagsForResource'] },
  },
  {
    what: 'a lone account reads itself and looks whether it is in an organization',
    baseline: `rules:
      - { name: one, match: all, expect: { root-user: { access-keys: absent }, contacts: { security: present } } }
      - { name: two, match: { management-account: false }, expect: { iam-users: { password-policy: present } } }`,
    flags: { 'organization-id': 'none', ...memberRole },
    audit: {
      ...ownContacts,
      ReadOrganization: ['organizations:DescribeOrganization'],
      ReadOwnCredentials: rootReads,
    },
  },
];

describe('exactly the actions that a baseline needs', () => {
  test.for(cases)('$what', ({ baseline, flags, audit, management: managing = {}, member = {} }) => {
    const printed = roles(baseline, flags);
    expect({
      audit: allowed(printed.audit),
      management: allowed(printed.management),
      member: allowed(printed.member),
    }).toEqual({ audit, management: managing, member });
  });
});
