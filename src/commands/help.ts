import { padTo, wrap } from '../report/width.ts';
import { type Flag, helpFlag, type Verb } from './verb.ts';

/** A terminal of the smallest usual size shows all of it. */
const columns = 80;
const column = 28;

/** What `rootline --help` prints. */
export function helpOfAll(verbs: readonly Verb[]): string {
  return [
    'Usage: rootline <command> [flags]',
    '',
    ...verbs.map(({ name, summary }) => `  ${name.padEnd(13)}${summary}`),
    '',
    'Flags of a command: rootline <command> --help. Version: rootline --version.',
    '',
    ...wrap(
      'Exit codes: 0; 1 when --fail-on is met; 2 wrong use or invalid baseline; 3 could not run.',
      columns,
    ),
    '',
  ].join('\n');
}

/** What `rootline COMMAND --help` prints. */
export function helpOf({ name, summary, flags, argument, exits }: Verb): string {
  const word = argument === undefined ? '' : ` ${argument.isRequired ? argument.name : `[${argument.name}]`}`;
  return [
    `Usage: rootline ${name}${word}${flags.length === 0 ? '' : ' [flags]'}`,
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    '',
    ...[...flags, helpFlag].map((flag) => `  ${padTo(written(flag), column - 2)} ${flag.text}`),
    '',
    `Exit codes: ${exits}.`,
    '',
  ].join('\n');
}

/** `--baseline FILE`. */
export function written({ name, value }: Flag): string {
  return `--${name}${value === undefined ? '' : ` ${value}`}`;
}
