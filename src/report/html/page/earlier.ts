import type { PageVerdict } from '../data.ts';
import type { Finding, Model } from './model.ts';

/** What is compared of a report.json. */
export interface Earlier {
  readonly organization: string | null;
  readonly baseline: string | null;
  readonly generatedAt: string;
  readonly verdicts: Readonly<Record<string, number>>;
  readonly findings: readonly EarlierFinding[];
}

export interface EarlierFinding {
  readonly key: string;
  readonly account: string;
  readonly accountName: string;
  readonly control: string;
  readonly resource: string | undefined;
  readonly verdict: string;
  readonly severity: string;
  readonly observed: string;
}

export type Change = 'new' | 'worse' | 'resolved' | 'accepted' | 'unconfirmed' | 'gone' | 'kept';

export interface Compared {
  readonly change: Change;
  readonly now: Finding | undefined;
  readonly before: EarlierFinding | undefined;
}

/** A report.json; or why the text is none, as a sentence. */
export function readEarlier(text: string): Earlier | string {
  const report = parsed(text);
  if (!isRecord(report)) return 'This file is no JSON. Choose the report.json of an earlier run.';
  if (report.schema !== 'rootline-report/1')
    return 'This file is no report.json of Rootline that this page can read (its "schema" is not rootline-report/1).';
  const { totals, findings, baseline } = report;
  const verdicts = isRecord(totals) ? totals['by-verdict'] : undefined;
  if (!Array.isArray(findings) || !isRecord(verdicts))
    return 'This report.json is damaged: it has no findings or no totals.';
  return {
    organization: textOf(report.organization) ?? null,
    baseline: isRecord(baseline) ? (textOf(baseline.name) ?? null) : null,
    generatedAt: textOf(report['generated-at']) ?? '',
    verdicts: Object.fromEntries(
      Object.entries(verdicts).map(([verdict, value]) => [verdict, Number(value)]),
    ),
    findings: findings.filter(isRecord).map((finding) => ({
      key: textOf(finding.key) ?? '',
      account: textOf(finding.account) ?? '',
      accountName: textOf(finding['account-name']) ?? '',
      control: textOf(finding.control) ?? '',
      resource: textOf(finding.resource),
      verdict: textOf(finding.verdict) ?? '',
      severity: textOf(finding.severity) ?? '',
      observed: textOf(finding.observed) ?? '',
    })),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

const ranks = ['low', 'medium', 'high', 'critical'];

/** Everything that drifts now or drifted then, and what became of it. What could not be read now is never resolved. */
export function compare(model: Model, earlier: Earlier): readonly Compared[] {
  const before = new Map(
    earlier.findings.filter(({ verdict }) => verdict === 'drift').map((finding) => [finding.key, finding]),
  );
  const drift = model.findings.filter(({ verdict }) => verdict === 'drift');
  const now = drift.map((finding): Compared => {
    const was = before.get(finding.key);
    const worse = was !== undefined && ranks.indexOf(finding.severity) > ranks.indexOf(was.severity);
    return { change: was === undefined ? 'new' : worse ? 'worse' : 'kept', now: finding, before: was };
  });
  const rows = rowsOf(model);
  const then = [...before.values()].flatMap((was): readonly Compared[] => {
    const finding = model.byKey.get(was.key);
    if (finding?.verdict === 'drift') return [];
    return [{ change: becameOf(was, finding, model, rows), now: finding, before: was }];
  });
  return [...now, ...then];
}

function rowsOf({ accounts }: Model): ReadonlyMap<string, string> {
  return new Map(accounts.map(({ id, cells }) => [id, cells]));
}

function becameOf(
  was: EarlierFinding,
  now: Finding | undefined,
  model: Model,
  rows: ReadonlyMap<string, string>,
): Change {
  const changes: Partial<Record<PageVerdict, Change>> = { accepted: 'accepted', unknown: 'unconfirmed' };
  const told = now === undefined ? undefined : changes[now.verdict];
  if (told !== undefined) return told;
  const cells = rows.get(was.account);
  const place = model.data.controls.findIndex(({ id }) => id === was.control);
  if (cells === undefined || place < 0 || cells[place] === '.') return 'gone';
  // A user's finding is unconfirmed, too, when nothing could be said of the account's users at all.
  const whole = model.byKey.get(`${was.account}/${was.control}`);
  return whole?.verdict === 'unknown' ? 'unconfirmed' : 'resolved';
}
