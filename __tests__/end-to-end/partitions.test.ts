import { beforeAll, describe, expect, test } from 'vitest';
import { auditRole } from '../../sandbox/world.ts';
import { type Day, openSandbox, runOnce } from './in-process.ts';
import { logs, management, payments } from './small-organization.ts';

const doesNotApply = ['0 pass, 1 do not apply'];

describe.each([
  ['aws-us-gov', 'us-gov-west-1'],
  ['aws-cn', 'cn-north-1'],
] as const)('in the partition %s', (partition, region) => {
  openSandbox({ partition });
  const inputs = { 'role-to-assume': roleIn(partition), 'aws-region': region };
  let day: Day;

  beforeAll(async () => {
    day = await runOnce({ inputs: { ...inputs, 'member-role': 'rootline-member' } });
  });

  test('every account is read in full: roles are entered by ARNs of the partition, in its regions', () => {
    expect([day.stopped, day.status, day.judged]).toEqual([undefined, 'drift', 3]);
    expect([...day.causes]).toEqual([]);
    expect(day.denied).toEqual([]);
  });

  test('MFA does not apply to the root user', () => {
    for (const account of [management, payments, logs]) {
      expect(day.verdicts.get(`${account} root-user.mfa`)).toEqual(doesNotApply);
    }
    expect(day.verdicts.get(`${payments} root-user.mfa-devices`)).toEqual(doesNotApply);
  });

  test('keys, users, trails and rules are judged as anywhere', () => {
    const said = (control: string) => day.verdicts.get(`${payments} ${control}`);
    expect(said('root-user.access-keys')).toEqual([
      expect.stringMatching(/^drift .*1 active access key, last used/),
    ]);
    expect(said('root-user.unused-for')).toEqual([expect.stringMatching(/^drift .*access key 1 by s3/)]);
    expect(said('iam-users.other-credentials')).toEqual([expect.stringMatching(/^drift ci /)]);
    for (const control of ['account.tags', 'detection.guardduty', 'detection.root-usage-alert']) {
      expect([control, said(control)]).toEqual([control, ['1 pass, 0 do not apply']]);
    }
    expect(day.verdicts.get(`${management} organization.root-guard`)).toEqual(['1 pass, 0 do not apply']);
    expect(day.verdicts.get(`${management} detection.organization-trail`)).toEqual([
      '1 pass, 0 do not apply',
    ]);
  });

  test('tags come a hundred accounts a request from the region that knows them', () => {
    expect(day.requests.filter((request) => request.startsWith('tag:'))).toHaveLength(1);
  });

  test('no root session is tried, and without a member role the reason is said', async () => {
    const without = await runOnce({ inputs });
    for (const { requests } of [day, without]) {
      expect(requests.filter((request) => request.startsWith('sts:AssumeRoot '))).toEqual([]);
    }
    expect(without.verdicts.get(`${payments} root-user.mfa`)).toEqual(doesNotApply);
    expect(without.causes.get(`${payments} root-user.access-keys`)).toMatchObject([
      { kind: 'no-source', message: expect.stringContaining(`the partition ${partition} has no central`) },
    ]);
  });
});

function roleIn(partition: string): string {
  return auditRole.replace('arn:aws:', `arn:${partition}:`);
}
