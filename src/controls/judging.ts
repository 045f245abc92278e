import { type Cause, type Fact, noSource, type Provenance, type ValueFact } from '../snapshot/fact.ts';
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

type DelegatedId = `delegated-administrators.${string}`;

const ofAccount: Readonly<Record<string, string>> = {
  'account-summary': 'the account summary',
  'root-user': "the root user's credentials",
  'root-mfa-devices': "the root user's MFA devices",
  'root-mfa-devices.complete': "all of the root user's MFA devices",
  'credential-report': 'the credential report',
  'password-policy': 'the password policy',
  'other-credentials': 'the credentials that the credential report does not show',
  'contact.billing': 'the billing contact',
  'contact.operations': 'the operations contact',
  'contact.security': 'the security contact',
  'contact.primary': 'the primary contact',
  regions: 'the regions',
  'detection.event-rules': "the rules of EventBridge about the root user's use",
  'detection.root-metric-alarms': "the metric filters and alarms about the root user's use",
  'detection.trails': 'the trails of CloudTrail',
  'detection.guardduty': 'the settings of GuardDuty',
  'detection.config-rules': 'the rules of AWS Config',
  'detection.security-hub': 'the settings of Security Hub',
} satisfies Record<Exclude<FactId, OrganizationFactId | DelegatedId>, string>;

type OrganizationFactId =
  | 'organization-settings'
  | 'organization-features'
  | 'trusted-access'
  | 'service-control-policies';

const ofOrganization: Readonly<Record<string, string>> = {
  'organization-settings': 'the feature set',
  'organization-features': 'the features of central root access',
  'trusted-access': 'the services with trusted access',
  'service-control-policies': 'the service control policies',
} satisfies Record<OrganizationFactId, string>;

function notRead(id: FactId): Cause {
  const source = ofAccount[id];
  return source === undefined
    ? noSource(
        `Nothing at hand could read ${ofOrganization[id] ?? 'the delegated administrators'} of the organization.`,
        'Let the audit role live in the management account, or in a delegated administrator account, and allow it the reads of AWS Organizations.',
      )
    : noSource(
        `Nothing at hand could read ${source} of this account.`,
        'Give Rootline a role inside the account (the input `member-role`).',
      );
}

/** What was found is what was expected. */
export function pass(observed: string, evidence: readonly Provenance[]): Outcome {
  return { verdict: 'pass', observed, evidence };
}

/** What was found is not what was expected. */
export function drift(observed: string, evidence: readonly Provenance[]): Outcome {
  return { verdict: 'drift', observed, evidence };
}

/** A pass, or a drift that names the parts that are not as the baseline declares them. */
export function asDeclared(
  observed: string,
  differing: readonly string[],
  evidence: readonly Provenance[],
): Outcome {
  return differing.length === 0
    ? pass(observed, evidence)
    : because(drift(observed, evidence), `Not as declared: ${list(differing)}.`);
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
  // Nearly every time is a text in UTC, and there are millions of them: its beginning is the day already.
  if (typeof time === 'string' && time[10] === 'T' && time.endsWith('Z')) {
    return Number.isNaN(Date.parse(time)) ? undefined : time.slice(0, 10);
  }
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[]): string {
  const head = items.slice(0, -1);
  const last = items.at(-1) ?? '';
  return head.length === 0 ? last : `${head.join(', ')} and ${last}`;
}
