/** What was thrown, in its own words: an error's message, or the text of anything else. */
export function wordsOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
