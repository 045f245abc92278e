import { count } from '../drift/words.ts';
import { withNumber } from '../troubles.ts';
import type { Setting } from './case.ts';
import type { Decided } from './counts.ts';
import { isForged, type MarkedIssue, type OwnIssue } from './own.ts';
import type { Scene } from './scene.ts';

const MOST_NUMBERS = 10;

/** What a person has to know of the issues besides what is done about them, a sentence each. */
export function warningsOf(
  { input, strays, lost, groups, marked }: Scene,
  { standings }: Pick<Setting, 'standings'>,
  decided: readonly Decided[],
  unfolded: readonly MarkedIssue[],
): readonly string[] {
  const forged = [...groups.keys()].flatMap((key) => (marked.get(key) ?? []).filter(isForgedOpen));
  const unclear = strays.flatMap((stray) => (stray.kind === 'unclear' ? [stray] : []));
  const byReason = Map.groupBy(unclear, ({ why }) => why);
  const unanswered = decided.flatMap(({ own, operation }) =>
    own !== undefined && standings.get(own.number)?.kind === 'unreadable'
      ? [`${numbers([own])}: ${operation.reason}`]
      : [],
  );
  return [
    ...(input.doubt === undefined
      ? []
      : [withNumber(`No issue was written to, because ${input.doubt}.`, 'RL417')]),
    ...said(
      forged,
      (names) =>
        `Somebody without the marker key changed the marker of ${names}: what it remembers was not believed.`,
    ),
    ...[...byReason].flatMap(([why, issues]) =>
      said(
        issues.map(({ issue }) => issue),
        (names) => `Nobody can tell what ${names} is about, because ${why}. Close it if it is not needed.`,
      ),
    ),
    ...said(
      lost,
      (names) =>
        `The marker of ${names} was deleted, and its title tells no group apart. Close it if it is not needed.`,
    ),
    ...said(
      unfolded,
      (names) =>
        `Another open issue is about the same as ${names}, which is left as it is, because its marker is not signed by the marker key. Close it if it is not needed.`,
    ),
    ...unanswered,
  ];
}

function said(issues: readonly OwnIssue[], sentence: (names: string) => string): readonly string[] {
  return issues.length === 0 ? [] : [withNumber(sentence(numbers(issues)), 'RL418')];
}

/** `#4, #5`. */
function numbers(issues: readonly OwnIssue[]): string {
  const sorted = issues.toSorted((one, other) => one.number - other.number);
  const named = sorted.slice(0, MOST_NUMBERS).map(({ number }) => `#${number}`);
  const rest = issues.length - named.length;
  return `${named.join(', ')}${rest > 0 ? ` and ${count(rest, 'more issue')}` : ''}`;
}

function isForgedOpen(issue: MarkedIssue): boolean {
  return issue.state === 'open' && isForged(issue);
}
