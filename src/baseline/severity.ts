import type { Severity } from '../controls/definition.ts';
import { isBelow } from './expectations.ts';
import type { Baseline } from './model.ts';

/** The severity that a baseline gives a control, by the longest name that fits; undefined for the control's own. */
export function severityOf({ severities }: Pick<Baseline, 'severities'>, id: string): Severity | undefined {
  const fitting = severities.filter(({ control }) => control === id || isBelow(id, control));
  return fitting.toSorted((a, b) => b.control.length - a.control.length)[0]?.severity;
}
