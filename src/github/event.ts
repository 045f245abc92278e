/** What the runner says of the event that started the job. */
export interface ActionsEvent {
  /** GITHUB_EVENT_NAME. */
  readonly name: string;
  /** GITHUB_REF, such as `refs/heads/main`. */
  readonly ref: string;
  /** `owner/name` of the repository that runs. */
  readonly repository: string;
  /** A pull request whose head is another repository: no ID token, no secrets, a token that may not write. */
  readonly fromFork: boolean;
}

export type ResolvedCommand = 'reconcile' | 'check' | 'observe' | 'validate';

export type Decision =
  | {
      readonly command: ResolvedCommand;
      /** What the user should know of the choice. */
      readonly note?: string;
    }
  | { readonly refused: string };

const forkNote =
  'The pull request comes from a fork, where there is no ID token and so no AWS: the baseline was validated, and nothing more.';

const onDefaultBranch = new Set(['push', 'workflow_dispatch']);
const onPullRequest = new Set(['pull_request', 'merge_group']);

/**
 * What `command` means for this event. `reconcile` is allowed only where `auto` would choose it, so that an unreviewed
 * baseline never closes an issue. A schedule always runs the default branch.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export function commandFor(
  command: 'auto' | ResolvedCommand,
  event: ActionsEvent,
  defaultBranch: string,
): Decision {
  if (command === 'validate') return { command };
  const isCheck = command === 'check' || (command === 'auto' && onPullRequest.has(event.name));
  if (isCheck || command === 'observe')
    return event.fromFork
      ? { command: 'validate', note: forkNote }
      : { command: isCheck ? 'check' : 'observe' };
  const isDefaultBranch = defaultBranch !== '' && event.ref === `refs/heads/${defaultBranch}`;
  if (event.name === 'schedule' || (onDefaultBranch.has(event.name) && isDefaultBranch))
    return { command: 'reconcile' };
  return { refused: refusal(command, event, defaultBranch) };
}

function refusal(command: 'auto' | 'reconcile', event: ActionsEvent, defaultBranch: string): string {
  const named = event.name === '' ? 'no event (GITHUB_EVENT_NAME is not set)' : `the event ${event.name}`;
  const where = onDefaultBranch.has(event.name) ? `${event.name} of ${event.ref}` : named;
  const branch = defaultBranch === '' ? '' : ` (${defaultBranch})`;
  const rule = `issues are reconciled only on schedule, and on push or workflow_dispatch of the default branch${branch}, so that no unreviewed baseline changes an issue`;
  return command === 'reconcile'
    ? `\`command: reconcile\` is not allowed on ${where}: ${rule}. Use \`command: check\` here.`
    : `\`command: auto\` has nothing to do on ${where}: ${rule}; pull_request and merge_group are checked. Name \`command: check\` or \`command: validate\` to run it here.`;
}
