import * as v from 'valibot';
import { controls } from '../controls/catalogue.ts';
import { toBaseline, withoutTemplates } from './build.ts';
import { checkShape } from './check.ts';
import { checkConsistency } from './consistency.ts';
import { error, readDocument } from './document.ts';
import { growPlaces } from './expectations.ts';
import type { Baseline, Problem } from './model.ts';
import { baselineSchema } from './schema.ts';
import { buildTree, type Tree } from './tree.ts';

const mostProblems = 100;

export interface Loaded {
  /** Undefined exactly when one of the problems is an error. */
  readonly baseline: Baseline | undefined;
  /** By line and column; at most a hundred, and then one that counts the rest. */
  readonly problems: readonly Problem[];
}

/** Reads a baseline from the text of its file and tells everything that is wrong with it, all at once. */
export function loadBaseline(text: string, file: string, now: Date): Loaded {
  const read = readDocument(text, file);
  if (read.document === undefined) return { baseline: undefined, problems: inOrder(read.problems) };
  const { tree, problems } = buildTree(read.document, read.locate);
  const schema = baselineSchema(controls);
  const ids = controls.map(({ id }) => id);
  const all = inOrder([...problems, ...checkShape(schema, tree, ids), ...checkConsistency(tree, now)]);
  if (all.some(({ level }) => level === 'error')) return { baseline: undefined, problems: all };
  return finish(tree, file, all);
}

function finish(tree: Tree, file: string, problems: readonly Problem[]): Loaded {
  const places = growPlaces(controls);
  const parsed = v.safeParse(baselineSchema(controls), withoutTemplates(tree, places));
  if (parsed.success) {
    const baseline = toBaseline(parsed.output, tree, places, file);
    return {
      baseline,
      problems: baseline.rules.length === 0 ? inOrder([...problems, noRules(tree)]) : problems,
    };
  }
  const missed = parsed.issues.map((issue) =>
    error(tree.at, `${v.getDotPath(issue) ?? 'the baseline'}: ${issue.message}`),
  );
  return { baseline: undefined, problems: inOrder([...problems, ...missed]) };
}

function noRules({ at }: Tree): Problem {
  return {
    ...at,
    level: 'warning',
    message: 'there are no `rules`: this baseline expects nothing of any account',
  };
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  // What stands behind an anchor is told once, however often it is repeated.
  const distinct = new Map(
    problems.map((problem) => [`${problem.line}:${problem.column}:${problem.message}`, problem]),
  );
  const sorted = [...distinct.values()].sort((a, b) => a.line - b.line || a.column - b.column);
  const shown = sorted.slice(0, mostProblems);
  const last = shown.at(-1);
  const rest = sorted.length - shown.length;
  return rest === 0 || last === undefined
    ? shown
    : [...shown, { ...last, level: 'error', message: `and ${rest} more problems, not shown` }];
}
