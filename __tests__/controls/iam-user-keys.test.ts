import { describe, expect, it } from 'vitest';
import type { ReportedKey } from '../../src/snapshot/facts.ts';
import { account, at, daysAgo, judgeOne, key, mendOf, noKey, reportSource, row, users } from './builders.ts';

function judgeKeys(id: string, expected: string, accessKeys: readonly ReportedKey[]) {
  return judgeOne(id, expected, users(row('octocat', { accessKeys })));
}

describe('iam-users.access-keys: absent', () => {
  const absent = (...keys: readonly ReportedKey[]) => judgeKeys('iam-users.access-keys', 'absent', keys);

  it('drifts for any key, active or not, and lists them', () => {
    const judged = absent(key({ active: false }), key({ lastRotated: at('2025-03-04T05:06:07Z') }));
    expect(judged).toEqual({
      resource: 'octocat',
      verdict: 'drift',
      expected: 'no access keys',
      observed: 'key 1 inactive, last rotated 2026-11-11; key 2 active, last rotated 2025-03-04',
      evidence: [reportSource],
    });
  });

  it('knows an inactive key by its last use, too', () => {
    const used = key({ active: false, lastRotated: 'none', lastUsed: at(daysAgo(400)) });
    expect(absent(used, noKey)).toMatchObject({
      verdict: 'drift',
      observed: 'key 1 inactive, last rotation not known',
    });
  });

  it('passes a user without keys', () => {
    expect(absent(noKey, noKey)).toMatchObject({ verdict: 'pass', observed: 'no access keys' });
  });

  it.each([
    [{ active: 'missing' }, 'missing', 'access_key_2_active'],
    [{ active: 'not-supported' }, 'malformed', 'access_key_2_active'],
    [{ active: { unreadable: 'yes' } }, 'malformed', 'access_key_2_active'],
    [{ active: false, lastRotated: 'missing' }, 'missing', 'access_key_2_last_rotated'],
    [{ active: false, lastRotated: 'not-supported' }, 'malformed', 'access_key_2_last_rotated'],
  ] as const)(
    'is unknown when the second key reads %j and the first is not there',
    (changes, kind, column) => {
      const judged = absent(noKey, key(changes));
      expect(judged).toMatchObject({ verdict: 'unknown', cause: { kind } });
      expect(judged).toHaveProperty('cause.message', expect.stringContaining(column));
    },
  );

  it('drifts for the key that is there, whatever the other reads', () => {
    expect(absent(key({}), key({ active: 'missing' }))).toMatchObject({
      verdict: 'drift',
      observed: 'key 1 active, last rotated 2026-11-11; key 2 is not clear',
    });
  });

  it('is mended by deleting the key', () => {
    expect(mendOf('iam-users.access-keys', account({}), 'octocat').command).toBe(
      "aws iam delete-access-key --user-name='octocat' --access-key-id='<key id>'",
    );
  });
});

describe('iam-users.access-keys.max-age: 90d', () => {
  const maxAge = (...keys: readonly ReportedKey[]) => judgeKeys('iam-users.access-keys.max-age', '90d', keys);
  const rotated = (iso: string) => key({ lastRotated: at(iso) });

  it('passes a key made exactly 90 days ago, and drifts a millisecond earlier', () => {
    expect(maxAge(rotated(daysAgo(90)), noKey)).toMatchObject({ verdict: 'pass' });
    expect(maxAge(rotated(daysAgo(90, 1)), noKey)).toMatchObject({
      verdict: 'drift',
      expected: 'active keys rotated within 90 days',
      observed: 'key 1 last rotated 2026-08-23',
    });
  });

  it('judges both keys and lists both', () => {
    expect(maxAge(rotated(daysAgo(1)), rotated(daysAgo(400)))).toMatchObject({
      verdict: 'drift',
      observed: 'key 1 last rotated 2026-11-20; key 2 last rotated 2025-10-17',
    });
  });

  it('leaves inactive keys alone, whatever they read', () => {
    const old = key({ active: false, lastRotated: at(daysAgo(900)) });
    expect(maxAge(old, key({ active: false, lastRotated: 'missing' }))).toMatchObject({
      verdict: 'pass',
      observed: 'no active access keys',
    });
  });

  it.each(['none', 'no-information', 'not-supported', 'missing', { unreadable: '?' }] as const)(
    'is unknown when an active key was made %j',
    (lastRotated) => {
      const judged = maxAge(key({ lastRotated }), noKey);
      expect(judged.verdict).toBe('unknown');
      expect(judged).toHaveProperty('cause.message', expect.stringContaining('access_key_1_last_rotated'));
    },
  );

  it('drifts for an old key, whatever the other reads', () => {
    expect(maxAge(rotated(daysAgo(91)), key({ active: 'missing' }))).toMatchObject({
      verdict: 'drift',
      observed: 'key 1 last rotated 2026-08-22; another key is not clear',
    });
  });
});

