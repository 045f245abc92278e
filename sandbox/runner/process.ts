import { spawn } from 'node:child_process';
import type { WorkflowCommand } from './commands.ts';
import { createCommandReader } from './commands.ts';
import { createLineCutter } from './lines.ts';
import type { MaskedLine } from './secrets.ts';
import { masksOf } from './secrets.ts';

export type Killer = 'timeout' | 'line' | 'signal';

export interface Launch {
  /** What Node gets: flags and the file to run. */
  readonly arguments: readonly string[];
  readonly workspace: string;
  readonly env: Readonly<Record<string, string>>;
  readonly onLine: ((line: string) => void) | undefined;
  readonly timeoutMs: number;
  readonly killAfter: ((line: string) => boolean) | undefined;
  readonly signal: AbortSignal | undefined;
}

export interface Ending {
  /** Undefined when it was killed. */
  readonly exitCode: number | undefined;
  readonly killedBy: Killer | undefined;
  readonly stdout: string;
  readonly stderr: string;
  /** Of both streams, in the order in which they came. */
  readonly lines: readonly MaskedLine[];
  readonly commands: readonly WorkflowCommand[];
}

/** Runs Node, reads what it prints as the runner would, and resolves when it is gone. Rejects when it cannot start. */
export async function launch(options: Launch): Promise<Ending> {
  const child = spawn(process.execPath, options.arguments, {
    cwd: options.workspace,
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let killedBy: Killer | undefined;
  const kill = (by: Killer) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    killedBy ??= by;
    child.kill('SIGKILL');
  };
  const log = createLog();
  const onLine = (line: string) => {
    // What an action prints between its killing line and its death depends on luck.
    if (killedBy === 'line') return;
    log.add(line);
    options.onLine?.(line);
    if (options.killAfter?.(line) === true) kill('line');
  };
  const streams = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    const cutter = createLineCutter(onLine);
    child[name].setEncoding('utf8');
    child[name].on('data', (chunk: string) => {
      streams[name] += chunk;
      cutter.push(chunk);
    });
    child[name].on('end', cutter.end);
  }
  const timer = setTimeout(() => kill('timeout'), options.timeoutMs);
  const abort = () => kill('signal');
  options.signal?.addEventListener('abort', abort);
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    return { exitCode: exitCode ?? undefined, killedBy, ...streams, ...log };
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', abort);
  }
}

function createLog() {
  const read = createCommandReader();
  const lines: MaskedLine[] = [];
  const commands: WorkflowCommand[] = [];
  let masks: readonly string[] = [];
  return {
    lines,
    commands,
    add: (text: string) => {
      const command = read(text);
      const added = masksOf(command);
      if (added.length > 0) masks = [...new Set([...masks, ...added])];
      if (command !== undefined) commands.push(command);
      lines.push({ text, masks });
    },
  };
}
