import { describe, expect, it } from 'vitest';
import type { CredentialRow } from '../../src/snapshot/facts.ts';
import {
  account,
  at,
  complaints,
  daysAgo,
  denied,
  judge,
  judgeOne,
  mendOf,
  reportSource,
  row,
  subject,
  unavailable,
  users,
} from './builders.ts';

const controls: readonly (readonly [string, unknown])[] = [
  ['iam-users.console-access', 'absent'],
  ['iam-users.console-access', 'mfa'],
  ['iam-users.access-keys', 'absent'],
  ['iam-users.access-keys.max-age', '90d'],
  ['iam-users.access-keys.max-unused', '45d'],
  ['iam-users.access-keys.max-active', 1],
  ['iam-users.access-keys.inactive', 'absent'],
  ['iam-users.passwords.max-unused', '45d'],
  ['iam-users.passwords.max-age', '365d'],
  ['iam-users.allowed', ['smith,*']],
];

describe.each(controls)('%s: %j', (id, expected) => {
  it('is unknown once, for the account, when the report is denied', () => {
    expect(judge(id, expected, subject({ 'credential-report': unavailable(denied) }))).toEqual([
      expect.objectContaining({ verdict: 'unknown', cause: denied }),
    ]);
    expect(judge(id, expected, subject({ 'credential-report': unavailable(denied) }))[0]).not.toHaveProperty(
      'resource',
    );
  });

  it('passes once, for the account, when there are no users', () => {
    const [judged, ...others] = judge(id, expected, users());
    expect(judged).toMatchObject({ verdict: 'pass', observed: 'no IAM users', evidence: [reportSource] });
    expect(judged).not.toHaveProperty('resource');
    expect(others).toEqual([]);
  });

  it('passes a user without credentials, by name, even one with a comma', () => {
    expect(judgeOne(id, expected, users(row('smith,j', {})))).toMatchObject({
      verdict: 'pass',
      resource: 'smith,j',
    });
  });
});

function consoleAccess(expected: 'absent' | 'mfa', changes: Partial<CredentialRow>) {
  return judgeOne('iam-users.console-access', expected, users(row('octocat', changes)));
}

describe('iam-users.console-access', () => {
  it('absent: drifts for a password, with MFA or without', () => {
    expect(consoleAccess('absent', { passwordEnabled: true, mfaActive: true })).toEqual({
      resource: 'octocat',
      verdict: 'drift',
      expected: 'no password',
      observed: 'a password, MFA on',
      evidence: [reportSource],
    });
    expect(consoleAccess('absent', { passwordEnabled: true, mfaActive: 'missing' })).toMatchObject({
      verdict: 'drift',
      observed: 'a password',
    });
  });

  it('mfa: drifts for a password without MFA, passes with it', () => {
    expect(consoleAccess('mfa', { passwordEnabled: true })).toMatchObject({
      verdict: 'drift',
      observed: 'a password, MFA off',
    });
    expect(consoleAccess('mfa', { passwordEnabled: true, mfaActive: true }).verdict).toBe('pass');
  });

  it('is unknown for that user alone when a token cannot be read, naming column and token', () => {
    const rows = [row('hubot', { passwordEnabled: { unreadable: 'perhaps' } }), row('octocat', {})];
    const judged = judge('iam-users.console-access', 'mfa', users(...rows));
    expect(judged.map(({ resource, verdict }) => [resource, verdict])).toEqual([
      ['hubot', 'unknown'],
      ['octocat', 'pass'],
    ]);
    expect(judged[0]).toHaveProperty('cause.kind', 'malformed');
    expect(judged[0]).toHaveProperty(
      'cause.message',
      expect.stringMatching(/password_enabled of hubot .*"perhaps"/),
    );
  });

  it.each([
    [{ passwordEnabled: 'not-supported' }, 'malformed', 'password_enabled'],
    [{ passwordEnabled: 'missing' }, 'missing', 'password_enabled'],
    [{ passwordEnabled: true, mfaActive: 'not-supported' }, 'malformed', 'mfa_active'],
    [{ passwordEnabled: true, mfaActive: 'missing' }, 'missing', 'mfa_active'],
  ] as const)('mfa: is unknown when the row reads %j', (changes, kind, column) => {
    const judged = consoleAccess('mfa', changes);
    expect(judged).toMatchObject({ verdict: 'unknown', cause: { kind } });
    expect(judged).toHaveProperty('cause.message', expect.stringContaining(column));
  });

  it('needs no MFA column for a user without a password', () => {
    expect(consoleAccess('mfa', { mfaActive: 'missing' })).toMatchObject({
      verdict: 'pass',
      observed: 'no password',
    });
  });

  it('is mended with a command that holds for any user name', () => {
    expect(mendOf('iam-users.console-access', account({}), '-rf,o@example.com').command).toBe(
      "aws iam delete-login-profile --user-name='-rf,o@example.com'",
    );
    expect(mendOf('iam-users.console-access', account({}), "a'; true '").command).toBe(
      String.raw`aws iam delete-login-profile --user-name='a'\''; true '\'''`,
    );
  });
});

function passwordUnused(changes: Partial<CredentialRow>) {
  const changed = row('octocat', { passwordEnabled: true, ...changes });
  return judgeOne('iam-users.passwords.max-unused', '45d', users(changed));
}

