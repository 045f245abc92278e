import fc from 'fast-check';
import type { Coverage } from './coverage.ts';
import { mutated } from './mutating.ts';
import type { Target } from './target.ts';
import type { Watchdog } from './watchdog.ts';

export interface Budget {
  readonly seed: number;
  /** Whether there is time for another round. */
  readonly goesOn: (inputs: number) => boolean;
  /** Inputs a round. */
  readonly round: number;
}

/** What watches while inputs are tried; a short run does without. */
export interface Watch {
  readonly coverage: Coverage;
  readonly watchdog: Watchdog;
}

export interface Told {
  readonly inputs: number;
  /** The slowest one, in milliseconds of processor time. */
  readonly slowest: number;
  /** Of the mutated texts, those that reached something new. */
  readonly kept: number;
  readonly failure: Failure | undefined;
}

export interface Failure {
  /** Made as small as it can be while it still fails. */
  readonly input: unknown;
  readonly error: string;
}

/** Milliseconds of processor time that one input may take. */
const most = 1000;

/** Texts are kept up to so many: each is tried less often then. */
const largestPool = 5_000;

/** One round in so many is looked at for what it reaches. */
const guidedEvery = 4;

/** Tries inputs, round after round, until there is no time left or one of them fails. */
export async function fuzz(target: Target, budget: Budget, watch: Watch | undefined): Promise<Told> {
  const pool = [...target.corpus];
  const inputs = target.inputs(mutated(pool));
  let [tried, slowest] = [0, 0];
  for (let round = 0; budget.goesOn(tried); round += 1) {
    const fresh: string[] = [];
    // To look at what an input reached takes longer than the input itself.
    const coverage = round % guidedEvery === 0 ? watch?.coverage : undefined;
    coverage?.isNew();
    const property = fc.asyncProperty(inputs, async (input) => {
      tried += 1;
      slowest = Math.max(slowest, await inTime(target, input, watch?.watchdog));
      if (coverage?.isNew() === true) fresh.push(...target.textsOf(input));
    });
    const found = await fc.check(property, {
      seed: (budget.seed + round * 7919) | 0,
      numRuns: budget.round,
      interruptAfterTimeLimit: 300_000,
    });
    if (found.failed && found.counterexample !== null) {
      const [input] = found.counterexample;
      const error = found.errorInstance;
      return {
        inputs: tried,
        slowest,
        kept: pool.length - target.corpus.length,
        failure: { input, error: error instanceof Error ? (error.stack ?? error.message) : String(error) },
      };
    }
    pool.push(...fresh.slice(0, Math.max(0, largestPool - pool.length)));
  }
  return { inputs: tried, slowest, kept: pool.length - target.corpus.length, failure: undefined };
}

/** What was slow once may have been compiled or tidied up after just then, so it is tried again. */
export async function inTime(
  target: Target,
  input: unknown,
  watchdog: Watchdog | undefined,
): Promise<number> {
  let took = await timed(target, input, watchdog);
  for (let again = 0; took > most && again < 2; again += 1)
    took = Math.min(took, await timed(target, input, watchdog));
  if (took > most)
    throw new Error(`it took ${Math.round(took)} ms of processor time, and ${most} at most is fine`);
  return took;
}

async function timed(target: Target, input: unknown, watchdog: Watchdog | undefined): Promise<number> {
  watchdog?.begin(JSON.stringify(input));
  const before = process.threadCpuUsage();
  try {
    await target.check(input);
  } finally {
    watchdog?.end();
  }
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
