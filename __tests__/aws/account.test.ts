import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readAccount } from '../../src/aws/account.ts';
import { EndpointRefused } from '../../src/aws/errors.ts';
import type { Account } from '../../src/snapshot/account.ts';
import type { FactId, Facts } from '../../src/snapshot/facts.ts';
import {
  account,
  auditAccount,
  contextFor,
  managementAccount,
  memberAccount,
  preparation,
  type Setting,
} from './fixtures.ts';
import { credentials, htmlPage, json, loopbackForEach, refusal, xml } from './loopback.ts';

const assume = 'sts:AssumeRole';
const summary = 'iam:GetAccountSummary';
const devices = 'iam:ListVirtualMFADevices';
const contact = 'account:GetAlternateContact';

const everything: readonly FactId[] = [
  'account-summary',
  'credential-report',
  'root-mfa-devices',
  'contact.billing',
  'contact.operations',
  'contact.security',
];

const absent = refusal(contact, 'ResourceNotFoundException', 'No contact of the inputted type found.', 404);
const denied = (operation: string, code = 'AccessDenied') => refusal(operation, code, 'not authorized', 403);
const deniedContact = denied(contact, 'AccessDeniedException');
const security = json({
  AlternateContact: {
    Name: 'Security Operations',
    Title: 'SOC',
    EmailAddress: 'aws-security@example.com',
    PhoneNumber: '+1 555 0100',
  },
});

const noFeatures = xml(
  'ListOrganizationsFeatures',
  '<OrganizationId>o-a1b2c3d4e5</OrganizationId><EnabledFeatures/>',
);

const aws = loopbackForEach();
beforeEach(() => {
  aws.on(assume, ({ input }) => xml('AssumeRole', credentials(String(input.RoleArn).split(':')[4] ?? '')));
  aws.on(summary, summaryOf({ AccountMFAEnabled: 1, AccountAccessKeysPresent: 0, Users: 3 }));
  aws.on(devices, devicesOf([]));
  aws.on(contact, security);
  aws.on('iam:ListOrganizationsFeatures', noFeatures);
  aws.on('iam:GenerateCredentialReport', xml('GenerateCredentialReport', '<State>COMPLETE</State>'));
  aws.on(
    'iam:GetCredentialReport',
    xml(
      'GetCredentialReport',
      `<Content>${Buffer.from('user,arn').toString('base64')}</Content><GeneratedTime>2026-11-21T11:00:00Z</GeneratedTime>`,
    ),
  );
});

function summaryOf(entries: Readonly<Record<string, number>>) {
  const written = Object.entries(entries).map(
    ([key, value]) => `<entry><key>${key}</key><value>${value}</value></entry>`,
  );
  return xml('GetAccountSummary', `<SummaryMap>${written.join('')}</SummaryMap>`);
}

function devicesOf(
  owners: readonly (readonly [serial: string, arn: string])[],
  next = '<IsTruncated>false</IsTruncated>',
) {
  const written = owners.map(
    ([serial, arn]) =>
      `<member><SerialNumber>${serial}</SerialNumber><User><Arn>${arn}</Arn></User></member>`,
  );
  return xml('ListVirtualMFADevices', `<VirtualMFADevices>${written.join('')}</VirtualMFADevices>${next}`);
}

interface Reading extends Setting {
  readonly subject?: Account;
}

async function read(needs: readonly FactId[], reading: Reading = {}): Promise<Facts> {
  const subject = reading.subject ?? account(memberAccount);
  const context = await contextFor(needs, [subject], preparation(reading));
  const { facts } = await readAccount(context, subject, new Set(needs));
  return facts;
}

/** Who asked for contacts, and about whom. */
const askedFor = () =>
  aws.received
    .filter(({ operation }) => operation === contact)
    .map(({ account, input }) => [account, input.AccountId]);

