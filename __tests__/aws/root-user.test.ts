import { beforeEach, describe, expect, it } from 'vitest';
import { account, auditAccount, memberAccount } from './fixtures.ts';
import { credentials, htmlPage, loopbackForEach, refusal, xml } from './loopback.ts';
import {
  assumeRoot,
  features,
  listOf,
  read,
  scriptRootSessions,
  summary,
  summaryOf,
} from './root-fixture.ts';

const aws = loopbackForEach();
beforeEach(() => {
  scriptRootSessions(aws);
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

  it.each([
    ['iam:ListAccessKeys', 'is a web page', htmlPage],
    ['iam:GetLoginProfile', 'holds no password', xml('GetLoginProfile', '')],
    ['iam:GetAccessKeyLastUsed', 'does not tell the last use', xml('GetAccessKeyLastUsed', '')],
  ])('are unknown as a whole when the answer to %s %s', async (operation, _, answer) => {
    aws.on(operation, answer);
    expect((await read())['root-user']).toMatchObject({ state: 'unavailable', cause: { kind: 'malformed' } });
  });

  it('are unknown when a key has no id to ask for its last use by', async () => {
    aws.on('iam:ListAccessKeys', listOf('ListAccessKeys', 'AccessKeyMetadata', '<Status>Active</Status>'));
    aws.on('iam:GetAccessKeyLastUsed', ({ input }) =>
      input.AccessKeyId === ''
        ? refusal('iam:GetAccessKeyLastUsed', 'ValidationError', 'accessKeyId has a length of 0.', 400)
        : xml('GetAccessKeyLastUsed', '<AccessKeyLastUsed/>'),
    );
    expect((await read())['root-user']).toMatchObject({
      state: 'unavailable',
      cause: { kind: 'service-error', message: expect.stringContaining('accessKeyId') },
    });
  });

  it('have no status and no date where AWS tells none, rather than a harmless one', async () => {
    const bare = '<AccessKeyId>AKIAEXAMPLE1</AccessKeyId>';
    const strange = `${bare}<Status>Frozen</Status>`;
    aws.on('iam:ListAccessKeys', listOf('ListAccessKeys', 'AccessKeyMetadata', bare, strange));
    aws.on('iam:ListSigningCertificates', listOf('ListSigningCertificates', 'Certificates', ''));
    expect((await read())['root-user']).toMatchObject({
      value: {
        accessKeys: [
          { active: 'missing', lastRotated: 'missing' },
          { active: { unreadable: 'Frozen' }, lastRotated: 'missing' },
        ],
        certificates: [{ active: 'missing', lastRotated: 'missing' }],
      },
    });
  });

  it('are asked for, and MFA is not told, where the summary has no entry of them', async () => {
    aws.on(summary, xml('GetAccountSummary', '<SummaryMap/>'));
    expect((await read())['root-user']).toMatchObject({
      value: { passwordEnabled: true, mfaActive: 'missing', accessKeys: { length: 2 } },
    });
  });

  it('are unknown when the member role tells that there are some, and no root session opens', async () => {
    aws.on('sts:AssumeRole', xml('AssumeRole', credentials(memberAccount)));
    aws.on(assumeRoot, refusal(assumeRoot, 'AccessDenied', 'not authorized', 403));
    aws.on('iam:GenerateCredentialReport', refusal('', 'AccessDenied', 'not authorized', 403));
    aws.on('iam:GetCredentialReport', refusal('', 'AccessDenied', 'not authorized', 403));
    expect((await read(['account-summary', 'root-user'], {}))['root-user']).toMatchObject({
      state: 'unavailable',
      cause: {
        kind: 'denied',
        mend: expect.stringMatching(/iam:GenerateCredentialReport.* Or: .*sts:AssumeRoot/),
      },
    });
  });

  it('are looked for by the summary also where nothing else needs that', async () => {
    expect((await read(['root-user']))['root-user']).toMatchObject({ value: { passwordEnabled: true } });
    expect(aws.count(summary)).toBe(1);
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

  it.each([
    ['', ''],
    ['', '<SerialNumber></SerialNumber>'],
    [
      'arn:aws:iam::222222222222:soft-mfa/root',
      '<SerialNumber>arn:aws:iam::222222222222:soft-mfa/root</SerialNumber>',
    ],
  ])(
    'have MFA devices that are not told where one is of a kind that nobody knows: %j, told as %j',
    async (serialNumber, listed) => {
      aws.on('iam:ListMFADevices', listOf('ListMFADevices', 'MFADevices', listed));
      expect((await read())['root-mfa-devices']).toMatchObject({
        state: 'unavailable',
        cause: { kind: 'malformed', message: expect.stringContaining(`"${serialNumber}"`) },
      });
    },
  );
});

describe('the root user of the audit account itself', () => {
  it('is told by its credential report alone where that account opens no root sessions', async () => {
    aws.on('iam:GenerateCredentialReport', refusal('', 'AccessDenied', 'not authorized', 403));
    aws.on('iam:GetCredentialReport', refusal('', 'AccessDenied', 'not authorized', 403));
    const facts = await read(['root-user'], { caller: auditAccount }, account(auditAccount));
    expect(facts['root-user']).toMatchObject({ state: 'unavailable', cause: { kind: 'denied' } });
    expect(aws.count(assumeRoot)).toBe(0);
    expect(new Set(aws.received.map((request) => request.account))).toEqual(new Set([auditAccount]));
  });
});
