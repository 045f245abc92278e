import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { markdownTable } from 'markdown-table';
import type { State } from './aws/model.ts';
import type { IssueView } from './github/view.ts';
import type { RunResult } from './runner.ts';
import { type SandboxWorld, startWorld } from './world.ts';

/**
 * Shows Rootline at work on a sandbox organization: a first run, a run after three accounts have changed, and a run
 * after nothing has. Everything it says it has checked; it ends with 1 when something is not as it says.
 */
const reports = join('rootline-report', 'demo');
const mended = { id: '333333333333', name: 'Log Archive' };
const broken = { id: '222222222222', name: 'Security Audit' };
const hidden = { id: '666666666666', name: 'Checkout Prod' };
const failed: string[] = [];

await rm(reports, { recursive: true, force: true });
const world = await startWorld({ now: () => new Date() });
try {
  await demonstrate(world);
} finally {
  await world.close();
}
console.log(
  failed.length === 0 ? '\nEverything above was checked.' : `\nNot as claimed: ${failed.join('; ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

async function demonstrate({ aws, github }: SandboxWorld): Promise<void> {
  headline('1. The first run');
  const first = await runOnce('first');
  showVerdicts(first);
  const opened = await github.issues();
  showIssues(opened);
  claim('every account that drifts has one open issue', sameSet(drifting(first), opened.map(accountOf)));
  claim(
    'every issue is assigned',
    opened.every(({ assignees }) => assignees.length > 0),
  );
  claim(
    'what could not be read opened nothing',
    first.coverage.unreadable.every(
      ({ account }) =>
        drifting(first).includes(account) || !opened.some((issue) => accountOf(issue) === account),
    ),
  );
  const shown = opened.find((issue) => accountOf(issue) === mended.id);
  console.log(
    `\nOne issue as text:\n\n${indented(`${shown?.title}\n\n${withoutMarker(shown?.body ?? '')}`)}`,
  );

  headline('2. AWS changes');
  console.log(
    `- ${mended.name}: its root e-mail is moved to the right domain, and its billing contact is set.`,
  );
  console.log(`- ${broken.name}: somebody makes an access key for its root user.`);
  console.log(`- ${hidden.name}: somebody deletes the role that Rootline reads it by.`);
  change(aws.state);
  const second = await runOnce('second');
  const after = await github.issues();
  showChanges(second);
  claim(`${mended.name}: its issue is closed as completed`, stateOf(after, mended.id) === 'closed completed');
  claim(`${broken.name}: an issue is open`, stateOf(after, broken.id) === 'open');
  claim(`${hidden.name}: its issue is still open, with all its rows`, keepsRows(opened, after));
  claim('no other issue was touched', untouched(opened, after, [mended.id, hidden.id]));

  headline('3. Nothing changes');
  const writes = github.requests.length;
  const third = await runOnce('third');
  const written = github.requests
    .slice(writes)
    .filter(({ method, path }) => method !== 'GET' && path !== '/graphql');
  showChanges(third);
  claim('nothing was written', written.length === 0);
  claim('the issues are what they were', JSON.stringify(after) === JSON.stringify(await github.issues()));
  console.log(
    `\nThe summaries and reports of the three runs: ${reports}/{first,second,third}/{summary.md,report.json}`,
  );
}

function change(state: State): void {
  const archive = state.account(mended.id);
  archive.email = 'aws+log-archive@example.com';
  archive.contacts.billing = {
    ...state.account(broken.id).contacts.billing,
    name: 'Accounts Payable',
    title: 'Finance',
    email: 'billing@example.com',
    phone: '+1 555 0102',
  };
  state.account(broken.id).root.accessKeys.push({
    active: true,
    created: new Date(),
    lastUsed: undefined,
    service: 's3',
    region: 'us-east-1',
  });
  state.account(hidden.id).roles = {};
}

/** What the demo looks at in a report.json. */
interface Report {
  readonly status: string;
  readonly coverage: {
    readonly accounts: number;
    readonly judged: number;
    readonly skipped: readonly {
      readonly account: string;
      readonly 'account-name': string;
      readonly state: string;
    }[];
    readonly unreadable: readonly {
      readonly account: string;
      readonly causes: readonly { readonly message: string }[];
    }[];
  };
  readonly totals: { readonly 'by-verdict': Readonly<Record<string, number>> };
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

async function runOnce(name: string): Promise<Report> {
  const started = performance.now();
  const ticking = process.stderr.isTTY ? setInterval(() => progress(started), 200) : undefined;
  const result = await world.run({
    onLine: (line) => (/accounts done$/.test(line) ? progress(started, line) : undefined),
  });
  clearInterval(ticking);
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  claim(
    `the action ended with 0 after ${((performance.now() - started) / 1000).toFixed(1)} s`,
    result.exitCode === 0,
  );
  if (result.exitCode !== 0) console.log(result.lines.slice(-20).join('\n'));
  return keep(name, result);
}

async function keep(name: string, { summary }: RunResult): Promise<Report> {
  const report = await readFile(join(world.workspace, 'rootline-report', 'report.json'), 'utf8');
  await mkdir(join(reports, name), { recursive: true });
  await writeFile(join(reports, name, 'summary.md'), summary);
  await writeFile(join(reports, name, 'report.json'), report);
  return JSON.parse(report) as Report;
}

function progress(started: number, line = 'running the action'): void {
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}, ${seconds} s` : `${line}\n`);
}

