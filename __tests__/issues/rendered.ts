import { marked } from 'marked';

/** One piece of text of a rendered page, with entities decoded. */
interface TextNode {
  readonly text: string;
  /** The tags that it stands in, the outermost first. */
  readonly inside: readonly string[];
}

export interface Rendered {
  /** Every tag in order, without those that only set text off. */
  readonly shape: readonly string[];
  readonly addresses: readonly string[];
  readonly texts: readonly TextNode[];
  /** Of each table, how many cells each row has. */
  readonly tables: readonly (readonly number[])[];
}

/** Set text off, or keep it from being read as something else; how many there are depends on the text. */
const inline = new Set(['code', 'span']);
const empty = new Set(['br', 'hr', 'img', 'input']);

/** GitHub-flavoured Markdown as a page: what stands where. Throws where a tag is not closed in its turn. */
export function rendered(markdown: string): Rendered {
  const html = marked.parse(markdown, { gfm: true, async: false });
  const shape: string[] = [];
  const addresses: string[] = [];
  const texts: TextNode[] = [];
  const open: string[] = [];
  for (const [piece] of html.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<[^>]*>|[^<]+/g)) {
    if (!piece.startsWith('<')) {
      texts.push({ text: decoded(piece), inside: [...open] });
      continue;
    }
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(piece)?.[1]?.toLowerCase() ?? piece;
    addresses.push(
      ...[...piece.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = '']) => decoded(address)),
    );
    if (!inline.has(name)) shape.push(piece.replace(/ (?:href|src)="[^"]*"/g, ''));
    if (piece.startsWith('</')) {
      const last = open.pop();
      if (last !== name) throw new Error(`</${name}> closes <${last}> in ${html}`);
    } else if (!empty.has(name)) open.push(name);
  }
  if (open.length > 0) throw new Error(`<${open.join('>, <')}> is never closed in ${html}`);
  return { shape, addresses, texts, tables: tablesOf(shape) };
}

function tablesOf(shape: readonly string[]): readonly (readonly number[])[] {
  const tables = shape
    .join('')
    .split(/<table>/)
    .slice(1);
  return tables.map((table) =>
    (table.split('</table>')[0] ?? '')
      .split('<tr>')
      .slice(1)
      .map((row) => row.match(/<t[hd]/g)?.length ?? 0),
  );
}

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#124;', '|')
    .replaceAll('&amp;', '&');
}

/**
 * What GitHub makes of a page's text after the Markdown was rendered: it leaves links and code alone.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
const patterns: readonly RegExp[] = [
  /@[A-Za-z0-9]/,
  /#\d/,
  /\bgh-\d/i,
  /\bcve-\d/i,
  /\bghsa-\w/i,
  /(?<!\w)(?!(?:\d{12}|(?<=\+)\d+)(?!\w))[0-9a-f]{7,40}(?!\w)/i,
  /[a-z]:\/\//i,
  /\bwww\./i,
  /:[\w+-]*[a-z_+-][\w+-]*:/i,
  /\$[^$]*\$/,
];

/** Each reference, mention, address, emoji code or formula that GitHub would find in the page, besides `allowed`. */
export function foundReferences({ texts }: Rendered, allowed: string): readonly string[] {
  return texts
    .filter(({ inside }) => !inside.some((tag) => tag === 'a' || tag === 'code' || tag === 'pre'))
    .map(({ text }) => text.replaceAll(allowed, ''))
    .flatMap((text) => patterns.flatMap((pattern) => pattern.exec(text)?.[0] ?? []));
}
