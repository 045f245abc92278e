/** One flag of a command. Help, completion, the parser and the documentation are made from it. */
export interface Flag {
  /** Without its dashes. */
  readonly name: string;
  /** What stands for the value in the help; undefined: a switch, which takes none. */
  readonly value: string | undefined;
  /** A few words, at most 50 characters. */
  readonly text: string;
  /** The only values it takes; undefined: others too. */
  readonly choices?: readonly string[];
}

/** A command of the command line. */
export interface Verb {
  readonly name: string;
  /** A sentence without its full stop, at most 66 characters. */
  readonly summary: string;
  readonly flags: readonly Flag[];
  /** A word that may follow the command. */
  readonly argument?: Argument;
  readonly exits: string;
  /** Returns the exit code. Throws a Failure for whatever keeps it from its work. */
  readonly run: (given: Given) => Promise<number>;
}

export interface Argument {
  readonly name: string;
  /** Whether the command cannot do without it. */
  readonly isRequired: boolean;
  readonly choices: () => Promise<readonly string[]>;
}

/** What was written behind the command, its names checked and its values not. */
export interface Given {
  /** By the names of the flags; a switch is `true`. */
  readonly flags: Readonly<Record<string, string>>;
  readonly argument: string | undefined;
}

/** What every command takes besides its own flags. */
export const helpFlag: Flag = { name: 'help', value: undefined, text: 'this text' };

export function flag(name: string, value: string | undefined, text: string): Flag {
  return { name, value, text };
}

/** Of these formats, the default first. */
export function formatFlag(choices: readonly [string, ...string[]]): Flag {
  return {
    name: 'format',
    value: 'FORMAT',
    text: `${choices.join(', ')}; default ${choices[0]}`,
    choices,
  };
}
