import { isDoubtful } from './answer.ts';
import type { PullRequestCheck } from './check.ts';
import type { FindingsDiff } from './findings.ts';
import { type Sentence, sentences } from './sentences.ts';

/** The sentences as they are shown: what weakens, what may, and everything else. */
export interface GroupedSentences {
  readonly weakened: readonly Sentence[];
  readonly doubtful: readonly Sentence[];
  readonly others: readonly Sentence[];
}

export function groupedSentences({ diff }: PullRequestCheck): GroupedSentences {
  const all = sentences(diff);
  const weakening = all.filter(({ change }) => change.weakens);
  return {
    weakened: weakening.filter(({ change }) => !isDoubtful(change)),
    doubtful: weakening.filter(({ change }) => isDoubtful(change)),
    others: all.filter(({ change }) => !change.weakens),
  };
}

/** The findings that differ, each group below its heading. */
export function groupedFindings({ added, resolved, unclear }: FindingsDiff) {
  return [
    { heading: 'Findings it adds', findings: added },
    {
      heading: 'Findings it resolves without anything being fixed',
      findings: resolved.filter(({ by }) => by === 'expectation'),
    },
    {
      heading: 'Findings that an exception would accept',
      findings: resolved.filter(({ by }) => by === 'exception'),
    },
    { heading: 'Findings left in the unknown', findings: unclear },
  ] as const;
}

/** How much drift stays as it was. */
export function keptFindings({ kept }: FindingsDiff): number {
  return Object.values(kept).reduce((sum, many) => sum + many, 0);
}
