import { Failure } from './failure.ts';
import type { Client } from './github/client.ts';
import { connect } from './github/client.ts';
import { GitHubError } from './github/errors.ts';
import { type Identity, readIdentity, readUser } from './github/identity.ts';
import { issuesGateway } from './github/issues.ts';
import { type Repository, readRepository, repositoryName, requireIssues } from './github/repository.ts';
import type { Options } from './inputs.ts';
import { reconcileIssues } from './issues/reconcile.ts';
import type { Reconcile, World } from './run.ts';

export interface Admission {
  readonly options: Options;
  readonly world: World;
  readonly command: 'reconcile' | 'check' | 'observe';
  /** `owner/name` of the repository that runs. */
  readonly repository: string;
}

/**
 * Whether this repository may see what is read, before anything is: a public one may not. Returns the way to its issues
 * for a run that reconciles, and for no other. Throws a Failure or a GitHubError.
 */
export async function admit(admission: Admission): Promise<Reconcile | undefined> {
  const { options, world, command } = admission;
  if (options.githubToken === '') throw new Failure('invalid', noToken);
  const client = connect({
    token: options.githubToken,
    apiUrl: world.environment.GITHUB_API_URL ?? 'https://api.github.com',
    environment: world.environment,
    now: world.now,
    sleep: world.sleep,
    log: world.log,
  });
  const repository = await readRepository(client, repositoryName(admission.repository));
  refusePublic(repository);
  if (command !== 'reconcile') return undefined;
  requireIssues(repository);
  const self = await readIdentity(client);
  const trusted = await readTrusted(client, options.trustedAuthors);
  return reconcileIn(client, repository, [self, ...trusted], admission);
}

const noToken =
  'The input `github-token` is empty, so the repository cannot be read. Leave it out, to use the token of the job.';

function refusePublic({ owner, repo, visibility }: Repository): void {
  if (visibility !== 'public') return;
  throw new Failure(
    'failed',
    `${owner}/${repo} is public, where everybody reads its issues, logs and summaries, so nothing was read from AWS. Run Rootline in a private or internal repository.`,
  );
}

function reconcileIn(
  client: Client,
  repository: Repository,
  authors: readonly [Identity, ...Identity[]],
  { options, world }: Admission,
): Reconcile {
  const { owner, repo, url, defaultBranch } = repository;
  const [self] = authors;
  return async ({ verdicts, inventory, baseline }) =>
    reconcileIssues(
      issuesGateway(client, repository, self),
      verdicts,
      {
        repository: `${owner}/${repo}`,
        authors,
        organizationId: inventory.organizationId,
        baselineName: baseline.name,
        labels: options.issueLabels,
        maxIssueWrites: options.maxIssueWrites,
        linkBase: `${url}/blob/${defaultBranch}`,
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
    `\`trusted-authors\` names \`${login}\`, whom GitHub does not know. Correct the login (that of an app ends in \`[bot]\`), or leave it out.`,
  );
}
