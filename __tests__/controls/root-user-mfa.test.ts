import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/snapshot/facts.ts';
import {
  account,
  allDevices,
  control,
  denied,
  devicesSource,
  judgeOne,
  reportSource,
  rootUser,
  subject,
  subjectOf,
  summary,
  summarySource,
  unavailable,
  virtualDevices,
  virtualDevicesSource,
} from './builders.ts';

function mfa(expected: string, facts: Facts) {
  return judgeOne('root-user.mfa', expected, subject(facts));
}

const password = { passwordPresent: 1 };
const virtual = 'arn:aws:iam::111122223333:mfa/root-account-mfa-device';

describe.each(['enabled', 'hardware'])('root-user.mfa: %s', (expected) => {
  it('is unknown when the account summary is denied', () => {
    expect(mfa(expected, { 'account-summary': unavailable(denied) })).toMatchObject({
      verdict: 'unknown',
      cause: denied,
    });
  });

  it('does not apply when root has no password and no key', () => {
    expect(mfa(expected, { 'account-summary': summary({}) })).toMatchObject({
      verdict: 'not-applicable',
      reason: expect.stringContaining('no password and no access key'),
      evidence: [summarySource],
    });
  });

  it('applies in the European Sovereign Cloud', () => {
    const judged = judgeOne(
      'root-user.mfa',
      expected,
      subjectOf(account({ partition: 'aws-eusc' }), { 'account-summary': summary(password) }),
    );
    expect(judged.verdict).toBe('drift');
  });

  it('is critical drift when MFA is off, and says what root can sign in with', () => {
    const facts = {
      'account-summary': summary({ passwordPresent: 1, accessKeysPresent: 1 }),
      'root-mfa-devices': virtualDevices(),
    };
    const judged = mfa(expected, facts);
    expect(judged).toMatchObject({
      verdict: 'drift',
      observed: 'MFA is off, and root has a password and an access key',
    });
    expect(judged.severity).toBeUndefined();
  });

  it('is unknown when nothing tells of keys, and there is no password', () => {
    const judged = mfa(expected, { 'account-summary': summary({ accessKeysPresent: undefined }) });
    expect(judged).toMatchObject({ verdict: 'unknown', cause: { kind: 'missing' } });
    expect(judged).toHaveProperty('cause.message', expect.stringContaining('AccountAccessKeysPresent'));
  });

  it('rests on the report too, where only that tells that there is no password', () => {
    const judged = mfa(expected, {
      'account-summary': summary({ passwordPresent: undefined }),
      'root-user': rootUser({}),
    });
    expect(judged).toMatchObject({ verdict: 'not-applicable', evidence: [summarySource, reportSource] });
  });

  it('drifts for a password alone, whatever is known of keys', () => {
    const passwordOnly = summary({ passwordPresent: 1, accessKeysPresent: undefined });
    expect(mfa(expected, { 'account-summary': passwordOnly })).toMatchObject({
      verdict: 'drift',
      observed: 'MFA is off, and root has a password',
    });
  });

  it('drifts for a key alone, whatever is known of the password', () => {
    const keyOnly = summary({ passwordPresent: undefined, accessKeysPresent: 1 });
    expect(mfa(expected, { 'account-summary': keyOnly })).toMatchObject({
      verdict: 'drift',
      observed: 'MFA is off, and root has an access key',
    });
  });

  it.each([
    [true, 'drift'],
    [false, 'not-applicable'],
    ['not-supported', 'unknown'],
    ['missing', 'unknown'],
  ] as const)(
    'asks the report for the password (%j) when the summary does not tell',
    (passwordEnabled, verdict) => {
      const judged = mfa(expected, {
        'account-summary': summary({ passwordPresent: undefined }),
        'root-user': rootUser({ passwordEnabled }),
      });
      expect(judged.verdict).toBe(verdict);
    },
  );

  it('is unknown when neither tells of the password', () => {
    const facts = { 'account-summary': summary({ passwordPresent: undefined }) };
    const judged = mfa(expected, { ...facts, 'root-user': unavailable(denied) });
    expect(judged).toMatchObject({ verdict: 'unknown', cause: { kind: 'missing' } });
    expect(judged).toHaveProperty('cause.message', expect.stringContaining('AccountPasswordPresent'));
  });

  it('is unknown when the summary does not tell of MFA', () => {
    const judged = mfa(expected, { 'account-summary': summary({ ...password, mfaEnabled: undefined }) });
    expect(judged).toHaveProperty('cause.message', expect.stringContaining('AccountMFAEnabled'));
  });

  it('believes the live account summary against the older report, and says so', () => {
    const judged = mfa(expected, {
      'account-summary': summary({ ...password, mfaEnabled: 1 }),
      'root-user': rootUser({ passwordEnabled: true, mfaActive: false }),
      'root-mfa-devices': virtualDevices(),
    });
    expect(judged).toMatchObject({ verdict: 'pass', reason: expect.stringContaining('has changed since') });
    expect(judged.evidence).toContain(reportSource);
  });
});

