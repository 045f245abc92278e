import { describe, expect, it } from 'vitest';
import { createCaller } from '../../src/aws/calls.ts';
import { EndpointRefused } from '../../src/aws/errors.ts';
import { type FakeClock, fakeClock } from './fixtures.ts';

const operation = 'iam:GetAccountSummary';
const throttled = Object.assign(new Error('Rate exceeded'), { name: 'Throttling', $fault: 'client' });
const unavailable = Object.assign(new Error('Try later'), {
  name: 'ServiceUnavailable',
  $fault: 'server',
  $metadata: { httpStatusCode: 503, requestId: 'id-1' },
});
const denied = Object.assign(new Error('not authorized'), { name: 'AccessDenied', $fault: 'client' });

function caller(clock: FakeClock, concurrency = 2, lines: string[] = []) {
  const log = { debug: (line: string) => void lines.push(line), warning: () => {} };
  const { now, sleep } = clock;
  const shared = { shards: 1, isShared: () => true };
  return createCaller({ concurrency, quotaShare: 0.6, ...shared, now, sleep, random: () => 0.5, log });
}

/** Throws the errors one after the other, then answers. */
function failing(...errors: readonly unknown[]): () => Promise<string> {
  const queue = [...errors];
  return async () => {
    if (queue.length > 0) throw queue.shift();
    return 'answer';
  };
}

describe('what a request needs before it leaves', () => {
  const roots = 'organizations:ListRoots';

  it('is waited for when its turn has come, however long that takes, and before each repetition', async () => {
    const clock = fakeClock();
    const { send } = caller(clock);
    const start = clock.now().getTime();
    const at: number[] = [];
    const ready = async () => void at.push(clock.now().getTime() - start);
    await send(roots, '1', failing(), ready);
    await send(roots, '1', failing(unavailable), ready);
    expect(at).toEqual([0, 1334, 1334 + 50 + 1617]);
  });

  it('takes no place in flight while it is waited for', async () => {
    const { send } = caller(fakeClock(), 1);
    const renewal = () => send(operation, '2', failing());
    await expect(send(operation, '1', failing(), async () => void (await renewal()))).resolves.toBe('answer');
  });

  it('fails the request when it cannot be had', async () => {
    const { send, counts } = caller(fakeClock());
    const ready = async () => Promise.reject(denied);
    await expect(send(operation, '1', failing(), ready)).rejects.toMatchObject({ kind: 'denied', operation });
    expect(counts).toEqual({});
  });
});

describe('a request that fails', () => {
  it('is not repeated when it was refused', async () => {
    const { send, counts } = caller(fakeClock());
    await expect(send(operation, '1', failing(denied))).rejects.toMatchObject({
      kind: 'denied',
      code: 'AccessDenied',
      message: 'not authorized',
      operation,
    });
    expect(counts).toEqual({ [operation]: 1 });
  });

  it('is repeated after growing random pauses when it was throttled, each attempt counted', async () => {
    const clock = fakeClock();
    const { send, counts } = caller(clock);
    await expect(send(operation, '1', failing(throttled, throttled, throttled))).resolves.toBe('answer');
    expect(clock.slept).toEqual([500, 1000, 2000]);
    expect(counts).toEqual({ [operation]: 4 });
  });

  it('is repeated sooner after a failure of the service, and the log names the request', async () => {
    const clock = fakeClock();
    const lines: string[] = [];
    await caller(clock, 2, lines).send(operation, '111122223333', failing(unavailable));
    expect(clock.slept).toEqual([50]);
    expect(lines).toEqual([
      'iam:GetAccountSummary by account 111122223333 failed (ServiceUnavailable: Try later, request id-1); attempt 2 follows in 50 ms',
    ]);
  });

  it('is given up after six attempts with the last failure', async () => {
    const { send, counts } = caller(fakeClock());
    const always = Array.from({ length: 20 }, () => throttled);
    await expect(send(operation, '1', failing(...always))).rejects.toMatchObject({ kind: 'throttled' });
    expect(counts).toEqual({ [operation]: 6 });
  });

  const asks = (headers: Readonly<Record<string, string>>) =>
    Object.assign(new Error('Rate exceeded'), {
      name: 'TooManyRequestsException',
      $fault: 'client',
      $response: { headers },
    });

  it.each([
    [{ 'retry-after': '7' }, 7000],
    [{ 'retry-after': '7', 'x-amz-retry-after': '9000' }, 9000],
  ])('waits as long as AWS asks: %j is %d ms', async (headers, wait) => {
    const clock = fakeClock();
    const { send } = caller(clock);
    await expect(send(operation, '1', failing(asks(headers)))).resolves.toBe('answer');
    expect(clock.slept).toEqual([wait]);
  });

  it('is given up at once when AWS asks to wait longer than its patience', async () => {
    const { send, counts } = caller(fakeClock());
    const tooLong = asks({ 'retry-after': '600' });
    await expect(send(operation, '1', failing(tooLong))).rejects.toMatchObject({ kind: 'throttled' });
    expect(counts).toEqual({ [operation]: 1 });
  });

  it('stops the run, instead of counting as a failure of AWS, when its endpoint is refused', async () => {
    const { send } = caller(fakeClock());
    const refused = new EndpointRefused('not AWS');
    await expect(send(operation, '1', failing(refused))).rejects.toBe(refused);
  });
});

