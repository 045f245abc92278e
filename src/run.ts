import type { Estate } from './aws/estate.ts';
import { loadBaseline } from './baseline/load.ts';
import type { Baseline, Problem } from './baseline/model.ts';
import { factsNeeded, resolve } from './baseline/resolve.ts';
import { matchesNothing, selectorsUsed } from './baseline/selectors.ts';
import { evaluate } from './drift/evaluate.ts';
import type { AccountVerdict } from './drift/finding.ts';
import type { IssuesOutcome, RunResult } from './drift/result.ts';
import { tally } from './drift/tally.ts';
import { Failure } from './failure.ts';
import type { Options } from './inputs.ts';
import type { Account, Inventory } from './snapshot/account.ts';

/** What a job gets from outside: the entries make it, tests make their own. */
export interface World {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Which hosts AWS requests may go to. */
  readonly endpoints: 'any' | 'aws-and-loopback';
  readonly now: () => Date;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
  readonly log: Log;
  /** Told every secret before its first use. */
  readonly mask: (secret: string) => void;
  /** GitHub's ID token for an audience. */
  readonly idToken: (audience: string) => Promise<string>;
  readonly readFile: (path: string) => Promise<Uint8Array>;
}

/** Every line may hold text from AWS: whoever prints it makes it harmless. */
export interface Log {
  readonly debug: (line: string) => void;
  readonly info: (line: string) => void;
  readonly warning: (line: string) => void;
  readonly progress: (line: string) => void;
}

/** Makes issues equal to what was judged. */
export type Reconcile = (found: Found) => Promise<Reconciled>;

export interface Found {
  readonly verdicts: readonly AccountVerdict[];
  readonly inventory: Inventory;
  readonly baseline: Baseline;
}

export interface Reconciled {
  readonly outcome: IssuesOutcome;
  readonly warnings: readonly string[];
}

export interface Job {
  readonly options: Options;
  readonly world: World;
  /** Names the run in the sessions it opens, such as `rootline-1234567890-1`. */
  readonly sessionName: string;
  /**
   * Asked once the baseline is sound and before AWS is: refuses what may not run here by throwing a Failure, and
   * returns the way to the issues if this run has one. A check has none, so it cannot write.
   */
  readonly admit: () => Promise<Reconcile | undefined>;
}

export interface Outcome {
  readonly result: RunResult;
  /** The issues could not be made equal to the drift; everything else is told all the same. */
  readonly failure: Error | undefined;
}

/** The baseline alone: reads no AWS and needs no token. Throws a Failure when it is not sound. */
export async function validate(path: string, world: World): Promise<Loaded> {
  const { baseline, problems } = loadBaseline(await read(path, world), path, world.now());
  const errors = problems.filter(({ level }) => level === 'error');
  if (baseline === undefined) throw unsound(path, errors);
  return { baseline, warnings: problems };
}

export interface Loaded {
  readonly baseline: Baseline;
  readonly warnings: readonly Problem[];
}

/** The whole job: load, observe, evaluate, reconcile. What it returns is for the reports. */
export async function run(job: Job): Promise<Outcome> {
  const { options, world } = job;
  const { baseline, warnings } = await validate(options.baseline, world);
  const reconcile = await job.admit();
  const estate = await enter(job, baseline);
  const { judged, skipped } = scope(estate.inventory, options.accounts);
  const verdicts = await judge(job, estate, baseline, judged);
  const found: Found = { verdicts, inventory: estate.inventory, baseline };
  const { reconciled, failure } = await settle(reconcile, found);
  return {
    result: {
      ...tally(verdicts, skipped),
      generatedAt: world.now().toISOString(),
      organizationId: estate.inventory.organizationId,
      baseline: { file: baseline.file, name: baseline.name },
      warnings: [
        ...warnings,
        ...matchesNothing(baseline, estate.inventory.accounts),
        ...(reconciled?.warnings ?? []).map((message) => ({ ...top(baseline), message })),
      ],
      calls: estate.calls(),
      issues: reconciled?.outcome,
    },
    failure,
  };
}

