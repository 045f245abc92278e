import { canonical } from '../controls/compare.ts';
import type { Account } from '../snapshot/account.ts';
import type { Collector } from './diff-collect.ts';
import type { OwnerChange } from './diff-model.ts';
import { possible, type Step, transitions } from './diff-steps.ts';
import { matches } from './match.ts';
import type { AccountOwner, Baseline, Owner, OwnerEntry, Position } from './model.ts';
import type { Resolution } from './resolve.ts';

/** The entries of `owners` as steps of which the last that matches holds. */
export function ownerSteps({ owners }: Baseline): readonly Step<Owner>[] {
  return owners.map(({ match, at, ...said }) => ({ match, said, rule: '', at }));
}

/** Tells whose accounts they are differently, one account after another. */
export function ownerComparer(
  base: Baseline,
  head: Baseline,
  collect: Collector,
): (account: Account, before: Resolution, after: Resolution) => void {
  const [from, to] = [ownerSteps(base), ownerSteps(head)];
  const isSame = canonical(base.owners.map(content)) === canonical(head.owners.map(content));
  return (account, { owner: before }, { owner: after }) => {
    if (isSame) return;
    for (const change of changesOf(account, before, after)) collect.add(change, account);
  };

  function changesOf(account: Account, before: AccountOwner, after: AccountOwner): readonly OwnerChange[] {
    if (before !== 'undecided' && after !== 'undecided') {
      const at = holding(head, account) ?? holding(base, account);
      return ownerChange(before, after, at, holding(head, account) === undefined, true);
    }
    return possibleOwnerChanges(possible(from, account).steps, possible(to, account).steps);
  }
}

/** What may differ, when which entries match is not known. */
export function possibleOwnerChanges(
  base: readonly Step<Owner>[],
  head: readonly Step<Owner>[],
): readonly OwnerChange[] {
  const pairs = transitions(base, head);
  if (pairs === 'too-many') return manyChanges(base, head);
  return pairs.flatMap(({ before, after }) =>
    ownerChange(
      before?.said ?? 'none',
      after?.said ?? 'none',
      after?.at ?? before?.at,
      after === undefined,
      false,
    ),
  );
}

/** One change for all that the owners say differently, without the names. */
function manyChanges(base: readonly Step<Owner>[], head: readonly Step<Owner>[]): readonly OwnerChange[] {
  const last = head.at(-1) ?? base.at(-1);
  return last === undefined ? [] : [changeOf('undecided', 'undecided', last.at, head.length === 0, false)];
}

function content({ at: _at, ...entry }: OwnerEntry): unknown {
  return entry;
}

function holding({ owners }: Baseline, account: Account): Position | undefined {
  return owners.findLast(({ match }) => matches(match, account) === 'yes')?.at;
}

function ownerChange(
  before: Owner | 'none',
  after: Owner | 'none',
  at: Position | undefined,
  isInBase: boolean,
  certain: boolean,
): readonly OwnerChange[] {
  if (at === undefined || canonical(before) === canonical(after)) return [];
  return [{ ...changeOf(before, after, at, isInBase, certain), weakens: !isKept(before, after) }];
}

function changeOf(
  before: AccountOwner,
  after: AccountOwner,
  at: Position,
  isInBase: boolean,
  certain: boolean,
): OwnerChange {
  const side = isInBase ? 'base' : 'head';
  return { about: 'owner', before, after, accounts: undefined, certain, weakens: true, at, side };
}

/** Whether everybody who was told of drift still is. Labels tell nobody. */
function isKept(before: Owner | 'none', after: Owner | 'none'): boolean {
  if (before === 'none') return true;
  if (after === 'none') return false;
  return (
    before.assignees.every((login) => after.assignees.includes(login)) &&
    (before.mention === undefined || before.mention === after.mention) &&
    (before.contact === undefined || before.contact === after.contact)
  );
}
