import type { ExceptionEntry } from '../baseline/model.ts';
import { matchesGlob } from '../controls/glob.ts';

/** Whether an exception names this control: itself, or a prefix of its id. */
export function namesControl(entry: ExceptionEntry, control: string): boolean {
  return control === entry.control || control.startsWith(`${entry.control}.`);
}

/** Whether an exception names this control and this resource. */
export function covers(entry: ExceptionEntry, control: string, resource: string | undefined): boolean {
  if (!namesControl(entry, control)) return false;
  return entry.resource === undefined || (resource !== undefined && matchesGlob(entry.resource, resource));
}

/** The last day is included, in UTC. */
export function isLive(entry: ExceptionEntry, now: Date): boolean {
  return now.toISOString().slice(0, 10) <= entry.until;
}

export function describeException(entry: ExceptionEntry): string {
  const approval = entry.approvedBy === undefined ? '' : ` (approved by ${entry.approvedBy}, as claimed)`;
  return `accepted until ${entry.until}: ${entry.reason}${approval}`;
}
