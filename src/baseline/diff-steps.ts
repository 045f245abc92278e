import { canonical } from '../controls/compare.ts';
import type { Account } from '../snapshot/account.ts';
import { excludes, impliesByKeys } from './implication.ts';
import { matches } from './match.ts';
import type { Match, Position } from './model.ts';

/** One entry of a list of which the last that matches an account holds; `said` is undefined where it takes away. */
export interface Step<Said> {
  readonly match: Match;
  readonly said: Said | undefined;
  readonly rule: string;
  readonly at: Position;
}

/** What would hold for some account before and after; undefined: no entry matches it. */
export interface Transition<Said> {
  readonly before: Step<Said> | undefined;
  readonly after: Step<Said> | undefined;
}

/** More pairs than these nobody reads one by one, and a hostile file could ask for millions. */
const MOST_PAIRS = 500;
/** Each entry that may differ is held against all entries of both sides. */
const MOST_PROOFS = 4_000_000;

/**
 * Every pair of entries that may be the effective ones of one and the same account. No pair that some account could
 * have is missing; a pair that none can have may be among them, because matches are taken to be independent unless one
 * is proven to imply or exclude the other. `too-many` where it would be more than anybody reads.
 */
export function transitions<Said>(
  base: readonly Step<Said>[],
  head: readonly Step<Said>[],
): readonly Transition<Said>[] | 'too-many' {
  const shared = sharedEnd(base, head);
  const all = base.length + head.length;
  if ((all - 2 * shared) * all > MOST_PROOFS) return 'too-many';
  const [from, to] = [side(base, shared), side(head, shared)];
  const knows = relations();
  const [candidates, others] = [reachable(from, to, knows), reachable(to, from, knows)];
  const pairs: Transition<Said>[] = [];
  for (const one of candidates) {
    for (const other of others) {
      const isImplied = other.index < one.least || one.index < other.least;
      if (isImplied || areExclusive(one.step, other.step) || isUnchanged(one.step, other.step)) continue;
      if (pairs.length === MOST_PAIRS) return 'too-many';
      pairs.push({ before: one.step, after: other.step });
    }
  }
  return pairs;
}

function isUnchanged<Said>(before: Step<Said> | undefined, after: Step<Said> | undefined): boolean {
  return canonical([before?.said]) === canonical([after?.said]);
}

interface Candidate<Said> {
  readonly index: number;
  readonly step: Step<Said> | undefined;
  /** The other side's entry has this index at least: it surely matches whatever this step matches. */
  readonly least: number;
}

/** The entries of one side that some account may have as its last match: no later one surely matches it too. */
function reachable<Said>(own: Side<Said>, other: Side<Said>, knows: Relations): readonly Candidate<Said>[] {
  return own.indexes.flatMap((index) => {
    const step = own.steps[index];
    const isHidden = own.steps.slice(index + 1).some(({ match }) => knows.implies(step?.match, match));
    if (isHidden) return [];
    return [
      { index, step, least: other.steps.findLastIndex(({ match }) => knows.implies(step?.match, match)) },
    ];
  });
}

/** The steps of one side; those at the end that are the same on both sides never make a difference. */
interface Side<Said> {
  readonly steps: readonly Step<Said>[];
  /** -1, for no entry at all, and the index of every entry that may differ. */
  readonly indexes: readonly number[];
}

function side<Said>(steps: readonly Step<Said>[], shared: number): Side<Said> {
  const indexes = Array.from({ length: steps.length - shared + 1 }, (_each, index) => index - 1);
  return { steps, indexes };
}

function sharedEnd<Said>(base: readonly Step<Said>[], head: readonly Step<Said>[]): number {
  const differing = base.toReversed().findIndex((one, length) => {
    const other = head.at(-1 - length);
    return other === undefined || content(one) !== content(other);
  });
  return differing < 0 ? base.length : differing;
}

/** What a step says and of which accounts, whatever it is called and wherever it stands. */
export function content<Said>({ match, said }: Step<Said>): string {
  return canonical(said === undefined ? [match] : [match, said]);
}

function areExclusive<Said>(before: Step<Said> | undefined, after: Step<Said> | undefined): boolean {
  return before !== undefined && after !== undefined && excludes(before.match, after.match);
}

interface Relations {
  /** Undefined stands for any account. */
  readonly implies: (narrow: Match | undefined, wide: Match) => boolean;
}

function relations(): Relations {
  const known = new Map<Match, Map<Match, boolean>>();
  const texts = new Map<Match, string>();
  function textOf(match: Match): string {
    const text = texts.get(match) ?? canonical(match);
    texts.set(match, text);
    return text;
  }
  return {
    implies(narrow = 'all', wide) {
      const row = known.get(narrow) ?? new Map<Match, boolean>();
      known.set(narrow, row);
      const answer = row.get(wide) ?? (impliesByKeys(narrow, wide) || textOf(narrow) === textOf(wide));
      row.set(wide, answer);
      return answer;
    },
  };
}

/**
 * The entries that match an account, or may, and what was decided of each in one text: what surely matches is about
 * any account, what may match keeps what it depends on.
 */
export function possible<Said>(
  steps: readonly Step<Said>[],
  account: Account,
): { readonly steps: readonly Step<Said>[]; readonly key: string } {
  const decided = steps.map((step) => ({ step, decision: matches(step.match, account) }));
  return {
    steps: decided.flatMap(({ step, decision }) => {
      if (decision === 'no') return [];
      return [decision === 'yes' ? { ...step, match: 'all' as const } : step];
    }),
    key: decided.map(({ decision }) => (typeof decision === 'string' ? decision[0] : '?')).join(''),
  };
}
