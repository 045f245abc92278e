import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import { error, type Locate, maxDepth, type Spent, tooDeep } from './document.ts';
import type { Position, Problem } from './model.ts';
import { quotable } from './place.ts';

/** A YAML document as plain data in which every part knows where it stands. */
export type Tree = MapTree | ListTree | ScalarTree;

export interface MapTree extends Part {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
}

export interface Entry {
  readonly keyAt: Position;
  readonly tree: Tree;
}

export interface ListTree extends Part {
  readonly kind: 'list';
  readonly items: readonly Tree[];
}

export interface ScalarTree extends Part {
  readonly kind: 'scalar';
  /** Undefined where it cannot be told, which a problem then says. */
  readonly value: string | number | boolean | null | undefined;
  /** As it is written, without quotes: `012345678901` where the value is a number. */
  readonly source: string;
  /** The variable whose value the text is to be, where `{ env: NAME }` is written in the place of a text. */
  readonly env?: string;
}

interface Part {
  readonly at: Position;
  /** The same as plain data; maps have no prototype, so that no key can reach one. */
  readonly value: unknown;
  /** The number of parts in it, itself included, each as often as aliases repeat it; a long text counts as several. */
  readonly size: number;
  /** The number of levels, its own included. */
  readonly depth: number;
}

const maxRepeated = 20_000;
/** So many characters of a text count as one more value. */
const charactersOfValue = 50;
const refusedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

interface Building {
  readonly locate: Locate;
  readonly problems: Problem[];
  /** `open` while the anchored part itself is being read. */
  readonly anchors: Map<string, Tree | 'open'>;
  readonly spent: Spent;
}

/**
 * Turns a document into a tree, with a problem for each duplicate key, key that is no text, broken alias and control
 * character. An aliased part is read once and shared; how often aliases repeat it is limited.
 */
export function buildTree(
  document: Document.Parsed,
  locate: Locate,
  spent: Spent,
): { readonly tree: Tree; readonly problems: readonly Problem[] } {
  const building: Building = { locate, problems: [], anchors: new Map(), spent };
  return { tree: build(document.contents, locate(0), building), problems: building.problems };
}

function build(node: unknown, missingAt: Position, building: Building): Tree {
  if (isAlias(node)) return aliased(node.source, position(node, missingAt, building), building);
  const at = position(node, missingAt, building);
  const anchor = hasAnchor(node) ? node.anchor : undefined;
  if (anchor !== undefined) building.anchors.set(anchor, 'open');
  const tree = unaliased(node, at, building);
  if (anchor !== undefined) building.anchors.set(anchor, tree);
  return tree;
}

function unaliased(node: unknown, at: Position, building: Building): Tree {
  if (isMap(node)) return map(node.items, at, building);
  if (isSeq(node)) {
    const items = node.items.map((item) => build(item, at, building));
    return limited(listOf(items, at), building);
  }
  return isScalar(node) ? scalar(node, at, building) : nothing(at);
}

function map(pairs: readonly Pair[], at: Position, building: Building): Tree {
  const entries = new Map<string, Entry>();
  for (const { key, value } of pairs) {
    const keyAt = position(key, at, building);
    const name = keyName(key);
    const tree = build(value, keyAt, building);
    if (name === undefined) {
      building.problems.push(error(keyAt, 'a key has to be a plain text; put it in quotes'));
      continue;
    }
    const complaint = complain(name, entries);
    if (complaint === undefined) entries.set(name, { keyAt, tree });
    else building.problems.push(error(keyAt, complaint));
  }
  return limited(mapOf(entries, at), building);
}

/** A map of these entries. */
export function mapOf(entries: ReadonlyMap<string, Entry>, at: Position): MapTree {
  const value: Record<string, unknown> = Object.create(null);
  for (const [name, { tree }] of entries) value[name] = tree.value;
  const parts = Array.from(entries.values(), ({ tree }) => tree);
  return { kind: 'map', at, entries, value, ...measure(parts) };
}

/** A list of these items. */
export function listOf(items: readonly Tree[], at: Position): ListTree {
  return { kind: 'list', at, items, value: items.map(({ value }) => value), ...measure(items) };
}

