import type { OwnIssue } from './own.ts';

export interface Adopted {
  /** By the group's key. */
  readonly issues: ReadonlyMap<string, OwnIssue>;
  /** Issues that nobody can tell what they are about. */
  readonly lost: readonly OwnIssue[];
}

/**
 * Gives issues whose marker was lost back to their groups. Three signs have to agree: the author (all of these are our
 * own), the number among those that the overview remembers, and a title that fits one group alone. `fitting` names the
 * keys of the groups without an open issue that a title fits.
 */
export function adopt(
  own: readonly OwnIssue[],
  hints: readonly number[],
  fitting: (title: string) => readonly string[],
): Adopted {
  const remembered = new Set(hints);
  const without = own
    .filter(({ marker, state, number }) => marker === undefined && state === 'open' && remembered.has(number))
    .toSorted((one, other) => one.number - other.number);
  const issues = new Map<string, OwnIssue>();
  const lost: OwnIssue[] = [];
  for (const issue of without) {
    const [key, ...others] = fitting(issue.title);
    if (key === undefined || others.length > 0 || issues.has(key)) lost.push(issue);
    else issues.set(key, issue);
  }
  return { issues, lost };
}
