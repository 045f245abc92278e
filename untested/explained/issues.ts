import type { Explained } from '../compare.ts';
import { faultOfOurs, indexed, neverEmpty, unknownHasCause } from './reasons.ts';

export const issues: Explained = {
  'src/issues/cases.ts': {
    '.flatMap(([, [owner]]) => owner ?? []);': neverEmpty,
  },
  'src/issues/comments.ts': {
    'if (first === undefined) return [];': 'It is asked only where something drifts.',
  },
  'src/issues/overview-issue.ts': {
    'kept === undefined ? [] : [fold(double, kept, OVERVIEW, key, input)],':
      'A double is one beside the issue that is kept.',
  },
  'src/issues/overview-text.ts': {
    'return [counts?.drift, counts?.muted, counts?.accepted, counts?.unknown].map((value) => number(value ?? 0));':
      'Every severity has its counts; the compiler does not know of a map that it is complete.',
  },
  'src/issues/reasons.ts': {
    'const causes = findings.flatMap(({ cause }) => (cause === undefined ? [] : [causeWords[cause.kind]]));':
      unknownHasCause,
  },
  'src/issues/render-cells.ts': {
    "? 'It could not be read.'": unknownHasCause,
  },
  'src/issues/render-coverage.ts': {
    'mend: accounts.length === 1 ? (accounts[0]?.finding.mend.text ?? mend) : mend,': neverEmpty,
  },
  'src/issues/render-fixes.ts': {
    "if (first === undefined) return '';": neverEmpty,
    "const control = `**${code(way[0]?.finding.control ?? '')}**`;": neverEmpty,
  },
  'src/issues/render.ts': {
    "cause === undefined ? 'it could not be read' : `${causeWords[cause.kind]}. ${cell(cause.mend)}`;":
      unknownHasCause,
  },
  'src/issues/standings.ts': {
    'throw error;': faultOfOurs,
  },
  'src/issues/survey.ts': {
    'return Array.from({ length }, (_none, index) => all[Math.floor((index * all.length) / length)] ?? 0);':
      indexed,
  },
};
