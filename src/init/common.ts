import { groupBy } from '../group-by.ts';
import { alternateMeanings, emailMeaning } from '../snapshot/contact.ts';
import type { AccountFacts, AlternateContact } from '../snapshot/facts.ts';

/** Values that accounts have in common, each with how much is won where one is expected. */

interface Common {
  readonly written: unknown;
  readonly strength: number;
}

/** More would make no rule: each is then had by few accounts. */
const most = 8;

export const contactFacts = ['contact.billing', 'contact.operations', 'contact.security'] as const;
const fields = ['name', 'title', 'email', 'phone'] as const;

/** Whole contacts, then their e-mail addresses alone, then that there is one. Nothing of contacts that are hidden. */
export function contactValues(
  id: (typeof contactFacts)[number],
  read: readonly AccountFacts[],
): readonly Common[] {
  const contacts = read.flatMap(({ facts }) => {
    const fact = facts[id];
    return fact?.state === 'value' && fact.value !== 'absent' ? plain(fact.value) : [];
  });
  const whole = mostCommon(contacts, meaningOf, (contact) => writtenFields(contact, fields));
  const address = mostCommon(
    contacts,
    ({ email = '' }) => emailMeaning(email),
    (contact) => writtenFields(contact, ['email']),
  );
  return [
    ...whole.map((written) => ({ written, strength: 1 })),
    ...address.map((written) => ({ written, strength: 0.8 })),
    { written: 'present', strength: 0.6 },
  ];
}

type Fields = Readonly<Partial<Record<(typeof fields)[number], string>>>;

/** Its texts without those that are empty; none of a contact of which anything is hidden. */
function plain(contact: AlternateContact): readonly Fields[] {
  const texts = fields.map((field) => [field, contact[field]] as const);
  if (texts.some(([, text]) => typeof text !== 'string')) return [];
  return [Object.fromEntries(texts.filter(([, text]) => String(text).trim() !== ''))];
}

function meaningOf(contact: Fields): string {
  return JSON.stringify(fields.map((field) => alternateMeanings[field](contact[field] ?? '')));
}

function writtenFields(contact: Fields, wanted: readonly (keyof Fields)[]): Fields {
  return Object.fromEntries(
    wanted.flatMap((field) => {
      const text = contact[field];
      return text === undefined ? [] : [[field, text.trim()]];
    }),
  );
}

/** `aws+*@example.com` where many addresses begin alike, then whole domains. */
export function commonEmails(read: readonly AccountFacts[]): readonly Common[] {
  const addresses = read.flatMap(({ account: { email } }) =>
    email.state === 'value' && /^[^\s@*?{}]+@[^\s@*?{}]+\.[^\s@*?{}]+$/.test(email.value.trim())
      ? [email.value.trim().toLowerCase()]
      : [],
  );
  const tagged = addresses.filter((address) => /^[^@]+\+.*@/.test(address));
  const anyTag = (address: string) => address.replace(/\+.*@/, '+*@');
  return [
    ...mostCommon(tagged, anyTag, anyTag).map((written) => ({ written, strength: 1 })),
    ...mostCommon(addresses, domainOf, domainOf).map((written) => ({ written, strength: 0.85 })),
  ];
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** No user at all, then the sets of users that many accounts have. */
export function commonUsers(read: readonly AccountFacts[]): readonly Common[] {
  const sets = read.flatMap(({ facts }) => {
    const report = facts['credential-report'];
    const users = report?.state === 'value' ? report.value.users.map(({ user }) => user) : [];
    return users.length === 0 || users.length > most ? [] : [users.toSorted()];
  });
  const repeated = mostCommon(sets, String, (users) => users).filter((users) => users.length > 0);
  return [{ written: [], strength: 1 }, ...repeated.map((written) => ({ written, strength: 0.9 }))];
}

/** What more than one item has, the most common first; of equal meanings the most common spelling. */
function mostCommon<T, Written>(
  items: readonly T[],
  keyOf: (item: T) => string,
  write: (item: T) => Written,
): readonly Written[] {
  const least = items.length < 3 ? 1 : 2;
  return [...groupBy(items, keyOf)]
    .filter(([key, group]) => key !== '' && group.length >= least)
    .sort(byCount)
    .slice(0, most)
    .map(([, group]) => {
      const spellings = groupBy(group.map(write), (written) => JSON.stringify(written));
      const [, [written]] = [...spellings].reduce((one, other) => (byCount(one, other) < 0 ? one : other));
      return written;
    });
}

function byCount(a: readonly [string, readonly unknown[]], b: readonly [string, readonly unknown[]]): number {
  return b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1);
}
