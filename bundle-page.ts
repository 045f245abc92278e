import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const folder = join(import.meta.dirname, 'src/report/html/page');

/** The module that holds the HTML report's script and style as texts: what `npm run generate` writes beside the page. */
export async function pageModule(): Promise<string> {
  const bundle = await rolldown({ input: join(folder, 'main.ts'), tsconfig: join(folder, 'tsconfig.json') });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  const script = output[0].code.trim();
  const style = readFileSync(join(folder, 'style.css'), 'utf8')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
  return [
    '// Made from src/report/html/page by `npm run generate`.',
    `export const script = ${JSON.stringify(script)};`,
    `export const style = ${JSON.stringify(style)};`,
    '',
  ].join('\n');
}
