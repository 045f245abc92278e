import { count, number } from '../drift/words.ts';
import { prose } from '../github/text.ts';
import type { Assessment, Drifting, Gone } from './assess.ts';
import { exceptionBlock } from './render.ts';
import { nameWords } from './render-cells.ts';
import { fateWords, nameOfGone } from './render-closed.ts';
import { cell, fill, paragraphs } from './render-table.ts';
import type { Subject } from './subject.ts';

/** In one list; the issue's text has them all. */
const MOST_ROWS = 10;

/** Characters in one list: the longest row fits, and three lists stay well under what GitHub takes, which is 65,536. */
const ROOM = 14_000;

export interface CommentParts {
  /** The operation's reason, in plain text. */
  readonly reason: string;
  readonly subject: Subject;
  readonly assessment: Pick<Assessment, 'came' | 'gone' | 'drifting'>;
  /** What to tell the person who closed the issue: how to accept the drift, or besides that who may put it aside. */
  readonly ask: 'accept' | 'write-access' | undefined;
  /** The hidden line that tells the comment from others. */
  readonly mark: string;
}

/** A comment that says what came, what went and became of it, or what still drifts; the mark is its last line. */
export function renderComment({ reason, subject, assessment, ask, mark }: CommentParts): string {
  const { came, gone, drifting } = assessment;
  const { kind } = subject.group;
  return paragraphs([
    prose(reason),
    ...list('New', came, (each) => driftItem(kind, each)),
    ...list('Gone', gone, (each) => goneItem(kind, each)),
    ...(ask === undefined
      ? []
      : list('Still there', without(drifting, came), (each) => driftItem(kind, each))),
    ...(ask === undefined ? [] : accepting(drifting, ask)),
    mark,
  ]);
}

function list<T>(head: string, items: readonly T[], toItem: (item: T) => string): readonly string[] {
  if (items.length === 0) return [];
  const shown = fill(items.slice(0, MOST_ROWS), (item) => [`- ${toItem(item)}`], ROOM).flat();
  const rest = items.length - shown.length;
  return [
    `**${head} (${number(items.length)})**`,
    [...shown, ...(rest > 0 ? [`- and ${number(rest)} more`] : [])].join('\n'),
  ];
}

function without(all: readonly Drifting[], some: readonly Drifting[]): readonly Drifting[] {
  const keys = new Set(some.map(({ finding }) => finding.key));
  return all.filter(({ finding }) => !keys.has(finding.key));
}

function driftItem(kind: Subject['group']['kind'], { finding }: Drifting): string {
  const { account, control, resource, severity, expected, observed } = finding;
  const name = nameWords(kind, { accountId: account.id, account, control, resource });
  return kind === 'coverage'
    ? `${name}: ${cell(observed)}`
    : `**${severity}** ${name}: ${cell(observed)} (expected: ${cell(expected)})`;
}

function goneItem(kind: Subject['group']['kind'], gone: Gone): string {
  return `${nameWords(kind, nameOfGone(gone))}: ${fateWords(kind, gone)}`;
}

const whoMay = {
  accept:
    'If nothing can be done about it now, close this issue as *not planned*: it then stays closed for 30 days, unless a finding becomes graver or a new one joins.',
  'write-access':
    'Only somebody who may write to this repository can put it aside for 30 days, by closing this issue as *not planned*.',
} as const;

function accepting(drifting: readonly Drifting[], ask: keyof typeof whoMay): readonly string[] {
  const [first] = drifting;
  if (first === undefined) return [];
  const { control, account } = first.finding;
  if (control === 'coverage') return [whoMay[ask]];
  return [
    `Where ${drifting.length === 1 ? 'it is' : `one of these ${count(drifting.length, 'finding')} is`} right as it is, accept it for a while by a pull request that adds an exception to the baseline, such as:`,
    exceptionBlock(control, account.id),
    whoMay[ask],
  ];
}
