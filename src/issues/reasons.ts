import { count } from '../drift/words.ts';
import type { Issue, IssuePatch } from '../github/issues.ts';
import type { Assessment } from './assess.ts';
import type { Marker } from './marker.ts';
import { causeWords, drifts } from './words.ts';

/** Why an issue that a person closed stays closed. */
export function dismissed(issue: Issue, { drifting }: Assessment): string {
  return `${closedBySomebody(issue)}: it stays closed, though ${drifts(drifting.length)}.`;
}

/** Why it does not; `change` is a clause. */
export function dismissedNoMore(issue: Issue, { drifting }: Assessment, change: string): string {
  return `${closedBySomebody(issue)}, but ${change}: ${drifts(drifting.length)}.`;
}

function closedBySomebody({ stateReason }: Issue): string {
  return `Somebody closed it as ${stateReason === 'duplicate' ? 'a duplicate' : 'not planned'}`;
}

export function returning({ memory }: Marker, { drifting }: Assessment): string {
  const why = memory?.listed.length === 0 ? 'Drift is back' : 'It was closed, but drift stays';
  return `${why}: ${drifts(drifting.length)}.`;
}

/** `byDecision`: nothing was mended, the baseline took all of it away. */
export function closing(gone: number, byDecision: boolean): string {
  if (byDecision)
    return `What it listed (${count(gone, 'finding')}) is accepted by an exception or no longer expected by the baseline.`;
  const resolved = gone > 0 ? `, ${count(gone, 'finding')} resolved` : '';
  return `Everything was read in this run and nothing drifts any more${resolved}.`;
}

export function unchanged(assessment: Assessment): string {
  const { drifting } = assessment;
  const said = drifting.length > 0 ? `: ${drifts(drifting.length)} as before` : '';
  return `Nothing changed${said}.${stays(assessment)}`;
}

export function changes(
  { memory }: Marker,
  assessment: Assessment,
  people: Pick<IssuePatch, 'labels' | 'assignees'>,
  edited: boolean,
): string {
  const { drifting, fresh, gone, unconfirmed } = assessment;
  const unsure = unconfirmed.filter(({ listed }) => listed.unconfirmedSince === undefined).length;
  const sure = drifting.filter(({ confirmed }) => confirmed).length;
  const clauses = [
    fresh > 0 && count(fresh, 'new finding'),
    gone.length > 0 && `${count(gone.length, 'finding')} gone`,
    unsure > 0 && `${count(unsure, 'finding')} not confirmed`,
    sure > 0 && `${count(sure, 'finding')} confirmed again`,
    memory === undefined && 'its marker was damaged',
    edited && 'its text was edited',
    people.labels !== undefined && 'labels were missing',
    people.assignees !== undefined && 'the owner changed',
  ].filter((clause) => clause !== false);
  const said = clauses.length === 0 ? 'Details changed' : `Changed: ${clauses.join(', ')}`;
  return `${said}.${stays(assessment)}`;
}

/** Why an issue without drift is not closed; empty when there is drift. */
function stays({ drifting, unconfirmed, blocking }: Assessment): string {
  const unread = new Set([...unconfirmed.map(({ finding }) => finding), ...blocking]);
  if (drifting.length > 0 || unread.size === 0) return '';
  const causes = new Set(
    [...unread].flatMap(({ cause }) => (cause === undefined ? [] : [causeWords[cause.kind]])),
  );
  const why = [...causes].join('; ');
  return ` It stays open, because ${count(unread.size, 'control')} could not be judged (${why}).`;
}
