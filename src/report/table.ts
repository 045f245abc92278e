import { stripVTControlCharacters, styleText } from 'node:util';
import { type Severity, severities } from '../controls/definition.ts';
import type { Verdict } from '../drift/finding.ts';
import type { IssueChange, OwnedFinding, RunResult, Status } from '../drift/result.ts';
import { count, number } from '../drift/words.ts';
import { logLine } from '../github/text.ts';
import { groupBy } from '../group-by.ts';
import { troubleOf, withNumber } from '../troubles.ts';
import { answer, skippedWords } from './answer.ts';
import { type CauseGroup, failedReads, unanswered } from './causes.ts';
import { displayWidth, padTo, wrap } from './width.ts';
import { accountWords, changesByKind, few, ownerWords } from './words.ts';

export interface Terminal {
  /** The terminal's width; undefined for a file or a pipe, where lines may be as long as they like. */
  readonly columns: number | undefined;
  readonly colours: boolean;
}

type Style = Parameters<typeof styleText>[0];

const severityStyle: Readonly<Record<Severity, Style>> = {
  critical: ['bold', 'red'],
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
};
const verdictStyle: Readonly<Partial<Record<Verdict, Style>>> = { drift: 'red', accepted: 'gray' };
const statusStyle: Readonly<Record<Status, Style>> = {
  drift: ['bold', 'red'],
  incomplete: ['bold', 'yellow'],
  'in-sync': ['bold', 'green'],
};

const MOST_ACCOUNTS_NAMED = 5;
const MOST_LEFT_ALONE = 20;
const INDENT = '  ';
/** Less is not worth a column of its own: the text then stands below its row. */
const NARROWEST_TEXT = 30;
/** What a finding's row holds beside the name and the text: verdict, severity and the space around them. */
const BESIDE_NAME = 24;

