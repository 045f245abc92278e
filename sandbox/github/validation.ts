import type { FieldError, JsonObject } from './exchange.ts';
import { isObject } from './exchange.ts';

/**
 * The sizes that GitHub refuses to exceed, in characters. Only the label description's stands in its REST
 * description; the others are known from its error messages.
 */
export const sizes = { title: 256, body: 65_536, labelName: 50, labelDescription: 100 } as const;

export function issueErrors(body: JsonObject, assignable: (login: string) => boolean): readonly FieldError[] {
  return [
    ...tooLong('Issue', 'title', body.title, sizes.title),
    ...tooLong('Issue', 'body', body.body, sizes.body),
    ...labelNames(body).flatMap((name) => tooLong('Label', 'name', name, sizes.labelName)),
    ...assigneeErrors(body, assignable),
  ];
}

export function missingTitle(body: JsonObject): readonly FieldError[] {
  const title = body.title;
  if (typeof title === 'string' && title.trim() !== '') return [];
  return [{ resource: 'Issue', field: 'title', code: 'missing_field' }];
}

export function commentErrors(body: JsonObject): readonly FieldError[] {
  const text = body.body;
  if (typeof text !== 'string' || text.trim() === '') {
    return [{ resource: 'IssueComment', field: 'body', code: 'missing_field' }];
  }
  return tooLong('IssueComment', 'body', text, sizes.body);
}

export function labelErrors(body: JsonObject, existing: readonly string[]): readonly FieldError[] {
  const { name, color, description } = body;
  if (typeof name !== 'string' || name.trim() === '') {
    return [{ resource: 'Label', field: 'name', code: 'missing_field' }];
  }
  const colorIsBad = color !== undefined && !(typeof color === 'string' && /^[0-9a-f]{6}$/i.test(color));
  return [
    ...tooLong('Label', 'name', name, sizes.labelName),
    ...tooLong('Label', 'description', description, sizes.labelDescription),
    ...(colorIsBad ? [{ resource: 'Label', field: 'color', code: 'invalid' }] : []),
    ...(sameName(name, existing) === undefined
      ? []
      : [{ resource: 'Label', field: 'name', code: 'already_exists' }]),
  ];
}

/** The names in `labels`, each given as a string or as an object with a name. */
export function labelNames(body: JsonObject): readonly string[] {
  const labels = body.labels;
  if (!Array.isArray(labels)) return [];
  return labels
    .map((label: unknown) => (isObject(label) ? label.name : label))
    .filter((name) => typeof name === 'string');
}

export function assigneeLogins(body: JsonObject): readonly string[] {
  const logins = body.assignees;
  return Array.isArray(logins) ? logins.filter((login) => typeof login === 'string') : [];
}

/** Label names and logins are the same whatever their case: the one among `known` that is meant. */
export function sameName(name: string, known: readonly string[]): string | undefined {
  return known.find((candidate) => candidate.toLowerCase() === name.trim().toLowerCase());
}

function assigneeErrors(body: JsonObject, assignable: (login: string) => boolean): readonly FieldError[] {
  const refused = assigneeLogins(body).filter((login) => !assignable(login));
  if (refused.length === 0) return [];
  return [
    {
      resource: 'Issue',
      field: 'assignees',
      code: 'invalid',
      value: refused,
      message: `assignees ${refused.join(', ')} cannot be assigned to this issue`,
    },
  ];
}

function tooLong(resource: string, field: string, value: unknown, most: number): readonly FieldError[] {
  if (typeof value !== 'string' || Array.from(value).length <= most) return [];
  return [
    { resource, field, code: 'custom', message: `${field} is too long (maximum is ${most} characters)` },
  ];
}
