import * as v from 'valibot';
import { error } from './document.ts';
import { type Checking, type FileKind, missingKey, unknownKey } from './keys.ts';
import type { Position, Problem } from './model.ts';
import { controlPath, inPlace, type Path, quotable } from './place.ts';
import { placeholdersIn } from './placeholders.ts';
import { hasChecks, hasText, type ListSchema, type MapSchema, membersOf, wordsOf } from './shape.ts';
import { didYouMean, nearest } from './suggest.ts';
import { type MapTree, type ScalarTree, startOf, type Tree } from './tree.ts';
import { looksLikeVariable } from './variables.ts';
import { found, mismatch } from './wording.ts';

export type { FileKind } from './keys.ts';

/**
 * Everything in which a tree differs from a schema. It goes down both side by side, because the schema's own check
 * stops at the first unknown key of a map and knows no positions.
 */
export function checkShape(
  schema: v.GenericSchema,
  root: Tree,
  controls: readonly string[],
  file: FileKind,
): readonly Problem[] {
  if (root.kind !== 'map' && root.value !== undefined) {
    return [error(root.at, `${wholeFile[file.kind]}, found ${found(root)}`)];
  }
  return check(schema, root, root.at, [], { root, controls, file, guess: guesser() });
}

const wholeFile = {
  main: 'a baseline is a map that begins with `version: 1`',
  part: 'a file of the folder is a map that begins with `scope`',
} as const satisfies Readonly<Record<FileKind['kind'], string>>;

function check(
  schema: v.GenericSchema,
  tree: Tree,
  keyAt: Position,
  path: Path,
  checking: Checking,
): readonly Problem[] {
  const { lists, maps } = membersOf(schema);
  const [list] = lists;
  const [map] = maps;
  const tell = (message: string): readonly Problem[] => [
    error(tree.value === null ? keyAt : tree.at, inPlace(path, checking.root, message)),
  ];
  if (tree.kind === 'scalar') return checkScalar(schema, tree, path, tell);
  const inside =
    tree.kind === 'list'
      ? list && checkItems(list, tree.items, path, checking)
      : map && checkMap(map, tree, path, checking);
  if (inside === undefined) return tell(looksLikeVariable(tree) ? noVariable : mismatch(schema, tree));
  if (inside.length > 0) return inside;
  return hasChecks(schema) ? checkWhole(schema, tree).flatMap(tell) : [];
}

const noVariable =
  'a value from the environment can stand only in the place of a text of your own, below `expect`';

function checkScalar(
  schema: v.GenericSchema,
  tree: ScalarTree,
  path: Path,
  tell: (message: string) => readonly Problem[],
): readonly Problem[] {
  if (tree.value === undefined) return [];
  if (isTemplate(path, tree) && hasText(schema)) return [];
  return v.safeParse(schema, tree.value).success ? [] : tell(mismatch(schema, tree));
}

/** Texts with placeholders are checked per account, when they are filled in. */
function isTemplate(path: Path, tree: Tree): boolean {
  return controlPath(path) !== undefined && placeholdersIn(tree.value).length > 0;
}

function checkItems(
  { item: schema }: ListSchema,
  items: readonly Tree[],
  path: Path,
  checking: Checking,
): readonly Problem[] {
  return items.flatMap((item, index) => check(schema, item, item.at, [...path, index], checking));
}

function checkMap(
  { known, keys, others }: MapSchema,
  tree: MapTree,
  path: Path,
  checking: Checking,
): readonly Problem[] {
  const missing = [...known].filter(([key, { required }]) => required && !tree.entries.has(key));
  const present = [...tree.entries].flatMap(([key, entry]) => {
    const below = known.get(key)?.schema ?? others;
    const misnamed = keys && v.safeParse(keys, key).issues?.[0];
    if (keys !== undefined && misnamed !== undefined) {
      const meant = checking.guess(key, wordsOfKeys(keys));
      const message = `${misnamed.message}, found \`${quotable(key)}\`${didYouMean(meant)}`;
      return [error(entry.keyAt, inPlace(path, checking.root, message))];
    }
    if (below === undefined && looksLikeVariable(tree)) {
      return [error(tree.at, inPlace(path, checking.root, noVariable))];
    }
    return below === undefined
      ? [error(entry.keyAt, unknownKey(key, [...known.keys()], path, checking))]
      : check(below, entry.tree, entry.keyAt, [...path, key], checking);
  });
  return [...missing.map(([key]) => error(startOf(tree), missingKey(key, path, checking))), ...present];
}

/** Each guess takes a while. */
const mostGuesses = 500;

function guesser(): typeof nearest {
  let left = mostGuesses;
  return (word, candidates) => {
    left -= 1;
    return left < 0 ? undefined : nearest(word, candidates);
  };
}

function wordsOfKeys(keys: v.GenericSchema): readonly string[] {
  return membersOf(keys).scalars.flatMap(wordsOf);
}

/** What the parts cannot tell: too few items, or a check over several keys. */
function checkWhole(schema: v.GenericSchema, tree: Tree): readonly string[] {
  const { issues = [] } = v.safeParse(schema, tree.value);
  return issues
    .filter(({ kind, path }) => kind === 'validation' && path === undefined)
    .map((issue) => `${issue.message}, found ${found(tree)}`);
}
