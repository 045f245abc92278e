import { PutAlternateContactCommand } from '@aws-sdk/client-account';
import {
  CreateAccessKeyCommand,
  CreateLoginProfileCommand,
  CreateUserCommand,
  CreateVirtualMFADeviceCommand,
  EnableMFADeviceCommand,
  type IAMClient,
  UpdateAccessKeyCommand,
  UpdateAccountPasswordPolicyCommand,
} from '@aws-sdk/client-iam';
import {
  AttachPolicyCommand,
  CloseAccountCommand,
  CreateAccountCommand,
  CreateOrganizationalUnitCommand,
  CreateOrganizationCommand,
  CreatePolicyCommand,
  EnableAWSServiceAccessCommand,
  EnablePolicyTypeCommand,
  ListRootsCommand,
  MoveAccountCommand,
  type OrganizationsClient,
  RegisterDelegatedAdministratorCommand,
  TagResourceCommand,
} from '@aws-sdk/client-organizations';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import type {
  AccountEntry,
  OrganizationFile,
  PasswordPolicyEntry,
  ServiceControlPolicyEntry,
  UserEntry,
} from '../../sandbox/aws/file.ts';
import { auditRole, memberRole } from '../../sandbox/aws/generate.ts';
import type { OrganizationState } from '../../sandbox/aws/model.ts';
import { startAws } from '../../sandbox/aws/server.ts';
import { policiesOf } from '../../sandbox/aws/service-control.ts';
import { unitId } from '../../sandbox/aws/units.ts';
import { type Clients, clientsOf } from '../sandbox/aws-builders.ts';

/** One of the two servers, seeded, and signed in to in the same two places. */
export interface Side {
  readonly management: Clients;
  readonly member: Clients;
  /** Account and unit ids by what the seed calls them; `root` is the organization's root. */
  readonly ids: Readonly<Record<string, string>>;
}

/** moto's own management account; it can have no other. */
const management = '123456789012';
const contact = {
  name: 'Security Operations',
  title: 'SOC',
  email: 'soc@example.com',
  phone: '+1 555 0100',
};
const users: readonly UserEntry[] = [
  { name: 'ann', created: '-0d', password: { changed: '-0d' }, mfa: ['virtual'] },
  {
    name: 'exports,emea',
    path: '/service/',
    created: '-0d',
    'access-keys': [{ active: false, created: '-0d' }, { created: '-0d' }],
  },
];
const units = ['Security', 'Workloads', 'Workloads/Prod'] as const;
const seed = [
  { name: 'Payments', ou: 'Workloads/Prod', tags: { team: 'payments', env: 'prod' } },
  { name: 'Audit', ou: 'Security' },
  { name: 'Old Shop', state: 'SUSPENDED' },
] as const;
const devices = ['spare-1', 'spare-2'];
const guardDuty = 'guardduty.amazonaws.com';
const policy: ServiceControlPolicyEntry = {
  name: 'stay',
  description: 'No leaving',
  targets: ['Workloads'],
  document: {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*' }],
  },
};

const passwordPolicy: PasswordPolicyEntry = { 'minimum-length': 14, requires: ['numbers'], 'max-age': 90 };

/** Seeds moto through its own API, then the sandbox with the ids that moto chose. */
export async function startSides(motoUrl: string) {
  const moto = await seedMoto(motoUrl);
  const organization = organizationLike(moto);
  const aws = await startAws({ organization, now: () => new Date() });
  const payments = moto.ids.Payments ?? '';
  const sandbox: Side = {
    management: clientsOf(aws.url, aws.credentials(management, 'rootline-audit')),
    member: clientsOf(aws.url, aws.credentials(payments, 'rootline-member')),
    ids: { ...moto.ids, ...ownIds(aws.state.organization) },
  };
  return { moto, sandbox, close: aws.close };
}

function ownIds(organization: OrganizationState | undefined): Record<string, string> {
  if (organization === undefined) throw new Error('The sandbox has no organization.');
  const [listed] = policiesOf(organization);
  const ids = Object.fromEntries(units.map((path) => [path, unitId(organization, path)]));
  return { ...ids, policy: listed?.id ?? '' };
}

async function seedMoto(url: string): Promise<Side> {
  await fetch(`${url}/moto-api/reset`, { method: 'POST' });
  const anybody = clientsOf(url, { accessKeyId: 'anybody', secretAccessKey: 'anything' });
  const client = anybody.organizations;
  const created = await client.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
  const { Roots } = await client.send(new ListRootsCommand({}));
  const ids: Record<string, string> = {
    organization: created.Organization?.Id ?? '',
    root: Roots?.[0]?.Id ?? '',
    management,
  };
  for (const path of units) ids[path] = await createUnit(client, path, ids);
  for (const entry of seed) ids[entry.name] = await createAccount(client, entry, ids);
  ids.policy = await governMoto(client, ids);
  const member = await assume(url, anybody, ids.Payments ?? '', 'rootline-member');
  await member.iam.send(
    new UpdateAccountPasswordPolicyCommand({
      MinimumPasswordLength: 14,
      RequireNumbers: true,
      MaxPasswordAge: 90,
    }),
  );
  for (const user of users) await createUser(member.iam, user);
  for (const VirtualMFADeviceName of devices) {
    await member.iam.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName }));
  }
  await member.account.send(
    new PutAlternateContactCommand({
      AlternateContactType: 'SECURITY',
      Name: contact.name,
      Title: contact.title,
      EmailAddress: contact.email,
      PhoneNumber: contact.phone,
    }),
  );
  return { management: await assume(url, anybody, management, 'rootline-audit'), member, ids };
}

