import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readers } from '../src/aws/readers.ts';
import { verbs } from '../src/commands/table.ts';
import { controls } from '../src/controls/catalogue.ts';
import { inputs } from '../src/inputs.ts';
import { flags as permissionFlags } from '../src/permissions/options.ts';
import { blocksOf, codeOf, filesBelow, linksOf, pages, read, root } from './docs-pages.ts';

/** Everything that a user can name has its place in the documentation, and everything documented is there. */

const action = parse(read('action.yml'));
const controlIds = controls.map(({ id }) => id);

/** The names in the first column of the tables below a heading, as they stand between backticks. */
function firstColumn(page: string, heading: string): readonly string[] {
  const [, section = ''] = read(page).split(new RegExp(`^## ${heading}$`, 'm'));
  const [own = ''] = section.split(/^## /m);
  return [...own.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name);
}

describe('inputs and outputs', () => {
  test('have a row each, and no other is documented', () => {
    const page = 'docs/inputs-and-outputs.md';
    expect(firstColumn(page, 'Inputs')).toEqual(Object.keys(action.inputs));
    expect(firstColumn(page, 'Outputs')).toEqual(Object.keys(action.outputs));
  });

  test('of action.yml are those that the code reads', () => {
    expect(Object.keys(action.inputs).toSorted()).toEqual(
      Object.values(inputs)
        .map(({ name }) => name)
        .toSorted(),
    );
  });

  test('that a workflow of the documentation gives or takes are there', () => {
    const shown = pages.flatMap((page) =>
      blocksOf(page)
        .filter(({ language }) => /^ya?ml$/.test(language))
        .map(({ text }) => text),
    );
    const examples = filesBelow('examples').filter((file) => file.endsWith('.yml'));
    const texts = [...shown, ...examples.map(read)];
    const given = texts.flatMap(inputsGiven);
    expect(given.length).toBeGreaterThan(10);
    expect(given.filter((name) => !Object.hasOwn(action.inputs, name))).toEqual([]);
    const taken = [...texts, ...pages.map(read)].flatMap((text) =>
      [...text.matchAll(/steps\.rootline\.outputs\.([\w-]+)/g)].map(([, name = '']) => name),
    );
    expect(taken.filter((name) => !Object.hasOwn(action.outputs, name))).toEqual([]);
  });
});

/** What stands below `with:` of each step that uses Rootline. */
function inputsGiven(text: string): readonly string[] {
  const steps = text.matchAll(
    /^( *)- (?:name: .*\n\1 {2})?uses: OWNER\/rootline@COMMIT\n((?:\1 {2}.*\n?)*)/gm,
  );
  return [...steps].flatMap(([, indent = '', rest = '']) =>
    [...rest.matchAll(new RegExp(`^${indent}    ([a-z-]+):`, 'gm'))].map(([, name = '']) => name),
  );
}

describe('commands and flags', () => {
  const page = read('docs/command-line.md');
  const sections = new Map(
    page
      .split(/^## /m)
      .slice(1)
      .map((text) => [/^`([a-z]+)`$/m.exec(text)?.[1] ?? '', text]),
  );

  test('have a section each, in the order of the help, and no other is documented', () => {
    const named = [...sections.keys()].filter((name) => name !== '');
    expect(named).toEqual(verbs.map(({ name }) => name));
  });

  test.for(verbs)('of $name are told in its section', ({ name, flags }) => {
    const told = [...(sections.get(name) ?? '').matchAll(/^ {2}--([a-z-]+)/gm)].map(([, flag = '']) => flag);
    expect(told).toEqual([...flags.map((flag) => flag.name), 'help']);
  });

  test('of permissions have their row in docs/permissions.md', () => {
    const rows = [...read('docs/permissions.md').matchAll(/^\| (`--.*?`) \|/gm)].map(([, row = '']) => row);
    const told = rows.flatMap((row) => [...row.matchAll(/`--([a-z-]+)/g)].map(([, flag = '']) => flag));
    expect(told.toSorted()).toEqual(['baseline', ...permissionFlags].toSorted());
  });

  test.for(pages)('that the text of %s names are there', (name) => {
    const wrong = codeOf(name).filter((code) => faultOf(code) !== undefined);
    expect(wrong.map((code) => `${code}: ${faultOf(code)}`)).toEqual([]);
  });
});

/** Flags of other programs that the documentation names on their own. */
const flagsOfOthers = ['call-as', 'operation-preferences', 'path', 'permissions-boundary', 'role'];

/** What is wrong with a command or flag between backticks; undefined for one that is right, and for anything else. */
function faultOf(code: string): string | undefined {
  const [, flag] = /^--([a-z-]+)(?:[ =].*)?$/.exec(code) ?? [];
  if (flag !== undefined) return isFlag(flag) ? undefined : 'no command has this flag';
  const [, script] = /^npm run (?:-s )?([\w:-]+)/.exec(code) ?? [];
  if (script !== undefined && !Object.hasOwn(JSON.parse(read('package.json')).scripts, script))
    return 'package.json has no such script';
  const [, file] = /^(?:sh|node) ([\w/.-]+)/.exec(code) ?? [];
  if (file?.includes('/') && !existsSync(join(root, file))) return 'there is no such file';
  const [, verb, rest = ''] =
    /^(?:npm run -s rootline -- |npx rootline |rootline )([a-z]+)\b(.*)$/.exec(code) ?? [];
  if (verb === undefined || verb === 'help') return undefined;
  const known = verbs.find(({ name }) => name === verb);
  if (known === undefined) return 'there is no such command';
  const names = new Set(['help', ...known.flags.map((each) => each.name)]);
  const strange = [...rest.matchAll(/--([a-z-]+)/g)].find(([, name = '']) => !names.has(name));
  return strange === undefined ? undefined : `${verb} has no flag ${strange[0]}`;
}

function isFlag(flag: string): boolean {
  const own = verbs.flatMap(({ flags }) => flags.map(({ name }) => name));
  return ['help', ...own, ...flagsOfOthers].includes(flag);
}

test('every flag that is left to other programs is named somewhere', () => {
  const named = pages.flatMap(codeOf);
  expect(flagsOfOthers.filter((flag) => !named.some((code) => code.startsWith(`--${flag}`)))).toEqual([]);
});

describe('controls', () => {
  test('have a section each, and no other is documented', () => {
    const headings = [...read('docs/controls.md').matchAll(/^## `([^`]+)`$/gm)].map(([, id]) => id);
    expect(headings).toEqual(controlIds);
  });

  /** What has such a name besides controls: parts of a baseline, placeholders, and facts. */
  const others = ['organization.id', 'organization.expect', 'account.id', ...Object.keys(readers)];

  test.for(pages)('that %s names are there', (page) => {
    const groups = [...new Set(controlIds.map((id) => id.split('.')[0]))].join('|');
    const form = new RegExp(`^(?:${groups})\\.[a-z-]+(?:\\.[a-z-]+)*$`);
    const named = codeOf(page).filter((code) => form.test(code) && !code.endsWith('.amazonaws.com'));
    const known = (path: string) =>
      others.includes(path) || controlIds.some((id) => id === path || id.startsWith(`${path}.`));
    expect(named.filter((path) => !known(path))).toEqual([]);
  });
});

test('a page links to every example and every template, or to its folder', () => {
  const linked = new Set(
    pages.flatMap((page) => linksOf(page).map((link) => join(dirname(page), link).replace(/\/$/, ''))),
  );
  const files = ['examples', 'templates'].flatMap(filesBelow).filter((file) => !file.endsWith('.md'));
  expect(files.filter((file) => !linked.has(file) && !linked.has(dirname(file)))).toEqual([]);
});

describe('the architecture', () => {
  const page = read('docs/architecture.md');
  const filesIn = (folder: string) => filesBelow(folder).filter((file) => dirname(file) === folder);
  const isNamed = (name: string) => page.includes(name);

  test('has a place for every file and every folder that stands directly in src', () => {
    const folders = new Set(filesBelow('src').map((file) => file.split('/').slice(1, -1)[0] ?? ''));
    const names = [
      ...filesIn('src').map((file) => basename(file)),
      ...[...folders].map((each) => `${each}/`),
    ];
    expect(names.filter((name) => !isNamed(name))).toEqual([]);
  });

  test('has a step for every file of src/issues', () => {
    const steps = filesIn('src/issues').map((file) => basename(file, '.ts'));
    const isPart = (name: string) => /^(?:render|overview)-/.test(name) || name === 'reconcile';
    expect(steps.filter((name) => !isPart(name) && !isNamed(`\`${name}\``))).toEqual([]);
  });
});
