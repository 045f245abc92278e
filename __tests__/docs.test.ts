import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { presetsReference } from '../generating/presets.ts';
import { publishedBaselineSchema, publishedPartSchema } from '../generating/schemas.ts';
import { problemsOf } from '../sandbox/aws/policy.ts';
import { loadBaseline } from '../src/baseline/load.ts';
import { presets } from '../src/baseline/presets/index.ts';
import type { WrittenRole } from '../src/permissions/json.ts';
import { parseOptions } from '../src/permissions/options.ts';
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
      .filter((text) => /^(?:version|scope):/m.test(text))
      .map((text, index) => ({ name: `${page}, block ${index + 1}`, text })),
  );
  const examples = ['aws-baseline.yml', 'baseline-folder/00-main.yml', 'baseline-folder/payments.yml'].map(
    (name) => ({ name: `examples/${name}`, text: read(`examples/${name}`) }),
  );
  const ajv = new Ajv({ strict: false });
  const fits = {
    main: ajv.compile(publishedBaselineSchema()),
    part: ajv.compile(publishedPartSchema()),
  };

  test.for([...shown, ...examples])('$name is taken by the loader and by the schema', ({ name, text }) => {
    const isPart = /^scope:/m.test(text);
    const main = { path: 'main.yml', text: 'version: 1\nextends: recommended\n' };
    const { problems } = loadBaseline([...(isPart ? [main] : []), { path: name, text }], now);
    expect(problems.filter(({ message }) => !message.startsWith('there are no `rules`'))).toEqual([]);
    expect(fits[isPart ? 'part' : 'main'](parse(text))).toBe(true);
  });

  test('there are some', () => {
    expect(shown.map(({ name }) => name)).toEqual([
      'README.md, block 1',
      'docs/baseline.md, block 1',
      'docs/baseline.md, block 2',
      'docs/baseline.md, block 3',
      'docs/presets.md, block 1',
      'docs/quick-start-account.md, block 1',
    ]);
  });

  test('the folder of the examples is sound as a whole', () => {
    const files = ['00-main.yml', 'payments.yml'].map((name) => ({
      path: name,
      text: read(`examples/baseline-folder/${name}`),
    }));
    expect(loadBaseline(files, now).problems).toEqual([]);
  });

  test('every other YAML of a baseline that it shows is a part of one', () => {
    const parts = blocks('docs/baseline.md', 'yaml').filter((text) => !/^(?:version|scope):/m.test(text));
    for (const text of parts) {
      const rule = `rules:\n  - name: a\n    match: all\n    expect:\n${text.replaceAll(/^/gm, '      ')}`;
      expect(loadBaseline([{ path: 'part.yml', text: `version: 1\n${rule}\n` }], now).problems).toEqual([]);
    }
    expect(parts).toHaveLength(1);
  });
});

describe('docs/presets.md', () => {
  const page = read('docs/presets.md');

  test('is what the presets give', () => {
    expect(page).toBe(presetsReference());
  });

  test.for(presets.map(({ name }) => name))('has a section of %s that says what it does not hold', (name) => {
    const section = page.split(/^## /m).find((text) => text.startsWith(`\`${name}\``)) ?? '';
    expect(section).toMatch(/^Not held:\n\n- \*\*/m);
  });

  test('links to controls that docs/controls.md has', () => {
    const anchors = [...read('docs/controls.md').matchAll(/^## `([^`]+)`$/gm)].map(([, id = '']) =>
      id.replaceAll('.', ''),
    );
    const links = [...page.matchAll(/controls\.md#([a-z0-9-]+)/g)].map(([, anchor]) => anchor);
    expect(links.filter((anchor) => anchor === undefined || !anchors.includes(anchor))).toEqual([]);
    expect(links.length).toBeGreaterThan(20);
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
    (name) => name.endsWith('.yml') && parse(read(`examples/${name}`)).jobs,
  );
  const stepsOf = (name: string): readonly Step[] =>
    Object.values<{ steps: readonly Step[] }>(parse(read(`examples/${name}`)).jobs).flatMap(
      ({ steps }) => steps,
    );

  test('is found', () => {
    expect(workflows).toEqual([
      'central-issues.yml',
      'fork-safe.yml',
      'pull-request.yml',
      'shards.yml',
      'workflow.yml',
    ]);
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

describe('the policies of docs/aws-setup.md', () => {
  const [shown = ''] = blocks('docs/aws-setup.md', 'json');
  const roles: Readonly<Record<string, WrittenRole>> = JSON.parse(shown);

  test('are what the command above them prints for the baseline of the README', () => {
    const [baselineText = ''] = blocks('README.md', 'yaml');
    const { baseline } = loadBaseline([{ path: 'README.md', text: baselineText }], now);
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
