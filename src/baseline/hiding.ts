import type { Baseline } from './model.ts';
import { readValue, type Values, valueLabel, valuesUsed } from './values.ts';

/** A text in which no value of the environment is to be read. */
export type Hide = (text: string) => string;

/**
 * Puts `(from NAME)` in the place of every value that a baseline takes from the environment, also where it is spelt
 * otherwise and means the same to a comparison: in other letter case, with other white space, and a phone number by
 * its digits. Undefined when there is nothing to hide.
 */
export function hiding(baseline: Baseline, values: Values): Hide | undefined {
  const hidden = valuesUsed(baseline).flatMap((name) => {
    const text = readValue(name, values);
    return typeof text === 'string' ? [{ name, text }] : [];
  });
  if (hidden.length === 0) return undefined;
  // A longer value first, because it may hold a shorter one.
  const inTurn = hidden
    .toSorted((a, b) => b.text.length - a.text.length || (a.name < b.name ? -1 : 1))
    .map(({ name, text }) => ({ label: valueLabel(name), spelt: new RegExp(spellings(text), 'iu') }));
  return (text) => without(text, inTurn);
}

interface Hidden {
  /** Stands in the place of the value. */
  readonly label: string;
  readonly spelt: RegExp;
}

/** What stands between two places of one value is gone through for the others; a label is not. */
function without(text: string, [first, ...others]: readonly Hidden[]): string {
  if (first === undefined) return text;
  const between = text.split(first.spelt);
  return between.map((part) => without(part, others)).join(first.label);
}

/** Fewer digits are no phone number. */
const leastDigits = 4;

/** A pattern of all that a comparison by meaning takes for the same text. */
function spellings(text: string): string {
  const digits = Array.from(text.matchAll(/\d/g), ([digit]) => digit);
  if (digits.length >= leastDigits && /^[\s\d()+.-]*$/.test(text)) {
    return `[+(]*${digits.join('[\\s().+-]*')}`;
  }
  // An address of a website means the same with and without a slash at its end.
  const words = text.replace(/(?<=.)\/$/, '').split(/\s+/);
  return words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+');
}
