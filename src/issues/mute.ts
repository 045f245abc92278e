import { dayOf } from '../baseline/dates.ts';
import { count } from '../drift/words.ts';
import type { Assessment } from './assess.ts';
import { daysClosed, type OwnIssue } from './own.ts';
import { isComplete, nameOf, nameOfFinding, type Recall } from './recall.ts';
import { rank } from './words.ts';

/** So many days after a person put an issue aside, its drift is shown again. */
const MUTED_DAYS = 30;
const DAY = 86_400_000;

/** The last day that an issue closed by a person stays closed, `YYYY-MM-DD`. */
export function mutedUntil({ closedAt = '' }: OwnIssue): string {
  return dayOf(new Date(Date.parse(closedAt) + MUTED_DAYS * DAY));
}

/** Why what a person put aside is not the same any more, as a clause; undefined while it is. */
export function endOfMute(
  issue: OwnIssue,
  assessment: Assessment,
  recall: Recall,
  now: Date,
): string | undefined {
  if (!isComplete(recall)) return 'nobody can tell any more what it was about';
  if (assessment.came.length > 0) return `${count(assessment.came.length, 'new finding')} joined`;
  if (isGraver(recall, assessment)) return 'a finding is graver than it was';
  return daysClosed(issue, now) >= MUTED_DAYS ? `${MUTED_DAYS} days have passed` : undefined;
}

function isGraver({ memory }: Recall, { drifting }: Assessment): boolean {
  const before = new Map(memory?.listed.map((listed) => [nameOf(listed), rank(listed.severity)]));
  return drifting.some(({ finding }) => rank(finding.severity) < (before.get(nameOfFinding(finding)) ?? 0));
}
