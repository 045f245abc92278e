/**
 * JSON that no runner obeys when it is printed in a workflow's log, where `##[` would be a command: as JSON both spellings
 * are the same text. `indent`: the spaces of a level; undefined for one line.
 */
export function harmlessJson(value: unknown, indent: number | undefined): string {
  return JSON.stringify(value, undefined, indent).replaceAll('##[', '##\\u005b');
}
