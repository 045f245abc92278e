import { createHash } from 'node:crypto';
import type { Owner } from '../../src/baseline/model.ts';
import type { AccountOwner, AccountVerdict, Finding } from '../../src/drift/finding.ts';
import type { Account } from '../../src/snapshot/account.ts';
import type { CauseKind } from '../../src/snapshot/fact.ts';

export const rootline = { id: 41898282, login: 'github-actions[bot]' };
export const accountId = '111122223333';

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const provenance = { source: 'a test', readAt: '2026-11-21T06:00:00Z' };

export function account(change: Partial<Account> = {}): Account {
  return {
    id: accountId,
    name: 'payments',
    email: { state: 'value', value: 'aws+payments@example.com', provenance },
    state: 'ACTIVE',
    management: false,
    partition: 'aws',
    organizationalUnit: { state: 'value', value: '', provenance },
    parents: { state: 'value', value: ['r-ab12'], provenance },
    tags: { state: 'value', value: {}, provenance },
    ...change,
  };
}

export function finding(change: Partial<Finding> = {}): Finding {
  const control = change.control ?? 'root-user.mfa';
  const of = change.account ?? account();
  return {
    key: [of.id, control, change.resource].filter((part) => part !== undefined).join('/'),
    account: of,
    control,
    title: 'The root user has MFA',
    resource: undefined,
    verdict: 'drift',
    severity: 'critical',
    expected: 'MFA on',
    observed: 'MFA off',
    reason: undefined,
    until: undefined,
    cause: undefined,
    evidence: [provenance],
    baseline: { file: '.github/aws-baseline.yml', line: 12, column: 9 },
    mend: { text: 'Sign in as root and register a device.', command: 'aws iam get-account-summary' },
    references: { documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html' },
    ...change,
  };
}

export const mfa = (change: Partial<Finding> = {}) => finding(change);

export const keys = (change: Partial<Finding> = {}) =>
  finding({
    control: 'root-user.access-keys',
    severity: 'high',
    expected: 'none',
    observed: '1 key',
    ...change,
  });

export const consoleOf = (resource: string | undefined, change: Partial<Finding> = {}) =>
  finding({ control: 'iam-users.console-access', severity: 'medium', resource, ...change });

export function unread(of: Finding, kind: CauseKind = 'denied'): Finding {
  const cause = {
    kind,
    message: `AccessDenied: session rootline-${Math.random()}`,
    mend: 'Allow `iam:GetAccountSummary` to the role.',
  };
  return { ...of, verdict: 'unknown', observed: 'could not be read', cause };
}

export function passed(of: Finding): Finding {
  return { ...of, verdict: 'pass' };
}

export function owner(change: Partial<Owner> = {}): Owner {
  return { assignees: [], labels: [], ...change };
}

export function verdict(
  findings: readonly Finding[],
  change: Partial<{ account: Account; owner: AccountOwner }> = {},
): AccountVerdict {
  const isQuiet = ({ verdict }: Finding) => verdict === 'pass' || verdict === 'not-applicable';
  const quiet = findings.filter(isQuiet).map(({ control, verdict }) => ({
    control,
    pass: Number(verdict === 'pass'),
    notApplicable: Number(verdict === 'not-applicable'),
  }));
  return {
    account: findings[0]?.account ?? account(),
    owner: 'none',
    findings: findings.filter((each) => !isQuiet(each)),
    quiet,
    failedReads: [],
    ...change,
  };
}

/** An account with nothing but one drift of this severity. */
export function drifting(id: string, severity: Finding['severity'] = 'critical'): AccountVerdict {
  const of = account({ id, name: `account ${id}` });
  return verdict([finding({ account: of, severity })], { account: of });
}
