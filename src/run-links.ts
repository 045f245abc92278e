import type { Environment } from './environment.ts';
import type { Links } from './issues/subject.ts';

/** The repository that runs, as far as a link into it needs. */
export interface Place {
  /** Its page, such as `https://github.com/example/platform`. */
  readonly url: string;
  /** Empty where nobody knows it. */
  readonly defaultBranch: string;
}

/** Where issues lead: to the baseline's files on the default branch, and to the runs of the workflow. */
export function linksOf({ url, defaultBranch }: Place, path: string, environment: Environment): Links {
  // GitHub takes HEAD for the default branch, whatever its name.
  const baseline = `${url}/blob/${defaultBranch === '' ? 'HEAD' : defaultBranch}`;
  return { baseline, path, runs: workflowAddress(environment) };
}

/** The page of this very run; undefined outside GitHub Actions. */
export function runAddress({
  GITHUB_SERVER_URL: server = '',
  GITHUB_REPOSITORY: repository = '',
  GITHUB_RUN_ID: id = '',
}: Environment): string | undefined {
  return server !== '' && repository !== '' && id !== ''
    ? `${server}/${repository}/actions/runs/${id}`
    : undefined;
}

/**
 * GITHUB_WORKFLOW_REF is such as `octo-org/aws/.github/workflows/rootline.yml@refs/heads/main`.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
function workflowAddress({ GITHUB_SERVER_URL: server = '', GITHUB_WORKFLOW_REF: ref = '' }: Environment) {
  const [, repository, file] = /^([^/@]+\/[^/@]+)\/\.github\/workflows\/([^/@]+)@/.exec(ref) ?? [];
  if (server === '' || repository === undefined || file === undefined) return undefined;
  return `${server}/${repository}/actions/workflows/${encodeURIComponent(file)}`;
}
