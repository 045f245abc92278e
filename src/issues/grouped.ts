import type { AccountOwner } from '../drift/finding.ts';
import { COVERAGE, type Group, groupKey, OVERVIEW } from './group.ts';
import {
  type Gathered,
  gather,
  type Judged,
  judge,
  judgeCoverage,
  type OwnerGroup,
  ownerId,
} from './grouping.ts';
import { isMarked, type MarkedIssue } from './own.ts';
import type { SceneInput } from './plan.ts';
import type { Seal } from './seal.ts';
import { ownerGroups } from './succession.ts';
import { type Called, namesOther, type TitleIndex, titleIndex } from './titles.ts';

/** The groups that a run knows of, and the issues that carry their markers. */
export interface Grouped {
  readonly judged: Judged;
  readonly ownerGroup: OwnerGroup;
  /** The owners that accounts have, by their ids. */
  readonly owners: ReadonlyMap<string, AccountOwner>;
  readonly keyOf: (group: Group) => string;
  /** By key. */
  readonly groups: ReadonlyMap<string, Gathered>;
  /** Issues with a marker, by key, the oldest first. */
  readonly marked: ReadonlyMap<string, readonly MarkedIssue[]>;
}

/** What titles tell of issues, which only the scene itself needs. */
export interface Titled {
  /** Issues whose title is that of another group than their marker's. */
  readonly misplaced: readonly MarkedIssue[];
  readonly titles: TitleIndex;
}

export function groupsOf(input: SceneInput): Grouped & Titled {
  const { verdicts, inventory, whole, groupBy, own, scope, now, seal } = input;
  const judged = judge(verdicts, inventory.accounts, whole);
  const ownerGroup = ownerGroups(own, scope, now, seal.sha256);
  const keyOf = keys(scope, seal);
  const gathered = [
    ...gather(groupBy, judged, ownerGroup),
    ...gather('coverage', judgeCoverage(judged), ownerGroup),
  ];
  const owners = new Map(
    [...judged.verdicts.values()].toReversed().map(({ owner }) => [ownerId(owner), owner]),
  );
  const all = own.filter(isMarked).toSorted((one, other) => one.number - other.number);
  // As the markers have them: each of tens of thousands of keys is kept once.
  const written = new Map(all.map(({ marker }) => [marker.key, marker.key]));
  const groups = new Map(
    gathered.map((each) => {
      const key = keyOf(each.group);
      return [written.get(key) ?? key, each];
    }),
  );
  const titles = titleIndex(namedIn(judged, owners), judged.accounts);
  const overviewKey = keyOf(OVERVIEW);
  const isOther = ({ title, marker }: MarkedIssue) => {
    const own = marker.key === overviewKey ? OVERVIEW : marker.memory?.group;
    const group = groups.get(marker.key)?.group ?? own;
    return group !== undefined && namesOther(title, group, titles);
  };
  return {
    judged,
    ownerGroup,
    owners,
    keyOf,
    groups,
    titles,
    marked: Map.groupBy(
      all.filter((issue) => !isOther(issue)),
      ({ marker }) => marker.key,
    ),
    misplaced: all.filter((issue) => issue.marker.scope === scope && isOther(issue)),
  };
}

/** Everything that an issue's title may name besides accounts, in whatever grouping. */
function* namedIn(
  { verdicts }: Judged,
  owners: ReadonlyMap<string, AccountOwner>,
): Generator<Called, undefined> {
  const controls = new Set<string>();
  for (const { findings, quiet } of verdicts.values())
    for (const { control } of [...findings, ...quiet]) controls.add(control);
  const called = (group: Group, owner: AccountOwner): Called => ({ group, account: undefined, owner });
  for (const id of controls) yield called({ kind: 'control', id }, 'none');
  for (const [id, owner] of owners) yield called({ kind: 'owner', id }, owner);
  for (const group of [COVERAGE, OVERVIEW]) yield called(group, 'none');
}

/** A function of its own: what it closes over lives as long as the scene. */
function keys(scope: string, { sha256 }: Seal): Grouped['keyOf'] {
  return (group) => groupKey(scope, group, sha256);
}