describe('root-user.mfa: enabled', () => {
  it('does not say that something has changed where the report does not tell of MFA', () => {
    const facts = {
      'account-summary': summary({ ...password, mfaEnabled: 1 }),
      'root-user': rootUser({ passwordEnabled: true, mfaActive: 'not-supported' }),
    };
    expect(mfa('enabled', facts)).not.toHaveProperty('reason');
  });

  it('passes with MFA of any kind, even when nothing is known of the password', () => {
    const on = summary({ passwordPresent: undefined, mfaEnabled: 1 });
    expect(mfa('enabled', { 'account-summary': on })).toMatchObject({
      verdict: 'pass',
      observed: 'MFA is on',
    });
  });
});

describe('root-user.mfa: hardware', () => {
  const on = summary({ ...password, mfaEnabled: 1 });

  it('is unknown when the virtual devices could not be read', () => {
    const judged = mfa('hardware', {
      'account-summary': on,
      'root-mfa-devices': unavailable(denied),
    });
    expect(judged).toMatchObject({ verdict: 'unknown', cause: denied });
  });

  it('drifts, one step milder than MFA off, when root has a virtual device', () => {
    const judged = mfa('hardware', {
      'account-summary': on,
      'root-mfa-devices': virtualDevices(virtual),
    });
    expect(judged).toMatchObject({
      verdict: 'drift',
      severity: 'high',
      observed: `1 virtual MFA device: ${virtual}`,
      evidence: [summarySource, virtualDevicesSource],
    });
  });

  it('names several devices in one order', () => {
    const both = ['arn:aws:iam::111122223333:mfa/b', 'arn:aws:iam::111122223333:mfa/a'];
    const facts = { 'account-summary': on, 'root-mfa-devices': virtualDevices(...both) };
    expect(mfa('hardware', facts).observed).toBe(
      '2 virtual MFA devices: arn:aws:iam::111122223333:mfa/a, arn:aws:iam::111122223333:mfa/b',
    );
  });

  it('drifts for a device that gets its code by SMS', () => {
    const facts = { 'account-summary': on, 'root-mfa-devices': allDevices('passkey', 'sms', 'virtual') };
    expect(mfa('hardware', facts)).toMatchObject({
      verdict: 'drift',
      severity: 'high',
      observed: '1 virtual MFA device: device-3; 1 SMS MFA device: device-2',
    });
  });

  it('passes with passkeys and hardware tokens', () => {
    const facts = { 'account-summary': on, 'root-mfa-devices': allDevices('passkey', 'hardware-token') };
    expect(mfa('hardware', facts)).toMatchObject({
      verdict: 'pass',
      evidence: [summarySource, devicesSource],
    });
  });

  it('is unknown when MFA is on and a list of all devices is empty', () => {
    expect(
      judgeOne(
        'root-user.mfa',
        'hardware',
        subject({
          'account-summary': summary({ passwordPresent: 1, mfaEnabled: 1 }),
          'root-mfa-devices': allDevices(),
        }),
      ),
    ).toMatchObject({ verdict: 'unknown', cause: { kind: 'malformed' } });
  });

  it('passes when MFA is on and no device is virtual', () => {
    const judged = mfa('hardware', { 'account-summary': on, 'root-mfa-devices': virtualDevices() });
    expect(judged).toMatchObject({ verdict: 'pass', observed: 'MFA is on, and no device is virtual' });
  });
});

describe('root-user.mfa: absent', () => {
  it('passes without MFA, drifts with it, and is unknown when the summary does not tell', () => {
    expect(mfa('absent', { 'account-summary': summary({}) })).toMatchObject({
      verdict: 'pass',
      observed: 'no MFA device',
    });
    expect(mfa('absent', { 'account-summary': summary({ mfaEnabled: 1 }) })).toMatchObject({
      verdict: 'drift',
      severity: 'high',
      observed: 'MFA is on',
    });
    expect(mfa('absent', { 'account-summary': summary({ mfaEnabled: undefined }) })).toMatchObject({
      verdict: 'unknown',
      cause: { kind: 'missing' },
    });
  });
});

describe('root-user.mfa in GovCloud and China', () => {
  it.each(['enabled', 'hardware', 'absent'])('%s does not apply', (expected) => {
    for (const partition of ['aws-us-gov', 'aws-cn']) {
      const judged = judgeOne('root-user.mfa', expected, subjectOf(account({ partition }), {}));
      expect(judged).toMatchObject({
        verdict: 'not-applicable',
        reason: expect.stringContaining(partition),
        evidence: [],
      });
    }
  });
});

describe('the facts that root-user.mfa needs', () => {
  it.each([
    ['enabled', ['account-summary', 'root-user']],
    ['absent', ['account-summary', 'root-user']],
    ['hardware', ['account-summary', 'root-user', 'root-mfa-devices']],
  ])('%s: %j', (expected, facts) => {
    expect(control('root-user.mfa').needs(expected)).toEqual(facts);
  });
});
