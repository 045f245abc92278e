import {
  GetAccountPasswordPolicyCommand,
  GetLoginProfileCommand,
  GetUserCommand,
  ListAccessKeysCommand,
  ListMFADevicesCommand,
  ListOrganizationsFeaturesCommand,
  ListServiceSpecificCredentialsCommand,
  ListSigningCertificatesCommand,
  ListSSHPublicKeysCommand,
  ListUsersCommand,
} from '@aws-sdk/client-iam';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchReport, generate } from '../../sandbox/aws/credential-report.ts';
import type { AccountEntry } from '../../sandbox/aws/file.ts';
import { type Aws, startAws } from '../../sandbox/aws/server.ts';
import {
  type Clients,
  clientsOf,
  failureOf,
  management,
  member,
  organization,
  organizationIn,
  trusting,
} from './aws-builders.ts';

const now = () => new Date('2026-06-01T12:00:00Z');
let aws: Aws;
let iam: Clients['iam'];

async function start(account: Partial<AccountEntry>): Promise<void> {
  aws = await startAws({ organization: organization(account), now });
  aws.state.account(member).roles['rootline-member'] = trusting({ permissions: [{ allow: ['iam:*'] }] });
  iam = clientsOf(aws.url, aws.credentials(member, 'rootline-member')).iam;
}
afterEach(() => aws.close());

const ann = { UserName: 'ann' };
const created = '2026-01-01';
const inactive = { active: false, created };

describe('IAM refuses', () => {
  it.each([
    ['GetUser', () => iam.send(new GetUserCommand(ann))],
    ['ListAccessKeys', () => iam.send(new ListAccessKeysCommand(ann))],
    ['ListMFADevices', () => iam.send(new ListMFADevicesCommand(ann))],
    ['ListSSHPublicKeys', () => iam.send(new ListSSHPublicKeysCommand(ann))],
    ['ListSigningCertificates', () => iam.send(new ListSigningCertificatesCommand(ann))],
    ['ListServiceSpecificCredentials', () => iam.send(new ListServiceSpecificCredentialsCommand(ann))],
  ])('%s of a user that does not exist', async (_, call) => {
    await start({});
    expect(await failureOf(call())).toEqual({
      name: 'NoSuchEntityException',
      status: 404,
      message: 'The user with name ann cannot be found.',
    });
  });

  it('the login profile of a user without a password', async () => {
    await start({ users: [{ name: 'ann', created }] });
    expect((await failureOf(iam.send(new GetLoginProfileCommand(ann)))).message).toBe(
      'Login Profile for User ann cannot be found.',
    );
  });

  it('a password policy that nobody has set', async () => {
    await start({});
    expect(await failureOf(iam.send(new GetAccountPasswordPolicyCommand({})))).toEqual({
      name: 'NoSuchEntityException',
      status: 404,
      message: `The Password Policy with domain name ${member} cannot be found.`,
    });
  });

  it('what a role is allowed for other users alone', async () => {
    await start({
      users: [
        { name: 'ann', path: '/people/', created },
        { name: 'bob', created },
      ],
    });
    const on = [`arn:aws:iam::${member}:user/people/*`];
    const permissions = [{ allow: ['iam:ListAccessKeys'], on }];
    aws.state.account(member).roles['rootline-member'] = trusting({ permissions });
    await iam.send(new ListAccessKeysCommand(ann));
    const refused = await failureOf(iam.send(new ListAccessKeysCommand({ UserName: 'bob' })));
    expect(refused.message).toContain(`on resource: arn:aws:iam::${member}:user/bob because`);
  });
});

