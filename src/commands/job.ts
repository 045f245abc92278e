import { setTimeout as sleep } from 'node:timers/promises';
import { valuesOfShell } from '../environment-values.ts';
import { Failure } from '../failure.ts';
import { filesIn } from '../folder.ts';
import { logLine } from '../github/text.ts';
import type { Options } from '../inputs.ts';
import { readBaselineFile } from '../reading.ts';
import type { Job, Log, World } from '../run.ts';
import { complain } from './terminal.ts';

/** A job with the credentials of the shell, in the name of whoever typed it. */
export async function jobOf(options: Options): Promise<Job> {
  return {
    options,
    world: createWorld(),
    sessionName: 'rootline-cli',
    origin: undefined,
    values: await valuesOfShell(process.env),
    admit: async () => undefined,
  };
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
    idToken: () =>
      Promise.reject(new Failure('invalid', 'RL201', 'There is no ID token outside GitHub Actions.')),
    readFile: (path) => readBaselineFile(path, path),
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
