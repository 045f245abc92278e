import {
  GetAlternateContactCommand,
  GetContactInformationCommand,
  ListRegionsCommand,
} from '@aws-sdk/client-account';
import {
  GenerateCredentialReportCommand,
  GetAccountSummaryCommand,
  GetCredentialReportCommand,
  ListAccessKeysCommand,
  ListMFADevicesCommand,
  ListOrganizationsFeaturesCommand,
  ListServiceSpecificCredentialsCommand,
  ListSSHPublicKeysCommand,
  ListUsersCommand,
} from '@aws-sdk/client-iam';
import {
  DescribeOrganizationCommand,
  ListAccountsCommand,
  ListDelegatedAdministratorsCommand,
  ListPoliciesCommand,
  ListTargetsForPolicyCommand,
} from '@aws-sdk/client-organizations';
import { GetResourcesCommand } from '@aws-sdk/client-resource-groups-tagging-api';
import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
} from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FaultKind } from '../../sandbox/aws/faults.ts';
import { type Aws, startAws } from '../../sandbox/aws/server.ts';
import {
  assumeRoot,
  auditArn,
  type Clients,
  clientsOf,
  clockAt,
  failureOf,
  management,
  member,
  memberArn,
  organization,
  organizationIn,
} from './aws-builders.ts';

const clock = clockAt('2026-06-01T12:00:00Z');
const created = '2026-01-01';
const ann = { UserName: 'ann' };
let aws: Aws;
let audit: Clients;
let inMember: Clients;

beforeEach(async () => {
  const contact = { name: 'Security', title: 'SOC', email: 'soc@example.com', phone: '+1 555 0100' };
  const user = {
    name: 'ann',
    created,
    mfa: ['virtual' as const],
    'access-keys': [{ created }],
    'ssh-keys': [{ created }],
    'service-credentials': [{ service: 'bedrock.amazonaws.com', created }],
  };
  const file = organization({ tags: { team: 'payments' }, users: [user], contacts: { security: contact } });
  aws = await startAws({ organization: file, now: clock.now });
  aws.state.account(management).primaryContact = {
    'full-name': 'Ledger Ltd',
    'address-line-1': '1 Main Street',
    city: 'Seattle',
    'postal-code': '98101',
    country: 'US',
    phone: '+1 555 0103',
    verification: 'VERIFIED',
  };
  organizationIn(aws.state).delegatedAdministrators = { 'iam.amazonaws.com': [member] };
  for (const id of [management, member]) {
    for (const role of Object.values(aws.state.account(id).roles)) role.permissions = [{ allow: ['*'] }];
  }
  audit = clientsOf(aws.url, aws.credentials(management, 'rootline-audit'));
  inMember = clientsOf(aws.url, aws.credentials(member, 'rootline-member'));
});
afterEach(() => aws.close());

const summary = (clients: Clients) => clients.iam.send(new GetAccountSummaryCommand({}));
const hop = () => audit.sts.send(new AssumeRoleCommand({ RoleArn: memberArn, RoleSessionName: 'run-1' }));
const report = async () => {
  await inMember.iam.send(new GenerateCredentialReportCommand({}));
  const { Content } = await inMember.iam.send(new GetCredentialReportCommand({}));
  return new TextDecoder().decode(Content).split('\n');
};

describe('a session that expires in the middle', () => {
  it('is gone for this call and all later ones, in the words of each service', async () => {
    aws.faults.add({ kind: 'expire', operation: 'GetAccountSummary', times: 1 });
    expect(await failureOf(summary(audit))).toMatchObject({ name: 'ExpiredToken', status: 403 });
    const accounts = audit.organizations.send(new ListAccountsCommand({}));
    expect(await failureOf(accounts)).toMatchObject({ name: 'ExpiredTokenException', status: 400 });
    expect((await failureOf(hop())).name).toBe('ExpiredToken');
    await summary(inMember);
  });

  it('is replaced by a new one, until that one expires too', async () => {
    aws.faults.add({ kind: 'expire', account: management, times: 2 });
    for (let session = 1; session <= 2; session++) {
      const clients = clientsOf(aws.url, aws.credentials(management, 'rootline-audit'));
      expect((await failureOf(summary(clients))).name).toBe('ExpiredToken');
    }
    await summary(clientsOf(aws.url, aws.credentials(management, 'rootline-audit')));
  });

  it('before it began is an ID token that has expired', async () => {
    aws.faults.add({ kind: 'expire' });
    const input = { RoleArn: auditArn, RoleSessionName: 'run-1', WebIdentityToken: 'token' };
    const exchange = audit.sts.send(new AssumeRoleWithWebIdentityCommand(input));
    expect((await failureOf(exchange)).name).toBe('ExpiredTokenException');
  });
});

