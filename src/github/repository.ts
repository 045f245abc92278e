import type { Client } from './client.ts';
import { GitHubError } from './errors.ts';

export interface RepositoryName {
  readonly owner: string;
  readonly repo: string;
}

/** What matters of the repository that gets the issues. */
export interface Repository extends RepositoryName {
  readonly visibility: 'public' | 'private' | 'internal';
  readonly hasIssues: boolean;
  /** Then nothing can be written to it. */
  readonly isArchived: boolean;
  readonly defaultBranch: string;
  /** Its page, such as `https://github.com/example/platform`. */
  readonly url: string;
}

/** Takes `owner/name` apart; anything else is an error that says so. */
export function repositoryName(fullName: string): RepositoryName {
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(fullName) ?? [];
  if (owner === undefined || repo === undefined)
    throw new GitHubError('missing', `\`${fullName}\` is no repository: write \`owner/name\`.`, []);
  return { owner, repo };
}

/** One request: GET /repos/{owner}/{repo}. The name in the answer is the current one of a repository that was renamed. */
export async function readRepository(client: Client, name: RepositoryName): Promise<Repository> {
  const { data } = await client.octokit.rest.repos.get({ ...name });
  // An answer of another shape, such as a proxy's page, must not pass as a repository.
  if (typeof data.full_name !== 'string')
    throw new GitHubError(
      'unclear',
      'GitHub answered with something that is no repository: run again later.',
      [],
    );
  return {
    ...repositoryName(data.full_name),
    visibility: visibilityOf(data.visibility, data.private),
    hasIssues: data.has_issues,
    isArchived: data.archived === true,
    defaultBranch: data.default_branch,
    url: data.html_url,
  };
}

/** Throws a sentence for the user when the repository takes no issues. */
export function requireIssues({ owner, repo, hasIssues, isArchived }: Repository): void {
  if (isArchived)
    throw new GitHubError(
      'issues-disabled',
      `The repository ${owner}/${repo} is archived, so nothing can be written to it: unarchive it in its settings, or name another as \`issues-repository\`.`,
      [],
    );
  if (hasIssues) return;
  throw new GitHubError(
    'issues-disabled',
    `Issues are disabled in the repository ${owner}/${repo}: enable them in its settings, under General, Features.`,
    [],
  );
}

/** What GitHub does not tell counts as public unless it is private: the safe reading for data that must not leak. */
function visibilityOf(told: string | undefined, isPrivate: boolean): Repository['visibility'] {
  if (told === 'internal' || told === 'private') return told;
  return isPrivate && told === undefined ? 'private' : 'public';
}
