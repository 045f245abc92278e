import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { problemsOf } from '../sandbox/aws/policy.ts';
import { loadBaseline } from '../src/baseline/load.ts';
import type { WrittenRole } from '../src/permissions/json.ts';
import { flags, parseOptions } from '../src/permissions/options.ts';
import { printPermissions } from '../src/permissions/print.ts';

const root = dirname(import.meta.dirname);
const pages = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md'));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const now = new Date('2026-11-21T08:00:00Z');

/** The fenced blocks of a page, without the indentation that a list gives them. */
function blocks(page: string, language: string): readonly string[] {
  const fenced = new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\``, 'gm');
  return [...read(page).matchAll(fenced)].map(([, indent = '', text = '']) =>
    text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
}

describe('every baseline that the documentation shows', () => {
  const shown = pages.flatMap((page) =>
    blocks(page, 'yaml')
      .filter((text) => /^version:/m.test(text) && /^rules:/m.test(text))
      .map((text, index) => ({ name: `${page}, block ${index + 1}`, text })),
  );
  const examples = [{ name: 'examples/aws-baseline.yml', text: read('examples/aws-baseline.yml') }];

  test.for([...shown, ...examples])('$name is sound', ({ name, text }) => {
    expect(loadBaseline(text, name, now).problems).toEqual([]);
  });

  test('there are some', () => {
    expect(shown.map(({ name }) => name)).toEqual(['README.md, block 1', 'docs/baseline.md, block 1']);
  });
});

describe('every page', () => {
  test.for(pages)('%s links only to files that exist', (page) => {
    const targets = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target = '']) => target);
    const missing = targets.filter((target) => !existsSync(join(root, dirname(page), target)));
    expect(missing).toEqual([]);
  });
});

test('the README shows the workflow of examples/workflow.yml', () => {
  expect(blocks('README.md', 'yaml')).toContain(read('examples/workflow.yml'));
});

describe('every example workflow', () => {
  interface Step {
    readonly uses?: string;
    readonly with?: Readonly<Record<string, string>>;
  }
  const { inputs } = parse(read('action.yml'));
  const workflows = readdirSync(join(root, 'examples')).filter(
    (name) => parse(read(`examples/${name}`)).jobs,
  );
  const stepsOf = (name: string): readonly Step[] =>
    Object.values<{ steps: readonly Step[] }>(parse(read(`examples/${name}`)).jobs).flatMap(
      ({ steps }) => steps,
    );

  test('is found', () => {
    expect(workflows).toEqual(['central-issues.yml', 'shards.yml', 'workflow.yml']);
  });

  test.for(workflows)('%s gives only inputs that there are', (name) => {
    const given = stepsOf(name)
      .filter(({ uses }) => uses === 'OWNER/rootline@COMMIT')
      .flatMap((step) => Object.keys(step.with ?? {}));
    expect(given.length).toBeGreaterThan(0);
    expect(given.filter((input) => !Object.hasOwn(inputs, input))).toEqual([]);
  });

  test.for(workflows)('%s pins every other action to a commit', (name) => {
    const others = stepsOf(name).flatMap(({ uses }) =>
      uses === 'OWNER/rootline@COMMIT' ? [] : (uses ?? []),
    );
    expect(others.filter((uses) => !/@[0-9a-f]{40}$/.test(uses))).toEqual([]);
  });
});

test('every heading that a page links to is there', () => {
  const anchorOf = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .trim()
      .replaceAll(' ', '-');
  const anchors = (page: string) =>
    [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));
  const missing = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)/g)]
      .map(([, target = '', anchor = '']) => ({
        target: join(dirname(page), target || page.replace(/.*\//, '')),
        anchor,
      }))
      .filter(({ target, anchor }) => target.endsWith('.md') && !anchors(target).includes(anchor))
      .map(({ target, anchor }) => `${page}: ${target}#${anchor}`),
  );
  expect(missing).toEqual([]);
});

describe('the policies of docs/aws-setup.md', () => {
  const [shown = ''] = blocks('docs/aws-setup.md', 'json');
  const roles: Readonly<Record<string, WrittenRole>> = JSON.parse(shown);

  test('are what the command above them prints for the baseline of the README', () => {
    const [baselineText = ''] = blocks('README.md', 'yaml');
    const { baseline } = loadBaseline(baselineText, 'README.md', now);
    const [command = ''] = blocks('docs/aws-setup.md', 'sh');
    const given = Object.fromEntries(
      Array.from(command.matchAll(/--([a-z-]+) ([^\s\\]+)/g), ([, flag, value]) => [flag, value]),
    );
    const parsed = parseOptions(given, baseline?.organizationId);
    const printed =
      baseline !== undefined && 'options' in parsed ? printPermissions(baseline, parsed.options) : parsed;
    expect(printed).toEqual({ text: shown, notes: [] });
  });

  // The end-to-end tests run under printed policies in the sandbox, which refuses whatever they do not allow.
  test('are such that the sandbox can hold a run to them', () => {
    const problems = Object.values(roles).flatMap(({ trust, permissions }) => [
      ...problemsOf(trust, 'trust'),
      ...problemsOf(permissions, 'identity'),
    ]);
    expect(problems).toEqual([]);
  });
});

test('every flag of the command permissions has its row', () => {
  const page = read('docs/permissions.md');
  expect(['baseline', ...flags].filter((flag) => !new RegExp(`^\\|.*\`--${flag} `, 'm').test(page))).toEqual(
    [],
  );
});

test('every input and output of action.yml has its row', () => {
  const { inputs, outputs } = parse(read('action.yml'));
  const page = read('docs/inputs-and-outputs.md');
  const missing = [...Object.keys(inputs), ...Object.keys(outputs)].filter(
    (name) => !page.includes(`| \`${name}\` |`),
  );
  expect(missing).toEqual([]);
});
