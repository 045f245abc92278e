import { canonical } from '../controls/compare.ts';
import { matchesGlob } from '../controls/glob.ts';
import type { Account } from '../snapshot/account.ts';
import { isLive } from './dates.ts';
import type { Collector } from './diff-collect.ts';
import type { ChangedException, ExceptionChange } from './diff-model.ts';
import { means } from './expectations.ts';
import { implies } from './implication.ts';
import type { ExceptionEntry } from './model.ts';
import type { ApplicableException, Resolution } from './resolve.ts';

/** Tells which drift is accepted differently, one account after another. `today` is `YYYY-MM-DD`, in UTC. */
export function exceptionComparer(
  today: string,
  collect: Collector,
): (account: Account, before: Resolution, after: Resolution) => void {
  return (account, before, after) => {
    const [base, head] = [live(before, today), live(after, today)];
    for (const change of exceptionChanges(base, head)) collect.add(change, account);
  };
}

/** One exception, about accounts that it surely or possibly matches. */
export interface Applying {
  readonly entry: ExceptionEntry;
  readonly certain: boolean;
}

function live({ exceptions }: Resolution, today: string): readonly Applying[] {
  return exceptions.filter(({ entry }) => isLive(entry, today)).map(applying);
}

function applying({ entry, undecided }: ApplicableException): Applying {
  return { entry, certain: undecided === undefined };
}

/** What the head accepts differently. Entries that are not certain are the same only where their matches are. */
export function exceptionChanges(
  base: readonly Applying[],
  head: readonly Applying[],
): readonly ExceptionChange[] {
  const [before, after] = [new Set(base.map(content)), new Set(head.map(content))];
  const gone = base.filter((one) => !after.has(content(one)));
  const came = head.filter((one) => !before.has(content(one)));
  const paired = new Set<ExceptionEntry>();
  const changes = came.map((one): ExceptionChange => {
    const partner = gone.find((other) => isPartner(other.entry, one.entry)) ?? narrower(gone, one);
    if (partner !== undefined) paired.add(partner.entry);
    const including = base.filter((other) => includes(other.entry, one.entry));
    const weakens = !including.some((other) => other.certain || implies(one.entry.match, other.entry.match));
    // Of what could not be read, one of them may have accepted it all.
    const certain = one.certain && !(weakens && including.length > 0);
    const change = { ...about(one, 'head'), after: one.entry, certain, weakens };
    if (partner === undefined) return { ...change, kind: 'new', before: undefined };
    const told = kindOf(partner.entry, one.entry);
    const kind = told === 'wider' && !weakens ? 'narrower' : told;
    return { ...change, kind, before: partner.entry };
  });
  return [...changes, ...gone.filter(({ entry }) => !paired.has(entry)).map(ended)];
}

function ended(one: Applying): ExceptionChange {
  return { ...about(one, 'base'), kind: 'gone', before: one.entry, after: undefined, weakens: false };
}

function content({ entry, certain }: Applying): string {
  const { match, at: _at, ...rest } = entry;
  return canonical(certain ? rest : { ...rest, match });
}

function isPartner(before: ExceptionEntry, after: ExceptionEntry): boolean {
  return before.control === after.control && before.resource === after.resource;
}

function narrower(gone: readonly Applying[], { entry }: Applying): Applying | undefined {
  return gone.find((other) => isWithin(other.entry, entry));
}

function kindOf(before: ExceptionEntry, after: ExceptionEntry): ChangedException['kind'] {
  if (!isPartner(before, after)) return 'wider';
  if (after.until > before.until) return 'longer';
  if (after.until < before.until) return 'shorter';
  return before.reason === after.reason && before.approvedBy === after.approvedBy ? 'wider' : 'reworded';
}

/** Whether one exception accepts all that another does, of the accounts that both are about. */
function includes(wide: ExceptionEntry, narrow: ExceptionEntry): boolean {
  return narrow.until <= wide.until && isWithin(narrow, wide);
}

/** Whether an exception names nothing but what another one names. */
function isWithin(narrow: ExceptionEntry, wide: ExceptionEntry): boolean {
  if (!means(wide.control, narrow.control)) return false;
  if (wide.resource === undefined || wide.resource === narrow.resource) return true;
  const { resource } = narrow;
  return resource !== undefined && !/[*?]/.test(resource) && matchesGlob(wide.resource, resource);
}

function about(
  { entry, certain }: Applying,
  side: ExceptionChange['side'],
): Omit<ExceptionChange, 'kind' | 'before' | 'after' | 'weakens'> {
  return { about: 'exception', accounts: undefined, certain, at: entry.at, side };
}
