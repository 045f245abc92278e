import { daysAfter } from '../baseline/dates.ts';
import { organizationGroup } from '../baseline/expectations.ts';
import { controlById } from '../controls/catalogue.ts';
import { candidatesFor, proposedControls } from './candidates.ts';
import { type Considered, choose, ruleCost } from './choose.ts';
import { rulesFor } from './compose.ts';
import type { Choice, Estate, Proposal, Scores, Selector } from './model.ts';
import { settings } from './probe.ts';
import { scoresOf } from './scores.ts';
import { selectorsOf } from './selectors.ts';

/** Rules besides the one about every account: more than that is nothing that anybody reads. */
const mostSelectors = 10;
const daysOfExceptions = 90;

/** What accounts share, as rules; without the exceptions for what is left. */
export function propose(estate: Estate, now: Date): Proposal {
  const scored = proposedControls().map((control) => ({
    control,
    scores: scoresOf(control, candidatesFor(control, estate.read), estate, now),
  }));
  const accounts = estate.read.length;
  const selectors = selectorsOf(estate.read.map(({ account }) => account));
  const tried = chooseAll(scored, selectors, accounts);
  const kept = mostTelling(tried);
  const choices = kept.length < usedBy(tried).size ? chooseAll(scored, kept, accounts) : tried;
  return {
    organizationId: estate.inventory.organizationId,
    organization: organizationOf(estate, now),
    rules: rulesFor(choices, accounts),
    exceptions: [],
    until: daysAfter(now, daysOfExceptions),
  };
}

interface Scored {
  readonly control: Choice['control'];
  readonly scores: Scores;
}

/** One control after the other: a rule that one needs costs the next ones nearly nothing. */
function chooseAll(
  scored: readonly Scored[],
  selectors: readonly Selector[],
  accounts: number,
): readonly Choice[] {
  const used = new Set<Selector>();
  const costOf = (selector: Selector) => (used.has(selector) ? 1 : ruleCost(accounts));
  const considered: Considered = { selectors, costOf, accounts };
  return scored.map(({ control, scores }) => {
    const choice = choose(control, scores, considered);
    for (const { selector } of choice.overrides) used.add(selector);
    return choice;
  });
}

function usedBy(choices: readonly Choice[]): ReadonlySet<Selector> {
  return new Set(choices.flatMap(({ overrides }) => overrides.map(({ selector }) => selector)));
}

function mostTelling(choices: readonly Choice[]): readonly Selector[] {
  const gains = new Map<Selector, number>();
  for (const { selector, gain } of choices.flatMap(({ overrides }) => overrides)) {
    gains.set(selector, (gains.get(selector) ?? 0) + gain);
  }
  return [...gains]
    .sort(([a, won], [b, more]) => more - won || a.rank - b.rank)
    .slice(0, mostSelectors)
    .map(([selector]) => selector)
    .sort((a, b) => a.rank - b.rank);
}

/** What the management account shows to be so already. */
function organizationOf({ read, inventory }: Estate, now: Date): ReadonlyMap<string, unknown> {
  const management = read.find(({ account }) => account.id === inventory.managementAccountId);
  if (management === undefined || inventory.organizationId === undefined) return new Map();
  const subject = { ...management, accounts: inventory.accounts, now };
  const holds = ([id, value]: readonly [string, unknown]) =>
    controlById(id)
      ?.judge(value, subject)
      .every(({ verdict }) => verdict === 'pass') === true;
  const all = Object.entries(settings).map(
    ([name, value]) => [`${organizationGroup}.${name}`, value] as const,
  );
  return new Map(all.filter(holds));
}
