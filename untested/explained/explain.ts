import type { Explained } from '../compare.ts';
import { neverEmpty } from './reasons.ts';

export const explain: Explained = {
  'src/explain/table.ts': {
    "return [`${start}${lines[0] ?? ''}`.trimEnd(), ...indented.slice(1)];": neverEmpty,
  },
};
