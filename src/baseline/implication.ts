import { canonical } from '../controls/compare.ts';
import { matchesGlob, matchesPath } from '../controls/glob.ts';
import type { Match, MatchKeys } from './model.ts';

/** Matches nested deeper than this in each other are no longer looked into. */
const DEEPEST = 6;

/** Lists whose comparison would take more steps than this are not compared item by item. */
const MOST_STEPS = 1_000_000;

/**
 * Whether every account that `narrow` matches is surely matched by `wide` too, whatever accounts there are. False says
 * only that it could not be proven.
 */
export function implies(narrow: Match, wide: Match): boolean {
  return impliesByKeys(narrow, wide) || canonical(narrow) === canonical(wide);
}

/** The same, at a fraction of the cost, without seeing that two deeply nested matches are the same. */
export function impliesByKeys(narrow: Match, wide: Match): boolean {
  if (wide === 'all' || narrow === wide) return true;
  return narrow !== 'all' && impliesKeys(narrow, wide, DEEPEST);
}

/** Whether surely no account is matched by both. False says only that it could not be proven. */
export function excludes(one: Match, other: Match): boolean {
  return one !== 'all' && other !== 'all' && excludesKeys(one, other, DEEPEST);
}

function excludesKeys(one: MatchKeys, other: MatchKeys, depth: number): boolean {
  if (depth === 0) return false;
  return (
    leavesOut(one, other, depth) ||
    leavesOut(other, one, depth) ||
    areDisjoint(one.ids, other.ids) ||
    areApart(one.names, other.names, areApartGlobs) ||
    areApart(one.ou, other.ou, areApartPaths) ||
    haveTagsApart(one.tags, other.tags) ||
    areOpposite(one.managementAccount, other.managementAccount) ||
    (one.within !== undefined && excludesKeys(one.within, other, depth - 1)) ||
    (other.within !== undefined && excludesKeys(one, other.within, depth - 1))
  );
}

/** Whether what `other` matches is all among what `one` leaves out. */
function leavesOut({ not }: MatchKeys, other: MatchKeys, depth: number): boolean {
  return not !== undefined && impliesKeys(other, not, depth - 1);
}

function areDisjoint(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const ids = new Set(one);
  return !other.some((id) => ids.has(id));
}

function haveTagsApart(one: MatchKeys['tags'] = {}, other: MatchKeys['tags'] = {}): boolean {
  return Object.keys(one).some(
    (key) => Object.hasOwn(other, key) && areApart(one[key], other[key], areApartGlobs),
  );
}

/** Whether no text fits an item of both lists. */
function areApart(
  one: readonly string[] | undefined,
  other: readonly string[] | undefined,
  ofPair: (a: string, b: string) => boolean,
): boolean {
  if (one === undefined || other === undefined || one.length * other.length > MOST_STEPS) return false;
  return one.every((a) => other.every((b) => ofPair(a, b)));
}

/** By what both begin and end with, so that nobody has to look for a text that fits two patterns. */
function areApartGlobs(a: string, b: string): boolean {
  if (!isPattern(a)) return !matchesGlob(b, a);
  if (!isPattern(b)) return !matchesGlob(a, b);
  const [start, otherStart] = [before(a), before(b)];
  const [end, otherEnd] = [after(a), after(b)];
  return (
    !(start.startsWith(otherStart) || otherStart.startsWith(start)) ||
    !(end.endsWith(otherEnd) || otherEnd.endsWith(end))
  );
}

function before(glob: string): string {
  return glob.slice(0, glob.search(/[*?]/));
}

function after(glob: string): string {
  return glob.slice(Math.max(glob.lastIndexOf('*'), glob.lastIndexOf('?')) + 1);
}

/** By the names that both begin with. */
function areApartPaths(a: string, b: string): boolean {
  if (!isPattern(a)) return !matchesPath(b, a);
  if (!isPattern(b)) return !matchesPath(a, b);
  const [names, others] = [leading(a), leading(b)];
  return names.some((name, index) => index < others.length && name !== others[index]);
}

/** Of a path with wildcards, the names before the first of them. */
function leading(path: string): readonly string[] {
  const names = path.split('/').filter((name) => name !== '');
  return names.slice(0, names.findIndex(isPattern));
}

function isPattern(glob: string): boolean {
  return /[*?]/.test(glob);
}

function areOpposite(one: boolean | undefined, other: boolean | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** What a scope implies, whatever stands inside the scope implies too. */
function impliesKeys(narrow: MatchKeys, wide: MatchKeys, depth: number): boolean {
  if (depth === 0) return false;
  const { within } = narrow;
  return impliesItself(narrow, wide, depth) || (within !== undefined && impliesKeys(within, wide, depth - 1));
}

function impliesItself(narrow: MatchKeys, wide: MatchKeys, depth: number): boolean {
  return (
    areIds(narrow.ids, wide.ids) &&
    areCovered(narrow.names, wide.names, matchesGlob) &&
    areCovered(narrow.ou, wide.ou, matchesPath) &&
    areTags(narrow.tags, wide.tags) &&
    (wide.managementAccount === undefined || wide.managementAccount === narrow.managementAccount) &&
    (wide.not === undefined || excludesKeys(narrow, wide.not, depth - 1)) &&
    (wide.within === undefined || impliesKeys(narrow, wide.within, depth - 1))
  );
}

function areIds(narrow: readonly string[] | undefined, wide: readonly string[] | undefined): boolean {
  const ids = new Set(wide);
  return wide === undefined || narrow?.every((id) => ids.has(id)) === true;
}

function areTags(narrow: MatchKeys['tags'], wide: MatchKeys['tags']): boolean {
  return Object.entries(wide ?? {}).every(([key, globs]) => {
    const own = narrow !== undefined && Object.hasOwn(narrow, key) ? narrow[key] : undefined;
    return areCovered(own, globs, matchesGlob);
  });
}

/**
 * Whether each of the globs, of which one has to fit, is covered by one of the other list. A text without wildcards
 * is its own only match; of two globs only the same one is known to cover the other.
 */
function areCovered(
  narrow: readonly string[] | undefined,
  wide: readonly string[] | undefined,
  fits: (glob: string, text: string) => boolean,
): boolean {
  if (wide === undefined) return true;
  if (narrow === undefined || narrow.length * wide.length > MOST_STEPS) return false;
  const same = new Set(wide);
  return narrow.every(
    (glob) => same.has(glob) || (!isPattern(glob) && wide.some((other) => fits(other, glob))),
  );
}
