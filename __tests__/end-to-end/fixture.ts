import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getOctokit } from '@actions/github';
import { afterAll, expect, vi } from 'vitest';
import { generate } from '../../sandbox/aws/credential-report.ts';
import type { LoggedRequest as AwsRequest } from '../../sandbox/aws/server.ts';
import { createConformity } from '../../sandbox/github/conformity.ts';
import type { LoggedRequest as GitHubRequest } from '../../sandbox/github/front.ts';
import type { IssueView } from '../../sandbox/github/view.ts';
import type { RunnerEvent } from '../../sandbox/runner/environment.ts';
import type { RunOptions, RunResult } from '../../sandbox/runner.ts';
import { baselinePath, type SandboxWorld, startWorld, type WorldOptions } from '../../sandbox/world.ts';

export const root = join(import.meta.dirname, '../..');
export const baselineFile = baselinePath;
export { schedule } from '../../sandbox/world.ts';
export const exampleBaseline = await readFile(join(root, 'examples/aws-baseline.yml'), 'utf8');

/** Hooks run the action several times; a busy machine must not fail them. */
vi.setConfig({ hookTimeout: 60_000 });

const worlds: SandboxWorld[] = [];
const conformity = createConformity();

/** Whatever a test does: each request and each reply is as GitHub describes its API. */
afterAll(async () => {
  const violations = worlds.flatMap(({ github }) => github.violations);
  await Promise.all(worlds.splice(0).map((world) => world.close()));
  expect(violations).toEqual([]);
});

type Options = Partial<WorldOptions>;

/** A sandbox that is gone after the file's tests. Its credential reports are ready, so that no run waits for them. */
export async function openWorld(options: Options): Promise<SandboxWorld> {
  const world = await openColdWorld(options);
  remakeReports(world);
  return world;
}

/** The same, without any credential report yet. */
export async function openColdWorld(options: Options): Promise<SandboxWorld> {
  const github = { conformity, ...options.github };
  const world = await startWorld({ now: () => new Date(), ...options, github });
  worlds.push(world);
  hasBase(world, exampleBaseline);
  return world;
}

/** The commit that `pullRequest` is made to. */
const base = '89abcdef0123456789abcdef0123456789abcdef';

/** GitHub has this baseline at that commit, however often it is asked. */
function hasBase({ github }: SandboxWorld, baseline: string): void {
  const body = {
    type: 'file',
    name: 'aws-baseline.yml',
    path: baselinePath,
    sha: base,
    size: Buffer.byteLength(baseline),
    encoding: 'base64',
    content: Buffer.from(baseline).toString('base64'),
  };
  const path = /\/contents\/\.github(\/|%2F)aws-baseline\.yml$/;
  const reply = { status: 200, headers: {}, body };
  github.fault({ method: 'GET', path, query: new RegExp(base) }, { kind: 'reply', reply }, 1_000_000);
}

/** Commits a file to the repository; gives the commit. */
export async function commit({ github }: SandboxWorld, path: string, text: string): Promise<string> {
  const { repos } = getOctokit(github.tokenOf('octocat'), { baseUrl: github.url }).rest;
  const [owner = '', repo = ''] = github.repository.split('/');
  const former = await repos.getContent({ owner, repo, path }).catch(() => undefined);
  const sha = former !== undefined && 'sha' in former.data ? { sha: former.data.sha } : {};
  const content = Buffer.from(text).toString('base64');
  const { data } = await repos.createOrUpdateFileContents({
    owner,
    repo,
    path,
    message: 'Write',
    content,
    ...sha,
  });
  return data.commit.sha ?? '';
}

/** A clock that goes as this machine's does, and that a test sets forward. */
export interface TestClock {
  readonly now: () => Date;
  readonly pass: (days: number) => void;
}

export function createTestClock(): TestClock {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead),
    pass: (days) => {
      ahead += days * 86_400_000;
    },
  };
}

/** AWS keeps a report for four hours; here everybody gets a new one, which shows what has changed. */
export function remakeReports({ aws: { state } }: SandboxWorld): void {
  state.report.delaySeconds = 0;
  state.reports.clear();
  for (const account of state.accounts.values()) generate(state, account, new Date(), false);
}

/** A run, what it asked of both servers, and its report. */
export interface Told extends RunResult {
  readonly github: readonly GitHubRequest[];
  readonly aws: readonly AwsRequest[];
  /** Undefined when the run wrote none. */
  readonly report: Report | undefined;
  /** report.html and report.sarif, as far as the run wrote them. */
  readonly files: readonly string[];
}

