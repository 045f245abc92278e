import type { Explained } from '../compare.ts';

export const snapshot: Explained = {
  'src/snapshot/lines.ts': {
    'if (size > longest) {': 'A test would have to hold 256 MiB.',
  },
};
