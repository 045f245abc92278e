import { controlById } from '../controls/catalogue.ts';
import type { InventoryPart } from '../controls/definition.ts';
import type { Account } from '../snapshot/account.ts';
import { matches } from './match.ts';
import type { Baseline, ExceptionEntry, Match, Position, Problem } from './model.ts';
import { attestationName, quotable, ruleName } from './place.ts';
import { placeholdersIn, readsTags } from './placeholders.ts';

/** What of the inventory a baseline selects by, fills in or expects something of, beyond the ids and names that are always there. */
export interface SelectorsUsed {
  readonly organizationalUnits: boolean;
  readonly tags: boolean;
}

/** What a run has to read of every account before it can tell what is expected of it. */
export function selectorsUsed(baseline: Baseline): SelectorsUsed {
  const { rules, owners, exceptions, attestations } = baseline;
  const selections = [...rules, ...owners, ...exceptions, ...attestations].map(({ match }) => match);
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
  if (match === undefined || match === 'all') return false;
  return match[key] !== undefined || uses(match.not, key) || uses(match.within, key);
}

/**
 * A warning for each rule, owner, exception and attestation that is about none of the accounts, as far as that can be
 * told; one for all of a file whose scope is about none. What comes from a preset is not the user's to mend.
 */
export function matchesNothing(baseline: Baseline, accounts: readonly Account[]): readonly Problem[] {
  const isDead = (match: Match) => accounts.every((account) => matches(match, account) === 'no');
  const scopes = baseline.scopes.filter((scope) => isDead(scope.match));
  const dead = new Set<Match>(scopes.map(({ match }) => match));
  const isTold = (match: Match) => match !== 'all' && match.within !== undefined && dead.has(match.within);
  const alone = entries(baseline).filter(({ match }) => !isTold(match) && isDead(match));
  return [...scopes.map(({ at }) => ({ at, say: () => 'the `scope` of this file' })), ...alone].map(
    ({ at, say }) => ({
      ...at,
      level: 'warning',
      message: `${say()} matches no account; check its \`match\``,
    }),
  );
}

interface Selecting {
  readonly match: Match;
  readonly at: Position;
  /** Asked only for what is told: counting takes a while. */
  readonly say: () => string;
}

function entries(baseline: Baseline): readonly Selecting[] {
  const { rules, owners, exceptions, attestations } = baseline;
  return [
    ...rules
      .filter(({ preset }) => preset === undefined)
      .map(({ match, at, name }) => ({ match, at, say: () => ruleName(name) })),
    ...owners.map((entry) => ({ ...entry, say: () => `owners entry ${numberOf(entry, owners)}` })),
    ...exceptions.map((entry) => ({ ...entry, say: () => exceptionName(baseline, entry) })),
    ...attestations.map(({ match, at, id }) => ({ match, at, say: () => attestationName(id) })),
  ];
}

/** ``exception 1 (`contacts`)``, counted in its file. */
export function exceptionName({ exceptions }: Baseline, entry: ExceptionEntry): string {
  return `exception ${numberOf(entry, exceptions)} (\`${quotable(entry.control)}\`)`;
}

function numberOf<Entry extends { readonly at: Position }>(entry: Entry, all: readonly Entry[]): number {
  return all.filter(({ at }) => at.file === entry.at.file).indexOf(entry) + 1;
}
