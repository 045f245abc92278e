import { describe, expect, it } from 'vitest';
import { createQuotas, type QuotaOptions, rateOf } from '../../src/aws/quotas.ts';
import { type FakeClock, fakeClock } from './fixtures.ts';

const listing = 'organizations:ListAccounts';
const roots = 'organizations:ListRoots';
const summary = 'iam:GetAccountSummary';

function quotas(clock: FakeClock, changes: Partial<QuotaOptions> = {}) {
  const { now, sleep } = clock;
  const { enter, open } = createQuotas({ share: 1, shards: 1, isShared: () => true, now, sleep, ...changes });
  const start = now().getTime();
  /** Milliseconds since the start at which each of so many requests, one after the other, may leave. */
  async function leave(count: number, operation = roots, account = '111111111111') {
    const times: number[] = [];
    for (let sent = 0; sent < count; sent += 1) {
      await enter(operation, account, false);
      times.push(now().getTime() - start);
    }
    return times;
  }
  return { enter, open, leave };
}

describe('the quota of an operation', () => {
  it('lets a burst pass and then spaces requests at the chosen share of the published rate', async () => {
    const { leave } = quotas(fakeClock(), { share: 0.5 });
    expect(await leave(8, listing)).toEqual([0, 0, 0, 0, 0, 0, 250, 500]);
  });

  it('fills up again while time passes, up to the burst and no further', async () => {
    const clock = fakeClock();
    const { leave } = quotas(clock);
    expect(await leave(3)).toEqual([0, 0, 1000]);
    await clock.sleep(3_600_000);
    expect(await leave(3)).toEqual([3_601_000, 3_601_000, 3_602_000]);
  });

  it('belongs to the calling account, and to one operation', async () => {
    const { leave } = quotas(fakeClock(), { share: 0.1 });
    expect(await leave(1)).toEqual([0]);
    expect(await leave(1, roots, '222222222222')).toEqual([0]);
    expect(await leave(1, listing)).toEqual([0]);
    expect(await leave(1)).toEqual([10_000]);
  });

  it('holds nothing back where AWS publishes no rate', async () => {
    const { leave } = quotas(fakeClock(), { share: 0.1 });
    expect(new Set(await leave(1000, summary))).toEqual(new Set([0]));
  });

  it('that several operations share is divided between them', () => {
    expect(rateOf('events:ListRules', 1, 1)).toBe(25);
    expect(rateOf('events:ListTargetsByRule', 1, 1)).toBe(25);
  });

  it('is divided among shards only for the accounts that all of them ask from', async () => {
    const { leave } = quotas(fakeClock(), { shards: 4, isShared: (account) => account === '111111111111' });
    expect(await leave(3, listing)).toEqual([0, 0, 0]);
    expect(await leave(1, listing)).toEqual([500]);
    expect(await leave(12, listing, '222222222222')).toEqual(Array(12).fill(500));
  });

  it('of opening root sessions is of our own choosing, so that no share of it is left to others', () => {
    expect(rateOf('sts:AssumeRoot', 0.1, 2)).toBe(10);
    expect(rateOf('account:GetAlternateContact', 0.6, 2)).toBe(3);
    expect(rateOf(summary, 0.6, 2)).toBeUndefined();
  });

  it('still counts an account that was busy when thousands of others have been asked meanwhile', async () => {
    const clock = fakeClock();
    const { leave } = quotas(clock);
    const contact = 'account:GetAlternateContact';
    await leave(15, contact, 'busy');
    for (let id = 0; id < 2000; id += 1) await leave(1, contact, String(id));
    expect(await leave(1, contact, 'busy')).toEqual([100]);
  });

  it('is whole again for accounts that have been quiet, however many came in between', async () => {
    const clock = fakeClock();
    const { leave } = quotas(clock);
    for (let id = 0; id < 600; id += 1) await leave(2, roots, String(id));
    await clock.sleep(60_000);
    for (let id = 600; id < 1200; id += 1) await leave(2, roots, String(id));
    expect(await leave(3, roots, '0')).toEqual([60_000, 60_000, 61_000]);
  });

  it('lets a repetition go before what has not been sent yet', async () => {
    const { enter } = quotas(fakeClock());
    const order: string[] = [];
    const go = async (name: string, isRepetition: boolean) => {
      await enter(roots, '1', isRepetition);
      order.push(name);
    };
    await Promise.all([go('a', false), go('b', false), go('c', false), go('d', false), go('again', true)]);
    expect(order.indexOf('again')).toBeLessThan(order.indexOf('d'));
  });

  it('no longer matters when the run has stopped', async () => {
    const clock = fakeClock();
    const { leave, open } = quotas(clock);
    open();
    expect(await leave(20)).toEqual(Array(20).fill(0));
  });

  it('holds nobody back any longer who waits while the run stops', async () => {
    const { enter, open } = quotas(fakeClock(), { sleep: () => new Promise(() => {}) });
    const waiting = Array.from({ length: 20 }, () => enter(roots, '1', false));
    open();
    expect((await Promise.all(waiting)).length).toBe(20);
  });
});

describe('throttling by AWS', () => {
  it('halves the rate of that operation in that account, which recovers within a minute', async () => {
    const clock = fakeClock();
    const { enter, leave } = quotas(clock);
    const place = await enter(listing, '1', false);
    place.throttled();
    const [first = 0, second = 0] = await leave(2, listing, '1');
    // 8 a second is one in 125 ms; at half of that, one in 250.
    expect([first, second - first].every((gap) => gap > 240 && gap <= 250)).toBe(true);
    expect(await leave(1, listing, '2')).toEqual([second]);
    await clock.sleep(60_000);
    await leave(12, listing, '1');
    const [before = 0, after = 0] = await leave(2, listing, '1');
    expect(after - before).toBe(125);
  });

  it('of many requests that left together counts once', async () => {
    const { enter, leave } = quotas(fakeClock());
    const places = await Promise.all(Array.from({ length: 10 }, () => enter(listing, '1', false)));
    for (const place of places) place.throttled();
    expect((await leave(1, listing, '1'))[0]).toBeLessThanOrEqual(250);
  });

  it('of repetitions slows down further, but never to a stop', async () => {
    const { enter, leave } = quotas(fakeClock());
    for (let times = 0; times < 30; times += 1) (await enter(listing, '1', true)).throttled();
    const [first = 0, second = 0] = await leave(2, listing, '1');
    expect(second - first).toBeLessThanOrEqual(8000);
  });

  it('slows down an operation without a published rate too, until it has recovered', async () => {
    const clock = fakeClock();
    const { enter, leave } = quotas(clock);
    (await enter(summary, '1', false)).throttled();
    expect((await leave(1, summary, '1'))[0]).toBeGreaterThan(0);
    await clock.sleep(120_000);
    expect(new Set(await leave(500, summary, '1')).size).toBe(1);
  });

  it('of credential reports slows them down in every account, because accounts share the capacity', async () => {
    const { enter, leave } = quotas(fakeClock());
    (await enter('iam:GenerateCredentialReport', '1', false)).throttled();
    expect((await leave(1, 'iam:GenerateCredentialReport', '2'))[0]).toBeGreaterThan(0);
  });
});
