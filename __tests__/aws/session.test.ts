import { describe, expect, it } from 'vitest';
import { renewing } from '../../src/aws/session.ts';
import { fakeClock } from './fixtures.ts';

const minutes = 60_000;

/** Sessions of an hour, the n-th with the key `key-n`; those listed fail. */
function sessions(failing: readonly number[] = []) {
  const clock = fakeClock();
  const warnings: string[] = [];
  let asked = 0;
  const log = { debug: () => {}, warning: (line: string) => void warnings.push(line) };
  const { ready, current } = renewing(
    async () => {
      asked += 1;
      if (failing.includes(asked)) throw new Error(`refused ${asked}`);
      const expiration = new Date(clock.now().getTime() + 60 * minutes);
      return { accessKeyId: `key-${asked}`, secretAccessKey: 'secret', expiration };
    },
    { now: clock.now, log },
  );
  const key = async () => (await current()).accessKeyId;
  return { clock, ready, key, warnings, asked: () => asked };
}

describe('credentials that are renewed', () => {
  it('are asked for once, however many wait for them', async () => {
    const { ready, key, asked } = sessions();
    await Promise.all([ready(), ready(), ready()]);
    await ready();
    expect([await key(), asked()]).toEqual(['key-1', 1]);
  });

  it('are renewed ahead of their end, not earlier', async () => {
    const { clock, ready, key } = sessions();
    await ready();
    await clock.sleep(49 * minutes);
    await ready();
    expect(await key()).toBe('key-1');
    await clock.sleep(2 * minutes);
    await ready();
    expect(await key()).toBe('key-2');
  });

  it('serve to their end when the renewal fails, which is tried again after a pause', async () => {
    const { clock, ready, key, warnings, asked } = sessions([2]);
    await ready();
    await clock.sleep(51 * minutes);
    await ready();
    await ready();
    expect([await key(), asked(), warnings.length]).toEqual(['key-1', 2, 1]);
    await clock.sleep(1 * minutes);
    await ready();
    expect(await key()).toBe('key-3');
  });

  it('fail with the reason when they have ended, without asking for every read', async () => {
    const { clock, ready, asked } = sessions([2, 3]);
    await ready();
    await clock.sleep(61 * minutes);
    await expect(ready()).rejects.toThrow('refused 2');
    await expect(ready()).rejects.toThrow('refused 2');
    expect(asked()).toBe(2);
    await clock.sleep(1 * minutes);
    await expect(ready()).rejects.toThrow('refused 3');
  });

  it('are not renewed where they have no end', async () => {
    const clock = fakeClock();
    let asked = 0;
    const obtain = async () => {
      asked += 1;
      return { accessKeyId: 'key', secretAccessKey: 'secret' };
    };
    const { ready } = renewing(obtain, { now: clock.now, log: { debug: () => {}, warning: () => {} } });
    await ready();
    await clock.sleep(10_000 * minutes);
    await ready();
    expect(asked).toBe(1);
  });

  it('fail with the reason when there were none to begin with', async () => {
    const { ready } = sessions([1]);
    await expect(ready()).rejects.toThrow('refused 1');
  });
});
