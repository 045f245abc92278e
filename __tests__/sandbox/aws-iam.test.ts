import {
  GenerateCredentialReportCommand,
  GetAccountSummaryCommand,
  GetCredentialReportCommand,
  ListVirtualMFADevicesCommand,
  type ListVirtualMFADevicesCommandInput,
} from '@aws-sdk/client-iam';
import { afterEach, describe, expect, it } from 'vitest';
import type { AccountEntry } from '../../sandbox/aws/file.ts';
import { type Aws, startAws } from '../../sandbox/aws/server.ts';
import { type Clients, clientsOf, clockAt, failureOf, member, organization } from './aws-builders.ts';

const clock = clockAt('2026-06-01T12:00:00Z');
let aws: Aws;

/** Signed in anew for each call, as hours pass in these tests. */
function send<T>(call: (iam: Clients['iam']) => Promise<T>): Promise<T> {
  return call(clientsOf(aws.url, aws.credentials(member, 'rootline-member')).iam);
}

async function start(account: Partial<AccountEntry>): Promise<void> {
  aws = await startAws({ organization: organization(account), now: clock.now });
}
afterEach(() => aws.close());

const generate = () => send((iam) => iam.send(new GenerateCredentialReportCommand({})));
const get = () => send((iam) => iam.send(new GetCredentialReportCommand({})));
const report = async () => new TextDecoder().decode((await get()).Content);
const rows = async (): Promise<readonly string[]> => {
  await generate();
  return (await report()).split('\n');
};

describe('the credential report', () => {
  it('is not present before anybody asked for it', async () => {
    await start({});
    expect(await failureOf(get())).toEqual({
      name: 'CredentialReportNotPresentException',
      status: 410,
      message: 'Unknown',
    });
  });

  it('starts, is in progress for its delay, then is complete', async () => {
    await start({});
    aws.state.report.delaySeconds = 5;
    expect(await generate()).toMatchObject({
      State: 'STARTED',
      Description: 'No report exists. Starting a new report generation task',
    });
    clock.pass(4);
    expect((await generate()).State).toBe('INPROGRESS');
    expect(await failureOf(get())).toEqual({
      name: 'CredentialReportNotReadyException',
      status: 404,
      message: 'Unknown',
    });
    clock.pass(1);
    expect((await generate()).State).toBe('COMPLETE');
    expect(await get()).toMatchObject({ ReportFormat: 'text/csv', GeneratedTime: clock.now() });
  });

  it('stays the same for four hours while the users change, then expires and is made anew', async () => {
    await start({ users: [{ name: 'gone', created: '-9d' }] });
    await generate();
    const first = await report();
    aws.state.account(member).users = [];
    clock.pass(4 * 3600 - 1);
    expect((await generate()).State).toBe('COMPLETE');
    expect(await report()).toBe(first);
    clock.pass(1);
    expect(await failureOf(get())).toMatchObject({ name: 'CredentialReportExpiredException', status: 410 });
    expect((await generate()).State).toBe('STARTED');
    expect(await report()).not.toContain('gone');
  });

  it('has 22 columns, root first, users in order without regard to case, no newline at the end', async () => {
    const users = ['b', 'C', 'a'].map((name) => ({ name, created: '-1d' }));
    await start({ users });
    const all = await rows();
    expect(all.map((row) => row.split(',')[0])).toEqual(['user', '<root_account>', 'a', 'b', 'C']);
    expect(all.map((row) => row.split(',').length)).toEqual([22, 22, 22, 22, 22]);
    expect(all[0]).toMatch(/^user,arn,user_creation_time,password_enabled,.*,cert_2_last_rotated$/);
  });

  it('shows a root user without credentials', async () => {
    await start({ joined: '2026-01-02' });
    expect((await rows())[1]).toBe(
      '<root_account>,arn:aws:iam::222222222222:root,2026-01-02T00:00:00Z,false,N/A,N/A,not_supported,false,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A',
    );
  });

  it('keeps the dates of inactive keys and certificates, and tells never used from no password', async () => {
    await start({
      users: [
        {
          name: 'ann',
          path: '/people/',
          created: '2026-01-02',
          password: { changed: '2026-01-03' },
          mfa: ['hardware-token'],
          'access-keys': [
            { active: false, created: '2026-01-04' },
            { created: '2026-01-05', 'last-used': '2026-01-06', service: 'ecr', region: 'eu-west-1' },
          ],
          'signing-certificates': [{ active: false, created: '2026-01-07' }],
        },
      ],
    });
    expect((await rows())[2]).toBe(
      'ann,arn:aws:iam::222222222222:user/people/ann,2026-01-02T00:00:00Z,true,no_information,2026-01-03T00:00:00Z,N/A,true,false,2026-01-04T00:00:00Z,N/A,N/A,N/A,true,2026-01-05T00:00:00Z,2026-01-06T00:00:00Z,eu-west-1,ecr,false,2026-01-07T00:00:00Z,false,N/A',
    );
  });

  it('leaves a comma in a name unquoted unless told otherwise, as AWS does not say', async () => {
    await start({ users: [{ name: 'a,b', created: '-1d' }] });
    expect((await rows())[2]).toMatch(/^a,b,arn:aws:iam::222222222222:user\/a,b,2026-/);
    aws.state.reports.clear();
    aws.state.report.quoting = 'rfc4180';
    expect((await rows())[2]).toMatch(/^"a,b","arn:aws:iam::222222222222:user\/a,b",2026-/);
  });
});

