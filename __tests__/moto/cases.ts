import {
  GetAccountSummaryCommand,
  GetCredentialReportCommand,
  ListVirtualMFADevicesCommand,
} from '@aws-sdk/client-iam';
import {
  DescribeOrganizationCommand,
  ListAccountsCommand,
  ListRootsCommand,
} from '@aws-sdk/client-organizations';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import {
  accounts,
  accountsBelow,
  assume,
  contact,
  contactFromManagement,
  devices,
  generate,
  report,
  tags,
  unitsBelow,
} from './asks.ts';
import type { Side } from './sides.ts';

/** One thing asked of both servers. The answers are compared after ids and times are made alike. */
export interface Case {
  readonly name: string;
  readonly ask: (side: Side) => Promise<unknown>;
  /** Where moto is known to differ from AWS: why, what it answers, and what AWS and the sandbox answer. */
  readonly deviation?: { readonly reason: string; readonly moto: unknown; readonly aws: unknown };
}

/** In the order in which they are asked, as the credential report remembers. */
export const cases: readonly Case[] = [
  {
    name: 'who the session of the management account is',
    ask: ({ management }) => management.sts.send(new GetCallerIdentityCommand({})),
  },
  {
    name: 'who the session of a member is',
    ask: ({ member }) => member.sts.send(new GetCallerIdentityCommand({})),
  },
  {
    name: 'a role assumed',
    ask: async (side) => (await assume(side, { RoleSessionName: 'run-1' })).AssumedRoleUser,
  },
  {
    name: 'a session name that is too long',
    ask: (side) => assume(side, { RoleSessionName: 'a'.repeat(65) }),
  },
  {
    name: 'a session that is too short',
    ask: async (side) => typeof (await assume(side, { RoleSessionName: 'run-1', DurationSeconds: 899 })),
    deviation: {
      reason: 'moto checks neither duration nor trust, nor whether there is such a role',
      moto: 'object',
      aws: 'ValidationError 400',
    },
  },

  {
    name: 'the organization',
    ask: ({ management }) => management.organizations.send(new DescribeOrganizationCommand({})),
  },
  { name: 'the root', ask: ({ management }) => management.organizations.send(new ListRootsCommand({})) },
  {
    name: 'all accounts',
    ask: async ({ management }) =>
      accounts((await management.organizations.send(new ListAccountsCommand({}))).Accounts),
  },
  {
    name: 'a first page of accounts',
    ask: async ({ management }) => {
      const page = await management.organizations.send(new ListAccountsCommand({ MaxResults: 3 }));
      return [accounts(page.Accounts), typeof page.NextToken];
    },
  },
  {
    name: 'a second page of accounts, the last',
    ask: async ({ management: { organizations } }) => {
      const { NextToken } = await organizations.send(new ListAccountsCommand({ MaxResults: 3 }));
      const page = await organizations.send(new ListAccountsCommand({ MaxResults: 3, NextToken }));
      return [accounts(page.Accounts), typeof page.NextToken];
    },
  },
  {
    name: 'how the management account joined',
    ask: async ({ management }) =>
      (await management.organizations.send(new ListAccountsCommand({}))).Accounts?.[0]?.JoinedMethod,
    deviation: {
      reason: 'moto makes the management account like the others',
      moto: 'CREATED',
      aws: 'INVITED',
    },
  },
  {
    name: 'a page token that nobody gave out',
    ask: ({ management }) => management.organizations.send(new ListAccountsCommand({ NextToken: 'abc' })),
    deviation: {
      reason: 'moto has one error for the tokens of all services',
      moto: 'InvalidToken 400',
      aws: 'InvalidInputException 400',
    },
  },
  {
    name: 'a page that is too large',
    ask: async ({ management }) =>
      (await management.organizations.send(new ListAccountsCommand({ MaxResults: 21 }))).Accounts?.length,
    deviation: { reason: 'moto has no largest page', moto: 4, aws: 'InvalidInputException 400' },
  },
  {
    name: 'the accounts as a member may list them',
    ask: ({ member }) => member.organizations.send(new ListAccountsCommand({})),
    deviation: {
      reason: 'moto answers members, with an empty list',
      moto: { Accounts: [] },
      aws: 'AccessDeniedException 400',
    },
  },
  { name: 'the units below the root', ask: (side) => unitsBelow(side, side.ids.root) },
  { name: 'the units below a unit', ask: (side) => unitsBelow(side, side.ids.Workloads) },
  { name: 'the units below a unit without any', ask: (side) => unitsBelow(side, side.ids.Security) },
  { name: 'the units below nothing', ask: (side) => unitsBelow(side, 'ou-abcd-00000000') },
  { name: 'the accounts below the root', ask: (side) => accountsBelow(side, side.ids.root) },
  { name: 'the accounts of a unit', ask: (side) => accountsBelow(side, side.ids['Workloads/Prod']) },
  { name: 'the accounts of a unit without any', ask: (side) => accountsBelow(side, side.ids.Workloads) },
  { name: 'the accounts below nothing', ask: (side) => accountsBelow(side, 'ou-abcd-00000000') },
  { name: 'the tags of an account', ask: (side) => tags(side, side.ids.Payments) },
  { name: 'the tags of an account without any', ask: (side) => tags(side, side.ids.Audit) },
  { name: 'the tags of the root', ask: (side) => tags(side, side.ids.root) },
  { name: 'the tags of an account that does not exist', ask: (side) => tags(side, '999999999999') },

  {
    name: 'a credential report that nobody asked for',
    ask: ({ member }) => member.iam.send(new GetCredentialReportCommand({})),
  },
  { name: 'the start of a credential report', ask: generate },
  { name: 'the end of a credential report', ask: generate },
  {
    name: 'the format and the columns of the credential report',
    ask: async ({ member }) => {
      const { Content, ReportFormat } = await member.iam.send(new GetCredentialReportCommand({}));
      return [ReportFormat, new TextDecoder().decode(Content).split('\n')[0]];
    },
  },
  {
    name: 'the first rows of the credential report',
    ask: async ({ member }) => {
      const { Content } = await member.iam.send(new GetCredentialReportCommand({}));
      const rows = new TextDecoder().decode(Content).split('\n');
      return rows.slice(1).map((row) => row.split(',')[0]);
    },
    deviation: {
      reason: 'moto has no row of the root user, and ends the report with a newline',
      moto: ['ann', 'exports', ''],
      aws: ['<root_account>', 'ann', 'exports'],
    },
  },
  {
    name: 'what the report tells of users, passwords, MFA, keys and certificates',
    ask: (side) =>
      report(side, [
        'user_creation_time',
        'password_enabled',
        'mfa_active',
        'access_key_1_active',
        'access_key_1_last_rotated',
        'access_key_1_last_used_date',
        'access_key_2_active',
        'access_key_2_last_rotated',
        'access_key_2_last_used_date',
        'cert_1_active',
        'cert_1_last_rotated',
        'cert_2_active',
        'cert_2_last_rotated',
      ]),
  },
  {
    name: 'what the report says where there is nothing to tell',
    ask: (side) =>
      report(side, [
        'password_last_used',
        'password_last_changed',
        'password_next_rotation',
        'access_key_1_last_used_region',
        'access_key_2_last_used_service',
      ]),
    deviation: {
      reason: 'moto says not_supported, and when the user was made, where AWS says N/A',
      moto: [
        ['no_information', '<time>', 'not_supported', 'not_supported', 'not_supported'],
        ['not_supported', '<time>', 'not_supported', 'not_supported', 'not_supported'],
      ],
      aws: [
        ['no_information', '<time>', 'N/A', 'N/A', 'N/A'],
        ['N/A', 'N/A', 'N/A', 'N/A', 'N/A'],
      ],
    },
  },
  {
    name: 'a comma in a user name, which neither quotes',
    ask: async ({ member }) => {
      const { Content } = await member.iam.send(new GetCredentialReportCommand({}));
      const row = new TextDecoder()
        .decode(Content)
        .split('\n')
        .find((line) => line.startsWith('exports'));
      return row?.slice(0, row.indexOf(',false'));
    },
  },
  {
    name: 'the account summary',
    ask: async ({ member }) => {
      const { SummaryMap } = await member.iam.send(new GetAccountSummaryCommand({}));
      const { AccountPasswordPresent, ...rest } = SummaryMap ?? {};
      return rest;
    },
  },
  {
    name: 'whether root has a password',
    ask: async ({ member }) =>
      (await member.iam.send(new GetAccountSummaryCommand({}))).SummaryMap?.AccountPasswordPresent ??
      'not told',
    deviation: { reason: 'moto does not know AccountPasswordPresent', moto: 'not told', aws: 0 },
  },
  { name: 'all virtual MFA devices', ask: (side) => devices(side, { AssignmentStatus: 'Any' }) },
  { name: 'assigned virtual MFA devices', ask: (side) => devices(side, { AssignmentStatus: 'Assigned' }) },
  {
    name: 'unassigned virtual MFA devices',
    ask: (side) => devices(side, { AssignmentStatus: 'Unassigned' }),
  },
  { name: 'a first page of virtual MFA devices', ask: (side) => devices(side, { MaxItems: 2 }) },
  {
    name: 'a second page of virtual MFA devices',
    ask: async (side) => {
      const first = await side.member.iam.send(new ListVirtualMFADevicesCommand({ MaxItems: 2 }));
      return devices(side, { MaxItems: 2, Marker: first.Marker });
    },
  },
  { name: 'a marker beyond the end', ask: (side) => devices(side, { Marker: '99' }) },

  { name: 'a contact as the member sees it', ask: (side) => contact(side, 'SECURITY') },
  {
    name: 'a contact as the management account sees it',
    ask: (side) => contactFromManagement(side, 'Payments'),
  },
  {
    name: 'a contact that is not set',
    ask: (side) => contact(side, 'BILLING'),
    deviation: {
      reason: 'moto answers every error of the Account service with 400',
      moto: 'ResourceNotFoundException 400',
      aws: 'ResourceNotFoundException 404',
    },
  },
  {
    name: 'a kind of contact that does not exist',
    ask: (side) => contact(side, 'Billing'),
    deviation: {
      reason: 'moto answers every error of the Account service with 400',
      moto: 'AccessDeniedException 400',
      aws: 'AccessDeniedException 403',
    },
  },
  {
    name: 'a contact of the management account, asked for by its own id',
    ask: (side) => contactFromManagement(side, 'management'),
    deviation: {
      reason: 'moto lets everybody ask for every account',
      moto: 'ResourceNotFoundException 400',
      aws: 'AccessDeniedException 403',
    },
  },
];
