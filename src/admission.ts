import { createHmac } from 'node:crypto';
import { clientFor } from './connecting.ts';
import { createRedaction, type Redaction, showAll } from './drift/redact.ts';
import type { RunnerEvent } from './event.ts';
import { Failure } from './failure.ts';
import type { Client, Log } from './github/client.ts';
import { GitHubError } from './github/errors.ts';
import { type Identity, readIdentity, readUser } from './github/identity.ts';
import { issuesGateway } from './github/issues.ts';
import { type Repository, readRepository, repositoryName, requireIssues } from './github/repository.ts';
import type { Options } from './inputs.ts';
import { reconcileIssues } from './issues/reconcile.ts';
import { redactedLog } from './redacting.ts';
import type { Admitted, Reconcile, World } from './run.ts';
import { linksOf, runAddress } from './run-links.ts';

export interface Admission {
  readonly options: Options;
  readonly world: World;
  readonly command: 'reconcile' | 'check' | 'observe';
  /** The repository that runs, as the event tells of it. */
  readonly running: Pick<RunnerEvent, 'repository' | 'visibility' | 'defaultBranch' | 'ref'>;
}

/**
 * Whether everybody may see what is read, before anything is: a public repository refuses, or gets it redacted. Returns
 * the way to the issues for a run that reconciles, and for no other. Throws a Failure or a GitHubError.
 */
export async function admit(admission: Admission): Promise<Admitted> {
  const { options, world, command } = admission;
  let log: Log = world.log;
  // What it logs later is redacted, if that is needed.
  const client = clientFor(options, world, { info: (line) => log.info(line) });
  const running = await readRunning(client, admission);
  const target = command === 'reconcile' ? await readTarget(client, running, options) : running;
  const redaction = redactionFor(admission, [running, target]);
  if (command !== 'reconcile') return { reconcile: undefined, redaction };
  requireDefaultBranch(running, admission);
  requireIssues(target);
  const told = redactedLog(world.log, redaction);
  log = told;
  const self = await readIdentity(client);
  const trusted = await readTrusted(client, options.trustedAuthors);
  // Whoever is named twice, or is the token's own identity, would have all issues listed twice.
  const others = new Map(trusted.map((author) => [author.id, author]));
  others.delete(self.id);
  const authors = [self, ...others.values()] as const;
  const parties = { running, target, authors };
  const reconcile = reconcileIn(client, parties, options, redaction, { ...world, log: told });
  return { reconcile, redaction };
}

/** The file of the event says which branch is the default one, and a step before this one could have changed it. */
function requireDefaultBranch({ owner, repo, defaultBranch }: Seen, { running: { ref } }: Admission): void {
  if (defaultBranch === '' || ref === `refs/heads/${defaultBranch}`) return;
  throw new Failure(
    'failed',
    'RL107',
    `This run is of ${ref}, and GitHub says that the default branch of ${owner}/${repo} is ${defaultBranch}: issues are reconciled only there, so that no unreviewed baseline changes an issue. Where the default branch has another name now, run the workflow there.`,
  );
}

/** A repository, and whether its visibility is only supposed. */
interface Seen extends Repository {
  readonly isUntold: boolean;
}

/** The token of an app that is installed where the issues are may not see the repository that runs. */
async function readRunning(client: Client, { options, world, running }: Admission): Promise<Seen> {
  const name = repositoryName(running.repository);
  try {
    return { ...(await readRepository(client, name)), isUntold: false };
  } catch (error) {
    const { issuesRepository } = options;
    const isElsewhere = issuesRepository !== undefined && !isSame(issuesRepository, running.repository);
    if (!(isElsewhere && isOutOfReach(error))) throw error;
    return {
      ...name,
      visibility: running.visibility ?? 'public',
      isUntold: running.visibility === undefined,
      hasIssues: false,
      isArchived: false,
      defaultBranch: running.defaultBranch,
      url: `${world.environment.GITHUB_SERVER_URL ?? 'https://github.com'}/${running.repository}`,
    };
  }
}

async function readTarget(client: Client, running: Seen, { issuesRepository }: Options): Promise<Seen> {
  if (issuesRepository === undefined || isSame(issuesRepository, `${running.owner}/${running.repo}`))
    return running;
  try {
    return { ...(await readRepository(client, repositoryName(issuesRepository))), isUntold: false };
  } catch (error) {
    throw isOutOfReach(error) ? outOfReach(issuesRepository, error.message) : error;
  }
}

