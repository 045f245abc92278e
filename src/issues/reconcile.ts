import { createHash, createHmac } from 'node:crypto';
import type { GroupBy } from '../baseline/model.ts';
import type { AccountVerdict } from '../drift/finding.ts';
import type { IssueChange, IssuesOutcome } from '../drift/result.ts';
import type { Identity } from '../github/identity.ts';
import type { IssuesGateway } from '../github/issues.ts';
import { tidyHeap } from '../heap.ts';
import type { Account, Inventory } from '../snapshot/account.ts';
import { withNumber } from '../troubles.ts';
import { type Applied, createWriter, type Surroundings, type Writer } from './apply.ts';
import { findAssignable } from './assignable.ts';
import { rehearse } from './describe.ts';
import { groupKey, scopeKey } from './group.ts';
import { defer, isWrite, type Operation } from './operation.ts';
import { planOverview } from './overview.ts';
import { findOverviews, openAfter } from './overview-issue.ts';
import { inquiries, type Plan, type PlanInput, plan, planMigration } from './plan.ts';
import { ownersOfOpen, type Scene, sceneOf } from './scene.ts';
import type { Seal } from './seal.ts';
import { readStandings } from './standings.ts';
import type { Links } from './subject.ts';
import { type Survey, survey } from './survey.ts';

/** What a run found out. */
export interface Found {
  readonly verdicts: readonly AccountVerdict[];
  readonly inventory: Inventory;
  /** Accounts that are not judged because of their state. */
  readonly skipped: readonly Account[];
  /** Whether the inventory is complete, and the run was limited neither to accounts nor to a shard. */
  readonly whole: boolean;
  readonly groupBy: GroupBy;
}

export interface ReconcileSettings {
  /** `owner/name` of the repository that gets the issues. */
  readonly repository: string;
  /** Whom the token acts as, then everybody whose issues are trusted as much. */
  readonly authors: readonly [Identity, ...Identity[]];
  readonly organizationId: string | undefined;
  readonly baselineName: string;
  readonly labels: readonly string[];
  /** Issues written to, at most; the overview does not count. */
  readonly maxIssueWrites: number;
  readonly links: Links;
  /** The page of this run. */
  readonly runUrl: string | undefined;
  /** The secret that signs markers. */
  readonly markerKey: string | undefined;
  readonly dryRun: boolean;
}

export interface Reconciled {
  readonly outcome: IssuesOutcome;
  /** One sentence each. */
  readonly warnings: readonly string[];
  /** Why the issues could not be made equal to the drift, though the outcome tells what was done. */
  readonly failure: Error | undefined;
}

/** Requests of the token's hourly budget that are left for others; the overview may still take most of them. */
const RESERVE = 50;
const LAST_RESERVE = 5;

/**
 * Makes the issues of one repository equal to the drift. Throws `GitHubError` or `RateLimited` when the issues could not
 * be read; what fails later is returned beside what was done. A dry run goes the same way, and writes nothing.
 */
export async function reconcileIssues(
  gateway: IssuesGateway,
  found: Found,
  settings: ReconcileSettings,
  surroundings: Surroundings,
): Promise<Reconciled> {
  const seal = sealOf(settings.markerKey);
  const scope = scopeKey(settings, seal.sha256);
  const seen = await survey(gateway, { ...settings, scope, seal }, surroundings);
  tidyHeap();
  const { labels, maxIssueWrites, links } = settings;
  const now = surroundings.now();
  const known = { ...found, ...seen, scope, labels, maxIssueWrites, links, now, seal };
  const scene = sceneOf(known);
  tidyHeap();
  const { assignable, refused } = await findAssignable(gateway, found.verdicts, ownersOfOpen(scene));
  const input = { ...known, assignable, standings: await standingsOf(gateway, scene, settings) };
  const planned = plan(scene, input);
  tidyHeap();
  const write = settings.dryRun ? rehearsal(seen) : createWriter(gateway, seal, surroundings);
  const applied = await writeAll(write, planned, scene, input, found, settings);
  return {
    outcome: {
      dryRun: settings.dryRun,
      repository: settings.repository,
      changes: applied.flatMap(({ changes }) => changes),
      newFindings: planned.newFindings,
      resolvedFindings: planned.resolvedFindings,
      known: planned.known,
    },
    warnings: [
      ...strangers(seen).map((sentence) => withNumber(sentence, 'RL418')),
      ...refused.map(refusal(settings.repository)).map((sentence) => withNumber(sentence, 'RL415')),
      ...planned.warnings,
      ...new Set(applied.flatMap(({ warnings }) => warnings)),
    ],
    failure: applied.find(({ failure }) => failure !== undefined)?.failure,
  };
}