describe('a role that is missing', () => {
  beforeEach(() => {
    aws.faults.add({ kind: 'role-missing' });
  });

  it('cannot be assumed, as if it had never been there', async () => {
    expect((await failureOf(hop())).message).toMatch(/sts:AssumeRole on resource: .*:role\/rootline-member$/);
    const input = { RoleArn: auditArn, RoleSessionName: 'run-1', WebIdentityToken: 'token' };
    const exchange = audit.sts.send(new AssumeRoleWithWebIdentityCommand(input));
    expect((await failureOf(exchange)).message).toBe(
      'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    );
  });

  it('leaves its sessions without permissions', async () => {
    expect((await failureOf(summary(inMember))).message).toContain(
      'because no identity-based policy allows the iam:GetAccountSummary action',
    );
    expect((await failureOf(assumeRoot(audit, {}))).message).toContain('because no identity-based policy');
    await audit.sts.send(new GetCallerIdentityCommand({}));
  });
});

describe('a word that nobody knows', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['the state of a report', () => inMember.iam.send(new GenerateCredentialReportCommand({}))],
    ['the account summary', () => summary(inMember)],
    ['the status of a key', () => inMember.iam.send(new ListAccessKeysCommand(ann))],
    ['the status of an SSH key', () => inMember.iam.send(new ListSSHPublicKeysCommand(ann))],
    ['the status of an API key', () => inMember.iam.send(new ListServiceSpecificCredentialsCommand(ann))],
    ['a feature', () => audit.iam.send(new ListOrganizationsFeaturesCommand({}))],
    [
      'the kind of a contact',
      () => inMember.account.send(new GetAlternateContactCommand({ AlternateContactType: 'SECURITY' })),
    ],
    ['a verification', () => inMember.account.send(new GetContactInformationCommand({}))],
    ['the status of a Region', () => inMember.account.send(new ListRegionsCommand({}))],
    ['the feature set', () => audit.organizations.send(new DescribeOrganizationCommand({}))],
    ['the state of an account', () => audit.organizations.send(new ListAccountsCommand({}))],
    [
      'the state of an administrator',
      () => audit.organizations.send(new ListDelegatedAdministratorsCommand({})),
    ],
    [
      'the kind of a policy',
      () => audit.organizations.send(new ListPoliciesCommand({ Filter: 'SERVICE_CONTROL_POLICY' })),
    ],
    [
      'the kind of a target',
      () => audit.organizations.send(new ListTargetsForPolicyCommand({ PolicyId: 'p-FullAWSAccess' })),
    ],
  ])('can be %s', async (_, call) => {
    aws.faults.add({ kind: 'unknown-enum' });
    expect(JSON.stringify(await call())).toContain('SOMETHING_NEW');
  });

  it('changes nothing where there is no such word', async () => {
    const tags = () => audit.tagging.send(new GetResourcesCommand({}));
    const { ResourceTagMappingList } = await tags();
    aws.faults.add({ kind: 'unknown-enum' });
    expect((await tags()).ResourceTagMappingList).toEqual(ResourceTagMappingList);
  });
});

describe('the credential report', () => {
  it.each<[FaultKind, number, string | undefined]>([
    ['extra-column', 23, 'new'],
    ['missing-column', 21, undefined],
    ['unknown-token', 22, 'sometimes'],
  ])('can have %s, also where a name holds a comma', async (kind, columns, token) => {
    aws.state.account(member).users.push({
      ...aws.state.account(member).root,
      name: 'x,y',
      path: '/',
      created: new Date(created),
      sshKeys: [],
      serviceCredentials: [],
    });
    aws.faults.add({ kind });
    const rows = await report();
    expect(rows.map((row) => row.split(',').length)).toEqual([columns, columns, columns, columns + 2]);
    expect(rows[0]?.includes('mfa_active')).toBe(kind !== 'missing-column');
    if (token !== undefined) for (const row of rows.slice(1)) expect(row.split(',')).toContain(token);
    aws.faults.clear();
    expect((await report())[0]?.split(',')).toHaveLength(22);
  });
});

describe('an empty page with a token', () => {
  it.each<[string, (token: string | undefined) => Promise<object>, string, string]>([
    ['ListUsers', (Marker) => inMember.iam.send(new ListUsersCommand({ Marker })), 'Users', 'Marker'],
    [
      'ListMFADevices',
      (Marker) => inMember.iam.send(new ListMFADevicesCommand({ ...ann, Marker })),
      'MFADevices',
      'Marker',
    ],
    [
      'ListRegions',
      (NextToken) => inMember.account.send(new ListRegionsCommand({ NextToken })),
      'Regions',
      'NextToken',
    ],
    [
      'ListPolicies',
      (NextToken) =>
        audit.organizations.send(new ListPoliciesCommand({ Filter: 'SERVICE_CONTROL_POLICY', NextToken })),
      'Policies',
      'NextToken',
    ],
    [
      'GetResources',
      (PaginationToken) => audit.tagging.send(new GetResourcesCommand({ PaginationToken })),
      'ResourceTagMappingList',
      'PaginationToken',
    ],
  ])('can come first in %s', async (operation, list, items, token) => {
    aws.faults.add({ kind: 'empty-page', operation, times: 1 });
    const empty: Readonly<Record<string, unknown>> = { ...(await list(undefined)) };
    expect(empty[items]).toEqual([]);
    const next: Readonly<Record<string, unknown>> = { ...(await list(String(empty[token]))) };
    expect(next[items]).not.toEqual([]);
  });
});
