import type { Control, Judgement } from '../controls/definition.ts';
import type { Candidate, Estate, Scores } from './model.ts';

/** Judges every account by every candidate of a control. */
export function scoresOf(
  control: Control,
  candidates: readonly Candidate[],
  { read, inventory: { accounts } }: Estate,
  now: Date,
): Scores {
  const verdicts = candidates.map(({ value }) =>
    Int32Array.from(read, ({ account, facts }) =>
      summed(control.judge(value, { account, facts, accounts, now })),
    ),
  );
  return { candidates, verdicts };
}

/** 1 when it holds or does not apply, 0 when that is not known, and minus the number of what drifts. */
function summed(judgements: readonly Judgement[]): number {
  let drifting = 0;
  let isKnown = true;
  for (const { verdict } of judgements) {
    if (verdict === 'drift') drifting += 1;
    else if (verdict === 'unknown') isKnown = false;
  }
  if (drifting > 0) return -drifting;
  return isKnown ? 1 : 0;
}
