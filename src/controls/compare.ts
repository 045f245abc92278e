/**
 * How an expectation relates to the one before it: `tighter` accepts less than that, and nothing that it did not;
 * `looser` accepts more. What cannot be told to be one of them is `different`.
 */
export type Comparison = 'same' | 'tighter' | 'looser' | 'different';

export type Compare<Value> = (before: Value, after: Value) => Comparison;

/** Two values that are the same or have nothing to do with each other. The order of keys does not count. */
export function alike(before: unknown, after: unknown): Comparison {
  return canonical(before) === canonical(after) ? 'same' : 'different';
}

/** Numbers of which a smaller one accepts less, such as the greatest age of a key. */
export function lessIsTighter(before: number, after: number): Comparison {
  if (before === after) return 'same';
  return after < before ? 'tighter' : 'looser';
}

/** Numbers of which a greater one accepts less, such as the least number of devices. */
export function moreIsTighter(before: number, after: number): Comparison {
  return lessIsTighter(after, before);
}

/** Words of which each accepts all that those before it do, and more. A word outside the list is unlike all others. */
export function fromTightest<Word extends string>(words: readonly Word[]): Compare<string> {
  const order: readonly string[] = words;
  const rank = (word: string) => order.indexOf(word);
  return (before, after) =>
    rank(before) < 0 || rank(after) < 0 ? alike(before, after) : lessIsTighter(-rank(after), -rank(before));
}

/** Lists that accept what any of their items does. */
export function fewerIsTighter(before: readonly string[], after: readonly string[]): Comparison {
  const isKept = before.every((item) => after.includes(item));
  const isNew = !after.every((item) => before.includes(item));
  if (isKept) return isNew ? 'looser' : 'same';
  return isNew ? 'different' : 'tighter';
}

/** Lists that demand all of their items. */
export function demandsAll(before: readonly string[], after: readonly string[]): Comparison {
  return fewerIsTighter(after, before);
}

/** Lists whose order and repetitions say nothing. */
export function sameItems(before: readonly string[], after: readonly string[]): Comparison {
  return fewerIsTighter(before, after) === 'same' ? 'same' : 'different';
}

/** Maps that demand what each of their keys does; a key that is left out demands nothing. */
export function byKey(compare: (key: string) => Compare<unknown>): Compare<object> {
  return (before, after) => {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return together(
      [...keys].map((key) => {
        if (!Object.hasOwn(after, key)) return 'looser';
        if (!Object.hasOwn(before, key)) return 'tighter';
        return compare(key)(Reflect.get(before, key), Reflect.get(after, key));
      }),
    );
  };
}

/**
 * A word or a map: `present` accepts whatever the map does and more, any other word nothing of it.
 */
export function presentOr(compare: Compare<object>): Compare<string | object> {
  return (before, after) => {
    if (typeof before === 'object' && typeof after === 'object') return compare(before, after);
    if (before === 'present' && typeof after === 'object') return 'tighter';
    if (typeof before === 'object' && after === 'present') return 'looser';
    return alike(before, after);
  };
}

/** What several comparisons say of the whole. */
export function together(parts: readonly Comparison[]): Comparison {
  const said = new Set(parts.filter((part) => part !== 'same'));
  const [first] = said;
  if (first === undefined) return 'same';
  return said.size === 1 ? first : 'different';
}

/** The same text for values that are the same, whatever the order of their keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
