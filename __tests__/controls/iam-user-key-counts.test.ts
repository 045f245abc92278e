import { describe, expect, it } from 'vitest';
import type { ReportedKey } from '../../src/snapshot/facts.ts';
import { complaints, judgeOne, key, noKey, row, users } from './builders.ts';

const inactive = key({ active: false });
const unclear = key({ active: { unreadable: '?' } });

function withKeys(id: string, written: unknown, accessKeys: readonly ReportedKey[]) {
  return judgeOne(id, written, users(row('octocat', { accessKeys })));
}

describe('iam-users.access-keys.max-active', () => {
  const active = (most: number, ...keys: readonly ReportedKey[]) =>
    withKeys('iam-users.access-keys.max-active', most, keys);

  it('1: drifts for two active keys, passes with one active and one inactive', () => {
    expect(active(1, key({}), key({}))).toMatchObject({
      verdict: 'drift',
      resource: 'octocat',
      expected: 'at most 1 active access key',
      observed: 'key 1 active, last rotated 2026-11-11; key 2 active, last rotated 2026-11-11',
    });
    expect(active(1, key({}), inactive)).toMatchObject({ verdict: 'pass', observed: '1 active access key' });
    expect(active(1, noKey, noKey)).toMatchObject({ verdict: 'pass', observed: 'no active access key' });
  });

  it('0: drifts for one active key, passes with inactive ones', () => {
    expect(active(0, inactive, key({}))).toMatchObject({
      verdict: 'drift',
      observed: 'key 2 active, last rotated 2026-11-11',
    });
    expect(active(0, inactive, inactive)).toMatchObject({
      verdict: 'pass',
      expected: 'no active access key',
    });
  });

  it('is unknown only where a key that is not clear would decide', () => {
    for (const keys of [
      [key({}), unclear],
      [unclear, key({})],
      [unclear, unclear],
    ]) {
      expect(active(1, ...keys)).toMatchObject({
        verdict: 'unknown',
        cause: { kind: 'malformed', message: expect.stringMatching(/access_key_[12]_active/) },
      });
    }
    expect(active(1, inactive, unclear).verdict).toBe('pass');
    expect(active(0, inactive, unclear).verdict).toBe('unknown');
    expect(active(0, key({}), unclear).verdict).toBe('drift');
  });

  it.each([2, -1, '1', 0.5])('cannot be %j', (written) => {
    expect(complaints('iam-users.access-keys.max-active', written)).toEqual(['expected the number 0 or 1']);
  });
});

describe('iam-users.access-keys.inactive: absent', () => {
  const keys = (...of: readonly ReportedKey[]) => withKeys('iam-users.access-keys.inactive', 'absent', of);

  it('drifts for an inactive key, passes with active ones and none', () => {
    expect(keys(key({}), inactive)).toMatchObject({
      verdict: 'drift',
      observed: 'key 2 inactive, last rotated 2026-11-11',
    });
    expect(keys(key({}), key({})).verdict).toBe('pass');
    expect(keys(noKey, noKey)).toMatchObject({ verdict: 'pass', observed: 'no inactive access keys' });
  });

  it('is unknown when a key is not clear and no other is inactive', () => {
    expect(keys(key({}), unclear)).toMatchObject({ verdict: 'unknown', cause: { kind: 'malformed' } });
    expect(keys(inactive, unclear).verdict).toBe('drift');
  });
});
