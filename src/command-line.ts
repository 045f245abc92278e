import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { RunResult } from './drift/result.ts';
import { Failure } from './failure.ts';
import { logLine } from './github/text.ts';
import { contradiction, inputs, type Options, parseInputs } from './inputs.ts';
import { permissionsHelp } from './permissions/help.ts';
import type { Job, Log, World } from './run.ts';

const readingAws = [
  'baseline',
  'memberRole',
  'managementRole',
  'roleSessionName',
  'externalId',
  'awsRegion',
  'accounts',
  'concurrency',
  'quotaShare',
  'shard',
  'snapshotOut',
  'snapshotContacts',
] as const satisfies readonly (keyof Options)[];

/** The flags of each command: the inputs it has a use for. */
export const flagsOf = {
  check: [...readingAws, 'snapshot', 'failOn', 'dryRun'],
  observe: readingAws,
  validate: ['baseline'],
} as const satisfies Readonly<Record<string, readonly (keyof Options)[]>>;

type Verb = keyof typeof flagsOf;

const formats = ['table', 'json', 'markdown'] as const;
type Format = (typeof formats)[number];

const help = `Usage: rootline <command> [flags]

Commands:
  check        read AWS with the credentials of the shell, compare with the baseline, report
  observe      read AWS with the credentials of the shell, write a snapshot (--snapshot-out), compare nothing
  validate     check the baseline alone; no AWS
  permissions  print the IAM policies that the baseline needs; no AWS (flags: rootline permissions --help)

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
  --quota-share SHARE         part of AWS's published rates to use, default ${inputs.quotaShare.default}
  --shard I/N                 read only this part of the accounts, such as 2/8
  --snapshot FILES            read these snapshots, a path or a glob, instead of AWS (check)
  --snapshot-out FILE         write what was read of AWS to a snapshot
  --snapshot-contacts         show contact values in it, rather than salted digests
  --dry-run                   also print how each fact is read, and why (check)
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
function ignoreClosedPipe(error: Error): void {
  if (!isClosedPipe(error)) throw error;
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

async function dispatch(args: readonly string[]): Promise<number> {
  const [verb, ...rest] = args;
  if (verb === 'permissions') return permissionsCommand(rest);
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
  const contradicted = contradiction(verb, options);
  if (contradicted !== undefined) throw new Failure('invalid', contradicted);
  switch (verb) {
    case 'validate':
      return validateCommand(options);
    case 'observe':
      return observeCommand(options);
    case 'check':
      return checkCommand(options, format);
  }
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
  const { format = 'table', ...given } = parseFlags(names, args, seeHelp);
  const parsed = parseInputs((name) => given[name]);
  const wrong = 'problems' in parsed ? parsed.problems.map((problem) => problem.replace('`', '`--')) : [];
  const chosen = formats.find((known) => known === format);
  if (chosen === undefined) wrong.push(`\`--format\` is \`${format}\`, expected ${formats.join(', ')}`);
  if ('problems' in parsed || chosen === undefined)
    throw new Failure('invalid', `${wrong.join('; ')}. ${seeHelp}`);
  return { options: parsed.options, format: chosen };
}

/** Flags that take no value. */
const switches: ReadonlySet<string> = new Set([inputs.snapshotContacts.name, inputs.dryRun.name]);

function parseFlags(
  names: readonly string[],
  args: readonly string[],
  help: string,
): Readonly<Record<string, string>> {
  const options = Object.fromEntries(
    names.map((name) => [name, { type: switches.has(name) ? ('boolean' as const) : ('string' as const) }]),
  );
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false });
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new Failure('invalid', `${sentence.replace(/\.$/, '')}. ${help}`);
  }
}

async function validateCommand(options: Options): Promise<number> {
  const { validate } = await import('./loading.ts');
  const { baseline, warnings } = await validate(options.baseline, createWorld());
  for (const { file, line, column, message } of warnings)
    complain(`${file}:${line}:${column}: warning: ${message}`);
  const { rules, owners, exceptions } = baseline;
  process.stdout.write(
    `${logLine(baseline.file)} is valid: ${rules.length} rules, ${owners.length} owners, ${exceptions.length} exceptions.\n`,
  );
  return 0;
}

async function permissionsCommand(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(permissionsHelp);
    return 0;
  }
  const { flags, parseOptions } = await import('./permissions/options.ts');
  const see = 'See `rootline permissions --help`.';
  const given = parseFlags(['baseline', ...flags], args, see);
  const { validate } = await import('./loading.ts');
  const { baseline } = await validate(given.baseline ?? inputs.baseline.default, createWorld());
  const parsed = parseOptions(given, baseline.organizationId);
  if ('problems' in parsed) throw new Failure('invalid', `${parsed.problems.join('; ')}. ${see}`);
  const { printPermissions } = await import('./permissions/print.ts');
  const printed = printPermissions(baseline, parsed.options);
  if ('problem' in printed) throw new Failure('invalid', `${printed.problem}.`);
  process.stdout.write(printed.text);
  for (const note of printed.notes) complain(note);
  return 0;
}

async function checkCommand(options: Options, format: Format): Promise<number> {
  const { run } = await import('./run.ts');
  const { failOn } = await import('./report/index.ts');
  const { result } = await run(jobOf(options));
  await print(await rendered(result, format));
  const reasons = failOn(result, options.failOn);
  for (const reason of reasons) complain(`fail-on: ${reason}`);
  return reasons.length > 0 ? 1 : 0;
}

async function observeCommand(options: Options): Promise<number> {
  const { takeSnapshot } = await import('./run.ts');
  const { accounts, complete, warnings } = await takeSnapshot(jobOf(options));
  for (const { file, line, column, message } of warnings)
    complain(`${file}:${line}:${column}: warning: ${message}`);
  const { snapshotWords } = await import('./report/words.ts');
  process.stdout.write(`${logLine(snapshotWords(options.snapshotOut ?? '', accounts, complete))}\n`);
  return 0;
}

function jobOf(options: Options): Job {
  return {
    options,
    world: createWorld(),
    sessionName: 'rootline-cli',
    origin: undefined,
    admit: async () => undefined,
  };
}

/** Waits for a reader that is slower, so that no report of tens of megabytes piles up. */
async function print(parts: Iterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(parts), process.stdout, { end: false });
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}

async function rendered(result: RunResult, format: Format): Promise<Iterable<string>> {
  const { renderSummary, renderTable, reportParts } = await import('./report/index.ts');
  switch (format) {
    case 'json':
      return reportParts(result);
    case 'markdown':
      return [renderSummary(result, { source: undefined, report: undefined })];
    case 'table':
      return [
        `${renderTable(result, { columns: process.stdout.columns, colours: process.stdout.hasColors?.() ?? false })}\n`,
      ];
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
    reach: async (path) => path,
  };
}

/** Progress replaces itself on a terminal, and gives way to whatever else is told; elsewhere it is not told. */
function createLog(): Log {
  const terminal = process.stderr.isTTY;
  const startOfLine = terminal ? '\r\u001b[K' : '';
  return {
    debug: () => {},
    info: (line) => complain(`${startOfLine}${line}`),
    warning: (line) => complain(`${startOfLine}warning: ${line}`),
    progress: (line) => {
      if (terminal) process.stderr.write(`${startOfLine}${logLine(line)}`);
    },
  };
}

/** One line, harmless to a terminal and to a runner whatever AWS's or the user's text holds. */
function complain(line: string): void {
  process.stderr.write(`${logLine(line)}\n`);
}
