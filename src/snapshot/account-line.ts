import { accountId, facts } from './fact-shapes.ts';
import type { Facts } from './facts.ts';
import type { Read } from './header.ts';
import { type Digest, hideContacts, revealContacts } from './hiding.ts';
import { fits, list, object, optional, parsedJson, text } from './shape.ts';

/** What a snapshot holds of one account. Whatever else is known of it stands in the header's inventory. */
export interface StoredAccount {
  readonly account: string;
  readonly facts: Facts;
  /** What was told of the run as a whole since the line before, a sentence each. */
  readonly warnings: readonly string[];
}

interface Stored {
  readonly account: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Left out where there are none, which is so in nearly every line. */
  readonly warnings?: readonly string[] | undefined;
}

const stored = object<Stored>({ account: accountId, facts, warnings: optional(list(text)) });

/** One line, without its line break. `hide` is the digest that contact values are hidden by; undefined shows them. */
export function accountLine({ account, facts, warnings }: StoredAccount, hide: Digest | undefined): string {
  const line: Stored = {
    account,
    facts: hide === undefined ? facts : hideContacts(facts, hide),
    warnings: warnings.length === 0 ? undefined : warnings,
  };
  return JSON.stringify(line);
}

/** Reads a line. `digest` is the one that its contact values were hidden by. A fault is one sentence. */
export function readAccountLine(line: string, digest: Digest): Read<StoredAccount> {
  const json = parsedJson(line);
  if (json === undefined) {
    return { fault: 'The line is cut off or damaged: it is not JSON. Take the snapshot again.' };
  }
  if (!fits(stored, json)) {
    return { fault: `The line is not one of a snapshot: its value${stored(json)}. Take the snapshot again.` };
  }
  const { account, facts, warnings = [] } = json;
  return { value: { account, facts: revealContacts(facts, digest), warnings } };
}
