import {
  GetAccessKeyLastUsedCommand,
  GetLoginProfileCommand,
  ListAccessKeysCommand,
  ListMFADevicesCommand,
  ListSigningCertificatesCommand,
} from '@aws-sdk/client-iam';
import type { Fact, ValueFact } from '../snapshot/fact.ts';
import type {
  AccountSummary,
  Moment,
  ReportedCertificate,
  ReportedKey,
  RootMfaDevices,
  RootUser,
} from '../snapshot/facts.ts';
import { type Access, observed, type Reader, unavailable } from './access.ts';
import { malformed } from './errors.ts';
import { askIam, isNoSuchEntity, listIam, statusOf, usedService } from './iam.ts';
import { toDevice } from './mfa-devices.ts';

/**
 * The root user's credentials in an assumed-root session, which is opened only where the account summary says that there
 * are any. When a password was last used, no session tells.
 */
export async function readRootUser(
  summary: ValueFact<AccountSummary>,
  open: () => Promise<Access>,
): Promise<Fact<RootUser>> {
  const { mfaEnabled, ...entries } = summary.value;
  const mfaActive = mfaEnabled === undefined ? 'missing' : mfaEnabled >= 1;
  const asked = (Object.keys(operations) as readonly (keyof typeof operations)[]).filter(
    (entry) => entries[entry] !== 0,
  );
  if (asked.length === 0) {
    return { ...summary, value: { ...noPassword, mfaActive, accessKeys: [], certificates: [] } };
  }
  const access = await open();
  if (access.state === 'closed') return unavailable(access);
  const { reader } = access;
  return observed(reader, asked.map((entry) => operations[entry]).join(', '), async () => {
    const [password, accessKeys, certificates] = await Promise.all([
      entries.passwordPresent === 0 ? noPassword : passwordOf(reader),
      entries.accessKeysPresent === 0 ? [] : keysOf(reader),
      entries.signingCertificatesPresent === 0 ? [] : certificatesOf(reader),
    ]);
    return { ...password, mfaActive, accessKeys, certificates };
  });
}

/** What is asked unless the summary's entry says that there is none; an entry that is not there tells nothing. */
const operations = {
  passwordPresent: 'iam:GetLoginProfile',
  accessKeysPresent: 'iam:ListAccessKeys',
  signingCertificatesPresent: 'iam:ListSigningCertificates',
} as const;

/** The root user's MFA devices in an assumed-root session, of every kind. */
export async function readRootDevices(
  summary: ValueFact<AccountSummary>,
  open: () => Promise<Access>,
): Promise<Fact<RootMfaDevices>> {
  if (summary.value.mfaEnabled === 0) return { ...summary, value: { devices: [], complete: true } };
  const access = await open();
  if (access.state === 'closed') return unavailable(access);
  const { reader } = access;
  return observed(reader, 'iam:ListMFADevices', async () => {
    const serials = await serialsOf(reader);
    return { devices: serials.map(toDevice), complete: true };
  });
}

type Password = Pick<RootUser, 'passwordEnabled' | 'passwordLastUsed' | 'passwordLastChanged'>;

const noPassword: Password = {
  passwordEnabled: false,
  passwordLastUsed: 'none',
  passwordLastChanged: 'none',
};

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetLoginProfile.html */
async function passwordOf(reader: Reader): Promise<Password> {
  const operation = 'iam:GetLoginProfile';
  try {
    const { LoginProfile } = await askIam(reader, operation, (iam) =>
      iam.send(new GetLoginProfileCommand({})),
    );
    if (LoginProfile === undefined) throw malformed(operation, 'the answer holds no login profile');
    return {
      passwordEnabled: true,
      passwordLastUsed: 'missing',
      passwordLastChanged: moment(LoginProfile.CreateDate),
    };
  } catch (error) {
    if (isNoSuchEntity(error)) return noPassword;
    throw error;
  }
}

async function keysOf(reader: Reader): Promise<readonly ReportedKey[]> {
  const keys = await listIam(
    reader,
    'iam:ListAccessKeys',
    (iam, marker) => iam.send(new ListAccessKeysCommand(marker)),
    (page) => page.AccessKeyMetadata,
  );
  return Promise.all(
    keys.map(async ({ AccessKeyId, Status, CreateDate }) => ({
      active: statusOf(Status),
      lastRotated: moment(CreateDate),
      ...(await useOf(reader, AccessKeyId ?? '')),
    })),
  );
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_AccessKeyLastUsed.html */
async function useOf(reader: Reader, id: string): Promise<Pick<ReportedKey, 'lastUsed' | 'lastUsedService'>> {
  const operation = 'iam:GetAccessKeyLastUsed';
  const { AccessKeyLastUsed: use } = await askIam(reader, operation, (iam) =>
    iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: id })),
  );
  if (use === undefined) throw malformed(operation, 'the answer does not tell the last use');
  const { LastUsedDate, ServiceName } = use;
  return {
    lastUsed: LastUsedDate === undefined ? 'none' : moment(LastUsedDate),
    lastUsedService: usedService(ServiceName),
  };
}

async function certificatesOf(reader: Reader): Promise<readonly ReportedCertificate[]> {
  const certificates = await listIam(
    reader,
    'iam:ListSigningCertificates',
    (iam, marker) => iam.send(new ListSigningCertificatesCommand(marker)),
    (page) => page.Certificates,
  );
  return certificates.map(({ Status, UploadDate }) => ({
    active: statusOf(Status),
    lastRotated: moment(UploadDate),
  }));
}

async function serialsOf(reader: Reader): Promise<readonly string[]> {
  const devices = await listIam(
    reader,
    'iam:ListMFADevices',
    (iam, marker) => iam.send(new ListMFADevicesCommand(marker)),
    (page) => page.MFADevices,
  );
  return devices.map(({ SerialNumber }) => SerialNumber ?? '');
}

function moment(date: Date | undefined): Moment {
  return date === undefined ? 'missing' : { at: date.toISOString() };
}
