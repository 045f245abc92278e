import { describe, expect, it } from 'vitest';
import type { Facts, RootUser } from '../../src/snapshot/facts.ts';
import {
  at,
  daysAgo,
  denied,
  judgeOne,
  reportSource,
  rootUser,
  subject,
  summary,
  summarySource,
  unavailable,
} from './builders.ts';

function removed(facts: Facts) {
  return judgeOne('root-user.credentials', 'removed', subject(facts));
}

const nothing = 'no password, access keys, signing certificates or MFA devices';

describe('root-user.credentials: removed', () => {
  it('is unknown when the account summary is denied', () => {
    expect(removed({ 'account-summary': unavailable(denied), 'root-user': rootUser({}) })).toMatchObject({
      verdict: 'unknown',
      cause: denied,
    });
  });

  it('passes when nothing is left', () => {
    const judged = removed({ 'account-summary': summary({}), 'root-user': rootUser({}) });
    expect(judged).toEqual({
      verdict: 'pass',
      expected: nothing,
      observed: nothing,
      evidence: [summarySource],
    });
  });

  it('names everything that is left in one finding', () => {
    const everything = {
      passwordPresent: 1,
      accessKeysPresent: 1,
      signingCertificatesPresent: 1,
      mfaEnabled: 1,
    };
    expect(removed({ 'account-summary': summary(everything) })).toMatchObject({
      verdict: 'drift',
      expected: nothing,
      observed: 'left: password, access keys, signing certificates and MFA devices',
    });
    expect(removed({ 'account-summary': summary({ mfaEnabled: 1 }) }).observed).toBe('left: MFA devices');
  });

  it('is unknown when nothing is known to be left and something is not known', () => {
    expect(removed({ 'account-summary': summary({ passwordPresent: undefined }) })).toMatchObject({
      verdict: 'unknown',
      cause: { kind: 'missing', message: 'The account summary has no entry AccountPasswordPresent.' },
    });
  });

  it('drifts for what is known to be left, and says what is not known', () => {
    const judged = removed({ 'account-summary': summary({ passwordPresent: undefined, mfaEnabled: 1 }) });
    expect(judged).toMatchObject({ verdict: 'drift', observed: 'left: MFA devices; not known: password' });
  });

  it('says that credentials were removed since the report was made', () => {
    const judged = removed({
      'account-summary': summary({}),
      'root-user': rootUser({ passwordEnabled: true }),
    });
    expect(judged).toMatchObject({ verdict: 'pass', evidence: [summarySource, reportSource] });
    expect(judged).toHaveProperty('reason', expect.stringMatching(/^About the password: .*since/));
  });

  it('says of each credential what has changed since the report was made', () => {
    const judged = removed({
      'account-summary': summary({}),
      'root-user': rootUser({ passwordEnabled: true, mfaActive: true }),
    });
    expect(judged).toHaveProperty(
      'reason',
      expect.stringMatching(/^About the password: .+ is live\. About the MFA devices: .+ is live\.$/),
    );
  });
});

/** A password that was set lately and never used. */
const fresh = {
  passwordLastUsed: 'no-information',
  passwordLastChanged: at('2026-11-21T08:00:00Z'),
} as const;

function recovering(changes: Partial<RootUser>) {
  const root = rootUser({ passwordEnabled: true, ...fresh, ...changes });
  return removed({ 'account-summary': summary({ passwordPresent: 1 }), 'root-user': root });
}

describe('a pending recovery of the root password', () => {
  it('is drift, and said as such', () => {
    expect(recovering({})).toMatchObject({
      verdict: 'drift',
      observed: 'left: password',
      reason: expect.stringContaining('recovery seems to be pending: the password was set on 2026-11-21'),
    });
  });

  it('is said of a password that is left beside others', () => {
    const facts = {
      'account-summary': summary({ passwordPresent: 1, mfaEnabled: 1 }),
      'root-user': rootUser({ passwordEnabled: true, mfaActive: true, ...fresh }),
    };
    expect(removed(facts)).toMatchObject({
      observed: 'left: password and MFA devices',
      reason: expect.stringContaining('recovery seems to be pending'),
    });
  });

  it('is not said of a password that is gone, whatever else is left', () => {
    const root = rootUser({ mfaActive: true, ...fresh });
    const judged = removed({ 'account-summary': summary({ mfaEnabled: 1 }), 'root-user': root });
    expect(judged).not.toHaveProperty('reason');
  });

  it.each([
    ['a password that was used', { passwordLastUsed: at(daysAgo(0.1)) }],
    ['a password set long ago', { passwordLastChanged: at(daysAgo(3)) }],
    ['a password whose date is not known', { passwordLastChanged: 'not-supported' as const }],
  ])('is not said of %s', (_what, changes) => {
    expect(recovering(changes)).not.toHaveProperty('reason');
  });
});
