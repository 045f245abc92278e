import { means } from '../baseline/expectations.ts';
import type { ExceptionEntry } from '../baseline/model.ts';
import { matchesGlob } from '../controls/glob.ts';

/** Whether an exception names this control and this resource. */
export function covers(entry: ExceptionEntry, control: string, resource: string | undefined): boolean {
  if (!means(entry.control, control)) return false;
  return entry.resource === undefined || (resource !== undefined && matchesGlob(entry.resource, resource));
}

/** `until 2026-11-21: the reason (approved by octocat, as claimed)`. */
export function exceptionTerms({ until, reason, approvedBy }: ExceptionEntry): string {
  const approval = approvedBy === undefined ? '' : ` (approved by ${approvedBy}, as claimed)`;
  return `until ${until}: ${reason}${approval}`;
}
