import { number } from './drift/words.ts';
import type { Observation } from './observing.ts';

export interface Progress {
  /** One more account is done. */
  readonly step: () => void;
  readonly finish: () => void;
}

interface Told {
  readonly now: () => Date;
  readonly log: { readonly info: (line: string) => void; readonly progress: (line: string) => void };
}

/** Tells how far a run is: accounts done, calls, throttles, and about how long it will still take. */
export function progressOf({ judged, calls, throttled }: Observation, { now, log }: Told): Progress {
  const total = judged.length;
  const since = now().getTime();
  let done = 0;

  function sent(): string {
    const requests = Object.values(calls()).reduce((sum, each) => sum + each, 0);
    const refused = throttled();
    if (requests === 0) return '';
    return ` ${number(requests)} calls to AWS${refused === 0 ? '' : `, ${number(refused)} of them throttled`};`;
  }

  return {
    step() {
      done += 1;
      const left = ((now().getTime() - since) / done) * (total - done);
      log.progress(`${duration(left)} left;${sent()} ${number(done)} of ${number(total)} accounts done`);
    },
    finish() {
      log.info(`${number(done)} of ${number(total)} accounts done`);
    },
  };
}

const minute = 60_000;

function duration(milliseconds: number): string {
  if (milliseconds < minute) return `about ${Math.ceil(milliseconds / 1000)} s`;
  return milliseconds < 90 * minute
    ? `about ${Math.round(milliseconds / minute)} min`
    : `about ${(milliseconds / (60 * minute)).toFixed(1)} h`;
}
