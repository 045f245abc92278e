import { type Branch, organizationGroup, type Places } from './expectations.ts';
import type {
  Baseline,
  ExceptionEntry,
  Match,
  MatchKeys,
  OwnerEntry,
  Position,
  Rule,
  Statement,
} from './model.ts';
import { itemsOf, treeAt } from './place.ts';
import { placeholdersIn } from './placeholders.ts';
import type { MatchOutput, ParsedBaseline } from './schema.ts';
import { type MapTree, startOf, type Tree } from './tree.ts';

/**
 * A baseline's plain data in which every value with placeholders has become `any`: their shape can only be checked per
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

/** Puts what the schema gave out and where it stands together. */
export function toBaseline(parsed: ParsedBaseline, root: Tree, places: Places, file: string): Baseline {
  const positions = (section: string) => itemsOf(root, section).map(startOf);
  const rules = itemsOf(root, 'rules');
  return {
    file,
    name: parsed.name ?? '',
    organizationId: parsed.organization?.id,
    rules: [
      ...organizationRule(parsed, root, places.organization),
      ...zip(parsed.rules ?? [], rules, (rule, tree): Rule => {
        const expect = treeAt(tree, ['expect']);
        return {
          name: rule.name,
          match: toMatch(rule.match),
          statements:
            expect === undefined ? [] : statements(expect, startOf(expect), rule.expect, places.rule),
          at: startOf(tree),
        };
      }),
    ],
    owners: zip(parsed.owners ?? [], positions('owners'), toOwner),
    exceptions: zip(parsed.exceptions ?? [], positions('exceptions'), toException),
    groupBy: parsed.issues?.['group-by'] ?? 'account',
  };
}

/** What is expected of the organization is one more rule, before all others, about the management account. */
function organizationRule(parsed: ParsedBaseline, root: Tree, branch: Branch): readonly Rule[] {
  const expect = treeAt(root, ['organization', 'expect']);
  if (expect === undefined) return [];
  const at = startOf(expect);
  return [
    {
      name: organizationGroup,
      match: { managementAccount: true },
      statements: statements(expect, at, parsed.organization?.expect, branch),
      at,
    },
  ];
}

function zip<A, B, C>(left: readonly A[], right: readonly B[], join: (a: A, b: B) => C): readonly C[] {
  return left.flatMap((a, index) => right.slice(index, index + 1).map((b) => join(a, b)));
}

function statements(tree: Tree, at: Position, output: unknown, branch: Branch): readonly Statement[] {
  const { id, control } = branch;
  if (tree.value === 'any') return [{ kind: 'clear', control: id, below: true }];
  if (isGroup(tree, branch)) {
    const otherForm: readonly Statement[] =
      control === undefined ? [] : [{ kind: 'clear', control: id, below: false }];
    const below = children(tree, branch).flatMap((child) =>
      statements(child.tree, child.keyAt, property(output, child.key), child.branch),
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

function toMatch(match: 'all' | MatchOutput): Match {
  return match === 'all' ? 'all' : toMatchKeys(match);
}

function toMatchKeys({ 'management-account': managementAccount, not, ...rest }: MatchOutput): MatchKeys {
  return {
    ...rest,
    ...(managementAccount === undefined ? {} : { managementAccount }),
    ...(not === undefined ? {} : { not: toMatchKeys(not) }),
  };
}

type ParsedOwner = NonNullable<ParsedBaseline['owners']>[number];
type ParsedException = NonNullable<ParsedBaseline['exceptions']>[number];

function toOwner({ match, assignees = [], labels = [], ...rest }: ParsedOwner, at: Position): OwnerEntry {
  return { match: toMatch(match), assignees, labels, ...rest, at };
}

function toException(
  { match, 'approved-by': approvedBy, ...rest }: ParsedException,
  at: Position,
): ExceptionEntry {
  return { ...rest, match: toMatch(match), ...(approvedBy === undefined ? {} : { approvedBy }), at };
}
