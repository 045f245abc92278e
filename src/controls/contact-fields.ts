import * as v from 'valibot';
import type { ContactText } from '../snapshot/contact.ts';

/** A text of a contact, at most as long as AWS keeps it: a longer one could never be met. */
export function contactText(longest: number) {
  return contactTextLike(longest, /\S/, 'expected text that is not empty');
}

/** The same in this form, which allows for white space around it: the JSON Schema does not take that away. */
export function contactTextLike(longest: number, form: RegExp, message: string) {
  return v.pipe(
    v.string('expected text (put numbers in quotes)'),
    v.trim(),
    v.maxLength(longest, `expected at most ${longest} characters, which is all AWS keeps`),
    v.regex(form, message),
  );
}

/** `email "aws-security@example.com", phone "+1 555 0100"`: the values as they are, not as they are compared. */
export function showFields<Field extends string>(
  fields: readonly Field[],
  contentOf: (field: Field) => string | undefined,
): string {
  return fields.map((field) => `${field} "${contentOf(field) ?? ''}"`).join(', ');
}

/** The same of what was read. A hidden value is only told to be as declared, or not. */
export function showRead<Field extends string>(
  fields: readonly Field[],
  contentOf: (field: Field) => ContactText,
  differing: readonly Field[],
): string {
  const told = fields.map((field) => {
    const content = contentOf(field);
    if (typeof content === 'string') return `${field} "${content}"`;
    return `${field} ${differing.includes(field) ? 'with a value that differs' : 'as declared'}`;
  });
  return told.join(', ');
}
