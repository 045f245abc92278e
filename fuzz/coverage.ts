import { type Profiler, Session } from 'node:inspector';
import { pathToFileURL } from 'node:url';

/** Tells whether an input reached code, or repeated it as often, as none before it did. */
export interface Coverage {
  /** Of all that ran since it was asked last. */
  readonly isNew: () => boolean;
  /** How many places were reached so far. */
  readonly places: () => number;
  readonly stop: () => void;
}

/** V8's own counts of each block of the files below `folder`. */
export function measureCoverage(folder: string): Coverage {
  const session = new Session();
  session.connect();
  const root = `${pathToFileURL(folder).href}/`;
  const seen = new Set<string>();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    isNew: () => {
      const before = seen.size;
      for (const script of takeFrom(session))
        if (script.url.startsWith(root)) for (const place of placesIn(script)) seen.add(place);
      return seen.size > before;
    },
    places: () => seen.size,
    stop: () => session.disconnect(),
  };
}

/** The answer comes before `post` returns. */
function takeFrom(session: Session): readonly Profiler.ScriptCoverage[] {
  let taken: readonly Profiler.ScriptCoverage[] = [];
  session.post('Profiler.takePreciseCoverage', (error, answer) => {
    if (error !== null) throw error;
    taken = answer.result;
  });
  return taken;
}

function placesIn({ scriptId, functions }: Profiler.ScriptCoverage): readonly string[] {
  return functions.flatMap(({ ranges }) =>
    ranges
      .filter(({ count }) => count > 0)
      .map(({ startOffset, endOffset, count }) => `${scriptId}:${startOffset}-${endOffset}:${bucket(count)}`),
  );
}

/** Once, a few times, often: that a loop runs once more is nothing new. */
function bucket(count: number): number {
  return Math.min(3, Math.floor(Math.log10(count) + 1));
}
