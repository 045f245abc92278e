import { type AwsFailure, type Retry, toFailure } from './errors.ts';
import { createQuotas, type Place } from './quotas.ts';

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
  /** How many runs at once divide the quotas of the accounts that `isShared` names; 1 for a run alone. */
  readonly shards: number;
  /** Whether every shard asks from this account, as from the audit role's own. */
  readonly isShared: (account: string) => boolean;
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
  /** How many of them AWS has throttled. */
  readonly throttled: () => number;
  /**
   * Runs one request. `account` is the account whose quota it draws on: the caller's, not the one asked about. `ready`
   * is awaited whenever its turn has come, which may take longer than a session lasts. Throws an AwsFailure when it
   * failed for good.
   */
  readonly send: <T>(
    operation: string,
    account: string,
    request: () => Promise<T>,
    ready?: () => Promise<void>,
  ) => Promise<T>;
  /** For a run that ends early: every request that has not left yet fails. */
  readonly stop: () => void;
}

/** AWS makes credential reports one after the other; more requests at once are throttled rather than served. */
const inFlightAtMost: Readonly<Record<string, number>> = { 'iam:GenerateCredentialReport': 10 };

/**
 * What has waited for its turn elsewhere, and what others wait for: behind thousands of requests that are neither, next
 * to none of it would leave.
 */
function isUrgent(operation: string): boolean {
  return operation.startsWith('organizations:') || Object.hasOwn(inFlightAtMost, operation);
}

const attemptsAtMost = 6;
/** Milliseconds for pauses and repetitions together. Time spent waiting for a quota does not count. */
const patience = 90_000;
/** https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html */
const backoff = {
  throttled: { base: 1000, cap: 20_000 },
  transient: { base: 100, cap: 10_000 },
} as const;

export function createCaller(options: CallerOptions): Caller {
  const { concurrency, now, sleep, random, log } = options;
  const quotas = createQuotas({ ...options, share: options.quotaShare });
  const slots = createSlots(concurrency);
  const limits = new Map(Object.entries(inFlightAtMost).map(([name, most]) => [name, createSlots(most)]));
  const counts: Record<string, number> = {};
  let throttles = 0;
  let stopped = false;

  async function run<T>(operation: string, place: Place, request: () => Promise<T>): Promise<Ended<T>> {
    await slots.enter(isUrgent(operation));
    const since = now().getTime();
    try {
      if (stopped) throw new Error('the run has stopped');
      counts[operation] = (counts[operation] ?? 0) + 1;
      return { answer: await request() };
    } catch (error) {
      const failure = toFailure(error, operation);
      if (failure.kind === 'throttled') {
        place.throttled();
        throttles += 1;
      }
      return { failure, took: now().getTime() - since };
    } finally {
      slots.leave();
    }
  }

  async function attempt<T>(
    operation: string,
    account: string,
    isRepetition: boolean,
    request: () => Promise<T>,
    ready: (() => Promise<void>) | undefined,
  ): Promise<Ended<T>> {
    const limit = limits.get(operation);
    await limit?.enter(false);
    try {
      const place = await quotas.enter(operation, account, isRepetition);
      // Holds no place in flight meanwhile: what makes it ready may need one.
      await ready?.();
      return await run(operation, place, request);
    } catch (error) {
      return { failure: toFailure(error, operation), took: 0 };
    } finally {
      limit?.leave();
    }
  }

  async function send<T>(
    operation: string,
    account: string,
    request: () => Promise<T>,
    ready?: () => Promise<void>,
  ): Promise<T> {
    let left = patience;
    for (let attempts = 1; ; attempts += 1) {
      const ended = await attempt(operation, account, attempts > 1, request, ready);
      if ('answer' in ended) return ended.answer;
      const { failure, took } = ended;
      if (failure.retry === undefined || attempts === attemptsAtMost) throw failure;
      const wait = delay(failure.retry, attempts, random);
      left -= wait + (attempts > 1 ? took : 0);
      if (left < 0) throw failure;
      log.debug(`${described(failure, account)}; attempt ${attempts + 1} follows in ${Math.round(wait)} ms`);
      await sleep(wait);
    }
  }

  return {
    concurrency,
    counts,
    throttled: () => throttles,
    send,
    stop() {
      stopped = true;
      quotas.open();
    },
  };
}

type Ended<T> = { readonly answer: T } | { readonly failure: AwsFailure; readonly took: number };

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
  /** Those who are urgent go before those who are not. */
  readonly enter: (isUrgent: boolean) => Promise<void>;
  readonly leave: () => void;
}

function createSlots(size: number): Slots {
  const urgent: (() => void)[] = [];
  const waiting: (() => void)[] = [];
  let free = size;
  return {
    async enter(isUrgent) {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => (isUrgent ? urgent : waiting).push(resolve));
    },
    leave() {
      const next = urgent.shift() ?? waiting.shift();
      if (next === undefined) free += 1;
      else next();
    },
  };
}