describe('iam-users.passwords.max-unused: 45d', () => {
  it('passes a password used exactly 45 days ago, and drifts a millisecond earlier', () => {
    expect(passwordUnused({ passwordLastUsed: at(daysAgo(45)) }).verdict).toBe('pass');
    expect(passwordUnused({ passwordLastUsed: at(daysAgo(45, 1)) })).toMatchObject({
      verdict: 'drift',
      expected: 'passwords used within 45 days',
      observed: 'password last used 2026-10-07',
    });
  });

  it.each(['no-information', 'none'] as const)(
    'counts a password never used (%j) from when it was set',
    (never) => {
      const set = (iso: string) => passwordUnused({ passwordLastUsed: never, passwordLastChanged: at(iso) });
      expect(set(daysAgo(45)).verdict).toBe('pass');
      expect(set(daysAgo(45, 1))).toMatchObject({
        verdict: 'drift',
        observed: 'password with no recorded use, set on 2026-10-07',
      });
    },
  );

  it('passes a user without a password, whatever the dates read', () => {
    expect(passwordUnused({ passwordEnabled: false, passwordLastUsed: 'missing' })).toMatchObject({
      verdict: 'pass',
      observed: 'no password',
    });
  });

  it.each([
    [{ passwordEnabled: 'missing' }, 'password_enabled'],
    [{ passwordLastUsed: 'missing' }, 'password_last_used'],
    [{ passwordLastUsed: 'not-supported' }, 'password_last_used'],
    [{ passwordLastUsed: 'no-information', passwordLastChanged: 'missing' }, 'password_last_changed'],
    [{ passwordLastUsed: 'no-information', passwordLastChanged: 'none' }, 'password_last_changed'],
    [{ passwordLastUsed: { unreadable: 'x' } }, 'password_last_used'],
  ] as const)('is unknown when the row reads %j', (changes, column) => {
    const judged = passwordUnused(changes);
    expect(judged.verdict).toBe('unknown');
    expect(judged).toHaveProperty('cause.message', expect.stringContaining(column));
  });
});

describe('iam-users.passwords.max-age: 365d', () => {
  const within365Days = (changes: Partial<CredentialRow>) =>
    judgeOne(
      'iam-users.passwords.max-age',
      '365d',
      users(row('octocat', { passwordEnabled: true, ...changes })),
    );

  it('passes a password set exactly 365 days ago, used or not, and drifts a millisecond earlier', () => {
    const set = (iso: string) =>
      within365Days({ passwordLastChanged: at(iso), passwordLastUsed: 'no-information' });
    expect(set(daysAgo(365)).verdict).toBe('pass');
    expect(set(daysAgo(365, 1))).toMatchObject({
      verdict: 'drift',
      resource: 'octocat',
      expected: 'passwords set within 365 days',
      observed: 'password set on 2025-11-21',
    });
  });

  it('passes a user without a password, whatever the dates read', () => {
    expect(within365Days({ passwordEnabled: false, passwordLastChanged: 'missing' })).toMatchObject({
      verdict: 'pass',
      observed: 'no password',
    });
  });

  it.each([
    [{ passwordEnabled: 'missing' }, 'password_enabled'],
    [{ passwordLastChanged: 'missing' }, 'password_last_changed'],
    [{ passwordLastChanged: 'none' }, 'password_last_changed'],
    [{ passwordLastChanged: 'not-supported' }, 'password_last_changed'],
  ] as const)('is unknown when the row reads %j', (changes, column) => {
    expect(within365Days(changes)).toHaveProperty('cause.message', expect.stringContaining(column));
  });
});

describe('iam-users.allowed', () => {
  const allowed = (names: readonly string[], ...present: readonly string[]) =>
    judge('iam-users.allowed', names, users(...present.map((name) => row(name, {})))).map(
      ({ resource, verdict }) => [resource, verdict],
    );

  it('drifts for every user that fits no name and no pattern, letter case counting', () => {
    expect(
      allowed(['octocat', 'break-glass-?'], 'octocat', 'Octocat', 'break-glass-1', 'break-glass-10'),
    ).toEqual([
      ['octocat', 'pass'],
      ['Octocat', 'drift'],
      ['break-glass-1', 'pass'],
      ['break-glass-10', 'drift'],
    ]);
  });

  it('with an empty list, drifts for every user', () => {
    expect(allowed([], 'octocat')).toEqual([['octocat', 'drift']]);
    expect(judgeOne('iam-users.allowed', [], users())).toMatchObject({
      verdict: 'pass',
      expected: 'no IAM users',
      observed: 'no IAM users',
    });
  });

  it('says which users may be there, and that nobody declared the others', () => {
    const names = ['octocat', 'break-glass-?'];
    const expected = 'one of octocat, break-glass-?';
    expect(judge('iam-users.allowed', names, users(row('octocat', {}), row('hubot', {})))).toMatchObject([
      { expected, observed: 'declared' },
      { expected, observed: 'a user that nobody declared' },
    ]);
  });

  it('does not miss a declared user who is not there', () => {
    expect(judgeOne('iam-users.allowed', ['hubot'], users())).toMatchObject({
      verdict: 'pass',
      expected: 'only the user hubot',
    });
  });

  it.each([['octocat'], [['']], [[1]]])('cannot be %j', (written) => {
    expect(complaints('iam-users.allowed', written)).toHaveLength(1);
  });
});