describe('requests in flight', () => {
  it('are never more than allowed, and waiting between attempts takes no place', async () => {
    let inFlight = 0;
    let most = 0;
    const { send } = caller(fakeClock(), 3);
    const request = (fails: boolean) => {
      let first = fails;
      return async () => {
        inFlight += 1;
        most = Math.max(most, inFlight);
        await new Promise((resolve) => setImmediate(resolve));
        inFlight -= 1;
        if (first) {
          first = false;
          throw throttled;
        }
      };
    };
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => send(operation, '1', request(index % 2 === 0))),
    );
    expect(most).toBe(3);
    expect(inFlight).toBe(0);
  });

  it('let others pass while one waits for its next attempt', async () => {
    const clock = fakeClock();
    let release = () => {};
    const sleep = () => new Promise<void>((resolve) => (release = resolve));
    const { send } = caller({ ...clock, sleep }, 1);
    const waiting = send(operation, '1', failing(unavailable));
    await expect(send(operation, '1', failing())).resolves.toBe('answer');
    release();
    await expect(waiting).resolves.toBe('answer');
  });

  it('for the list of accounts go before those that need not wait for a quota', async () => {
    const { send } = caller(fakeClock(), 1);
    const sent: string[] = [];
    const asking = (name: string) =>
      send(name, '1', async () => {
        sent.push(name);
        await new Promise((resolve) => setImmediate(resolve));
      });
    const names = [operation, operation, 'organizations:ListAccounts'];
    await Promise.all(names.map(asking));
    expect(sent).toEqual([operation, 'organizations:ListAccounts', operation]);
  });

  it('wait for the quota of their operation before they leave', async () => {
    const clock = fakeClock();
    const { send } = caller(clock);
    for (let sent = 0; sent < 3; sent += 1) await send('organizations:DescribeOrganization', '1', failing());
    expect(clock.slept.length).toBe(2);
  });

  it('leave more slowly after AWS throttled one of them', async () => {
    const clock = fakeClock();
    const { send } = caller(clock);
    await send('organizations:ListAccounts', '1', failing(throttled));
    const since = clock.now().getTime();
    for (let sent = 0; sent < 4; sent += 1) await send('organizations:ListAccounts', '1', failing());
    // 4 at 8 a second × 0.6, of which half.
    expect(clock.now().getTime() - since).toBeGreaterThan(1000);
  });

  it('for credential reports are at most ten, however many others may be', async () => {
    let inFlight = 0;
    let most = 0;
    const { send } = caller(fakeClock(), 32);
    const start = async () => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      await new Promise((resolve) => setImmediate(resolve));
      inFlight -= 1;
    };
    const accounts = Array.from({ length: 40 }, (_, index) => String(index));
    await Promise.all(accounts.map((id) => send('iam:GenerateCredentialReport', id, start)));
    expect(most).toBe(10);
  });

  it('do not leave any more once the run has stopped', async () => {
    const { send, stop, counts } = caller(fakeClock());
    stop();
    await expect(send(operation, '1', failing())).rejects.toThrow('the run has stopped');
    expect(counts).toEqual({});
  });
});
