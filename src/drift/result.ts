import type { Problem } from '../baseline/model.ts';
import type { Severity } from '../controls/definition.ts';
import type { Account } from '../snapshot/account.ts';
import type { Cause } from '../snapshot/fact.ts';
import type { AccountOwner, Finding, Verdict } from './finding.ts';
import type { Grid } from './grid.ts';

/** `invalid` is told by failing, before there is a result. */
export type Status = 'incomplete' | 'drift' | 'in-sync';

/** Everything a run found out: what the reports show. Its lists are sorted, worst severity first, then by key. */
export interface RunResult {
  readonly status: Status;
  readonly generatedAt: string;
  readonly organizationId: string | undefined;
  readonly baseline: { readonly file: string; readonly name: string };
  readonly coverage: Coverage;
  readonly totals: Totals;
  /** Every drift, accepted and unknown finding, with the owner of its account. */
  readonly findings: readonly OwnedFinding[];
  /** What every control says of every account, passes included. */
  readonly grid: Grid;
  /** Baseline warnings, refused assignees and the like: said once each. */
  readonly warnings: readonly Problem[];
  /** AWS requests by operation, retries included. */
  readonly calls: Readonly<Record<string, number>>;
  /** Undefined when the run looked at no issues. */
  readonly issues: IssuesOutcome | undefined;
}

export interface OwnedFinding extends Finding {
  readonly owner: AccountOwner;
}

export interface Coverage {
  /** Active accounts within what this run was asked to read. */
  readonly accounts: number;
  /** Accounts of which every planned read succeeded. */
  readonly judged: number;
  /** Accounts that are not judged because of their state. */
  readonly skipped: readonly Account[];
  /** Accounts with at least one planned read that failed, and each distinct cause. */
  readonly unreadable: readonly { readonly account: Account; readonly causes: readonly Cause[] }[];
}

export interface Totals {
  readonly byVerdict: Readonly<Record<Verdict, number>>;
  /** Of the drift alone. */
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Drift whose issue a person closed and that stays closed for now; undefined when the run looked at no issues. */
  readonly muted: number | undefined;
  readonly byControl: Readonly<Record<string, Readonly<Record<Verdict, number>>>>;
}

/** What happened to the issues, or would have happened in a dry run. */
export interface IssuesOutcome {
  readonly dryRun: boolean;
  readonly repository: string;
  readonly changes: readonly IssueChange[];
  /** Drift that no issue listed before, and drift that an issue listed and that is gone. */
  readonly newFindings: number;
  readonly resolvedFindings: number;
  /** By the finding's key: what its issue knows of a finding that drifts. */
  readonly known: ReadonlyMap<string, KnownFinding>;
}

/** What is known of a drifting finding from the issue that lists it. */
export interface KnownFinding {
  /** The day it was first seen, `YYYY-MM-DD` in UTC. */
  readonly since: string;
  /** A person closed its issue, which stays closed until this day at the latest, `YYYY-MM-DD`; undefined: not muted. */
  readonly mutedUntil: string | undefined;
}

export interface IssueChange {
  /** `fold` closed a duplicate, `migrate` an issue of another grouping. */
  readonly kind: 'open' | 'update' | 'reopen' | 'close' | 'fold' | 'migrate' | 'leave' | 'defer';
  /** Undefined for an issue that does not exist (yet). */
  readonly number: number | undefined;
  readonly url: string | undefined;
  readonly title: string;
  /** What the issue is about, such as `account 111122223333`, `control root-user.mfa` or `overview`. */
  readonly subject: string;
  readonly assignees: readonly string[];
  /** One sentence; the same one serves the log, the dry run, the report and the tests. */
  readonly reason: string;
}
