/** By file and by the text of a line, so that it outlives edits elsewhere: why no test runs what begins there. */
export type Explained = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Line {
  readonly file: string;
  readonly number: number;
  /** Without the white space around it. */
  readonly text: string;
}

export interface Compared {
  /** Run by no test, and nobody says why. */
  readonly open: readonly Line[];
  /** Explanations of what is tested by now, or is gone. */
  readonly idle: readonly Omit<Line, 'number'>[];
}

/** Holds the lines that no test runs against the explanations. */
export function compare(untested: readonly Line[], explained: Explained): Compared {
  const reasons = Object.entries(explained).flatMap(([file, lines]) =>
    Object.keys(lines).map((text) => ({ file, text })),
  );
  const isSame = (a: Omit<Line, 'number'>, b: Omit<Line, 'number'>) => a.file === b.file && a.text === b.text;
  return {
    open: untested.filter((line) => !reasons.some((reason) => isSame(reason, line))),
    idle: reasons.filter((reason) => !untested.some((line) => isSame(reason, line))),
  };
}
