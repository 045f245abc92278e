import { count } from '../drift/words.ts';
import type { Assessment } from './assess.ts';
import type { Memory } from './marker.ts';
import { daysClosed, type OwnIssue } from './own.ts';
import { rank } from './words.ts';

/** So many days after a person dismissed an issue, its drift is shown again. */
const DISMISSED_DAYS = 30;

/** Why what a person dismissed is not the same any more, as a clause; undefined while it is. */
export function outgrown(own: OwnIssue, assessment: Assessment, now: Date): string | undefined {
  if (assessment.fresh > 0) return `${count(assessment.fresh, 'new finding')} joined`;
  if (own.marker.memory !== undefined && isGraver(own.marker.memory, assessment))
    return 'a finding is graver than it was';
  return daysClosed(own, now) >= DISMISSED_DAYS ? `${DISMISSED_DAYS} days have passed` : undefined;
}

function isGraver({ listed }: Memory, { drifting }: Assessment): boolean {
  return drifting.some(({ finding }) =>
    listed.some(
      ({ control, resource, severity }) =>
        control === finding.control &&
        resource === finding.resource &&
        rank(finding.severity) < rank(severity),
    ),
  );
}
