/**
 * Whether a whole text fits a glob: `*` stands for any characters (also none, also `/`), `?` for one. Letter case
 * counts. The time is at most the pattern's length times the text's.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  return matchesSequence(Array.from(pattern), Array.from(text), '*', fitsCharacter);
}

/**
 * Whether a path of names joined by `/` fits a glob: `*` and `?` stay within one name, `**` stands for any number of
 * names, so that `A/**` includes `A` itself. `''` is the path of no names. Letter case counts.
 */
export function matchesPath(pattern: string, path: string): boolean {
  return matchesSequence(names(pattern), names(path), '**', matchesGlob);
}

function names(path: string): readonly string[] {
  return path.split('/').filter((name) => name !== '');
}

function fitsCharacter(pattern: string, character: string): boolean {
  return pattern === '?' || pattern === character;
}

/**
 * Only the last star is ever tried again, one item further on: what an earlier star took need not change, because the
 * last one can take whatever the earlier ones could have left. That keeps hostile patterns from exploding.
 */
function matchesSequence(
  pattern: readonly string[],
  items: readonly string[],
  star: string,
  fits: (pattern: string, item: string) => boolean,
): boolean {
  let at = 0;
  let afterStar: number | undefined;
  let starEnd = 0;
  for (let next = 0; next < items.length; ) {
    const part = pattern[at];
    const item = items[next];
    if (part === star) {
      at += 1;
      afterStar = at;
      starEnd = next;
    } else if (part !== undefined && item !== undefined && fits(part, item)) {
      at += 1;
      next += 1;
    } else if (afterStar !== undefined) {
      starEnd += 1;
      at = afterStar;
      next = starEnd;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every((part) => part === star);
}