async function settle(
  reconcile: Reconcile | undefined,
  found: Found,
): Promise<{ readonly reconciled?: Reconciled; readonly failure: Error | undefined }> {
  if (reconcile === undefined) return { failure: undefined };
  try {
    return { reconciled: await reconcile(found), failure: undefined };
  } catch (error) {
    return { failure: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** Signs in and reads the inventory. AWS's own code loads only now: nothing before it needs it. */
async function enter({ options, world, sessionName }: Job, baseline: Baseline): Promise<Estate> {
  const { openEstate } = await import('./aws/estate.ts');
  return openEstate({
    ...world,
    ...options,
    sessionName: options.roleSessionName ?? sessionName,
    expectedOrganizationId: baseline.organizationId,
    ...selectorsUsed(baseline),
  });
}

interface Scope {
  readonly judged: readonly Account[];
  readonly skipped: readonly Account[];
}

/** Only active accounts are judged, and only those asked for. */
function scope({ accounts, organizationId }: Inventory, limit: readonly string[]): Scope {
  const known = new Set(accounts.map(({ id }) => id));
  const strange = limit.filter((id) => !known.has(id));
  if (strange.length > 0) {
    const where = organizationId === undefined ? 'the account that was signed in to' : organizationId;
    throw new Failure(
      'invalid',
      `\`accounts\` names ${strange.join(', ')}, which ${where} does not hold. Correct the ids, or leave \`accounts\` out to read every active account.`,
    );
  }
  const wanted = limit.length === 0 ? accounts : accounts.filter(({ id }) => limit.includes(id));
  return {
    judged: wanted.filter(({ state }) => state === 'ACTIVE'),
    skipped: wanted.filter(({ state }) => state !== 'ACTIVE'),
  };
}

/** Reads and judges account by account, so that what was read of one is let go before the next. */
async function judge(
  { world }: Job,
  estate: Estate,
  baseline: Baseline,
  accounts: readonly Account[],
): Promise<readonly AccountVerdict[]> {
  const resolutions = new Map(accounts.map((account) => [account.id, resolve(baseline, account)]));
  const verdicts: AccountVerdict[] = [];
  const progress = (done: number) => `${done} of ${accounts.length} accounts read`;
  const needsOf = ({ id }: Account) => factsNeeded(known(resolutions, id));
  for await (const facts of estate.observe(accounts, needsOf)) {
    verdicts.push(evaluate(known(resolutions, facts.account.id), facts, world.now()));
    if (verdicts.length < accounts.length) world.log.progress(progress(verdicts.length));
  }
  world.log.info(progress(verdicts.length));
  return verdicts.sort((a, b) => (a.account.id < b.account.id ? -1 : 1));
}

function known<T>(map: ReadonlyMap<string, T>, id: string): T {
  const value = map.get(id);
  if (value === undefined) throw new Error(`Account ${id} was read without having been asked for.`);
  return value;
}

async function read(path: string, world: World): Promise<string> {
  const bytes = await world.readFile(path).catch((error: unknown) => {
    throw new Failure('invalid', unreadable(path, error));
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure('invalid', `The baseline ${path} is not UTF-8 text. Save it as UTF-8.`);
  }
}

function unreadable(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT')
    return `There is no baseline at ${path}. In a workflow, check the repository out first (actions/checkout); \`baseline\` names another path.`;
  if (code === 'EISDIR') return `The baseline ${path} is a folder; name a file.`;
  return `The baseline ${path} could not be read: ${error instanceof Error ? error.message : String(error)}`;
}

function unsound(path: string, errors: readonly Problem[]): Failure {
  const [first] = errors;
  const where = first === undefined ? path : `${first.file}:${first.line}:${first.column}`;
  const more =
    errors.length > 1 ? ` There are ${errors.length} errors in all; each is marked on its line.` : '';
  return new Failure(
    'invalid',
    `The baseline is not valid. ${where}: ${first?.message ?? ''}${more}`,
    errors,
  );
}

function top({ file }: Baseline): {
  readonly level: 'warning';
  readonly file: string;
  readonly line: 1;
  readonly column: 1;
} {
  return { level: 'warning', file, line: 1, column: 1 };
}
