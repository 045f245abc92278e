import type { IssueChange, RunResult } from '../drift/result.ts';
import { coverageRatio } from './answer.ts';

export interface ReportPaths {
  /** Of report.json. */
  readonly report: string;
  /** Of report.html and report.sarif. */
  readonly html: string;
  readonly sarif: string;
  /** Of the snapshot that was written; undefined for none. */
  readonly snapshot: string | undefined;
}

/**
 * The action's outputs by name. The issue counts say what was really done: in a dry run, and in a run that looked at
 * no issues, they are 0. `new`, `resolved` and `muted` are empty where no issues were looked at, for then nobody knows; `weakened` where no change was checked.
 */
export function outputsOf(result: RunResult, paths: ReportPaths): Readonly<Record<string, string>> {
  const { byVerdict, muted } = result.totals;
  const { issues } = result;
  const changes = issues === undefined || issues.dryRun ? [] : issues.changes;
  const done = (...kinds: readonly IssueChange['kind'][]): string =>
    String(changes.filter(({ kind }) => kinds.includes(kind)).length);
  return {
    status: result.status,
    drift: String(byVerdict.drift),
    new: issues === undefined ? '' : String(issues.newFindings),
    resolved: issues === undefined ? '' : String(issues.resolvedFindings),
    accepted: String(byVerdict.accepted),
    muted: muted === undefined ? '' : String(muted),
    unknown: String(byVerdict.unknown),
    accounts: String(result.coverage.accounts),
    coverage: coverageRatio(result.coverage).toFixed(4),
    'issues-opened': done('open'),
    'issues-updated': done('update'),
    'issues-reopened': done('reopen'),
    'issues-closed': done('close', 'fold', 'migrate'),
    'issues-deferred': done('defer'),
    report: paths.report,
    html: paths.html,
    sarif: paths.sarif,
    snapshot: paths.snapshot ?? '',
    weakened: '',
  };
}
