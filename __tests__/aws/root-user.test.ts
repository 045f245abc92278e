import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memberAccount } from './fixtures.ts';
import { credentials, htmlPage, type Loopback, refusal, startLoopback, xml } from './loopback.ts';
import {
  assumeRoot,
  features,
  listOf,
  read,
  scriptRootSessions,
  summary,
  summaryOf,
} from './root-fixture.ts';

let aws: Loopback;
beforeEach(async () => {
  aws = await startLoopback();
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  scriptRootSessions(aws);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await aws.close();
});

const asked = () => aws.received.map(({ operation }) => operation);

describe('a member without root credentials', () => {
  it('takes two requests', async () => {
    const facts = await read();
    expect(asked()).toEqual([features, assumeRoot, summary]);
    expect(aws.received[1]?.input).toMatchObject({
      TargetPrincipal: memberAccount,
      'TaskPolicyArn.arn': 'arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials',
      DurationSeconds: '900',
    });
    expect(facts['root-user']).toMatchObject({
      state: 'value',
      value: {
        passwordEnabled: false,
        passwordLastUsed: 'none',
        passwordLastChanged: 'none',
        mfaActive: false,
        accessKeys: [],
        certificates: [],
      },
      provenance: { source: 'iam:GetAccountSummary in a root session' },
    });
    expect(facts['root-mfa-devices']).toMatchObject({ value: { devices: [], complete: true } });
  });

  it('needs no root session to know that there is no device, when the member role has told', async () => {
    aws.on('sts:AssumeRole', xml('AssumeRole', credentials(memberAccount)));
    const facts = await read(['account-summary', 'root-mfa-devices.complete'], {});
    expect(facts['root-mfa-devices.complete']).toMatchObject({ value: { devices: [], complete: true } });
    expect(aws.count(assumeRoot)).toBe(0);
  });

  it('is asked once about its devices, where some expectation needs all of them', async () => {
    aws.on('sts:AssumeRole', xml('AssumeRole', credentials(memberAccount)));
    const facts = await read(['account-summary', 'root-mfa-devices', 'root-mfa-devices.complete'], {});
    expect(facts['root-mfa-devices']).toMatchObject({ value: { devices: [], complete: true } });
    expect(asked()).toEqual([features, 'sts:AssumeRole', summary]);
  });
});

