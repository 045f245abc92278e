import {
  DescribePolicyCommand,
  ListAWSServiceAccessForOrganizationCommand,
  ListDelegatedAdministratorsCommand,
  ListDelegatedServicesForAccountCommand,
  ListPoliciesCommand,
  ListRootsCommand,
  ListTargetsForPolicyCommand,
  type PolicyType,
} from '@aws-sdk/client-organizations';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Aws, startAws } from '../../sandbox/aws/server.ts';
import {
  type Clients,
  clientsOf,
  failureOf,
  management,
  member,
  organization,
  organizationIn,
  other,
} from './aws-builders.ts';

const now = () => new Date('2026-06-01T12:00:00Z');
const document = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*' }],
};
let aws: Aws;
let client: Clients['organizations'];

beforeEach(async () => {
  aws = await startAws({ organization: organization({ ou: 'Workloads/Prod' }), now });
  client = clientsOf(aws.url, aws.credentials(management, 'rootline-audit')).organizations;
});
afterEach(() => aws.close());

const attach = (...targets: string[]) => {
  organizationIn(aws.state).serviceControlPolicies = [
    { name: 'stay', description: 'No leaving', targets, document },
  ];
};
const policies = async (Filter: PolicyType) =>
  (await client.send(new ListPoliciesCommand({ Filter }))).Policies ?? [];
const ownPolicy = async () => (await policies('SERVICE_CONTROL_POLICY'))[0];

describe('trusted access and delegated administrators', () => {
  it('are told by service principal', async () => {
    const state = organizationIn(aws.state);
    state.delegatedAdministrators = {
      'iam.amazonaws.com': [member],
      'guardduty.amazonaws.com': [member, other],
    };
    const { EnabledServicePrincipals } = await client.send(
      new ListAWSServiceAccessForOrganizationCommand({}),
    );
    expect(EnabledServicePrincipals).toMatchObject([
      { ServicePrincipal: 'account.amazonaws.com', DateEnabled: new Date('2026-02-21T12:00:00Z') },
      { ServicePrincipal: 'iam.amazonaws.com' },
    ]);
    const delegated = async (ServicePrincipal?: string) => {
      const command = new ListDelegatedAdministratorsCommand({ ServicePrincipal });
      return (await client.send(command)).DelegatedAdministrators ?? [];
    };
    expect((await delegated('iam.amazonaws.com')).map(({ Id }) => Id)).toEqual([member]);
    expect((await delegated()).map(({ Id }) => Id)).toEqual([member, other]);
    expect(await delegated('account.amazonaws.com')).toEqual([]);
    expect((await delegated())[0]).toMatchObject({ Name: 'Member', State: 'ACTIVE', Status: 'ACTIVE' });
    const services = await client.send(new ListDelegatedServicesForAccountCommand({ AccountId: member }));
    expect(services.DelegatedServices?.map(({ ServicePrincipal }) => ServicePrincipal)).toEqual([
      'iam.amazonaws.com',
      'guardduty.amazonaws.com',
    ]);
  });

  it('of an account that is none, or does not exist, are refused', async () => {
    const services = (AccountId: string) =>
      client.send(new ListDelegatedServicesForAccountCommand({ AccountId }));
    expect(await failureOf(services(member))).toMatchObject({
      name: 'AccountNotRegisteredException',
      status: 400,
    });
    expect(await failureOf(services('999999999999'))).toMatchObject({
      name: 'AccountNotFoundException',
      status: 400,
    });
  });

  it('of nothing are an empty list while not all features are on', async () => {
    organizationIn(aws.state).featureSet = 'CONSOLIDATED_BILLING';
    const { EnabledServicePrincipals } = await client.send(
      new ListAWSServiceAccessForOrganizationCommand({}),
    );
    expect(EnabledServicePrincipals).toEqual([]);
  });
});

describe('service control policies', () => {
  it('are listed with the one of AWS', async () => {
    attach('Workloads');
    expect(await policies('SERVICE_CONTROL_POLICY')).toMatchObject([
      {
        Name: 'stay',
        Description: 'No leaving',
        AwsManaged: false,
        Id: expect.stringMatching(/^p-[0-9a-z]{8}$/),
      },
      { Name: 'FullAWSAccess', AwsManaged: true, Id: 'p-FullAWSAccess' },
    ]);
    expect(await policies('TAG_POLICY')).toEqual([]);
  });

  it('are described with their document as text', async () => {
    attach('Workloads');
    const { Policy } = await client.send(new DescribePolicyCommand({ PolicyId: (await ownPolicy())?.Id }));
    expect(Policy?.PolicySummary).toMatchObject({ Name: 'stay', Type: 'SERVICE_CONTROL_POLICY' });
    expect(JSON.parse(Policy?.Content ?? '')).toEqual(document);
  });

  it('tell their targets by kind; the one of AWS is attached to everything', async () => {
    attach('r-a1b2', 'Workloads/Prod', other);
    const targets = async (PolicyId: string | undefined) =>
      (await client.send(new ListTargetsForPolicyCommand({ PolicyId }))).Targets?.map((t) => [
        t.Type,
        t.Name,
      ]);
    expect(await targets((await ownPolicy())?.Id)).toEqual([
      ['ROOT', 'Root'],
      ['ORGANIZATIONAL_UNIT', 'Prod'],
      ['ACCOUNT', 'Other'],
    ]);
    expect(await targets('p-FullAWSAccess')).toHaveLength(6);
  });

  it('are a policy type of the root only where it is enabled', async () => {
    const types = async () => (await client.send(new ListRootsCommand({}))).Roots?.[0]?.PolicyTypes;
    expect(await types()).toEqual([]);
    attach('Workloads');
    expect(await types()).toEqual([{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }]);
    organizationIn(aws.state).featureSet = 'CONSOLIDATED_BILLING';
    expect(await types()).toEqual([]);
    expect(await policies('SERVICE_CONTROL_POLICY')).toEqual([]);
  });

  it('that do not exist, and kinds that do not, are refused', async () => {
    const describe_ = (PolicyId: string) => client.send(new DescribePolicyCommand({ PolicyId }));
    expect(await failureOf(describe_('p-00000000'))).toMatchObject({
      name: 'PolicyNotFoundException',
      status: 400,
    });
    expect(await failureOf(describe_('stay'))).toMatchObject({ name: 'InvalidInputException', status: 400 });
    expect(await failureOf(policies('SCP' as PolicyType))).toMatchObject({ name: 'InvalidInputException' });
  });
});