export async function act(world: SandboxWorld, options: Partial<RunOptions>): Promise<Told> {
  const { aws, github, workspace } = world;
  const folder = join(workspace, 'rootline-report');
  const names = ['report.json', 'report.html', 'report.sarif'].map((name) => join(folder, name));
  await Promise.all(names.map((name) => rm(name, { force: true })));
  const before = { aws: aws.requests.length, github: github.requests.length };
  const result = await world.run(options);
  return {
    ...result,
    aws: aws.requests.slice(before.aws),
    github: github.requests.slice(before.github),
    report: await readReport(join(folder, 'report.json')),
    files: (await Promise.all(names.slice(1).map((name) => readFile(name, 'utf8').catch(() => [])))).flat(),
  };
}

/** What the tests look at in report.json. */
export interface Report {
  readonly status: string;
  readonly coverage: {
    readonly accounts: number;
    readonly judged: number;
    readonly ratio: number;
    readonly skipped: readonly { readonly account: string; readonly state: string }[];
    readonly unreadable: readonly { readonly account: string }[];
  };
  readonly totals: {
    readonly 'by-control': Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
  readonly findings: readonly ReportedFinding[];
  readonly issues: {
    readonly 'dry-run': boolean;
    readonly changes: readonly ReportedChange[];
  } | null;
  readonly 'pull-request': {
    readonly before: string;
    readonly 'facts-of': string | null;
    readonly changes: readonly { readonly weakens: boolean; readonly sentence: string }[];
    readonly findings: {
      readonly added: readonly { readonly key: string }[];
      readonly resolved: readonly { readonly key: string; readonly by: string }[];
    } | null;
  } | null;
  readonly calls: Readonly<Record<string, number>>;
  readonly warnings: readonly { readonly message: string }[];
}

export interface ReportedFinding {
  readonly account: string;
  readonly control: string;
  readonly resource: string | null;
  readonly verdict: string;
  readonly severity: string;
  readonly observed: string;
  readonly source: string | null;
  readonly reason: string | null;
  readonly cause: { readonly kind: string; readonly message: string; readonly mend: string } | null;
}

export interface ReportedChange {
  readonly change: string;
  readonly number: number | null;
  readonly subject: string;
  readonly assignees: readonly string[];
  readonly reason: string;
}

async function readReport(file: string): Promise<Report | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The report of a run that must have written one. */
export function reportOf({ report, lines }: Told): Report {
  if (report === undefined) throw new Error(`The run wrote no report:\n${lines.join('\n')}`);
  return report;
}

/** `444444444444: root-user.mfa, iam-users.access-keys.max-age of legacy-ci`, by account, for one verdict. */
export function found(told: Told, verdict: string): Readonly<Record<string, readonly string[]>> {
  const findings = reportOf(told).findings.filter((finding) => finding.verdict === verdict);
  const byAccount = Map.groupBy(findings, ({ account }) => account);
  return Object.fromEntries(
    [...byAccount].map(([account, own]) => [
      account,
      own.map(({ control, resource }) => (resource === null ? control : `${control} of ${resource}`)).sort(),
    ]),
  );
}

/** What a run did about each account's issue. */
export function changes(told: Told): Readonly<Record<string, string>> {
  const list = reportOf(told).issues?.changes ?? [];
  return Object.fromEntries(
    list.flatMap(({ subject, change }) => {
      const [, account] = /^account (\S+)$/.exec(subject) ?? [];
      return account === undefined ? [] : [[account, change]];
    }),
  );
}

/** Requests that write to GitHub: everything but reads and GraphQL, which serves only queries here. */
export function writes({ github }: Pick<Told, 'github'>): readonly string[] {
  return github
    .filter(({ method, path }) => method !== 'GET' && path !== '/graphql')
    .map(({ method, path }) => `${method} ${path}`);
}

/** The account an issue is about, by its title. */
export function accountOf({ title }: Pick<IssueView, 'title'>): string {
  return /\((\d{12})\)/.exec(title)?.[1] ?? '';
}

/** The issues about accounts, without the overview and the one about what could not be read. */
export function aboutAccounts(issues: readonly IssueView[]): readonly IssueView[] {
  return issues.filter((issue) => accountOf(issue) !== '');
}

/** What a run did about the overview, or about the issue that tells what could not be read. */
export function changeOf(told: Told, subject: 'overview' | 'coverage'): string | undefined {
  return reportOf(told).issues?.changes.find((change) => change.subject === subject)?.change;
}

/** Writes besides that of the overview, which changes with every total that it tells. */
export async function writesBesidesOverview(world: SandboxWorld, told: Told): Promise<readonly string[]> {
  const { number } = await overviewOf(world);
  return writes(told).filter((write) => !write.endsWith(`/issues/${number}`));
}

export async function overviewOf({ github }: SandboxWorld): Promise<IssueView> {
  const all = (await github.issues()).filter(({ title }) => title.startsWith('Rootline overview'));
  return only(all.filter(({ stateReason }) => stateReason !== 'duplicate'));
}

/** The one about what could not be read. */
export async function coverageIssueOf({ github }: SandboxWorld): Promise<IssueView> {
  const about = / could not be read in full$| not looked at again$/;
  return only((await github.issues()).filter((issue) => accountOf(issue) === '' && about.test(issue.title)));
}

function only(issues: readonly IssueView[]): IssueView {
  const [issue, ...others] = issues;
  if (issue === undefined || others.length > 0) throw new Error(`There are ${issues.length} such issues.`);
  return issue;
}

/** Rootline's issue about an account. */
export async function issueOf({ github }: SandboxWorld, account: string): Promise<IssueView> {
  const own = (await github.issues()).filter(
    (issue) => accountOf(issue) === account && issue.author === 'github-actions[bot]',
  );
  return only(own);
}

export async function checkOut({ workspace }: SandboxWorld, baseline: string | Uint8Array): Promise<void> {
  await writeFile(join(workspace, baselinePath), baseline);
}

/** Everything that must stay secret in a run: tokens, and what AWS gave out in any run so far. */
export function secretsOf({ github, oidc, aws }: SandboxWorld, { masks }: RunResult): readonly string[] {
  const sessions = [...aws.state.sessions.values()];
  const idTokens = masks.filter((mask) => mask.startsWith('eyJ'));
  return [
    github.token,
    oidc.requestToken,
    ...idTokens,
    ...sessions.flatMap(({ secretAccessKey, sessionToken }) => [secretAccessKey, sessionToken]),
  ];
}

/** Lines that show a signed token, whether or not it was masked, except the command that masks it. */
export function tokenLines({ lines }: RunResult): readonly string[] {
  return lines.filter((line) => !line.startsWith('::add-mask::') && /\beyJ[\w-]{10,}\.eyJ[\w-]/.test(line));
}

/** Error lines of the run as a whole, in contrast to marks on a line of a file. */
export function errors({ commands }: RunResult): readonly string[] {
  return commands
    .filter(({ command, properties }) => command === 'error' && properties.file === undefined)
    .map(({ message }) => message);
}

export interface Mark {
  readonly level: string;
  /** `file:line:column`. */
  readonly place: string;
  readonly title: string;
  readonly message: string;
}

/** Annotations on lines of a file. */
export function marks({ commands }: RunResult): readonly Mark[] {
  return commands
    .filter(({ properties }) => properties.file !== undefined)
    .map(({ command, properties: { file, line, col, title = '' }, message }) => ({
      level: command,
      place: `${file}:${line}:${col}`,
      title,
      message,
    }));
}

/** Lines of a stack trace, outside the debug log. */
export function stackLines({ lines }: RunResult): readonly string[] {
  return lines.filter((line) => !line.startsWith('::debug::') && /^\s*at \S|\bnode:internal\b/.test(line));
}

export function event(name: string, ref: string, payload: RunnerEvent['payload']): RunnerEvent {
  return { name, ref, payload: { repository: { default_branch: 'main' }, ...payload } };
}

/**
 * A pull request whose head is in the repository of this id; its own repository has the id 1. It is made to a commit
 * that holds the example's baseline, and nobody finds its conversation.
 */
export function pullRequest(headRepository: number): RunnerEvent {
  return pullRequestTo(base, 7, headRepository);
}

export function pullRequestTo(sha: string, number: number, headRepository: number): RunnerEvent {
  const payload = {
    pull_request: { number, head: { repo: { id: headRepository } }, base: { sha, repo: { id: 1 } } },
  };
  return event('pull_request', `refs/pull/${number}/merge`, payload);
}

export function mergeGroupTo(sha: string): RunnerEvent {
  const payload = { merge_group: { base_sha: sha } };
  return event('merge_group', 'refs/heads/gh-readonly-queue/main/pr-7', payload);
}
