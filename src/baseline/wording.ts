import * as v from 'valibot';
import { alternatives } from '../controls/expectation.ts';
import { quotable } from './place.ts';
import { type ListSchema, type MapSchema, membersOf, messageOf, wordsOf } from './shape.ts';
import { didYouMean, nearest } from './suggest.ts';
import type { ScalarTree, Tree } from './tree.ts';

const manyWords = 12;
const prefix = 'expected ';

/** Says that a part is not what a schema expects: what was expected, what was found, and what was probably meant. */
export function mismatch(schema: v.GenericSchema, tree: Tree): string {
  const { maps, lists, scalars } = membersOf(schema);
  const words = scalars.flatMap(wordsOf);
  const misread = tree.kind === 'scalar' ? misreading(schema, words, tree) : undefined;
  if (misread !== undefined) return misread;
  const phrases = [
    ...scalars.flatMap((scalar) => scalarPhrase(scalar, tree)),
    // A list of what may also stand alone needs no mention.
    ...lists.filter(({ item }) => !scalars.includes(item)).map(listPhrase),
    ...maps.map(mapPhrase),
  ];
  const sentence = phrases.find((phrase) => !phrase.startsWith(prefix));
  if (sentence !== undefined) return sentence;
  const wanted = inWords(
    words,
    phrases.map((phrase) => phrase.slice(prefix.length)),
  );
  return `${prefix}${wanted}, found ${found(tree)}${suggestion(words, tree)}`;
}

/** How YAML took a scalar for something else than was meant; undefined when that is not what is wrong. */
function misreading(schema: v.GenericSchema, words: readonly string[], tree: ScalarTree): string | undefined {
  const { value, source } = tree;
  if (value === null) return undefined;
  if (typeof value === 'string') {
    return words.includes(value)
      ? `expected \`${value}\` without quotes, found the text \`"${value}"\``
      : undefined;
  }
  if (!v.safeParse(schema, source).success) return undefined;
  const as = typeof value === 'number' ? 'a number' : 'a truth value';
  return `YAML reads \`${quotable(source)}\` as ${as}, not as a text; put it in quotes: \`"${quotable(source)}"\``;
}

function inWords(words: readonly string[], phrases: readonly string[]): string {
  // `any` fits everywhere, so that it says the least.
  const sorted = [...words.filter((word) => word !== 'any'), ...words.filter((word) => word === 'any')];
  const shown = sorted.length === 0 || sorted.length > manyWords ? [] : [alternatives(sorted)];
  const said = sorted.length === 1 && sorted[0] === 'any' ? [...phrases, ...shown] : [...shown, ...phrases];
  return [...new Set(said)].join(', or ');
}

/** Nothing for what is said as a word already. */
function scalarPhrase(schema: v.GenericSchema, tree: Tree): readonly string[] {
  const words = wordsOf(schema);
  if (words.length > manyWords) return [messageOf(schema) ?? 'expected one of the known words'];
  if (words.length > 0) return [];
  const [issue] = v.safeParse(schema, tree.value).issues ?? [];
  const wordless = issue === undefined || (issue.kind === 'schema' && messageOf(schema) === undefined);
  return [wordless ? 'expected a text' : issue.message];
}

function listPhrase({ schema }: ListSchema): string {
  return messageOf(schema) ?? 'expected a list';
}

function mapPhrase({ schema, known }: MapSchema): string {
  const keys = [...known.keys()];
  const said = keys.length === 0 || keys.length > manyWords ? 'keys and values' : `\`${keys.join('`, `')}\``;
  return messageOf(schema) ?? `expected a map of ${said}`;
}

/** What a part is, in a few words. */
export function found(tree: Tree): string {
  switch (tree.kind) {
    case 'map':
      return tree.entries.size === 0 ? 'an empty map' : 'a map';
    case 'list':
      return tree.items.length === 0 ? 'an empty list' : `a list of ${tree.items.length}`;
    case 'scalar':
      if (tree.value === null) return 'no value';
      return tree.source.trim() === '' ? 'an empty text' : `\`${quotable(tree.source)}\``;
  }
}

function suggestion(words: readonly string[], tree: Tree): string {
  if (typeof tree.value !== 'string') return '';
  return didYouMean(yesOrNo(tree.value, words) ?? nearest(tree.value, words));
}

/** YAML 1.1 read these words as `true` and `false`; YAML 1.2 reads them as texts. */
function yesOrNo(value: string, words: readonly string[]): string | undefined {
  if (!words.includes('true')) return undefined;
  if (/^(?:yes|on|y)$/i.test(value)) return 'true';
  return /^(?:no|off|n)$/i.test(value) ? 'false' : undefined;
}
