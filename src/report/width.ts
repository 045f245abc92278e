/**
 * How text lies in a terminal's columns. Characters of East Asian scripts and emoji take two columns, combining and
 * invisible ones none; a terminal may differ for rare characters, which then only costs alignment.
 */

const wide =
  /^(?:\p{Emoji_Presentation}|\p{RGI_Emoji}|[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6])/v;
const invisible = /^[\p{Mark}\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/** The columns that a text takes. */
export function displayWidth(words: string): number {
  return graphemes(words).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0);
}

/** The text filled with spaces to a width. A longer text stays as it is. */
export function padTo(words: string, width: number): string {
  return words + ' '.repeat(Math.max(0, width - displayWidth(words)));
}

/** The text in lines of at most `width` columns, broken at spaces where there are any. Never without a line. */
export function wrap(words: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of words.split(' ').flatMap((word) => pieces(word, width))) {
    const longer = line === '' ? part : `${line} ${part}`;
    if (displayWidth(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = part;
    }
  }
  return [...lines, line];
}

/** A word that is wider than a line, in pieces that are not. */
function pieces(word: string, width: number): readonly string[] {
  if (displayWidth(word) <= width) return [word];
  const parts: string[] = [''];
  let used = 0;
  for (const grapheme of graphemes(word)) {
    const size = graphemeWidth(grapheme);
    if (used + size > width && used > 0) {
      parts.push('');
      used = 0;
    }
    parts[parts.length - 1] += grapheme;
    used += size;
  }
  return parts;
}

function graphemes(words: string): readonly string[] {
  return Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(words), (s) => s.segment);
}

function graphemeWidth(grapheme: string): number {
  if (wide.test(grapheme)) return 2;
  return invisible.test(grapheme) ? 0 : 1;
}
