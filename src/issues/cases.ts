import type { AccountOwner } from '../drift/finding.ts';
import { groupBy } from '../group-by.ts';
import { type Assessment, assess, isSettled } from './assess.ts';
import type { Case } from './case.ts';
import { type Gathered, judgeCoverage, ownerId } from './grouping.ts';
import { isSealed, type OwnIssue, openOnes } from './own.ts';
import { recall } from './recall.ts';
import { type Scene, subjectOf } from './scene.ts';
import { isRefusal, remembersDrift } from './standing.ts';
import type { Stray } from './stray.ts';
import { compare } from './words.ts';

/**
 * The groups that something may have to be done about: those that drift, those with an open issue, and those whose issue
 * a person closed as completed, where all that it lists was mended. One at a time, because all of them at once would fill
 * the memory.
 */
export function* casesOf(scene: Scene): Generator<Case, undefined> {
  for (const [key, gathered] of scene.groups) {
    const own = scene.current.get(key);
    if (gathered.drift.length > 0 || own?.state === 'open') yield caseOf(scene, gathered, key, own);
    else if (own !== undefined && remembersDrift(own) && !isRefusal(own)) {
      const it = caseOf(scene, gathered, key, own);
      if (isSettled(it.assessment)) yield it;
    }
  }
}

/**
 * What the group goes on with once its issue is closed: another open one that was no duplicate to fold, because its
 * marker is not signed.
 */
export function nextCase(scene: Scene, { key, own }: Case): Case | undefined {
  const gathered = scene.groups.get(key);
  const others = openOnes(scene.marked.get(key) ?? []).filter((issue) => !isSealed(issue, scene.input.seal));
  const next = others[others.findIndex(({ number }) => number === own?.number) + 1];
  return gathered === undefined || next === undefined ? undefined : caseOf(scene, gathered, key, next);
}

/** A group that this run knows nothing of, but that has an open issue. */
export function absentCase(scene: Scene, { issue, memory }: Extract<Stray, { kind: 'absent' }>) {
  const { group } = memory;
  const judged = group.kind === 'coverage' ? judgeCoverage(scene.judged) : scene.judged;
  const gathered: Gathered = { group, drift: [], unknown: [], judged };
  return { ...caseOf(scene, gathered, issue.marker.key, issue), own: issue };
}

function caseOf(scene: Scene, gathered: Gathered, key: string, own: OwnIssue | undefined): Case {
  const { input, inherited, firstSeen, today } = scene;
  const known = recall(own, inherited.get(key) ?? [], firstSeen, input.seal);
  const assessment = assess(gathered, known, today);
  const subject = subjectOf(gathered, scene);
  const owners = gathered.group.kind === 'control' ? ownersOf(assessment, scene) : [subject.owner];
  return { group: gathered.group, key, own, subject, owners, recall: known, assessment };
}

/** The owners of all accounts that an issue lists, those with the most rows first. */
function ownersOf({ drifting, unconfirmed }: Assessment, { judged }: Scene): readonly AccountOwner[] {
  const accounts = [
    ...drifting.map(({ finding }) => finding.account.id),
    ...unconfirmed.map(({ listed }) => listed.account),
  ];
  const owners = accounts.map((id) => judged.verdicts.get(id)?.owner ?? 'undecided');
  return [...groupBy(owners, ownerId)]
    .toSorted(([one, rows], [other, more]) => more.length - rows.length || compare(one, other))
    .map(([, [owner]]) => owner);
}
