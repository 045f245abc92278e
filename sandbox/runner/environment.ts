import type { StepFiles } from './step-files.ts';

export interface RunnerEvent {
  /** Such as `schedule`. */
  readonly name: string;
  /** Such as `refs/heads/main`, or `refs/pull/7/merge`. */
  readonly ref: string;
  /** The content of GITHUB_EVENT_PATH. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** The branch that a pull request goes to. */
  readonly baseRef?: string;
  /** The branch that a pull request comes from. */
  readonly headRef?: string;
}

/** Which GitHub the workflow runs on; what `startGitHub` gives fits. */
export interface RunnerGitHub {
  readonly url: string;
  readonly graphqlUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
}

/** What `startOidc` gives fits. */
export interface RunnerOidc {
  readonly requestUrl: string;
  readonly requestToken: string;
}

export interface EnvironmentOptions {
  readonly event: RunnerEvent;
  readonly github: RunnerGitHub;
  readonly oidc: RunnerOidc | undefined;
  readonly workspace: string;
  readonly temp: string;
  readonly files: StepFiles;
}

/**
 * All that a JavaScript action finds in its environment, but for its inputs: nothing of the shell that runs the
 * sandbox except PATH. https://docs.github.com/actions/reference/workflows-and-actions/variables
 */
export function environmentOf(options: EnvironmentOptions): Record<string, string> {
  const { event, github, oidc, files } = options;
  const [owner = ''] = github.repository.split('/');
  return {
    PATH: process.env.PATH ?? '',
    HOME: files.home,
    CI: 'true',
    RUNNER_TEMP: options.temp,
    RUNNER_TOOL_CACHE: options.temp,
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'sandbox',
    RUNNER_ENVIRONMENT: 'github-hosted',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: github.url,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_SERVER_URL: github.url,
    GITHUB_REPOSITORY: github.repository,
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_BASE_REF: event.baseRef ?? '',
    GITHUB_HEAD_REF: event.headRef ?? '',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_WORKFLOW: 'baseline',
    GITHUB_WORKFLOW_REF: `${github.repository}/.github/workflows/baseline.yml@${event.ref}`,
    GITHUB_JOB: 'baseline',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_WORKSPACE: options.workspace,
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_ENV: files.env,
    GITHUB_STATE: files.state,
    GITHUB_PATH: files.path,
    ...(oidc === undefined
      ? {}
      : {
          ACTIONS_ID_TOKEN_REQUEST_URL: oidc.requestUrl,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: oidc.requestToken,
        }),
  };
}
