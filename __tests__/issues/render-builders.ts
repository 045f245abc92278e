import type { AccountOwner, Finding } from '../../src/drift/finding.ts';
import type { Assessment, Drifting, Gone, Unconfirmed } from '../../src/issues/assess.ts';
import type { Group } from '../../src/issues/group.ts';
import { judge, judgeCoverage } from '../../src/issues/grouping.ts';
import type { ListedFinding } from '../../src/issues/memory.ts';
import type { Links, Subject } from '../../src/issues/subject.ts';
import type { Account } from '../../src/snapshot/account.ts';
import type { Cause } from '../../src/snapshot/fact.ts';
import { account, accountId, finding, verdict } from './builders.ts';

export const links: Links = {
  baseline: 'https://github.com/example/platform/blob/main',
  path: '.github/aws-baseline.yml',
  runs: 'https://github.com/example/platform/actions/workflows/rootline.yml',
};

export function subject(group: Group, change: Partial<Subject> = {}): Subject {
  const of = group.kind === 'account' ? account({ id: group.id }) : undefined;
  return { group, account: of, owner: 'none', ownerOf: () => change.owner ?? 'none', links, ...change };
}

export const ofAccount = (change: Partial<Subject> = {}) =>
  subject({ kind: 'account', id: accountId }, change);
export const ofControl = (control: string, change: Partial<Subject> = {}) =>
  subject({ kind: 'control', id: control }, change);
export const ofOwner = (owner: AccountOwner, change: Partial<Subject> = {}) =>
  subject({ kind: 'owner', id: JSON.stringify(owner) }, { owner, ...change });
export const ofCoverage = (change: Partial<Subject> = {}) => subject({ kind: 'coverage', id: '' }, change);

export function assessment(change: Partial<Assessment> = {}): Assessment {
  return { drifting: [], unconfirmed: [], gone: [], blocking: [], came: [], fresh: 0, hidden: 0, ...change };
}

export function drift(of: Finding, since = '2026-11-21'): Drifting {
  return { finding: of, since, confirmed: false };
}

/** What drifts, as an assessment. */
export function drifts(...findings: readonly Finding[]): Assessment {
  return assessment({ drifting: findings.map((each) => drift(each)) });
}

export function listed(of: Finding, change: Partial<ListedFinding> = {}): ListedFinding {
  const { control, resource, severity } = of;
  return {
    account: of.account.id,
    control,
    resource,
    severity,
    since: '2026-11-20',
    unconfirmedSince: undefined,
    ...change,
  };
}

export function unconfirmed(of: Finding, why: Unconfirmed['why']): Unconfirmed {
  return {
    listed: listed(of),
    account: of.account,
    since: '2026-11-20',
    unconfirmedSince: '2026-11-21',
    why,
  };
}

export function gone(of: Finding, fate: Gone['fate'], change: Partial<Gone> = {}): Gone {
  return { listed: listed(of), account: of.account, fate, reason: undefined, ...change };
}

/** Accounts by number, so that they all differ. */
export function accountNumber(nth: number, change: Partial<Account> = {}): Account {
  return account({ id: String(100_000_000_000 + nth), name: `team-${nth}`, ...change });
}

export function findingIn(nth: number, change: Partial<Finding> = {}): Finding {
  return finding({ account: accountNumber(nth), ...change });
}

export const denied: Cause = {
  kind: 'denied',
  message: 'AccessDenied: not authorized to perform sts:AssumeRole.',
  mend: 'Let the role `rootline-member` of the account trust the audit role.',
};

/** What the coverage issue says of accounts that could not be read for this cause. */
export function unreadAccounts(accounts: readonly Account[], cause: Cause = denied): readonly Finding[] {
  const verdicts = accounts.map((each) => ({ ...verdict([], { account: each }), failedReads: [cause] }));
  return [...judgeCoverage(judge(verdicts, accounts, true)).verdicts.values()].flatMap(
    ({ findings }) => findings,
  );
}
