import type { Problem } from './baseline/model.ts';
import type { TroubleNumber } from './troubles.ts';

/**
 * A run that ends before it has a result. `invalid`: the user's own words are wrong (an input, a flag, the baseline);
 * `failed`: it could not run (sign-in, organization, GitHub). The message is one sentence or two, for the user.
 */
export class Failure extends Error {
  readonly kind: 'invalid' | 'failed';
  readonly trouble: TroubleNumber;
  /** The faults of a baseline, each with its place. */
  readonly problems: readonly Problem[];

  constructor(
    kind: 'invalid' | 'failed',
    trouble: TroubleNumber,
    message: string,
    problems: readonly Problem[] = [],
  ) {
    super(message);
    this.name = 'Failure';
    this.kind = kind;
    this.trouble = trouble;
    this.problems = problems;
  }
}
