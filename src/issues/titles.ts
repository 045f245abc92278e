import type { Group } from './group.ts';
import { titleSubject } from './render.ts';
import type { Subject } from './subject.ts';

/** Names the groups that a title may be of, whatever is found in them. */
export type TitleIndex = (title: string) => readonly Group[];

/** A title begins with what the group is called; but that of the coverage issue counts before it names. */
export function titleIndex(subjects: readonly Subject[]): TitleIndex {
  const byName = new Map<string, Group[]>();
  for (const subject of subjects) {
    const name = titleSubject(subject);
    const groups = byName.get(name);
    if (groups === undefined) byName.set(name, [subject.group]);
    else groups.push(subject.group);
  }
  return (title) => names(title).flatMap((name) => byName.get(name) ?? []);
}

function names(title: string): readonly string[] {
  const parts = title.split(':');
  const beginnings = parts.map((_part, index) => parts.slice(0, index + 1).join(':'));
  const [, unread] = /^[\d,]+ accounts? (.+)$/.exec(title) ?? [];
  return unread === undefined ? beginnings : [...beginnings, unread];
}

/** As Rootline writes them: what follows the name is counted, or could not be. */
const made = /: (?:[\d,]+ findings?|not everything) |^[\d,]+ accounts? |^Rootline overview/;

/**
 * Whether a title is that of another group than this one. Markers are easily copied: whoever wants one believed in
 * another issue has to change its title as well. Owners are not told apart, who may change in all but name.
 */
export function namesOther(title: string, { kind, id }: Group, index: TitleIndex): boolean {
  const named = made.test(title) ? index(title) : [];
  const isThis = (group: Group) => group.kind === kind && (kind === 'owner' || group.id === id);
  return named.length > 0 && !named.some(isThis);
}