describe('iam-users.access-keys.max-unused: 45d', () => {
  const maxUnused = (...keys: readonly ReportedKey[]) =>
    judgeKeys('iam-users.access-keys.max-unused', '45d', keys);
  const used = (iso: string) => key({ lastUsed: at(iso), lastRotated: at(daysAgo(900)) });

  it('passes a key used exactly 45 days ago, and drifts a millisecond earlier', () => {
    expect(maxUnused(used(daysAgo(45)), noKey)).toMatchObject({
      verdict: 'pass',
      observed: 'key 1 last used 2026-10-07',
    });
    expect(maxUnused(used(daysAgo(45, 1)), noKey)).toMatchObject({
      verdict: 'drift',
      observed: 'key 1 last used 2026-10-07',
    });
  });

  it.each(['none', 'no-information'] as const)(
    'counts a key never used (%j) from when it was made',
    (never) => {
      const made = (iso: string) => maxUnused(key({ lastUsed: never, lastRotated: at(iso) }), noKey);
      expect(made(daysAgo(45)).verdict).toBe('pass');
      expect(made(daysAgo(45, 1))).toMatchObject({
        verdict: 'drift',
        observed: 'key 1 with no recorded use, last rotated 2026-10-07',
      });
    },
  );

  it('judges both keys and lists both, a key that was made lately and never used among them', () => {
    expect(maxUnused(used(daysAgo(2)), key({}))).toMatchObject({
      verdict: 'pass',
      observed: 'key 1 last used 2026-11-19; key 2 with no recorded use, last rotated 2026-11-11',
    });
    expect(maxUnused(used(daysAgo(300)), key({}))).toMatchObject({
      verdict: 'drift',
      observed: 'key 1 last used 2026-01-25; key 2 with no recorded use, last rotated 2026-11-11',
    });
  });

  it('says the same of the drift tomorrow, although the other key is used every day', () => {
    const said = (last: string) => maxUnused(used(last), used(daysAgo(300))).observed;
    expect(said(daysAgo(1))).toBe('key 1 used in time; key 2 last used 2026-01-25');
    expect(said(daysAgo(0))).toBe(said(daysAgo(1)));
  });

  it.each([
    [{ active: 'missing' }, 'access_key_1_active'],
    [{ lastUsed: 'missing' }, 'access_key_1_last_used_date'],
    [{ lastUsed: 'not-supported' }, 'access_key_1_last_used_date'],
    [{ lastUsed: 'none', lastRotated: 'none' }, 'access_key_1_last_rotated'],
  ] as const)('is unknown when an active key reads %j', (changes, column) => {
    const judged = maxUnused(key(changes), noKey);
    expect(judged.verdict).toBe('unknown');
    expect(judged).toHaveProperty('cause.message', expect.stringContaining(column));
  });

  it('is mended by switching the key off', () => {
    expect(mendOf('iam-users.access-keys.max-unused', account({}), 'octocat').command).toBe(
      "aws iam update-access-key --user-name='octocat' --access-key-id='<key id>' --status Inactive",
    );
  });
});
