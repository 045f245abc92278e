import { accountId, facts } from './fact-shapes.ts';
import type { Facts } from './facts.ts';
import { parsed, type Read } from './header.ts';
import { type Digest, hideContacts, revealContacts } from './hiding.ts';
import { fits, object } from './shape.ts';

/** What a snapshot holds of one account. Whatever else is known of it stands in the header's inventory. */
export interface StoredAccount {
  readonly account: string;
  readonly facts: Facts;
}

const stored = object<{ account: string; facts: Readonly<Record<string, unknown>> }>({
  account: accountId,
  facts,
});

/** One line, without its line break. `hide` is the digest that contact values are hidden by; undefined shows them. */
export function accountLine({ account, facts }: StoredAccount, hide: Digest | undefined): string {
  return JSON.stringify({ account, facts: hide === undefined ? facts : hideContacts(facts, hide) });
}

/** Reads a line. `digest` is the one that its contact values were hidden by. A fault is one sentence. */
export function readAccountLine(line: string, digest: Digest): Read<StoredAccount> {
  const json = parsed(line);
  if (json === undefined) {
    return { fault: 'The line is cut off or damaged: it is not JSON. Take the snapshot again.' };
  }
  if (!fits(stored, json)) {
    return { fault: `The line is not one of a snapshot: its value${stored(json)}. Take the snapshot again.` };
  }
  return { value: { account: json.account, facts: revealContacts(json.facts, digest) } };
}
