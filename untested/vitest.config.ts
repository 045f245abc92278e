import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { mergeConfig } from 'vitest/config';
import usual from '../vitest.config.ts';

const sources = join(import.meta.dirname, '../src/');

/**
 * Takes the types out of src as Node itself does, in the place of Vite's compiler: what tests import and what the
 * processes load that they start is then the same code, so that both are counted together.
 */
export default mergeConfig(usual, {
  oxc: { exclude: [/[?]/, `${sources}**`] },
  plugins: [
    {
      name: 'types',
      enforce: 'pre',
      transform: (code: string, id: string) =>
        id.startsWith(sources) ? { code: stripTypeScriptTypes(code), map: null } : null,
    },
  ],
});
