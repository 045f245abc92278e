import type { Tree } from './tree.ts';

/** Keys and list indexes from the top of the baseline. */
export type Path = readonly (string | number)[];

/** The ids' common path at a place where controls are named, with what follows below a control; undefined elsewhere. */
export function controlPath(path: Path): Path | undefined {
  if (path[0] === 'rules' && path[2] === 'expect') return path.slice(3);
  return path[0] === 'organization' && path[1] === 'expect' ? ['organization', ...path.slice(2)] : undefined;
}

/** How a message names a place, such as ``rule `every account`, `root-user.mfa` ``; `''` for the top. */
export function placeOf(path: Path, root: Tree): string {
  const [section, index, ...rest] = path;
  if (typeof index !== 'number') return keys(path);
  const below = keys(rest[0] === 'expect' && rest.length > 1 ? rest.slice(1) : rest);
  return `${entryName(section, index, root)}${below === '' ? '' : `, ${below}`}`;
}

/** A message that begins with its place. */
export function inPlace(path: Path, root: Tree, message: string): string {
  const place = placeOf(path, root);
  return place === '' ? message : `${place}: ${message}`;
}

function keys(path: Path): string {
  const named = path.filter((part) => typeof part === 'string');
  return named.length === 0 ? '' : `\`${quotable(named.join('.'))}\``;
}

function entryName(section: string | number | undefined, index: number, root: Tree): string {
  switch (section) {
    case 'rules': {
      const name = textAt(root, ['rules', index, 'name']);
      return name === undefined ? `rule ${index + 1}` : ruleName(name);
    }
    case 'owners':
      return `owners entry ${index + 1}`;
    case 'exceptions':
      return `exception ${index + 1}`;
    case 'attestations': {
      const id = textAt(root, ['attestations', index, 'id']);
      return id === undefined ? `attestation ${index + 1}` : attestationName(id);
    }
    default:
      return `\`${section}\``;
  }
}

/** ``rule `every account` ``. */
export function ruleName(name: string): string {
  return `rule \`${quotable(head(name).trim())}\``;
}

/** ``attestation `root-password` ``. */
export function attestationName(id: string): string {
  return `attestation \`${quotable(head(id).trim())}\``;
}

/** A text fit to stand between backticks in a line: without line ends and backticks, and not too long. */
export function quotable(text: string): string {
  const flat = head(text).replace(/\s+/g, ' ').replaceAll('`', "'").replace(unseen, '·');
  return flat.length > 60 ? `${flat.slice(0, 60)}…` : flat;
}

/** Marks that nobody sees; the joiner between the parts of an emoji is none. */
const unseen = /(?!\u200D)\p{Cf}/gu;

/** All that is looked at to name a text: thousands of messages can name the same one, however long it is. */
function head(text: string): string {
  return text.slice(0, 200);
}

/** The part of a tree at a path; undefined when there is none. */
export function treeAt(root: Tree, path: Path): Tree | undefined {
  return path.reduce<Tree | undefined>((tree, part) => {
    if (tree?.kind === 'map' && typeof part === 'string') return tree.entries.get(part)?.tree;
    return tree?.kind === 'list' && typeof part === 'number' ? tree.items[part] : undefined;
  }, root);
}

/** The text at a path; undefined when there is none, or something else than a text. */
export function textAt(root: Tree, path: Path): string | undefined {
  const value = treeAt(root, path)?.value;
  return typeof value === 'string' && head(value).trim() !== '' ? value : undefined;
}

/** The items of a list of the baseline, such as its rules. */
export function itemsOf(root: Tree, section: string): readonly Tree[] {
  const list = treeAt(root, [section]);
  return list?.kind === 'list' ? list.items : [];
}
