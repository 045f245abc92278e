import {
  GetAccountPasswordPolicyCommand,
  GetLoginProfileCommand,
  GetUserCommand,
  ListAccessKeysCommand,
  ListMFADevicesCommand,
  ListSSHPublicKeysCommand,
  ListUsersCommand,
} from '@aws-sdk/client-iam';
import {
  DescribePolicyCommand,
  ListAWSServiceAccessForOrganizationCommand,
  ListDelegatedAdministratorsCommand,
  ListDelegatedServicesForAccountCommand,
  ListPoliciesCommand,
  ListTargetsForPolicyCommand,
} from '@aws-sdk/client-organizations';
import type { Case } from './cases.ts';
import type { Side } from './sides.ts';

const ann = { UserName: 'ann' };
const exports_ = { UserName: 'exports,emea' };
const nobody = { UserName: 'nobody' };

const policies = async ({ management }: Side) => {
  const { Policies } = await management.organizations.send(
    new ListPoliciesCommand({ Filter: 'SERVICE_CONTROL_POLICY' }),
  );
  return Policies?.toSorted((a, b) => ((a.Name ?? '') < (b.Name ?? '') ? -1 : 1));
};
const targets = async ({ management }: Side, PolicyId: string | undefined) =>
  (await management.organizations.send(new ListTargetsForPolicyCommand({ PolicyId }))).Targets;
const delegated = async ({ management }: Side, ServicePrincipal: string) => {
  const command = new ListDelegatedAdministratorsCommand({ ServicePrincipal });
  const { DelegatedAdministrators } = await management.organizations.send(command);
  return DelegatedAdministrators?.map(({ Id, Arn, Email, Name, DelegationEnabledDate }) => {
    return [Id, Arn, Email, Name, DelegationEnabledDate];
  });
};

/** Users and their credentials, and the settings of the account and the organization. */
export const settingsCases: readonly Case[] = [
  {
    name: 'the users',
    ask: async ({ member }) => {
      const { Users, IsTruncated } = await member.iam.send(new ListUsersCommand({}));
      const shown = Users?.map(({ UserName, Path, Arn, CreateDate }) => [UserName, Path, Arn, CreateDate]);
      return { shown, IsTruncated };
    },
  },
  {
    name: 'a first page of users',
    ask: async ({ member }) => {
      const { Users, IsTruncated, Marker } = await member.iam.send(new ListUsersCommand({ MaxItems: 1 }));
      return [Users?.map(({ UserName }) => UserName), IsTruncated, typeof Marker];
    },
    deviation: {
      reason: 'moto has all users on one page',
      moto: [['ann', 'exports,emea'], false, 'undefined'],
      aws: [['ann'], true, 'string'],
    },
  },
  {
    name: 'a user',
    ask: async ({ member }) => {
      const { UserName, Path, Arn } = (await member.iam.send(new GetUserCommand(ann))).User ?? {};
      return [UserName, Path, Arn];
    },
  },
  { name: 'a user that does not exist', ask: ({ member }) => member.iam.send(new GetUserCommand(nobody)) },
  {
    name: 'a login profile',
    ask: async ({ member }) => (await member.iam.send(new GetLoginProfileCommand(ann))).LoginProfile,
  },
  {
    name: 'a login profile that is not there',
    ask: ({ member }) => member.iam.send(new GetLoginProfileCommand(exports_)),
  },
  {
    name: 'the MFA devices of a user',
    ask: async ({ member }) => (await member.iam.send(new ListMFADevicesCommand(ann))).MFADevices,
  },
  {
    name: 'the access keys of a user',
    ask: async ({ member }) => {
      const { AccessKeyMetadata } = await member.iam.send(new ListAccessKeysCommand(exports_));
      return AccessKeyMetadata?.map(({ UserName, Status, CreateDate }) => [
        UserName,
        Status,
        CreateDate,
      ]).toSorted();
    },
  },
  {
    name: 'the access keys of a user that does not exist',
    ask: ({ member }) => member.iam.send(new ListAccessKeysCommand(nobody)),
  },
  {
    name: 'the SSH keys of a user without any',
    ask: async ({ member }) => (await member.iam.send(new ListSSHPublicKeysCommand(ann))).SSHPublicKeys,
  },
  {
    name: 'the password policy',
    ask: async ({ member }) =>
      (await member.iam.send(new GetAccountPasswordPolicyCommand({}))).PasswordPolicy,
  },
  {
    name: 'a password policy that nobody has set',
    ask: ({ management }) => management.iam.send(new GetAccountPasswordPolicyCommand({})),
  },

  {
    name: 'trusted access',
    ask: async ({ management }) => {
      const { EnabledServicePrincipals } = await management.organizations.send(
        new ListAWSServiceAccessForOrganizationCommand({}),
      );
      return EnabledServicePrincipals?.map(({ ServicePrincipal, DateEnabled }) => [
        ServicePrincipal,
        DateEnabled,
      ]);
    },
  },
  { name: 'delegated administrators', ask: (side) => delegated(side, 'guardduty.amazonaws.com') },
  {
    name: 'delegated administrators of another service',
    ask: (side) => delegated(side, 'macie.amazonaws.com'),
  },
  {
    name: 'the services of a delegated administrator',
    ask: async ({ management, ids }) => {
      const command = new ListDelegatedServicesForAccountCommand({ AccountId: ids.Audit });
      const { DelegatedServices } = await management.organizations.send(command);
      return DelegatedServices?.map(({ ServicePrincipal }) => ServicePrincipal);
    },
  },
  {
    name: 'the services of an account that is none',
    ask: ({ management, ids }) =>
      management.organizations.send(new ListDelegatedServicesForAccountCommand({ AccountId: ids.Payments })),
  },
  {
    name: 'the service control policies',
    ask: async (side) => (await policies(side))?.map(({ Arn, ...rest }) => rest),
  },
  {
    name: 'whose policy FullAWSAccess is',
    ask: async (side) => (await policies(side))?.[0]?.Arn?.replace(/:policy.*/, ''),
    deviation: {
      reason: 'moto gives it to the management account',
      moto: 'arn:aws:organizations::<management>',
      aws: 'arn:aws:organizations::aws',
    },
  },
  {
    name: 'a service control policy',
    ask: async ({ management, ids }) => {
      const command = new DescribePolicyCommand({ PolicyId: ids.policy });
      const { Policy } = await management.organizations.send(command);
      return [Policy?.PolicySummary, JSON.parse(Policy?.Content ?? '')];
    },
  },
  {
    name: 'a service control policy that does not exist',
    ask: ({ management }) =>
      management.organizations.send(new DescribePolicyCommand({ PolicyId: 'p-00000000' })),
  },
  { name: 'the targets of a service control policy', ask: (side) => targets(side, side.ids.policy) },
];
