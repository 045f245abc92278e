import type { Visibility } from './access.ts';
import type { Bot, Person } from './callers.ts';
import type { Emulator } from './emulator.ts';
import { caretaker } from './emulator.ts';
import type { Call, JsonObject, Reply } from './exchange.ts';
import { isObject, isWrite, messageOf } from './exchange.ts';

type Ask = (login: string, call: Call) => Promise<Reply>;

/** Sets what the emulator's seed cannot say. */
export async function prepare(
  emulator: Emulator,
  base: string,
  settings: { readonly visibility: Visibility; readonly issuesEnabled: boolean },
): Promise<void> {
  const body = { visibility: settings.visibility, has_issues: settings.issuesEnabled };
  const reply = await emulator.send(caretaker, { method: 'PATCH', path: base, query: '', body });
  if (reply.status !== 200) throw new Error(`The emulator refused its settings: ${messageOf(reply)}`);
}

/** Every entry of a list, page after page; empty where the emulator has no such list. */
export async function listAll(ask: Ask, path: string): Promise<readonly JsonObject[]> {
  const entries: JsonObject[] = [];
  for (let page = 1; ; page += 1) {
    const query = `?state=all&sort=created&direction=asc&per_page=100&page=${page}`;
    const reply = await ask(caretaker, { method: 'GET', path, query, body: {} });
    const found = Array.isArray(reply.body) ? reply.body.filter(isObject) : [];
    entries.push(...found);
    if (found.length < 100) return entries;
  }
}

/** The numeric ids by login: an app's own, a person's as the emulator gave it. */
export async function idsOf(identities: readonly (Bot | Person)[], ask: Ask): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const { login } of identities) {
    const path = `/users/${encodeURIComponent(login)}`;
    const { body } = await ask(caretaker, { method: 'GET', path, query: '', body: {} });
    if (isObject(body)) ids.set(login, Number(body.id));
  }
  return ids;
}

/** Lets one write at a time through, so that its checks and its effect belong together. */
export function inTurn<Caller>(
  answer: (caller: Caller, call: Call) => Promise<Reply>,
): (caller: Caller, call: Call) => Promise<Reply> {
  let last: Promise<unknown> = Promise.resolve();
  return (caller, call) => {
    if (!isWrite(call)) return answer(caller, call);
    const turn = last.then(
      () => answer(caller, call),
      () => answer(caller, call),
    );
    last = turn;
    return turn;
  };
}