/** Plain data as a tree of which every part stands in one place. */
export function plainTree(value: unknown, at: Position): Tree {
  if (Array.isArray(value)) {
    return listOf(
      value.map((item) => plainTree(item, at)),
      at,
    );
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(
      ([key, below]) => [key, { keyAt: at, tree: plainTree(below, at) }] as const,
    );
    return mapOf(new Map(entries), at);
  }
  return plainScalar(value, at);
}

function plainScalar(value: unknown, at: Position): ScalarTree {
  const isScalarValue = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isScalarValue ? written(value, String(value), at) : nothing(at);
}

/** As it is written, without quotes: `012` is no number here. */
function keyName(key: unknown): string | undefined {
  return isScalar(key) && key.value !== null ? key.source : undefined;
}

function complain(name: string, earlier: ReadonlyMap<string, Entry>): string | undefined {
  const first = earlier.get(name);
  if (first !== undefined)
    return `duplicate key \`${quotable(name)}\`: line ${first.keyAt.line} has it already`;
  if (name === '<<')
    return 'merge keys (`<<`) are not part of YAML 1.2; write the keys out, or give a whole value an anchor';
  if (refusedKeys.has(name)) return `\`${name}\` cannot be a key`;
  return hasControlCharacter(name) ? 'a key holds a control character' : undefined;
}

function aliased(source: string, at: Position, building: Building): Tree {
  const target = building.anchors.get(source);
  if (target === undefined || target === 'open') {
    const why = target === 'open' ? 'stands inside the very part it repeats' : 'has no anchor before it';
    building.problems.push(
      error(at, `the alias \`*${quotable(source)}\` ${why}; put a text that begins with \`*\` in quotes`),
    );
    return broken(at);
  }
  const before = building.spent.repeated;
  building.spent.repeated += target.size;
  if (building.spent.repeated <= maxRepeated) return target;
  if (before <= maxRepeated) {
    building.problems.push(
      error(
        at,
        'the aliases up to here repeat more than 20,000 values, long texts counting as several; write out what you mean',
      ),
    );
  }
  return broken(at);
}

/** A map stands where its first key stands. */
export function startOf(tree: Tree): Position {
  const first = tree.kind === 'map' ? tree.entries.values().next().value : undefined;
  return first?.keyAt ?? tree.at;
}

function scalar(node: Scalar, at: Position, building: Building): Tree {
  const { value, source } = node;
  if (typeof value === 'string') {
    if (hasControlCharacter(value)) building.problems.push(error(at, 'this text holds a control character'));
    return written(value, value, at);
  }
  return typeof value === 'number' || typeof value === 'boolean'
    ? written(value, source ?? String(value), at)
    : nothing(at);
}

function written(value: string | number | boolean, source: string, at: Position): ScalarTree {
  const size = 1 + Math.floor(source.length / charactersOfValue);
  return { kind: 'scalar', at, value, source, size, depth: 1 };
}

function nothing(at: Position): ScalarTree {
  return { kind: 'scalar', at, value: null, source: '', size: 1, depth: 1 };
}

/** What stands for a part that could not be read, of which nothing more is to be told. */
export function broken(at: Position): ScalarTree {
  return { ...nothing(at), value: undefined };
}

function hasControlCharacter(text: string): boolean {
  return /(?![\t\n\r])\p{Cc}/u.test(text);
}

function measure(parts: readonly Tree[]): Pick<Part, 'size' | 'depth'> {
  return {
    size: parts.reduce((sum, { size }) => sum + size, 1),
    depth: parts.reduce((deepest, { depth }) => Math.max(deepest, depth + 1), 1),
  };
}

/** Aliases can nest deeper than the text does. */
function limited(tree: Tree, { problems }: Building): Tree {
  if (tree.depth <= maxDepth) return tree;
  problems.push(error(tree.at, tooDeep));
  return broken(tree.at);
}

function position(node: unknown, missingAt: Position, { locate }: Building): Position {
  const range = isRanged(node) ? node.range : undefined;
  return range === undefined || range === null ? missingAt : locate(range[0]);
}

function isRanged(node: unknown): node is Pick<Node, 'range'> {
  return typeof node === 'object' && node !== null && 'range' in node;
}

function hasAnchor(node: unknown): node is { readonly anchor: string } {
  return typeof node === 'object' && node !== null && 'anchor' in node && typeof node.anchor === 'string';
}
