import type { Problem } from '../baseline/model.ts';
import { type Severity, severities } from '../controls/definition.ts';
import type { OwnedFinding, RunResult } from '../drift/result.ts';
import { count, number } from '../drift/words.ts';
import { logLine } from '../github/text.ts';
import { groupBy } from '../group-by.ts';
import { accountWords, few } from './words.ts';

/** One mark on a line of a file, in plain text that no runner obeys. */
export interface Annotation {
  readonly level: AnnotationLevel;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly title: string;
  readonly message: string;
}

export type AnnotationLevel = 'error' | 'warning' | 'notice';

/**
 * GitHub shows 10 of each level in a step, and 4,096 characters of each message.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export const MOST_PER_LEVEL = 10;
export const LONGEST_MESSAGE = 4_000;
const LONGEST_DETAIL = 200;
const NAMED = 5;

/**
 * One annotation for each line of the baseline whose expectation drifts somewhere, worst first, then the run's
 * warnings. Critical and high drift warns, medium and low is a notice.
 */
export function annotationsOf(result: RunResult): readonly Annotation[] {
  return limited(
    [...driftByLine(result.findings).map(driftAnnotation), ...result.warnings.map(problemAnnotation)],
    'in the job summary',
  );
}

/** The problems of a baseline, each on its line. */
export function problemAnnotations(problems: readonly Problem[]): readonly Annotation[] {
  return limited(problems.map(problemAnnotation), 'in the log');
}

interface DriftingLine {
  readonly worst: OwnedFinding;
  readonly findings: readonly OwnedFinding[];
}

function driftByLine(findings: readonly OwnedFinding[]): readonly DriftingLine[] {
  const drift = findings.filter(({ verdict }) => verdict === 'drift');
  const lines = groupBy(drift, ({ baseline }) => `${baseline.line}:${baseline.file}`);
  return [...lines.values()]
    .map((group) => ({ worst: group[0], findings: group }))
    .sort((a, b) => rank(a) - rank(b) || b.findings.length - a.findings.length);
}

function rank({ worst }: DriftingLine): number {
  return severities.indexOf(worst.severity);
}

function driftAnnotation({ worst, findings }: DriftingLine): Annotation {
  const controls = [...Map.groupBy(findings, ({ control }) => control)];
  const several = controls.length > 1;
  const sentences = controls.map(([control, of]) => (several ? `${control}: ` : '') + driftSentence(of));
  return {
    level: levelOf(worst.severity),
    file: worst.baseline.file,
    line: worst.baseline.line,
    column: worst.baseline.column,
    title: logLine(
      `${few(
        controls.map(([control]) => control),
        3,
        ', ',
      )}: ${worst.severity} drift`,
    ),
    message: cut(logLine(sentences.join(' ')), LONGEST_MESSAGE),
  };
}

function levelOf(severity: Severity): AnnotationLevel {
  return severity === 'critical' || severity === 'high' ? 'warning' : 'notice';
}

/** What drifts of one control: `Expected absent. 2 accounts drift: prod (111122223333) has 1 key; …`. */
function driftSentence(findings: readonly OwnedFinding[]): string {
  const expected = [...new Set(findings.map((finding) => finding.expected))];
  const accounts = new Set(findings.map(({ account }) => account.id)).size;
  const users = findings.filter(({ resource }) => resource !== undefined).length;
  const who =
    users === 0 ? count(accounts, 'account') : `${count(users, 'user')} in ${count(accounts, 'account')}`;
  const verb = (users === 0 ? accounts : users) === 1 ? 'drifts' : 'drift';
  // With a placeholder in it, the expectation differs from account to account.
  const expectation = expected.length === 1 ? `Expected: ${cut(expected[0] ?? '', LONGEST_DETAIL)}. ` : '';
  return `${expectation}${who} ${verb}: ${few(findings.map(instance), NAMED, '; ')}.`;
}

function instance({ account, resource, observed }: OwnedFinding): string {
  const where = resource === undefined ? accountWords(account) : `${resource} in ${accountWords(account)}`;
  return `${cut(where, LONGEST_DETAIL)}: ${cut(observed, LONGEST_DETAIL)}`;
}

function problemAnnotation({ level, file, line, column, message }: Problem): Annotation {
  return {
    level,
    file,
    line,
    column,
    title: level === 'error' ? 'Invalid baseline' : 'Rootline warning',
    message: cut(logLine(message), LONGEST_MESSAGE),
  };
}

/** The first ten of each level, the last of them saying how many more there are. */
function limited(annotations: readonly Annotation[], where: string): readonly Annotation[] {
  return (['error', 'warning', 'notice'] as const).flatMap((level) => {
    const all = annotations.filter((annotation) => annotation.level === level);
    const shown = all.slice(0, MOST_PER_LEVEL);
    const last = shown.at(-1);
    const left = all.length - shown.length;
    if (last === undefined || left === 0) return shown;
    const more = ` (${number(left)} more ${level}${left === 1 ? '' : 's'} ${where}.)`;
    return shown.with(-1, { ...last, message: cut(last.message, LONGEST_MESSAGE - more.length) + more });
  });
}

function cut(words: string, most: number): string {
  const shorter = words.slice(0, most - 1).toWellFormed();
  return words.length <= most ? words : `${shorter.trimEnd()}…`;
}