describe('what is read of an account', () => {
  it('is everything in eight requests', async () => {
    const facts = await read(everything);
    expect(Object.keys(facts).sort()).toEqual([...everything].sort());
    expect(Object.values(facts).map((fact) => fact?.state)).toEqual(Array(6).fill('value'));
    expect(aws.received.length).toBe(8);
  });

  it('is only what is needed, and nothing at all for an account that no expectation is about', async () => {
    expect(Object.keys(await read(['account-summary']))).toEqual(['account-summary']);
    expect(aws.received.map(({ operation }) => operation)).toEqual([assume, summary]);
    expect(await read([])).toEqual({});
    expect(aws.received.length).toBe(2);
  });

  it('is unknown fact by fact: one failure leaves the others', async () => {
    aws.on(summary, denied(summary));
    const facts = await read(everything);
    expect(facts['account-summary']).toMatchObject({
      state: 'unavailable',
      cause: {
        kind: 'denied',
        mend: 'Add `iam:GetAccountSummary` to the member role in account 222222222222. Or: Run `aws iam enable-organizations-root-credentials-management` in the management account.',
      },
    });
    expect(Object.values(facts).filter((fact) => fact?.state === 'value').length).toBe(5);
  });

  it('is unknown as a whole, but for the contacts, when the account cannot be entered', async () => {
    aws.on(assume, denied(assume));
    const facts = await read(everything);
    for (const id of ['account-summary', 'credential-report', 'root-mfa-devices'] as const) {
      expect(facts[id]).toMatchObject({ state: 'unavailable', cause: { kind: 'denied' } });
    }
    expect(facts['contact.security']?.state).toBe('value');
  });

  it('needs a member role, which is no failed read', async () => {
    const facts = await read(['account-summary', 'contact.security'], { roles: { memberRole: undefined } });
    expect(facts['account-summary']).toMatchObject({ state: 'unavailable', cause: { kind: 'no-source' } });
    expect(facts['contact.security']).toMatchObject({
      state: 'value',
      provenance: { source: 'account:GetAlternateContact through the management account' },
    });
  });

  it('never comes from a host that is not AWS: the run stops', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_IAM', 'https://iam.example.com');
    await expect(read(['account-summary', 'contact.security'])).rejects.toThrow(EndpointRefused);
  });
});

describe('the account summary', () => {
  it('tells the numbers as AWS gives them, and nothing for an entry that is not there', async () => {
    expect((await read(['account-summary']))['account-summary']).toMatchObject({
      state: 'value',
      value: {
        mfaEnabled: 1,
        accessKeysPresent: 0,
        passwordPresent: undefined,
        signingCertificatesPresent: undefined,
      },
    });
  });

  it.each([
    ['a web page', htmlPage],
    ['an answer without a summary', xml('GetAccountSummary', '')],
  ])('cannot be read from %s', async (_, answer) => {
    aws.on(summary, answer);
    expect((await read(['account-summary']))['account-summary']).toMatchObject({
      state: 'unavailable',
      cause: { kind: 'malformed' },
    });
  });
});

describe('the root user’s virtual MFA devices', () => {
  const rootArn = `arn:aws:iam::${memberAccount}:root`;
  const readDevices = async () => (await read(['root-mfa-devices']))['root-mfa-devices'];

  it('are those of exactly the root user, on all pages', async () => {
    aws.on(
      devices,
      devicesOf(
        [
          ['arn:aws:iam::222222222222:mfa/rooty', `arn:aws:iam::${memberAccount}:user/rooty`],
          ['arn:aws:iam::222222222222:mfa/path', `arn:aws:iam::${memberAccount}:user/x/${rootArn}`],
          ['arn:aws:iam::333333333333:mfa/other', 'arn:aws:iam::333333333333:root'],
        ],
        '<IsTruncated>true</IsTruncated><Marker>next</Marker>',
      ),
      devicesOf([['arn:aws:iam::222222222222:mfa/named', rootArn]]),
    );
    expect(await readDevices()).toMatchObject({
      state: 'value',
      value: {
        devices: [{ serialNumber: 'arn:aws:iam::222222222222:mfa/named', kind: 'virtual' }],
        complete: false,
      },
    });
    expect(aws.received.at(-1)?.input).toMatchObject({ AssignmentStatus: 'Assigned', Marker: 'next' });
  });

  it('are none only when AWS says so', async () => {
    expect(await readDevices()).toMatchObject({ state: 'value', value: { devices: [] } });
    aws.on(devices, xml('ListVirtualMFADevices', ''));
    expect(await readDevices()).toMatchObject({ state: 'unavailable', cause: { kind: 'malformed' } });
  });

  it('are unknown when a page is missing', async () => {
    aws.on(devices, devicesOf([], '<IsTruncated>true</IsTruncated>'));
    expect(await readDevices()).toMatchObject({ state: 'unavailable', cause: { kind: 'malformed' } });
  });
});

