import { describe, expect, it } from 'vitest';
import type { RootUser } from '../../src/snapshot/facts.ts';
import {
  at,
  daysAgo,
  denied,
  judgeOne,
  key,
  noKey,
  reportSource,
  rootInSession,
  rootUser,
  subject,
  summary,
  unavailable,
} from './builders.ts';

function unusedFor90Days(root: Partial<RootUser>) {
  const facts = { 'account-summary': summary({ passwordPresent: 1 }), 'root-user': rootUser(root) };
  return judgeOne('root-user.unused-for', '90d', subject(facts));
}

describe('root-user.unused-for: 90d', () => {
  it('is unknown when the root user could not be read', () => {
    const facts = { 'account-summary': summary({}), 'root-user': unavailable(denied) };
    expect(judgeOne('root-user.unused-for', '90d', subject(facts))).toMatchObject({
      verdict: 'unknown',
      cause: denied,
    });
  });

  it.each(['none', 'no-information', 'not-supported'] as const)('passes when every use is %j', (never) => {
    const unused = key({ lastUsed: never });
    const judged = unusedFor90Days({ passwordLastUsed: never, accessKeys: [unused, unused] });
    expect(judged).toEqual({
      verdict: 'pass',
      expected: 'no use in the last 90 days',
      observed: 'no recorded use',
      evidence: [reportSource],
    });
  });

  it('drifts when the password was used exactly 90 days ago, and passes a millisecond earlier', () => {
    expect(unusedFor90Days({ passwordLastUsed: at(daysAgo(90)) })).toMatchObject({
      verdict: 'drift',
      observed: 'last used 2026-08-23 (password)',
    });
    expect(unusedFor90Days({ passwordLastUsed: at(daysAgo(90, 1)) })).toMatchObject({
      verdict: 'pass',
    });
  });

  it('goes by the latest of the password and both keys', () => {
    const judged = unusedFor90Days({
      passwordLastUsed: at(daysAgo(400)),
      accessKeys: [
        key({ lastUsed: at(daysAgo(200)) }),
        key({ lastUsed: at(daysAgo(2)), lastUsedService: 'iam', active: false }),
      ],
    });
    expect(judged).toMatchObject({
      verdict: 'drift',
      observed: 'last used 2026-11-19 (access key 2 by iam)',
    });
  });

  it('goes by the use of a password that was removed since', () => {
    const root = rootUser({ passwordLastUsed: at(daysAgo(2)) });
    const facts = { 'account-summary': summary({}), 'root-user': root };
    expect(judgeOne('root-user.unused-for', '90d', subject(facts)).verdict).toBe('drift');
  });

  it('takes a use that AWS dates a little after the clock as a use', () => {
    expect(unusedFor90Days({ passwordLastUsed: at(daysAgo(-1)) }).verdict).toBe('drift');
  });

  it.each([
    [
      'missing',
      { kind: 'missing', message: expect.stringContaining('does not tell access_key_1_last_used_date') },
    ],
    [{ unreadable: 'soon' }, { kind: 'malformed', message: expect.stringContaining('"soon"') }],
    [{ at: 'not a date' }, { kind: 'malformed', message: expect.stringContaining('"not a date"') }],
  ] as const)('is unknown when one use reads %j and no other lies within', (lastUsed, cause) => {
    const root = { passwordLastUsed: at(daysAgo(400)), accessKeys: [key({ lastUsed }), noKey] };
    expect(unusedFor90Days(root)).toMatchObject({ verdict: 'unknown', cause });
  });

  it('drifts for a known use, whatever cannot be read besides', () => {
    const accessKeys = [key({ lastUsed: 'missing' }), noKey];
    expect(unusedFor90Days({ passwordLastUsed: at(daysAgo(1)), accessKeys }).verdict).toBe('drift');
  });
});

describe('root-user.unused-for: 90d, from an assumed-root session', () => {
  function inSession(passwordPresent: number | undefined, root: Partial<RootUser>) {
    const facts = { 'account-summary': summary({ passwordPresent }), 'root-user': rootInSession(root) };
    return judgeOne('root-user.unused-for', '90d', subject(facts));
  }

  it('is unknown for a root user with a password, without making the run incomplete', () => {
    const judged = inSession(1, { passwordEnabled: true });
    expect(judged).toMatchObject({
      verdict: 'unknown',
      cause: { kind: 'no-source', mend: expect.stringContaining('member-role') },
    });
    expect(judged).toHaveProperty('cause.message', expect.stringContaining('assumed-root session'));
  });

  it('is unknown for the reason that kept the credential report from being read, where it was asked', () => {
    const judged = inSession(1, { passwordEnabled: true, unreported: denied });
    expect(judged).toMatchObject({ verdict: 'unknown', cause: denied });
    expect(inSession(0, { unreported: denied }).verdict).toBe('pass');
  });

  it('drifts for a key that was used lately, whatever of the password', () => {
    const accessKeys = [key({ lastUsed: at(daysAgo(3)), lastUsedService: 's3' })];
    expect(inSession(1, { passwordEnabled: true, accessKeys })).toMatchObject({
      verdict: 'drift',
      observed: 'last used 2026-11-18 (access key 1 by s3)',
    });
  });

  it('passes a root user without a password and keys', () => {
    expect(inSession(0, {})).toMatchObject({ verdict: 'pass', observed: 'no recorded use' });
  });

  it('passes a root user without a password whose only key lies idle', () => {
    const accessKeys = [key({ lastUsed: at(daysAgo(200)) })];
    expect(inSession(0, { accessKeys })).toMatchObject({
      verdict: 'pass',
      observed: 'last used 2026-05-05 (access key 1)',
    });
  });

  it('goes by the session where the account summary does not tell of the password', () => {
    expect(inSession(undefined, { passwordEnabled: false }).verdict).toBe('pass');
    expect(inSession(undefined, { passwordEnabled: 'missing' }).verdict).toBe('unknown');
  });
});

describe('a report without the column of the last use of the password', () => {
  const missing = rootUser({ passwordLastUsed: 'missing' });

  it('is a failed read where there is a password', () => {
    expect(unusedFor90Days(missing.value)).toMatchObject({ verdict: 'unknown', cause: { kind: 'missing' } });
  });

  it('is a failed read where the account summary could not be read either', () => {
    const facts = { 'account-summary': unavailable(denied), 'root-user': missing };
    const judged = judgeOne('root-user.unused-for', '90d', subject(facts));
    expect(judged).toMatchObject({ verdict: 'unknown', cause: { kind: 'missing' } });
  });

  it('does not matter where there is none', () => {
    const facts = { 'account-summary': summary({}), 'root-user': missing };
    expect(judgeOne('root-user.unused-for', '90d', subject(facts)).verdict).toBe('pass');
  });
});
