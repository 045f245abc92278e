import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Problem } from '../baseline/model.ts';
import { logLine } from '../github/text.ts';
import { harmlessJson } from '../report/harmless-json.ts';
import { told } from '../troubleshooting.ts';

/** One line on standard error, harmless to a terminal and to a runner whatever AWS's or the user's text holds. */
export function complain(line: string): void {
  process.stderr.write(`${logLine(line)}\n`);
}

/** A line of the result, made harmless alike; white space before it stays. */
export function say(line: string): void {
  process.stdout.write(`${line.replace(/[^ ].*/s, (words) => logLine(words))}\n`);
}

export function sayJson(value: unknown): void {
  process.stdout.write(`${harmlessJson(value, 2)}\n`);
}

/** The problems of a baseline, a line each; on a terminal with what stands there. */
export async function tellProblems(problems: readonly Problem[]): Promise<void> {
  const { caretLines } = await import('../caret.ts');
  const { isTTY, columns } = process.stderr;
  for (const problem of problems) {
    const { file, line, column, level, message, excerpt } = problem;
    complain(`${file}:${line}:${column}: ${level === 'warning' ? 'warning: ' : ''}${message}`);
    if (!isTTY || excerpt === undefined) continue;
    for (const shown of caretLines(excerpt, problem, columns)) process.stderr.write(`${shown}\n`);
  }
}

/** A problem as JSON has it, without the text around it. */
export function problemData({ file, line, column, level, message }: Problem) {
  return { file, line, column, level, message };
}

/** Waits for a reader that is slower, so that no report of tens of megabytes piles up. */
export async function print(parts: Iterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(parts), process.stdout, { end: false });
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}

/** A reader that has seen enough, such as `head`, is no failure; a full disk is one, and ends everything. */
export function endWithoutOutput(error: Error): void {
  if (isClosedPipe(error)) return;
  complain(told(error, {}));
  process.exit(3);
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
