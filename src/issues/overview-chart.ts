import type { Point } from './overview-memory.ts';

/** A lower scale would be divided into parts of a finding. */
const LOWEST_TOP = 10;

/**
 * Drift over the recorded runs as a Mermaid chart, in a fence that GitHub draws; undefined where it would tell nothing.
 * Holds numbers and days alone. The axis counts runs: days would stand on each other.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/creating-diagrams
 */
export function historyChart(history: readonly Point[]): string | undefined {
  if (history.length < 2) return undefined;
  const days = history.map(({ day }) => day);
  const values = history.map(({ drift }) => drift);
  return [
    '```mermaid',
    '%%{init: {"xyChart": {"height": 400}, "themeVariables": {"xyChart": {"plotColorPalette": "#cf222e"}}}}%%',
    'xychart-beta',
    `  title "Findings that drift, ${days[0]} to ${days.at(-1)}"`,
    `  x-axis "Recorded runs, the newest on the right" 1 --> ${history.length}`,
    `  y-axis "Findings" 0 --> ${Math.max(LOWEST_TOP, ...values)}`,
    `  bar [${values.join(', ')}]`,
    '```',
  ].join('\n');
}
