import type { Bot, Person } from './callers.ts';
import type { Call, Reply } from './exchange.ts';
import { ok } from './exchange.ts';

/** Answers `query { viewer { login databaseId } }`, and says clearly that it answers nothing else. */
export function answerGraphql(call: Call, viewer: Bot | Person, idOf: (login: string) => number): Reply {
  const query = String(call.body.query ?? '');
  const fields = /^\s*(?:query(?:\s+\w+)?\s*)?\{\s*viewer\s*\{([\w\s,]+)\}\s*\}\s*$/.exec(query)?.[1];
  const names = fields?.split(/[\s,]+/).filter((name) => name !== '');
  if (names === undefined || names.some((name) => name !== 'login' && name !== 'databaseId')) {
    const message = `This sandbox answers only query{viewer{login databaseId}}, not: ${query}`;
    return ok({ errors: [{ type: 'NOT_SUPPORTED', message }] });
  }
  const known: Readonly<Record<string, unknown>> = { login: viewer.login, databaseId: idOf(viewer.login) };
  return ok({ data: { viewer: Object.fromEntries(names.map((name) => [name, known[name]])) } });
}
