import { dayOf, isLive } from '../baseline/dates.ts';
import type { Hide } from '../baseline/hiding.ts';
import type { ExceptionEntry } from '../baseline/model.ts';
import type { Effective, Resolution } from '../baseline/resolve.ts';
import type { Control, Judgement, Subject } from '../controls/definition.ts';
import type { Account } from '../snapshot/account.ts';
import type { Cause } from '../snapshot/fact.ts';
import type { AccountFacts } from '../snapshot/facts.ts';
import { attested } from './attestations.ts';
import { covers, exceptionTerms } from './exceptions.ts';
import type { AccountVerdict, Finding, QuietCount } from './finding.ts';

/**
 * Judges one account: its effective expectations against the facts that were read. `accounts` is the whole inventory,
 * and the same list for every account.
 */
export function evaluate(
  resolution: Resolution,
  subject: AccountFacts,
  accounts: readonly Account[],
  now: Date,
): AccountVerdict {
  const findings: Finding[] = [];
  const quiet: QuietCount[] = [];
  for (const effective of [...resolution.expectations, ...attested(resolution.attestations)]) {
    let [pass, notApplicable] = [0, 0];
    for (const judgement of judge(effective, { ...subject, accounts, now })) {
      if (judgement.verdict === 'pass') pass += 1;
      else if (judgement.verdict === 'not-applicable') notApplicable += 1;
      else findings.push(shown(finding(effective, judgement, subject, resolution, now), resolution.hide));
    }
    if (pass + notApplicable > 0) quiet.push({ control: effective.control.id, pass, notApplicable });
  }
  const failedReads = distinctFailures([
    ...unreadFacts(subject),
    ...findings.flatMap(({ cause }) => cause ?? []),
  ]);
  return { account: subject.account, owner: resolution.owner, findings, quiet, failedReads };
}

function unreadFacts({ facts }: AccountFacts): readonly Cause[] {
  return Object.values(facts).flatMap((fact) => (fact?.state === 'unavailable' ? [fact.cause] : []));
}

function distinctFailures(causes: readonly Cause[]): readonly Cause[] {
  const failed = causes.filter(isFailedRead);
  return [...new Map(failed.map((cause) => [`${cause.kind} ${cause.message}`, cause])).values()];
}

/** A read that was planned and failed; what no source at hand can answer is none. */
export function isFailedRead({ kind }: Cause): boolean {
  return kind !== 'no-source';
}

function judge(effective: Effective, subject: Subject): readonly Judgement[] {
  if ('undecided' in effective) {
    return [
      {
        verdict: 'unknown',
        expected: 'undecided',
        observed: 'not judged',
        cause: effective.undecided,
        evidence: [],
      },
    ];
  }
  return effective.control.judge(effective.value, subject);
}

function finding(
  effective: Effective,
  judgement: Judgement,
  subject: AccountFacts,
  resolution: Resolution,
  now: Date,
): Finding {
  const { control } = effective;
  const { account } = subject;
  const { resource } = judgement;
  return {
    key: [account.id, control.id, ...(resource === undefined ? [] : [resource])].join('/'),
    account,
    control: control.id,
    title: control.title,
    resource,
    ...outcome(control, judgement, resolution, now),
    severity: effective.severity ?? judgement.severity ?? control.severity,
    expected: judgement.expected,
    observed: judgement.observed,
    evidence: judgement.evidence,
    baseline: effective.at,
    mend: control.mend({ account, resource }),
    references: control.references,
  };
}

/** A finding in which no value of the environment is to be read. */
function shown(finding: Finding, hide: Hide | undefined): Finding {
  if (hide === undefined) return finding;
  const { expected, observed, reason, cause, mend } = finding;
  return {
    ...finding,
    expected: hide(expected),
    observed: hide(observed),
    reason: reason === undefined ? undefined : hide(reason),
    cause:
      cause === undefined ? undefined : { ...cause, message: hide(cause.message), mend: hide(cause.mend) },
    mend: { text: hide(mend.text), ...(mend.command === undefined ? {} : { command: hide(mend.command) }) },
  };
}

interface Outcome {
  readonly verdict: Finding['verdict'];
  readonly reason: string | undefined;
  readonly until: string | undefined;
  readonly cause: Cause | undefined;
}

function outcome(control: Control, judgement: Judgement, resolution: Resolution, now: Date): Outcome {
  if (judgement.verdict === 'unknown')
    return { verdict: 'unknown', reason: undefined, until: undefined, cause: judgement.cause };
  const drift: Outcome = {
    verdict: 'drift',
    reason: judgement.reason,
    until: undefined,
    cause: undefined,
  };
  return accepted(control, judgement, resolution, now) ?? drift;
}

/** A live exception turns drift into `accepted`; one whose match could not be read makes it `unknown`. */
function accepted(
  control: Control,
  judgement: Judgement,
  resolution: Resolution,
  now: Date,
): Outcome | undefined {
  const today = dayOf(now);
  const applies = ({ entry }: { readonly entry: ExceptionEntry }) =>
    isLive(entry, today) && covers(entry, control.id, judgement.resource);
  const candidates = resolution.exceptions.filter(applies);
  const certain = candidates.find((candidate) => candidate.undecided === undefined);
  if (certain !== undefined) {
    const { entry } = certain;
    const reason = `accepted ${exceptionTerms(entry)}`;
    return { verdict: 'accepted', reason, until: entry.until, cause: undefined };
  }
  const [doubtful] = candidates;
  return doubtful?.undecided === undefined
    ? undefined
    : { verdict: 'unknown', reason: undefined, until: undefined, cause: doubtful.undecided };
}
