import { count } from '../drift/words.ts';
import { decideAbsent } from './absent.ts';
import type { Case } from './case.ts';
import { absentCase, casesOf, nextCase } from './cases.ts';
import { type Decided, decided, type Notes, notes } from './counts.ts';
import { decide } from './decide.ts';
import { fold, foldedKey } from './ending.ts';
import { groupOfListed } from './grouping.ts';
import type { Operation } from './operation.ts';
import { byUrgency, heirsFirst, holdBack, limit, type Planned, stop } from './order.ts';
import { isSealed, type MarkedIssue, type OwnIssue, openOnes } from './own.ts';
import type { PlanInput } from './plan.ts';
import type { Scene } from './scene.ts';

/** A plan with all that it was made from. */
export interface Draft {
  readonly decided: readonly Decided[];
  readonly known: Notes['known'];
  /** Duplicates that are left as they are. */
  readonly unfolded: readonly MarkedIssue[];
  /** In the order in which they are to be carried out. */
  readonly planned: readonly Planned[];
}

export function draft(scene: Scene, input: PlanInput): Draft {
  const { note, known } = notes();
  const present = presentGroups(scene, input, note);
  const all = [...present, ...absentGroups(scene, input)];
  const doubles = doublesOf(present, scene);
  const isFoldable = ({ issue }: Double) => isSealed(issue, input.seal);
  const { maxIssueWrites: most } = input;
  const planned = heirsFirst(
    [
      ...all.map((each) => plannedOf(each, scene)),
      ...doubles.filter(isFoldable).map((double) => foldOf(double, input)),
    ].toSorted(byUrgency),
  );
  return {
    decided: all,
    known,
    unfolded: doubles.filter((double) => !isFoldable(double)).map(({ issue }) => issue),
    planned: settle(limit(planned, most, `a run writes to ${count(most, 'issue')} at most`), input),
  };
}

/** The same text for equal ones: tens of thousands of issues stay as they are for the same reason. */
function sharing(): (text: string) => string {
  const shared = new Map<string, string>();
  return (text) => {
    const known = shared.get(text) ?? text;
    shared.set(known, known);
    return known;
  };
}

/** Puts off what has to wait for something that is put off, or everything where the list of issues is in doubt. */
export function settle(planned: readonly Planned[], { doubt }: PlanInput): readonly Planned[] {
  return doubt === undefined ? holdBack(planned) : stop(planned, doubt);
}

function presentGroups(scene: Scene, input: PlanInput, note: Notes['note']): readonly Decided[] {
  const share = sharing();
  const all: Decided[] = [];
  for (const first of casesOf(scene)) {
    let it: Case | undefined = first;
    while (it !== undefined) {
      const operation: Operation = decide(it, input);
      note(it, operation);
      all.push(decided(it, { ...operation, reason: share(operation.reason) }));
      // The next run must not find anything to do about what is left.
      it = operation.kind === 'close' ? nextCase(scene, it) : undefined;
    }
  }
  return all;
}

function absentGroups(scene: Scene, input: PlanInput): readonly Decided[] {
  return scene.strays.flatMap((stray) => {
    if (stray.kind !== 'absent') return [];
    const it = absentCase(scene, stray);
    return [decided(it, decideAbsent(it, scene.judged, input))];
  });
}

function plannedOf({ key, gone, operation }: Decided, { input, judged, ownerGroup, keyOf }: Scene): Planned {
  const moved = gone.filter(({ fate }) => fate === 'moved');
  const heirs = moved.flatMap(({ listed }) => {
    const group = groupOfListed(input.groupBy, listed, judged, ownerGroup);
    return group === undefined ? [] : [keyOf(group)];
  });
  return { key, operation, heirs };
}

/** An open issue besides the one that its group goes on with. */
interface Double extends Pick<Decided, 'group' | 'key'> {
  readonly issue: MarkedIssue;
  readonly kept: OwnIssue;
}

function doublesOf(present: readonly Decided[], { marked }: Scene): readonly Double[] {
  const taken = new Set(present.map(({ own }) => own?.number));
  return present.flatMap(({ group, key, own: kept }) => {
    if (kept === undefined) return [];
    const doubles = openOnes(marked.get(key) ?? []).filter(({ number }) => !taken.has(number));
    for (const { number } of doubles) taken.add(number);
    return doubles.map((issue) => ({ group, key, issue, kept }));
  });
}

function foldOf({ group, key, issue, kept }: Double, input: PlanInput): Planned {
  const operation = fold(issue, kept, group, key, input);
  return { key: foldedKey(key, issue.number, input.seal.sha256), operation, heirs: [] };
}
