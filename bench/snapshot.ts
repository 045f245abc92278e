import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Account } from '../src/snapshot/account.ts';
import { accountLine } from '../src/snapshot/account-line.ts';
import type { ValueFact } from '../src/snapshot/fact.ts';
import type { CredentialRow, Facts, ReportedKey, RootUser } from '../src/snapshot/facts.ts';
import { headerLine } from '../src/snapshot/header.ts';
import { saltedDigest } from '../src/snapshot/hiding.ts';
import { whole } from '../src/snapshot/shard.ts';

export interface SnapshotOptions {
  readonly accounts: number;
  /** IAM users of each. */
  readonly users: number;
}

const management = 100_000_000_000;
const organizationId = 'o-generated01';
const salt = '0'.repeat(32);
const day = 24 * 60 * 60 * 1000;
/** One in so many users, and one in so many accounts, drifts. */
const [driftingUsers, driftingAccounts] = [100, 10];

/** Writes a snapshot with every fact of every account, account by account; returns its bytes. */
export async function writeSnapshot(file: string, { accounts, users }: SnapshotOptions): Promise<number> {
  const now = new Date();
  const inventory = Array.from({ length: accounts }, (_, index) => account(index, now));
  await pipeline(
    Readable.from(lines(inventory, users, now)),
    createWriteStream(file, { highWaterMark: 2 ** 20 }),
  );
  return (await stat(file)).size;
}

function* lines(inventory: readonly Account[], users: number, now: Date): Generator<string> {
  const hide = saltedDigest(salt, (text) => createHash('sha256').update(text).digest('hex'));
  yield `${headerLine({
    takenAt: now.toISOString(),
    origin: undefined,
    shard: whole,
    limitedTo: undefined,
    contacts: 'hidden',
    salt,
    inventory: {
      organizationId,
      managementAccountId: String(management),
      callerAccountId: String(management),
      accounts: inventory,
    },
  })}\n`;
  for (const [index, one] of inventory.entries()) {
    yield `${accountLine({ account: one.id, facts: factsOf(one, index, users, now), warnings: [] }, hide)}\n`;
  }
}

function read<T>(source: string, value: T, now: Date): ValueFact<T> {
  return { state: 'value', value, provenance: { source, readAt: now.toISOString() } };
}

function account(index: number, now: Date): Account {
  const listed = <T>(value: T) => read('organizations:ListAccounts in the management account', value, now);
  return {
    id: String(management + index),
    name: `Account ${index}`,
    email: listed(`aws+account-${index}@example.com`),
    state: 'ACTIVE',
    management: index === 0,
    partition: 'aws',
    organizationalUnit: listed('Workloads/Prod'),
    parents: listed(['r-gen1', 'ou-gen1-00000001']),
    tags: listed({ team: 'platform', env: 'prod' }),
  };
}

