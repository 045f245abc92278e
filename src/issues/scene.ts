import { dayOf } from '../baseline/dates.ts';
import type { AccountOwner } from '../drift/finding.ts';
import { adopt } from './adopt.ts';
import type { Group } from './group.ts';
import { type Grouped, groupsOf, type Titled } from './grouped.ts';
import { type Gathered, groupOfListed, type Judged } from './grouping.ts';
import type { Marker } from './marker.ts';
import type { ListedFinding } from './memory.ts';
import { currentIssue, isRecent, type MarkedIssue, type OwnIssue } from './own.ts';
import type { SceneInput } from './plan.ts';
import { type FirstSeen, seenIn } from './recall.ts';
import { classify, type Stray } from './stray.ts';
import type { Subject } from './subject.ts';
import { succeed } from './succession.ts';
import { daysSince } from './words.ts';

/** Everything that a plan is made from: the groups, and the issues that they have. */
export interface Scene extends Grouped {
  readonly input: SceneInput;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
  /** By key: the issue that each group goes on with. */
  readonly current: ReadonlyMap<string, OwnIssue>;
  readonly strays: readonly Stray[];
  /** Issues without a marker that nobody can tell what they are about. */
  readonly lost: readonly OwnIssue[];
  readonly firstSeen: FirstSeen;
  /** By key: rows that a group takes over from issues of a former grouping. */
  readonly inherited: ReadonlyMap<string, readonly ListedFinding[]>;
}

export function sceneOf(input: SceneInput): Scene {
  const { scope, now } = input;
  const { misplaced, titles, ...grouped } = groupsOf(input);
  const mine = [...grouped.marked.values()].flat().filter(({ marker }) => marker.scope === scope);
  const { strays, ...issues } = issuesOf(input, grouped, { misplaced, titles }, mine);
  return {
    ...grouped,
    ...issues,
    input,
    today: dayOf(now),
    strays,
    firstSeen: seenIn(
      mine.filter((issue) => isRecent(issue, now)).map(({ marker }) => remembered(marker, now)),
    ),
    inherited: inheritedRows(strays, input, grouped),
  };
}

export function subjectOf(
  { group, judged }: Gathered,
  scene: Grouped & { readonly input: SceneInput },
): Subject {
  return {
    group,
    account: group.kind === 'account' ? judged.accounts.get(group.id) : undefined,
    owner: ownerFor(group, judged, scene),
    ownerOf: (accountId) => scene.judged.verdicts.get(accountId)?.owner ?? 'undecided',
    links: scene.input.links,
  };
}

/**
 * The owners of the open issues that may stay open though nothing drifts and nothing is unknown: where what such an issue
 * was about is lost, because of accounts that were not looked at.
 */
export function ownersOfOpen(scene: Scene): readonly AccountOwner[] {
  return [...scene.current].flatMap(([key, { state }]) => {
    const gathered = scene.groups.get(key);
    if (state === 'closed' || gathered === undefined) return [];
    const { kind } = gathered.group;
    return kind === 'owner' || kind === 'coverage' ? [subjectOf(gathered, scene).owner] : [];
  });
}

function ownerFor({ kind, id }: Group, judged: Judged, { owners }: Grouped): AccountOwner {
  if (kind === 'control') return 'none';
  if (kind === 'owner') return owners.get(id) ?? 'undecided';
  const verdict = kind === 'account' ? judged.verdicts.get(id) : judged.verdicts.values().next().value;
  return verdict?.owner ?? 'undecided';
}

/** Which issue each group goes on with, and what the others are. */
function issuesOf(
  input: SceneInput,
  grouped: Grouped,
  { misplaced, titles }: Titled,
  mine: readonly MarkedIssue[],
): Pick<Scene, 'current' | 'strays' | 'lost'> {
  const { own, hints, groupBy, scope, seal, now } = input;
  const { groups, marked, keyOf } = grouped;
  const found = new Map<string, OwnIssue>();
  for (const key of groups.keys()) {
    const issue = currentIssue(marked.get(key) ?? [], now);
    if (issue !== undefined) found.set(key, issue);
  }
  // One that was closed lately counts too: else the other would be taken over as soon as its own is closed.
  const isVacant = (key: string) => groups.has(key) && !found.has(key);
  const isNoOverview = ({ title }: OwnIssue) => !titles(title).some(({ kind }) => kind === 'overview');
  const { issues, lost } = adopt(own.filter(isNoOverview), hints, (title) =>
    [...new Set(titles(title).map(keyOf))].filter(isVacant),
  );
  const known = new Map([...found, ...issues]);
  const strays = mine
    .filter(({ state, marker }) => state === 'open' && !groups.has(marker.key))
    .map((issue) => classify(issue, scope, groupBy, seal));
  const unclear = misplaced
    .filter(({ state }) => state === 'open')
    .map(
      (issue): Stray => ({ kind: 'unclear', issue, why: 'its marker and its title name different things' }),
    );
  const heirs = successors(strays, grouped, known);
  const succeeded = new Set(heirs.values());
  return {
    current: new Map([...known, ...heirs]),
    strays: [...strays.filter(({ issue }) => !succeeded.has(issue)), ...unclear],
    lost,
  };
}

function successors(
  strays: readonly Stray[],
  { groups, judged, ownerGroup, keyOf }: Grouped,
  current: ReadonlyMap<string, OwnIssue>,
): ReadonlyMap<string, OwnIssue> {
  const orphans = strays.flatMap((stray) =>
    stray.kind === 'absent' && stray.memory.group.kind === 'owner'
      ? [{ issue: stray.issue, listed: stray.memory.listed }]
      : [],
  );
  const vacant = new Set([...groups.keys()].filter((key) => !current.has(key)));
  return succeed(orphans, vacant, (account) => {
    const verdict = judged.verdicts.get(account);
    return verdict === undefined ? undefined : keyOf({ kind: 'owner', id: ownerGroup(verdict) });
  });
}

function inheritedRows(
  strays: readonly Stray[],
  { groupBy }: SceneInput,
  { judged, ownerGroup, keyOf }: Grouped,
): Scene['inherited'] {
  const rows = strays.flatMap((stray) => (stray.kind === 'former' ? stray.memory.listed : []));
  const placed = rows.flatMap((listed) => {
    const group = groupOfListed(groupBy, listed, judged, ownerGroup);
    return group === undefined ? [] : [{ key: keyOf(group), listed }];
  });
  const byKey = Map.groupBy(placed, ({ key }) => key);
  return new Map([...byKey].map(([key, all]) => [key, all.map(({ listed }) => listed)]));
}

/** So many days after they were handed over, findings have either been taken over or gone. */
const HANDED_DAYS = 7;

function remembered({ memory }: Marker, now: Date): readonly ListedFinding[] {
  const { listed = [], handed } = memory ?? {};
  const isFresh = handed !== undefined && daysSince(handed.on, now) <= HANDED_DAYS;
  return isFresh ? [...listed, ...handed.listed] : listed;
}
