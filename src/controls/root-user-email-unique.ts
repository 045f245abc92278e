import type { Account } from '../snapshot/account.ts';
import { mailboxOf, reachesMailbox } from '../snapshot/contact.ts';
import type { Provenance, UnavailableFact } from '../snapshot/fact.ts';
import type { Control, Subject } from './definition.ts';
import { defineControl, words } from './expectation.ts';
import { isOpen, otherAccounts } from './inventory.ts';
import { drift, type Outcome, pass, reading, unknown } from './judging.ts';
import { rootUserEmail } from './root-user-email.ts';

export const rootUserEmailUnique: Control = defineControl({
  id: 'root-user.email-unique',
  title: 'No other account shares the mailbox of the root user',
  severity: 'low',
  description:
    'Whoever reads a mailbox can reset the root password of every account that uses it. Compared are the root e-mail addresses of all accounts of the inventory that are not closed, without regard to letter case and to what stands between a + and the @: aws+a@example.com and aws+b@example.com are one mailbox. The alternate contacts of the account itself are compared too where another expectation has them read (`contacts.…`), and not otherwise; those of other accounts never are.',
  expectation: words(['required']),
  example: 'required',
  needs: () => [],
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
  const contacts = contactsAt(own, facts);
  const evidence = [email.provenance, ...contacts.map(({ provenance }) => provenance)];
  const shared = [
    ...(others === '' ? [] : [others]),
    ...contacts.map(({ kind }) => `its own ${kind} contact`),
  ];
  if (shared.length > 0) {
    return drift(`${email.value} is the mailbox of ${shared.join(', and of ')} too`, evidence);
  }
  const [doubtful] = unread;
  return doubtful === undefined
    ? pass(email.value, evidence)
    : unknown(doubtful.cause, [...evidence, doubtful.provenance]);
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

interface ContactAt {
  readonly kind: string;
  readonly provenance: Provenance;
}

function contactsAt(own: string, facts: Subject['facts']): readonly ContactAt[] {
  return (['billing', 'operations', 'security'] as const).flatMap((kind) => {
    const fact = facts[`contact.${kind}`];
    const is = fact?.state === 'value' && fact.value !== 'absent' && reachesMailbox(fact.value.email, own);
    return is ? [{ kind, provenance: fact.provenance }] : [];
  });
}
