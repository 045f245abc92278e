import type { Account } from '../snapshot/account.ts';
import type { Group } from './group.ts';
import { titleSubject } from './render.ts';
import type { Subject } from './subject.ts';

/** Names the groups that a title may be of, whatever is found in them. */
export type TitleIndex = (title: string) => readonly Group[];

/** Of a subject, what its name is made of. */
export type Called = Pick<Subject, 'group' | 'account' | 'owner'>;

/**
 * A title begins with what the group is called; but that of the coverage issue counts before it names. The accounts are
 * given by their ids: their names end with these, so that tens of thousands of names need not be kept.
 */
export function titleIndex(subjects: Iterable<Called>, accounts: ReadonlyMap<string, Account>): TitleIndex {
  const byName = new Map<string, Group[]>();
  for (const subject of subjects) {
    const name = titleSubject(subject);
    const groups = byName.get(name);
    if (groups === undefined) byName.set(name, [subject.group]);
    else groups.push(subject.group);
  }
  return (title) =>
    names(title).flatMap((name) => [...accountCalled(name, accounts), ...(byName.get(name) ?? [])]);
}

function accountCalled(name: string, accounts: ReadonlyMap<string, Account>): readonly Group[] {
  const [, id = ''] = /(\w+)\)?$/.exec(name) ?? [];
  const account = accounts.get(id);
  if (account === undefined) return [];
  const group: Group = { kind: 'account', id };
  return titleSubject({ group, account, owner: 'none' }) === name ? [group] : [];
}

function names(title: string): readonly string[] {
  const parts = title.split(':');
  const beginnings = parts.map((_part, index) => parts.slice(0, index + 1).join(':'));
  const [, ...unread] = /^[\d,]+ accounts? (.+)/.exec(title) ?? [];
  return [...beginnings, ...unread];
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
