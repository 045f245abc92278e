import {
  DescribeOrganizationCommand,
  ListAccountsCommand,
  ListAccountsForParentCommand,
  ListOrganizationalUnitsForParentCommand,
  ListRootsCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-organizations';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OrganizationFile } from '../../sandbox/aws/file.ts';
import { organizationOf } from '../../sandbox/aws/generate.ts';
import { type Aws, startAws } from '../../sandbox/aws/server.ts';
import {
  type Clients,
  clientsOf,
  failureOf,
  management,
  member,
  named,
  organization,
  other,
  trusting,
} from './aws-builders.ts';

const now = () => new Date('2026-06-01T12:00:00Z');
let aws: Aws;
let client: Clients['organizations'];

async function start(file: OrganizationFile): Promise<void> {
  aws = await startAws({ organization: file, now });
  client = clientsOf(aws.url, aws.credentials(file.accounts[0]?.id ?? '', 'rootline-audit')).organizations;
}
afterEach(() => aws.close());

function fromMember(): Clients['organizations'] {
  const permissions = [{ allow: ['organizations:*'] }];
  aws.state.account(member).roles['rootline-member'] = trusting({ permissions });
  return clientsOf(aws.url, aws.credentials(member, 'rootline-member')).organizations;
}

describe('Organizations refuses', () => {
  beforeEach(() => start(organization({})));

  it('a member account, except for what the organization is', async () => {
    const asMember = fromMember();
    expect(await failureOf(asMember.send(new ListAccountsCommand({})))).toEqual({
      name: 'AccessDeniedException',
      status: 400,
      message: "You don't have permissions to access this resource.",
    });
    const described = await asMember.send(new DescribeOrganizationCommand({}));
    expect(described.Organization?.MasterAccountId).toBe(management);
  });

  it('a delegated administrator nothing', async () => {
    const state = aws.state.organization;
    if (state) state.delegatedAdministrators = { 'iam.amazonaws.com': [member] };
    expect((await fromMember().send(new ListAccountsCommand({}))).Accounts).toHaveLength(3);
  });

  it('a role without the permission', async () => {
    aws.state.account(management).roles['rootline-audit'] = trusting({ permissions: [] });
    const failure = await failureOf(client.send(new ListRootsCommand({})));
    expect(failure).toMatchObject({ name: 'AccessDeniedException', status: 400 });
    expect(failure.message).toContain(
      'because no identity-based policy allows the organizations:ListRoots action',
    );
  });

  it('a page of more than twenty, or of none', async () => {
    for (const MaxResults of [21, 0]) {
      const failure = await failureOf(client.send(new ListAccountsCommand({ MaxResults })));
      expect(failure).toMatchObject({ name: 'InvalidInputException', status: 400 });
    }
  });

  it('a token that is empty, made up, or of another list', async () => {
    const { NextToken } = await client.send(new ListAccountsCommand({ MaxResults: 1 }));
    const ofAccounts = { ParentId: 'r-a1b2', NextToken };
    const failures = [
      await failureOf(client.send(new ListAccountsCommand({ NextToken: '' }))),
      await failureOf(client.send(new ListAccountsCommand({ NextToken: 'abc' }))),
      await failureOf(client.send(new ListAccountsForParentCommand(ofAccounts))),
    ];
    for (const failure of failures) {
      expect(failure.name).toBe('InvalidInputException');
      expect(failure.message).toContain('invalid value for nextToken');
    }
  });

  it('a parent or a resource that does not exist', async () => {
    const units = new ListOrganizationalUnitsForParentCommand({ ParentId: 'ou-a1b2-00000000' });
    expect(await failureOf(client.send(units))).toMatchObject({
      name: 'ParentNotFoundException',
      status: 400,
    });
    const tags = new ListTagsForResourceCommand({ ResourceId: '999999999999' });
    expect(await failureOf(client.send(tags))).toMatchObject({
      name: 'TargetNotFoundException',
      status: 400,
    });
  });

  it('an operation it does not know', async () => {
    const response = await fetch(aws.url, {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSOrganizationsV20161128.Nothing' },
      body: '{}',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ __type: 'UnknownOperationException' });
  });
});

describe('a lone account', () => {
  it('is a member of no organization', async () => {
    const { organization: _, ...alone } = organization({});
    await start({ ...alone, accounts: alone.accounts.slice(0, 1) });
    expect(await failureOf(client.send(new DescribeOrganizationCommand({})))).toEqual({
      name: 'AWSOrganizationsNotInUseException',
      status: 400,
      message: 'Your account is not a member of an organization.',
    });
  });
});

describe('the organization', () => {
  it('is described with its management account', async () => {
    await start(organization({}));
    expect((await client.send(new DescribeOrganizationCommand({}))).Organization).toMatchObject({
      Id: 'o-exampleorg1',
      Arn: `arn:aws:organizations::${management}:organization/o-exampleorg1`,
      FeatureSet: 'ALL',
      MasterAccountId: management,
      MasterAccountEmail: `aws+${management}@example.com`,
    });
  });

  it('lists its accounts in pages of twenty, each account once', async () => {
    await start(organizationOf(45));
    const ids: (string | undefined)[] = [];
    const sizes: number[] = [];
    let NextToken: string | undefined;
    do {
      const page = await client.send(new ListAccountsCommand({ NextToken }));
      sizes.push(page.Accounts?.length ?? 0);
      ids.push(...(page.Accounts ?? []).map(({ Id }) => Id));
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    expect(sizes).toEqual([20, 20, 5]);
    expect(new Set(ids).size).toBe(45);
  });

  it('tells State, and Status and Paths when it is told to', async () => {
    await start(organization({ state: 'CLOSED', ou: 'Workloads/Prod' }));
    const state = aws.state.organization;
    const closed = async () => (await client.send(new ListAccountsCommand({}))).Accounts?.[1];
    expect(await closed()).toMatchObject({
      Id: member,
      Name: 'Member',
      State: 'CLOSED',
      Status: 'SUSPENDED',
      JoinedMethod: 'CREATED',
      JoinedTimestamp: new Date('2026-02-21T12:00:00Z'),
      Paths: [expect.stringMatching(/^o-exampleorg1\/r-a1b2\/ou-a1b2-\w{8}\/ou-a1b2-\w{8}\/222222222222\/$/)],
    });
    if (state) state.listAccounts = { paths: false, status: false };
    expect(await closed()).not.toHaveProperty('Paths');
    expect(await closed()).not.toHaveProperty('Status');
  });

  it('can be walked from the root down, to the same places that Paths tell', async () => {
    const file = organization({ ou: 'Workloads/Prod' });
    await start({
      ...file,
      accounts: [...file.accounts, { ...named('444444444444', 'Dev'), ou: 'Workloads/Dev' }],
    });
    const unitsBelow = async (ParentId: string | undefined) =>
      (await client.send(new ListOrganizationalUnitsForParentCommand({ ParentId }))).OrganizationalUnits ??
      [];
    const accountsIn = async (ParentId: string | undefined) =>
      (await client.send(new ListAccountsForParentCommand({ ParentId }))).Accounts ?? [];
    const { Roots } = await client.send(new ListRootsCommand({}));
    expect(Roots).toMatchObject([{ Id: 'r-a1b2', Name: 'Root' }]);
    const [workloads] = await unitsBelow('r-a1b2');
    const [dev, prod] = await unitsBelow(workloads?.Id);
    expect([workloads?.Name, dev?.Name, prod?.Name]).toEqual(['Workloads', 'Dev', 'Prod']);
    expect((await accountsIn('r-a1b2')).map(({ Id }) => Id)).toEqual([management, other]);
    const [inProd] = await accountsIn(prod?.Id);
    expect(inProd?.Id).toBe(member);
    expect(inProd?.Paths).toEqual([`${prod?.Path}${member}/`]);
  });

  it('tells the tags of an account, and none of a unit', async () => {
    await start(organization({ tags: { team: 'payments', env: 'prod' } }));
    const tags = async (ResourceId: string) =>
      (await client.send(new ListTagsForResourceCommand({ ResourceId }))).Tags;
    expect(await tags(member)).toEqual([
      { Key: 'team', Value: 'payments' },
      { Key: 'env', Value: 'prod' },
    ]);
    expect(await tags('r-a1b2')).toEqual([]);
    expect(aws.requests.map(({ operation, target }) => [operation, target])).toEqual([
      ['organizations:ListTagsForResource', member],
      ['organizations:ListTagsForResource', management],
    ]);
  });
});
