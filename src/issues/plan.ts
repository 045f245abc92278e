import type { AccountVerdict } from '../drift/finding.ts';
import { count } from '../drift/words.ts';
import type { Issue } from '../github/issues.ts';
import { decide } from './decide.ts';
import { groupKey, type Sha256 } from './marker.ts';
import { defer, isWrite, type Operation } from './operation.ts';
import { currentIssue, type OwnIssue, ownIssues } from './own.ts';
import type { LinkBase } from './render.ts';
import { rank } from './words.ts';

export interface PlanInput {
  /** The accounts that this run judged, readable or not. */
  readonly verdicts: readonly AccountVerdict[];
  /** Issues of the repository; whatever is not Rootline's own is ignored. */
  readonly existing: readonly Issue[];
  /** Numbers of the accounts whose issues are Rootline's own: its own and trusted ones. */
  readonly authorIds: ReadonlySet<number>;
  readonly organizationId: string | undefined;
  readonly baselineName: string;
  readonly labels: readonly string[];
  /** Issues written to, at most. */
  readonly maxIssueWrites: number;
  readonly linkBase: LinkBase;
  /** Logins that GitHub would accept as assignees, in lower case. */
  readonly assignable: ReadonlySet<string>;
  readonly now: Date;
  readonly sha256: Sha256;
}

export interface Plan {
  /** In the order in which they are to be carried out: worst severity first. */
  readonly operations: readonly Operation[];
  readonly newFindings: number;
  readonly resolvedFindings: number;
  /** One sentence each. */
  readonly warnings: readonly string[];
}

/** What to do so that the issues equal the drift. The same input always gives the same plan. */
export function plan(input: PlanInput): Plan {
  const own = ownIssues(input.existing, input.authorIds);
  const keys = new Map(
    input.verdicts.map((verdict) => [verdict.account.id, keyOf(verdict.account.id, input)]),
  );
  const decisions = input.verdicts.map((verdict) => {
    const key = keys.get(verdict.account.id) ?? '';
    const current = currentIssue(own.get(key) ?? [], input.now);
    return decide({ ...input, verdict, key, own: current });
  });
  const operations = decisions.flatMap((decision) => decision.operations);
  const known = new Set(keys.values());
  return {
    operations: [
      ...limited(operations.toSorted(byUrgency), input.maxIssueWrites),
      ...outside(own, known, input),
    ],
    newFindings: sum(decisions.map((decision) => decision.newFindings)),
    resolvedFindings: sum(decisions.map((decision) => decision.resolvedFindings)),
    warnings: duplicates([...known].map((key) => own.get(key) ?? [])),
  };
}

function keyOf(accountId: string, { organizationId, baselineName, sha256 }: PlanInput): string {
  return groupKey({ organizationId, baselineName, accountId }, sha256);
}

const urgency: Readonly<Record<Operation['kind'], number>> = {
  open: 0,
  reopen: 1,
  close: 2,
  update: 3,
  leave: 4,
  defer: 5,
};

function byUrgency(one: Operation, other: Operation): number {
  return (
    rank(one.severity) - rank(other.severity) ||
    urgency[one.kind] - urgency[other.kind] ||
    Number(one.accountId) - Number(other.accountId)
  );
}

function limited(operations: readonly Operation[], most: number): readonly Operation[] {
  let writes = 0;
  return operations.map((operation) => {
    if (!isWrite(operation)) return operation;
    writes += 1;
    return writes > most ? defer(operation, `a run writes to ${count(most, 'issue')} at most`) : operation;
  });
}

/** Open issues of this baseline whose account this run has no verdict on. */
function outside(
  own: ReadonlyMap<string, readonly OwnIssue[]>,
  known: ReadonlySet<string>,
  input: PlanInput,
): readonly Operation[] {
  return [...own].flatMap(([key, candidates]) => {
    const [first] = candidates.filter(({ issue }) => issue.state === 'open');
    const accountId = first?.marker.memory?.accountId;
    // Another baseline or organization may keep its issues in the same repository.
    if (first === undefined || accountId === undefined || known.has(key) || keyOf(accountId, input) !== key)
      return [];
    return [
      {
        kind: 'leave',
        accountId,
        severity: undefined,
        issue: first.issue,
        title: first.issue.title,
        reason: 'This run did not judge its account, so nothing about it is known.',
      },
    ];
  });
}

function duplicates(byAccount: readonly (readonly OwnIssue[])[]): readonly string[] {
  return byAccount.flatMap((candidates) => {
    const open = candidates.filter(({ issue }) => issue.state === 'open');
    const [kept, ...others] = open.map(({ issue }) => `#${issue.number}`);
    if (kept === undefined || others.length === 0) return [];
    return [
      `Several open issues are about the same account: ${kept} is kept up to date, ${others.join(', ')} not. Close what is not needed.`,
    ];
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