/** Trusted access, a delegated administrator and a service control policy, whose id it returns. */
async function governMoto(
  client: OrganizationsClient,
  ids: Readonly<Record<string, string>>,
): Promise<string> {
  for (const ServicePrincipal of ['account.amazonaws.com', guardDuty]) {
    await client.send(new EnableAWSServiceAccessCommand({ ServicePrincipal }));
  }
  const delegate = { AccountId: ids.Audit, ServicePrincipal: guardDuty };
  await client.send(new RegisterDelegatedAdministratorCommand(delegate));
  const PolicyType = 'SERVICE_CONTROL_POLICY';
  await client.send(new EnablePolicyTypeCommand({ RootId: ids.root, PolicyType }));
  const { name: Name, description: Description, document } = policy;
  const { Policy } = await client.send(
    new CreatePolicyCommand({ Name, Description, Content: JSON.stringify(document), Type: PolicyType }),
  );
  const PolicyId = Policy?.PolicySummary?.Id;
  await client.send(new AttachPolicyCommand({ PolicyId, TargetId: ids.Workloads }));
  return PolicyId ?? '';
}

async function createUnit(client: OrganizationsClient, path: string, ids: Readonly<Record<string, string>>) {
  const cut = path.lastIndexOf('/');
  const ParentId = cut < 0 ? ids.root : ids[path.slice(0, cut)];
  const answer = await client.send(
    new CreateOrganizationalUnitCommand({ ParentId, Name: path.slice(cut + 1) }),
  );
  return answer.OrganizationalUnit?.Id ?? '';
}

async function createAccount(
  client: OrganizationsClient,
  entry: Partial<AccountEntry> & { readonly name: string },
  ids: Readonly<Record<string, string>>,
): Promise<string> {
  const created = await client.send(
    new CreateAccountCommand({ AccountName: entry.name, Email: emailOf(entry.name) }),
  );
  const id = created.CreateAccountStatus?.AccountId ?? '';
  const tags = Object.entries(entry.tags ?? {}).map(([Key, Value]) => ({ Key, Value }));
  if (tags.length > 0) await client.send(new TagResourceCommand({ ResourceId: id, Tags: tags }));
  if (entry.ou !== undefined) {
    const move = { AccountId: id, SourceParentId: ids.root, DestinationParentId: ids[entry.ou] };
    await client.send(new MoveAccountCommand(move));
  }
  if (entry.state === 'SUSPENDED') await client.send(new CloseAccountCommand({ AccountId: id }));
  return id;
}

function emailOf(name: string): string {
  return `aws+${name.toLowerCase().replace(' ', '-')}@example.com`;
}

async function createUser(iam: IAMClient, user: UserEntry): Promise<void> {
  const UserName = user.name;
  await iam.send(new CreateUserCommand({ UserName, Path: user.path }));
  if (user.password)
    await iam.send(new CreateLoginProfileCommand({ UserName, Password: 'Correct-1-horse-battery' }));
  for (const key of user['access-keys'] ?? []) {
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
    const AccessKeyId = AccessKey?.AccessKeyId;
    if (key.active === false)
      await iam.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status: 'Inactive' }));
  }
  if (user.mfa?.includes('virtual')) {
    const made = await iam.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: UserName }));
    const codes = { AuthenticationCode1: '123456', AuthenticationCode2: '654321' };
    const SerialNumber = made.VirtualMFADevice?.SerialNumber;
    await iam.send(new EnableMFADeviceCommand({ UserName, SerialNumber, ...codes }));
  }
}

async function assume(url: string, from: Clients, accountId: string, role: string): Promise<Clients> {
  const request = { RoleArn: `arn:aws:iam::${accountId}:role/${role}`, RoleSessionName: 'sandbox' };
  const { Credentials } = await from.sts.send(new AssumeRoleCommand(request));
  return clientsOf(url, {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  });
}

function organizationLike({ ids }: Side): OrganizationFile {
  const member = memberRole(`arn:aws:iam::${management}:role/rootline-audit`);
  // moto asks nobody for permissions.
  const roles = {
    'rootline-member': { ...member, permissions: [...member.permissions, { allow: ['iam:*'] }] },
  };
  const audit = { 'rootline-audit': auditRole(['*']) };
  return {
    organization: {
      id: ids.organization ?? '',
      root: ids.root ?? '',
      management,
      'trusted-access': ['account.amazonaws.com', guardDuty],
      'delegated-administrators': { [guardDuty]: [ids.Audit ?? ''] },
      'service-control-policies': [policy],
      'empty-units': [...units],
      // moto does not know Paths.
      'list-accounts': { paths: false, status: true },
    },
    accounts: [
      { id: management, name: 'master', email: 'master@example.com', joined: '-0d', roles: audit },
      ...seed.map((entry) => ({
        ...entry,
        id: ids[entry.name] ?? '',
        email: emailOf(entry.name),
        joined: '-0d',
        roles,
        ...(entry.name === 'Payments'
          ? {
              users: [...users],
              contacts: { security: contact },
              'unassigned-mfa-devices': devices,
              'password-policy': passwordPolicy,
            }
          : {}),
      })),
    ],
  };
}
