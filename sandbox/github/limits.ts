import type { Reply } from './exchange.ts';
import { refusal } from './exchange.ts';

/** How much one token may do. https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
export interface Limits {
  readonly requestsPerHour: number;
  readonly writesPerMinute: number;
  readonly writesPerHour: number;
}

/** What github.com allows the token of a workflow. Every write counts, though GitHub may count only some. */
export const publishedLimits: Limits = { requestsPerHour: 1000, writesPerMinute: 80, writesPerHour: 500 };

export interface Meter {
  /** Counts the request, or gives GitHub's refusal. */
  readonly admit: (write: boolean) => Reply | undefined;
  /** What a reply at this path tells of the limit that it counts against. */
  readonly headers: (path: string) => Readonly<Record<string, string>>;
}

const minute = 60_000;
const hour = 60 * minute;

/** With `'none'` nothing is ever refused, and the headers tell of the published limit, untouched. */
export function createMeter(limits: Limits | 'none', now: () => Date): Meter {
  const limit = limits === 'none' ? publishedLimits.requestsPerHour : limits.requestsPerHour;
  const writes: number[] = [];
  let window = { until: now().getTime() + hour, used: 0 };

  const current = () => {
    const time = now().getTime();
    if (time >= window.until) window = { until: time + hour, used: 0 };
    return window;
  };
  const tooManyWrites = (bounds: Limits) => {
    const time = now().getTime();
    const within = (span: number) => writes.filter((at) => at > time - span).length;
    return within(minute) >= bounds.writesPerMinute || within(hour) >= bounds.writesPerHour;
  };

  return {
    admit: (write) => {
      if (limits === 'none') return undefined;
      if (current().used >= limit) return refusal(403, 'API rate limit exceeded for installation.');
      if (write && tooManyWrites(limits)) return secondaryLimit(60);
      current().used += 1;
      if (write) writes.push(now().getTime());
      return undefined;
    },
    headers: (path) => ({
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(limit - current().used),
      'x-ratelimit-used': String(current().used),
      'x-ratelimit-reset': String(Math.ceil(current().until / 1000)),
      'x-ratelimit-resource': path === '/graphql' ? 'graphql' : 'core',
    }),
  };
}

/** `retryAfter` as the header has it: seconds, or a date. */
export function secondaryLimit(retryAfter: number | string): Reply {
  const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  return { ...refusal(403, message), headers: { 'retry-after': String(retryAfter) } };
}
