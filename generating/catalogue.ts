import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Control } from '../src/controls/definition.ts';

/**
 * Writes src/controls/catalogue.generated.ts: every control that a file of src/controls exports. It runs before the rest
 * is generated, which is made from the catalogue. `--check` writes nothing and fails when the file is stale.
 */
const folder = join(import.meta.dirname, '../src/controls');
const target = join(folder, 'catalogue.generated.ts');

/** The order of references and reports; within a group by id. */
const groups = ['root-user', 'organization', 'account', 'contacts', 'iam-users', 'detection'];

interface Found {
  readonly file: string;
  readonly name: string;
  readonly id: string;
}

const text = catalogue(await everyControl());
if (readFileSync(target, 'utf8') !== text) {
  if (process.argv.includes('--check')) {
    process.stderr.write('Stale: src/controls/catalogue.generated.ts. Run `npm run generate` and commit.\n');
    process.exitCode = 1;
  } else writeFileSync(target, text);
}

async function everyControl(): Promise<readonly Found[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.startsWith('catalogue'));
  const found = await Promise.all(
    files.sort().map(async (file) => {
      const exported: Readonly<Record<string, unknown>> = await import(join(folder, file));
      return Object.entries(exported).flatMap(([name, value]) =>
        isControl(value) ? [{ file, name, id: value.id }] : [],
      );
    }),
  );
  return found.flat().sort((a, b) => place(a.id) - place(b.id) || (a.id < b.id ? -1 : 1));
}

function isControl(value: unknown): value is Control {
  return typeof value === 'object' && value !== null && 'id' in value && 'judge' in value;
}

/** Throws for a control of a group that has no place in references and reports yet. */
function place(id: string): number {
  const [group = ''] = id.split('.');
  const index = groups.indexOf(group);
  if (index < 0) throw new Error(`${id}: give the group ${group} a place in generating/catalogue.ts.`);
  return index;
}

function catalogue(found: readonly Found[]): string {
  const files = Map.groupBy(found, ({ file }) => file);
  return [
    '// Made from the files of src/controls by `npm run generate`.',
    ...[...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([file, controls]) => `import { ${controls.map(({ name }) => name).join(', ')} } from './${file}';`,
      ),
    "import type { Control } from './definition.ts';",
    '',
    '/** Every control, in the order in which references and reports list them. */',
    'export const controls: readonly Control[] = [',
    ...found.map(({ name }) => `  ${name},`),
    '];',
    '',
  ].join('\n');
}
