import { resolve } from '../baseline/resolve.ts';
import { showValue } from '../baseline/show.ts';
import { controls } from '../controls/catalogue.ts';
import { severities } from '../controls/definition.ts';
import { evaluate } from '../drift/evaluate.ts';
import type { Finding, Verdict } from '../drift/finding.ts';
import { noValues, ownBaseline } from './evaluating.ts';
import type { Estate, Gap } from './model.ts';

export interface Measured {
  /** The expectations that some accounts do not meet, the gravest first. */
  readonly gaps: readonly Gap[];
  /** What most accounts tell nothing about, by control id, with the number of these accounts. */
  readonly untold: ReadonlyMap<string, number>;
}

/** Measures the accounts by the preset `recommended`. */
export function measure({ read, inventory: { accounts } }: Estate, now: Date): Measured {
  const preset = ownBaseline(JSON.stringify({ version: 1, extends: 'recommended' }), now);
  const drifting = new Map<string, number>();
  const unknown = new Map<string, number>();
  const expected = new Map<string, unknown>();
  for (const one of read) {
    const resolution = resolve(preset, one.account, noValues);
    for (const effective of resolution.expectations) {
      if ('value' in effective) expected.set(effective.control.id, effective.value);
    }
    const { findings } = evaluate(resolution, one, accounts, now);
    countControls(findings, 'drift', drifting);
    countControls(findings, 'unknown', unknown);
  }
  return {
    gaps: inOrder(drifting, expected),
    untold: new Map([...unknown].filter(([, count]) => count * 2 > read.length)),
  };
}

/** Each control once, however many users of the account it is about. */
function countControls(findings: readonly Finding[], wanted: Verdict, counts: Map<string, number>): void {
  const found = findings.filter(({ verdict }) => verdict === wanted).map(({ control }) => control);
  for (const control of new Set(found)) counts.set(control, (counts.get(control) ?? 0) + 1);
}

function inOrder(
  counts: ReadonlyMap<string, number>,
  expected: ReadonlyMap<string, unknown>,
): readonly Gap[] {
  return controls
    .flatMap((control): readonly Gap[] => {
      const { id, title, severity } = control;
      const accounts = counts.get(id);
      return accounts === undefined
        ? []
        : [{ control: id, title, severity, expected: showValue(control, expected.get(id)), accounts }];
    })
    .sort(
      (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.accounts - a.accounts,
    );
}
