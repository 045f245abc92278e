import {
  GenerateCredentialReportCommand,
  GetAccessKeyLastUsedCommand,
  GetAccountSummaryCommand,
  GetLoginProfileCommand,
  GetUserCommand,
  ListAccessKeysCommand,
  ListMFADevicesCommand,
  ListSigningCertificatesCommand,
  ListUsersCommand,
  ListVirtualMFADevicesCommand,
} from '@aws-sdk/client-iam';
import { afterEach, describe, expect, it } from 'vitest';
import type { AccountEntry, PolicyDocument } from '../../sandbox/aws/file.ts';
import { type Aws, startAws } from '../../sandbox/aws/server.ts';
import {
  assumeRoot,
  type Clients,
  clientsOf,
  clockAt,
  failureOf,
  keysOf,
  management,
  member,
  organization,
  organizationIn,
} from './aws-builders.ts';

const clock = clockAt('2026-06-01T12:00:00Z');
const rootArn = `arn:aws:iam::${member}:root`;
let aws: Aws;
let root: Clients['iam'];

async function start(account: Partial<AccountEntry>): Promise<void> {
  aws = await startAws({ organization: organization({ ou: 'Workloads/Prod', ...account }), now: clock.now });
}

async function signInAsRoot(): Promise<Clients['iam']> {
  const audit = clientsOf(aws.url, aws.credentials(management, 'rootline-audit'));
  const { Credentials } = await assumeRoot(audit, {});
  return clientsOf(aws.url, keysOf(Credentials)).iam;
}

async function startAsRoot(account: Partial<AccountEntry>): Promise<void> {
  await start(account);
  root = await signInAsRoot();
}
afterEach(() => aws.close());

describe('a root session for the audit refuses', () => {
  it.each([
    ['the credential report', (iam: Clients['iam']) => iam.send(new GenerateCredentialReportCommand({}))],
    ['the list of virtual devices', (iam: Clients['iam']) => iam.send(new ListVirtualMFADevicesCommand({}))],
    ['the list of users', (iam: Clients['iam']) => iam.send(new ListUsersCommand({}))],
    ['the keys of a user', (iam: Clients['iam']) => iam.send(new ListAccessKeysCommand({ UserName: 'ann' }))],
  ])('%s, which the task policy does not leave', async (_, call) => {
    await startAsRoot({ users: [{ name: 'ann', created: '-9d' }] });
    const failure = await failureOf(call(root));
    expect(failure).toMatchObject({ name: 'AccessDenied', status: 403 });
    expect(failure.message).toMatch(`User: ${rootArn} is not authorized to perform: iam:`);
    expect(failure.message).toContain('with an explicit deny in a session policy');
  });

  it('everything after fifteen minutes', async () => {
    await startAsRoot({});
    clock.pass(900);
    expect((await failureOf(root.send(new GetAccountSummaryCommand({})))).name).toBe('ExpiredToken');
  });

  it('a login profile that is not there, with the words of AWS', async () => {
    await startAsRoot({});
    expect(await failureOf(root.send(new GetLoginProfileCommand({})))).toEqual({
      name: 'NoSuchEntityException',
      status: 404,
      message: 'Login Profile for User null cannot be found.',
    });
  });

  it('the last use of a key that is not its own', async () => {
    await startAsRoot({});
    const call = root.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: 'AKIAEXAMPLEEXAMPLE22' }));
    expect((await failureOf(call)).name).toBe('AccessDenied');
  });
});

describe('outside a root session', () => {
  it.each([
    ['ListMFADevices', (iam: Clients['iam']) => iam.send(new ListMFADevicesCommand({}))],
    ['ListAccessKeys', (iam: Clients['iam']) => iam.send(new ListAccessKeysCommand({}))],
    ['GetUser', (iam: Clients['iam']) => iam.send(new GetUserCommand({}))],
  ])('%s wants a user name', async (_, call) => {
    await start({});
    const { iam } = clientsOf(aws.url, aws.credentials(member, 'rootline-member'));
    expect(await failureOf(call(iam))).toEqual({
      name: 'ValidationError',
      status: 400,
      message: 'Must specify userName when calling with non-User credentials',
    });
  });
});

