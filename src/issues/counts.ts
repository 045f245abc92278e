import type { KnownFinding } from '../drift/result.ts';
import type { Assessment } from './assess.ts';
import type { Case } from './case.ts';
import type { Operation } from './operation.ts';
import { type FirstSeen, nameOf, nameOfFinding } from './recall.ts';

/** What was decided about one group. */
export interface Decided {
  readonly it: Case;
  readonly operation: Operation;
}

/**
 * How many drifting findings no issue listed before, in whatever group. `unlisted` is how many more the issues of a
 * former grouping were about.
 */
export function newFindings(decided: readonly Decided[], firstSeen: FirstSeen, unlisted: number): number {
  const fresh = decided.filter(isAboutDrift).map(({ it }) => {
    const unknown = it.assessment.came.filter(({ finding }) => !firstSeen.has(nameOfFinding(finding)));
    return Math.max(0, unknown.length - (it.recall.memory?.unlisted ?? 0));
  });
  return Math.max(0, fresh.reduce((total, each) => total + each, 0) - unlisted);
}

/** How many findings that issues listed do not drift any more; one that only moved to another issue is not gone. */
export function resolvedFindings(decided: readonly Decided[], migrated: readonly Assessment[]): number {
  const written = decided
    .filter(isAboutDrift)
    .filter(({ operation }) => operation.kind !== 'leave')
    .map(({ it }) => it.assessment);
  const gone = [...written, ...migrated].flatMap((assessment) => assessment.gone);
  return new Set(gone.filter(({ fate }) => fate !== 'moved').map(({ listed }) => nameOf(listed))).size;
}

/** By key: what is known of the findings that drift. */
export function knownFindings(decided: readonly Decided[]): ReadonlyMap<string, KnownFinding> {
  return new Map(
    decided.filter(isAboutDrift).flatMap(({ it, operation }) => {
      const mutedUntil = operation.kind === 'leave' ? operation.mutedUntil : undefined;
      return it.assessment.drifting.map(
        ({ finding, since }) => [finding.key, { since, mutedUntil }] as const,
      );
    }),
  );
}

function isAboutDrift({ it }: Decided): boolean {
  return it.group.kind !== 'coverage';
}
