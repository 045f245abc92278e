import { type Severity, severities } from '../../src/controls/definition.ts';
import type { AccountVerdict, Verdict } from '../../src/drift/finding.ts';
import { gridOf } from '../../src/drift/grid.ts';
import type { IssueChange, IssuesOutcome, OwnedFinding, RunResult } from '../../src/drift/result.ts';
import { type HtmlLinks, htmlParts } from '../../src/report/html/render.ts';
import type { SummaryLinks } from '../../src/report/links.ts';
import type { Account } from '../../src/snapshot/account.ts';
import type { Cause, Provenance } from '../../src/snapshot/fact.ts';

export const readAt = '2026-11-21T06:00:00.000Z';
export const baselineFile = '.github/aws-baseline.yml';

export const onGitHub: SummaryLinks = {
  source: 'https://github.com/octo-org/aws/blob/0123abcd',
  report: 'rootline-report/report.json',
};
export const onLaptop: SummaryLinks = { source: undefined, report: undefined };

export const denied: Cause = {
  kind: 'denied',
  message: 'AccessDenied: not authorized to perform sts:AssumeRole.',
  mend: 'Let the role rootline-member trust the audit role.',
};
export const noSource: Cause = {
  kind: 'no-source',
  message: 'Only a role in the account can count the MFA devices.',
  mend: 'Set member-role.',
};

export function provenance(over: Partial<Provenance>): Provenance {
  return { source: 'iam:GetAccountSummary in the member account', readAt, ...over };
}

export function account(over: Partial<Account>): Account {
  const id = over.id ?? '111122223333';
  const from = provenance({ source: 'organizations:ListAccounts' });
  return {
    id,
    name: 'payments',
    email: { state: 'value', value: `aws+${id}@example.com`, provenance: from },
    state: 'ACTIVE',
    management: false,
    partition: 'aws',
    organizationalUnit: { state: 'value', value: 'Workloads/Prod', provenance: from },
    parents: { state: 'value', value: ['r-ab12'], provenance: from },
    tags: { state: 'value', value: {}, provenance: from },
    ...over,
  };
}

export function finding(over: Partial<OwnedFinding>): OwnedFinding {
  const of = over.account ?? account({});
  const control = over.control ?? 'root-user.access-keys';
  return {
    key: [of.id, control, ...(over.resource === undefined ? [] : [over.resource])].join('/'),
    account: of,
    control,
    title: 'The root user has no access key',
    resource: undefined,
    verdict: 'drift',
    severity: 'critical',
    expected: 'absent',
    observed: '1 active access key',
    reason: undefined,
    until: undefined,
    cause: undefined,
    evidence: [provenance({})],
    baseline: { file: baselineFile, line: 12, column: 9 },
    mend: { text: 'Delete the access keys of the root user.' },
    references: {
      documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html',
    },
    owner: { assignees: ['octocat'], labels: [] },
    ...over,
  };
}

export function unknown(of: Account, cause: Cause): OwnedFinding {
  return finding({ account: of, verdict: 'unknown', observed: 'not read', cause });
}

export function change(over: Partial<IssueChange>): IssueChange {
  return {
    kind: 'open',
    number: 12,
    url: 'https://github.com/octo-org/aws/issues/12',
    title: 'payments (111122223333): 1 finding, critical',
    subject: 'account 111122223333',
    assignees: ['octocat'],
    reason: 'Drift that no issue lists yet.',
    ...over,
  };
}

export function issues(over: Partial<IssuesOutcome>): IssuesOutcome {
  return {
    dryRun: false,
    repository: 'octo-org/aws',
    changes: [],
    newFindings: 0,
    resolvedFindings: 0,
    known: new Map(),
    ...over,
  };
}

/** A result whose totals, status and coverage follow from its findings. */
export function result(over: Partial<RunResult>): RunResult {
  const findings = over.findings ?? [];
  const totals = totalsOf(findings, over.issues?.known);
  const failed = findings.filter(({ cause }) => cause !== undefined && cause.kind !== 'no-source');
  const unreadable = [...Map.groupBy(failed, (of) => of.account.id).values()].flatMap(([first]) =>
    first?.cause === undefined ? [] : [{ account: first.account, causes: [first.cause] }],
  );
  const accounts = Math.max(12, new Set(findings.map((of) => of.account.id)).size);
  return {
    status: unreadable.length > 0 ? 'incomplete' : totals.byVerdict.drift > 0 ? 'drift' : 'in-sync',
    generatedAt: readAt,
    organizationId: 'o-a1b2c3d4e5',
    baseline: { file: baselineFile, name: '' },
    coverage: { accounts, judged: accounts - unreadable.length, skipped: [], unreadable },
    totals,
    findings,
    grid: gridOf(verdictsOf(findings)),
    warnings: [],
    calls: {},
    issues: undefined,
    ...over,
  };
}

function verdictsOf(findings: readonly OwnedFinding[]): readonly AccountVerdict[] {
  return [...Map.groupBy(findings, ({ account: of }) => of.id).values()].flatMap((own) =>
    own.slice(0, 1).map((first) => ({
      account: first.account,
      owner: first.owner,
      findings: own,
      quiet: [],
      failedReads: [],
    })),
  );
}

function totalsOf(
  findings: readonly OwnedFinding[],
  known: IssuesOutcome['known'] | undefined,
): RunResult['totals'] {
  const many = (test: (of: OwnedFinding) => boolean): number => findings.filter(test).length;
  const byVerdict = (of: readonly OwnedFinding[]): Record<Verdict, number> => ({
    pass: 0,
    drift: of.filter(({ verdict }) => verdict === 'drift').length,
    accepted: of.filter(({ verdict }) => verdict === 'accepted').length,
    'not-applicable': 0,
    unknown: of.filter(({ verdict }) => verdict === 'unknown').length,
  });
  const ofSeverity = (severity: Severity): number =>
    many((of) => of.verdict === 'drift' && of.severity === severity);
  const controls = [...Map.groupBy(findings, ({ control }) => control)];
  return {
    byVerdict: byVerdict(findings),
    bySeverity: {
      critical: ofSeverity('critical'),
      high: ofSeverity('high'),
      medium: ofSeverity('medium'),
      low: ofSeverity('low'),
    },
    muted: known && many((of) => of.verdict === 'drift' && known.get(of.key)?.mutedUntil !== undefined),
    byControl: Object.fromEntries(controls.map(([control, of]) => [control, byVerdict(of)])),
  };
}

/** As many drift findings, each in its own account, over three controls and all severities. */
export function manyFindings(many: number): readonly OwnedFinding[] {
  const controls = ['root-user.access-keys', 'root-user.mfa', 'contacts.security'];
  return severities.flatMap((severity, index) =>
    Array.from({ length: Math.ceil((many - index) / severities.length) }, (_, nth) =>
      finding({
        account: account({
          id: String(100_000_000_000 + nth * severities.length + index),
          name: `team-${nth}`,
        }),
        control: controls[nth % controls.length] ?? '',
        severity,
        baseline: { file: baselineFile, line: 10 + (nth % controls.length), column: 9 },
      }),
    ),
  );
}

/** Text that tries to mention, link, load, break out and command. */
export const hostile =
  'x | y\n::error::pwned\r\n##[error]a @octocat <img src=https://example.com/a.png> [l](https://example.com) #12 `c` -->\u001b[31m</details>';

/** The HTML report as one text. */
export function renderHtml(of: RunResult, links: HtmlLinks): string {
  return [...htmlParts(of, links)].join('');
}
