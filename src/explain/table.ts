import { attestationName } from '../baseline/expectations.ts';
import type { Position } from '../baseline/model.ts';
import { flow } from '../baseline/show.ts';
import { exceptionTerms } from '../drift/exceptions.ts';
import { logLine } from '../github/text.ts';
import { displayWidth, padTo, wrap } from '../report/width.ts';
import { accountWords, ownerWords } from '../report/words.ts';
import type { Account } from '../snapshot/account.ts';
import type { Cause } from '../snapshot/fact.ts';
import type {
  ExplainedAttestation,
  ExplainedException,
  ExplainedExpectation,
  Explanation,
} from './explain.ts';

const INDENT = '  ';
/** Less is not worth a column of its own: the text then stands below its row. */
const NARROWEST_TEXT = 30;

/** One row: what it is about, what is said of it, and then where that is declared. */
interface Row {
  readonly subject: string;
  readonly words: readonly string[];
}

/** The explanation as lines for a terminal so many columns wide; undefined for a file or a pipe. */
export function explanationTable(explanation: Explanation, columns: number | undefined): string {
  const { account, owner, expectations, exceptions, attestations, control } = explanation;
  const below = control === undefined ? '' : ` of ${control}`;
  const unit = account.organizationalUnit;
  const where = unit.state === 'value' && unit.value !== '' ? `${INDENT}${logLine(unit.value)}` : '';
  const parts = [
    [
      `${logLine(accountWords(account))}${where}`,
      `${INDENT}owner: ${logLine(ownerWords(owner))}`,
      ...whyUndecided(explanation, columns),
      ...(account.state === 'ACTIVE' ? [] : [`${INDENT}${notJudged(account)}`]),
    ],
    section('Expectations', expectations.map(expectationRow), columns),
    section('Exceptions', exceptions.map(exceptionRow), columns),
    section('Attestations', attestations.map(attestationRow), columns),
    expectations.length + attestations.length === 0
      ? wrapped(`The baseline expects nothing${below} of this account.`, columns)
      : [],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** Only what could not be read of the account leaves its owner undecided. */
function whyUndecided({ account, owner }: Explanation, columns: number | undefined): readonly string[] {
  if (owner !== 'undecided') return [];
  const words = [account.organizationalUnit, account.tags].flatMap((fact) =>
    fact.state === 'unavailable' ? undecidedWords(fact.cause) : [],
  );
  const room = columns === undefined ? undefined : Math.max(NARROWEST_TEXT, columns - 2 * INDENT.length);
  return words.flatMap((each) => wrapped(each, room)).map((line) => INDENT + INDENT + line);
}

function wrapped(words: string, room: number | undefined): readonly string[] {
  return room === undefined ? [logLine(words)] : wrap(logLine(words), room).map(logLine);
}

function notJudged({ state }: Account): string {
  return `not judged: the account is ${state}, and only active ones are`;
}

function expectationRow({ control, value, undecided, severity, rule, at }: ExplainedExpectation): Row {
  const said = undecided === undefined ? [`${flow(value)} (${severity})`] : undecidedWords(undecided);
  return { subject: control, words: [...said, `rule ${rule}, ${place(at)}`] };
}

function exceptionRow({ entry, undecided }: ExplainedException): Row {
  const { control, resource, at } = entry;
  return {
    subject: resource === undefined ? control : `${control} ${resource}`,
    words: [exceptionTerms(entry), ...(undecided === undefined ? [] : undecidedWords(undecided)), place(at)],
  };
}

function attestationRow({ entry, lapses, undecided, severity }: ExplainedAttestation): Row {
  return {
    subject: attestationName(entry.id),
    words: [
      `${entry.statement} (${severity})`,
      `by ${entry.by} on ${entry.on}, lapses on ${lapses}`,
      ...(undecided === undefined ? [] : undecidedWords(undecided)),
      place(entry.at),
    ],
  };
}

function undecidedWords({ message, mend }: Cause): readonly string[] {
  return [`not decided: ${message}`, mend];
}

function place({ file, line, column }: Position): string {
  return `${file}:${line}:${column}`;
}

function section(heading: string, rows: readonly Row[], columns: number | undefined): readonly string[] {
  if (rows.length === 0) return [];
  const most = (columns ?? Number.POSITIVE_INFINITY) - NARROWEST_TEXT - 2 * INDENT.length;
  const widths = rows.map(({ subject }) => displayWidth(logLine(subject))).filter((width) => width <= most);
  const width = widths.reduce((one, other) => Math.max(one, other), 0);
  return [heading, ...rows.flatMap((row) => rowLines(row, width, columns))];
}

/** The first words beside their subject, the others below them; all of them below a subject that is too long. */
function rowLines({ subject, words }: Row, width: number, columns: number | undefined): readonly string[] {
  const start = INDENT + padTo(logLine(subject), width) + INDENT;
  const room =
    columns === undefined ? undefined : Math.max(NARROWEST_TEXT, columns - width - 2 * INDENT.length);
  const lines = words.flatMap((each) => wrapped(each, room));
  const indented = lines.map((line) => ' '.repeat(width + 2 * INDENT.length) + line);
  if (displayWidth(logLine(subject)) > width) return [start.trimEnd(), ...indented];
  return [`${start}${lines[0] ?? ''}`.trimEnd(), ...indented.slice(1)];
}
