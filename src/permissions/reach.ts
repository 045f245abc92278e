import type { AccountKind } from '../aws/sources.ts';
import type { Match, MatchKeys } from '../baseline/model.ts';

/** The ids that are known beforehand; undefined where they are not. */
export interface KnownAccounts {
  readonly management: string | undefined;
  readonly audit: string | undefined;
}

/** Whether a selection is about all, none or possibly some accounts of a kind. */
export type Reach = 'all' | 'none' | 'some';

/** What can be told of a selection before any account is known. */
export function reach(match: Match, kind: AccountKind, known: KnownAccounts): Reach {
  return match === 'all' ? 'all' : reachOfKeys(match, kind, known);
}

function reachOfKeys(match: MatchKeys, kind: AccountKind, known: KnownAccounts): Reach {
  const { ids, names, ou, tags, managementAccount, not, within } = match;
  return together([
    ...(managementAccount === undefined ? [] : [certain(managementAccount === (kind === 'management'))]),
    ...(ids === undefined ? [] : [reachOfIds(ids, kind, known)]),
    ...([names, ou, tags].every((key) => key === undefined) ? [] : (['some'] as const)),
    ...(not === undefined ? [] : [opposite(reachOfKeys(not, kind, known))]),
    ...(within === undefined ? [] : [reachOfKeys(within, kind, known)]),
  ]);
}

function reachOfIds(ids: readonly string[], kind: AccountKind, known: KnownAccounts): Reach {
  if (kind === 'member') {
    return ids.every((id) => id === known.management || id === known.audit) ? 'none' : 'some';
  }
  const id = known[kind];
  return id === undefined ? 'some' : certain(ids.includes(id));
}

function certain(holds: boolean): Reach {
  return holds ? 'all' : 'none';
}

function opposite(reached: Reach): Reach {
  if (reached === 'some') return 'some';
  return reached === 'all' ? 'none' : 'all';
}

/** Every key must hold. */
function together(reaches: readonly Reach[]): Reach {
  if (reaches.includes('none')) return 'none';
  return reaches.includes('some') ? 'some' : 'all';
}
