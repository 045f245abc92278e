import { describe, expect, it } from 'vitest';
import { because, dayOf, pass, readFact, reading, unknown } from '../../src/controls/judging.ts';
import type { FactId } from '../../src/snapshot/facts.ts';
import { denied, outside, provenance, unavailable } from './builders.ts';

describe('a fact without a value', () => {
  it('is unknown with its cause, and rests on the call that failed', () => {
    expect(reading(unavailable(denied))).toEqual({
      state: 'unread',
      outcome: {
        verdict: 'unknown',
        observed: 'could not be read',
        cause: denied,
        evidence: [provenance('a call that failed')],
      },
    });
  });

  it('does not apply where there is no such thing, and rests on what tells so', () => {
    expect(reading(outside)).toEqual({
      state: 'unread',
      outcome: {
        verdict: 'not-applicable',
        observed: 'not applicable',
        reason: outside.reason,
        evidence: [outside.provenance],
      },
    });
  });

  it.each<[FactId, string, string]>([
    ['account-summary', 'the account summary of this account', 'member-role'],
    ['contact.security', 'the security contact of this account', 'member-role'],
    ['organization-settings', 'the feature set of the organization', 'management account'],
    [
      'delegated-administrators.iam.amazonaws.com',
      'the delegated administrators of the organization',
      'management account',
    ],
  ])('is named where nobody read it, with what would: %s', (id, name, help) => {
    expect(readFact({}, id)).toMatchObject({
      outcome: {
        verdict: 'unknown',
        cause: {
          kind: 'no-source',
          message: `Nothing at hand could read ${name}.`,
          mend: expect.stringContaining(help),
        },
      },
    });
  });
});

describe('what the reader should know besides', () => {
  it('is told of what is decided, and not of what is unknown, which has its cause', () => {
    expect(because(pass('a', []), 'It is old.')).toEqual({ ...pass('a', []), reason: 'It is old.' });
    expect(because(unknown(denied, []), 'It is old.')).toEqual(unknown(denied, []));
  });
});

describe('the day of a time', () => {
  it.each([
    ['2026-11-21T23:59:59Z', '2026-11-21'],
    ['2026-11-21T23:59:59-05:00', '2026-11-22'],
    ['Sat, 21 Nov 2026 23:59:59 Z', '2026-11-21'],
    [Date.UTC(2026, 10, 21), '2026-11-21'],
  ])('%s is told in UTC', (time, day) => {
    expect(dayOf(time)).toBe(day);
  });

  it.each(['soon', '2026-99-21T00:00:00Z', Number.NaN])('%s has none', (time) => {
    expect(dayOf(time)).toBeUndefined();
  });
});
