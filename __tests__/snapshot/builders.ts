import { createHash } from 'node:crypto';
import type { Account, Inventory } from '../../src/snapshot/account.ts';
import type { Fact, Provenance } from '../../src/snapshot/fact.ts';
import type { AlternateContact, Facts, PrimaryContact } from '../../src/snapshot/facts.ts';
import type { Read, SnapshotHeader } from '../../src/snapshot/header.ts';

export const provenance: Provenance = { source: 'a test', readAt: '2026-11-21T06:00:00.000Z' };

export function value<T>(content: T): Fact<T> & { readonly state: 'value' } {
  return { state: 'value', value: content, provenance };
}

export const denied = {
  state: 'unavailable',
  cause: { kind: 'denied', message: 'AWS refused the call.', mend: 'Allow it.' },
  provenance,
} as const;

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export function account(change: Partial<Account>): Account {
  return {
    id: '111122223333',
    name: 'payments',
    email: value('aws+payments@example.com'),
    state: 'ACTIVE',
    management: false,
    partition: 'aws',
    organizationalUnit: value('Workloads/Prod'),
    parents: value(['r-ab12', 'ou-ab12-prod']),
    tags: value({ env: 'prod' }),
    ...change,
  };
}

/** Accounts of these ids. */
export function accounts(...ids: readonly string[]): readonly Account[] {
  return ids.map((id) => account({ id, name: `account ${id}` }));
}

export function inventory(of: readonly Account[], change: Partial<Inventory> = {}): Inventory {
  return {
    organizationId: 'o-a1b2c3d4e5',
    managementAccountId: '111111111111',
    callerAccountId: '111111111111',
    accounts: of,
    ...change,
  };
}

export function header(change: Partial<SnapshotHeader>): SnapshotHeader {
  return {
    takenAt: '2026-11-21T06:00:00.000Z',
    origin: { repository: 'octo-org/aws', runId: '42', attempt: '1' },
    shard: { index: 1, of: 1 },
    limitedTo: undefined,
    contacts: 'hidden',
    salt: '00112233445566778899aabbccddeeff',
    inventory: inventory(accounts('111122223333')),
    ...change,
  };
}

export const securityContact: AlternateContact = {
  name: 'Security  Operations',
  title: 'SOC',
  email: 'AWS+Security@example.com',
  phone: '+1 (555) 0100',
};

export const primaryContact: PrimaryContact = {
  fullName: 'Example Platform Team',
  companyName: 'Example Corp',
  addressLine1: '1 Example Street',
  addressLine2: '',
  addressLine3: '',
  city: 'Exampleville',
  districtOrCounty: '',
  stateOrRegion: 'WA',
  postalCode: '98101',
  countryCode: 'US',
  phone: '+1 555 0199',
  websiteUrl: 'https://www.example.com/',
  verification: 'VERIFIED',
};

const credentials = {
  passwordEnabled: true,
  passwordLastUsed: { at: '2026-10-01T08:00:00.000Z' },
  passwordLastChanged: 'no-information',
  mfaActive: { unreadable: 'perhaps' },
  accessKeys: [
    {
      active: true,
      lastRotated: { at: '2026-10-01T08:00:00.000Z' },
      lastUsed: 'none',
      lastUsedService: undefined,
    },
    { active: 'missing', lastRotated: 'missing', lastUsed: 'missing', lastUsedService: 's3' },
  ],
  certificates: [
    { active: false, lastRotated: 'none' },
    { active: 'not-supported', lastRotated: 'not-supported' },
  ],
} as const;

const devices = [{ serialNumber: 'arn:aws:iam::111122223333:mfa/root', kind: 'virtual' }] as const;

/** One of each fact, in one or another of its forms. */
export const everyFact = {
  'account-summary': value({
    mfaEnabled: 1,
    accessKeysPresent: 0,
    passwordPresent: undefined,
    signingCertificatesPresent: 0,
  }),
  'root-user': value({ ...credentials, unreported: denied.cause }),
  'root-mfa-devices': value({ devices, complete: false, unlisted: denied.cause }),
  'root-mfa-devices.complete': denied,
  'credential-report': {
    ...value({
      generatedAt: '2026-11-21T05:00:00.000Z',
      users: [{ user: 'legacy,ci', arn: 'arn:aws:iam::111122223333:user/legacy,ci', ...credentials }],
    }),
    provenance: { ...provenance, asOf: '2026-11-21T05:00:00.000Z' },
  },
  'password-policy': value('absent'),
  'other-credentials': value([
    {
      user: 'bedrock',
      kind: 'service-specific',
      id: 'ACCA0000',
      service: 'bedrock.amazonaws.com',
      active: true,
      createdAt: undefined,
    },
  ]),
  'contact.billing': value('absent'),
  'contact.operations': {
    state: 'not-applicable',
    reason: 'This partition has no Account API.',
    provenance,
  },
  'contact.security': value(securityContact),
  'contact.primary': value(primaryContact),
  regions: value([{ name: 'af-south-1', status: 'DISABLED' }]),
  'organization-settings': value({ featureSet: 'ALL' }),
  'organization-features': value(['RootSessions']),
  'trusted-access': value(['iam.amazonaws.com']),
  'service-control-policies': value([{ id: 'p-1', name: 'no-root', document: '{}', targets: ['r-ab12'] }]),
  'delegated-administrators.iam.amazonaws.com': value(['222222222222']),
  'detection.event-rules': value([
    { name: 'root-use', region: 'us-east-1', enabled: true, pattern: '{}', targets: 1 },
  ]),
  'detection.root-metric-alarms': value([
    {
      name: 'root-use',
      logGroup: 'trail',
      pattern: '{ $.userIdentity.type = "Root" }',
      alarms: [{ name: 'root-use', actionsEnabled: true, actions: 1 }],
    },
  ]),
  'detection.trails': value([{ name: 'organization', organization: true, multiRegion: true, logging: true }]),
  'detection.guardduty': value({ enabled: true, autoEnable: 'not-told' }),
  'detection.config-rules': value([
    { name: 'root-mfa', identifier: 'ROOT_ACCOUNT_MFA_ENABLED', active: true },
  ]),
  'detection.security-hub': value('absent'),
} as const satisfies Facts;

export function readOf<T>(read: Read<T>): T {
  if ('value' in read) return read.value;
  throw new Error(read.fault);
}

export function faultOf(read: Read<unknown>): string | undefined {
  return 'fault' in read ? read.fault : undefined;
}
