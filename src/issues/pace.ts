import type { Clock } from '../github/client.ts';

/** Writes that may follow each other at once, and milliseconds until each further one. */
const BURST = 10;
const INTERVAL = 1_200;

const HOURLY = 500;
/** In milliseconds; a little longer, because GitHub counts a write when it arrives, some after their turn. */
const HOUR = 3_600_000 + 10_000;

/**
 * Waits before each write, so that GitHub's limits on content (80 a minute, 500 an hour) are never met: 10 at once,
 * then 50 a minute.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
export function pace({ now, sleep }: Clock): () => Promise<void> {
  /** The times of the last hour's writes, in milliseconds. */
  let writes: readonly number[] = [];
  let tokens = BURST;
  let filledAt = now().getTime();
  return async () => {
    const time = now().getTime();
    tokens = Math.min(BURST, tokens + Math.max(0, time - filledAt) / INTERVAL);
    filledAt = time;
    writes = writes.filter((each) => each > time - HOUR);
    const [oldest = time] = writes.slice(-HOURLY);
    const untilToken = tokens >= 1 ? 0 : Math.ceil((1 - tokens) * INTERVAL);
    const untilHour = writes.length >= HOURLY ? oldest + HOUR - time : 0;
    const wait = Math.max(untilToken, untilHour);
    if (wait > 0) await sleep(wait);
    // Counted as if the sleep had been exact; what it was longer, the next refill gives back.
    tokens = Math.min(BURST, tokens + wait / INTERVAL) - 1;
    filledAt = time + wait;
    writes = [...writes, time + wait];
  };
}