describe('the root user’s credentials', () => {
  beforeEach(() => {
    aws.on(summary, summaryOf(1, 1, 1, 1));
    aws.on(
      'iam:GetLoginProfile',
      xml('GetLoginProfile', '<LoginProfile><CreateDate>2026-01-02T03:04:05Z</CreateDate></LoginProfile>'),
    );
    aws.on(
      'iam:ListAccessKeys',
      listOf(
        'ListAccessKeys',
        'AccessKeyMetadata',
        '<AccessKeyId>AKIAEXAMPLE1</AccessKeyId><Status>Active</Status><CreateDate>2025-01-01T00:00:00Z</CreateDate>',
        '<AccessKeyId>AKIAEXAMPLE2</AccessKeyId><Status>Inactive</Status><CreateDate>2025-02-01T00:00:00Z</CreateDate>',
      ),
    );
    aws.on('iam:GetAccessKeyLastUsed', ({ input }) =>
      xml(
        'GetAccessKeyLastUsed',
        input.AccessKeyId === 'AKIAEXAMPLE1'
          ? '<AccessKeyLastUsed><LastUsedDate>2026-11-01T00:00:00Z</LastUsedDate><ServiceName>s3</ServiceName><Region>us-east-1</Region></AccessKeyLastUsed>'
          : '<AccessKeyLastUsed><ServiceName>N/A</ServiceName><Region>N/A</Region></AccessKeyLastUsed>',
      ),
    );
    aws.on(
      'iam:ListSigningCertificates',
      listOf(
        'ListSigningCertificates',
        'Certificates',
        '<CertificateId>C1</CertificateId><Status>Active</Status><UploadDate>2020-01-01T00:00:00Z</UploadDate>',
      ),
    );
    aws.on(
      'iam:ListMFADevices',
      listOf(
        'ListMFADevices',
        'MFADevices',
        '<SerialNumber>arn:aws:iam::222222222222:mfa/root-account-mfa-device</SerialNumber>',
        '<SerialNumber>arn:aws:iam::222222222222:u2f/root/key-R1234</SerialNumber>',
        '<SerialNumber>arn:aws:iam::222222222222:sms-mfa/root</SerialNumber>',
        '<SerialNumber>GAHT12345678</SerialNumber>',
      ),
    );
  });

  it('are told with their ages and last uses; when the password was used, no root session tells', async () => {
    expect((await read())['root-user']).toMatchObject({
      state: 'value',
      value: {
        passwordEnabled: true,
        passwordLastUsed: 'missing',
        passwordLastChanged: { at: '2026-01-02T03:04:05.000Z' },
        mfaActive: true,
        accessKeys: [
          {
            active: true,
            lastRotated: { at: '2025-01-01T00:00:00.000Z' },
            lastUsed: { at: '2026-11-01T00:00:00.000Z' },
            lastUsedService: 's3',
          },
          { active: false, lastUsed: 'none', lastUsedService: undefined },
        ],
        certificates: [{ active: true, lastRotated: { at: '2020-01-01T00:00:00.000Z' } }],
      },
      provenance: {
        source: 'iam:GetLoginProfile, iam:ListAccessKeys, iam:ListSigningCertificates in a root session',
      },
    });
  });

  it('come with why the credential report, which would tell more, did not', async () => {
    aws.on('sts:AssumeRole', xml('AssumeRole', credentials(memberAccount)));
    aws.on('iam:GenerateCredentialReport', refusal('', 'AccessDenied', 'not authorized', 403));
    aws.on('iam:GetCredentialReport', refusal('', 'AccessDenied', 'not authorized', 403));
    const facts = await read(['account-summary', 'root-user'], {});
    expect(facts['root-user']).toMatchObject({
      state: 'value',
      value: {
        passwordLastUsed: 'missing',
        unreported: { kind: 'denied', mend: expect.stringMatching(/^Add `iam:GenerateCredentialReport` to/) },
      },
    });
    aws.on(summary, summaryOf(0, 1, 0, 0));
    const told = await read(['account-summary', 'root-user'], {});
    expect(told['root-user']).not.toHaveProperty('value.unreported');
  });

  it('are asked for without naming a user, by one session', async () => {
    await read();
    expect(aws.count(assumeRoot)).toBe(1);
    expect(aws.received.filter(({ input }) => 'UserName' in input)).toEqual([]);
  });

  it('are asked for only where the summary says that there are some', async () => {
    aws.on(summary, summaryOf(1, 0, 0, 0));
    await read();
    expect(asked()).toEqual([features, assumeRoot, summary, 'iam:GetLoginProfile']);
  });

  it('are no password when that was deleted meanwhile', async () => {
    aws.on(
      'iam:GetLoginProfile',
      refusal('iam:GetLoginProfile', 'NoSuchEntity', 'Login Profile cannot be found.', 404),
    );
    expect((await read())['root-user']).toMatchObject({
      value: { passwordEnabled: false, passwordLastUsed: 'none' },
    });
  });

  it('are unknown as a whole when a part cannot be read', async () => {
    aws.on('iam:ListAccessKeys', htmlPage);
    expect((await read())['root-user']).toMatchObject({ state: 'unavailable', cause: { kind: 'malformed' } });
  });

  it('have MFA devices of every kind, told by their serial numbers', async () => {
    const facts = await read();
    expect(facts['root-mfa-devices']).toMatchObject({
      value: {
        devices: [{ kind: 'virtual' }, { kind: 'passkey' }, { kind: 'sms' }, { kind: 'hardware-token' }],
        complete: true,
      },
    });
  });

  it.each(['', 'arn:aws:iam::222222222222:soft-mfa/root'])(
    'have MFA devices that are not told where one is of a kind that nobody knows: %j',
    async (serialNumber) => {
      const listed = `<SerialNumber>${serialNumber}</SerialNumber>`;
      aws.on('iam:ListMFADevices', listOf('ListMFADevices', 'MFADevices', listed));
      expect((await read())['root-mfa-devices']).toMatchObject({
        state: 'unavailable',
        cause: { kind: 'malformed', message: expect.stringContaining(`"${serialNumber}"`) },
      });
    },
  );
});
