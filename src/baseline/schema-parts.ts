import * as v from 'valibot';
import { isCalendarDate } from './dates.ts';

/** A schema with the text that editors show. */
export function described<const Schema extends v.GenericSchema>(schema: Schema, text: string) {
  return v.pipe(schema, v.description(text));
}

/** A text of one line, without white space around it. */
export function line(longest: number) {
  const message = `expected a text of one line, 1 to ${longest} characters long`;
  return v.pipe(
    v.string(message),
    // Before the text is trimmed, because this is all that the JSON Schema sees of it.
    v.regex(/^\s*\S(?:[^\r\n]*\S)?\s*$/, message),
    v.trim(),
    v.maxLength(longest, message),
  );
}

/** A list with at least one item. */
export function listOf<const Item extends v.GenericSchema>(item: Item, empty: string) {
  return v.pipe(v.array(item), v.minLength(1, empty));
}

/** A list, or its only item without the brackets. What editors show has to come before the transformation. */
export function oneOrMany<const Item extends v.GenericSchema>(item: Item, text: string) {
  return v.pipe(
    v.union([item, listOf(item, 'expected at least one item in the list')]),
    v.description(text),
    v.transform((given) => (Array.isArray(given) ? given : [given]) as v.InferOutput<Item>[]),
  );
}

const dayText = 'expected a day of the calendar as `YYYY-MM-DD`';
export const day = v.pipe(
  v.string(dayText),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, dayText),
  v.check(isCalendarDate, dayText),
);

const loginText = 'expected a GitHub login such as `octocat`, without `@`';
export const login = v.pipe(
  v.string(loginText),
  v.regex(/^[A-Za-z0-9](?:[A-Za-z0-9_]|-(?=[A-Za-z0-9])){0,38}$/, loginText),
);
