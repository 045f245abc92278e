/**
 * The form of a value that was read from a file. Plain functions, because a snapshot holds millions of values: looking
 * at one must cost next to nothing.
 */
export interface Shape<T> {
  /** What is wrong, as the end of a sentence that begins with the value's name; undefined when it fits. */
  (value: unknown): string | undefined;
  /** Never there: it ties the shape to the type. */
  readonly of?: T;
}

export function fits<T>(shape: Shape<T>, value: unknown): value is T {
  return shape(value) === undefined;
}

export const text: Shape<string> = (value) => (typeof value === 'string' ? undefined : ' is not a text');

export const count: Shape<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? undefined : ' is not a number';

export const truth: Shape<boolean> = (value) =>
  typeof value === 'boolean' ? undefined : ' is not true or false';

const iso =
  /^(?:\d{4}|[+-]\d{6})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;

/** ISO 8601 in UTC, as `Date` writes it. */
export const time: Shape<string> = (value) =>
  typeof value === 'string' && iso.test(value) ? undefined : ' is not a time in UTC (ISO 8601)';

export function matching(pattern: RegExp, what: string): Shape<string> {
  return (value) => (typeof value === 'string' && pattern.test(value) ? undefined : ` is not ${what}`);
}

export function oneOf<const T extends string>(words: readonly T[]): Shape<T> {
  const known = new Set<unknown>(words);
  return (value) => (known.has(value) ? undefined : ` is none of ${words.join(', ')}`);
}

/** What may be left out. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value) => (value === undefined ? undefined : shape(value));
}

/** What stands as `null` where there is none. */
export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value) => (value === null ? undefined : shape(value));
}

/** The first shape's fault is told: put the common form first. */
export function either<A, B>(one: Shape<A>, other: Shape<B>): Shape<A | B> {
  return (value) => {
    const fault = one(value);
    return fault === undefined || other(value) === undefined ? undefined : fault;
  };
}

export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return ' is not a list';
    for (let index = 0; index < value.length; index += 1) {
      const fault = item(value[index]);
      if (fault !== undefined) return `[${index}]${fault}`;
    }
    return undefined;
  };
}

/** A map of any keys. */
export function record<T>(item: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (value) => {
    if (!isMap(value)) return ' is not a map';
    for (const key of Object.keys(value)) {
      const fault = item(value[key]);
      if (fault !== undefined) return `.${shortened(key)}${fault}`;
    }
    return undefined;
  };
}

const longestKey = 80;

/** A key of a file, to be told in a fault: whoever wrote the file may have made it millions of characters long. */
export function shortened(key: string): string {
  return key.length > longestKey ? `${key.slice(0, longestKey)}…` : key;
}

/** A map of known keys; others are let be, so that an older reader can read a newer file. */
export function object<T>(fields: { readonly [K in keyof T]-?: Shape<T[K]> }): Shape<T> {
  const entries = Object.entries<Shape<unknown>>(fields);
  return (value) => {
    if (!isMap(value)) return ' is not a map';
    for (const [key, shape] of entries) {
      const fault = shape(value[key]);
      if (fault !== undefined) return `.${key}${fault}`;
    }
    return undefined;
  };
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a JSON text; undefined for what is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
