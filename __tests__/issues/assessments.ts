import type { AccountVerdict } from '../../src/drift/finding.ts';
import { type Assessment, assess } from '../../src/issues/assess.ts';
import type { Group } from '../../src/issues/group.ts';
import { gather, judge, ownerId } from '../../src/issues/grouping.ts';
import type { ListedFinding, Memory } from '../../src/issues/memory.ts';
import { type Recall, seenIn } from '../../src/issues/recall.ts';
import type { Account } from '../../src/snapshot/account.ts';
import { account, accountId } from './builders.ts';

export const today = '2026-11-25';
export const other = account({ id: '444455556666', name: 'other' });

export function row(change: Partial<ListedFinding> = {}): ListedFinding {
  return {
    account: accountId,
    control: 'root-user.mfa',
    resource: undefined,
    severity: 'critical',
    since: '2026-11-01',
    unconfirmedSince: undefined,
    ...change,
  };
}

export function memory(listed: readonly ListedFinding[], unlisted = 0): Memory {
  const group: Group = { kind: 'account', id: accountId };
  return { group, listed, unlisted, assignees: [], labels: [], said: 0 };
}

export interface Given {
  readonly group?: Group;
  readonly accounts?: readonly Account[];
  readonly whole?: boolean;
  readonly recall?: Partial<Recall>;
}

/** What is said of one group, by default of the account that all builders are about. */
export function assessed(
  verdicts: readonly AccountVerdict[],
  remembered: Memory | undefined,
  {
    group = { kind: 'account', id: accountId },
    accounts = [account(), other],
    whole = true,
    recall = {},
  }: Given = {},
): Assessment {
  const judged = judge(verdicts, accounts, whole);
  const { kind } = group;
  const all = kind === 'overview' ? [] : gather(kind, judged, ({ owner }) => ownerId(owner));
  const gathered = all.find((each) => each.group.id === group.id) ?? {
    group,
    drift: [],
    unknown: [],
    judged,
  };
  const firstSeen = seenIn([remembered?.listed ?? []]);
  const known: Recall = { memory: remembered, trusted: true, inherited: [], firstSeen, ...recall };
  return assess(gathered, known, today);
}