/** First the issues, then those of a former grouping, which link to them, then the overview, which tells of all. */
async function writeAll(
  write: Writer,
  { operations, known }: Plan,
  scene: Scene,
  input: PlanInput,
  found: Found,
  settings: ReconcileSettings,
): Promise<readonly Applied[]> {
  const issues = await write(operations, RESERVE);
  const migrated = await write(migration(scene, input, operations, issues), RESERVE);
  const { scope, doubt, now, seal } = input;
  const { kept, folds } = findOverviews(scene, input, settings.baselineName);
  const changes = [...numbered(issues), ...migrated.changes];
  const told = planOverview({
    ...settings,
    verdicts: found.verdicts,
    accounts: found.inventory.accounts,
    skipped: found.skipped,
    known,
    changes,
    openIssues: openAfter(input, changes, kept),
    own: kept,
    scope,
    now,
    seal,
  });
  const last = [...folds, told].map((operation) =>
    doubt !== undefined && isWrite(operation) ? defer(operation, doubt) : operation,
  );
  return [issues, migrated, await write(last, LAST_RESERVE)];
}

/** The changes with the numbers of the opened issues, which in a dry run are those that they would get. */
function numbered({ changes, opened }: Applied): readonly IssueChange[] {
  const numbers = opened.map(({ number, url }) => ({ number, url })).values();
  return changes.map((change) => (change.kind === 'open' ? { ...change, ...numbers.next().value } : change));
}

/** Findings may be lost where they were to go over to an issue that could not be written: those wait for it. */
function migration(
  scene: Scene,
  input: PlanInput,
  operations: readonly Operation[],
  { opened, changes }: Applied,
): readonly Operation[] {
  const { scope, seal, maxIssueWrites } = input;
  const left = Math.max(0, maxIssueWrites - operations.filter(isWrite).length);
  const byKey = new Map(opened.map((issue) => [groupKey(scope, issue.group, seal.sha256), issue]));
  const unwritten = new Set(changes.flatMap(({ kind, number }) => (kind === 'defer' ? (number ?? []) : [])));
  return planMigration(scene, { ...input, maxIssueWrites: left }, { opened: byKey, unwritten });
}

async function standingsOf(
  gateway: IssuesGateway,
  scene: Scene,
  { authors }: ReconcileSettings,
): Promise<PlanInput['standings']> {
  const asked = new Set(inquiries(scene));
  const issues = scene.input.own.filter(({ number }) => asked.has(number));
  return readStandings(gateway, issues, new Set(authors.map(({ id }) => id)), RESERVE);
}

/** Each turn opens the issues that follow those of the turn before. */
function rehearsal({ lastNumber }: Survey): Writer {
  let last = lastNumber;
  return async (operations) => {
    const applied = rehearse(operations, last);
    last += applied.opened.length;
    return applied;
  };
}

function strangers({ foreign }: Survey): readonly string[] {
  const [first, ...others] = foreign.map(({ number }) => `#${number}`);
  if (first === undefined) return [];
  const which =
    others.length > 0
      ? `${first} and ${others.length} more carry Rootline's marker, but none of its identities wrote them, so they are ignored`
      : `${first} carries Rootline's marker, but none of its identities wrote it, so it is ignored`;
  return [
    `${which}. Close what is a copy; if Rootline's token has changed, name the former author in \`trusted-authors\`.`,
  ];
}

function refusal(repository: string): (login: string) => string {
  return (login) =>
    `\`${login}\` cannot be assigned in ${repository}, so the issues go without: give the account access to the repository, or name another in the baseline's owners.`;
}

function sealOf(markerKey: string | undefined): Seal {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  if (markerKey === undefined) return { sha256, sign: undefined };
  return { sha256, sign: (text) => createHmac('sha256', markerKey).update(text).digest('hex') };
}
