import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readOrganization } from '../sandbox/aws/file.ts';
import { loadBaseline } from '../src/baseline/load.ts';

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

describe('the policies of docs/aws-setup.md', () => {
  interface Policy {
    readonly Statement: readonly { readonly Sid?: string; readonly Action: string | readonly string[] }[];
  }
  const policies: readonly Policy[] = blocks('docs/aws-setup.md', 'json').map((text) => JSON.parse(text));
  const actions = ({ Statement }: Policy) => Statement.flatMap(({ Action }) => Action).sort();

  // The sandbox refuses whatever its roles do not allow, so what the end-to-end tests need is what the page grants.
  test('allow the audit role what it has in the sandbox', async () => {
    const { accounts } = await readOrganization(join(root, 'sandbox/organization.yml'));
    const role = accounts.flatMap(({ roles }) => roles?.['rootline-audit'] ?? [])[0];
    const granted = role?.permissions
      .flatMap((statement) => ('allow' in statement ? (statement.allow ?? []) : []))
      .sort();
    expect(policies.map(actions)).toContainEqual(granted);
  });

  test('allow the member role what it has in the sandbox', async () => {
    const { defaults } = await readOrganization(join(root, 'sandbox/organization.yml'));
    const role = defaults?.roles?.['rootline-member'];
    const granted = role?.permissions
      .flatMap((statement) => ('allow' in statement ? (statement.allow ?? []) : []))
      .sort();
    expect(policies.map(actions)).toContainEqual(granted);
  });
});

test('every input and output of action.yml has its row', () => {
  const { inputs, outputs } = parse(read('action.yml'));
  const page = read('docs/inputs-and-outputs.md');
  const missing = [...Object.keys(inputs), ...Object.keys(outputs)].filter(
    (name) => !page.includes(`| \`${name}\` |`),
  );
  expect(missing).toEqual([]);
});
