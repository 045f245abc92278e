import type { IssueChange } from '../drift/result.ts';
import { fold } from './ending.ts';
import { groupKey, OVERVIEW } from './group.ts';
import type { Change } from './operation.ts';
import { overviewTitle } from './overview.ts';
import { isSealed, type OwnIssue, openOnes } from './own.ts';
import type { PlanInput } from './plan.ts';
import type { Scene } from './scene.ts';

/** The overview as it is, and what is open besides. */
export interface Overviews {
  /** Undefined when there is none. An open one comes first, then the oldest. */
  readonly kept: OwnIssue | undefined;
  /** Two runs at once may have opened several. */
  readonly folds: readonly Change[];
}

/** Finds the overview among the own issues: by its marker; where that was lost, by its title. */
export function findOverviews({ marked }: Scene, input: PlanInput, baselineName: string): Overviews {
  const { own, seal } = input;
  const key = overviewKey(input);
  const overviews = marked.get(key) ?? [];
  const title = overviewTitle(baselineName);
  const [open, ...doubles] = openOnes(overviews);
  if (open !== undefined) {
    // A marker is easily copied: what has another title is some other issue.
    const same = doubles.filter((issue) => isSealed(issue, seal) && issue.title.includes(title));
    return { kept: open, folds: same.map((double) => fold(double, open, OVERVIEW, key, input)) };
  }
  const lost = own.filter((issue) => issue.marker === undefined && issue.title === title);
  return { kept: overviews[0] ?? openOnes(lost)[0] ?? lost[0], folds: [] };
}

/** The issues that are open after the changes, no overview among them. One whose marker was lost counts while hinted at. */
export function openAfter(
  input: PlanInput,
  changes: readonly IssueChange[],
  overview: OwnIssue | undefined,
): readonly { readonly number: number }[] {
  const { own, hints } = input;
  const hinted = new Set(hints);
  const key = overviewKey(input);
  const open = new Set(
    own
      .filter(({ state }) => state === 'open')
      .filter(({ marker, number }) => (marker === undefined ? hinted.has(number) : marker.key !== key))
      .map(({ number }) => number),
  );
  for (const { kind, number } of changes) {
    if (number === undefined || kind === 'leave' || kind === 'defer') continue;
    if (kind === 'close' || kind === 'fold' || kind === 'migrate') open.delete(number);
    else open.add(number);
  }
  if (overview !== undefined) open.delete(overview.number);
  return [...open].map((number) => ({ number }));
}

function overviewKey({ scope, seal }: PlanInput): string {
  return groupKey(scope, OVERVIEW, seal.sha256);
}
