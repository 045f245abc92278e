import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { marked, type Token, type Tokens } from 'marked';

/** The pages of the documentation, read the way GitHub reads them. */

export const root = dirname(import.meta.dirname);

/** Every Markdown file that a reader of the repository finds, by its path from the top. */
export const pages: readonly string[] = [
  'README.md',
  'CHANGELOG.md',
  ...['docs', 'examples', 'templates'].flatMap((folder) => filesBelow(folder)),
].filter((path) => path.endsWith('.md'));

/** The files of a folder and of those in it, by their paths from the top. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted();
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function tokensOf(page: string): readonly Token[] {
  const tokens: Token[] = [];
  marked.walkTokens(marked.lexer(read(page)), (token) => void tokens.push(token));
  return tokens;
}

export interface Block {
  readonly language: string;
  readonly text: string;
}

/** The fenced blocks, without the indentation that a list gives them. */
export function blocksOf(page: string): readonly Block[] {
  return tokensOf(page).flatMap((token) =>
    token.type === 'code' ? [{ language: token.lang ?? '', text: token.text }] : [],
  );
}

/** What stands between backticks in the text. */
export function codeOf(page: string): readonly string[] {
  return tokensOf(page).flatMap((token) => (token.type === 'codespan' ? [token.text] : []));
}

/** Where the links and pictures of a page lead, as they are written; those to other sites are left out. */
export function linksOf(page: string): readonly string[] {
  return tokensOf(page)
    .flatMap((token) => {
      if (token.type === 'link' || token.type === 'image') return [String(token.href)];
      const html = token.type === 'html' ? String(token.raw) : '';
      return [...html.matchAll(/\b(?:href|src|srcset)="([^"]*)"/g)].map(([, target = '']) => target);
    })
    .filter((target) => !/^(?:[a-z][a-z+.-]*:|\/\/)/i.test(target));
}

/** What a link to a page can name behind `#`: its headings in GitHub's form, and ids that it gives itself. */
export function anchorsOf(page: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const anchors = new Set<string>();
  for (const token of tokensOf(page)) {
    if (token.type === 'heading') {
      const slug = slugOf(plainText((token as Tokens.Heading).tokens));
      const before = seen.get(slug) ?? 0;
      seen.set(slug, before + 1);
      anchors.add(before === 0 ? slug : `${slug}-${before}`);
    }
    if (token.type === 'html') {
      for (const [, id = ''] of String(token.raw).matchAll(/\b(?:id|name)="([^"]+)"/g)) anchors.add(id);
    }
  }
  return anchors;
}

/** https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#section-links */
function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'html') return '';
      if ('tokens' in token && token.tokens !== undefined) return plainText(token.tokens);
      return 'text' in token ? String(token.text) : '';
    })
    .join('');
}
