import { mostShards, type Shard } from './snapshot/shard.ts';

/** What an input's text means, or what was expected in its place. */
export type Parsed<T> = { readonly value: T } | { readonly expected: string };

/** As much of a faulty text as an error message shows. */
export function excerpt(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

export function anything(): (value: string) => Parsed<string> {
  return (value) => ({ value });
}

export function matching(pattern: RegExp, expected: string): (value: string) => Parsed<string> {
  return matchingAny([pattern], expected);
}

export function matchingAny(
  patterns: readonly RegExp[],
  expected: string,
): (value: string) => Parsed<string> {
  return (value) => (patterns.some((pattern) => pattern.test(value)) ? { value } : { expected });
}

export function optional<T>(parse: (value: string) => Parsed<T>): (value: string) => Parsed<T | undefined> {
  return (value) => (value === '' ? { value: undefined } : parse(value));
}

export function oneOf<T extends string>(words: readonly T[]): (value: string) => Parsed<T> {
  return (value) => {
    const found = words.find((word) => word === value);
    return found === undefined
      ? { expected: words.map((word) => `\`${word}\``).join(', ') }
      : { value: found };
  };
}

export function integer(least: number, most: number, unit: string): (value: string) => Parsed<number> {
  return (value) => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    return number >= least && number <= most
      ? { value: number }
      : { expected: `a whole number of ${unit} from ${least} to ${most}` };
  };
}

export function share(): (value: string) => Parsed<number> {
  return (value) => {
    const number = /^\d?(?:\.\d{1,6})?$/.test(value) ? Number(value) : Number.NaN;
    return number > 0 && number <= 1
      ? { value: number }
      : { expected: 'a number above 0 and at most 1, such as `0.6`' };
  };
}

export function shard(): (value: string) => Parsed<Shard> {
  return (value) => {
    const [, index, of] = (/^(\d{1,3})\/(\d{1,3})$/.exec(value) ?? []).map(Number);
    const isOne = index !== undefined && of !== undefined && index >= 1 && index <= of && of <= mostShards;
    return isOne
      ? { value: { index, of } }
      : { expected: `one of at most ${mostShards} shards, such as \`2/8\` for the second of eight` };
  };
}

/** The spellings of YAML 1.2, as everywhere in GitHub Actions. */
export function flag(): (value: string) => Parsed<boolean> {
  return (value) => {
    if (/^(?:true|True|TRUE)$/.test(value)) return { value: true };
    if (/^(?:false|False|FALSE)$/.test(value)) return { value: false };
    return { expected: '`true` or `false`' };
  };
}

export function list(pattern: RegExp, expected: string): (value: string) => Parsed<readonly string[]> {
  return (value) => {
    const items = [...new Set(value.split(/[\s,]+/).filter((item) => item !== ''))];
    return items.every((item) => pattern.test(item)) ? { value: items } : { expected };
  };
}

/** Labels may hold spaces, so only commas and line breaks separate them. */
export function labels(): (value: string) => Parsed<readonly string[]> {
  return (value) => {
    const items = [
      ...new Set(
        value
          .split(/[,\r\n]+/)
          .map((item) => item.trim())
          .filter((item) => item !== ''),
      ),
    ];
    return items.length > 0 && items.every((item) => item.length <= 50)
      ? { value: items }
      : { expected: 'at least one label, each of at most 50 characters, separated by commas or line breaks' };
  };
}
