import { describe, expect, it } from 'vitest';
import type { PasswordPolicy } from '../../src/snapshot/facts.ts';
import { complaints, denied, judgeOne, provenance, subject, unavailable, value } from './builders.ts';

const source = provenance('iam:GetAccountPasswordPolicy in the member account');

const weak: PasswordPolicy = {
  minimumLength: 8,
  requireSymbols: false,
  requireNumbers: true,
  requireUppercase: false,
  requireLowercase: true,
  allowUsersToChange: true,
  maxAge: undefined,
  reusePrevention: undefined,
};

function policy(expected: unknown, actual: Partial<PasswordPolicy> | 'absent') {
  const fact = value(actual === 'absent' ? actual : { ...weak, ...actual }, source);
  return judgeOne('iam-users.password-policy', expected, subject({ 'password-policy': fact }));
}

describe('iam-users.password-policy', () => {
  it.each(['present', 'absent', { 'minimum-length': 14 }])('is unknown when denied: %j', (expected) => {
    const of = subject({ 'password-policy': unavailable(denied) });
    expect(judgeOne('iam-users.password-policy', expected, of)).toMatchObject({ cause: denied });
  });

  it('drifts where none was set and one is expected, whatever it must demand', () => {
    expect(policy('present', 'absent')).toMatchObject({ verdict: 'drift', observed: 'no password policy' });
    expect(policy({ 'max-age': 'none' }, 'absent')).toMatchObject({ verdict: 'drift' });
    expect(policy('absent', 'absent')).toMatchObject({ verdict: 'pass' });
  });

  it('takes any policy where one is to be present, and drifts for any where none is', () => {
    expect(policy('present', {})).toMatchObject({
      verdict: 'pass',
      expected: 'a password policy',
      observed: 'a password policy',
    });
    expect(policy('absent', {})).toMatchObject({ verdict: 'drift', expected: 'no password policy' });
  });

  it.each<[object, Partial<PasswordPolicy>, string]>([
    [{ 'minimum-length': 14 }, { minimumLength: 13 }, 'drift'],
    [{ 'minimum-length': 14 }, { minimumLength: 14 }, 'pass'],
    [{ 'minimum-length': 14 }, { minimumLength: 20 }, 'pass'],
    [{ require: ['numbers', 'lowercase'] }, {}, 'pass'],
    [{ require: ['numbers', 'symbols'] }, {}, 'drift'],
    [{ require: ['uppercase'] }, { requireUppercase: true, requireSymbols: true }, 'pass'],
    [{ 'reuse-prevention': 24 }, { reusePrevention: 5 }, 'drift'],
    [{ 'reuse-prevention': 24 }, {}, 'drift'],
    [{ 'reuse-prevention': 5 }, { reusePrevention: 5 }, 'pass'],
    [{ 'reuse-prevention': 5 }, { reusePrevention: 24 }, 'pass'],
    [{ 'max-age': '90d' }, { maxAge: 90 }, 'pass'],
    [{ 'max-age': '90d' }, { maxAge: 91 }, 'drift'],
    [{ 'max-age': '90d' }, {}, 'drift'],
    [{ 'max-age': 'none' }, {}, 'pass'],
    [{ 'max-age': 'none' }, { maxAge: 90 }, 'drift'],
  ])('%j with %j: %s', (expected, actual, verdict) => {
    expect(policy(expected, actual).verdict).toBe(verdict);
  });

  it('says where any characters will do', () => {
    const lax = { requireNumbers: false, requireLowercase: false };
    expect(policy({ require: ['numbers'] }, lax).observed).toContain('any characters');
  });

  it('says how many passwords are remembered, and whether they expire', () => {
    const expected = { 'reuse-prevention': 24, 'max-age': 'none' };
    expect(policy(expected, { reusePrevention: 5, maxAge: 90 })).toMatchObject({
      expected: 'none of the last 24 passwords, no expiry',
      observed: 'none of the last 5 passwords, expiry after 90 days',
      reason: 'Not as declared: reuse-prevention and max-age.',
    });
    expect(policy(expected, { reusePrevention: 24 })).toMatchObject({
      verdict: 'pass',
      observed: 'none of the last 24 passwords, no expiry',
    });
  });

  it('says in one finding what is demanded and what is not as declared', () => {
    const expected = {
      'minimum-length': 14,
      require: ['lowercase', 'symbols'],
      'reuse-prevention': 24,
      'max-age': '365d',
    };
    expect(policy(expected, { maxAge: 90 })).toEqual({
      verdict: 'drift',
      expected:
        'at least 14 characters, symbols and lowercase, none of the last 24 passwords, expiry after 365 days at most',
      observed: 'at least 8 characters, numbers and lowercase, any earlier password, expiry after 90 days',
      reason: 'Not as declared: minimum-length, require and reuse-prevention.',
      evidence: [source],
    });
  });

  it.each([
    [{}, 'expected at least one of `minimum-length`, `require`, `reuse-prevention` or `max-age`'],
    [{ 'minimum-length': 5 }, 'minimum-length: expected a whole number from 6 to 128'],
    [{ require: ['digits'] }, 'require.0: expected `symbols`, `numbers`, `uppercase` or `lowercase`'],
    [{ 'reuse-prevention': 25 }, 'reuse-prevention: expected a whole number from 1 to 24'],
    [
      null,
      'expected `present`, `absent` or a map of `minimum-length`, `require`, `reuse-prevention` and `max-age`',
    ],
    [
      'strong',
      'expected `present`, `absent` or a map of `minimum-length`, `require`, `reuse-prevention` and `max-age`',
    ],
  ])('cannot be %j', (written, said) => {
    expect(complaints('iam-users.password-policy', written)).toEqual([said]);
  });
});
