import type { Choice, Pick as Picked, ProposedRule, Selector, Share } from './model.ts';

/** Why a rule says what it says, by the accounts that it decides about; without a selector the rule about all. */
export function reasonsFor(
  choices: readonly Choice[],
  selector: Selector | undefined,
  accounts: number,
): Pick<ProposedRule, 'weakest' | 'dropped'> {
  const shares: Share[] = [];
  const dropped: Share[] = [];
  for (const choice of choices) {
    const pick = pickOf(choice, selector);
    const members = decidedBy(choice, selector, accounts);
    if (pick === undefined) continue;
    if (pick !== 'any') shares.push(shareOf(choice, pick, members));
    else if (selector !== undefined && choice.base !== 'any')
      dropped.push(shareOf(choice, choice.base, members));
  }
  const [weakest] = shares.filter(({ told }) => told > 0).sort((a, b) => a.met / a.told - b.met / b.told);
  return { weakest, dropped };
}

function pickOf({ base, overrides }: Choice, selector: Selector | undefined): Picked | undefined {
  return selector === undefined ? base : overrides.find((one) => one.selector === selector)?.pick;
}

/** Its accounts without those that a later rule decides about. */
function decidedBy(
  { overrides }: Choice,
  selector: Selector | undefined,
  accounts: number,
): readonly number[] {
  const rank = selector?.rank ?? -1;
  const later = new Set(
    overrides.filter((one) => one.selector.rank > rank).flatMap((one) => one.selector.members),
  );
  const members = selector?.members ?? Array.from({ length: accounts }, (_, index) => index);
  return members.filter((index) => !later.has(index));
}

function shareOf({ control, scores }: Choice, pick: number, members: readonly number[]): Share {
  const verdicts = members.map((index) => scores.verdicts[pick]?.[index] ?? 0);
  return {
    control: control.id,
    met: verdicts.filter((verdict) => verdict > 0).length,
    told: verdicts.filter((verdict) => verdict !== 0).length,
  };
}
