/**
 * JSON that no runner obeys when it is printed in a workflow's log, where `##[` would be a command, and that moves nothing
 * on a terminal: as JSON both spellings are the same text. `indent`: the spaces of a level; undefined for one line.
 */
export function harmlessJson(value: unknown, indent: number | undefined): string {
  return JSON.stringify(value, undefined, indent).replaceAll('##[', '##\\u005b').replace(moving, escaped);
}

/** What JSON itself leaves as it is of control characters, and what turns the direction of text. */
const moving = /[\u007f-\u009f\p{Bidi_Control}]/gu;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
