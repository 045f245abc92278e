import { count } from '../drift/words.ts';
import { decideAbsent } from './absent.ts';
import { absentCase, casesOf } from './cases.ts';
import type { Decided } from './counts.ts';
import { decide } from './decide.ts';
import { fold, foldedKey } from './ending.ts';
import { groupOfListed } from './grouping.ts';
import { byUrgency, heirsFirst, holdBack, limit, type Planned, stop } from './order.ts';
import { isSealed, type MarkedIssue, type OwnIssue, openOnes } from './own.ts';
import type { PlanInput } from './plan.ts';
import { type Scene, sceneOf } from './scene.ts';

/** A plan with all that it was made from. */
export interface Draft {
  readonly scene: Scene;
  readonly decided: readonly Decided[];
  /** Duplicates that are left as they are. */
  readonly unfolded: readonly MarkedIssue[];
  /** In the order in which they are to be carried out. */
  readonly planned: readonly Planned[];
}

export function draft(input: PlanInput): Draft {
  const scene = sceneOf(input);
  const present = presentGroups(scene, input);
  const decided = [...present, ...absentGroups(scene, input)];
  const doubles = present.flatMap((each) => doublesOf(each, scene));
  const isFoldable = ({ issue }: Double) => isSealed(issue, input.seal);
  const { maxIssueWrites: most } = input;
  const planned = heirsFirst(
    [
      ...decided.map((each) => plannedOf(each, scene)),
      ...doubles.filter(isFoldable).map((double) => foldOf(double, input)),
    ].toSorted(byUrgency),
  );
  return {
    scene,
    decided,
    unfolded: doubles.filter((double) => !isFoldable(double)).map(({ issue }) => issue),
    planned: settle(limit(planned, most, `a run writes to ${count(most, 'issue')} at most`), input),
  };
}

/** Puts off what has to wait for something that is put off, or everything where the list of issues is in doubt. */
export function settle(planned: readonly Planned[], { doubt }: PlanInput): readonly Planned[] {
  return doubt === undefined ? holdBack(planned) : stop(planned, doubt);
}

function presentGroups(scene: Scene, input: PlanInput): readonly Decided[] {
  return casesOf(scene).flatMap((it) => {
    const operation = decide(it, input);
    return operation === undefined ? [] : [{ it, operation }];
  });
}

function absentGroups(scene: Scene, input: PlanInput): readonly Decided[] {
  return scene.strays.flatMap((stray) => {
    if (stray.kind !== 'absent') return [];
    const it = absentCase(scene, stray);
    return [{ it, operation: decideAbsent(it, scene.judged, input) }];
  });
}

function plannedOf({ it, operation }: Decided, { input, judged, ownerGroup, keyOf }: Scene): Planned {
  const moved = it.assessment.gone.filter(({ fate }) => fate === 'moved');
  const heirs = moved.flatMap(({ listed }) => {
    const group = groupOfListed(input.groupBy, listed, judged, ownerGroup);
    return group === undefined ? [] : [keyOf(group)];
  });
  return { key: it.key, operation, heirs };
}

/** An open issue besides the one that its group goes on with. */
interface Double extends Decided {
  readonly issue: MarkedIssue;
  readonly kept: OwnIssue;
}

function doublesOf(decided: Decided, { marked }: Scene): readonly Double[] {
  const { own: kept, key } = decided.it;
  if (kept === undefined) return [];
  return openOnes(marked.get(key) ?? [])
    .filter(({ number }) => number !== kept.number)
    .map((issue) => ({ ...decided, issue, kept }));
}

function foldOf({ it, issue, kept }: Double, input: PlanInput): Planned {
  const key = foldedKey(it.key, issue.number, input.seal.sha256);
  return { key, operation: fold(issue, kept, it.group, it.key, input), heirs: [] };
}
