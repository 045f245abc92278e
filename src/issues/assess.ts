import type { Finding } from '../drift/finding.ts';
import type { Account, AccountState } from '../snapshot/account.ts';
import type { Gathered, Judged } from './grouping.ts';
import type { ListedFinding } from './memory.ts';
import { earlier, firstDay, isComplete, named, nameOf, nameOfFinding, type Recall } from './recall.ts';
import { look, type Sight } from './sight.ts';
import { compare, rank } from './words.ts';

/** A finding that drifts now. */
export interface Drifting {
  readonly finding: Finding;
  /** The day it was first seen, `YYYY-MM-DD`. */
  readonly since: string;
  /** It could not be read before, and now it could. */
  readonly confirmed: boolean;
}

/** A finding that the issue lists and that this run could not judge. */
export interface Unconfirmed {
  readonly listed: ListedFinding;
  readonly account: Account | undefined;
  readonly since: string;
  readonly unconfirmedSince: string;
  readonly why: WhyUnconfirmed;
}

/** The `unknown` finding that stands for it; or its account is none that this run judged. */
export type WhyUnconfirmed =
  | { readonly kind: 'unknown'; readonly finding: Finding }
  | { readonly kind: 'outside' }
  | { readonly kind: 'skipped'; readonly state: AccountState };

/** A finding that the issue lists and that does not drift any more, or not here. */
export interface Gone {
  readonly listed: ListedFinding;
  /** Undefined when the inventory does not know the account. */
  readonly account: Account | undefined;
  /**
   * `in-line` says of an IAM user also that there is no such user any more; `left`, that the account left the
   * organization; `moved`, that it drifts still, and belongs to another issue.
   */
  readonly fate: 'in-line' | 'accepted' | 'not-expected' | 'left' | 'moved';
  /** What else is known of it, such as the exception that accepts it. */
  readonly reason: string | undefined;
}

/** What one run says of a group, held against what its issue lists. */
export interface Assessment {
  /** Worst first. */
  readonly drifting: readonly Drifting[];
  readonly unconfirmed: readonly Unconfirmed[];
  readonly gone: readonly Gone[];
  /** Findings that are `unknown`, are no row of the issue, and might hide a drift that it is about. */
  readonly blocking: readonly Finding[];
  /** Those drifting that the issue did not list. */
  readonly came: readonly Drifting[];
  /** How many of them are new to it: less those for which there was no room before. */
  readonly fresh: number;
  /** How many findings that the issue could not list may still be among what this run did not see. */
  readonly hidden: number;
}

/** Holds what a run found of a group against what is remembered of it. `today` is `YYYY-MM-DD`. */
export function assess(gathered: Gathered, recall: Recall, today: string): Assessment {
  const own = new Map((recall.memory?.listed ?? []).map((listed) => [nameOf(listed), listed]));
  const rows: Rows = new Map([...recall.inherited.map((each) => [nameOf(each), each] as const), ...own]);
  const drifting = driftingNow(gathered, rows, recall, today);
  const came = drifting.filter(({ finding }) => !own.has(nameOfFinding(finding)));
  const missing = missingRows(gathered, rows, drifting);
  const unconfirmed = missing.flatMap((each) => unconfirmedRow(each, gathered, recall, today));
  const blocking = blockingFindings(gathered, recall, unconfirmed);
  return {
    drifting,
    unconfirmed,
    gone: missing.filter(({ listed }) => own.has(nameOf(listed))).flatMap((each) => goneRow(each, gathered)),
    blocking,
    came,
    fresh: Math.max(0, came.length - (recall.memory?.unlisted ?? 0)),
    hidden: hiddenFindings(gathered, recall, came, blocking),
  };
}

/** Whether this run saw everything that the issue is about, and nothing of it drifts. */
export function isSettled({ drifting, unconfirmed, blocking, hidden }: Assessment): boolean {
  return drifting.length === 0 && unconfirmed.length === 0 && blocking.length === 0 && hidden === 0;
}

/** By name. */
type Rows = ReadonlyMap<string, ListedFinding>;

interface Missing {
  readonly listed: ListedFinding;
  readonly sight: Sight;
}

/** Worst first, so that what does not fit is the least of it. */
function driftingNow(
  { drift }: Gathered,
  rows: Rows,
  { firstSeen }: Recall,
  today: string,
): readonly Drifting[] {
  return drift
    .map((finding) => {
      const name = nameOfFinding(finding);
      const confirmed = rows.get(name)?.unconfirmedSince !== undefined;
      return { finding, since: earlier(firstDay(firstSeen, named(finding)), today), confirmed };
    })
    .toSorted(
      ({ finding: one }, { finding: other }) =>
        rank(one.severity) - rank(other.severity) || compare(one.key, other.key),
    );
}

function missingRows({ judged }: Gathered, rows: Rows, drifting: readonly Drifting[]): readonly Missing[] {
  const present = new Set(drifting.map(({ finding }) => nameOfFinding(finding)));
  return [...rows]
    .filter(([name]) => !present.has(name))
    .toSorted(
      ([name, one], [otherName, other]) =>
        rank(one.severity) - rank(other.severity) || compare(name, otherName),
    )
    .map(([, listed]) => ({ listed, sight: look(listed, judged) }));
}

function unconfirmedRow(
  { listed, sight }: Missing,
  { judged }: Gathered,
  { firstSeen }: Recall,
  today: string,
): readonly Unconfirmed[] {
  if (sight.kind === 'gone') return [];
  return [
    {
      listed,
      account: judged.accounts.get(listed.account),
      since: earlier(firstDay(firstSeen, listed), today),
      unconfirmedSince: earlier(listed.unconfirmedSince, today),
      why: sight,
    },
  ];
}

function goneRow({ listed, sight }: Missing, { judged }: Gathered): readonly Gone[] {
  if (sight.kind !== 'gone') return [];
  const { fate, reason } = sight;
  return [{ listed, account: judged.accounts.get(listed.account), fate, reason }];
}

/**
 * What is `unknown` has to be read before an account's issue is closed, and before any other that may be about more than
 * it remembers: of those that remember everything, their own rows tell. What nothing at hand can ever answer would keep
 * every issue open for good, so it counts only where what the issue was about is lost.
 */
function blockingFindings(
  { group, unknown }: Gathered,
  recall: Recall,
  unconfirmed: readonly Unconfirmed[],
): readonly Finding[] {
  const complete = isComplete(recall);
  if (complete && group.kind !== 'account') return [];
  const isLost = !complete && recall.memory?.unlisted !== 0;
  const shown = new Set(unconfirmed.flatMap(({ why }) => (why.kind === 'unknown' ? [why.finding] : [])));
  return unknown
    .filter((finding) => !shown.has(finding) && (isLost || finding.cause?.kind !== 'no-source'))
    .toSorted((one, other) => compare(one.key, other.key));
}

/** Findings without a row are forgotten only when everything that they could be was read. */
function hiddenFindings(
  { group, judged }: Gathered,
  recall: Recall,
  came: readonly Drifting[],
  blocking: readonly Finding[],
): number {
  if (isComplete(recall)) return 0;
  if (blocking.length === 0 && (group.kind === 'account' || sawAll(judged))) return 0;
  return Math.max(recall.trusted ? 0 : 1, (recall.memory?.unlisted ?? 0) - came.length);
}

function sawAll({ accounts, verdicts, whole }: Judged): boolean {
  return whole && [...accounts.keys()].every((id) => verdicts.has(id));
}
