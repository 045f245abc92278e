import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { parse, stringify } from 'yaml';
import { pageModule } from './bundle-page.ts';
import { commandLineReference } from './generating/command-line.ts';
import { table } from './generating/markdown.ts';
import { presetsReference } from './generating/presets.ts';
import { callsByFact, controlsByMode } from './generating/reading.ts';
import { floors, quotas } from './generating/scale.ts';
import {
  type JsonSchema as PublishedSchema,
  publishedBaselineSchema,
  publishedPartSchema,
} from './generating/schemas.ts';
import { controls } from './src/controls/catalogue.ts';
import type { Control } from './src/controls/definition.ts';

/**
 * Writes what is made from the definitions: the JSON Schemas of a baseline, the references of the controls, of the presets and of the command line, that of the
 * action's inputs and outputs, and the HTML report's page. `--check` writes nothing and fails when a file is not what it would write.
 */
const root = import.meta.dirname;
const page = await pageModule();

const generated: Readonly<Record<string, () => string>> = {
  'baseline.schema.json': () => json(publishedBaselineSchema()),
  'baseline-part.schema.json': () => json(publishedPartSchema()),
  'docs/controls.md': controlsReference,
  'docs/command-line.md': commandLineReference,
  'docs/presets.md': presetsReference,
  'docs/how-it-reads-aws.md': withParts('docs/how-it-reads-aws.md', { callsByFact, controlsByMode }),
  'docs/scale.md': withParts('docs/scale.md', { floors, quotas }),
  'docs/inputs-and-outputs.md': inputsReference,
  'src/report/html/page.generated.ts': () => page,
};

const stale = Object.entries(generated).filter(([path, make]) => {
  const text = make();
  const same = read(path) === text;
  if (!same && !process.argv.includes('--check')) writeFileSync(join(root, path), text);
  return !same;
});

if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`Stale: ${stale.map(([path]) => path).join(', ')}. Run \`npm run generate\` and commit.`);
  process.exitCode = 1;
}

function read(path: string): string {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return '';
  }
}

/** A page that people write, in which some tables are made: each between two comments that name it. */
function withParts(path: string, parts: Readonly<Record<string, () => readonly string[]>>): () => string {
  return () =>
    Object.entries(parts).reduce((text, [name, make]) => {
      const [begin, end] = [`<!-- ${name}: made by npm run generate -->`, `<!-- end of ${name} -->`];
      const [before, rest = ''] = text.split(begin);
      const [, after] = rest.split(end);
      if (after === undefined) throw new Error(`${path} has no place for ${name}: ${begin} … ${end}`);
      return [before, begin, '\n\n', make().join('\n'), '\n\n', end, after].join('');
    }, read(path));
}

function json(schema: PublishedSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function controlsReference(): string {
  return [
    '# Controls',
    '',
    'A control is the check behind one expectation; its id is its path in the baseline: below `expect` of a rule, and for the controls `organization.…` below `organization.expect`. This page is made from the definitions in `src/controls`.',
    '',
    'Verdicts: `pass`, `drift`, `accepted` (drift under a live exception), `not-applicable`, `unknown` (could not be read; the report says why and what would mend it). What could not be read is never drift and never passes.',
    '',
    ...controls.flatMap(controlSection),
  ].join('\n');
}

function controlSection(control: Control): readonly string[] {
  const { id, title, severity, description, expectation, example, references } = control;
  const cis = Object.entries(references.cis ?? {}).flatMap(([version, number]) =>
    number ? [`${version}: ${number}`] : [],
  );
  const rows: readonly (readonly [string, string])[] = [
    ['Example', `\`${yamlLine(id, example)}\``],
    ['Expects', forms(toJsonSchema(expectation, { typeMode: 'input', errorMode: 'ignore' })).join(', or ')],
    ['Severity', severity],
    ['Reads', sources(control)],
    ['CIS AWS Foundations', cis.join(', ')],
    ['Security Hub', (references.securityHub ?? []).join(', ')],
    ['AWS Config', (references.config ?? []).map((rule) => `\`${rule}\``).join(', ')],
    ['Source', `<${references.documentation}>`],
  ];
  return [
    `## \`${id}\``,
    '',
    `${title}.`,
    '',
    description,
    '',
    ...table(
      ['', ''],
      rows.filter(([, value]) => value !== ''),
    ),
    '',
  ];
}

/** The facts and the parts of the inventory that the example needs. */
function sources({ needs, inventory = [], expectation, example }: Control): string {
  const facts = needs(v.parse(expectation, example)).map((need) => `\`${need}\``);
  const parts = inventory.map((part) => `the ${part.replace('-', ' ')} of all accounts`);
  return facts.length + parts.length === 0 ? 'the inventory alone' : [...facts, ...parts].join(', ');
}

/** `root-user: { mfa: hardware }`, or `organization: { expect: { feature-set: all } }`. */
function yamlLine(id: string, example: unknown): string {
  const path = id.replace(/^organization\./, 'organization.expect.');
  const nested = path.split('.').reduceRight((below, key) => ({ [key]: below }), example);
  return stringify(nested, {
    collectionStyle: 'flow',
    lineWidth: 0,
    singleQuote: true,
    flowCollectionPadding: true,
  })
    .trim()
    .replace(/^\{ (.*) \}$/, '$1');
}

type JsonSchema = ReturnType<typeof toJsonSchema>;

/** What may be written, in words: the values of an enumeration, the fields of a map, or the shape's own description. */
function forms(of: JsonSchema): readonly string[] {
  const { enum: values, anyOf, properties, items, description } = of;
  if (values !== undefined) return values.map((value) => `\`${String(value)}\``);
  if (anyOf !== undefined) return anyOf.flatMap((form) => (typeof form === 'object' ? forms(form) : []));
  if (items !== undefined) return [description === undefined ? 'a list of them' : decapitalized(description)];
  const fields = Object.keys(properties ?? {}).map((field) => `\`${field}\``);
  if (fields.length > 0) return [`a map of ${fields.join(', ')}: ${decapitalized(description)}`];
  return [decapitalized(description)];
}

function decapitalized(sentence = ''): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

function inputsReference(): string {
  const action: ActionFile = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
  return [
    '# Inputs and outputs',
    '',
    'This page is made from `action.yml`. Those that are about reading AWS and about the report are flags of the command line, too (`--member-role`); `rootline --help` lists them.',
    '',
    '## Inputs',
    '',
    ...table(
      ['input', 'default', 'what it does'],
      Object.entries(action.inputs).map(([name, input]) => [
        `\`${name}\``,
        input.default ? `\`${input.default}\`` : '',
        input.description,
      ]),
    ),
    '',
    '## Outputs',
    '',
    ...table(
      ['output', 'what it holds'],
      Object.entries(action.outputs).map(([name, output]) => [`\`${name}\``, output.description]),
    ),
    '',
  ].join('\n');
}
