import { type Severity, severities } from '../controls/definition.ts';
import type { AccountVerdict, Finding } from '../drift/finding.ts';
import type { OwnedFinding } from '../drift/result.ts';
import { worstFirst } from '../drift/tally.ts';

/** What a change of the baseline does to the findings, the facts being the same before and after. */
export interface FindingsDiff {
  /** Drift that there would be, and that there was not; worst first. */
  readonly added: readonly OwnedFinding[];
  /** Drift that would be gone, although nothing was mended; worst first. */
  readonly resolved: readonly ResolvedFinding[];
  /** How much drift stays, by its severity under the head. */
  readonly kept: Readonly<Record<Severity, number>>;
  /** Drift that the change makes unknown, or the other way round, and what is unknown anew: neither added nor resolved. */
  readonly unclear: readonly OwnedFinding[];
}

export interface ResolvedFinding extends OwnedFinding {
  /** By an exception that accepts it, or because what it differs from is no longer expected. */
  readonly by: 'exception' | 'expectation';
}

export interface ComparingFindings {
  /** What the base and the head say of the same account, by the same facts. Each account once, in any order. */
  readonly add: (base: AccountVerdict, head: AccountVerdict) => void;
  readonly result: () => FindingsDiff;
}

/** Compares findings by their keys, account by account, keeping only those that differ. */
export function compareFindings(): ComparingFindings {
  const added: OwnedFinding[] = [];
  const resolved: ResolvedFinding[] = [];
  const unclear: OwnedFinding[] = [];
  const kept: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0 };

  function place(key: string, base: Side, head: Side): void {
    const before = owned(base, key);
    const after = owned(head, key);
    const what = transition(before, after);
    if (what === 'kept' && after !== undefined) kept[after.severity] += 1;
    if (what === 'added' && after !== undefined) added.push(after);
    if (what === 'resolved' && before !== undefined) resolved.push({ ...before, by: reason(after) });
    const shown = after ?? before;
    if (what === 'unclear' && shown !== undefined) unclear.push(shown);
  }

  return {
    add(base, head) {
      const [before, after] = [sideOf(base), sideOf(head)];
      for (const key of new Set([...before.findings.keys(), ...after.findings.keys()]))
        place(key, before, after);
    },
    result: () => ({
      added: added.toSorted(worstFirst),
      resolved: resolved.toSorted(worstFirst),
      kept: { ...kept },
      unclear: unclear.toSorted(worstFirst),
    }),
  };
}

interface Side {
  readonly owner: AccountVerdict['owner'];
  readonly findings: ReadonlyMap<string, Finding>;
}

function sideOf({ owner, findings }: AccountVerdict): Side {
  return { owner, findings: new Map(findings.map((finding) => [finding.key, finding])) };
}

function owned({ owner, findings }: Side, key: string): OwnedFinding | undefined {
  const finding = findings.get(key);
  return finding === undefined ? undefined : { ...finding, owner };
}

function reason(after: Finding | undefined): ResolvedFinding['by'] {
  return after?.verdict === 'accepted' ? 'exception' : 'expectation';
}

type Transition = 'added' | 'resolved' | 'kept' | 'unclear' | 'nothing';

/** Findings without a verdict on one side pass there, do not apply, or are expected no more. */
function transition(before: Finding | undefined, after: Finding | undefined): Transition {
  const [drifted, drifts] = [before?.verdict === 'drift', after?.verdict === 'drift'];
  if (drifted && drifts) return 'kept';
  const isUnclear = before?.verdict === 'unknown' || after?.verdict === 'unknown';
  if (drifts) return isUnclear ? 'unclear' : 'added';
  if (drifted) return isUnclear ? 'unclear' : 'resolved';
  // What passed, or nobody asked for, and now cannot be told.
  return before === undefined && after?.verdict === 'unknown' ? 'unclear' : 'nothing';
}

/** Of these findings, how many have each severity. */
export function bySeverity(findings: readonly Finding[]): readonly (readonly [Severity, number])[] {
  return severities
    .map((severity) => [severity, findings.filter((one) => one.severity === severity).length] as const)
    .filter(([, count]) => count > 0);
}
