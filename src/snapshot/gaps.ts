import type { Account } from './account.ts';
import { type Cause, type Fact, noSource, type Provenance, type UnavailableFact } from './fact.ts';
import type { AccountFacts, FactId, Facts } from './facts.ts';

/** What a snapshot does not hold, said where the facts that are missing would stand. */

interface Source extends Pick<Provenance, 'readAt'> {
  /** Left out: the snapshot. */
  readonly source?: string;
}

/** Exactly the facts that are needed, so that a judgement rests on the same ones as in a run that reads AWS. */
export function neededOf(facts: Facts, needs: ReadonlySet<FactId>, source: Source): Facts {
  const entries = [...needs].map((id) => [id, facts[id] ?? gap(notAsked(`\`${id}\``), source)]);
  // Each fact stands under its own id, as before.
  return Object.fromEntries(entries) as Facts;
}

/** An account of which nothing was read. */
export function unreadAccount(
  account: Account,
  needs: ReadonlySet<FactId>,
  cause: Cause,
  source: Source,
): AccountFacts {
  return { account, facts: Object.fromEntries([...needs].map((id) => [id, gap(cause, source)])) };
}

/** What becomes of an account in a state that nobody knows: it may be active, so it is not passed over. */
export const strangeState: Cause = {
  kind: 'malformed',
  message: 'AWS Organizations told a state that Rootline does not know.',
  mend: 'Look at the account in the console of AWS Organizations, and report the state to Rootline.',
};

/** The same account, for a baseline that selects by what the one before did not ask for. */
export function explained(account: Account): Account {
  return {
    ...account,
    organizationalUnit: orNotAsked(account.organizationalUnit, 'organizational units'),
    parents: orNotAsked(account.parents, 'organizational units'),
    tags: orNotAsked(account.tags, 'tags'),
  };
}

function orNotAsked<T>(fact: Fact<T>, what: string): Fact<T> {
  const isNotAsked = fact.state === 'unavailable' && fact.cause.kind === 'no-source';
  return isNotAsked ? { ...fact, cause: notAsked(what) } : fact;
}

function notAsked(what: string): Cause {
  return noSource(
    `The snapshot holds no ${what}: the baseline that it was taken with did not need them.`,
    'Take a snapshot with this baseline.',
  );
}

function gap(cause: Cause, from: Source): UnavailableFact {
  return { state: 'unavailable', cause, provenance: { source: 'the snapshot', ...from } };
}
