import { controlById } from '../controls/catalogue.ts';
import type { InventoryPart } from '../controls/definition.ts';
import type { Account } from '../snapshot/account.ts';
import { matches } from './match.ts';
import type { Baseline, Match, Position, Problem } from './model.ts';
import { quotable, ruleName } from './place.ts';
import { placeholdersIn, readsTags } from './placeholders.ts';

/** What of the inventory a baseline selects by, fills in or expects something of, beyond the ids and names that are always there. */
export interface SelectorsUsed {
  readonly organizationalUnits: boolean;
  readonly tags: boolean;
}

/** What a run has to read of every account before it can tell what is expected of it. */
export function selectorsUsed(baseline: Baseline): SelectorsUsed {
  const { rules, owners, exceptions } = baseline;
  const selections = [...rules, ...owners, ...exceptions].map(({ match }) => match);
  const expectations = rules
    .flatMap(({ statements }) => statements)
    .filter((statement) => statement.kind === 'value');
  const filled = expectations.some(({ value }) => placeholdersIn(value).some(readsTags));
  const judged = (part: InventoryPart) =>
    expectations.some(({ control }) => controlById(control)?.inventory?.includes(part) === true);
  return {
    organizationalUnits: judged('organizational-units') || selections.some((match) => uses(match, 'ou')),
    tags: filled || judged('tags') || selections.some((match) => uses(match, 'tags')),
  };
}

function uses(match: Match | undefined, key: 'ou' | 'tags'): boolean {
  return match !== undefined && match !== 'all' && (match[key] !== undefined || uses(match.not, key));
}

/** A warning for each rule, owner and exception that is about none of the accounts, as far as that can be told. */
export function matchesNothing(baseline: Baseline, accounts: readonly Account[]): readonly Problem[] {
  return entries(baseline)
    .filter(({ match }) => accounts.every((account) => matches(match, account) === 'no'))
    .map(({ at, what }) => ({
      ...at,
      level: 'warning',
      message: `${what} matches no account; check its \`match\``,
    }));
}

interface Selecting {
  readonly match: Match;
  readonly at: Position;
  readonly what: string;
}

function entries({ rules, owners, exceptions }: Baseline): readonly Selecting[] {
  return [
    ...rules.map(({ match, at, name }) => ({ match, at, what: ruleName(name) })),
    ...owners.map(({ match, at }, index) => ({ match, at, what: `owners entry ${index + 1}` })),
    ...exceptions.map(({ match, at, control }, index) => ({
      match,
      at,
      what: `exception ${index + 1} (\`${quotable(control)}\`)`,
    })),
  ];
}
