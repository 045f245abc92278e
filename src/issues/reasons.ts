import { count } from '../drift/words.ts';
import type { Assessment, Gone } from './assess.ts';
import type { Group } from './group.ts';
import type { PeopleChange } from './people.ts';
import type { Standing } from './standing.ts';
import { causeWords, drifts } from './words.ts';

/** What a reason is about. */
export interface Told {
  readonly group: Group;
  readonly assessment: Assessment;
}

type Person = Extract<Standing, { readonly kind: 'person' }>;

export function opening(told: Told): string {
  return `${found(told)}, and no issue says so.`;
}

/** Why an issue that a person closed stays closed. */
export function muted({ reason }: Person, told: Told, until: string): string {
  return `${reason}: it stays closed until ${until}, though ${found(told)}.`;
}

/** Why it does not; `change` is a clause. */
export function mutedNoMore({ reason }: Person, told: Told, change: string): string {
  return `${reason}, but ${change}: ${found(told)}.`;
}

/** Why a closing does not hold. */
export function contradicted({ reason, canWrite }: Person, told: Told): string {
  const right = canWrite ? '' : ' without write access to the repository';
  const stays = told.group.kind === 'coverage' ? 'reads still fail' : 'drift stays';
  return `${reason}${right}, but ${stays}: ${found(told)}.`;
}

/** `why` is a clause. */
export function unanswered(why: string, told: Told): string {
  return `It is closed, though ${found(told)}, and stays as it is, because ${why}.`;
}

/** `known`: other issues told all of it meanwhile. */
export function returning(told: Told, known: boolean): string {
  const back = told.group.kind === 'coverage' ? 'Reads fail again' : 'Drift is back';
  return `${known ? 'It is told here again' : back}: ${found(told)}.`;
}

/** `byDecision`: nothing was mended, all of it was taken out of what is judged. */
export function closing({ group, assessment }: Told, byDecision: boolean): string {
  const { gone } = assessment;
  if (byDecision) return decision(group, gone);
  const resolved = gone.length > 0 ? `, ${count(gone.length, unit(group))} resolved` : '';
  if (group.kind === 'coverage')
    return `Every account that it listed was read in full in this run${resolved}.`;
  return group.kind === 'account'
    ? `Everything was read in this run and nothing drifts any more${resolved}.`
    : `Nothing that it listed drifts any more${resolved}.`;
}

const decisions: Readonly<Record<Exclude<Gone['fate'], 'in-line'>, string>> = {
  left: 'of an account that left the organization',
  moved: 'told by another issue',
  accepted: 'accepted by an exception',
  'not-expected': 'no longer expected by the baseline',
};

function decision(group: Group, gone: readonly Gone[]): string {
  if (gone.length === 0)
    return group.kind === 'account'
      ? 'The account left the organization.'
      : 'The baseline expects nothing of it any more.';
  const words = Object.entries(decisions).flatMap(([fate, said]) =>
    gone.some((each) => each.fate === fate) ? [said] : [],
  );
  return `What it listed (${count(gone.length, unit(group))}) is ${words.join(' or ')}.`;
}

export function unchanged(told: Told): string {
  const said = told.assessment.drifting.length > 0 ? `: ${found(told)} as before` : '';
  return `Nothing changed${said}.${stays(told)}`;
}

/** Why a run that was limited to some accounts does not write to an issue. */
export const passedOver =
  'This run did not look at all accounts that it lists, and nothing came or went in those that it did.';

/** Why a closed issue is rewritten. */
export const mended = 'Somebody closed it as completed, and nothing that it listed drifts any more.';

/** What else than its findings is not as it was. */
export interface Otherwise {
  /** The issue was another owner's. */
  readonly succeeds: boolean;
  readonly marker: 'lost' | 'damaged' | undefined;
  readonly edited: boolean;
  readonly people: PeopleChange['patch'];
}

export function changes(told: Told, { succeeds, marker, edited, people }: Otherwise): string {
  const { drifting, fresh, gone, unconfirmed } = told.assessment;
  const one = unit(told.group);
  const unsure = unconfirmed.filter(({ listed }) => listed.unconfirmedSince === undefined).length;
  const sure = drifting.filter(({ confirmed }) => confirmed).length;
  const clauses = [
    succeeds && 'its accounts have another owner',
    fresh > 0 && marker === undefined && count(fresh, `new ${one}`),
    gone.length > 0 && `${count(gone.length, one)} gone`,
    unsure > 0 && `${count(unsure, one)} not confirmed`,
    sure > 0 && `${count(sure, one)} confirmed again`,
    marker !== undefined && `its marker was ${marker}`,
    edited && 'its text was edited',
    people.labels !== undefined && 'labels changed',
    people.assignees !== undefined && 'the owner changed',
  ].filter((clause) => clause !== false);
  const said = clauses.length === 0 ? 'Details changed' : `Changed: ${clauses.join(', ')}`;
  return `${said}.${stays(told)}`;
}

/** `3 findings drift`. */
function found({ group, assessment }: Told): string {
  const { length } = assessment.drifting;
  return group.kind === 'coverage' ? `${count(length, 'account')} could not be read in full` : drifts(length);
}

function unit({ kind }: Group): string {
  return kind === 'coverage' ? 'account' : 'finding';
}

/** Why an issue without drift is not closed, which there is always a reason for; empty when there is drift. */
function stays({ group, assessment }: Told): string {
  const { drifting, unconfirmed, blocking } = assessment;
  if (drifting.length > 0) return '';
  const findings = unconfirmed.flatMap(({ why }) => (why.kind === 'unknown' ? [why.finding] : []));
  const unread = new Set([...findings, ...blocking]);
  const others = unconfirmed.length - findings.length;
  const clauses = [
    unread.size > 0 && `${count(unread.size, 'control')} could not be judged (${causesOf([...unread])})`,
    others > 0 && `${count(others, unit(group))} could not be confirmed without judging the account`,
  ].filter((clause) => clause !== false);
  return ` It stays open, because ${clauses.join(' and ') || 'this run did not judge every account'}.`;
}

function causesOf(findings: Assessment['blocking']): string {
  const causes = findings.flatMap(({ cause }) => (cause === undefined ? [] : [causeWords[cause.kind]]));
  return [...new Set(causes)].toSorted().join('; ');
}
