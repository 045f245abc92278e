import type { AccountOwner, Position } from '../baseline/model.ts';
import type { Mend, References, Severity } from '../controls/definition.ts';
import type { Account } from '../snapshot/account.ts';
import type { Cause, Provenance } from '../snapshot/fact.ts';

export type Verdict = 'pass' | 'drift' | 'accepted' | 'not-applicable' | 'unknown';

/** A verdict with its evidence: what one control says of one account, or of one IAM user in it. */
export interface Finding {
  /** `account/control` or `account/control/resource`: the same thing keeps the same key. */
  readonly key: string;
  readonly account: Account;
  readonly control: string;
  readonly title: string;
  readonly resource: string | undefined;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly expected: string;
  readonly observed: string;
  /** Why it does not apply, what accepts it, or what else the reader should know. */
  readonly reason: string | undefined;
  /** The last day, `YYYY-MM-DD`, that an exception accepts it; set exactly when the verdict is `accepted`. */
  readonly until: string | undefined;
  /** Set exactly when the verdict is `unknown`. */
  readonly cause: Cause | undefined;
  readonly evidence: readonly Provenance[];
  /** The line that declared the expectation. */
  readonly baseline: Position;
  readonly mend: Mend;
  readonly references: References;
}

/** All that one run says of one account. */
export interface AccountVerdict {
  readonly account: Account;
  readonly owner: AccountOwner;
  /** Drift, accepted drift and what is unknown. */
  readonly findings: readonly Finding[];
  /** What passes or does not apply is only counted: there is most of it, and nobody asks for its evidence. */
  readonly quiet: readonly QuietCount[];
  /** Each distinct cause for which a planned read failed, whether or not a finding depends on it. */
  readonly failedReads: readonly Cause[];
}

/** How many verdicts of one control need nobody's attention. */
export interface QuietCount {
  readonly control: string;
  readonly pass: number;
  readonly notApplicable: number;
}

export type { AccountOwner } from '../baseline/model.ts';
