import { describe, expect, it } from 'vitest';
import type { Facts, RootMfaDevice } from '../../src/snapshot/facts.ts';
import {
  account,
  allDevices,
  complaints,
  denied,
  devicesSource,
  judgeOne,
  rootInSession,
  subject,
  subjectOf,
  summary,
  summarySource,
  unavailable,
  virtualDevices,
} from './builders.ts';

const on = summary({ passwordPresent: 1, mfaEnabled: 1 });

function twoDevices(facts: Facts) {
  return judgeOne('root-user.mfa-devices', 2, subject(facts));
}

describe('root-user.mfa-devices: 2', () => {
  it('is unknown when the account summary or the devices could not be read', () => {
    expect(twoDevices({ 'account-summary': unavailable(denied) })).toMatchObject({
      verdict: 'unknown',
      cause: denied,
    });
    const facts = { 'account-summary': on, 'root-mfa-devices.complete': unavailable(denied) };
    expect(twoDevices(facts)).toMatchObject({ verdict: 'unknown', cause: denied });
  });

  it('is unknown where only virtual devices are listed, however many, without making the run incomplete', () => {
    const listed = virtualDevices('a', 'b', 'c');
    expect(twoDevices({ 'account-summary': on, 'root-mfa-devices.complete': listed })).toMatchObject({
      verdict: 'unknown',
      cause: {
        kind: 'no-source',
        message: expect.stringContaining('Only the virtual MFA devices could be listed'),
        mend: expect.stringContaining('sts:AssumeRoot'),
      },
    });
  });

  it('is not told to be counted by a session that AWS never opens, in a management or a lone account', () => {
    const facts = { 'account-summary': on, 'root-mfa-devices.complete': virtualDevices('a') };
    expect(
      judgeOne('root-user.mfa-devices', 2, subjectOf(account({ management: true }), facts)),
    ).toMatchObject({ cause: { mend: expect.stringMatching(/^Count the devices by hand/) } });
  });

  it('is unknown for the reason that kept the others from being listed, where a session was tried', () => {
    const { value, ...listed } = virtualDevices('a');
    const facts = {
      'account-summary': on,
      'root-mfa-devices.complete': { ...listed, value: { ...value, unlisted: denied } },
    };
    expect(twoDevices(facts)).toMatchObject({ verdict: 'unknown', cause: denied });
  });

  it('drifts without a device when MFA is off, whatever can be listed', () => {
    const off = summary({ passwordPresent: 1 });
    expect(twoDevices({ 'account-summary': off })).toMatchObject({
      verdict: 'drift',
      expected: 'at least 2 MFA devices',
      observed: 'MFA is off',
      evidence: [summarySource],
    });
  });

  it('does not apply where root has no password and no key, nor where the partition has no MFA for root', () => {
    expect(twoDevices({ 'account-summary': summary({}) }).verdict).toBe('not-applicable');
    const china = subjectOf(account({ partition: 'aws-cn' }), {});
    expect(judgeOne('root-user.mfa-devices', 2, china).verdict).toBe('not-applicable');
  });

  it('is unknown when MFA is off and nothing tells of a password', () => {
    expect(twoDevices({ 'account-summary': summary({ passwordPresent: undefined }) }).verdict).toBe(
      'unknown',
    );
  });

  it('goes by a root session where the account summary does not tell of the password', () => {
    const of = (passwordEnabled: boolean) =>
      twoDevices({
        'account-summary': summary({ passwordPresent: undefined }),
        'root-user': rootInSession({ passwordEnabled }),
      });
    expect(of(true)).toMatchObject({ verdict: 'drift', observed: 'MFA is off' });
    expect(of(false).verdict).toBe('not-applicable');
  });

  it('is unknown where MFA is on and a list of all devices is empty, and drifts where nothing tells of MFA', () => {
    const none = { 'root-mfa-devices.complete': allDevices() };
    expect(twoDevices({ 'account-summary': on, ...none })).toMatchObject({
      verdict: 'unknown',
      cause: { kind: 'malformed' },
      evidence: [summarySource, devicesSource],
    });
    const untold = summary({ passwordPresent: 1, mfaEnabled: undefined });
    expect(twoDevices({ 'account-summary': untold, ...none })).toMatchObject({
      verdict: 'drift',
      observed: '0 MFA devices',
    });
  });

  it('counts devices of every kind', () => {
    const facts = (...kinds: readonly RootMfaDevice['kind'][]) => ({
      'account-summary': on,
      'root-mfa-devices.complete': allDevices(...kinds),
    });
    expect(twoDevices(facts('passkey'))).toMatchObject({
      verdict: 'drift',
      observed: '1 MFA device',
      evidence: [devicesSource],
    });
    expect(twoDevices(facts('passkey', 'virtual'))).toMatchObject({
      verdict: 'pass',
      observed: '2 MFA devices',
    });
    expect(twoDevices(facts('passkey', 'hardware-token', 'passkey')).verdict).toBe('pass');
  });

  it.each([0, 9, 1.5, '2'])('cannot be %j', (written) => {
    expect(complaints('root-user.mfa-devices', written)).toEqual(['expected a whole number from 1 to 8']);
  });
});
