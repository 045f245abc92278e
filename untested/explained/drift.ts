import type { Explained } from '../compare.ts';
import { indexed } from './reasons.ts';

const onlyCounted =
  'What passes or does not apply is only counted, and told above; the type is that of all verdicts.';

export const drift: Explained = {
  'src/drift/attestations.ts': {
    'needs: () => [],':
      'Every control has it; facts are read for what rules expect, and attestations need none.',
  },
  'src/drift/grid.ts': {
    'const place = places.get(control) ?? 0;': indexed,
    "if (worst.indexOf(cell) < worst.indexOf(cells[place] ?? '.')) cells[place] = cell;": indexed,
    "case 'pass':": onlyCounted,
    "case 'not-applicable':": onlyCounted,
  },
};
