import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import fc from 'fast-check';
import { resultOf } from '../../__tests__/issues/hostile-pages.ts';
import { hostileTexts } from '../../__tests__/issues/hostile-texts.ts';
import { createCommandReader, type WorkflowCommand } from '../../sandbox/runner/commands.ts';
import { parseFileCommands } from '../../sandbox/runner/files.ts';
import { createLineCutter } from '../../sandbox/runner/lines.ts';
import { logLine } from '../../src/github/text.ts';
import { annotate } from '../../src/publishing.ts';
import { type Annotation, annotationsOf, problemAnnotations } from '../../src/report/annotations.ts';
import { unansweredWarnings } from '../../src/report/causes.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import { renderTable } from '../../src/report/table.ts';
import { ensure, same, type Target, target } from '../target.ts';

/** What AWS, a baseline or an error may say, in all that the Action tells a runner. */
interface Input {
  readonly text: string;
  readonly file: string;
  readonly columns: number;
}

const fragments = [
  '::',
  ':',
  '##[',
  '#',
  '[',
  ']',
  'error',
  'set-output name=x::',
  'stop-commands::',
  'add-mask::',
  '\n',
  '\r',
  '\u2028',
  '\u0085',
  '%0A',
  '%25',
  ' ',
  '\u200B',
  '\u00AD',
  'a',
  ',',
  '<<EOF',
  'ghadelimiter_',
];

export function commandsTarget(): Target {
  return target<Input>('commands', {
    corpus: [...hostileTexts, '::error file=a,line=1::x', '##[error]x', ':\u200B:error::x', '\r\n::debug::x'],
    inputs: (mutated) => {
      const made = fc.string({ unit: fc.constantFrom(...fragments), maxLength: 30 });
      const text = fc.oneof(mutated, made).map((each) => each.slice(0, 2000));
      const file = fc.oneof(fc.constant('.github/aws-baseline.yml'), made);
      return fc.record({ text, file, columns: fc.integer({ min: 40, max: 120 }) });
    },
    check,
    textsOf: ({ text }) => [text],
  });
}

function check({ text, file, columns }: Input): void {
  const result = resultOf({ text, show: (each) => each });
  const problem = { level: 'error', file, line: 1, column: 1, message: text } as const;
  const annotations = [...annotationsOf(result), ...problemAnnotations([problem])];
  const warnings = unansweredWarnings(result);
  const plain = [text, `defer ${text}: ${text}`, `${text}\n${text}`].map(logLine);
  const tables = [undefined, columns].flatMap((width) =>
    renderTable(result, { columns: width, colours: false }).split('\n'),
  );
  const commands = obeyed(() => {
    for (const line of [...plain, ...tables.map(logLine), ...tables]) core.info(line);
    annotations.forEach(annotate);
    for (const warning of warnings) core.warning(warning);
    core.error(logLine(text));
  });
  same(
    commands.map(({ command, properties, message }) => [command, properties.file, properties.title, message]),
    [
      ...annotations.map((each) => [each.level, told(each.file), told(each.title), each.message]),
      ...warnings.map((warning) => ['warning', undefined, undefined, warning]),
      ['error', undefined, undefined, logLine(text)],
    ],
    'what the runner obeys',
  );
  annotations.forEach(checkPlain);
  const paths = { report: text, html: file, sarif: 'c', snapshot: text };
  checkOutputs({ ...outputsOf(result, paths) });
}

/** A property without a value is left out. */
function told(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function checkPlain({ title, message }: Annotation): void {
  ensure(!/[\p{Cc}\p{Cs}]/u.test(title + message), () => `it is no plain text: ${JSON.stringify(message)}`);
}

/** What a runner makes of everything that is written to the log meanwhile. */
function obeyed(tell: () => void): readonly WorkflowCommand[] {
  const commands: WorkflowCommand[] = [];
  const reader = createCommandReader();
  const cutter = createLineCutter((line) => {
    const command = reader(line);
    if (command !== undefined) commands.push(command);
  });
  const write = process.stdout.write;
  process.stdout.write = (chunk: string | Uint8Array) => {
    cutter.push(String(chunk));
    return true;
  };
  try {
    tell();
  } finally {
    process.stdout.write = write;
  }
  cutter.end();
  return commands;
}

/** Each output is what it was set to, and there is no other. */
function checkOutputs(outputs: Readonly<Record<string, string>>): void {
  const folder = mkdtempSync(join(tmpdir(), 'rootline-outputs-'));
  const file = join(folder, 'output');
  const before = process.env.GITHUB_OUTPUT;
  writeFileSync(file, '');
  process.env.GITHUB_OUTPUT = file;
  try {
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
    const read = parseFileCommands(readFileSync(file, 'utf8'));
    const wellFormed = Object.entries(outputs).map(([name, value]) => [name, value.toWellFormed()]);
    same(read, Object.fromEntries(wellFormed), 'the outputs');
  } finally {
    if (before === undefined) delete process.env.GITHUB_OUTPUT;
    else process.env.GITHUB_OUTPUT = before;
    rmSync(folder, { recursive: true, force: true });
  }
}
