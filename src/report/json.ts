import { severities } from '../controls/definition.ts';
import type { AccountOwner, Verdict } from '../drift/finding.ts';
import type {
  Coverage,
  IssuesOutcome,
  KnownFinding,
  OwnedFinding,
  RunResult,
  Totals,
} from '../drift/result.ts';
import type { Account } from '../snapshot/account.ts';
import type { Cause, Provenance } from '../snapshot/fact.ts';
import { troubleOf } from '../troubles.ts';
import { coverageRatio } from './answer.ts';
import { harmlessJson } from './harmless-json.ts';

/** Names the form of the report. It changes when a reader of the old form would misread the new one. */
const reportSchema = 'rootline-report/1';

const verdicts: readonly Verdict[] = ['pass', 'drift', 'accepted', 'not-applicable', 'unknown'];

/**
 * The whole result as report.json: the same result gives the same bytes. Its form is told by report.schema.json and
 * docs/report-json.md. It comes in parts to be written one after the other: as one text, tens of thousands of findings
 * fill the memory. `pullRequest`: what is told of a change that was checked, in the form of JSON.
 */
export function* reportParts(
  result: RunResult,
  pullRequest: object | undefined,
): Generator<string, void, undefined> {
  const report = {
    schema: reportSchema,
    status: result.status,
    'generated-at': result.generatedAt,
    organization: result.organizationId ?? null,
    baseline: { file: result.baseline.file, name: result.baseline.name || null },
    coverage: coverage(result.coverage),
    totals: totals(result.totals),
    findings: [],
    issues: result.issues === undefined ? null : issues(result.issues),
    'pull-request': pullRequest ?? null,
    calls: sorted(result.calls),
    warnings: result.warnings.map(({ level, file, line, column, message }) => ({
      level,
      file,
      line,
      column,
      message,
    })),
  };
  // Only a key of the report itself follows a line break and two spaces: no text of JSON holds a line break as it is.
  const [head = '', tail = ''] = harmlessJson(report, 2).split('\n  "findings": []');
  yield `${head}\n  "findings": [`;
  for (const [index, one] of result.findings.entries()) {
    yield `${index === 0 ? '' : ','}\n    ${harmlessJson(finding(one, result.issues?.known.get(one.key)), 2).replaceAll('\n', '\n    ')}`;
  }
  yield `${result.findings.length === 0 ? '' : '\n  '}]${tail}\n`;
}

function coverage(of: Coverage) {
  return {
    accounts: of.accounts,
    judged: of.judged,
    ratio: coverageRatio(of),
    skipped: of.skipped.map((account) => ({ ...identity(account), state: account.state })),
    unreadable: of.unreadable.map(({ account, causes }) => ({
      ...identity(account),
      causes: causes.map(causeData),
    })),
  };
}

function causeData(of: Cause) {
  return { kind: of.kind, number: troubleOf(of), message: of.message, mend: of.mend };
}

function totals({ byVerdict, bySeverity, byControl, muted }: Totals) {
  return {
    'by-verdict': inOrder(byVerdict, verdicts),
    'by-severity': inOrder(bySeverity, severities),
    muted: muted ?? null,
    'by-control': Object.fromEntries(
      Object.entries(sorted(byControl)).map(([control, counts]) => [control, inOrder(counts, verdicts)]),
    ),
  };
}

function finding(of: OwnedFinding, known: KnownFinding | undefined) {
  return {
    key: of.key,
    ...identity(of.account),
    control: of.control,
    title: of.title,
    resource: of.resource ?? null,
    verdict: of.verdict,
    severity: of.severity,
    expected: of.expected,
    observed: of.observed,
    reason: of.reason ?? of.cause?.message ?? null,
    cause: of.cause === undefined ? null : causeData(of.cause),
    source: source(of.evidence),
    'observed-at': observedAt(of.evidence),
    since: known?.since ?? null,
    'muted-until': known?.mutedUntil ?? null,
    baseline: { file: of.baseline.file, line: of.baseline.line },
    owner: owner(of.owner),
    mend: { text: of.mend.text, command: of.mend.command ?? null },
    references: {
      cis: Object.fromEntries(Object.entries(of.references.cis ?? {}).filter(([, id]) => id !== undefined)),
      'security-hub': of.references.securityHub ?? [],
      config: of.references.config ?? [],
      documentation: of.references.documentation,
    },
  };
}

function identity({ id, name }: Account) {
  return { account: id, 'account-name': name };
}

/** An owner as JSON: always of the same form, so that a query needs no case distinction. */
export function owner(of: AccountOwner) {
  const known = typeof of === 'string' ? undefined : of;
  return {
    decided: of !== 'undecided',
    assignees: known?.assignees ?? [],
    labels: known?.labels ?? [],
    mention: known?.mention ?? null,
    contact: known?.contact ?? null,
  };
}

function source(evidence: readonly Provenance[]): string | null {
  return evidence.length === 0 ? null : [...new Set(evidence.map((fact) => fact.source))].join('; ');
}

/** The oldest time in the evidence: nothing that the verdict rests on is older. */
function observedAt(evidence: readonly Provenance[]): string | null {
  return evidence.map(({ asOf, readAt }) => asOf ?? readAt).sort()[0] ?? null;
}

function issues(of: IssuesOutcome) {
  return {
    'dry-run': of.dryRun,
    repository: of.repository,
    new: of.newFindings,
    resolved: of.resolvedFindings,
    changes: of.changes.map((change) => ({
      change: change.kind,
      number: change.number ?? null,
      url: change.url ?? null,
      title: change.title,
      subject: change.subject,
      assignees: change.assignees,
      reason: change.reason,
    })),
  };
}

function sorted<T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function inOrder<K extends string>(counts: Readonly<Record<K, number>>, keys: readonly K[]) {
  return Object.fromEntries(keys.map((key) => [key, counts[key]]));
}
