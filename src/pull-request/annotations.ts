import type { Change } from '../baseline/diff-model.ts';
import type { Baseline, Position } from '../baseline/model.ts';
import { number } from '../drift/words.ts';
import { logLine } from '../github/text.ts';
import { type Annotation, LONGEST_MESSAGE, MOST_PER_LEVEL } from '../report/annotations.ts';
import type { PullRequestCheck } from './check.ts';
import { sentences } from './sentences.ts';

/**
 * A mark for each change on the line of the head that makes it: a warning where it weakens, else a notice. What the
 * head declares no more is marked at the rule of the same name, or at the top of the file.
 */
export function checkAnnotations({ diff }: PullRequestCheck, head: Baseline): readonly Annotation[] {
  const all = sentences(diff).map(
    ({ text, change }): Annotation => ({
      level: change.weakens ? 'warning' : 'notice',
      ...placeInHead(change, head),
      title: change.weakens ? 'Weakened by this change' : 'Changed',
      message: logLine(text).slice(0, LONGEST_MESSAGE).toWellFormed(),
    }),
  );
  return (['warning', 'notice'] as const).flatMap((level) =>
    limited(all.filter((annotation) => annotation.level === level)),
  );
}

function placeInHead(change: Change, head: Baseline): Position {
  if (change.side === 'head') return change.at;
  const former = change.about === 'expectation' ? change.before?.rule : undefined;
  const rule = former === undefined ? undefined : head.rules.find(({ name }) => name === former);
  return rule?.at ?? { file: head.file, line: 1, column: 1 };
}

/** The last one shown says how many more there are. */
function limited(annotations: readonly Annotation[]): readonly Annotation[] {
  const shown = annotations.slice(0, MOST_PER_LEVEL);
  const last = shown.at(-1);
  const left = annotations.length - shown.length;
  if (last === undefined || left === 0) return shown;
  const more = `${last.message} (${number(left)} more in the job summary.)`;
  return shown.with(-1, { ...last, message: more });
}
