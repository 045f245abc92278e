import { type Severity, severities } from '../controls/definition.ts';
import type { AccountVerdict, Finding } from '../drift/finding.ts';
import type { KnownFinding } from '../drift/result.ts';
import { worstFirst } from '../drift/tally.ts';
import type { Account } from '../snapshot/account.ts';
import { ownerCell } from './render-cells.ts';
import { compare, rank, worst } from './words.ts';

export interface FiguresInput {
  readonly verdicts: readonly AccountVerdict[];
  /** The whole inventory. */
  readonly accounts: readonly Account[];
  /** Accounts that are not judged because of their state. */
  readonly skipped: readonly Account[];
  /** By the finding's key. */
  readonly known: ReadonlyMap<string, KnownFinding>;
}

/** What the overview counts. Every list is in the order in which it is shown. */
export interface Figures {
  /** Accounts that this run was to judge. */
  readonly accounts: number;
  readonly unreadable: number;
  readonly skipped: number;
  /** Accounts that could be judged and that this run did not look at. */
  readonly outside: number;
  readonly total: Counts;
  readonly bySeverity: ReadonlyMap<Severity, Counts>;
  readonly byControl: readonly Line[];
  /** The name is Markdown. */
  readonly byOwner: readonly Line[];
  readonly byUnit: readonly Line[];
  readonly muted: readonly { readonly finding: Finding; readonly until: string }[];
  readonly accepted: readonly Finding[];
}

export interface Counts {
  readonly drift: number;
  /** Of the drift. */
  readonly muted: number;
  readonly accepted: number;
  readonly unknown: number;
  /** Accounts with drift. */
  readonly accounts: number;
  /** Of the drift. */
  readonly worst: Severity | undefined;
}

export interface Line extends Counts {
  readonly name: string;
}

/** Adds up one run. The same verdicts give the same figures, in whatever order they come. */
export function figures({ verdicts, accounts, skipped, known }: FiguresInput): Figures {
  const seen = new Set([...verdicts.map(({ account }) => account.id), ...skipped.map(({ id }) => id)]);
  const rows = verdicts
    .flatMap(({ account, owner, findings }) =>
      findings.map((finding) => ({ finding, owner: ownerCell(owner), unit: unitOf(account) })),
    )
    .toSorted((one, other) => worstFirst(one.finding, other.finding));
  const findings = rows.map(({ finding }) => finding);
  const count = (some: readonly Finding[]) => counts(some, known);
  const lines = (name: (row: Row) => string) =>
    [...Map.groupBy(rows, name)]
      .map(([each, some]) => ({ name: each, ...count(some.map(({ finding }) => finding)) }))
      .sort(mostDriftFirst);
  return {
    accounts: verdicts.length,
    unreadable: verdicts.filter(({ failedReads }) => failedReads.length > 0).length,
    skipped: skipped.length,
    outside: accounts.filter(({ id }) => !seen.has(id)).length,
    total: count(findings),
    bySeverity: new Map(
      severities.map((severity) => [severity, count(findings.filter((each) => each.severity === severity))]),
    ),
    byControl: lines(({ finding }) => finding.control),
    byOwner: lines(({ owner }) => owner),
    byUnit: lines(({ unit }) => unit),
    muted: findings
      .flatMap((finding) => {
        const until = mutedUntil(finding, known);
        return until === undefined ? [] : [{ finding, until }];
      })
      .toSorted((one, other) => compare(one.until, other.until)),
    accepted: findings
      .filter(({ verdict }) => verdict === 'accepted')
      .toSorted((one, other) => compare(one.until ?? '', other.until ?? '')),
  };
}

interface Row {
  readonly finding: Finding;
  readonly owner: string;
  readonly unit: string;
}

function counts(findings: readonly Finding[], known: FiguresInput['known']): Counts {
  const of = (verdict: Finding['verdict']) => findings.filter((each) => each.verdict === verdict);
  const drift = of('drift');
  return {
    drift: drift.length,
    muted: drift.filter((finding) => mutedUntil(finding, known) !== undefined).length,
    accepted: of('accepted').length,
    unknown: of('unknown').length,
    accounts: new Set(drift.map(({ account }) => account.id)).size,
    worst: worst(drift.map(({ severity }) => severity)),
  };
}

function mutedUntil({ key, verdict }: Finding, known: FiguresInput['known']): string | undefined {
  return verdict === 'drift' ? known.get(key)?.mutedUntil : undefined;
}

/** Where the account stands in the organization, in plain text. */
function unitOf({ organizationalUnit }: Account): string {
  if (organizationalUnit.state === 'not-applicable') return 'Outside an organization';
  if (organizationalUnit.state === 'unavailable') return 'Not known';
  return organizationalUnit.value === '' ? 'Directly below the root' : organizationalUnit.value;
}

function mostDriftFirst(one: Line, other: Line): number {
  return (
    other.drift - one.drift ||
    rank(one.worst) - rank(other.worst) ||
    other.accepted - one.accepted ||
    compare(one.name, other.name)
  );
}