describe('IAM lists', () => {
  it('users by name without regard to case, in pages, with what the password was last used for', async () => {
    const names = ['c', 'B', 'a'];
    await start({
      users: names.map((name) => ({ name, created, password: { changed: created, 'last-used': created } })),
    });
    const first = await iam.send(new ListUsersCommand({ MaxItems: 2 }));
    expect(first.Users?.map(({ UserName }) => UserName)).toEqual(['a', 'B']);
    expect(first.Users?.[0]).toMatchObject({
      Arn: `arn:aws:iam::${member}:user/a`,
      Path: '/',
      CreateDate: new Date(created),
      PasswordLastUsed: new Date(created),
    });
    const second = await iam.send(new ListUsersCommand({ MaxItems: 2, Marker: first.Marker }));
    expect(second.Users?.map(({ UserName }) => UserName)).toEqual(['c']);
    expect(second).toMatchObject({ IsTruncated: false });
    const wrong = iam.send(new ListUsersCommand({ PathPrefix: '/people/', Marker: first.Marker }));
    expect((await failureOf(wrong)).message).toBe('Invalid Marker.');
  });

  it('all access keys of a user, of which the credential report shows two', async () => {
    const keys = [inactive, { created }, { created: '2026-03-01' }];
    await start({ users: [{ name: 'ann', created, 'access-keys': keys }] });
    const { AccessKeyMetadata: all } = await iam.send(new ListAccessKeysCommand(ann));
    expect(all?.map(({ Status }) => Status)).toEqual(['Inactive', 'Active', 'Active']);
    const ids = all?.map(({ AccessKeyId }) => AccessKeyId ?? '') ?? [];
    expect(ids).toEqual(ids.toSorted());
    for (const id of ids) expect(id).toMatch(/^AKIA[A-Z2-7]{16}$/);
    expect(all?.[0]?.UserName).toBe('ann');
  });

  it('the MFA devices of a user, of every kind', async () => {
    await start({ users: [{ name: 'ann', created, mfa: ['virtual', 'passkey'] }] });
    const { MFADevices } = await iam.send(new ListMFADevicesCommand(ann));
    expect(MFADevices?.map(({ SerialNumber }) => SerialNumber)).toEqual([
      `arn:aws:iam::${member}:mfa/ann`,
      expect.stringMatching(/^arn:aws:iam::222222222222:u2f\/user\/ann\/key-1-/),
    ]);
  });

  it('SSH keys and signing certificates', async () => {
    await start({
      users: [{ name: 'ann', created, 'ssh-keys': [inactive], 'signing-certificates': [{ created }] }],
    });
    const { SSHPublicKeys } = await iam.send(new ListSSHPublicKeysCommand(ann));
    expect(SSHPublicKeys).toMatchObject([
      { UserName: 'ann', Status: 'Inactive', UploadDate: new Date(created) },
    ]);
    const { Certificates } = await iam.send(new ListSigningCertificatesCommand(ann));
    expect(Certificates).toMatchObject([{ UserName: 'ann', Status: 'Active' }]);
  });

  it('service-specific credentials of a user, of a service, or of everybody', async () => {
    const git = { service: 'codecommit.amazonaws.com', created };
    const bedrock = { service: 'bedrock.amazonaws.com', created, expires: '2026-07-01' };
    await start({
      users: [
        { name: 'ann', created, 'service-credentials': [git, bedrock] },
        { name: 'bob', created, 'service-credentials': [bedrock] },
      ],
    });
    const list = async (input: object) => {
      const { ServiceSpecificCredentials } = await iam.send(new ListServiceSpecificCredentialsCommand(input));
      return ServiceSpecificCredentials?.map(({ UserName, ServiceName }) => `${UserName} ${ServiceName}`);
    };
    expect(await list(ann)).toEqual(['ann codecommit.amazonaws.com', 'ann bedrock.amazonaws.com']);
    expect(await list({ ...ann, ServiceName: git.service })).toEqual(['ann codecommit.amazonaws.com']);
    expect(await list({ AllUsers: true })).toHaveLength(3);
    expect((await failureOf(list({ ...ann, AllUsers: true }))).name).toBe('ValidationError');
    const { ServiceSpecificCredentials } = await iam.send(new ListServiceSpecificCredentialsCommand(ann));
    expect(ServiceSpecificCredentials?.[1]).toMatchObject({
      Status: 'Active',
      ExpirationDate: new Date('2026-07-01'),
      ServiceCredentialAlias: `ann-at-${member}`,
    });
  });
});

describe('the password policy', () => {
  it('tells what is required, and leaves out what is not limited', async () => {
    await start({
      'password-policy': { 'minimum-length': 14, requires: ['numbers', 'symbols'], 'max-age': 90 },
    });
    const { PasswordPolicy } = await iam.send(new GetAccountPasswordPolicyCommand({}));
    expect(PasswordPolicy).toEqual({
      MinimumPasswordLength: 14,
      RequireSymbols: true,
      RequireNumbers: true,
      RequireUppercaseCharacters: false,
      RequireLowercaseCharacters: false,
      AllowUsersToChangePassword: false,
      ExpirePasswords: true,
      MaxPasswordAge: 90,
      HardExpiry: false,
    });
  });
});

describe('the features of central root access', () => {
  const features = (from: Clients['iam']) => from.send(new ListOrganizationsFeaturesCommand({}));
  const fromManagement = () => clientsOf(aws.url, aws.credentials(management, 'rootline-audit')).iam;

  it('are told to the management account and the delegated administrator for IAM', async () => {
    await start({});
    const told = { OrganizationId: 'o-exampleorg1', EnabledFeatures: ['RootCredentialsManagement'] };
    expect(await features(fromManagement())).toMatchObject(told);
    expect(await failureOf(features(iam))).toEqual({
      name: 'AccountNotManagementOrDelegatedAdministratorException',
      status: 400,
      message: `Input account ${member} is neither management account nor delegated admin.`,
    });
    organizationIn(aws.state).delegatedAdministrators = { 'iam.amazonaws.com': [member] };
    expect(await features(iam)).toMatchObject(told);
  });

  it('are none while trusted access is off, not all features are on, or there is no organization', async () => {
    await start({});
    organizationIn(aws.state).trustedAccess = [];
    expect(await failureOf(features(fromManagement()))).toEqual({
      name: 'ServiceAccessNotEnabledException',
      status: 400,
      message: `Trusted Access for IAM not enabled by organization of input account ${management}.`,
    });
    organizationIn(aws.state).featureSet = 'CONSOLIDATED_BILLING';
    expect((await failureOf(features(fromManagement()))).name).toBe(
      'OrganizationNotInAllFeaturesModeException',
    );
    aws.state.organization = undefined;
    expect((await failureOf(features(fromManagement()))).name).toBe('OrganizationNotFoundException');
  });
});

describe('the credential report', () => {
  it('tells of more than two keys only in a column that AWS documents but did not serve', async () => {
    await start({ users: [{ name: 'ann', created, 'access-keys': [inactive, { created }, { created }] }] });
    const rowOf = () => {
      aws.state.reports.clear();
      generate(aws.state, aws.state.account(member), now(), false);
      const report = fetchReport(aws.state, aws.state.account(member), now(), undefined);
      return 'content' in report ? report.content.split('\n')[2] : undefined;
    };
    expect(rowOf()?.split(',')).toHaveLength(22);
    aws.state.report.additionalCredentialsInfo = true;
    expect(rowOf()?.split(',').at(-1)).toBe('1 more access keys: use ListAccessKeys');
  });
});
