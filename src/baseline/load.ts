import * as v from 'valibot';
import { controls } from '../controls/catalogue.ts';
import { rulesOfPreset, type Source, toBaseline } from './build.ts';
import { checkShape, type FileKind } from './check.ts';
import { checkConsistency } from './consistency.ts';
import { error, nothingSpent, readDocument, type Spent } from './document.ts';
import { excerptOf } from './excerpt.ts';
import { growPlaces, type Places } from './expectations.ts';
import type { Baseline, Problem, Rule } from './model.ts';
import { treeAt } from './place.ts';
import { presetByName } from './presets/index.ts';
import { baselineSchema, type ParsedBaseline, partSchema } from './schema.ts';
import { withoutTemplates } from './statements.ts';
import { broken, buildTree, plainTree, type Tree } from './tree.ts';
import { readVariables } from './variables.ts';

const mostProblems = 100;

/** One file as it was read. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface Loaded {
  /** Undefined exactly when one of the problems is an error. */
  readonly baseline: Baseline | undefined;
  /** By file, line and column; at most a hundred, and then one that counts the rest. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a baseline from the text of its file, or of the files of its folder in their order, and tells everything that
 * is wrong with it, all at once. The files of a folder share the limits of one file.
 */
export function loadBaseline(files: readonly SourceFile[], now: Date): Loaded {
  const [main, ...others] = files;
  if (main === undefined) return { baseline: undefined, problems: [] };
  const schemas = makeSchemas();
  const spent = nothingSpent();
  const first = readSource(main, { kind: 'main' }, schemas, spent);
  const rest = others.map((file) => readSource(file, { kind: 'part', main: main.path }, schemas, spent));
  const problems = [
    ...[first, ...rest].flatMap((one) => one.problems),
    ...checkConsistency([first.tree, ...rest.map(({ tree }) => tree)], now),
  ];
  const told = (all: readonly Problem[]) => inOrder(all, files);
  if (problems.some(isError)) return { baseline: undefined, problems: told(problems) };
  const finished = finish(first, rest, schemas);
  if ('missed' in finished) return { baseline: undefined, problems: told([...problems, ...finished.missed]) };
  const { baseline } = finished;
  return {
    baseline,
    problems: told(baseline.rules.length > 0 ? problems : [...problems, noRules(first.tree)]),
  };
}

function isError({ level }: Problem): boolean {
  return level === 'error';
}

/** Made once for all files: they are large. */
interface Schemas {
  readonly main: ReturnType<typeof baselineSchema>;
  readonly part: ReturnType<typeof partSchema>;
  readonly places: Places;
  readonly controls: readonly string[];
}

function makeSchemas(): Schemas {
  return {
    main: baselineSchema(controls),
    part: partSchema(controls),
    places: growPlaces(controls),
    controls: controls.map(({ id }) => id),
  };
}

interface ReadSource {
  readonly file: string;
  /** Without a value where the file could not be read as YAML. */
  readonly tree: Tree;
  readonly problems: readonly Problem[];
}

const begins = {
  main: 'a baseline begins with `version: 1`',
  part: 'every file of the folder but the first begins with `scope`',
} as const satisfies Readonly<Record<FileKind['kind'], string>>;

function readSource(
  { path: file, text }: SourceFile,
  kind: FileKind,
  schemas: Schemas,
  spent: Spent,
): ReadSource {
  const read = readDocument(text, file, begins[kind.kind], spent);
  if (read.document === undefined) {
    return { file, tree: broken({ file, line: 1, column: 1 }), problems: read.problems };
  }
  const built = buildTree(read.document, read.locate, spent);
  const schema = schemas[kind.kind];
  const { tree, problems } = readVariables(schema, built.tree);
  const wrong = checkShape(schema, tree, schemas.controls, kind);
  return { file, tree, problems: [...built.problems, ...problems, ...wrong] };
}

type Finished = { readonly baseline: Baseline } | { readonly missed: readonly Problem[] };

/** The shape was checked part by part; what the schema itself still refuses is told without its place. */
function finish(main: ReadSource, others: readonly ReadSource[], schemas: Schemas): Finished {
  const first = parse(schemas.main, main, schemas.places);
  const rest = others.map((file) => parse(schemas.part, file, schemas.places));
  const missed = [first, ...rest].flatMap((one) => ('missed' in one ? one.missed : []));
  if ('missed' in first || missed.length > 0) return { missed };
  const parts = rest.flatMap((one) => ('missed' in one ? [] : [one]));
  return { baseline: toBaseline(first, parts, presetRules(first, schemas), schemas.places) };
}

function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  { file, tree: root }: ReadSource,
  places: Places,
): Source<v.InferOutput<Schema>> | { readonly missed: readonly Problem[] } {
  const { success, output, issues } = v.safeParse(schema, withoutTemplates(root, places));
  if (success) return { file, root, parsed: output };
  return {
    missed: issues.map((issue) =>
      error(root.at, `${v.getDotPath(issue) ?? 'the baseline'}: ${issue.message}`),
    ),
  };
}

/** The presets that a baseline names, in its order. */
function presetRules({ parsed, root }: Source<ParsedBaseline>, schemas: Schemas): readonly Rule[] {
  const written = treeAt(root, ['extends']);
  return (parsed.extends ?? []).flatMap((name, index) => {
    const at = (written?.kind === 'list' ? written.items[index] : written)?.at ?? root.at;
    const { organization, rules } = presetByName(name);
    const data = { version: 1, ...(organization === undefined ? {} : { organization }), rules };
    const preset = { file: at.file, root: plainTree(data, at), parsed: v.parse(schemas.main, data) };
    return rulesOfPreset(name, preset, schemas.places);
  });
}

function noRules({ at }: Tree): Problem {
  return {
    ...at,
    level: 'warning',
    message: 'there are no `rules`: this baseline expects nothing of any account',
  };
}

function inOrder(problems: readonly Problem[], files: readonly SourceFile[]): readonly Problem[] {
  const ranks = new Map(files.map(({ path }, index) => [path, index]));
  const rank = ({ file }: Problem) => ranks.get(file) ?? 0;
  const sorted = distinct(
    problems.toSorted((a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column),
  );
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const shown = sorted.slice(0, mostProblems).map((problem) => {
    const excerpt = excerptOf(texts.get(problem.file) ?? '', problem);
    return excerpt === undefined ? problem : { ...problem, excerpt };
  });
  const last = shown.at(-1);
  const rest = sorted.length - shown.length;
  if (rest === 0 || last === undefined) return shown;
  const { file, line, column } = last;
  return [...shown, { file, line, column, level: 'error', message: `and ${rest} more problems, not shown` }];
}

/** What stands behind an anchor is told once, however often it is repeated. `sorted` is by place. */
function distinct(sorted: readonly Problem[]): readonly Problem[] {
  let first: Problem | undefined;
  let said: Set<string> | undefined;
  return sorted.filter((problem) => {
    if (first === undefined || !isSamePlace(first, problem)) {
      first = problem;
      said = undefined;
      return true;
    }
    said ??= new Set([first.message]);
    const isNew = !said.has(problem.message);
    said.add(problem.message);
    return isNew;
  });
}

function isSamePlace(one: Problem, other: Problem): boolean {
  return one.line === other.line && one.column === other.column && one.file === other.file;
}
