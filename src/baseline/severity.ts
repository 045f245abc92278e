import type { Severity } from '../controls/definition.ts';
import { means } from './expectations.ts';
import type { Baseline, SeverityEntry } from './model.ts';

type Severities = Pick<Baseline, 'severities'>;

/** The severity that a baseline gives a control; undefined for the control's own. */
export function severityOf(baseline: Severities, id: string): Severity | undefined {
  return severityEntry(baseline, id)?.severity;
}

/** The entry with the longest of the ids and prefixes that mean a control. */
export function severityEntry({ severities }: Severities, id: string): SeverityEntry | undefined {
  const fitting = severities.filter(({ control }) => means(control, id));
  return fitting.toSorted((a, b) => b.control.length - a.control.length)[0];
}
