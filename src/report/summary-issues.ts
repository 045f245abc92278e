import type { IssueChange, IssuesOutcome, RunResult } from '../drift/result.ts';
import { count, number } from '../drift/words.ts';
import { link } from '../github/links.ts';
import { code, text } from '../github/text.ts';
import type { SummaryLinks } from './links.ts';
import { details, limits, longTable, paragraphs } from './markdown.ts';
import { type ChangesOfKind, capital, changesByKind } from './words.ts';

interface Row {
  readonly word: string;
  readonly change: IssueChange;
}

/** What happened to the issues, each with its reason; undefined when the run looked at none. */
export function issuesSection({ issues }: RunResult, links: SummaryLinks): string | undefined {
  if (issues === undefined) return undefined;
  const kinds = changesByKind(issues);
  const changed = kinds.filter(({ kind }) => kind !== 'leave');
  const left = kinds.filter(({ kind }) => kind === 'leave').flatMap(rows);
  return paragraphs([
    issues.dryRun ? '### Issues (dry run)' : '### Issues',
    lead(issues, changed),
    changed.length === 0 ? undefined : table(changed.flatMap(rows), 30, 120, links),
    left.length === 0
      ? undefined
      : details(`${count(left.length, 'issue')} left alone, and why`, table(left, left.length, 40, links)),
  ]);
}

function rows({ word, changes }: ChangesOfKind): readonly Row[] {
  return changes.map((change) => ({ word, change }));
}

function lead(issues: IssuesOutcome, changed: readonly ChangesOfKind[]): string {
  const where = code(issues.repository);
  const counts = changed
    .map(({ word, changes }) => changeCount(word, changes.length, issues.dryRun))
    .join(', ');
  if (counts === '')
    return `No issue in ${where} ${issues.dryRun ? 'would change' : 'changed'}.${since(issues)}`;
  const done = issues.dryRun ? `Nothing was written to ${where}. A real run would` : `In ${where}:`;
  return `${done} ${counts}.${since(issues)}`;
}

function since({ newFindings, resolvedFindings }: IssuesOutcome): string {
  if (newFindings === 0 && resolvedFindings === 0) return '';
  const fresh = `${count(newFindings, 'finding')} ${newFindings === 1 ? 'is' : 'are'} new`;
  const gone = `${number(resolvedFindings)} ${resolvedFindings === 1 ? 'is' : 'are'} resolved`;
  return ` Since the issues were last written, ${fresh} and ${gone}.`;
}

/** `2 opened`; after "would", `open 2`. */
function changeCount(word: string, changes: number, dryRun: boolean): string {
  return dryRun ? `${word.replace('would ', '')} ${number(changes)}` : `${number(changes)} ${word}`;
}

function table(rows: readonly Row[], open: number, share: number, links: SummaryLinks): string {
  return longTable(
    {
      head: ['Change', 'Issue', 'Assignees', 'Why'],
      align: 'llll',
      rows,
      cells: ({ word, change }) => [
        capital(word),
        issue(change),
        change.assignees.map(text).join(', '),
        text(change.reason),
      ],
    },
    limits(open, share, links.report),
  );
}

function issue({ number, url, title }: IssueChange): string {
  return number === undefined ? text(title) : `${link(`#${number}`, url)} ${text(title)}`;
}
