import type { AccountOwner, Finding } from '../drift/finding.ts';
import type { IssueChange, IssuesOutcome } from '../drift/result.ts';
import { count, number } from '../drift/words.ts';

/** The first few of a list, and how many more there are. */
export function few(items: readonly string[], most: number, separator: string): string {
  const shown = items.slice(0, most).join(separator);
  return items.length > most ? `${shown} and ${number(items.length - most)} more` : shown;
}

/** Who is to mend it, in plain text of unknown content. */
export function ownerWords(owner: AccountOwner): string {
  if (owner === 'none') return 'nobody';
  if (owner === 'undecided') return 'undecided';
  const people = owner.assignees.length > 0 ? owner.assignees.join(', ') : owner.mention;
  return [people, owner.contact].filter((part) => part !== undefined).join(', ') || 'nobody';
}

/** What a snapshot holds, as one sentence; `complete` accounts were read in full. */
export function snapshotWords(path: string, accounts: number, complete: number): string {
  const rest = complete < accounts ? `, ${number(accounts - complete)} of them not in full` : '';
  return `${path} holds ${count(accounts, 'account')}${rest}.`;
}

/** `name (id)`, in plain text of unknown content; of an account that goes by its id, that alone. */
export function accountWords({ name, id }: Pick<Finding['account'], 'name' | 'id'>): string {
  return name === '' || name === id ? id : `${name} (${id})`;
}

type Kind = IssueChange['kind'];

interface KindWords {
  readonly done: string;
  readonly planned: string;
}

/** Every kind of change, in the order in which reports list them. */
const issueKinds: Readonly<Record<Kind, KindWords>> = {
  open: { done: 'opened', planned: 'would open' },
  reopen: { done: 'reopened', planned: 'would reopen' },
  update: { done: 'updated', planned: 'would update' },
  close: { done: 'closed', planned: 'would close' },
  fold: { done: 'folded', planned: 'would fold' },
  migrate: { done: 'migrated', planned: 'would migrate' },
  defer: { done: 'deferred', planned: 'would defer' },
  leave: { done: 'left alone', planned: 'would leave alone' },
};

export interface ChangesOfKind {
  readonly kind: Kind;
  readonly word: string;
  readonly changes: readonly IssueChange[];
}

/** Every kind of change that there is, with its changes in the order of the plan. */
export function changesByKind(issues: IssuesOutcome): readonly ChangesOfKind[] {
  return (Object.keys(issueKinds) as Kind[])
    .map((kind) => ({
      kind,
      word: issues.dryRun ? issueKinds[kind].planned : issueKinds[kind].done,
      changes: issues.changes.filter((change) => change.kind === kind),
    }))
    .filter(({ changes }) => changes.length > 0);
}

/** `2026-11-21 06:00 UTC` for a time in ISO 8601. */
export function minute(time: string): string {
  return time.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):[\d.]+Z$/, '$1 $2 UTC');
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
