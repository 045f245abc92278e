import type { GenericSchema, InferInput, InferOutput } from 'valibot';
import type { Account } from '../snapshot/account.ts';
import type { Cause, Provenance } from '../snapshot/fact.ts';
import type { FactId, Facts } from '../snapshot/facts.ts';
import type { Compare } from './compare.ts';

export const severities = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof severities)[number];

/**
 * One control: everything Rootline knows about one kind of expectation. The baseline's schema, the facts to read, the
 * judgement, the mending text and the reference are all made from it; adding a control is adding one of these.
 */
export interface Control<Schema extends GenericSchema = GenericSchema> {
  /** The path in the baseline, such as `iam-users.access-keys.max-age`. */
  readonly id: string;
  /** A short statement that holds when the control passes. */
  readonly title: string;
  readonly severity: Severity;
  /** What it means and why it matters, for the editor's hover and the reference: a paragraph of plain text. */
  readonly description: string;
  /** The expectation's shape. Its output is what `judge` gets. */
  readonly expectation: Schema;
  /** One sound expectation as the baseline writes it, for the reference. */
  readonly example: InferInput<Schema>;
  /** How an expectation relates to the one before it, for the reader of a change. */
  readonly compare: Compare<InferOutput<Schema>>;
  /**
   * Whoever passes it passes every control below its id too, whatever those expect: where it takes their place, nothing
   * is lost.
   */
  readonly includesBelow?: true;
  /** The facts to read for an expectation. */
  readonly needs: (expected: InferOutput<Schema>) => readonly FactId[];
  /** What it needs of every account of the inventory besides ids, names, states and root e-mail addresses. */
  readonly inventory?: readonly InventoryPart[];
  readonly judge: (expected: InferOutput<Schema>, subject: Subject) => readonly Judgement[];
  /** How to mend a drift: one sentence, and commands where there are any. */
  readonly mend: (subject: MendSubject) => Mend;
  readonly references: References;
}

/** What of the inventory is read only where something needs it. */
export type InventoryPart = 'organizational-units' | 'tags';

/** What a judgement is made of. `now` is passed in, so that the same facts always judge alike. */
export interface Subject {
  readonly account: Account;
  readonly facts: Facts;
  /** Every account of the inventory, this one among them. */
  readonly accounts: readonly Account[];
  readonly now: Date;
}

export interface MendSubject {
  readonly account: Account;
  /** The IAM user, where the finding is about one. */
  readonly resource: string | undefined;
}

export interface Mend {
  /** One sentence that says what to do. */
  readonly text: string;
  /** A shell command with the account's values filled in; undefined where only a person can do it. */
  readonly command?: string;
}

export interface References {
  /** Recommendation numbers by the version of the CIS AWS Foundations Benchmark. */
  readonly cis?: Readonly<Record<'v1.4–4.0' | 'v5.0' | 'v6.0' | 'v7.0', string | undefined>>;
  /** AWS Security Hub control ids, such as `IAM.4`. */
  readonly securityHub?: readonly string[];
  /** AWS Config rule names. */
  readonly config?: readonly string[];
  /** The AWS page the rule comes from. */
  readonly documentation: string;
}

/** What a control says of one account, or of one IAM user in it. */
export type Judgement = Verdictless & (Decided | Undecided);

interface Verdictless {
  /** The IAM user's name; undefined for the account itself. */
  readonly resource?: string;
  /** What the baseline wants, in a few words. */
  readonly expected: string;
  /** What was found, in a few words. Dates, never ages, so that the same facts give the same text. */
  readonly observed: string;
  /** The facts this rests on. */
  readonly evidence: readonly Provenance[];
  /** When milder or graver than the control's own severity. */
  readonly severity?: Severity;
}

interface Decided {
  readonly verdict: 'pass' | 'drift' | 'not-applicable';
  /** Why the control does not apply, or what the reader should know besides. */
  readonly reason?: string;
}

interface Undecided {
  readonly verdict: 'unknown';
  readonly cause: Cause;
}
