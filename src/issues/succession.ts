import type { AccountVerdict } from '../drift/finding.ts';
import { groupKey, type Sha256 } from './group.ts';
import { ownerId } from './grouping.ts';
import type { ListedFinding } from './memory.ts';
import { isMarked, isRecent, type OwnIssue } from './own.ts';

/** An owner's issue whose owner has no account any more. */
export interface Orphan {
  readonly issue: OwnIssue;
  readonly listed: readonly ListedFinding[];
}

/**
 * Which orphan each owner without an issue takes over, by the owner's key: the one that lists mostly accounts of that
 * owner now. `keyOf` tells the key of an account's owner.
 */
export function succeed(
  orphans: readonly Orphan[],
  vacant: ReadonlySet<string>,
  keyOf: (accountId: string) => string | undefined,
): ReadonlyMap<string, OwnIssue> {
  const heirs = orphans.flatMap(({ issue, listed }) => {
    const keys = Map.groupBy(listed, ({ account }) => keyOf(account));
    return [...keys].flatMap(([key, rows]) =>
      key !== undefined && vacant.has(key) && rows.length * 2 > listed.length
        ? [{ key, issue, rows: rows.length }]
        : [],
    );
  });
  // The last one set stays: the one with the most rows, then the oldest.
  const sorted = heirs.toSorted(
    (one, other) => one.rows - other.rows || other.issue.number - one.issue.number,
  );
  return new Map(sorted.map(({ key, issue }) => [key, issue]));
}

/**
 * Which owner's group an account belongs to: its owner's; while the owner is undecided, the group whose issue lists the
 * account, so that a selector that cannot be read today moves nothing to and fro.
 */
export function ownerGroups(
  own: readonly OwnIssue[],
  scope: string,
  now: Date,
  sha256: Sha256,
): (verdict: AccountVerdict) => string {
  const homes = homesOf(own, scope, now, sha256);
  return ({ account, owner }) =>
    owner === 'undecided' ? (homes.get(account.id) ?? 'undecided') : ownerId(owner);
}

/** By account: the owner whose issue lists most of it, an open one before a closed one, the oldest of equals. */
function homesOf(
  own: readonly OwnIssue[],
  scope: string,
  now: Date,
  sha256: Sha256,
): ReadonlyMap<string, string> {
  const homes = own
    .filter(isMarked)
    .filter((issue) => isRecent(issue, now))
    .flatMap((issue) => {
      const { group, listed } = issue.marker.memory ?? nothing;
      if (group?.kind !== 'owner' || issue.marker.key !== groupKey(scope, group, sha256)) return [];
      return [...Map.groupBy(listed, ({ account }) => account)].map(([account, rows]) => ({
        account,
        id: group.id,
        rows: rows.length,
        open: Number(issue.state === 'open'),
        number: issue.number,
      }));
    });
  // The last one set stays.
  const sorted = homes.toSorted(
    (one, other) => one.open - other.open || one.rows - other.rows || other.number - one.number,
  );
  return new Map(sorted.map(({ account, id }) => [account, id]));
}

const nothing = { group: undefined, listed: [] };
