import type { GroupBy } from '../baseline/model.ts';
import type { AccountVerdict } from '../drift/finding.ts';
import type { KnownFinding } from '../drift/result.ts';
import type { Inventory } from '../snapshot/account.ts';
import type { Setting } from './case.ts';
import { newFindings, resolvedFindings } from './counts.ts';
import { draft, settle } from './draft.ts';
import { migrations, moves, type Turn } from './migrate.ts';
import type { Operation } from './operation.ts';
import { byUrgency, limit } from './order.ts';
import type { OwnIssue } from './own.ts';
import type { Scene } from './scene.ts';
import { warningsOf } from './warnings.ts';

export interface PlanInput extends Setting {
  /** The accounts that this run judged, readable or not. */
  readonly verdicts: readonly AccountVerdict[];
  readonly inventory: Pick<Inventory, 'accounts' | 'managementAccountId'>;
  /** Whether the inventory is complete, and the run was limited neither to accounts nor to a shard. */
  readonly whole: boolean;
  readonly groupBy: GroupBy;
  /** Every issue of one of Rootline's identities, open and closed, with and without a marker. */
  readonly own: readonly OwnIssue[];
  /** Numbers of the issues that were open at the end of the last run. */
  readonly hints: readonly number[];
  /** Issues written to, at most. */
  readonly maxIssueWrites: number;
  /** Why the list of own issues is not to be believed, as a clause; nothing is written then. */
  readonly doubt: string | undefined;
}

/** What a plan is made from, except who closed what, and who may be assigned. */
export type SceneInput = Omit<PlanInput, 'standings' | 'assignable'>;

export interface Plan {
  /** In the order in which they are to be carried out: worst severity first. */
  readonly operations: readonly Operation[];
  /** Drift that no issue listed before, and listed drift that is gone; 0 where the list of issues is in doubt. */
  readonly newFindings: number;
  readonly resolvedFindings: number;
  /** By the finding's key. */
  readonly known: ReadonlyMap<string, KnownFinding>;
  /** One sentence each. */
  readonly warnings: readonly string[];
}

/**
 * What to do so that the issues equal the drift. `scene` is the input's; making it takes a while, so it is made once for
 * all that is planned in a run. The same input always gives the same plan, in whatever order it comes.
 */
export function plan(scene: Scene, input: PlanInput): Plan {
  const { decided, known, unfolded, planned } = draft(scene, input);
  const moving = migrations(scene, planned);
  const unlisted = moving.reduce((total, { former }) => total + former.memory.unlisted, 0);
  const migrated = moving.flatMap(({ assessment, heirs }) => (heirs === undefined ? [] : [assessment]));
  const isCertain = input.doubt === undefined;
  return {
    operations: planned.map(({ operation }) => operation),
    newFindings: isCertain ? newFindings(decided, unlisted) : 0,
    resolvedFindings: isCertain ? resolvedFindings(decided, migrated) : 0,
    known,
    warnings: warningsOf(scene, input, decided, unfolded),
  };
}

/** Numbers of the closed issues of which the plan has to know who closed them. */
export function inquiries({ groups, current }: Scene): readonly number[] {
  return [...current]
    .flatMap(([key, { state, number }]) =>
      state === 'closed' && (groups.get(key)?.drift ?? []).length > 0 ? [number] : [],
    )
    .toSorted((one, other) => one - other);
}

/**
 * What to do about issues of a former grouping, once the operations of the plan are carried out. `scene` and `input` are
 * the plan's, but for `maxIssueWrites`: so many issues may still be written to.
 */
export function planMigration(scene: Scene, input: PlanInput, turn: Turn): readonly Operation[] {
  // Mostly there are none, and a plan for tens of thousands of issues is not made twice for that.
  if (!scene.strays.some(({ kind }) => kind === 'former')) return [];
  // While anything may be written to, the plan had room for all of its own writes.
  const { planned } = draft(scene, { ...input, maxIssueWrites: Number.POSITIVE_INFINITY });
  const moving = moves(migrations(scene, planned), planned, turn, input).toSorted(byUrgency);
  const most = limit(moving, input.maxIssueWrites, 'this run has written to as many issues as it may');
  return settle(most, input).map(({ operation }) => operation);
}