/** The result as lines for a terminal: the answer first, then drift and accepted drift by account, then the rest. */
export function renderTable(result: RunResult, terminal: Terminal): string {
  const paint = painter(terminal.colours);
  const { headline, rest } = answer(result);
  const parts = [
    [paint(statusStyle[result.status], headline) + rest],
    ...accountLines(result, terminal, paint),
    ...failedReads(result).map((group) => causeLines('Could not be read', group, terminal, paint)),
    ...unanswered(result).map((group) => causeLines('Cannot be judged', group, terminal, paint)),
    issueLines(result, terminal),
    result.warnings.flatMap(({ file, line, column, message }) =>
      hanging(
        paint('yellow', 'warning '),
        'warning '.length,
        plain(`${file}:${line}:${column}: ${message}`),
        terminal,
      ),
    ),
    hanging('', 0, totalsLine(result), terminal),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

type Paint = (style: Style | undefined, words: string) => string;

function painter(colours: boolean): Paint {
  // The caller has decided about colours already; styleText would look at the environment once more.
  return (style, words) =>
    colours && style !== undefined ? styleText(style, words, { validateStream: false }) : words;
}

/** Text of unknown content without colours, control characters and commands to a runner. */
function plain(words: string): string {
  return logLine(stripVTControlCharacters(words));
}

function accountLines(
  { findings, issues }: RunResult,
  terminal: Terminal,
  paint: Paint,
): readonly (readonly string[])[] {
  const shown = findings.filter(({ verdict }) => verdict === 'drift' || verdict === 'accepted');
  const most = (terminal.columns ?? Number.POSITIVE_INFINITY) - BESIDE_NAME - NARROWEST_TEXT;
  const widths = shown.map((finding) => displayWidth(subject(finding))).filter((width) => width <= most);
  const nameWidth = Math.max(0, ...new Set(widths));
  const mutedUntil = ({ key }: OwnedFinding) => issues?.known.get(key)?.mutedUntil;
  const byAccount = groupBy(shown, ({ account }) => account.id);
  return [...byAccount.values()].map((group) => [
    accountLine(group[0], paint),
    ...group.flatMap((finding) => findingLines(finding, mutedUntil(finding), nameWidth, terminal, paint)),
  ]);
}

function accountLine({ account, owner }: OwnedFinding, paint: Paint): string {
  const name = paint('bold', plain(accountWords(account)));
  return `${name}${paint('gray', `  owner: ${plain(ownerWords(owner))}`)}`;
}

function subject({ control, resource }: OwnedFinding): string {
  return resource === undefined ? control : `${control} ${plain(resource)}`;
}

function findingLines(
  finding: OwnedFinding,
  mutedUntil: string | undefined,
  nameWidth: number,
  terminal: Terminal,
  paint: Paint,
): readonly string[] {
  const { verdict, severity } = finding;
  const start = [
    `${INDENT}${paint(verdictStyle[verdict], verdict.padEnd('accepted'.length))}`,
    paint(severityStyle[severity], severity.padEnd('critical'.length)),
    padTo(subject(finding), nameWidth),
  ].join(INDENT);
  const width = displayWidth(stripVTControlCharacters(start)) + INDENT.length;
  const muted = mutedUntil === undefined ? '' : ` (muted until ${mutedUntil})`;
  return hanging(start + INDENT, width, evidence(finding) + muted, terminal);
}

function evidence({ expected, observed, reason }: OwnedFinding): string {
  const why = reason === undefined ? '' : ` (${plain(reason)})`;
  return `${plain(expected)} → ${plain(observed)}${why}`;
}

/**
 * Text beside its start, its further lines below its first; below the start where there is too little room. A word that
 * was broken may begin a line with a command, so each line is made harmless once more.
 */
function hanging(start: string, width: number, words: string, { columns }: Terminal): readonly string[] {
  if (columns === undefined) return [start + words];
  if (columns - width >= NARROWEST_TEXT) {
    const [first = '', ...others] = wrap(words, columns - width);
    return [start + first, ...others.map((line) => ' '.repeat(width) + plain(line))];
  }
  const indent = INDENT.repeat(3);
  const below = wrap(words, Math.max(NARROWEST_TEXT, columns) - indent.length);
  return [start.trimEnd(), ...below.map((line) => indent + plain(line))];
}

function causeLines(heading: string, group: CauseGroup, terminal: Terminal, paint: Paint): readonly string[] {
  const accounts = few(group.accounts.map(accountWords), MOST_ACCOUNTS_NAMED, ', ');
  const told: readonly (readonly [string, string])[] = [
    ['why', group.cause.message],
    ['mend', group.cause.mend],
    ['where', accounts],
    ['unknown', group.controls.join(', ')],
  ];
  return [
    paint(
      ['bold', 'magenta'],
      `${withNumber(heading, troubleOf(group.cause))}: ${count(group.accounts.length, 'account')}`,
    ),
    ...told
      .filter(([, words]) => words !== '')
      .flatMap(([label, words]) => {
        const start = `${INDENT}${label.padEnd('unknown'.length)}${INDENT}`;
        return hanging(start, start.length, plain(words), terminal);
      }),
  ];
}

function issueLines({ issues }: RunResult, terminal: Terminal): readonly string[] {
  if (issues === undefined) return [];
  const kinds = changesByKind(issues);
  const width = Math.max(0, ...kinds.map(({ word }) => word.length));
  const lines = kinds.flatMap(({ kind, word, changes }) => {
    const start = `${INDENT}${word.padEnd(width)}${INDENT}`;
    const shown = kind === 'leave' ? changes.slice(0, MOST_LEFT_ALONE) : changes;
    const left = changes.length - shown.length;
    return [
      ...shown.flatMap((change) => hanging(start, start.length, plain(changeWords(change)), terminal)),
      ...(left === 0 ? [] : [`${start}and ${count(left, 'more issue')}`]),
    ];
  });
  const note = issues.dryRun ? ' (dry run, nothing was written)' : '';
  return lines.length === 0 ? [] : [`Issues in ${plain(issues.repository)}${note}`, ...lines];
}

function changeWords({ number, title, reason }: IssueChange): string {
  return `${number === undefined ? '' : `#${number} `}${title}: ${reason}`;
}

function totalsLine({ totals, coverage }: RunResult): string {
  const { bySeverity, byVerdict, muted = 0 } = totals;
  const drift = severities
    .filter((severity) => bySeverity[severity] > 0)
    .map((severity) => `${number(bySeverity[severity])} ${severity}`);
  const skipped = coverage.skipped.length === 0 ? '' : ` ${skippedWords(coverage.skipped.length)}.`;
  return [
    `Drift ${number(byVerdict.drift)}${drift.length === 0 ? '' : ` (${drift.join(', ')})`}`,
    ...(muted === 0 ? [] : [`${number(muted)} of them muted`]),
    `accepted ${number(byVerdict.accepted)}`,
    `unknown ${number(byVerdict.unknown)}`,
    `passed ${number(byVerdict.pass)}`,
    `not applicable ${number(byVerdict['not-applicable'])}.${skipped}`,
  ].join(', ');
}
