import { compareBaselines } from './baseline/diff.ts';
import { withBeyond } from './baseline/diff-beyond.ts';
import { declaredDifference } from './baseline/diff-declared.ts';
import type { Baseline } from './baseline/model.ts';
import { type Resolution, resolve } from './baseline/resolve.ts';
import { evaluate } from './drift/evaluate.ts';
import type { AccountVerdict } from './drift/finding.ts';
import type { Redaction } from './drift/redact.ts';
import type { Observation } from './observing.ts';
import type { PullRequestCheck } from './pull-request/check.ts';
import { compareFindings } from './pull-request/findings.ts';
import type { Job } from './run.ts';
import type { AccountFacts } from './snapshot/facts.ts';

/** The baseline before a change; one that declares nothing where there is no sound one. */
export interface Before {
  readonly state: PullRequestCheck['before'];
  readonly baseline: Baseline;
}

/** What was read of an account, and what was said of it then. */
export interface JudgedAccount {
  readonly read: AccountFacts;
  readonly resolution: Resolution;
  readonly verdict: AccountVerdict;
  readonly now: Date;
}

export interface Comparison {
  /** What the changed baseline says of an account. */
  readonly add: (judged: JudgedAccount) => void;
  /** Once every account was added; as far as it may be shown. */
  readonly result: () => PullRequestCheck;
}

interface Means {
  readonly job: Job;
  readonly observation: Observation;
  readonly redaction: Redaction;
}

/** Compares two baselines on the facts of one run, account by account. */
export function compareWith(before: Before, head: Baseline, means: Means): Comparison {
  const { values, options, world } = means.job;
  const { inventory, factsOf } = means.observation;
  const { redaction } = means;
  const now = world.now();
  const findings = compareFindings();
  let unreadable = 0;

  /** What they mean for every account of the organization, the ones that are not judged included, and beyond it. */
  function difference() {
    const comparing = compareBaselines(before.baseline, head, now);
    for (const account of inventory.accounts)
      comparing.add(account, resolve(before.baseline, account, values), resolve(head, account, values));
    const shown = comparing.result();
    // An account without an organization stays alone.
    return inventory.organizationId === undefined
      ? shown
      : withBeyond(shown, before.baseline, head, inventory.accounts, now);
  }

  return {
    add({ read, verdict, now: then }) {
      if (verdict.failedReads.length > 0) unreadable += 1;
      const resolution = resolve(before.baseline, read.account, values);
      const former = evaluate(resolution, read, inventory.accounts, then);
      findings.add(redaction.verdict(former), redaction.verdict(verdict));
    },
    result: () => ({
      file: options.baseline,
      name: redaction.text(head.name),
      before: before.state,
      diff: redaction.data(difference()),
      findings: findings.result(),
      unreadable,
      factsOf,
    }),
  };
}

/** The same where nothing may be read: what the two declare differently, for whatever accounts there are. */
export function compareDeclared(before: Before, head: Baseline, file: string, now: Date): PullRequestCheck {
  return {
    file,
    name: head.name,
    before: before.state,
    diff: declaredDifference(before.baseline, head, now),
    findings: undefined,
    unreadable: 0,
    factsOf: undefined,
  };
}
