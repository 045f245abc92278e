import type { OwnedFinding } from '../drift/result.ts';
import { count, number } from '../drift/words.ts';
import { logLine } from '../github/text.ts';
import { wrap } from '../report/width.ts';
import { accountWords } from '../report/words.ts';
import { checkAnswer } from './answer.ts';
import type { PullRequestCheck } from './check.ts';
import { groupedFindings, groupedSentences, keptFindings } from './groups.ts';
import type { Sentence } from './sentences.ts';

const INDENT = '  ';
/** Of one group; the report has all. */
const MOST_ROWS = 50;
const NARROWEST = 40;

/**
 * The check as lines for a log or for a terminal so many columns wide (undefined: as wide as they get), the answer first.
 * No runner obeys what is in them.
 */
export function checkTable(check: PullRequestCheck, columns: number | undefined): string {
  const { headline, notes } = checkAnswer(check);
  const { weakened, doubtful, others } = groupedSentences(check);
  const { findings } = check;
  const parts = [
    [headline, ...notes].flatMap((line) => fitted(line, '', columns)),
    group('What it weakens', weakened.map(sentenceWords), columns),
    group('What it may weaken', doubtful.map(sentenceWords), columns),
    group('Other changes', others.map(sentenceWords), columns),
    ...(findings === undefined
      ? []
      : [
          ...groupedFindings(findings).map((one) =>
            group(one.heading, one.findings.map(findingWords), columns),
          ),
          keptLine(keptFindings(findings)),
        ]),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function sentenceWords({ text, change: { at, side } }: Sentence): string {
  return `${text} (${at.file}:${at.line}${side === 'base' ? ', before' : ''})`;
}

function findingWords({ severity, account, control, resource, expected, observed }: OwnedFinding): string {
  const what = resource === undefined ? control : `${control} ${resource}`;
  return `${severity} ${accountWords(account)}: ${what}: ${expected} → ${observed}`;
}

function keptLine(kept: number): readonly string[] {
  return kept === 0 ? [] : [`${count(kept, 'finding')} ${kept === 1 ? 'stays' : 'stay'} as before.`];
}

function group(heading: string, rows: readonly string[], columns: number | undefined): readonly string[] {
  if (rows.length === 0) return [];
  const left = rows.length - MOST_ROWS;
  return [
    heading,
    ...rows.slice(0, MOST_ROWS).flatMap((row) => fitted(row, INDENT, columns)),
    ...(left > 0 ? [`${INDENT}and ${number(left)} more`] : []),
  ];
}

/** A word that was broken may begin a line with a command, so each line is made harmless once more. */
function fitted(words: string, indent: string, columns: number | undefined): readonly string[] {
  const plain = logLine(words);
  if (columns === undefined) return [indent + plain];
  const [first = '', ...others] = wrap(plain, Math.max(NARROWEST, columns) - 2 * INDENT.length);
  return [indent + first, ...others.map((line) => indent + INDENT + logLine(line))];
}
