import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { RunResult } from './drift/result.ts';
import { Failure } from './failure.ts';
import { logLine } from './github/text.ts';
import { inputs, type Options, parseInputs } from './inputs.ts';
import type { Log, World } from './run.ts';

/** The flags of each command: the inputs it has a use for. */
export const flagsOf = {
  check: [
    'baseline',
    'memberRole',
    'managementRole',
    'roleSessionName',
    'externalId',
    'awsRegion',
    'accounts',
    'concurrency',
    'failOn',
  ],
  validate: ['baseline'],
} as const satisfies Readonly<Record<string, readonly (keyof Options)[]>>;

type Verb = keyof typeof flagsOf;

const formats = ['table', 'json', 'markdown'] as const;
type Format = (typeof formats)[number];

const help = `Usage: rootline <command> [flags]

Commands:
  check      read AWS with the credentials of the shell, compare with the baseline, report
  validate   check the baseline alone; no AWS

Flags:
  --baseline FILE             default ${inputs.baseline.default}
  --format FORMAT             ${formats.join(', ')} (check)
  --member-role ROLE          role to assume in each member account: name, path/name or ARN with {account.id}
  --management-role ARN       role in the management account, if the credentials are another account's
  --external-id ID            external id that these roles ask for
  --role-session-name NAME    session name for CloudTrail
  --aws-region REGION         default ${inputs.awsRegion.default}
  --accounts IDS              account ids to limit the run to, separated by commas
  --concurrency N             requests to AWS in flight, default ${inputs.concurrency.default}
  --fail-on LIST              critical, high, medium, low, incomplete: end with 1 when one is met
  --help                      this text

Exit codes: 0; 1 when --fail-on is met; 2 wrong use or invalid baseline; 3 could not run.
`;

/** Runs the command line. Returns its exit code; prints results on standard output, everything else on standard error. */
export async function main(args: readonly string[]): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  try {
    return await dispatch(args);
  } catch (error) {
    linesOf(error).forEach(complain);
    return error instanceof Failure && error.kind === 'invalid' ? 2 : 3;
  }
}

/** The faults of a baseline one by one; anything else is one line. */
function linesOf(error: unknown): readonly string[] {
  if (error instanceof Failure && error.problems.length > 0)
    return error.problems.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`);
  return [error instanceof Error ? error.message : String(error)];
}

/** A reader that has seen enough, such as `head`, is no failure. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

async function dispatch(args: readonly string[]): Promise<number> {
  const [verb, ...rest] = args;
  if (verb === undefined) {
    process.stderr.write(help);
    return 2;
  }
  if (verb === 'help' || args.includes('--help')) {
    process.stdout.write(help);
    return 0;
  }
  if (!isVerb(verb)) throw new Failure('invalid', `There is no command \`${verb}\`. ${seeHelp}`);
  const { options, format } = readFlags(verb, rest);
  return verb === 'validate' ? validateCommand(options) : checkCommand(options, format);
}

const seeHelp = 'See `rootline --help`.';

function isVerb(word: string): word is Verb {
  return Object.hasOwn(flagsOf, word);
}

function readFlags(
  verb: Verb,
  args: readonly string[],
): { readonly options: Options; readonly format: Format } {
  const names = [...flagsOf[verb].map((key) => inputs[key].name), ...(verb === 'check' ? ['format'] : [])];
  const values = parseFlags(names, args);
  const { format = 'table', ...given } = values;
  const parsed = parseInputs((name) => given[name]);
  const wrong = 'problems' in parsed ? parsed.problems.map((problem) => problem.replace('`', '`--')) : [];
  const chosen = formats.find((known) => known === format);
  if (chosen === undefined) wrong.push(`\`--format\` is \`${format}\`, expected ${formats.join(', ')}`);
  if ('problems' in parsed || chosen === undefined)
    throw new Failure('invalid', `${wrong.join('; ')}. ${seeHelp}`);
  return { options: parsed.options, format: chosen };
}

function parseFlags(names: readonly string[], args: readonly string[]): Readonly<Record<string, string>> {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false });
    return Object.fromEntries(
      Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new Failure('invalid', `${sentence.replace(/\.$/, '')}. ${seeHelp}`);
  }
}

async function validateCommand(options: Options): Promise<number> {
  const { validate } = await import('./run.ts');
  const { baseline, warnings } = await validate(options.baseline, createWorld());
  for (const { file, line, column, message } of warnings)
    complain(`${file}:${line}:${column}: warning: ${message}`);
  const { rules, owners, exceptions } = baseline;
  process.stdout.write(
    `${logLine(baseline.file)} is valid: ${rules.length} rules, ${owners.length} owners, ${exceptions.length} exceptions.\n`,
  );
  return 0;
}

async function checkCommand(options: Options, format: Format): Promise<number> {
  const { run } = await import('./run.ts');
  const { failOn } = await import('./report/index.ts');
  const { result } = await run({
    options,
    world: createWorld(),
    sessionName: 'rootline-cli',
    admit: async () => undefined,
  });
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  process.stdout.write(await rendered(result, format));
  const reasons = failOn(result, options.failOn);
  for (const reason of reasons) complain(`fail-on: ${reason}`);
  return reasons.length > 0 ? 1 : 0;
}

async function rendered(result: RunResult, format: Format): Promise<string> {
  const { renderSummary, renderTable, reportJson } = await import('./report/index.ts');
  switch (format) {
    case 'json':
      return reportJson(result);
    case 'markdown':
      return renderSummary(result, { source: undefined, report: undefined });
    case 'table':
      return `${renderTable(result, { columns: process.stdout.columns, colours: process.stdout.hasColors?.() ?? false })}\n`;
  }
}

/** The shell is the user's own: endpoints may be overridden, and nothing is masked in what only the user sees. */
function createWorld(): World {
  return {
    environment: process.env,
    endpoints: 'any',
    now: () => new Date(),
    sleep: (milliseconds) => sleep(milliseconds),
    random: Math.random,
    log: createLog(),
    mask: () => {},
    idToken: () => Promise.reject(new Failure('invalid', 'There is no ID token outside GitHub Actions.')),
    readFile: (path) => readFile(path),
  };
}

/** Progress replaces itself on a terminal; elsewhere only warnings are told. */
function createLog(): Log {
  const terminal = process.stderr.isTTY;
  return {
    debug: () => {},
    info: (line) => complain(line),
    warning: (line) => complain(`warning: ${line}`),
    progress: (line) => {
      if (terminal) process.stderr.write(`\r\u001b[K${logLine(line)}`);
    },
  };
}

/** One line, harmless to a terminal and to a runner whatever AWS's or the user's text holds. */
function complain(line: string): void {
  process.stderr.write(`${logLine(line)}\n`);
}
