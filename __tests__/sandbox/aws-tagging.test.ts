import {
  GetResourcesCommand,
  type GetResourcesCommandInput,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { afterEach, describe, expect, it } from 'vitest';
import type { OrganizationFile } from '../../sandbox/aws/file.ts';
import { organizationOf } from '../../sandbox/aws/generate.ts';
import { type Aws, startAws } from '../../sandbox/aws/server.ts';
import {
  clientsOf,
  clockAt,
  failureOf,
  management,
  member,
  organization,
  organizationIn,
  other,
  trusting,
} from './aws-builders.ts';

const clock = clockAt('2026-06-01T12:00:00Z');
const ofAccounts = { ResourceTypeFilters: ['organizations:account'] };
let aws: Aws;

async function start(file: OrganizationFile): Promise<void> {
  aws = await startAws({ organization: file, now: clock.now, quotas: true });
}
afterEach(() => aws.close());

function get(input: GetResourcesCommandInput) {
  const id = aws.state.organization?.managementId ?? '';
  const { tagging } = clientsOf(aws.url, aws.credentials(id, 'rootline-audit'));
  return tagging.send(new GetResourcesCommand({ ...ofAccounts, ...input }));
}

describe('the tags of all accounts', () => {
  it('are told of what is or was tagged, and of nothing else', async () => {
    await start(organization({ tags: { team: 'payments' } }));
    aws.state.account(other).everTagged = true;
    const arn = `arn:aws:organizations::${management}:account/o-exampleorg1/`;
    expect(await get({})).toMatchObject({
      PaginationToken: '',
      ResourceTagMappingList: [
        { ResourceARN: `${arn}${member}`, Tags: [{ Key: 'team', Value: 'payments' }] },
        { ResourceARN: `${arn}${other}`, Tags: [] },
      ],
    });
    expect((await get({ ResourceTypeFilters: ['ec2:instance'] })).ResourceTagMappingList).toEqual([]);
  });

  it('come a hundred at a time, each account once', async () => {
    await start(organizationOf(250));
    const sizes: number[] = [];
    const arns = new Set<string | undefined>();
    let PaginationToken: string | undefined;
    do {
      const page = await get({ PaginationToken });
      sizes.push(page.ResourceTagMappingList?.length ?? 0);
      for (const { ResourceARN } of page.ResourceTagMappingList ?? []) arns.add(ResourceARN);
      PaginationToken = page.PaginationToken;
    } while (PaginationToken !== '');
    expect(sizes).toEqual([100, 100, 50]);
    expect(arns.size).toBe(250);
  });

  it('are nothing to a member, not even to a delegated administrator, and nothing in another Region', async () => {
    await start(organization({ tags: { team: 'payments' } }));
    organizationIn(aws.state).delegatedAdministrators = { 'iam.amazonaws.com': [member] };
    const permissions = [{ allow: ['tag:GetResources'] }];
    aws.state.account(member).roles['rootline-member'] = trusting({ permissions });
    const credentials = aws.credentials(member, 'rootline-member');
    const { tagging } = clientsOf(aws.url, credentials);
    expect((await tagging.send(new GetResourcesCommand(ofAccounts))).ResourceTagMappingList).toEqual([]);
    const elsewhere = new ResourceGroupsTaggingAPIClient({
      endpoint: aws.url,
      region: 'eu-west-1',
      credentials: aws.credentials(management, 'rootline-audit'),
    });
    expect((await elsewhere.send(new GetResourcesCommand(ofAccounts))).ResourceTagMappingList).toEqual([]);
  });
});

describe('the tagging API refuses', () => {
  it('a role without the permission', async () => {
    await start(organization({}));
    aws.state.account(management).roles['rootline-audit'] = trusting({ permissions: [] });
    const failure = await failureOf(get({}));
    expect(failure).toMatchObject({ name: 'AccessDeniedException', status: 400 });
    expect(failure.message).toContain('because no identity-based policy allows the tag:GetResources action');
  });

  it('a page of more than a hundred, and a token that is none', async () => {
    await start(organization({}));
    const invalid = { name: 'InvalidParameterException', status: 400 };
    expect(await failureOf(get({ ResourcesPerPage: 101 }))).toMatchObject(invalid);
    expect(await failureOf(get({ PaginationToken: 'abc' }))).toMatchObject(invalid);
  });

  it('a token after fifteen minutes', async () => {
    await start(organizationOf(150));
    const { PaginationToken } = await get({});
    clock.pass(900);
    expect((await failureOf(get({ PaginationToken }))).name).toBe('PaginationTokenExpiredException');
  });

  it('the sixteenth call at once', async () => {
    await start(organization({}));
    const outcomes = await Promise.allSettled(Array.from({ length: 16 }, () => get({})));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(await failureOf(get({}))).toMatchObject({ name: 'ThrottledException', status: 400 });
  });
});
