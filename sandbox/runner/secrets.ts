import type { WorkflowCommand } from './commands.ts';

/** One line of output, with what the runner had been told to mask when it came. */
export interface MaskedLine {
  readonly text: string;
  readonly masks: readonly string[];
}

/** The values that an `add-mask` command hides: all of it, and each of its lines. */
export function masksOf(command: WorkflowCommand | undefined): readonly string[] {
  if (command?.command !== 'add-mask') return [];
  const values = [command.message, ...command.message.split(/\r\n|\r|\n/)].map((value) => value.trim());
  return [...new Set(values)].filter((value) => value !== '');
}

export interface Shown {
  readonly lines: readonly MaskedLine[];
  /** What is shown after the step ended, by name: the summary, the outputs, the files. */
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * Where a secret can be read, plain, in base64 or percent-encoded, after masking: `log line 3`, `summary`. A mask
 * hides only what comes after it.
 */
export function findLeaks(secret: string, shown: Shown): readonly string[] {
  const masks = shown.lines.at(-1)?.masks ?? [];
  const places = [
    ...shown.lines.map((line, index) => ({ name: `log line ${index + 1}`, ...line })),
    ...Object.entries(shown.texts).map(([name, text]) => ({ name, text, masks })),
  ];
  return places.filter(({ text, masks: hidden }) => canRead(secret, text, hidden)).map(({ name }) => name);
}

function canRead(secret: string, text: string, masks: readonly string[]): boolean {
  const masked = masks.flatMap(spellings).reduce((result, mask) => result.replaceAll(mask, '***'), text);
  return spellings(secret).some((spelling) => masked.includes(spelling));
}

function spellings(value: string): readonly string[] {
  return [value, Buffer.from(value).toString('base64').replace(/=+$/, ''), encodeURIComponent(value)];
}
