import {
  alternateMeanings,
  emailMeaning,
  type HiddenText,
  type Meaning,
  mailboxOf,
  primaryMeanings,
} from './contact.ts';
import type { Facts } from './facts.ts';
import { isMap } from './shape.ts';

/** The digest of a text, 64 hexadecimal digits. */
export type Digest = (text: string) => string;

/** A hidden text in a file: the digest of its meaning; of an e-mail address also that of its mailbox. */
interface StoredHidden {
  readonly hidden: string;
  readonly mailbox?: string;
}

const digestPattern = /^[0-9a-f]{64}$/;

export function isHidden(value: unknown): value is StoredHidden {
  return isMap(value) && isDigest(value.hidden) && (value.mailbox === undefined || isDigest(value.mailbox));
}

function isDigest(value: unknown): boolean {
  return typeof value === 'string' && digestPattern.test(value);
}

/** The digest of a snapshot's hidden values: SHA-256 over the salt, a colon and the text. */
export function saltedDigest(salt: string, sha256: Digest): Digest {
  return (text) => sha256(`${salt}:${text}`);
}

type Fields = Readonly<Record<string, unknown>>;
type Change = (value: unknown, meaning: Meaning) => unknown;

/** The same facts with every contact value hidden. Whether there is a contact stays to be seen. */
export function hideContacts(facts: Facts, digest: Digest): Fields {
  return mapContacts(facts, (value, meaning) =>
    typeof value === 'string' ? hide(value, meaning, digest) : value,
  );
}

function hide(value: string, meaning: Meaning, digest: Digest): StoredHidden {
  const hidden = digest(meaning(value));
  return meaning === emailMeaning && value.includes('@')
    ? { hidden, mailbox: digest(mailboxOf(value)) }
    : { hidden };
}

/** Facts from a file, their hidden values ready to be compared. */
export function revealContacts(facts: Fields, digest: Digest): Facts {
  const revealed = mapContacts(facts, (value) => (isHidden(value) ? comparable(value, digest) : value));
  // The line's shape was checked before: `fact-shapes.ts` holds the same types.
  return revealed as Facts;
}

function comparable({ hidden, mailbox }: StoredHidden, digest: Digest): HiddenText {
  return {
    means: (meaning) => digest(meaning) === hidden,
    reaches: (other) => digest(other) === mailbox,
  };
}

const contacts: Readonly<Record<string, Readonly<Record<string, Meaning>>>> = {
  'contact.billing': alternateMeanings,
  'contact.operations': alternateMeanings,
  'contact.security': alternateMeanings,
  'contact.primary': primaryMeanings,
};

function mapContacts(facts: Fields, change: Change): Fields {
  const changed = Object.entries(contacts).flatMap(([id, meanings]) => {
    const fact = facts[id];
    return isContact(fact) ? [[id, { ...fact, value: mapFields(fact.value, meanings, change) }]] : [];
  });
  return changed.length === 0 ? facts : { ...facts, ...Object.fromEntries(changed) };
}

/** A contact's values: not "absent", and not unread. */
function isContact(fact: unknown): fact is { readonly value: Fields } {
  return isMap(fact) && fact.state === 'value' && isMap(fact.value);
}

function mapFields(values: Fields, meanings: Readonly<Record<string, Meaning>>, change: Change): Fields {
  const entries = Object.entries(values).map(([field, value]) => {
    const meaning = meanings[field];
    return [field, meaning === undefined ? value : change(value, meaning)];
  });
  return Object.fromEntries(entries);
}
