import type { Totals } from '../drift/result.ts';

const MOST_SLICES = 8;
/** Fewer are counted faster in the table than in a chart. */
const FEWEST_FINDINGS = 10;

/**
 * Drift by control as a Mermaid pie, in a fence that GitHub draws; undefined where it would tell nothing. Holds
 * control ids alone, no text from AWS.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/creating-diagrams
 */
export function driftChart({ byControl, byVerdict }: Totals): string | undefined {
  const slices = Object.entries(byControl)
    .map(([control, counts]) => ({ label: control, value: counts.drift }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || (a.label < b.label ? -1 : 1));
  if (slices.length < 2 || byVerdict.drift < FEWEST_FINDINGS) return undefined;
  const lines = merged(slices).map(
    ({ label, value }) => `  "${label.replace(/[^\w.: -]/g, '-')}" : ${value}`,
  );
  return ['```mermaid', 'pie showData', '  title Drift by control', ...lines, '```'].join('\n');
}

interface Slice {
  readonly label: string;
  readonly value: number;
}

function merged(slices: readonly Slice[]): readonly Slice[] {
  if (slices.length <= MOST_SLICES) return slices;
  const others = slices.slice(MOST_SLICES - 1).reduce((sum, { value }) => sum + value, 0);
  return [...slices.slice(0, MOST_SLICES - 1), { label: 'other controls', value: others }];
}
