import type { Explained } from '../compare.ts';

export const snapshot: Explained = {
  'src/snapshot/hiding.ts': {
    "typeof value === 'string' ? hide(value, meaning, digest) : value,":
      'What is written comes from AWS, as texts; the type is that of what a snapshot holds, too.',
  },
  'src/snapshot/lines.ts': {
    'if (size > longest) {': 'A test would have to hold 256 MiB.',
  },
};
