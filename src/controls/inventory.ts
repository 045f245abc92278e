import type { Account } from '../snapshot/account.ts';
import type { Provenance } from '../snapshot/fact.ts';

/** Whether an account still counts: AWS lists one that was closed for 90 days more. */
export function isOpen({ state }: Account): boolean {
  return state !== 'CLOSED';
}

/** Where the inventory comes from: the e-mail address stands in the same answer as id, name and state. */
export function inventorySource({ email }: Account): readonly Provenance[] {
  return [email.provenance];
}

const shown = 3;

/** `111122223333 (payments), 444455556666 (audit) and 2 more`, in the order of their ids. */
export function someAccounts(accounts: readonly Account[]): string {
  return some(accounts.map(named));
}

/** The same of all but one of open accounts that are in the order of their ids already; empty where there is no other. */
export function otherAccounts(sorted: readonly Account[], one: Account): string {
  const first = sorted.slice(0, shown + 1).filter(({ id }) => id !== one.id);
  return told(first.slice(0, shown).map(named), isOpen(one) ? sorted.length - 1 : sorted.length);
}

function named({ id, name }: Account): string {
  return `${id} (${name})`;
}

/** The first few of a list in its sorted order, and how many more there are. */
export function some(items: readonly string[]): string {
  return told(items.toSorted().slice(0, shown), items.length);
}

function told(first: readonly string[], count: number): string {
  const rest = count - first.length;
  return rest > 0 ? `${first.join(', ')} and ${rest} more` : first.join(', ');
}
