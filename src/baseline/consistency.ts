import { dayOf, daysAfter, isCalendarDate } from './dates.ts';
import { error } from './document.ts';
import type { Position, Problem } from './model.ts';
import { inPlace, itemsOf, placeOf, quotable, textAt, treeAt } from './place.ts';
import { placeholderProblem, placeholdersIn } from './placeholders.ts';
import type { Tree } from './tree.ts';

const longestException = 366;

/** What is wrong with a baseline beyond its shape: names against each other, dates against today, placeholders. */
export function checkConsistency(root: Tree, now: Date): readonly Problem[] {
  return [...duplicateNames(root), ...placeholders(root), ...ends(root, now)];
}

function warning(at: Position, message: string): Problem {
  return { ...at, level: 'warning', message };
}

function duplicateNames(root: Tree): readonly Problem[] {
  const first = new Map<string, Position>();
  return itemsOf(root, 'rules').flatMap((rule) => {
    const name = textAt(rule, ['name'])?.trim();
    const at = treeAt(rule, ['name'])?.at;
    if (name === undefined || at === undefined) return [];
    const taken = first.get(name);
    if (taken !== undefined) {
      return [
        error(
          at,
          `the name \`${quotable(name)}\` is taken by the rule of line ${taken.line}; every rule needs a name of its own`,
        ),
      ];
    }
    first.set(name, at);
    return [];
  });
}

function placeholders(root: Tree): readonly Problem[] {
  const rules = itemsOf(root, 'rules').map((_rule, index) => ['rules', index, 'expect']);
  return [['organization', 'expect'], ...rules].flatMap((path) => {
    const expect = treeAt(root, path);
    return expect === undefined ? [] : placeholdersBelow(expect, path, root);
  });
}

function placeholdersBelow(tree: Tree, path: readonly (string | number)[], root: Tree): readonly Problem[] {
  switch (tree.kind) {
    case 'map':
      return [...tree.entries].flatMap(([key, entry]) => placeholdersBelow(entry.tree, [...path, key], root));
    case 'list':
      return tree.items.flatMap((item, index) => placeholdersBelow(item, [...path, index], root));
    case 'scalar': {
      const problems = placeholdersIn(tree.value).map(placeholderProblem);
      return problems.flatMap((problem) =>
        problem === undefined ? [] : [error(tree.at, inPlace(path, root, problem))],
      );
    }
  }
}

function ends(root: Tree, now: Date): readonly Problem[] {
  const last = daysAfter(now, longestException);
  return itemsOf(root, 'exceptions').flatMap((exception, index) => {
    const tree = treeAt(exception, ['until']);
    if (tree === undefined || typeof tree.value !== 'string' || !isCalendarDate(tree.value)) return [];
    const place = placeOf(['exceptions', index, 'until'], root);
    if (tree.value > last) {
      return [
        error(
          tree.at,
          `${place}: ${tree.value} is more than ${longestException} days ahead; the latest day possible today is ${last}`,
        ),
      ];
    }
    if (tree.value >= dayOf(now)) return [];
    return [
      warning(
        tree.at,
        `${place}: this exception ended on ${tree.value} and accepts nothing any more; renew it or remove it`,
      ),
    ];
  });
}
