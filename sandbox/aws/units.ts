import { createHash } from 'node:crypto';
import type { OrganizationState, State } from './model.ts';

/** Every organizational unit there is, parents included, as paths of names in a stable order. */
export function unitsOf(state: State): readonly string[] {
  const all = new Set<string>();
  for (const path of [...(state.organization?.emptyUnits ?? []), ...occupied(state)]) {
    for (const unit of lineOf(path)) all.add(unit);
  }
  return [...all].sort();
}

/** The unit and the units it is in, from below the root down; none for an account directly below the root. */
export function lineOf(path: string): readonly string[] {
  const names = path === '' ? [] : path.split('/');
  return names.map((_, depth) => names.slice(0, depth + 1).join('/'));
}

function occupied(state: State): Set<string> {
  return new Set([...state.accounts.values()].map((account) => account.ou));
}

const ids = new Map<string, string>();

/** The id AWS would have given the unit: stable for a root and a path of names. */
export function unitId({ rootId }: OrganizationState, path: string): string {
  if (path === '') return rootId;
  const known = ids.get(`${rootId}/${path}`);
  if (known !== undefined) return known;
  const id = `ou-${rootId.slice(2)}-${shortDigest(`${rootId}/${path}`)}`;
  ids.set(`${rootId}/${path}`, id);
  return id;
}

/** Eight letters and digits that stay the same for the same text. */
export function shortDigest(text: string): string {
  return BigInt(`0x${createHash('sha256').update(text).digest('hex').slice(0, 12)}`)
    .toString(36)
    .slice(0, 8)
    .padStart(8, '0');
}
