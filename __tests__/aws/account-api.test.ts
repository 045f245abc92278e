import { beforeEach, describe, expect, it } from 'vitest';
import { readAccount } from '../../src/aws/account.ts';
import type { FactId, Facts } from '../../src/snapshot/facts.ts';
import { account, auditAccount, contextFor, memberAccount, preparation, type Setting } from './fixtures.ts';
import { credentials, json, loopbackForEach, refusal, xml } from './loopback.ts';

const alternate = 'account:GetAlternateContact';
const primary = 'account:GetContactInformation';
const regions = 'account:ListRegions';
const delegates = 'organizations:ListDelegatedAdministrators';
const noRole: Setting = { roles: { memberRole: undefined } };

const aws = loopbackForEach();
beforeEach(() => {
  aws.on('sts:AssumeRole', xml('AssumeRole', credentials(memberAccount)));
});

async function read(needs: readonly FactId[], setting: Setting = {}): Promise<Facts> {
  const subject = account(memberAccount);
  const context = await contextFor(needs, [subject], preparation(setting));
  return (await readAccount(context, subject, new Set(needs))).facts;
}

describe('the primary contact', () => {
  const answer = json({
    ContactInformation: {
      FullName: 'Payments',
      AddressLine1: '1 Example Street',
      City: 'Example',
      PostalCode: '00000',
      CountryCode: 'US',
      PhoneNumber: '+1 555 0100',
    },
    VerificationStatus: 'VERIFIED',
  });

  it('is told as AWS holds it, empty where it holds nothing', async () => {
    aws.on(primary, answer);
    expect((await read(['contact.primary']))['contact.primary']).toMatchObject({
      state: 'value',
      value: { fullName: 'Payments', companyName: '', phone: '+1 555 0100', verification: 'VERIFIED' },
      provenance: { source: `${primary} in the member account` },
    });
  });

  it('is asked for through the management account when the member role may not', async () => {
    aws.on(primary, ({ account }) =>
      account === memberAccount ? refusal(primary, 'AccessDeniedException', 'No.', 403) : answer,
    );
    expect((await read(['contact.primary']))['contact.primary']).toMatchObject({ state: 'value' });
    expect(aws.received.at(-1)?.input).toEqual({ AccountId: memberAccount });
  });

  it('is unknown when the answer holds none', async () => {
    aws.on(primary, json({}));
    expect((await read(['contact.primary']))['contact.primary']).toMatchObject({
      cause: { kind: 'malformed' },
    });
  });

  it('is empty in every field that the answer leaves out', async () => {
    aws.on(primary, json({ ContactInformation: {} }));
    const fact = (await read(['contact.primary']))['contact.primary'];
    const { verification, ...fields } = fact?.state === 'value' ? fact.value : {};
    expect(verification).toBeUndefined();
    expect(Object.values(fields)).toEqual(Array(12).fill(''));
  });
});

describe('an alternate contact', () => {
  it('is empty in every field that the answer leaves out', async () => {
    aws.on(alternate, json({ AlternateContact: { EmailAddress: 'aws-billing@example.com' } }));
    const empty = { name: '', title: '', phone: '' };
    expect((await read(['contact.billing']))['contact.billing']).toMatchObject({
      value: { ...empty, email: 'aws-billing@example.com' },
    });
    aws.on(alternate, json({ AlternateContact: { Name: 'Billing' } }));
    expect((await read(['contact.billing']))['contact.billing']).toMatchObject({
      value: { ...empty, name: 'Billing', email: '' },
    });
  });
});

describe('the regions', () => {
  const one = async (setting: Setting = {}) => (await read(['regions'], setting)).regions;

  it('are told from all pages with their states', async () => {
    aws.on(
      regions,
      json({ Regions: [{ RegionName: 'us-east-1', RegionOptStatus: 'ENABLED_BY_DEFAULT' }], NextToken: 'a' }),
      json({ Regions: [{ RegionName: 'ap-east-1', RegionOptStatus: 'DISABLED' }] }),
    );
    expect(await one(noRole)).toMatchObject({
      value: [
        { name: 'us-east-1', status: 'ENABLED_BY_DEFAULT' },
        { name: 'ap-east-1', status: 'DISABLED' },
      ],
    });
    expect(aws.received[1]?.input).toEqual({ AccountId: memberAccount, MaxResults: 50, NextToken: 'a' });
  });

  it.each([
    ['a state that is none', { RegionName: 'us-east-1', RegionOptStatus: 'FROZEN' }],
    ['no state', { RegionName: 'us-east-1' }],
    ['no name', { RegionOptStatus: 'ENABLED' }],
  ])('are unknown when AWS tells %s', async (_, region) => {
    aws.on(regions, json({ Regions: [region] }));
    expect(await one()).toMatchObject({ state: 'unavailable', cause: { kind: 'malformed' } });
  });
});

