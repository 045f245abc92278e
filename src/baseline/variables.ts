import type * as v from 'valibot';
import { error } from './document.ts';
import type { Problem } from './model.ts';
import { inPlace, type Path, quotable } from './place.ts';
import { hasText, membersOf } from './shape.ts';
import { didYouMean, nearest } from './suggest.ts';
import { type Entry, listOf, type MapTree, mapOf, type ScalarTree, type Tree } from './tree.ts';
import { found } from './wording.ts';

const prefix = 'ROOTLINE_VALUE_';
const longest = 64;
const example = '`ROOTLINE_VALUE_SECURITY_PHONE`';

/** What the names of variables look like that a baseline may take values from: nothing else of the environment. */
export const variablePattern = /^(?=.{1,64}$)ROOTLINE_VALUE_[A-Z0-9_]+$/;

/**
 * A tree in which every `{ env: NAME }` in the place of a text has become the text `{env.NAME}`, with what is wrong
 * with them. Only the schema tells such a place from a map that happens to have a key `env`, such as tags.
 */
export function readVariables(
  schema: v.GenericSchema,
  root: Tree,
): { readonly tree: Tree; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  return { tree: read(schema, root, [], { root, problems }), problems };
}

interface Reading {
  readonly root: Tree;
  readonly problems: Problem[];
}

function read(schema: v.GenericSchema, tree: Tree, path: Path, reading: Reading): Tree {
  if (tree.kind === 'scalar' || !mayHoldControls(path)) return tree;
  const { lists, maps } = membersOf(schema);
  if (tree.kind === 'list') {
    const item = lists[0]?.item;
    if (item === undefined) return tree;
    const items = tree.items.map((below, index) => read(item, below, [...path, index], reading));
    return listOf(items, tree.at);
  }
  const [map] = maps;
  if (map !== undefined) return readMap(map, tree, path, reading);
  return hasText(schema) ? reference(tree, path, reading) : tree;
}

/** Nothing outside the expectations is looked at. */
function mayHoldControls([section, inside, expect]: Path): boolean {
  if (section === 'rules') return expect === undefined || expect === 'expect';
  return (
    section === undefined || (section === 'organization' && (inside === undefined || inside === 'expect'))
  );
}

type MapMember = ReturnType<typeof membersOf>['maps'][number];

function readMap({ known, others }: MapMember, tree: MapTree, path: Path, reading: Reading): Tree {
  const entries = new Map<string, Entry>();
  for (const [key, entry] of tree.entries) {
    const schema = known.get(key)?.schema ?? others;
    const below = schema === undefined ? entry.tree : read(schema, entry.tree, [...path, key], reading);
    entries.set(key, { keyAt: entry.keyAt, tree: below });
  }
  return mapOf(entries, tree.at);
}

/** A map in the place of a text, which can only be meant as the name of a variable. */
function reference(tree: MapTree, path: Path, { root, problems }: Reading): Tree {
  const [only, ...others] = tree.entries;
  if (only === undefined || others.length > 0) return tree;
  const [key, { keyAt, tree: name }] = only;
  if (key !== 'env' && (nearest(key, ['env']) === undefined || !isName(name.value))) return tree;
  if (key !== 'env') {
    problems.push(error(keyAt, inPlace(path, root, `unknown key \`${quotable(key)}\`${didYouMean('env')}`)));
  } else if (!isName(name.value)) {
    problems.push(error(name.value === null ? keyAt : name.at, inPlace(path, root, misnamed(name))));
  } else {
    return text(tree, name.value);
  }
  // Whatever was meant, it was a text: nothing else is wrong here.
  return { kind: 'scalar', at: tree.at, value: undefined, source: '', size: tree.size, depth: 1 };
}

function text({ at, size }: MapTree, name: string): ScalarTree {
  return {
    kind: 'scalar',
    at,
    value: `{env.${name}}`,
    source: `{ env: ${name} }`,
    env: name,
    size,
    depth: 1,
  };
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && variablePattern.test(value);
}

function misnamed(name: Tree): string {
  const expected = `expected the name of an environment variable such as ${example}, of capital letters, digits and \`_\`, at most ${longest} characters long, found ${found(name)}`;
  return typeof name.value === 'string' ? `${expected}${didYouMean(corrected(name.value))}` : expected;
}

/** The name that was probably meant; undefined when nothing sensible can be made of it. */
function corrected(name: string): string | undefined {
  const upper = name
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  const words = upper.split('_');
  const hasPrefix = nearest(`${words.slice(0, 2).join('_')}_`, [prefix]) !== undefined;
  const proper = `${prefix}${hasPrefix ? words.slice(2).join('_') : upper}`;
  return variablePattern.test(proper) ? proper : undefined;
}

/** Whether a map looks like the name of a variable, in a place that takes none. */
export function looksLikeVariable(tree: Tree): boolean {
  return tree.kind === 'map' && tree.entries.size === 1 && isName(tree.entries.get('env')?.tree.value);
}
