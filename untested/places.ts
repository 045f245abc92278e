/** A file of coverage-final.json, as far as it is read here: Istanbul's form, in which Vitest counts what was run. */
export interface Counted {
  readonly statementMap: Readonly<Record<string, Range>>;
  readonly s: Readonly<Record<string, number>>;
  readonly fnMap: Readonly<Record<string, { readonly decl: Range; readonly loc: Range }>>;
  readonly f: Readonly<Record<string, number>>;
  readonly branchMap: Readonly<Record<string, Branch>>;
  readonly b: Readonly<Record<string, readonly number[]>>;
}

interface Branch {
  readonly type: string;
  readonly loc: Range;
  readonly locations: readonly Range[];
}

interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Without a line where nothing is written, as for an `else` that is not there; without a column at a line's end. */
interface Position {
  readonly line?: number;
  readonly column?: number | null;
}

export interface Place {
  readonly kind: 'statement' | 'branch' | 'function';
  /** Counted from 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** Enough for the longest line, so that places are in order by one number. */
const width = 100_000;

/** All that can be run or not: each statement, each function, and each arm of a branch. */
export function placesOf({ statementMap, s, fnMap, f, branchMap, b }: Counted): readonly Place[] {
  const statements = once(
    Object.entries(statementMap).map(([key, range]) => place('statement', range, s[key])),
  );
  const functions = Object.entries(fnMap).map(([key, { decl, loc }]) =>
    place('function', { start: decl.start, end: loc.end }, f[key]),
  );
  const branches = Object.entries(branchMap).flatMap(([key, { type, loc, locations }]) =>
    locations.map((range, index) =>
      place('branch', armOf(type, index, range, loc, locations[1]), b[key]?.[index]),
    ),
  );
  return [...statements, ...functions, ...branches];
}

/** A statement with an `import()` in it ends elsewhere where Vite has rewritten that, and is then counted as two. */
function once(statements: readonly Place[]): readonly Place[] {
  const byStart = new Map<number, Place>();
  for (const one of statements) {
    const other = byStart.get(one.start);
    byStart.set(one.start, other === undefined || other.count < one.count ? one : other);
  }
  return [...byStart.values()];
}

/** The first arm of an `if` is given as all of it; it ends where an `else` begins. One that is not there is a point. */
function armOf(type: string, index: number, range: Range, whole: Range, other: Range | undefined): Range {
  if (range.start.line === undefined) return { start: whole.start, end: whole.start };
  const ends = type === 'if' && index === 0 && other?.start.line !== undefined;
  return ends ? { start: range.start, end: other.start } : range;
}

function place(kind: Place['kind'], { start, end }: Range, count: number | undefined): Place {
  return { kind, line: start.line ?? 0, start: offset(start), end: offset(end), count: count ?? 0 };
}

function offset({ line = 0, column }: Position): number {
  return line * width + (column ?? width - 1);
}

/** The lines on which something begins that was never run. What lies within something else is told with that. */
export function untestedLines(places: readonly Place[]): readonly number[] {
  const never = places.filter(({ count }) => count === 0).sort((a, b) => a.start - b.start || b.end - a.end);
  const lines = new Set<number>();
  let end = 0;
  for (const one of never) {
    if (one.start < end) continue;
    lines.add(one.line);
    end = Math.max(end, one.end);
  }
  return [...lines];
}
