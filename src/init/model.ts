import type { MatchInput } from '../baseline/schema-match.ts';
import type { Control, Severity } from '../controls/definition.ts';
import type { Account, Inventory } from '../snapshot/account.ts';
import type { AccountFacts } from '../snapshot/facts.ts';

/** What a first baseline is made from: the facts of every judged account. */
export interface Estate {
  readonly inventory: Inventory;
  readonly read: readonly AccountFacts[];
  /** Whether these are all accounts of the organization, and not a part that was asked for. */
  readonly whole: boolean;
}

/** One value that a control may be held to. */
export interface Candidate {
  /** As the baseline writes it. */
  readonly written: unknown;
  /** What the control's schema makes of it. */
  readonly value: unknown;
  /** How much is won when an account has it, above 0 and at most 1: the tighter, the more. */
  readonly strength: number;
}

/** Accounts that a rule can be about. */
export interface Selector {
  readonly name: string;
  readonly match: MatchInput;
  /** Of two rules that are about one account, the one with the higher rank comes later, and so decides. */
  readonly rank: number;
  /** Indices into the list of accounts, ascending. */
  readonly members: readonly number[];
}

/** What is to be expected of one control: a value of all, and others of the accounts of selectors. */
export interface Choice {
  readonly control: Control;
  readonly scores: Scores;
  /** An index into its candidates; `any`: nothing is expected. */
  readonly base: Pick;
  readonly overrides: readonly Override[];
}

export type Pick = number | 'any';

export interface Override {
  readonly selector: Selector;
  readonly pick: Pick;
  readonly gain: number;
}

/** How the accounts do by each candidate of one control. */
export interface Scores {
  readonly candidates: readonly Candidate[];
  /** By candidate and account: 1 when it holds, 0 when that is not known, and minus the number of what drifts. */
  readonly verdicts: readonly Int32Array[];
}

export interface ProposedRule {
  readonly name: string;
  readonly match: 'all' | MatchInput;
  /** By control id, in the catalogue's order; `any` takes away what an earlier rule expects. */
  readonly expect: ReadonlyMap<string, unknown>;
  /** How many accounts it is about. */
  readonly accounts: number;
  /** Of what it expects, that which the smallest part of its accounts has; undefined where it expects nothing. */
  readonly weakest: Share | undefined;
  /** What it takes away, and how many of its accounts had it all the same. */
  readonly dropped: readonly Share[];
}

/** How many of the accounts that tell meet an expectation. */
export interface Share {
  readonly control: string;
  readonly met: number;
  readonly told: number;
}

export interface ProposedException {
  readonly control: string;
  readonly accounts: readonly Account[];
  /** The IAM user; undefined: the whole control. */
  readonly resource: string | undefined;
}

/** A first baseline, before it is written. */
export interface Proposal {
  readonly organizationId: string | undefined;
  /** By control id. */
  readonly organization: ReadonlyMap<string, unknown>;
  readonly rules: readonly ProposedRule[];
  readonly exceptions: readonly ProposedException[];
  /** The last day of the exceptions, `YYYY-MM-DD`. */
  readonly until: string;
}

/** One expectation of the preset `recommended` that not every account meets. */
export interface Gap {
  readonly control: string;
  readonly title: string;
  readonly severity: Severity;
  /** As a baseline writes it, in one line. */
  readonly expected: string;
  /** How many accounts do not meet it. */
  readonly accounts: number;
}
