import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBaseline } from '../src/baseline/load.ts';
import { controls } from '../src/controls/catalogue.ts';

const file = join(import.meta.dirname, 'every-control.yml');

/** The path of a baseline that asks for every control. Throws when a control is missing from it. */
export function everyControl(): string {
  const { baseline } = loadBaseline([{ path: file, text: readFileSync(file, 'utf8') }], new Date());
  const declared = (baseline?.rules ?? []).flatMap(({ statements }) =>
    statements.map(({ control }) => control),
  );
  const missing = controls.filter(
    ({ id }) => !declared.some((control) => control === id || control.startsWith(`${id}.`)),
  );
  if (missing.length > 0) throw new Error(`${file} lacks ${missing.map(({ id }) => id).join(', ')}.`);
  return file;
}
