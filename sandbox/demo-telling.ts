import { markdownTable } from 'markdown-table';
import type { IssueView } from './github/view.ts';

/** What the demo looks at in a report.json. */
export interface Report {
  readonly status: string;
  readonly coverage: {
    readonly accounts: number;
    readonly judged: number;
    readonly skipped: readonly {
      readonly account: string;
      readonly 'account-name': string;
      readonly state: string;
    }[];
    readonly unreadable: readonly { readonly account: string }[];
  };
  readonly totals: { readonly 'by-verdict': Readonly<Record<string, number>>; readonly muted: number };
  readonly findings: readonly {
    readonly account: string;
    readonly 'account-name': string;
    readonly verdict: string;
    readonly severity: string;
    readonly control: string;
  }[];
  readonly issues: {
    readonly changes: readonly {
      readonly change: string;
      readonly number: number | null;
      readonly title: string;
      readonly reason: string;
    }[];
  };
}

export function showVerdicts({ coverage, totals, findings }: Report): void {
  const { pass, drift, unknown, 'not-applicable': none } = totals['by-verdict'];
  console.log(
    `\n${coverage.accounts} active accounts, ${coverage.judged} of them read in full; ${coverage.skipped.length} skipped (${coverage.skipped.map((account) => `${account['account-name']}: ${account.state}`).join(', ')}).`,
  );
  console.log(`${drift} findings drift, ${unknown} are unknown, ${pass} pass, ${none} do not apply.\n`);
  const named = Map.groupBy(findings, ({ account }) => account);
  console.log(
    markdownTable([
      ['account', 'name', 'drift', 'unknown', 'worst', 'controls that drift'],
      ...[...named].map(([id, own]) => {
        const drift = own.filter(({ verdict }) => verdict === 'drift');
        const controls = [...new Set(drift.map(({ control }) => control))];
        const more = controls.length > 3 ? `, ${controls.length - 3} more` : '';
        return [
          id,
          own[0]?.['account-name'] ?? '',
          String(drift.length),
          String(own.filter(({ verdict }) => verdict === 'unknown').length),
          drift[0]?.severity ?? '',
          controls.slice(0, 3).join(', ') + more,
        ];
      }),
    ]),
  );
}

export function showIssues(issues: readonly IssueView[]): void {
  console.log('\nIssues opened:\n');
  for (const { number, title, assignees, labels } of issues)
    console.log(
      `#${number} ${title}\n   assigned to ${assignees.join(', ') || 'nobody'}; labels ${labels.join(', ')}`,
    );
}

export function showChanges({ issues }: Report): void {
  console.log('\nWhat happened to the issues, and why:\n');
  for (const { change, number, title, reason } of issues.changes)
    console.log(`${change.padEnd(6)} ${number === null ? '' : `#${number} `}${title}\n       ${reason}`);
}

export function drifting({ findings }: Report): readonly string[] {
  return [...new Set(findings.filter(({ verdict }) => verdict === 'drift').map(({ account }) => account))];
}

export function accountOf({ title }: IssueView): string {
  return /\((\d{12})\)/.exec(title)?.[1] ?? '';
}

export function stateOf(issues: readonly IssueView[], account: string): string {
  const own = issues.filter((issue) => accountOf(issue) === account);
  return own
    .map(({ state, stateReason }) => (state === 'open' ? state : `${state} ${stateReason}`))
    .join(', ');
}

export function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}

export function withoutMarker(body: string): string {
  return body.replace(/<!--.*?-->/gs, '').trim();
}

export function indented(text: string): string {
  return text.replace(/^/gm, '    ');
}
