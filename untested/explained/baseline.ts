import type { Explained } from '../compare.ts';

export const baseline: Explained = {
  'src/baseline/build.ts': {
    'const at = scope === undefined ? part.root.at : startOf(scope);':
      'A file without `scope` is refused before anything is built; the type is that of any tree.',
    'statements: written === undefined ? [] : statementsOf(written, startOf(written), expect, places.rule),':
      'An entry without `expect` is refused before anything is built; the type is that of any tree.',
    'const level = Object.hasOwn(severity, control) ? severity[control] : undefined;':
      'The controls asked for are the keys of the very map; the type is that of any record.',
    'return level === undefined ? [] : [{ control, severity: level, at: keyAt }];':
      'The controls asked for are the keys of the very map; the type is that of any record.',
  },
  'src/baseline/diff-beyond.ts': {
    'default:':
      'Settings and severities are never about accounts yet to come; the type is that of every change.',
  },
  'src/baseline/diff-expectations.ts': {
    'return { value: (step?.said ?? effective).value, rule, at };':
      'What is decided for an account comes from an entry of the same baseline; the type is that of a search.',
    'if (shown === undefined) return [];':
      'Where a kind of change was found, one side says something; the types do not tie the two.',
    'if (last === undefined) return [];':
      'Too many pairs have at least one entry; the type is that of the end of any list.',
  },
  'src/baseline/diff-owners.ts': {
    "return last === undefined ? [] : [changeOf('undecided', 'undecided', last.at, head.length === 0, false)];":
      'Too many pairs have at least one entry; the type is that of the end of any list.',
  },
  'src/baseline/document.ts': {
    'if (document === undefined) return [];':
      'The parser gives a document for every text that is not empty; the type is that of the first of any list.',
    "const line = message.split('\\n', 1)[0] ?? '';":
      'A text that is split has a first part; the compiler takes every element for one that may be missing.',
    "return `U+${(text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;":
      'There is a character where one was found; the type is that of any offset.',
  },
  'src/baseline/expectations.ts': {
    "const names = new Set(below.map((control) => control.id.split('.')[depth] ?? ''));":
      'The ids that come here are longer than the depth; the compiler takes every element for one that may be missing.',
  },
  'src/baseline/load.ts': {
    "const at = (written?.kind === 'list' ? written.items[index] : written)?.at ?? root.at;":
      'A preset that is named is written somewhere; the type is that of a lookup.',
    "if ('missed' in finished) return { baseline: undefined, problems: told([...problems, ...finished.missed]) };":
      'The net below the checks: what they accept and the schema refuses would be told instead of a crash. No file is known that gets here.',
    "const missed = [first, ...rest].flatMap((one) => ('missed' in one ? one.missed : []));":
      'The net below the checks: what they accept and the schema refuses would be told instead of a crash. No file is known that gets here.',
    "if ('missed' in first || missed.length > 0) return { missed };":
      'The net below the checks: what they accept and the schema refuses would be told instead of a crash. No file is known that gets here.',
    "const parts = rest.flatMap((one) => ('missed' in one ? [] : [one]));":
      'The net below the checks: what they accept and the schema refuses would be told instead of a crash. No file is known that gets here.',
    'if (success) return { file, root, parsed: output };':
      'The net below the checks: what they accept and the schema refuses would be told instead of a crash. No file is known that gets here.',
    'return {':
      'The net below the checks: what they accept and the schema refuses would be told instead of a crash. No file is known that gets here.',
    'const rank = ({ file }: Problem) => ranks.get(file) ?? 0;':
      'Every problem names a file that was loaded; the type is that of a lookup.',
    "const excerpt = excerptOf(texts.get(problem.file) ?? '', problem);":
      'Every problem names a file that was loaded; the type is that of a lookup.',
  },
  'src/baseline/placeholders.ts': {
    'return value.replace(pattern, (whole, name: string) => texts.get(name) ?? whole);':
      'A text was looked up for every placeholder of the value before; the type is that of a lookup.',
    "return value.includes('{') ? Array.from(value.matchAll(pattern), ([, name]) => name ?? '') : [];":
      'The pattern has a group that always matches; the compiler takes every element for one that may be missing.',
  },
  'src/baseline/statements.ts': {
    "return typeof value === 'object' && value !== null ? value : {};":
      'A file, a rule and `organization` that are no maps are refused before; the type is that of any data.',
    "return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;":
      'For a map the schema gives out a map; the type is that of what any schema gives.',
    'return child === undefined ? [] : [{ key, keyAt, tree: below, branch: child }];':
      'Unknown keys are refused before; the type is that of a lookup.',
  },
  'src/baseline/suggest.ts': {
    'const replaced = (last[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);':
      'The index is within the bounds; the compiler takes every element for one that may be missing.',
    '? (beforeLast[column - 2] ?? 0) + 1':
      'The index is within the bounds; the compiler takes every element for one that may be missing.',
    'current.push(Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced, swapped));':
      'The index is within the bounds; the compiler takes every element for one that may be missing.',
    'return last[to.length] ?? 0;':
      'The index is within the bounds; the compiler takes every element for one that may be missing.',
  },
  'src/baseline/tree.ts': {
    '? written(value, source ?? String(value), at)':
      'The parser keeps how a number or a boolean is written; the type is that of documents made without one, too.',
  },
  'src/baseline/wording.ts': {
    'const [issue] = v.safeParse(schema, tree.value).issues ?? [];':
      'This is called for what the schema refuses, which gives an issue; the type is that of a list that may be empty.',
  },
};
