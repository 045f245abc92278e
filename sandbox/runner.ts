import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorkflowCommand } from './runner/commands.ts';
import type { RunnerEvent, RunnerGitHub, RunnerOidc } from './runner/environment.ts';
import { environmentOf } from './runner/environment.ts';
import { parseFileCommands } from './runner/files.ts';
import { inputVariables, readAction } from './runner/inputs.ts';
import type { Ending, Killer } from './runner/process.ts';
import { launch } from './runner/process.ts';
import { findLeaks } from './runner/secrets.ts';
import type { StepFileTexts } from './runner/step-files.ts';
import { createStepFiles, readStepFiles } from './runner/step-files.ts';

export interface RunOptions {
  /** The path of action.yml. */
  readonly action: string;
  /** What the workflow gives under `with`. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly event: RunnerEvent;
  readonly github: RunnerGitHub;
  /** Undefined where the job lacks `id-token: write`. */
  readonly oidc: RunnerOidc | undefined;
  /** The checkout, which is the working directory. */
  readonly workspace: string;
  /** What the workflow gives under `env`. */
  readonly env?: Readonly<Record<string, string>>;
  /** In place of the file that action.yml names. */
  readonly entry?: string;
  readonly onLine?: (line: string) => void;
  /** Kills the action after this time. */
  readonly timeoutMs: number;
  /** Kills the action as soon as it has printed a line that fits. */
  readonly killAfter?: (line: string) => boolean;
  /** Kills the action when aborted. */
  readonly signal?: AbortSignal;
  /** Measures the peak memory, by a line of code that runs before the action. */
  readonly measureMemory?: boolean;
  /** So much later than on this machine it is to the action, in milliseconds; left out: it lives in the same time. */
  readonly clockAhead?: number;
}

export interface RunResult {
  /** Undefined when it was killed. */
  readonly exitCode: number | undefined;
  readonly killedBy: Killer | undefined;
  readonly stdout: string;
  readonly stderr: string;
  /** Of both streams, in the order in which they came. */
  readonly lines: readonly string[];
  /** Empty when it was killed. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What it wrote to GITHUB_ENV, GITHUB_STATE and GITHUB_PATH. */
  readonly envFile: string;
  readonly stateFile: string;
  readonly pathFile: string;
  readonly commands: readonly WorkflowCommand[];
  readonly masks: readonly string[];
  /**
   * Where a secret can be read after masking, such as `log line 3` or `summary`. Nothing is masked from the start,
   * not even the token, so that an action that prints it is found out.
   */
  readonly leaks: (secret: string) => readonly string[];
  /** Bytes; undefined when it was not measured, or the action was killed. */
  readonly peakMemory: number | undefined;
}

/**
 * Starts a JavaScript action as GitHub's runner does, and reads what it prints and writes as the runner would.
 * Rejects when action.yml is none, an input is unknown, or the outputs are malformed.
 */
export async function runAction(options: RunOptions): Promise<RunResult> {
  const action = await readAction(options.action);
  const temp = await mkdtemp(join(tmpdir(), 'runner-'));
  try {
    const files = await createStepFiles(temp, options.event.payload);
    const memoryFile = join(temp, 'peak-memory');
    const { measureMemory, clockAhead = 0 } = options;
    const first = [
      ...(measureMemory === true ? [memoryProbe(memoryFile)] : []),
      ...(clockAhead === 0 ? [] : [clockSetter(clockAhead)]),
    ];
    const flags = first.flatMap((code) => ['--import', `data:text/javascript,${encodeURIComponent(code)}`]);
    const ending = await launch({
      arguments: [...flags, options.entry ?? action.main],
      workspace: options.workspace,
      env: {
        ...environmentOf({ ...options, temp, files }),
        ...inputVariables(action, options.inputs, {
          'github.token': options.github.token,
          'github.repository': options.github.repository,
        }),
        ...options.env,
      },
      onLine: options.onLine,
      timeoutMs: options.timeoutMs,
      killAfter: options.killAfter,
      signal: options.signal,
    });
    return resultOf(ending, await readStepFiles(files), await readNumber(memoryFile));
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

function resultOf(ending: Ending, texts: StepFileTexts, peakMemory: number | undefined): RunResult {
  const { summary, env, state, path } = texts;
  return {
    exitCode: ending.exitCode,
    killedBy: ending.killedBy,
    stdout: ending.stdout,
    stderr: ending.stderr,
    lines: ending.lines.map((line) => line.text),
    // A killed action may have been in the middle of writing one.
    outputs: ending.exitCode === undefined ? {} : parseFileCommands(texts.output),
    summary,
    envFile: env,
    stateFile: state,
    pathFile: path,
    commands: ending.commands,
    masks: ending.lines.at(-1)?.masks ?? [],
    leaks: (secret) => findLeaks(secret, { lines: ending.lines, texts: { ...texts } }),
    peakMemory,
  };
}

function memoryProbe(file: string): string {
  return `import { writeFileSync } from 'node:fs';
    process.on('exit', () => writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS * 1024)));`;
}

/** What a time is told by; timers run as ever. */
function clockSetter(ahead: number): string {
  return `const { Date: Real } = globalThis;
    globalThis.Date = class Date extends Real {
      static now() { return Real.now() + ${ahead}; }
      constructor(...of) { if (of.length === 0) super(Real.now() + ${ahead}); else super(...of); }
    };`;
}

async function readNumber(file: string): Promise<number | undefined> {
  try {
    return Number(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
