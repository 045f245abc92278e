import type { KnownFinding } from '../drift/result.ts';
import type { Assessment } from './assess.ts';
import type { Case } from './case.ts';
import type { Operation } from './operation.ts';
import { type FirstSeen, firstDay, named, nameOf } from './recall.ts';

/** What was decided about one group, and what of its case is needed once that is known. */
export interface Decided extends Pick<Case, 'group' | 'key' | 'own'>, Pick<Assessment, 'gone'> {
  /** How many of its drifting findings no issue listed before, less those for which its own had no room. */
  readonly fresh: number;
  readonly operation: Operation;
}

export function decided({ group, key, own, assessment, recall }: Case, operation: Operation): Decided {
  const { gone, came } = assessment;
  const fresh = Math.max(0, unseen(came, recall.firstSeen) - (recall.memory?.unlisted ?? 0));
  return { group, key, own, gone, fresh, operation };
}

/**
 * How many drifting findings no issue listed before, in whatever group. `unlisted` is how many more the issues of a
 * former grouping were about.
 */
export function newFindings(all: readonly Decided[], unlisted: number): number {
  const fresh = all.filter(isAboutDrift).reduce((total, each) => total + each.fresh, 0);
  return Math.max(0, fresh - unlisted);
}

/** How many findings that issues listed do not drift any more; one that only moved to another issue is not gone. */
export function resolvedFindings(all: readonly Decided[], migrated: readonly Assessment[]): number {
  const written = all.filter(isAboutDrift).filter(({ operation }) => operation.kind !== 'leave');
  const gone = [...written, ...migrated].flatMap((each) => each.gone);
  return new Set(gone.filter(({ fate }) => fate !== 'moved').map(({ listed }) => nameOf(listed))).size;
}

/** What is known of the findings that drift. */
export interface Notes {
  readonly note: (it: Case, operation: Operation) => void;
  /** By the finding's key. */
  readonly known: ReadonlyMap<string, KnownFinding>;
}

/** Notes them case by case: what was decided needs them no more, and tens of thousands share an object for each day. */
export function notes(): Notes {
  const known = new Map<string, KnownFinding>();
  const shared = new Map<string, KnownFinding>();
  return {
    note: (it, operation) => {
      if (!isAboutDrift(it)) return;
      const mutedUntil = operation.kind === 'leave' ? operation.mutedUntil : undefined;
      for (const { finding, since } of it.assessment.drifting) {
        const days = `${since} ${mutedUntil}`;
        const same = shared.get(days) ?? { since, mutedUntil };
        shared.set(days, same);
        known.set(finding.key, same);
      }
    },
    known,
  };
}

function isAboutDrift({ group }: Pick<Case, 'group'>): boolean {
  return group.kind !== 'coverage';
}

function unseen(came: Assessment['came'], firstSeen: FirstSeen): number {
  return came.filter(({ finding }) => firstDay(firstSeen, named(finding)) === undefined).length;
}