describe('a service control policy that denies root', () => {
  const deny = (Condition: object): PolicyDocument => ({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Deny', Action: '*', Resource: '*', Condition }],
  });
  const isRoot = { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:root' } };
  const exempt = { ...isRoot, Null: { 'aws:AssumedRoot': 'true' } };
  const attach = (document: PolicyDocument, target: string) => {
    organizationIn(aws.state).serviceControlPolicies = [{ name: 'deny-root', targets: [target], document }];
  };

  it.each(['r-a1b2', 'Workloads', 'Workloads/Prod', member])(
    'on %s blocks the session, unless it exempts assumed root',
    async (target) => {
      await start({});
      attach(deny(isRoot), target);
      const failure = await failureOf((await signInAsRoot()).send(new GetAccountSummaryCommand({})));
      expect(failure.message).toContain('with an explicit deny in a service control policy');
      attach(deny(exempt), target);
      await (await signInAsRoot()).send(new GetAccountSummaryCommand({}));
    },
  );

  it('can be met by AssumeRoot itself, as AWS does not say where', async () => {
    await start({});
    attach(deny(isRoot), 'Workloads');
    organizationIn(aws.state).rootSessions.deniedAt = 'assume-root';
    expect((await failureOf(signInAsRoot())).message).toContain('deny in a service control policy');
    attach(deny(exempt), 'Workloads');
    await signInAsRoot();
  });

  it('elsewhere, or on a role, changes nothing', async () => {
    await start({});
    attach(deny(isRoot), management);
    await (await signInAsRoot()).send(new GetAccountSummaryCommand({}));
    attach(deny(isRoot), member);
    const { iam } = clientsOf(aws.url, aws.credentials(member, 'rootline-member'));
    await iam.send(new GetAccountSummaryCommand({}));
    attach(deny({ StringEquals: { 'aws:PrincipalAccount': member } }), member);
    expect((await failureOf(iam.send(new GetAccountSummaryCommand({})))).name).toBe('AccessDenied');
  });
});

describe('a root session for the audit tells', () => {
  it('every MFA device, told apart by its serial number', async () => {
    await startAsRoot({
      root: { mfa: ['virtual', 'passkey', 'hardware-token', 'sms', 'passkey', 'virtual'] },
    });
    const { MFADevices } = await root.send(new ListMFADevicesCommand({}));
    const serials = MFADevices?.map(({ SerialNumber }) => SerialNumber) ?? [];
    expect(new Set(serials).size).toBe(6);
    const forms = [
      /^arn:aws:iam::222222222222:mfa\/root-account-mfa-device$/,
      /^arn:aws:iam::222222222222:u2f\/root\/key-1-[A-Z2-7]+$/,
      /^GAHT\d{8}$/,
      /^arn:aws:iam::222222222222:sms-mfa\/root$/,
      /^arn:aws:iam::222222222222:u2f\/root\/key-2-[A-Z2-7]+$/,
      /^arn:aws:iam::222222222222:mfa\/root-2$/,
    ];
    for (const [index, form] of forms.entries()) expect(serials[index]).toMatch(form);
  });

  it('no device where there is none', async () => {
    await startAsRoot({});
    expect((await root.send(new ListMFADevicesCommand({}))).MFADevices).toEqual([]);
  });

  it('the keys, and when each was last used', async () => {
    const keys = [
      { active: false, created: '2026-01-01' },
      { created: '2026-01-02', 'last-used': '2026-03-03' },
    ];
    await startAsRoot({ root: { 'access-keys': keys } });
    const { AccessKeyMetadata } = await root.send(new ListAccessKeysCommand({}));
    expect(AccessKeyMetadata?.map(({ Status, CreateDate }) => [Status, CreateDate])).toEqual([
      ['Inactive', new Date('2026-01-01')],
      ['Active', new Date('2026-01-02')],
    ]);
    expect(AccessKeyMetadata?.[0]).not.toHaveProperty('UserName');
    const used = (AccessKeyMetadata ?? []).map(async ({ AccessKeyId }) => {
      return (await root.send(new GetAccessKeyLastUsedCommand({ AccessKeyId }))).AccessKeyLastUsed;
    });
    expect(await Promise.all(used)).toEqual([
      { ServiceName: 'N/A', Region: 'N/A' },
      { LastUsedDate: new Date('2026-03-03'), ServiceName: 's3', Region: 'us-east-1' },
    ]);
  });

  it('the certificates, the summary, and since when there is a password', async () => {
    await startAsRoot({
      root: { password: { changed: '2026-02-02' }, 'signing-certificates': [{ created: '2026-01-01' }] },
    });
    const { Certificates } = await root.send(new ListSigningCertificatesCommand({}));
    expect(Certificates).toMatchObject([{ Status: 'Active', UploadDate: new Date('2026-01-01') }]);
    const { SummaryMap } = await root.send(new GetAccountSummaryCommand({}));
    expect(SummaryMap).toMatchObject({ AccountPasswordPresent: 1, AccountSigningCertificatesPresent: 1 });
    const { LoginProfile } = await root.send(new GetLoginProfileCommand({}));
    expect(LoginProfile).toEqual({ CreateDate: new Date('2026-02-02'), PasswordResetRequired: false });
  });

  it('the root user without a name or a path, and when its password was last used where AWS tells', async () => {
    await startAsRoot({
      joined: '2026-01-01',
      root: { password: { changed: '2026-02-02', 'last-used': '2026-05-05' } },
    });
    const user = { UserId: member, Arn: rootArn, CreateDate: new Date('2026-01-01') };
    const told = async () => (await root.send(new GetUserCommand({}))).User;
    expect(await told()).toEqual({ ...user, PasswordLastUsed: new Date('2026-05-05') });
    organizationIn(aws.state).rootSessions.passwordLastUsed = false;
    expect(await told()).toEqual(user);
  });
});
