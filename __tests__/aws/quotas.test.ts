import { describe, expect, it } from 'vitest';
import { createQuotas } from '../../src/aws/quotas.ts';
import { fakeClock } from './fixtures.ts';

describe('the quota of an operation', () => {
  it('lets a burst pass and then spaces requests at the chosen share of the published rate', () => {
    const clock = fakeClock();
    const quotas = createQuotas(0.5, clock.now);
    const waits = Array.from({ length: 8 }, () =>
      quotas.reserve('organizations:ListAccounts', '111111111111'),
    );
    expect(waits).toEqual([0, 0, 0, 0, 0, 0, 250, 500]);
  });

  it('fills up again while time passes, up to the burst and no further', async () => {
    const clock = fakeClock();
    const quotas = createQuotas(1, clock.now);
    const reserve = () => quotas.reserve('organizations:ListRoots', '111111111111');
    expect([reserve(), reserve(), reserve()]).toEqual([0, 0, 1000]);
    await clock.sleep(3_600_000);
    expect([reserve(), reserve(), reserve()]).toEqual([0, 0, 1000]);
  });

  it('belongs to the calling account, and to one operation', () => {
    const quotas = createQuotas(0.1, fakeClock().now);
    expect(quotas.reserve('organizations:ListRoots', '111111111111')).toBe(0);
    expect(quotas.reserve('organizations:ListRoots', '111111111111')).toBeGreaterThan(0);
    expect(quotas.reserve('organizations:ListRoots', '222222222222')).toBe(0);
    expect(quotas.reserve('organizations:ListAccounts', '111111111111')).toBe(0);
  });

  it('holds nothing back where AWS publishes no rate', () => {
    const quotas = createQuotas(0.1, fakeClock().now);
    const waits = Array.from({ length: 1000 }, () => quotas.reserve('iam:GetAccountSummary', '111111111111'));
    expect(new Set(waits)).toEqual(new Set([0]));
  });

  it('still counts an account that waits when thousands of others have been asked meanwhile', () => {
    const quotas = createQuotas(1, fakeClock().now);
    const reserve = (id: string) => quotas.reserve('account:GetAlternateContact', id);
    for (let asked = 0; asked < 15; asked += 1) reserve('waiting');
    for (let id = 0; id < 2000; id += 1) reserve(String(id));
    expect(reserve('waiting')).toBe(100);
  });
});
