import { GetContactInformationCommand, ListRegionsCommand } from '@aws-sdk/client-account';
import { afterEach, describe, expect, it } from 'vitest';
import type { AccountEntry } from '../../sandbox/aws/file.ts';
import { type Aws, startAws } from '../../sandbox/aws/server.ts';
import {
  type Clients,
  clientsOf,
  failureOf,
  management,
  member,
  organization,
  other,
} from './aws-builders.ts';

const now = () => new Date('2026-06-01T12:00:00Z');
const contact = {
  'full-name': 'Ledger Ltd',
  'address-line-1': '1 Main Street',
  city: 'Seattle',
  'postal-code': '98101',
  country: 'US',
  phone: '+1 555 0103',
} as const;
let aws: Aws;
let fromManagement: Clients['account'];
let fromMember: Clients['account'];

async function start(account: Partial<AccountEntry>): Promise<void> {
  aws = await startAws({ organization: organization(account), now });
  fromManagement = clientsOf(aws.url, aws.credentials(management, 'rootline-audit')).account;
  fromMember = clientsOf(aws.url, aws.credentials(member, 'rootline-member')).account;
}
afterEach(() => aws.close());

describe('the primary contact', () => {
  it('is told by the account itself and by the management account', async () => {
    await start({
      'primary-contact': { ...contact, website: 'https://example.com', verification: 'UNVERIFIED' },
    });
    const told = {
      ContactInformation: {
        FullName: 'Ledger Ltd',
        AddressLine1: '1 Main Street',
        City: 'Seattle',
        PostalCode: '98101',
        CountryCode: 'US',
        PhoneNumber: '+1 555 0103',
        WebsiteUrl: 'https://example.com',
      },
      VerificationStatus: 'UNVERIFIED',
    };
    expect(await fromMember.send(new GetContactInformationCommand({}))).toMatchObject(told);
    const asked = await fromManagement.send(new GetContactInformationCommand({ AccountId: member }));
    expect(asked.ContactInformation).toEqual(told.ContactInformation);
  });

  it('that nobody has changed is the management account’s, under the account’s own name', async () => {
    await start({});
    aws.state.account(management).primaryContact = { ...contact, 'company-name': 'Ledger' };
    const answer = await fromMember.send(new GetContactInformationCommand({}));
    expect(answer.ContactInformation).toMatchObject({ FullName: 'Member', CompanyName: 'Ledger' });
    expect(answer).not.toHaveProperty('VerificationStatus');
  });

  it('is refused where there is none, and where alternate contacts are refused', async () => {
    await start({});
    const ask = (client: Clients['account'], AccountId: string | undefined) =>
      client.send(new GetContactInformationCommand({ AccountId }));
    expect(await failureOf(ask(fromMember, undefined))).toMatchObject({
      name: 'ResourceNotFoundException',
      status: 404,
    });
    for (const [client, id] of [
      [fromManagement, management],
      [fromMember, other],
    ] as const) {
      const failure = await failureOf(ask(client, id));
      expect(failure).toMatchObject({ name: 'AccessDeniedException', status: 403 });
      expect(failure.message).toContain('is not authorized to perform: account:GetContactInformation');
    }
  });
});

describe('the Regions', () => {
  const list = (input: object) => fromMember.send(new ListRegionsCommand(input));

  it('have a status each: by default, disabled, or what the account chose', async () => {
    await start({ regions: { 'eu-south-1': 'ENABLED', 'ap-east-1': 'ENABLING' } });
    const { Regions } = await list({});
    const status = Object.fromEntries((Regions ?? []).map((r) => [r.RegionName, r.RegionOptStatus]));
    expect(status).toMatchObject({
      'us-east-1': 'ENABLED_BY_DEFAULT',
      'eu-south-1': 'ENABLED',
      'ap-east-1': 'ENABLING',
      'me-south-1': 'DISABLED',
    });
  });

  it('come in pages, and by status', async () => {
    await start({ regions: { 'eu-south-1': 'ENABLED' } });
    const all = (await list({})).Regions ?? [];
    const first = await list({ MaxResults: 20 });
    const second = await list({ MaxResults: 20, NextToken: first.NextToken });
    expect([...(first.Regions ?? []), ...(second.Regions ?? [])]).toEqual(all);
    expect(second.NextToken).toBeUndefined();
    expect((await list({ RegionOptStatusContains: ['ENABLED'] })).Regions).toHaveLength(1);
  });

  it.each([{ MaxResults: 51 }, { RegionOptStatusContains: ['enabled'] }, { NextToken: 'abc' }])(
    'are refused for %o',
    async (input) => {
      await start({});
      expect(await failureOf(list(input))).toMatchObject({ name: 'ValidationException', status: 400 });
    },
  );
});