function isOutOfReach(error: unknown): error is GitHubError {
  return error instanceof GitHubError && ['missing', 'forbidden', 'refused'].includes(error.kind);
}

function outOfReach(name: string, why: string): Failure {
  return new Failure(
    'failed',
    'RL414',
    `\`issues-repository\` names ${name}, which the token cannot read. ${why} The job's own token reaches only the repository that runs: pass the token of a GitHub App that is installed in ${name}, or a personal token that reaches it, as \`github-token\`; it needs to read metadata and to write issues.`,
  );
}

/** To GitHub, names are the same in any case. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** What may be shown where these repositories are. Throws where that is nothing. */
function redactionFor({ options, command }: Admission, repositories: readonly Seen[]): Redaction {
  const open = repositories.find(({ visibility }) => visibility === 'public');
  if (open === undefined) return showAll;
  const name = `${open.owner}/${open.repo}`;
  const { allowPublicRepository, snapshotOut, markerKey } = options;
  if (!allowPublicRepository)
    throw new Failure('failed', 'RL409', open.isUntold ? untold(name) : notAllowed(name));
  if (command === 'observe' || snapshotOut !== undefined)
    throw new Failure('invalid', 'RL411', noSnapshot(name));
  if (markerKey === undefined) throw new Failure('invalid', 'RL410', noKey(name));
  return createRedaction((text) => createHmac('sha256', markerKey).update(text).digest('hex'));
}

function notAllowed(name: string): string {
  return `${name} is public, where everybody reads its issues, logs and summaries, so nothing was read from AWS. Run Rootline in a private or internal repository, and let it keep its issues in one; or set \`allow-public-repository\` and \`marker-key\`, to show account ids and e-mail addresses as pseudonyms and no contact values.`;
}

function untold(name: string): string {
  return `The token cannot read ${name}, which runs, and the event does not say whether it is public, so it counts as public and nothing was read from AWS. Let the token read the metadata of ${name} too, such as by installing its GitHub App there.`;
}

function noSnapshot(name: string): string {
  return `${name} is public, and a snapshot cannot be redacted: it holds what was read from AWS as it is. Leave \`snapshot-out\` and \`command: observe\` out, or take snapshots in a private or internal repository.`;
}

function noKey(name: string): string {
  return `${name} is public, and \`marker-key\` is not set. Account ids are shown as keyed hashes there: without a key, trying all numbers of twelve digits tells whose hash it is. Put at least 32 random characters into a secret, and pass it as \`marker-key\`.`;
}

interface Parties {
  readonly running: Repository;
  readonly target: Repository;
  readonly authors: readonly [Identity, ...Identity[]];
}

function reconcileIn(
  client: Client,
  { running, target, authors }: Parties,
  options: Options,
  redaction: Redaction,
  world: World,
): Reconcile {
  const gateway = issuesGateway(client, target, authors);
  return ({ baselineName, inventory, ...found }) =>
    reconcileIssues(
      gateway,
      { ...found, inventory },
      {
        repository: `${target.owner}/${target.repo}`,
        authors,
        organizationId: redaction.organization(inventory.organizationId),
        baselineName,
        labels: options.issueLabels,
        maxIssueWrites: options.maxIssueWrites,
        links: linksOf(running, options.baseline, world.environment),
        runUrl: runAddress(world.environment),
        markerKey: options.markerKey,
        dryRun: options.dryRun,
      },
      world,
    );
}

async function readTrusted(client: Client, logins: readonly string[]): Promise<readonly Identity[]> {
  const identities: Identity[] = [];
  for (const login of logins) {
    try {
      identities.push(await readUser(client, login));
    } catch (error) {
      throw error instanceof GitHubError && error.kind === 'missing' ? unknownAuthor(login) : error;
    }
  }
  return identities;
}

function unknownAuthor(login: string): Failure {
  return new Failure(
    'invalid',
    'RL412',
    `\`trusted-authors\` names \`${login}\`, whom GitHub does not know. Correct the login (that of an app ends in \`[bot]\`), or leave it out.`,
  );
}
