import { afterEach, describe, expect, test, vi } from 'vitest';
import { organizationOf } from '../../sandbox/aws/generate.ts';
import type { Aws } from '../../sandbox/aws/server.ts';
import { type Day, openSandbox, runOnce } from './in-process.ts';
import { management } from './small-organization.ts';

vi.mock('@smithy/node-http-handler', async (original) =>
  (await import('./in-process.ts')).impatient(original),
);
afterEach(() => {
  for (const name of variables) vi.stubEnv(name, undefined);
});

const variables = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
const member = { 'member-role': 'rootline-member' };

describe('credentials from the environment', () => {
  openSandbox();
  const inputs = { 'role-to-assume': '', ...member };

  /** As an earlier step leaves them there. */
  function prepare(aws: Aws): void {
    const { accessKeyId, secretAccessKey, sessionToken } = aws.credentials(management, 'rootline-audit');
    const values = [accessKeyId, secretAccessKey, sessionToken];
    for (const [index, name] of variables.entries()) vi.stubEnv(name, values[index]);
  }

  const unread = ({ causes }: Day, account: string) =>
    [...causes].filter(([key]) => key.startsWith(account)).flatMap(([, found]) => found);

  test('serve a run to its end', async () => {
    const day = await runOnce({ inputs, prepare });
    expect([day.stopped, day.status, day.judged]).toEqual([undefined, 'drift', 3]);
  });

  test('that AWS ends in the middle leave unknown what was not read yet, and say how to go on', async () => {
    const fault = { operation: 'organizations:ListPolicies', kind: 'expire', times: 1 } as const;
    const whole = await runOnce({ inputs, prepare });
    const day = await runOnce({ inputs, prepare, faults: [fault] });
    expect([day.stopped, day.status]).toEqual([undefined, 'incomplete']);
    expect(day.judged).toBeLessThan(3);
    expect(unread(day, management).length).toBeGreaterThan(0);
    for (const cause of unread(day, management)) {
      expect(cause).toMatchObject({
        kind: 'denied',
        message: expect.stringContaining('ExpiredToken'),
        mend: expect.stringMatching(/^Run again with fresh credentials: .* set role-to-assume/),
      });
    }
    for (const [key, said] of day.verdicts) {
      if (!day.causes.has(key)) expect([key, said]).toEqual([key, whole.verdicts.get(key)]);
    }
  });

  test('that have ended before anything is read stop the run, with the same advice', async () => {
    const fault = { operation: 'organizations:ListAccounts', kind: 'expire', times: 1 } as const;
    const { stopped, verdicts } = await runOnce({ inputs, prepare, faults: [fault] });
    expect(stopped).toMatch(/ListAccounts was refused \(ExpiredToken.*Run again with fresh credentials/);
    expect(verdicts).toEqual(new Map());
  });
});

describe('a run of several hours', () => {
  openSandbox({ organization: organizationOf(40) });
  const inputs = { 'role-to-assume': 'arn:aws:iam::100000000000:role/rootline-audit' };
  const baseline = `version: 1
rules:
  - { name: every account, match: all, expect: { root-user: { access-keys: absent, mfa: enabled }, contacts: { security: present } } }
`;

  test.each([
    ['by the member role', { ...member, 'quota-share': '0.00002' }],
    ['by root sessions and central contacts', { 'quota-share': '0.0005' }],
  ])('%s renews its session before it ends, and loses nothing', async (_, slow) => {
    const usual = await runOnce({ inputs: { ...inputs, ...slow, 'quota-share': '1' }, baseline });
    // A renewal must find its place, even where there is only one.
    const day = await runOnce({ inputs: { ...inputs, ...slow, concurrency: '1' }, baseline });
    const signIns = day.requests.filter((one) => one.startsWith('sts:AssumeRoleWithWebIdentity'));
    expect(signIns.length).toBeGreaterThan(1);
    expect([day.stopped, day.status, day.judged, day.denied]).toEqual([undefined, usual.status, 40, []]);
    expect(day.verdicts).toEqual(usual.verdicts);
  });
});
