/**
 * Items by what a function makes of each, in the order of their first ones. A group is made by its first item, so that
 * none is empty, which the type of `Map.groupBy` does not tell.
 */
export function groupBy<Key, Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly [Item, ...Item[]]> {
  return Map.groupBy(items, keyOf) as Map<Key, [Item, ...Item[]]>;
}
