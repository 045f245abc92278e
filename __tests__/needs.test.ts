import { describe, expect, test } from 'vitest';
import { earlyNeeds, nothingEarly } from '../src/needs.ts';
import { ruling } from './baseline/diff-builders.ts';
import { account } from './baseline/fixtures.ts';
import { jobOf } from './run-fixture.ts';

const [audit, management] = ['222222222222', '111111111111'];

describe('what may be wanted while accounts are being listed', () => {
  const usage = ruling([{ ids: [audit] }, { 'detection.root-usage-alert': 'present' }]);
  const { mayNeed } = earlyNeeds(jobOf({}, {}), [usage]);

  test('of an audit account of its own is what the baseline asks of it by its id', () => {
    const facts = mayNeed({ audit, management });
    expect(facts.audit.size).toBeGreaterThan(0);
    expect([...facts.management]).toEqual([]);
  });

  test('of an audit role in the management account is told under that', () => {
    const facts = mayNeed({ audit, management: audit });
    expect(facts.management.size).toBeGreaterThan(0);
    expect([...facts.member]).toEqual([]);
  });

  test('is nothing where no account is to be read', () => {
    expect(nothingEarly.mayNeed({ audit, management })).toEqual({
      management: new Set(),
      audit: new Set(),
      member: new Set(),
    });
    expect(nothingEarly.needsOf(account({}))).toBeUndefined();
  });
});