function factsOf(of: Account, index: number, users: number, now: Date): Facts {
  const inside = <T>(operation: string, value: T) => read(`${operation} in the member account`, value, now);
  const drifts = index % driftingAccounts === 0;
  const contact = { name: 'Security', title: 'SOC', email: 'billing@example.com', phone: '+1 555 0100' };
  const rows = Array.from({ length: users }, (_, position) => user(of, index * users + position, now));
  return {
    'account-summary': inside('iam:GetAccountSummary', {
      mfaEnabled: 0,
      accessKeysPresent: 0,
      passwordPresent: drifts ? 1 : 0,
      signingCertificatesPresent: 0,
    }),
    'root-user': inside('iam:GetCredentialReport', root(drifts, now)),
    'root-mfa-devices': inside('iam:ListVirtualMFADevices', { devices: [], complete: false }),
    'root-mfa-devices.complete': inside('iam:ListMFADevices', { devices: [], complete: true }),
    'credential-report': inside('iam:GetCredentialReport', { generatedAt: now.toISOString(), users: rows }),
    'password-policy': inside('iam:GetAccountPasswordPolicy', {
      minimumLength: 14,
      requireSymbols: true,
      requireNumbers: true,
      requireUppercase: true,
      requireLowercase: true,
      allowUsersToChange: true,
      maxAge: undefined,
      reusePrevention: 24,
    }),
    'other-credentials': inside('iam:ListAccessKeys', []),
    'contact.billing': inside('account:GetAlternateContact', contact),
    'contact.operations': inside('account:GetAlternateContact', contact),
    'contact.security': inside('account:GetAlternateContact', drifts ? 'absent' : contact),
    'contact.primary': inside('account:GetContactInformation', primary),
    regions: inside('account:ListRegions', [{ name: 'us-east-1', status: 'ENABLED_BY_DEFAULT' }]),
    'detection.event-rules': inside('events:ListRules', []),
    'detection.root-metric-alarms': inside('logs:DescribeMetricFilters', [alarm]),
    'detection.trails': inside('cloudtrail:DescribeTrails', [
      { name: 'organization', organization: true, multiRegion: true, logging: true },
    ]),
    'detection.guardduty': inside('guardduty:GetDetector', { enabled: true, autoEnable: 'ALL' }),
    'detection.config-rules': inside(
      'config:DescribeConfigRules',
      ['ROOT_ACCOUNT_MFA_ENABLED', 'ROOT_ACCOUNT_HARDWARE_MFA_ENABLED', 'IAM_ROOT_ACCESS_KEY_CHECK'].map(
        (identifier) => ({ name: identifier.toLowerCase(), identifier, active: true }),
      ),
    ),
    'detection.security-hub': inside('securityhub:DescribeHub', 'enabled'),
    ...(of.management ? organization(now) : {}),
  };
}

function organization(now: Date): Facts {
  const told = <T>(value: T) => read('organizations in the management account', value, now);
  return {
    'organization-settings': told({ featureSet: 'ALL' }),
    'organization-features': told(['RootCredentialsManagement', 'RootSessions']),
    'trusted-access': told(['iam.amazonaws.com', 'account.amazonaws.com']),
    'service-control-policies': told([]),
    'delegated-administrators.iam.amazonaws.com': told([String(management + 1)]),
  };
}

const primary = {
  fullName: 'Example Corp Cloud Team',
  companyName: 'Example Corp',
  addressLine1: '1 Main Street',
  addressLine2: '',
  addressLine3: '',
  city: 'Seattle',
  districtOrCounty: '',
  stateOrRegion: 'WA',
  postalCode: '98101',
  countryCode: 'US',
  phone: '+1 555 0103',
  websiteUrl: '',
  verification: undefined,
};

const alarm = {
  name: 'root-usage',
  logGroup: 'trail',
  pattern:
    '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
  alarms: [{ name: 'root-usage', actionsEnabled: true, actions: 1 }],
};

function root(drifts: boolean, now: Date): RootUser {
  return rowOf(drifts ? 30 : undefined, undefined, now);
}

function user(of: Account, number: number, now: Date): CredentialRow {
  const name = `user-${number}`;
  const age = number % driftingUsers === 0 ? 400 : 20;
  return { user: name, arn: `arn:aws:iam::${of.id}:user/${name}`, ...rowOf(age, age, now) };
}

/** Ages in days of the password and the key; undefined for none. */
function rowOf(
  password: number | undefined,
  key: number | undefined,
  now: Date,
): Omit<CredentialRow, 'user' | 'arn'> {
  const at = (days: number) => ({ at: new Date(now.getTime() - days * day).toISOString() });
  const noKey: ReportedKey = {
    active: false,
    lastRotated: 'none',
    lastUsed: 'none',
    lastUsedService: undefined,
  };
  const noCertificate = { active: false, lastRotated: 'none' } as const;
  return {
    passwordEnabled: password !== undefined,
    passwordLastUsed: password === undefined ? 'none' : at(1),
    passwordLastChanged: password === undefined ? 'none' : at(password),
    mfaActive: true,
    accessKeys: [
      key === undefined
        ? noKey
        : { active: true, lastRotated: at(key), lastUsed: at(1), lastUsedService: 's3' },
      noKey,
    ],
    certificates: [noCertificate, noCertificate],
  };
}
