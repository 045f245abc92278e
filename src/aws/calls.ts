import { type AwsFailure, type Retry, toFailure } from './errors.ts';
import { createQuotas } from './quotas.ts';

/** Where details and trouble are told; each call is one line. */
export interface Log {
  readonly debug: (line: string) => void;
  readonly warning: (line: string) => void;
}

export interface CallerOptions {
  /** Requests in flight at once. */
  readonly concurrency: number;
  /** The part of AWS's published rates to use, above 0 and at most 1. */
  readonly quotaShare: number;
  readonly now: () => Date;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
  readonly log: Log;
}

/** The one way a request to AWS leaves: counted, within the quotas, bounded in number, and repeated where that helps. */
export interface Caller {
  readonly concurrency: number;
  /** Requests sent so far by operation, repetitions included. */
  readonly counts: Readonly<Record<string, number>>;
  /**
   * Runs one request. `account` is the account whose quota it draws on: the caller's, not the one asked about.
   * Throws an AwsFailure when it failed for good.
   */
  readonly send: <T>(operation: string, account: string, request: () => Promise<T>) => Promise<T>;
  /** For a run that ends early: every request that has not left yet fails. */
  readonly stop: () => void;
}

const attemptsAtMost = 6;
/** Milliseconds from the first failure on. Time spent waiting for a quota does not count. */
const patience = 90_000;
/** https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html */
const backoff = {
  throttled: { base: 1000, cap: 20_000 },
  transient: { base: 100, cap: 10_000 },
} as const;

export function createCaller(options: CallerOptions): Caller {
  const { concurrency, now, sleep, random, log } = options;
  const quotas = createQuotas(options.quotaShare, now);
  const slots = createSlots(concurrency);
  const counts: Record<string, number> = {};
  let stopped = false;

  async function attempt<T>(operation: string, account: string, request: () => Promise<T>): Promise<T> {
    const wait = quotas.reserve(operation, account);
    if (wait > 0) await sleep(wait);
    await slots.enter();
    try {
      if (stopped) throw new Error('the run has stopped');
      counts[operation] = (counts[operation] ?? 0) + 1;
      return await request();
    } catch (error) {
      throw toFailure(error, operation);
    } finally {
      slots.leave();
    }
  }

  async function send<T>(operation: string, account: string, request: () => Promise<T>): Promise<T> {
    let giveUpAt = Number.POSITIVE_INFINITY;
    for (let attempts = 1; ; attempts += 1) {
      try {
        return await attempt(operation, account, request);
      } catch (error) {
        const failure = toFailure(error, operation);
        giveUpAt = Math.min(giveUpAt, now().getTime() + patience);
        if (failure.retry === undefined || attempts === attemptsAtMost) throw failure;
        const wait = delay(failure.retry, attempts, random);
        if (now().getTime() + wait > giveUpAt) throw failure;
        log.debug(
          `${described(failure, account)}; attempt ${attempts + 1} follows in ${Math.round(wait)} ms`,
        );
        await sleep(wait);
      }
    }
  }

  return {
    concurrency,
    counts,
    send,
    stop() {
      stopped = true;
    },
  };
}

/** Milliseconds: a random part of a span that doubles, so that many callers do not come back together. */
function delay(retry: Retry, attempts: number, random: () => number): number {
  const { base, cap } = backoff[retry.reason];
  return Math.max(retry.after, random() * Math.min(cap, base * 2 ** (attempts - 1)));
}

function described({ operation, code, message, requestId }: AwsFailure, account: string): string {
  const id = requestId === undefined ? '' : `, request ${requestId}`;
  return `${operation} by account ${account} failed (${code}: ${message}${id})`;
}

interface Slots {
  readonly enter: () => Promise<void>;
  readonly leave: () => void;
}

function createSlots(size: number): Slots {
  const waiting: (() => void)[] = [];
  let free = size;
  return {
    async enter() {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
    },
    leave() {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    },
  };
}