function showVerdicts({ coverage, totals, findings }: Report): void {
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

function showIssues(issues: readonly IssueView[]): void {
  console.log('\nIssues opened:\n');
  for (const { number, title, assignees, labels } of issues)
    console.log(`#${number} ${title}\n   assigned to ${assignees.join(', ')}; labels ${labels.join(', ')}`);
}

function showChanges({ issues, coverage }: Report): void {
  console.log('\nWhat happened to the issues, and why:\n');
  for (const { change, number, title, reason } of issues.changes)
    console.log(`${change.padEnd(6)} ${number === null ? '' : `#${number} `}${title}\n       ${reason}`);
  for (const { account, causes } of coverage.unreadable)
    console.log(`unread ${account}: ${causes[0]?.message}`);
}

function drifting({ findings }: Report): readonly string[] {
  return [...new Set(findings.filter(({ verdict }) => verdict === 'drift').map(({ account }) => account))];
}

function accountOf({ title }: IssueView): string {
  return /\((\d{12})\)/.exec(title)?.[1] ?? '';
}

function stateOf(issues: readonly IssueView[], account: string): string {
  const own = issues.filter((issue) => accountOf(issue) === account);
  return own
    .map(({ state, stateReason }) => (state === 'open' ? state : `${state} ${stateReason}`))
    .join(', ');
}

function keepsRows(before: readonly IssueView[], after: readonly IssueView[]): boolean {
  const [was, is] = [before, after].map((issues) => issues.find((issue) => accountOf(issue) === hidden.id));
  const controls = new Set(was?.body.match(/`(?:root-user|contacts|iam-users)\.[\w.-]+`/g));
  return (
    is?.state === 'open' && controls.size > 0 && [...controls].every((control) => is.body.includes(control))
  );
}

function untouched(
  before: readonly IssueView[],
  after: readonly IssueView[],
  changed: readonly string[],
): boolean {
  const others = before.filter((issue) => !changed.includes(accountOf(issue)));
  return others.every(
    (issue) => JSON.stringify(issue) === JSON.stringify(after.find(({ number }) => number === issue.number)),
  );
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}

function claim(text: string, holds: boolean): void {
  console.log(`${holds ? '✓' : '✗'} ${text}`);
  if (!holds) failed.push(text);
}

function headline(text: string): void {
  console.log(`\n${text}\n${'='.repeat(text.length)}\n`);
}

function withoutMarker(body: string): string {
  return body.replace(/^<!--.*?-->\s*/s, '');
}

function indented(text: string): string {
  return text.replace(/^/gm, '    ');
}
