import type { Account } from '../snapshot/account.ts';
import { mailboxOf, reachesMailbox } from '../snapshot/contact.ts';
import type { Provenance, UnavailableFact } from '../snapshot/fact.ts';
import type { AlternateContact } from '../snapshot/facts.ts';
import { alike } from './compare.ts';
import type { Control, Subject } from './definition.ts';
import { defineControl, words } from './expectation.ts';
import { isOpen, otherAccounts } from './inventory.ts';
import { drift, type Outcome, pass, type Reading, readFact, reading, unknown } from './judging.ts';
import { rootUserEmail } from './root-user-email.ts';

export const rootUserEmailUnique: Control = defineControl({
  id: 'root-user.email-unique',
  title: 'No other account shares the mailbox of the root user',
  severity: 'low',
  description:
    'Whoever reads a mailbox can reset the root password of every account that uses it. Compared are the root e-mail addresses of all accounts of the inventory that are not closed, without regard to letter case and to what stands between a + and the @: aws+a@example.com and aws+b@example.com are one mailbox. The three alternate contacts of the account itself are compared too: whoever gets its notices should not be the one who can take it over. Those of other accounts are not.',
  expectation: words(['required']),
  example: 'required',
  compare: alike,
  needs: () => kinds.map(factOf),
  judge: (_required, subject) => [{ expected: 'a mailbox of its own', ...judgeUnique(subject) }],
  mend: (subject) => rootUserEmail.mend(subject),
  references: { documentation: rootUserEmail.references.documentation },
});

function judgeUnique({ account, accounts, facts }: Subject): Outcome {
  const email = reading(account.email);
  if (email.state !== 'value') {
    return email.outcome;
  }
  const own = mailboxOf(email.value);
  const { users, unread } = mailboxesOf(accounts);
  // Where one mailbox serves thousands of accounts, none of them can afford to look at all the others.
  const others = otherAccounts(users.get(own) ?? [], account);
  const contacts = kinds.map((kind) => ({ kind, contact: readFact(facts, factOf(kind)) }));
  const same = contacts.filter(({ contact }) => isAt(own, contact));
  const shared = [...(others === '' ? [] : [others]), ...same.map(({ kind }) => `its own ${kind} contact`)];
  if (shared.length > 0) {
    const evidence = [email.provenance, ...same.flatMap(({ contact }) => sourceOf(contact))];
    return drift(`${email.value} is the mailbox of ${shared.join(', and of ')} too`, evidence);
  }
  const [doubtful] = unread;
  if (doubtful !== undefined) {
    return unknown(doubtful.cause, [email.provenance, doubtful.provenance]);
  }
  return (
    contacts.map(({ contact }) => contact).find(isUnread)?.outcome ??
    pass(email.value, [email.provenance, ...contacts.flatMap(({ contact }) => sourceOf(contact))])
  );
}

interface Mailboxes {
  readonly users: ReadonlyMap<string, readonly Account[]>;
  readonly unread: readonly UnavailableFact[];
}

/** The inventory is the same for each of thousands of accounts: it is gone through once. */
const known = new WeakMap<readonly Account[], Mailboxes>();

function mailboxesOf(accounts: readonly Account[]): Mailboxes {
  const before = known.get(accounts);
  if (before !== undefined) {
    return before;
  }
  const open = accounts.filter(isOpen).sort((a, b) => (a.id < b.id ? -1 : 1));
  const users = Map.groupBy(open, ({ email }) => (email.state === 'value' ? mailboxOf(email.value) : ''));
  const unread = open.flatMap(({ email }) => (email.state === 'unavailable' ? [email] : []));
  const found = { users, unread };
  known.set(accounts, found);
  return found;
}

const kinds = ['billing', 'operations', 'security'] as const;
type Kind = (typeof kinds)[number];
type ContactReading = Reading<AlternateContact | 'absent'>;

function factOf(kind: Kind): `contact.${Kind}` {
  return `contact.${kind}`;
}

function isAt(mailbox: string, contact: ContactReading): boolean {
  return (
    contact.state === 'value' && contact.value !== 'absent' && reachesMailbox(contact.value.email, mailbox)
  );
}

/** Where AWS has no such contact, there is none to share a mailbox with. */
function isUnread(contact: ContactReading): contact is Extract<ContactReading, { state: 'unread' }> {
  return contact.state === 'unread' && contact.outcome.verdict === 'unknown';
}

function sourceOf(contact: ContactReading): readonly Provenance[] {
  return contact.state === 'value' ? [contact.provenance] : contact.outcome.evidence;
}
