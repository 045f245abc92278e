import { malformed } from './errors.ts';

/** One page of a list. `items` is undefined when the answer holds no list at all. */
export interface Page<T> {
  readonly items: readonly T[] | undefined;
  /** Where the next page starts; undefined on the last one. A page may be empty and still have a next one. */
  readonly next: string | undefined;
}

/** AWS leaves a page empty now and then, never so many in a row. */
const emptyAtMost = 100;

/**
 * All pages of a list. Throws when an answer is no page, or when AWS sends the same place twice, or empty pages
 * without an end: a list that may be incomplete is no list.
 */
export async function allPages<T>(
  operation: string,
  fetch: (token: string | undefined) => Promise<Page<T>>,
): Promise<readonly T[]> {
  const all: T[] = [];
  const seen = new Set<string>();
  let empty = 0;
  for (let token: string | undefined; ; ) {
    const { items, next } = await fetch(token);
    if (items === undefined && next === undefined) throw malformed(operation, 'the answer holds no list');
    all.push(...(items ?? []));
    if (next === undefined) return all;
    empty = items === undefined || items.length === 0 ? empty + 1 : 0;
    if (next === '' || seen.has(next) || empty > emptyAtMost) {
      throw malformed(operation, 'the pages of the answer do not end');
    }
    seen.add(next);
    token = next;
  }
}
