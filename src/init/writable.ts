/**
 * Whether every text of a value, its keys among them, can stand in a baseline: one that holds a control character is no
 * baseline, in whatever way it is written.
 */
export function isWritable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !/\p{Cc}/u.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, item]) => isWritable(key) && isWritable(item));
}