describe('the account summary', () => {
  const summary = async () => (await send((iam) => iam.send(new GetAccountSummaryCommand({})))).SummaryMap;

  it('tells of root as it is now, whatever the report says', async () => {
    await start({});
    const none = { AccountMFAEnabled: 0, AccountAccessKeysPresent: 0, AccountPasswordPresent: 0 };
    expect(await summary()).toMatchObject({ ...none, AccountSigningCertificatesPresent: 0 });
    const { root } = aws.state.account(member);
    root.mfa = ['hardware-token'];
    root.password = { changed: clock.now(), lastUsed: undefined };
    root.accessKeys = [1, 2].map(() => ({
      active: false,
      created: clock.now(),
      lastUsed: undefined,
      service: 's3',
      region: 'us-east-1',
    }));
    root.certificates = [{ active: true, created: clock.now() }];
    expect(await summary()).toMatchObject({
      AccountMFAEnabled: 1,
      AccountAccessKeysPresent: 1,
      AccountPasswordPresent: 1,
      AccountSigningCertificatesPresent: 1,
    });
  });

  it('counts users, and devices of which hardware ones are no virtual devices', async () => {
    await start({
      root: { mfa: ['virtual'] },
      users: [
        { name: 'a', created: '-1d', mfa: ['virtual'] },
        { name: 'b', created: '-1d', mfa: ['hardware-token'] },
      ],
      'unassigned-mfa-devices': ['spare'],
    });
    expect(await summary()).toMatchObject({ Users: 2, MFADevices: 3, MFADevicesInUse: 3 });
  });
});

describe('the list of virtual MFA devices', () => {
  const list = (input: ListVirtualMFADevicesCommandInput) =>
    send((iam) => iam.send(new ListVirtualMFADevicesCommand(input)));
  const serials = async (input: ListVirtualMFADevicesCommandInput) =>
    (await list(input)).VirtualMFADevices?.map((device) => device.SerialNumber?.split('/')[1]);

  it('tells root by its ARN, not by a name that begins like it', async () => {
    await start({ root: { mfa: ['virtual'] }, users: [{ name: 'rooty', created: '-1d', mfa: ['virtual'] }] });
    const { VirtualMFADevices } = await list({});
    expect(VirtualMFADevices?.map(({ User }) => User?.Arn)).toEqual([
      'arn:aws:iam::222222222222:root',
      'arn:aws:iam::222222222222:user/rooty',
    ]);
    expect(VirtualMFADevices?.[0]?.User).not.toHaveProperty('UserName');
  });

  it('has no hardware devices', async () => {
    await start({ root: { mfa: ['hardware-token'] } });
    expect(await serials({})).toEqual([]);
    aws.state.account(member).root.mfa = ['passkey', 'virtual'];
    expect(await serials({})).toEqual(['root-account-mfa-device']);
  });

  it('can be limited to assigned or unassigned devices', async () => {
    await start({ root: { mfa: ['virtual'] }, 'unassigned-mfa-devices': ['spare'] });
    expect(await serials({ AssignmentStatus: 'Assigned' })).toEqual(['root-account-mfa-device']);
    expect(await serials({ AssignmentStatus: 'Unassigned' })).toEqual(['spare']);
    expect(await serials({ AssignmentStatus: 'Any' })).toEqual(['root-account-mfa-device', 'spare']);
  });

  it('comes in pages', async () => {
    await start({ 'unassigned-mfa-devices': ['a', 'b', 'c'] });
    const first = await list({ MaxItems: 2 });
    expect(first).toMatchObject({ IsTruncated: true, VirtualMFADevices: { length: 2 } });
    const second = await list({ MaxItems: 2, Marker: first.Marker });
    expect(second).toMatchObject({ IsTruncated: false, VirtualMFADevices: { length: 1 } });
    expect(second.Marker).toBeUndefined();
  });

  it('refuses a marker of another list', async () => {
    await start({});
    expect(await failureOf(list({ Marker: 'AAAA' }))).toEqual({
      name: 'ValidationError',
      status: 400,
      message: 'Invalid Marker.',
    });
  });
});
