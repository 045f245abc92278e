import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { State } from './aws/model.ts';
import {
  accountOf,
  drifting,
  indented,
  type Report,
  sameSet,
  showChanges,
  showIssues,
  showVerdicts,
  stateOf,
  withoutMarker,
} from './demo-telling.ts';
import type { IssueView } from './github/view.ts';
import type { RunResult } from './runner.ts';
import { startWorld } from './world.ts';

/**
 * Shows Rootline at work on a sandbox organization: a first run, a run after AWS has changed, one after a person has
 * closed an issue, and one after nothing has happened. Everything it says it has checked; it ends with 1 when something
 * is not as it says.
 */
const reports = join('rootline-report', 'demo');
const mended = { id: '333333333333', name: 'Log Archive' };
const broken = { id: '222222222222', name: 'Security Audit' };
const hidden = { id: '666666666666', name: 'Checkout Prod' };
const changed = { id: '444444444444', name: 'Payments Prod' };
const closed = { id: '555555555555', name: 'Payments Dev' };
const failed: string[] = [];
let lastReport: Report;

await rm(reports, { recursive: true, force: true });
const world = await startWorld({ now: () => new Date() });
try {
  await firstRun();
  await afterChanges();
  await afterClosing();
  await afterNothing();
} finally {
  await world.close();
}
console.log(
  `\nWhat the runs left is in ${reports}. Open ${join(reports, 'first/report.html')} in a browser.`,
);
console.log(
  failed.length === 0 ? '\nEverything above was checked.' : `\nNot as claimed: ${failed.join('; ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

async function firstRun(): Promise<void> {
  headline('1. The first run');
  const report = await runOnce('first');
  showVerdicts(report);
  const opened = await world.github.issues();
  const about = opened.filter((issue) => accountOf(issue) !== '');
  showIssues(opened);
  claim('every account that drifts has one open issue', sameSet(drifting(report), about.map(accountOf)));
  claim(
    'each of them is assigned',
    about.every(({ assignees }) => assignees.length > 0),
  );
  const coverage = coverageOf(opened);
  claim(
    'what could not be read has an issue of its own, which names every such account',
    report.coverage.unreadable.every(({ account }) => coverage?.body.includes(account)),
  );
  const overview = overviewOf(opened);
  claim('the overview tells the totals', overview?.body.includes(`**${drift(report)} findings drift**`));
  const shown = about.find((issue) => accountOf(issue) === mended.id);
  for (const issue of [shown, coverage, overview])
    console.log(`\n${issue?.title}\n\n${indented(withoutMarker(issue?.body ?? ''))}`);
}

async function afterChanges(): Promise<void> {
  headline('2. AWS changes');
  console.log(
    `- ${mended.name}: its root e-mail is moved to the right domain, and its billing contact is set.`,
  );
  console.log(`- ${broken.name}: somebody makes an access key for its root user.`);
  console.log(`- ${changed.name}: somebody takes its billing contact away.`);
  console.log(`- ${hidden.name}: somebody deletes the role that Rootline reads it by.`);
  const before = await world.github.issues();
  change(world.aws.state);
  const report = await runOnce('second');
  const after = await world.github.issues();
  showChanges(report);
  claim(`${mended.name}: its issue is closed as completed`, stateOf(after, mended.id) === 'closed completed');
  claim(`${broken.name}: an issue is open`, stateOf(after, broken.id) === 'open');
  const comments = await world.github.comments(numberOf(after, changed.id));
  claim(
    `${changed.name}: one comment says what came`,
    comments.length === 1 && comments[0]?.body.includes('`contacts.billing`'),
  );
  claim(`${hidden.name}: its issue is still open, with all its rows`, keepsRows(before, after));
  claim(
    `${hidden.name}: it has joined the issue about what could not be read`,
    coverageOf(after)?.body.includes(hidden.id),
  );
  const touched = [mended.id, changed.id, hidden.id, ''];
  claim('no other issue was touched', untouched(before, after, touched));
  console.log(`\nThe comment:\n\n${indented(withoutMarker(comments[0]?.body ?? ''))}`);
}

async function afterClosing(): Promise<void> {
  headline('3. A person closes an issue');
  console.log(`- octocat closes the issue of ${closed.name} as not planned, though it drifts.`);
  const before = await world.github.issues();
  await world.github.asUser('octocat').close(numberOf(before, closed.id), 'not_planned');
  const drifted = drift(lastReport);
  const report = await runOnce('third');
  const after = await world.github.issues();
  showChanges(report);
  claim('it stays closed: it is muted', stateOf(after, closed.id) === 'closed not_planned');
  claim(
    'its findings stay drift, and are counted as muted besides',
    drift(report) === drifted && report.totals.muted > 0,
  );
  claim('the overview tells of it', overviewOf(after)?.body.includes('### Muted drift'));
  claim('no other issue was touched', untouched(before, after, [closed.id, '']));
}

async function afterNothing(): Promise<void> {
  headline('4. Nothing changes');
  const before = await world.github.issues();
  const seen = world.github.requests.length;
  const report = await runOnce('fourth');
  const written = world.github.requests
    .slice(seen)
    .filter(({ method, path }) => method !== 'GET' && path !== '/graphql');
  showChanges(report);
  claim('nothing was written', written.length === 0);
  claim('the issues are what they were', same(before, await world.github.issues()));
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
  const { billing: _gone, ...others } = state.account(changed.id).contacts;
  state.account(changed.id).contacts = others;
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
  const kept = join(reports, name);
  await mkdir(kept, { recursive: true });
  await cp(join(world.workspace, 'rootline-report'), kept, { recursive: true });
  await writeFile(join(kept, 'summary.md'), summary);
  lastReport = JSON.parse(await readFile(join(kept, 'report.json'), 'utf8'));
  return lastReport;
}

function progress(started: number, line = 'running the action'): void {
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}, ${seconds} s` : `${line}\n`);
}

function drift({ totals }: Report): number {
  return totals['by-verdict'].drift ?? 0;
}

function coverageOf(issues: readonly IssueView[]): IssueView | undefined {
  return issues.find(({ title }) => title.endsWith('could not be read in full'));
}

function overviewOf(issues: readonly IssueView[]): IssueView | undefined {
  return issues.find(({ title }) => title.startsWith('Rootline overview'));
}

function numberOf(issues: readonly IssueView[], account: string): number {
  return issues.find((issue) => accountOf(issue) === account)?.number ?? 0;
}

function keepsRows(before: readonly IssueView[], after: readonly IssueView[]): boolean {
  const [was, is] = [before, after].map((issues) => issues.find((issue) => accountOf(issue) === hidden.id));
  const controls = new Set(was?.body.match(/`(?:root-user|contacts|iam-users)\.[\w.-]+`/g));
  return (
    is?.state === 'open' && controls.size > 0 && [...controls].every((control) => is.body.includes(control))
  );
}

/** Accounts whose issues may have changed; the empty one stands for what is about no account. */
function untouched(
  before: readonly IssueView[],
  after: readonly IssueView[],
  changed: readonly string[],
): boolean {
  const others = before.filter((issue) => !changed.includes(accountOf(issue)));
  return others.every((issue) =>
    same(
      issue,
      after.find(({ number }) => number === issue.number),
    ),
  );
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function claim(text: string, holds: boolean | undefined): void {
  console.log(`${holds === true ? '✓' : '✗'} ${text}`);
  if (holds !== true) failed.push(text);
}

function headline(text: string): void {
  console.log(`\n${text}\n${'='.repeat(text.length)}\n`);
}
