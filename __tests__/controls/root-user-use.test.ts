import { describe, expect, it } from 'vitest';
import type { CredentialRow } from '../../src/snapshot/facts.ts';
import {
  at,
  daysAgo,
  denied,
  judgeOne,
  key,
  noKey,
  report,
  reportSource,
  rootRow,
  subject,
  unavailable,
} from './builders.ts';

function unusedFor90Days(root: CredentialRow | undefined) {
  return judgeOne('root-user.unused-for', '90d', subject({ 'credential-report': report({ root }) }));
}

describe('root-user.unused-for: 90d', () => {
  it('is unknown when the report is denied', () => {
    const facts = { 'credential-report': unavailable(denied) };
    expect(judgeOne('root-user.unused-for', '90d', subject(facts))).toMatchObject({
      verdict: 'unknown',
      cause: denied,
    });
  });

  it('is unknown when the report has no row of the root user', () => {
    expect(unusedFor90Days(undefined)).toMatchObject({
      verdict: 'unknown',
      cause: { kind: 'missing', message: expect.stringContaining('<root_account>') },
    });
  });

  it.each(['none', 'no-information', 'not-supported'] as const)('passes when every use is %j', (never) => {
    const unused = key({ lastUsed: never });
    const judged = unusedFor90Days(rootRow({ passwordLastUsed: never, accessKeys: [unused, unused] }));
    expect(judged).toEqual({
      verdict: 'pass',
      expected: 'no use in the last 90 days',
      observed: 'no recorded use',
      evidence: [reportSource],
    });
  });

  it('drifts when the password was used exactly 90 days ago, and passes a millisecond earlier', () => {
    expect(unusedFor90Days(rootRow({ passwordLastUsed: at(daysAgo(90)) }))).toMatchObject({
      verdict: 'drift',
      observed: 'last used 2026-08-23 (password)',
    });
    expect(unusedFor90Days(rootRow({ passwordLastUsed: at(daysAgo(90, 1)) }))).toMatchObject({
      verdict: 'pass',
    });
  });

  it('goes by the latest of the password and both keys', () => {
    const judged = unusedFor90Days(
      rootRow({
        passwordLastUsed: at(daysAgo(400)),
        accessKeys: [
          key({ lastUsed: at(daysAgo(200)) }),
          key({ lastUsed: at(daysAgo(2)), lastUsedService: 'iam', active: false }),
        ],
      }),
    );
    expect(judged).toMatchObject({
      verdict: 'drift',
      observed: 'last used 2026-11-19 (access key 2 by iam)',
    });
  });

  it('takes a use that AWS dates a little after the clock as a use', () => {
    expect(unusedFor90Days(rootRow({ passwordLastUsed: at(daysAgo(-1)) })).verdict).toBe('drift');
  });

  it.each([
    [
      'missing',
      { kind: 'missing', message: 'The credential report has no column access_key_1_last_used_date.' },
    ],
    [{ unreadable: 'soon' }, { kind: 'malformed', message: expect.stringContaining('"soon"') }],
    [{ at: 'not a date' }, { kind: 'malformed', message: expect.stringContaining('"not a date"') }],
  ] as const)('is unknown when one use reads %j and no other lies within', (lastUsed, cause) => {
    const root = rootRow({ passwordLastUsed: at(daysAgo(400)), accessKeys: [key({ lastUsed }), noKey] });
    expect(unusedFor90Days(root)).toMatchObject({ verdict: 'unknown', cause });
  });

  it('drifts for a known use, whatever cannot be read besides', () => {
    const accessKeys = [key({ lastUsed: 'missing' }), noKey];
    expect(unusedFor90Days(rootRow({ passwordLastUsed: at(daysAgo(1)), accessKeys })).verdict).toBe('drift');
  });
});
