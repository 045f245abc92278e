import type { Cause, Fact, Provenance, ValueFact } from '../snapshot/fact.ts';
import type { FactId, Facts, FactTypes } from '../snapshot/facts.ts';
import type { Judgement, Severity } from './definition.ts';

type WithoutExpected<J> = J extends unknown ? Omit<J, 'expected'> : never;

/** A judgement before it is said what was expected. */
export type Outcome = WithoutExpected<Judgement>;

/** A fact's value, or what a control has to say when there is none. */
export type Reading<T> = ValueFact<T> | { readonly state: 'unread'; readonly outcome: Outcome };

/** One of the facts; `unknown` when nobody read it. */
export function readFact<K extends FactId>(facts: Facts, id: K): Reading<FactTypes[K]> {
  const fact: Fact<FactTypes[K]> | undefined = facts[id];
  return fact === undefined ? { state: 'unread', outcome: unknown(notRead(id), []) } : reading(fact);
}

/** A fact's value, or the outcome that its absence makes: `unknown` with its cause, or `not-applicable`. */
export function reading<T>(fact: Fact<T>): Reading<T> {
  switch (fact.state) {
    case 'value':
      return fact;
    case 'unavailable':
      return { state: 'unread', outcome: unknown(fact.cause, [fact.provenance]) };
    case 'not-applicable':
      return { state: 'unread', outcome: notApplicable(fact.reason, [fact.provenance]) };
  }
}

const sources: Readonly<Record<FactId, string>> = {
  'account-summary': 'the account summary',
  'credential-report': 'the credential report',
  'root-virtual-mfa-devices': 'the list of virtual MFA devices',
  'contact.billing': 'the billing contact',
  'contact.operations': 'the operations contact',
  'contact.security': 'the security contact',
};

function notRead(id: FactId): Cause {
  return {
    kind: 'no-source',
    message: `Nothing at hand could read ${sources[id]} of this account.`,
    mend: 'Give Rootline a role inside the account (the input `member-role`).',
  };
}

/** What was found is what was expected. */
export function pass(observed: string, evidence: readonly Provenance[]): Outcome {
  return { verdict: 'pass', observed, evidence };
}

/** What was found is not what was expected. */
export function drift(observed: string, evidence: readonly Provenance[]): Outcome {
  return { verdict: 'drift', observed, evidence };
}

/** The expectation has no meaning here; the reason says why. */
export function notApplicable(reason: string, evidence: readonly Provenance[]): Outcome {
  return { verdict: 'not-applicable', observed: 'not applicable', evidence, reason };
}

/** It could not be read, or what was read tells nothing; the cause says why and what would mend it. */
export function unknown(cause: Cause, evidence: readonly Provenance[]): Outcome {
  return { verdict: 'unknown', observed: 'could not be read', evidence, cause };
}

/** The outcome with what the reader should know besides; unchanged without a reason, and for what is not decided. */
export function because(outcome: Outcome, reason: string | undefined): Outcome {
  return reason === undefined || outcome.verdict === 'unknown' ? outcome : { ...outcome, reason };
}

/** The outcome with a severity other than the control's own. */
export function graded(outcome: Outcome, severity: Severity): Outcome {
  return { ...outcome, severity };
}

/** The calendar day in UTC, `YYYY-MM-DD`, of a time in milliseconds or an ISO 8601 text; undefined for no time. */
export function dayOf(time: number | string): string | undefined {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[]): string {
  const head = items.slice(0, -1);
  const last = items.at(-1) ?? '';
  return head.length === 0 ? last : `${head.join(', ')} and ${last}`;
}
