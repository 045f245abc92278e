import type { Role } from './model.ts';

/** One statement of a role's permissions or of a session policy. */
export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly action: (name: string) => boolean;
  readonly resource: (arn: string) => boolean;
}

export type Decision = 'allowed' | 'denied' | 'not-mentioned';

/** What the statements say together: a deny beats every allow. */
export function decide(statements: readonly Statement[], action: string, resource: string): Decision {
  const about = statements.filter((s) => s.action(action) && s.resource(resource));
  if (about.some((s) => s.effect === 'Deny')) return 'denied';
  return about.length > 0 ? 'allowed' : 'not-mentioned';
}

export function permissionsOf(role: Role): readonly Statement[] {
  return role.permissions.map((entry) => {
    const resource = anyOf(entry.on ?? ['*'], '');
    if ('deny' in entry) return { effect: 'Deny', action: anyOf(entry.deny, 'i'), resource };
    return { effect: 'Allow', action: anyOf(entry.allow, 'i'), resource };
  });
}

/**
 * Reads a session policy. Returns undefined when AWS would call it malformed. The stand-in does not evaluate
 * conditions: an allow that has one never allows, a deny that has one always denies.
 */
export function parsePolicy(text: string): readonly Statement[] | undefined {
  const document = json(text);
  if (!isObject(document)) return undefined;
  if (document.Version !== undefined && !['2012-10-17', '2008-10-17'].includes(String(document.Version))) {
    return undefined;
  }
  const listed = Array.isArray(document.Statement) ? document.Statement : [document.Statement];
  const statements = listed.map(statementOf);
  const sound = statements.filter((s) => s !== undefined);
  if (sound.length === 0 || sound.length !== statements.length) return undefined;
  return sound.filter((s) => s.effect === 'Deny' || !s.conditional);
}

function statementOf(raw: unknown): (Statement & { conditional: boolean }) | undefined {
  if (!isObject(raw) || raw.Principal !== undefined || raw.NotPrincipal !== undefined) return undefined;
  const { Effect: effect, Condition: condition } = raw;
  if (effect !== 'Allow' && effect !== 'Deny') return undefined;
  const action = oneOf(raw.Action, raw.NotAction, /^(\*|[\w-]+:[\w*?]+)$/, 'i');
  const resource = oneOf(raw.Resource, raw.NotResource, /^(\*|arn:.+)$/, '');
  if (action === undefined || resource === undefined) return undefined;
  return { effect, action, resource, conditional: condition !== undefined };
}

/** A statement has either `Action` or `NotAction`, and likewise for resources. */
function oneOf(
  named: unknown,
  others: unknown,
  form: RegExp,
  flags: string,
): ((value: string) => boolean) | undefined {
  if ((named === undefined) === (others === undefined)) return undefined;
  const given = named ?? others;
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  const texts = list.filter((item) => typeof item === 'string').filter((item) => form.test(item));
  if (texts.length === 0 || texts.length !== list.length) return undefined;
  const matches = anyOf(texts, flags);
  return named === undefined ? (value) => !matches(value) : matches;
}

/** Whether any of the patterns matches, with the `*` and `?` of IAM. `flags` are a regular expression's. */
export function anyOf(patterns: readonly string[], flags: string): (value: string) => boolean {
  const compiled = patterns.map((pattern) => {
    const source = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*');
    return new RegExp(`^${source.replace(/\?/g, '.')}$`, `s${flags}`);
  });
  return (value) => compiled.some((expression) => expression.test(value));
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
