import { checkAttestations } from './attestation-checks.ts';
import { dayOf, daysAfter } from './dates.ts';
import { error, warning } from './document.ts';
import { organizationGroup } from './expectations.ts';
import type { Position, Problem } from './model.ts';
import { inPlace, itemsOf, type Path, quotable, textAt, treeAt } from './place.ts';
import { placeholderProblem, placeholdersIn } from './placeholders.ts';
import { presets } from './presets/index.ts';
import type { Tree } from './tree.ts';
import { daysOf } from './written-days.ts';

const longestException = 366;
/** Wrong placeholders of one text; no text that a person wrote has more. */
const mostOfText = 3;

/**
 * What is wrong with the files of a baseline beyond their shape: names against each other, dates against today,
 * placeholders. The first file is the main one.
 */
export function checkConsistency(files: readonly [Tree, ...Tree[]], now: Date): readonly Problem[] {
  const [main] = files;
  return [
    ...taken(files, 'rules', 'name', ruleTaken),
    ...taken(files, 'attestations', 'id', attestationTaken),
    ...repeatedPresets(main),
    ...namesInUse(main, files),
    ...files.flatMap(placeholders),
    ...files.flatMap((root) => ends(root, now)),
    ...checkAttestations(files, now),
  ];
}

type Taken = (name: string, at: Position, here: Position) => string;

const ruleTaken: Taken = (name, at, here) =>
  `the name \`${quotable(name)}\` is taken by the rule of ${lineOf(at, here)}; every rule needs a name of its own`;

const attestationTaken: Taken = (id, at, here) =>
  `the id \`${quotable(id)}\` is taken by the attestation of ${lineOf(at, here)}; every attestation needs an id of its own`;

function lineOf(at: Position, here: Position): string {
  return at.file === here.file ? `line ${at.line}` : `${at.file}:${at.line}`;
}

/** Names that an earlier entry of any file has already. */
function taken(files: readonly Tree[], section: string, key: string, say: Taken): readonly Problem[] {
  const first = new Map<string, Position>();
  return named(files, section, key).flatMap(({ name, at }) => {
    const earlier = first.get(name);
    if (earlier !== undefined) return [error(at, say(name, earlier, at))];
    first.set(name, at);
    return [];
  });
}

/** What entries of all files are called, white space around it left out, with its place. */
function named(files: readonly Tree[], section: string, key: string) {
  return files
    .flatMap((root) => itemsOf(root, section))
    .flatMap((entry) => {
      const name = textAt(entry, [key])?.trim();
      const at = treeAt(entry, [key])?.at;
      return name === undefined || at === undefined ? [] : [{ name, at }];
    });
}

/** Presets' rules and what is expected of the organization have names too, by which reports call them. */
function namesInUse(main: Tree, files: readonly Tree[]): readonly Problem[] {
  const extended = [treeAt(main, ['extends'])?.value].flat();
  const names = new Set(
    presets
      .filter(({ name }) => extended.includes(name))
      .flatMap(({ name, rules }) =>
        [organizationGroup, ...rules.map((rule) => rule.name)].map((rule) => `${name}: ${rule}`),
      ),
  );
  const takenBy = (name: string): string | undefined =>
    name === organizationGroup ? '`organization.expect`' : names.has(name) ? "a preset's rule" : undefined;
  return named(files, 'rules', 'name').flatMap(({ name, at }) => {
    const taken = takenBy(name);
    if (taken === undefined) return [];
    return [
      error(at, `the name \`${quotable(name)}\` is that of ${taken}; every rule needs a name of its own`),
    ];
  });
}

function repeatedPresets(root: Tree): readonly Problem[] {
  const seen = new Set<unknown>();
  return itemsOf(root, 'extends').flatMap(({ value, at }) => {
    if (typeof value === 'string' && seen.has(value)) {
      return [error(at, `\`extends\`: the preset \`${quotable(value)}\` is named twice; once is enough`)];
    }
    seen.add(value);
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

function placeholdersBelow(tree: Tree, path: Path, root: Tree): readonly Problem[] {
  switch (tree.kind) {
    case 'map':
      return [...tree.entries].flatMap(([key, entry]) => placeholdersBelow(entry.tree, [...path, key], root));
    case 'list':
      return tree.items.flatMap((item, index) => placeholdersBelow(item, [...path, index], root));
    case 'scalar': {
      if (tree.env !== undefined) return [];
      const problems = [...new Set(placeholdersIn(tree.value))].flatMap(
        (name) => placeholderProblem(name) ?? [],
      );
      return problems.slice(0, mostOfText).map((problem) => error(tree.at, inPlace(path, root, problem)));
    }
  }
}

function ends(root: Tree, now: Date): readonly Problem[] {
  const last = daysAfter(now, longestException);
  return daysOf(root, 'exceptions', 'until').flatMap(({ day, at, place }) => {
    if (day > last) {
      return [
        error(
          at,
          `${place}: ${day} is more than ${longestException} days ahead; the latest day possible today is ${last}`,
        ),
      ];
    }
    if (day >= dayOf(now)) return [];
    return [
      warning(
        at,
        `${place}: this exception ended on ${day} and accepts nothing any more; renew it or remove it`,
      ),
    ];
  });
}
