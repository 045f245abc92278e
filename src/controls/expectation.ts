import * as v from 'valibot';
import type { Control } from './definition.ts';

/** Lets controls of differing expectations stand in one list. */
export function defineControl<const Schema extends v.GenericSchema>(control: Control<Schema>): Control {
  // A Control<Schema> only ever judges what its own schema gave out, so that forgetting which schema is sound.
  return control as unknown as Control;
}

/** One of these words. The message of a mismatch names them. */
export function words<const Words extends readonly [string, ...string[]]>(options: Words) {
  return v.picklist(options, `expected ${alternatives(options)}`);
}

const accountIdText = 'expected an account id of 12 digits in quotes, such as `"111122223333"`';
export const accountId = v.pipe(v.string(accountIdText), v.regex(/^\d{12}$/, accountIdText));

/** The key of a tag: any but what YAML or JavaScript takes for something else than a key. */
export const tagKey = v.pipe(
  v.string(),
  v.regex(/^(?!(?:<<|__proto__|constructor|prototype)$)/, 'expected a key that a file can hold'),
);

const pathText =
  'expected a path of organizational units such as `Workloads/Prod/**`, without a `/` at either end; `""` is directly below the root';
/** A glob over the path of an account's organizational units, as `matchesPath` takes it. */
export const pathGlob = v.pipe(
  v.string(pathText),
  v.regex(/^(?:[^/]+(?:\/[^/]+)*)?$/, pathText),
  v.maxLength(1000, 'expected at most 1000 characters'),
);

/** A whole number within these bounds, themselves included. */
export function wholeNumber(least: number, most: number) {
  const message = `expected a whole number from ${least} to ${most}`;
  return v.pipe(v.number(message), v.integer(message), v.minValue(least, message), v.maxValue(most, message));
}

/** `` `a`, `b` or `c` ``. */
export function alternatives(options: readonly string[]): string {
  const quoted = options.map((option) => `\`${option}\``);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}

/**
 * A plain value or a structured one. Unlike a bare union it looks at the shape of the input first, so that an error
 * inside the structured form is told at its own place and in its own words.
 */
export function plainOr<const Plain extends v.GenericSchema, const Structured extends v.GenericSchema>(
  plain: Plain,
  structured: Structured,
  isStructured: (input: unknown) => boolean,
): v.UnionSchema<[Plain, Structured], undefined> {
  const union = v.union([plain, structured]);
  return {
    ...union,
    '~run': (dataset, config) => (isStructured(dataset.value) ? structured : plain)['~run'](dataset, config),
  };
}
