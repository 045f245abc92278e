import { dayOf, isLive } from './dates.ts';
import { declaredAttestations } from './diff-attestations.ts';
import { collector } from './diff-collect.ts';
import { exceptionChanges } from './diff-exceptions.ts';
import { differingControls, possibleChanges } from './diff-expectations.ts';
import type { BaselineDiff } from './diff-model.ts';
import { ownerSteps, possibleOwnerChanges } from './diff-owners.ts';
import { settingChanges, severityChanges } from './diff-settings.ts';
import type { Baseline, ExceptionEntry } from './model.ts';

/**
 * Compares two baselines without knowing any account, as where a fork has no access to AWS. Nothing that could weaken
 * some account's expectations is missing; what is told may turn out to be about no account at all.
 */
export function declaredDifference(base: Baseline, head: Baseline, now: Date): BaselineDiff {
  const today = dayOf(now);
  const collect = collector();
  const changes = [
    ...settingChanges(base, head),
    ...differingControls(base, head).flatMap(possibleChanges),
    ...exceptionChanges(live(base, today), live(head, today)),
    ...declaredAttestations(base, head),
    ...severityChanges(base, head),
    ...possibleOwnerChanges(ownerSteps(base), ownerSteps(head)),
  ];
  for (const change of changes) collect.add(change, undefined);
  return { accounts: undefined, changes: collect.changes() };
}

function live({ exceptions }: Baseline, today: string) {
  return exceptions
    .filter((entry) => isLive(entry, today))
    .map((entry: ExceptionEntry) => ({ entry, certain: false }));
}
