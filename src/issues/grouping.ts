import type { GroupBy, Owner } from '../baseline/model.ts';
import type { AccountOwner, AccountVerdict, Finding } from '../drift/finding.ts';
import type { Account } from '../snapshot/account.ts';
import { coverageVerdicts } from './coverage.ts';
import { COVERAGE, type Group } from './group.ts';
import { COVERAGE_CONTROL, type ListedFinding } from './memory.ts';
import { compare } from './words.ts';

/** What a run says, by account. */
export interface Judged {
  readonly verdicts: Verdicts;
  /** The inventory. */
  readonly accounts: ReadonlyMap<string, Account>;
  /** Whether the run was to read every account of the organization, and knows all of them. */
  readonly whole: boolean;
}

/** By the account's id. */
export interface Verdicts {
  readonly get: (id: string) => AccountVerdict | undefined;
  readonly has: (id: string) => boolean;
  readonly values: () => IteratorObject<AccountVerdict, undefined>;
}

/** What a run found of one group. */
export interface Gathered {
  readonly group: Group;
  readonly drift: readonly Finding[];
  /** What could not be judged. */
  readonly unknown: readonly Finding[];
  readonly judged: Judged;
}

/** Which of the owners' groups an account belongs to. */
export type OwnerGroup = (verdict: AccountVerdict) => string;

export function judge(
  verdicts: readonly AccountVerdict[],
  accounts: readonly Account[],
  whole: boolean,
): Judged {
  const sorted = verdicts.toSorted((one, other) => compare(one.account.id, other.account.id));
  return {
    verdicts: new Map(sorted.map((verdict) => [verdict.account.id, verdict])),
    accounts: new Map(accounts.map((account) => [account.id, account])),
    whole,
  };
}

/** The same run as the coverage issue sees it. */
export function judgeCoverage(judged: Judged): Judged {
  return { ...judged, verdicts: coverageVerdicts(judged.verdicts) };
}

/** The groups of one kind that the run knows anything about, with or without drift. */
export function gather(
  kind: GroupBy | 'coverage',
  judged: Judged,
  ownerGroup: OwnerGroup,
): readonly Gathered[] {
  if (kind === 'account') return [...judged.verdicts.values()].map((verdict) => ofAccount(verdict, judged));
  const groups = new Map<string, { drift: Finding[]; unknown: Finding[] }>();
  const at = (id: string) => {
    const found = groups.get(id) ?? { drift: [], unknown: [] };
    groups.set(id, found);
    return found;
  };
  for (const verdict of judged.verdicts.values()) {
    const idOf = idsOf(kind, verdict, ownerGroup);
    // An account that nothing is expected of is known as well, and a control that passes everywhere.
    const expected = kind === 'control' ? verdict.quiet.map(({ control }) => control) : [''];
    for (const control of expected) at(idOf(control));
    for (const finding of verdict.findings) {
      const group = at(idOf(finding.control));
      if (finding.verdict === 'drift') group.drift.push(finding);
      if (finding.verdict === 'unknown') group.unknown.push(finding);
    }
  }
  return Array.from(groups, ([id, { drift, unknown }]) => ({ group: { kind, id }, drift, unknown, judged }));
}

/** Of tens of thousands of accounts, so no list is made where there is one. */
function ofAccount({ account, findings }: AccountVerdict, judged: Judged): Gathered {
  const only = (wanted: Finding['verdict']) => {
    const found = findings.filter(({ verdict }) => verdict === wanted);
    if (found.length === 0) return none;
    return found.length === findings.length ? findings : found;
  };
  const group: Group = { kind: 'account', id: account.id };
  return { group, drift: only('drift'), unknown: only('unknown'), judged };
}

const none: readonly Finding[] = [];

/** The id of the group that an account's findings of a control belong to. */
function idsOf(
  kind: Exclude<GroupBy, 'account'> | 'coverage',
  verdict: AccountVerdict,
  ownerGroup: OwnerGroup,
): (control: string) => string {
  if (kind === 'control') return (control) => control;
  if (kind === 'coverage') return () => COVERAGE.id;
  const id = ownerGroup(verdict);
  return () => id;
}

/** Which group of a kind a listed finding belongs to now; undefined while nobody knows the account's owner. */
export function groupOfListed(
  kind: GroupBy,
  { account, control }: Pick<ListedFinding, 'account' | 'control'>,
  { verdicts }: Judged,
  ownerGroup: OwnerGroup,
): Group | undefined {
  if (control === COVERAGE_CONTROL) return COVERAGE;
  if (kind === 'control') return { kind, id: control };
  if (kind === 'account') return { kind, id: account };
  const verdict = verdicts.get(account);
  return verdict === undefined ? undefined : { kind, id: ownerGroup(verdict) };
}

/** The same for the same owner, however it is written. */
export function ownerId(owner: AccountOwner): string {
  return typeof owner === 'string' ? owner : canonical(owner);
}

function canonical({ assignees, labels, mention, contact }: Owner): string {
  return JSON.stringify([
    assignees.map((login) => login.toLowerCase()).toSorted(),
    labels.toSorted(),
    mention ?? '',
    contact ?? '',
  ]);
}
