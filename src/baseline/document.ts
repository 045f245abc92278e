import { Composer, type CST, type Document, Lexer, LineCounter, Parser, type YAMLError } from 'yaml';
import type { Position, Problem } from './model.ts';

export const maxBytes = 1_048_576;
export const maxDepth = 50;
export const tooDeep = `this is nested more than ${maxDepth} levels deep; no baseline needs that`;
const maxTokens = 100_000;

/** How much of the limits the files read so far have used: the files of a folder share those of one file. */
export interface Spent {
  bytes: number;
  tokens: number;
  /** Values that aliases repeat. */
  repeated: number;
}

export function nothingSpent(): Spent {
  return { bytes: 0, tokens: 0, repeated: 0 };
}

/** A character offset in the text as a position in the file. */
export type Locate = (offset: number) => Position;

export type ReadDocument =
  | { readonly document: Document.Parsed; readonly locate: Locate }
  | { readonly document: undefined; readonly problems: readonly Problem[] };

/**
 * Reads a text as exactly one YAML 1.2 document (and so as JSON), or tells everything that is wrong with it. What it
 * costs is bounded by the limits above, whatever the text holds; what is spent of them is added to `spent`. `begins`
 * says what such a file begins with, for whoever left that out.
 */
export function readDocument(text: string, file: string, begins: string, spent: Spent): ReadDocument {
  const body = text.startsWith('\u{FEFF}') ? text.slice(1) : text;
  const locate = locator(body, file);
  const fail = (offset: number, message: string): ReadDocument => failed([error(locate(offset), message)]);

  const before = spent.bytes;
  spent.bytes += new TextEncoder().encode(body).length;
  if (spent.bytes > maxBytes) return fail(0, tooLong(spent.bytes, before));
  const control = body.search(/\r(?!\n)|(?![\t\n\r\u{85}])\p{Cc}|\p{Cs}/u);
  if (body[control] === '\r') return fail(control, loneReturn);
  if (control >= 0) {
    return fail(
      control,
      `the file holds the character ${codePoint(body, control)}; a baseline is a UTF-8 text without control characters`,
    );
  }
  const tokens = tokenize(body, spent);
  if ('excess' in tokens) return fail(tokens.excess, tokens.message);
  const composer = new Composer({ schema: 'core', merge: false, resolveKnownTags: false, uniqueKeys: false });

  const [document, second] = withoutStacks(() => Array.from(composer.compose(tokens.all, true, body.length)));
  const problems = [
    ...syntaxProblems(document, locate),
    ...(second === undefined ? [] : [error(locate(second.range[0]), secondDocument)]),
  ];
  if (document === undefined || problems.length > 0) return failed(problems);
  if (isBlank(document)) {
    const what = body.trim() === '' ? 'the file is empty' : 'the file holds no keys';
    return fail(0, `${what}; ${begins}`);
  }
  return { document, locate };
}

const loneReturn =
  'a carriage return stands here without a line feed, which ends no line in YAML; save the file with Unix or Windows line ends';

const secondDocument =
  'a second YAML document begins here; a baseline is one document, so remove this `---` or move the rest to its own file';

export function error(at: Position, message: string): Problem {
  return { ...at, level: 'error', message };
}

export function warning(at: Position, message: string): Problem {
  return { ...at, level: 'warning', message };
}

/** What to say of a file of so many bytes, or of the folder's files up to it when there were others `before`. */
export function tooLong(bytes: number, before: number): string {
  const most = `${thousands(maxBytes)} bytes (1 MiB)`;
  return before === 0
    ? `the file is ${thousands(bytes)} bytes long; a baseline has at most ${most}`
    : `the files of the folder up to this one are ${thousands(bytes)} bytes long; a baseline has at most ${most} in all`;
}

function failed(problems: readonly Problem[]): ReadDocument {
  return { document: undefined, problems };
}

function locator(text: string, file: string): Locate {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) lines.addNewLine(end + 1);
  return (offset) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
}

type Tokens = { readonly all: readonly CST.Token[] } | { readonly excess: number; readonly message: string };

/**
 * The lexer alone is quick, so the tokens are counted before anything is made of them. The composer descends by
 * recursion, so that depth has to be limited before it, while the parser still counts.
 */
function tokenize(text: string, spent: Spent): Tokens {
  const lexemes: string[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    lexemes.push(lexeme);
    spent.tokens += 1 + escapesIn(lexeme);
    if (spent.tokens > maxTokens) {
      return {
        excess: lengthOf(lexemes),
        message: `there are more than ${thousands(maxTokens)} YAML tokens up to here; a baseline has to be smaller`,
      };
    }
  }
  const parser = new Parser();
  const all: CST.Token[] = [];
  for (const lexeme of lexemes) {
    for (const token of parser.next(lexeme)) all.push(token);
    if (parser.stack.length > maxDepth) return { excess: parser.offset, message: tooDeep };
  }
  all.push(...parser.end());
  return { all };
}

/** Each escape sequence can be an error of its own, so it counts as a token. */
function escapesIn(lexeme: string): number {
  return lexeme.startsWith('"') ? lexeme.split('\\').length - 1 : 0;
}

/** What the lexer puts in for the beginning of a document, the end of a broken flow and the text of a scalar. */
const marks: ReadonlySet<string> = new Set(['\u{2}', '\u{18}', '\u{1F}']);

/** The characters of the text that lexemes stand for. */
function lengthOf(lexemes: readonly string[]): number {
  return lexemes.reduce((sum, lexeme) => sum + (marks.has(lexeme) ? 0 : lexeme.length), 0);
}

/**
 * Every syntax error is an Error object, and a hostile file holds half a million of them: without their stacks, which
 * nobody reads, they take a tenth of the time and memory.
 */
function withoutStacks<T>(work: () => T): T {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = before;
  }
}

function syntaxProblems(document: Document.Parsed | undefined, locate: Locate): readonly Problem[] {
  if (document === undefined) return [];
  const { directives, errors, warnings } = document;
  const syntax = [...errors, ...warnings].map((cause) => error(locate(cause.pos[0]), syntaxMessage(cause)));
  const { version } = directives.yaml;
  return version !== '1.2'
    ? [
        ...syntax,
        error(
          locate(0),
          `\`%YAML ${version}\` is another version of YAML; a baseline is YAML 1.2, so remove that line`,
        ),
      ]
    : syntax;
}

function syntaxMessage({ code, message }: YAMLError): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'a tab indents this line; YAML indents with spaces alone';
    case 'BAD_ALIAS':
      return 'not valid YAML: `*` begins an alias here; put a text that begins with `*` in quotes';
    case 'TAG_RESOLVE_FAILED':
      return 'a baseline has no YAML tags; remove what begins with `!`, or put the text in quotes';
    case 'BAD_SCALAR_START':
      return `not valid YAML: ${firstLine(message)}; put the text in quotes`;
    default:
      return `not valid YAML: ${firstLine(message)}`;
  }
}

function firstLine(message: string): string {
  const line = message.split('\n', 1)[0] ?? '';
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}

function isBlank({ contents }: Document.Parsed): boolean {
  return contents === null || contents.range[0] === contents.range[1];
}

function codePoint(text: string, offset: number): string {
  return `U+${(text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function thousands(count: number): string {
  return count.toString().replace(/\B(?=(?:\d{3})+$)/g, ',');
}
