/** A workflow command that the runner would have carried out. */
export interface WorkflowCommand {
  /** In lower case. */
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** The command in a line of output, if the runner would see one. */
export type CommandReader = (line: string) => WorkflowCommand | undefined;

const known: readonly string[] = [
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
];

/** One way of writing a command: `::name key=value,…::message` or `##[name key=value;…]message`. */
interface Form {
  readonly find: (line: string) => { readonly info: string; readonly message: string } | undefined;
  readonly separator: string;
  readonly propertyEscapes: readonly Escape[];
  readonly messageEscapes: readonly Escape[];
}

type Escape = readonly [escaped: string, plain: string];

const lineBreaks: readonly Escape[] = [
  ['%0D', '\r'],
  ['%0A', '\n'],
];
// Undone last, so that an escaped percent sign does not begin another escape.
const percent: Escape = ['%25', '%'];

const doubleColon: Form = {
  find: (line) => cut(line.trimStart(), 0, '::', '::'),
  separator: ',',
  propertyEscapes: [...lineBreaks, ['%3A', ':'], ['%2C', ','], percent],
  messageEscapes: [...lineBreaks, percent],
};

const bracketEscapes: readonly Escape[] = [['%3B', ';'], ...lineBreaks, ['%5D', ']'], percent];
const bracket: Form = {
  find: (line) => cut(line, line.indexOf('##['), '##[', ']'),
  separator: ';',
  propertyEscapes: bracketEscapes,
  messageEscapes: bracketEscapes,
};

/**
 * Reads lines as the runner does, in order: `stop-commands` holds until its token comes.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function createCommandReader(): CommandReader {
  let stopToken: string | undefined;
  return (line) => {
    const names = stopToken === undefined ? known : [...known, stopToken.toLowerCase()];
    const found = parse(line, doubleColon, names) ?? parse(line, bracket, names);
    if (found === undefined) return undefined;
    if (stopToken !== undefined) {
      if (found.command !== stopToken.toLowerCase()) return undefined;
      stopToken = undefined;
      return undefined;
    }
    if (found.command === 'stop-commands') stopToken = found.message;
    return found;
  };
}

function parse(line: string, form: Form, names: readonly string[]): WorkflowCommand | undefined {
  const found = form.find(line);
  if (found === undefined) return undefined;
  const [name = '', ...rest] = found.info.split(' ');
  const command = name.toLowerCase();
  if (!names.includes(command)) return undefined;
  return {
    command,
    properties: properties(rest.join(' '), form),
    message: undo(found.message, form.messageEscapes),
  };
}

/** What stands between `open` (which must be at this place) and `close`, and what follows. */
function cut(line: string, at: number, open: string, close: string) {
  if (at < 0 || !line.startsWith(open, at)) return undefined;
  const start = at + open.length;
  const end = line.indexOf(close, start);
  if (end < 0) return undefined;
  return { info: line.slice(start, end), message: line.slice(end + close.length) };
}

function properties(text: string, form: Form): Readonly<Record<string, string>> {
  const pairs = text
    .trim()
    .split(form.separator)
    .map((property) => /^([^=]+)=(.+)$/s.exec(property))
    .filter((match) => match !== null);
  return Object.fromEntries(
    pairs.map(([, key = '', value = '']) => [key, undo(value, form.propertyEscapes)]),
  );
}

function undo(text: string, escapes: readonly Escape[]): string {
  return escapes.reduce((result, [escaped, plain]) => result.replaceAll(escaped, plain), text);
}
