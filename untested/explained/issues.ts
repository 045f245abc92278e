import type { Explained } from '../compare.ts';
import { indexed, unknownHasCause } from './reasons.ts';

export const issues: Explained = {
  'src/issues/comments.ts': {
    'if (first === undefined) return [];': 'It is asked only where something drifts.',
  },
  'src/issues/draft.ts': {
    'return group === undefined ? [] : [keyOf(group)];':
      'What moved drifts in an account that was judged, so that its owner is known.',
  },
  'src/issues/mute.ts': {
    'return drifting.some(({ finding }) => rank(finding.severity) < (before.get(nameOfFinding(finding)) ?? 0));':
      'Where no finding joined, the issue listed each of them before.',
  },
  'src/issues/order.ts': {
    "return operation.kind === 'open' ? 0 : (operation.issue?.number ?? 0);":
      'Only operations on one group are compared by number, and no two of those open an issue.',
  },
  'src/issues/plan.ts': {
    "state === 'closed' && (groups.get(key)?.drift ?? []).length > 0 ? [number] : [],": indexed,
  },
  'src/issues/reasons.ts': {
    'const causes = findings.flatMap(({ cause }) => (cause === undefined ? [] : [causeWords[cause.kind]]));':
      unknownHasCause,
  },
  'src/issues/render-cells.ts': {
    "? 'It could not be read.'": unknownHasCause,
  },
  'src/issues/render.ts': {
    "cause === undefined ? 'it could not be read' : `${causeWords[cause.kind]}. ${cell(cause.mend)}`;":
      unknownHasCause,
  },
  'src/issues/scene.ts': {
    "ownerOf: (accountId) => scene.judged.verdicts.get(accountId)?.owner ?? 'undecided',":
      'It is asked of drift alone, which is found in accounts that were judged.',
  },
  'src/issues/survey.ts': {
    'return Array.from({ length }, (_none, index) => all[Math.floor((index * all.length) / length)] ?? 0);':
      indexed,
  },
  'src/issues/without-people.ts': {
    'const lighter = body === undefined ? patch : { ...patch, body: remembering(before, body, seal) };':
      'Whom Rootline assigns stands in the marker, so that no change of theirs leaves the body as it was.',
    'if (marker?.memory === undefined) return body;':
      'The body is of Rootline’s own writing, with a marker that it can read.',
  },
};
