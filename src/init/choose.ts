import type { Control } from '../controls/definition.ts';
import type { Choice, Override, Pick, Scores, Selector } from './model.ts';

/** What is lost where an account needs an exception, as many times what is won where it needs none. */
const exceptionCost = 2;
/** More would be no outliers any more: the value is then not what these accounts share. */
const mostOutliers = (accounts: number) => Math.max(3, accounts / 10);

/** What a rule of its own has to win, measured in accounts: a small organization explains little by chance. */
export function ruleCost(accounts: number): number {
  return 5 + accounts / 200;
}

export interface Considered {
  readonly selectors: readonly Selector[];
  /** What a rule for a selector costs: little where another control has one already. */
  readonly costOf: (selector: Selector) => number;
  readonly accounts: number;
}

/**
 * What to expect of one control: the value that wins most over all accounts together with what selectors explain, after
 * what the rules and the exceptions cost. The same input always gives the same choice.
 */
export function choose(control: Control, scores: Scores, considered: Considered): Choice {
  let best: Plan | undefined;
  for (const base of basesOf(control, scores, considered)) {
    const plan = explain(base, scores, considered);
    const isBetter = best === undefined || plan.score > best.score;
    if (plan.outliers <= mostOutliers(considered.accounts) && isBetter) best = plan;
    // Nothing wins more than the tightest value that every account has.
    if (base !== 'any' && plan.overrides.length === 0 && plan.outliers === 0) break;
  }
  return { control, scores, base: best?.base ?? 'any', overrides: best?.overrides ?? [] };
}

/** The state without root credentials is for members alone: the management account has nobody to recover it. */
function basesOf(
  { id }: Control,
  { candidates, verdicts }: Scores,
  { accounts }: Considered,
): readonly Pick[] {
  if (id === 'root-user.credentials') return ['any'];
  const all = Array.from({ length: accounts }, (_, index) => index);
  const known = candidates.flatMap((_candidate, index) => (isKnown(verdicts[index], all) ? [index] : []));
  return [...known, 'any'];
}

/** Whether half of these accounts tell anything: fewer decide nothing for the others. */
function isKnown(verdicts: Int32Array | undefined, members: readonly number[]): boolean {
  const told = members.filter((index) => verdicts?.[index] !== 0).length;
  return told > 0 && told * 2 >= members.length;
}

interface Plan {
  readonly base: Pick;
  readonly overrides: readonly Override[];
  readonly score: number;
  readonly outliers: number;
}

/** Takes the selector that wins most, and again, until none wins more than its rule costs. */
function explain(base: Pick, scores: Scores, considered: Considered): Plan {
  const { accounts, selectors, costOf } = considered;
  const picks: Pick[] = Array.from({ length: accounts }, () => base);
  const ranks = new Int32Array(accounts).fill(-1);
  const overrides: Override[] = [];
  const left = new Set(selectors);
  for (;;) {
    let best: Override | undefined;
    for (const selector of left) {
      const found = bestFor(selector, scores, picks, ranks);
      const gain = found.gain - costOf(selector);
      if (gain > 0 && (best === undefined || gain > best.gain)) best = { selector, pick: found.pick, gain };
    }
    if (best === undefined) break;
    const { selector, pick } = best;
    overrides.push(best);
    left.delete(selector);
    for (const index of decidedBy(selector, ranks)) {
      picks[index] = pick;
      ranks[index] = selector.rank;
    }
  }
  const worth = picks.map((pick, index) => worthOf(scores, pick, index));
  const paid = overrides.reduce((sum, { selector }) => sum + costOf(selector), 0);
  return {
    base,
    overrides: overrides.toSorted((a, b) => a.selector.rank - b.selector.rank),
    score: worth.reduce((sum, one) => sum + one, 0) - paid,
    outliers: worth.filter((one) => one < 0).length,
  };
}

/** Of its accounts those that no later rule decides about. */
function decidedBy({ members, rank }: Selector, ranks: Int32Array): readonly number[] {
  return members.filter((index) => (ranks[index] ?? -1) < rank);
}

interface BestPick {
  readonly pick: Pick;
  readonly gain: number;
}

function bestFor(selector: Selector, scores: Scores, picks: readonly Pick[], ranks: Int32Array): BestPick {
  const members = decidedBy(selector, ranks);
  const now = members.reduce((sum, index) => sum + worthOf(scores, picks[index] ?? 'any', index), 0);
  let best: BestPick = { pick: 'any', gain: -now };
  for (const [pick, verdicts] of scores.verdicts.entries()) {
    if (!isKnown(verdicts, members)) continue;
    const gain = members.reduce((sum, index) => sum + worthOf(scores, pick, index), 0) - now;
    if (gain > best.gain) best = { pick, gain };
  }
  return best;
}

function worthOf({ candidates, verdicts }: Scores, pick: Pick, index: number): number {
  if (pick === 'any') return 0;
  const verdict = verdicts[pick]?.[index] ?? 0;
  if (verdict === 0) return 0;
  return verdict > 0 ? (candidates[pick]?.strength ?? 0) : -exceptionCost;
}
