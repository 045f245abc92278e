import type { Explained } from '../compare.ts';
import { indexed } from './reasons.ts';

export const drift: Explained = {
  'src/drift/attestations.ts': {
    'needs: () => [],':
      'Every control has it; facts are read for what rules expect, and attestations need none.',
  },
  'src/drift/grid.ts': {
    'const place = places.get(control) ?? 0;': indexed,
    "if (worst.indexOf(cell) < worst.indexOf(cells[place] ?? '.')) cells[place] = cell;": indexed,
  },
};
