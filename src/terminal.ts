import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Problem } from './baseline/model.ts';
import { Failure } from './failure.ts';
import { filesIn } from './folder.ts';
import { logLine } from './github/text.ts';
import { inputs, type Options } from './inputs.ts';
import type { Job, Log, World } from './run.ts';

/** The problems of a baseline, a line each; on a terminal with what stands there. */
export async function tellProblems(problems: readonly Problem[]): Promise<void> {
  const { caretLines } = await import('./caret.ts');
  const { isTTY, columns } = process.stderr;
  for (const problem of problems) {
    const { file, line, column, level, message, excerpt } = problem;
    complain(`${file}:${line}:${column}: ${level === 'warning' ? 'warning: ' : ''}${message}`);
    if (!isTTY || excerpt === undefined) continue;
    for (const shown of caretLines(excerpt, problem, columns)) process.stderr.write(`${shown}\n`);
  }
}

/** A reader that has seen enough, such as `head`, is no failure. */
export function ignoreClosedPipe(error: Error): void {
  if (!isClosedPipe(error)) throw error;
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

/** Flags that take no value. */
const switches: ReadonlySet<string> = new Set([inputs.snapshotContacts.name, inputs.dryRun.name]);

/** What was given, all of it by name but for the words that a command takes without one. */
export interface Given {
  readonly flags: Readonly<Record<string, string>>;
  readonly words: readonly string[];
}

/** Takes these flags and so many words; throws a Failure for anything else. `help`: where the user reads what there is. */
export function parseFlags(
  names: readonly string[],
  args: readonly string[],
  help: string,
  mostWords: number,
): Given {
  const options = Object.fromEntries(
    names.map((name) => [name, { type: switches.has(name) ? ('boolean' as const) : ('string' as const) }]),
  );
  try {
    const allowPositionals = mostWords > 0;
    const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals });
    if (positionals.length > mostWords) throw new Error(`Unexpected argument '${positionals[mostWords]}'`);
    const flags = Object.entries(values).map(([name, value]) => [name, String(value)]);
    return { flags: Object.fromEntries(flags), words: positionals };
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new Failure('invalid', `${sentence.replace(/\.$/, '')}. ${help}`);
  }
}

/** A job of the user's own, who may see everything and whose environment it is. */
export function jobOf(options: Options): Job {
  return {
    options,
    world: createWorld(),
    sessionName: 'rootline-cli',
    origin: undefined,
    values: { kind: 'given', get: (name) => process.env[name] },
    admit: async () => undefined,
  };
}

/** Waits for a reader that is slower, so that no report of tens of megabytes piles up. */
export async function print(parts: Iterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(parts), process.stdout, { end: false });
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}

/** The shell is the user's own: endpoints may be overridden, and nothing is masked in what only the user sees. */
export function createWorld(): World {
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
    readFolder: filesIn,
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
export function complain(line: string): void {
  process.stderr.write(`${logLine(line)}\n`);
}
