import { beforeEach, describe, expect, it } from 'vitest';
import { type Access, createDoors } from '../../src/aws/access.ts';
import { type RoleOptions, roleArn } from '../../src/aws/member.ts';
import type { Account } from '../../src/snapshot/account.ts';
import {
  account,
  auditAccount,
  connect,
  managementAccount,
  memberAccount,
  sessionIn,
  type TestConnection,
} from './fixtures.ts';
import { credentials, loopbackForEach, refusal, xml } from './loopback.ts';

const assume = 'sts:AssumeRole';

const aws = loopbackForEach();
beforeEach(() => {
  aws.on(assume, ({ input }) => xml('AssumeRole', credentials(String(input.RoleArn).split(':')[4] ?? '')));
});

function doorsOf(connection: TestConnection, roles: Partial<RoleOptions>, caller = auditAccount) {
  return createDoors({
    connection,
    audit: sessionIn(connection, caller),
    managementAccountId: managementAccount,
    roles: {
      memberRole: undefined,
      managementRole: undefined,
      sessionName: 'rootline-4711',
      externalId: undefined,
      ...roles,
    },
    actions: {
      member: ['iam:GetAccountSummary', 'account:GetAlternateContact'],
      management: ['iam:GetAccountSummary'],
    },
  });
}

function into(subject: Account, roles: Partial<RoleOptions>, caller = auditAccount): Promise<Access> {
  return doorsOf(connect(), roles, caller).inside(subject);
}

const management = account(managementAccount, { management: true });

describe('the ARN of a role in an account', () => {
  const member = { id: '222222222222', partition: 'aws' };

  it.each([
    ['rootline-audit', 'arn:aws:iam::222222222222:role/rootline-audit'],
    ['audit/rootline', 'arn:aws:iam::222222222222:role/audit/rootline'],
    ['/audit/rootline', 'arn:aws:iam::222222222222:role/audit/rootline'],
    ['arn:aws:iam::{account.id}:role/rootline', 'arn:aws:iam::222222222222:role/rootline'],
  ])('from `%s`', (role, expected) => {
    expect(roleArn(role, member)).toBe(expected);
  });

  it('from a name is in the account’s own partition', () => {
    expect(roleArn('rootline', { id: '222222222222', partition: 'aws-us-gov' })).toBe(
      'arn:aws-us-gov:iam::222222222222:role/rootline',
    );
  });
});

describe('the way into an account', () => {
  it('is the audit session itself in its own account, which costs no request', async () => {
    const access = await into(account(auditAccount), { memberRole: 'rootline' });
    expect(access).toMatchObject({
      state: 'open',
      reader: { place: 'in the audit account', session: { accountId: auditAccount } },
    });
    expect(aws.received).toEqual([]);
  });

  it('is the audit session itself in the management account when it lives there', async () => {
    const access = await into(management, { managementRole: 'other' }, managementAccount);
    expect(access).toMatchObject({ state: 'open', reader: { place: 'in the management account' } });
    expect(aws.received).toEqual([]);
  });

  it('is the management role in the management account, assumed once and masked', async () => {
    const connection = connect();
    const managementRole = `arn:aws:iam::${managementAccount}:role/rootline`;
    const { inside, central } = doorsOf(connection, { managementRole, memberRole: 'member' });
    await Promise.all([inside(management), inside(management), central()]);
    expect(aws.received.map(({ input }) => input.RoleArn)).toEqual([managementRole]);
    expect(connection.masked).toEqual([`secret-${managementAccount}`, `token-${managementAccount}`]);
  });

  it('is the member role in the management account when no management role is set', async () => {
    await into(management, { memberRole: 'member' });
    expect(aws.received[0]?.input.RoleArn).toBe(`arn:aws:iam::${managementAccount}:role/member`);
  });

  it('is the member role elsewhere, limited to what is read', async () => {
    const access = await into(account(memberAccount), { memberRole: 'rootline', externalId: 'example-id' });
    expect(access).toMatchObject({
      state: 'open',
      reader: { place: 'in the member account', session: { accountId: memberAccount, partition: 'aws' } },
    });
    const { Policy, ...input } = aws.received[0]?.input ?? {};
    expect(input).toMatchObject({
      RoleArn: `arn:aws:iam::${memberAccount}:role/rootline`,
      RoleSessionName: 'rootline-4711',
      ExternalId: 'example-id',
      DurationSeconds: '900',
    });
    expect(JSON.parse(Policy ?? '')).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['account:GetAlternateContact', 'iam:GetAccountSummary'],
          Resource: '*',
        },
      ],
    });
  });

  it('sends no external id when none is set', async () => {
    await into(account(memberAccount), { memberRole: 'rootline' });
    expect(aws.received[0]?.input).not.toHaveProperty('ExternalId');
  });

  it('is closed without a failed read when no role is set', async () => {
    expect(await into(account(memberAccount), {})).toMatchObject({
      state: 'closed',
      cause: { kind: 'no-source', mend: expect.stringContaining('Set member-role') },
    });
    expect(await into(management, {})).toMatchObject({
      cause: { kind: 'no-source', mend: expect.stringContaining('Set management-role') },
    });
  });

  it('is closed with a word on the external id that was given', async () => {
    aws.on(assume, refusal(assume, 'AccessDenied', 'not authorized to perform: sts:AssumeRole', 403));
    const roles = { memberRole: 'rootline', externalId: 'example-1' };
    expect(await into(account(memberAccount), roles)).toMatchObject({
      cause: { mend: expect.stringContaining('rootline-audit with the external id that is set, and allow') },
    });
  });

  it('is closed with what to create when the role cannot be assumed', async () => {
    aws.on(
      assume,
      refusal(assume, 'AccessDenied', 'User: x is not authorized to perform: sts:AssumeRole', 403),
    );
    expect(await into(account(memberAccount), { memberRole: 'rootline' })).toMatchObject({
      state: 'closed',
      cause: {
        kind: 'denied',
        mend: `Create the role arn:aws:iam::${memberAccount}:role/rootline, let it trust arn:aws:iam::${auditAccount}:role/rootline-audit without an external id (or set external-id), and allow the audit role \`sts:AssumeRole\` on it.`,
      },
    });
  });

  it('is closed when the answer holds no session', async () => {
    aws.on(assume, xml('AssumeRole', ''));
    expect(await into(account(memberAccount), { memberRole: 'rootline' })).toMatchObject({
      state: 'closed',
      cause: { kind: 'malformed' },
    });
  });
});
