/**
 * Text from AWS (account names, contact fields, user names) may hold anything. These functions make it harmless for the
 * place where it is shown: it never mentions anybody, never links, never breaks a table and never commands a runner.
 */

const LONGEST_VALUE = 256;
const LONGEST_TITLE = 240;
const LONGEST_PROSE = 1_000;

/** Invisible, but enough to keep GitHub from seeing a mention, a reference or an address. */
const BREAK = '\u200B';

/**
 * Inline Markdown that renders as the text itself, shortened to 256 characters. It may stand at the start of a line,
 * in a table cell or as a link's label.
 */
export function text(value: string): string {
  return escapeMarkdown(breakReferences(shorten(clean(value), LONGEST_VALUE)));
}

/** An inline code span of the text, shortened to 256 characters; it may stand in a table cell. Empty for empty text. */
export function code(value: string): string {
  const shown = shorten(clean(value), LONGEST_VALUE);
  if (shown === '') return '';
  // A pipe needs a backslash in a table, and outside one the backslash would show: an entity works in both places. And
  // whoever looks for hidden comments in the source must find none but Rootline's own, a runner that it is printed by no
  // command.
  if (/\||<!--|##\[/.test(shown)) return `<code>${escapeMarkdown(breakReferences(shown))}</code>`;
  const fence = '`'.repeat(longestRun(shown) + 1);
  const padding = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${breakMentions(shown)}${padding}${fence}`;
}

/**
 * What a sentence sets off by backticks, and what people copy out of it: an e-mail address, and an ARN without the mark
 * that ends a clause. Elsewhere than in code they would hold characters that nobody sees.
 */
const setOff =
  /(`[^`]+`|(?<![\w.+%*-])[\w.+%*-]+@[\w-]+(?:\.[\w-]+)+|\barn:aws[\w-]*(?::[\w-]*){2}:(?:[\w-]*|\{account\.id\}):[\w+=,.@/:*-]*[\w+=@/*-])/;

/**
 * Inline Markdown for a sentence in which backticks set off values, such as a mending step: those become code spans, as
 * do e-mail addresses and ARNs; everything else renders as the text itself. Shortened to 1,000 characters.
 */
export function prose(value: string): string {
  const parts = shorten(clean(value), LONGEST_PROSE).split(setOff);
  return parts
    .map((part, index) =>
      index % 2 === 1 ? code(part.replaceAll('`', '')) : escapeMarkdown(breakReferences(part)),
    )
    .join('');
}

/**
 * A fenced block of shell text. Lines stay lines; the text stays as it is, so that it can be copied and run: only what
 * would be a hidden comment elsewhere is broken.
 */
export function block(value: string): string {
  const lines = value.split(/\r\n|\r|\n/).map((line) => line.replaceAll('\t', '  ').replace(invisible, ''));
  const shown = lines.join('\n').trimEnd().replaceAll('<!--', `<!${BREAK}--`);
  const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1));
  return `${fence}sh\n${shown}\n${fence}`;
}

/** Plain text for an issue's title, at most 240 characters. Markdown has no escapes there, so `@` and backticks go. */
export function title(value: string): string {
  return shorten(clean(value).replaceAll('@', '(at)').replaceAll('`', "'"), LONGEST_TITLE);
}

/**
 * One line for the log of a workflow, without any command that a runner would obey: it looks for `::` where a line
 * starts and for `##[` anywhere. A `::` inside a word, as every IAM ARN has it, is none.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function logLine(value: string): string {
  return clean(value)
    .replace(/(?<![\w:]):{2,}/g, (colons) => [...colons].join(' '))
    .replace(/##(?=\[)/g, '## ');
}

const invisible = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Without control, bidirectional and zero-width characters, with single spaces for all white space. */
function clean(value: string): string {
  const visible = value.toWellFormed().normalize('NFC').replace(/\s+/g, ' ').replace(invisible, '');
  return visible.replace(/ {2,}/g, ' ').trim();
}

function shorten(value: string, most: number): string {
  const characters = [...value];
  if (characters.length <= most) return value;
  return `${characters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`;
}

function longestRun(value: string): number {
  return Math.max(0, ...(value.match(/`+/g) ?? []).map((run) => run.length));
}

/** An e-mail address is no mention, and inside a code span no link either: it stays whole. */
function breakMentions(value: string): string {
  return value.replace(/(?<![A-Za-z0-9_])@/g, `@${BREAK}`);
}

/**
 * GitHub looks for these after Markdown was rendered, so escapes do not help.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
function breakReferences(value: string): string {
  return (
    value
      .replaceAll('@', `@${BREAK}`)
      .replace(/#(?=\d)/g, `#${BREAK}`)
      .replace(/\b(?:gh|cve)-(?=\d)|\bghsa-(?=\w)/gi, (prefix) => prefix + BREAK)
      .replace(/:(?=\/\/)/g, `:${BREAK}`)
      .replace(/www(?=\.)/gi, (start) => start + BREAK)
      .replace(/:(?=(?:[\w+-]*[a-z_+-][\w+-]*|100|1234):)/gi, `:${BREAK}`)
      // Digits after a `+` are a phone number, to be copied.
      .replace(/(?<!\w)(?!(?<=\+)\d+(?!\w))[0-9a-f]{7,40}(?!\w)/gi, breakHash)
  );
}

/** Twelve digits are an account id, which people look for on the page; anything else could name a commit. */
function breakHash(hex: string): string {
  return /^\d{12}$/.test(hex) ? hex : hex.replace(/.{6}(?=.)/g, `$&${BREAK}`);
}

function escapeMarkdown(value: string): string {
  return value
    .replace(/[\\`*_[\]~!#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('|', '&#124;')
    .replaceAll('$', '<span>$</span>')
    .replace(/^(\d{1,9})(?=[.)])/, '$1\\')
    .replace(/^[-+=]/, '\\$&');
}