describe('a refusal of the Account API that is every account’s', () => {
  const contacts: readonly FactId[] = ['contact.billing', 'contact.operations', 'contact.security'];
  const members = Array.from({ length: 20 }, (_, index) => account(String(200_000_000_000 + index)));

  async function readMembers(setting: Setting) {
    const options = preparation(setting);
    const context = await contextFor(contacts, members, options);
    const read = await Promise.all(members.map((member) => readAccount(context, member, new Set(contacts))));
    return { told: options.told, facts: read.flatMap(({ facts }) => contacts.map((id) => facts[id])) };
  }

  const notTrusted = refusal(
    alternate,
    'AccessDeniedException',
    'User: x is not authorized to perform: account:GetAlternateContact (Your organization must first enable trusted access with AWS Account Management.)',
    403,
  );

  it('for want of trusted access costs one request and one warning with the command', async () => {
    aws.on(alternate, notTrusted);
    const { told, facts } = await readMembers(noRole);
    expect(aws.received.map(({ operation }) => operation)).toEqual([alternate]);
    const causes = facts.map((fact) => (fact?.state === 'unavailable' ? fact.cause.kind : undefined));
    expect(causes).toEqual(Array(60).fill('no-source'));
    expect(told.warnings).toEqual([
      'The Account API refuses to tell about members, because it has no trusted access in the organization. Run `aws organizations enable-aws-service-access --service-principal account.amazonaws.com` in the management account. [RL305]',
    ]);
  });

  it('for want of all features costs one request and says what to enable', async () => {
    aws.on(alternate, refusal(alternate, 'AccessDeniedException', 'User: x is not authorized', 403));
    const options = preparation(noRole);
    const provenance = { source: '', readAt: '2026-11-21T12:00:00.000Z' };
    const settings = { state: 'value', value: { featureSet: 'CONSOLIDATED_BILLING' }, provenance } as const;
    const context = await contextFor(contacts, members, { ...options, settings });
    await Promise.all(members.map((member) => readAccount(context, member, new Set(contacts))));
    expect(aws.received.map(({ operation }) => operation)).toEqual([alternate]);
    expect(options.told.warnings).toEqual([expect.stringContaining('aws organizations enable-all-features')]);
  });

  it('for want of delegation costs one request and the look that tells', async () => {
    aws.on(alternate, refusal(alternate, 'AccessDeniedException', 'User: x is not authorized', 403));
    aws.on(delegates, json({ DelegatedAdministrators: [{ Id: '777777777777' }] }));
    const { told } = await readMembers({ ...noRole, caller: auditAccount });
    expect(aws.received.map(({ operation }) => operation)).toEqual([alternate, delegates]);
    expect(told.warnings.at(-1)).toMatch(
      /register-delegated-administrator --account-id 111111111111 --service-principal account\.amazonaws\.com/,
    );
  });

  it('that may be for want of delegation, where that cannot be told, is told as AWS says it', async () => {
    const denied = (operation: string) =>
      refusal(operation, 'AccessDeniedException', 'User: x is not authorized', 403);
    aws.on(alternate, denied(alternate));
    aws.on(delegates, denied(delegates));
    const { facts, told } = await readMembers({ ...noRole, caller: auditAccount });
    const causes = facts.map((fact) => (fact?.state === 'unavailable' ? fact.cause.kind : undefined));
    expect(causes).toEqual(Array(60).fill('denied'));
    expect(aws.count(delegates)).toBe(1);
    expect(told.warnings.join()).not.toContain('register-delegated-administrator');
  });

  it('by a missing permission is told of each account, because a policy may name some', async () => {
    const denied = refusal(alternate, 'AccessDeniedException', 'User: x is not authorized', 403);
    aws.on(alternate, ({ input }) =>
      input.AccountId === members[0]?.id
        ? denied
        : refusal(alternate, 'ResourceNotFoundException', 'No.', 404),
    );
    const { facts, told } = await readMembers(noRole);
    expect(facts.filter((fact) => fact?.state === 'value').length).toBe(57);
    expect(told.warnings).toEqual([]);
  });
});
