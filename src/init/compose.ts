import { isBelow } from '../baseline/expectations.ts';
import type { Choice, Pick as Picked, ProposedRule, Selector } from './model.ts';
import { reasonsFor } from './reasons.ts';

/** The rules that choices come to: one for all accounts, then one for each selector, whatever controls it is about. */
export function rulesFor(choices: readonly Choice[], accounts: number): readonly ProposedRule[] {
  const selectors = new Set(choices.flatMap(({ overrides }) => overrides.map(({ selector }) => selector)));
  const inOrder = [...selectors].sort((a, b) => a.rank - b.rank);
  const first: ProposedRule = {
    name: 'every account',
    match: 'all',
    expect: withoutBoth(new Map(choices.flatMap((choice) => entry(choice, choice.base, false)))),
    accounts,
    ...reasonsFor(choices, undefined, accounts),
  };
  const others = inOrder.map((selector) => ({
    match: selector.match,
    expect: expectOf(selector, choices),
    accounts: selector.members.length,
    name: selector.name,
    ...reasonsFor(choices, selector, accounts),
  }));
  return named([first, ...others].filter(({ expect }) => expect.size > 0));
}

function entry(choice: Choice, pick: Picked, isTaken: boolean): readonly (readonly [string, unknown])[] {
  const { control, scores } = choice;
  if (pick !== 'any') return [[control.id, scores.candidates[pick]?.written]];
  // Nothing has to be taken away where nothing was expected before.
  return isTaken ? [[control.id, 'any']] : [];
}

function expectOf(selector: Selector, choices: readonly Choice[]): ReadonlyMap<string, unknown> {
  const own = new Map(
    choices.flatMap((choice) => {
      const override = choice.overrides.find((one) => one.selector === selector);
      if (override === undefined) return [];
      const isTaken =
        choice.base !== 'any' || choice.overrides.some(({ selector: { rank } }) => rank < selector.rank);
      return entry(choice, override.pick, isTaken);
    }),
  );
  return withoutBoth(restored(own, choices));
}

/** Where the plain form of a key is taken away, what all others are held to takes its place. */
function restored(
  own: ReadonlyMap<string, unknown>,
  choices: readonly Choice[],
): ReadonlyMap<string, unknown> {
  const loose = [...own].filter(([, written]) => written === 'any').map(([id]) => id);
  const below = choices.filter(
    ({ control: { id } }) => !own.has(id) && loose.some((one) => isBelow(id, one)),
  );
  const back = below.flatMap((choice) => entry(choice, choice.base, false));
  const order = choices.map(({ control: { id } }) => id);
  return new Map([...own, ...back].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

/** Of a key with two forms the plain one, which asks for more; and `any` only where nothing stands below it. */
function withoutBoth(expect: ReadonlyMap<string, unknown>): ReadonlyMap<string, unknown> {
  const ids = [...expect.keys()];
  const isKept = ([id, written]: readonly [string, unknown]) =>
    written === 'any'
      ? !ids.some((other) => isBelow(other, id) && expect.get(other) !== 'any')
      : !ids.some((other) => isBelow(id, other) && expect.get(other) !== 'any');
  return new Map([...expect].filter(isKept));
}

/** Names fit a line of a baseline, and each is there once. */
function named(rules: readonly ProposedRule[]): readonly ProposedRule[] {
  const taken = new Set<string>();
  return rules.map((rule) => {
    const plain = oneLine(rule.name, 90);
    let name = plain;
    for (let count = 2; taken.has(name); count += 1) name = `${plain} (${count})`;
    taken.add(name);
    return { ...rule, name };
  });
}

function oneLine(text: string, longest: number): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…`.toWellFormed() : line;
}