describe('an alternate contact', () => {
  const one = async (reading: Reading = {}) =>
    (await read(['contact.security'], reading))['contact.security'];

  it('is asked for inside the account, without naming it', async () => {
    expect(await one()).toMatchObject({
      state: 'value',
      value: {
        name: 'Security Operations',
        title: 'SOC',
        email: 'aws-security@example.com',
        phone: '+1 555 0100',
      },
      provenance: { source: 'account:GetAlternateContact in the member account' },
    });
    expect(askedFor()).toEqual([[memberAccount, undefined]]);
  });

  it.each([404, 400])('is absent when AWS says so, with the status %d', async (status) => {
    aws.on(contact, { ...absent, status });
    expect(await one()).toMatchObject({ state: 'value', value: 'absent' });
    expect(aws.count(contact)).toBe(1);
  });

  it('is asked for through the management account, which names it, when the member role may not', async () => {
    aws.on(contact, ({ account }) => (account === memberAccount ? deniedContact : absent));
    expect(await one()).toMatchObject({
      state: 'value',
      value: 'absent',
      provenance: { source: 'account:GetAlternateContact through the management account' },
    });
    expect(askedFor()).toEqual([
      [memberAccount, undefined],
      [managementAccount, memberAccount],
    ]);
  });

  it('is asked for through the management role when the audit role lives elsewhere', async () => {
    aws.on(contact, ({ account }) => (account === managementAccount ? security : deniedContact));
    const managementRole = `arn:aws:iam::${managementAccount}:role/rootline`;
    expect(await one({ caller: auditAccount, roles: { managementRole } })).toMatchObject({ state: 'value' });
    expect(askedFor()).toEqual([
      [memberAccount, undefined],
      [managementAccount, memberAccount],
    ]);
  });

  it('is asked for by the audit role itself, which may be a delegated administrator’s, without one', async () => {
    aws.on(contact, ({ account }) => (account === auditAccount ? security : deniedContact));
    expect(await one({ caller: auditAccount })).toMatchObject({
      state: 'value',
      provenance: { source: 'account:GetAlternateContact through the audit account' },
    });
  });

  it('is unknown with both causes when nobody may ask', async () => {
    aws.on(contact, deniedContact);
    expect(await one()).toMatchObject({
      state: 'unavailable',
      cause: {
        kind: 'denied',
        mend: 'Add `account:GetAlternateContact` to the member role in account 222222222222. Or: Add `account:GetAlternateContact` to the audit role in account 999999999999.',
      },
    });
  });

  it('is never absent because somebody was refused, or because of an answer that cannot be read', async () => {
    aws.on(contact, json({}));
    expect(await one()).toMatchObject({ state: 'unavailable', cause: { kind: 'malformed' } });
  });

  it('of the management account is asked for without naming it, and has no second source', async () => {
    aws.on(contact, deniedContact);
    const subject = account(managementAccount, { management: true });
    expect(await one({ subject })).toMatchObject({ state: 'unavailable', cause: { kind: 'denied' } });
    expect(askedFor()).toEqual([[managementAccount, undefined]]);
  });

  it('of the management account is never asked for by its number, which AWS refuses', async () => {
    aws.on(contact, deniedContact);
    const subject = account(managementAccount, { management: true });
    expect(await one({ subject, caller: auditAccount })).toMatchObject({ state: 'unavailable' });
    expect(askedFor()).toEqual([[managementAccount, undefined]]);
  });

  it('of a lone account has no second source', async () => {
    aws.on(contact, deniedContact);
    const subject = account(auditAccount, { management: true });
    expect(await one({ subject, caller: auditAccount, lone: true })).toMatchObject({ state: 'unavailable' });
    expect(askedFor()).toEqual([[auditAccount, undefined]]);
  });

  it('is unknown with both causes when neither account can be entered', async () => {
    aws.on(assume, denied(assume));
    const managementRole = `arn:aws:iam::${managementAccount}:role/rootline`;
    const fact = await one({ caller: auditAccount, roles: { managementRole } });
    expect(fact).toMatchObject({ state: 'unavailable', cause: { kind: 'denied' } });
    const mend = fact?.state === 'unavailable' ? fact.cause.mend : '';
    expect(mend).toContain(`Create the role arn:aws:iam::${memberAccount}:role/rootline`);
    expect(mend).toContain(`Or: Create the role ${managementRole}`);
  });
});
