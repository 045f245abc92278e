import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/drift/finding.ts';
import { tally, worstFirst } from '../../src/drift/tally.ts';
import type { Cause } from '../../src/snapshot/fact.ts';
import { account, denied } from '../controls/builders.ts';
import { finding, verdict } from './builders.ts';

const unread = { verdict: 'unknown', cause: denied } as const;
const other: Cause = { ...denied, message: 'Another call was refused.' };

describe('the status', () => {
  test('is incomplete when a planned read failed, even where there is drift', () => {
    const of = { ...verdict('111111111111', {}), failedReads: [denied] };
    expect(tally([of], [], undefined).status).toBe('incomplete');
  });

  test('is not incomplete for an unknown that no failed read made', () => {
    expect(tally([verdict('111111111111', unread)], [], undefined).status).toBe('in-sync');
    expect(tally([verdict('111111111111', unread, {})], [], undefined).status).toBe('drift');
  });

  test('is drift where anything drifts', () => {
    expect(tally([verdict('111111111111', { verdict: 'pass' }, {})], [], undefined).status).toBe('drift');
  });

  test('is in-sync where drift is accepted, or there is none', () => {
    expect(tally([verdict('111111111111', { verdict: 'accepted' })], [], undefined).status).toBe('in-sync');
    expect(tally([], [], undefined).status).toBe('in-sync');
  });
});

describe('coverage', () => {
  test('counts an account as judged when every planned read of it succeeded', () => {
    const half = { ...verdict('111111111111'), failedReads: [denied, other] };
    const { coverage } = tally(
      [half, verdict('222222222222', unread), verdict('333333333333', {})],
      [],
      undefined,
    );
    expect([coverage.accounts, coverage.judged]).toEqual([3, 2]);
    expect(coverage.unreadable).toMatchObject([{ account: { id: '111111111111' }, causes: [denied, other] }]);
  });

  test('names the accounts that are left out because of their state', () => {
    const closed = account({ id: '999999999999', state: 'CLOSED' });
    const { coverage } = tally([verdict('111111111111')], [closed], undefined);
    expect([coverage.accounts, coverage.skipped]).toEqual([1, [closed]]);
  });
});

describe('totals', () => {
  test('count every verdict, by control too, and the severities of drift alone', () => {
    const { totals } = tally(
      [
        verdict('111111111111', { severity: 'critical' }, { verdict: 'pass' }, { verdict: 'accepted' }),
        verdict('222222222222', { severity: 'low', control: 'root-user.email' }, unread),
        verdict('333333333333', { verdict: 'not-applicable', control: 'root-user.mfa' }),
      ],
      [],
      undefined,
    );
    expect(totals.byVerdict).toEqual({ pass: 1, drift: 2, accepted: 1, 'not-applicable': 1, unknown: 1 });
    expect(totals.bySeverity).toEqual({ critical: 1, high: 0, medium: 0, low: 1 });
    expect(totals.byControl).toEqual({
      'root-user.access-keys': { pass: 1, drift: 1, accepted: 1, 'not-applicable': 0, unknown: 1 },
      'root-user.email': { pass: 0, drift: 1, accepted: 0, 'not-applicable': 0, unknown: 0 },
      'root-user.mfa': { pass: 0, drift: 0, accepted: 0, 'not-applicable': 1, unknown: 0 },
    });
  });

  test('count drift as muted whose issue stays closed, and nothing else that its issue knows', () => {
    const [muted, open] = [finding({}), finding({ control: 'root-user.mfa' })];
    const [mutedToo, fresh] = [
      finding({ control: 'contacts.security' }),
      finding({ control: 'contacts.billing' }),
    ];
    const accepted = finding({ control: 'root-user.email', verdict: 'accepted' });
    const known = new Map([
      [muted.key, { since: '2026-11-01', mutedUntil: '2026-12-01' }],
      [open.key, { since: '2026-11-01', mutedUntil: undefined }],
      [accepted.key, { since: '2026-11-01', mutedUntil: '2026-12-01' }],
      [mutedToo.key, { since: '2026-11-01', mutedUntil: '2026-12-01' }],
    ]);
    const of = { ...verdict(muted.account.id), findings: [muted, open, accepted, mutedToo, fresh] };
    const { totals, status } = tally([of], [], known);
    expect([totals.muted, totals.byVerdict.drift, status]).toEqual([2, 4, 'drift']);
  });

  test('know of no muted drift where nobody looked at issues', () => {
    expect(tally([verdict('111111111111', {})], [], undefined).totals.muted).toBeUndefined();
  });

  test('passes and not-applicables are counted, and not listed', () => {
    const { findings } = tally(
      [verdict('111111111111', { verdict: 'pass' }, { verdict: 'not-applicable' }, {})],
      [],
      undefined,
    );
    expect(findings.map((found) => found.verdict)).toEqual(['drift']);
  });

  test('a listed finding carries the owner of its account', () => {
    const of = { ...verdict('111111111111', {}), owner: 'undecided' as const };
    expect(tally([of], [], undefined).findings).toMatchObject([{ owner: 'undecided' }]);
  });
});

test('drift comes before unknown and accepted, the worst first, then by key', () => {
  const mixed = [
    finding({ verdict: 'accepted', severity: 'critical', key: 'a' }),
    finding({ verdict: 'unknown', severity: 'critical', key: 'b' }),
    finding({ severity: 'low', key: 'c' }),
    finding({ severity: 'critical', key: 'e' }),
    finding({ severity: 'critical', key: 'd' }),
    finding({ severity: 'medium', key: 'f' }),
    finding({ severity: 'high', key: 'g' }),
  ];
  const order = (findings: readonly Finding[]) => findings.toSorted(worstFirst).map(({ key }) => key);
  expect(order(mixed)).toEqual(['d', 'e', 'g', 'f', 'c', 'b', 'a']);
  expect(order(mixed.toReversed())).toEqual(order(mixed));
});
