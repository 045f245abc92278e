import type { Branch, Places } from './expectations.ts';
import type { Position, Statement } from './model.ts';
import { itemsOf, treeAt } from './place.ts';
import { placeholdersIn } from './placeholders.ts';
import type { MapTree, Tree } from './tree.ts';

/**
 * A file's plain data in which every value with placeholders has become `any`: their shape can only be checked per
 * account, when they are filled in.
 */
export function withoutTemplates(root: Tree, places: Places): unknown {
  const organization = treeAt(root, ['organization']);
  const rules = itemsOf(root, 'rules').map((rule) => withMaskedExpect(rule, places.rule));
  return {
    ...asObject(root.value),
    ...(organization === undefined
      ? {}
      : { organization: withMaskedExpect(organization, places.organization) }),
    ...(rules.length === 0 ? {} : { rules }),
  };
}

function withMaskedExpect(tree: Tree, branch: Branch): unknown {
  const expect = treeAt(tree, ['expect']);
  return expect === undefined ? tree.value : { ...asObject(tree.value), expect: masked(expect, branch) };
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

function masked(tree: Tree, branch: Branch): unknown {
  if (placeholdersIn(tree.value).length === 0) return tree.value;
  if (!isGroup(tree, branch)) return 'any';
  return Object.fromEntries(
    children(tree, branch).map(({ key, tree: below, branch: child }) => [key, masked(below, child)]),
  );
}

/** Whether a part names controls below it, and is not itself the value of one. */
function isGroup(tree: Tree, branch: Branch): tree is MapTree {
  return tree.kind === 'map' && branch.children.size > 0;
}

function children(tree: MapTree, branch: Branch) {
  return [...tree.entries].flatMap(([key, { keyAt, tree: below }]) => {
    const child = branch.children.get(key);
    return child === undefined ? [] : [{ key, keyAt, tree: below, branch: child }];
  });
}

/** What a map of controls says, with what the schema gave out for it. */
export function statementsOf(
  tree: Tree,
  at: Position,
  output: unknown,
  branch: Branch,
): readonly Statement[] {
  const { id, control } = branch;
  if (tree.value === 'any') return [{ kind: 'clear', control: id, below: true }];
  if (isGroup(tree, branch)) {
    const otherForm: readonly Statement[] =
      control === undefined ? [] : [{ kind: 'clear', control: id, below: false }];
    const below = children(tree, branch).flatMap((child) =>
      statementsOf(child.tree, child.keyAt, property(output, child.key), child.branch),
    );
    return [...otherForm, ...below];
  }
  const otherForm: readonly Statement[] =
    branch.children.size === 0 ? [] : [{ kind: 'clear', control: id, below: true }];
  const value = placeholdersIn(tree.value).length > 0 ? tree.value : output;
  return [...otherForm, { kind: 'value', control: id, value, at }];
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
